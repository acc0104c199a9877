#include "core/model/event.h"

#include <QLatin1StringView>
#include <array>

namespace frise {

namespace {

using Name = QLatin1StringView; // knows its size, so that most comparisons end there
constexpr std::array<Name, 18> typeNames = {
    Name(""),         Name("CONSULT"),  Name("AGREE"),   Name("SUPPORT"), Name("AID"),     Name("COOPERATE"),
    Name("CONCEDE"),  Name("RETREAT"),  Name("REQUEST"), Name("ACCUSE"),  Name("REJECT"),  Name("THREATEN"),
    Name("SANCTION"), Name("MOBILIZE"), Name("COERCE"),  Name("ASSAULT"), Name("PROTEST"), Name("STATEMENT")};
constexpr std::array<Name, 6> certaintyNames = {Name("happened"),    Name("ongoing"),  Name("planned"),
                                                Name("conditional"), Name("demanded"), Name("negated")};
constexpr std::array<Name, 4> kindNames = {Name("diplomatic"), Name("military"), Name("statement"),
                                           Name("other")};

template <typename Enum, std::size_t N>
std::optional<Enum> findName(const std::array<Name, N> &names, QStringView name)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (name == names[i])
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

} // namespace

QString eventTypeName(EventType type)
{
    return QString(typeNames[static_cast<std::size_t>(type)]);
}

std::optional<EventType> eventTypeFrom(QStringView name)
{
    return findName<EventType>(typeNames, name);
}

QString certaintyName(Certainty certainty)
{
    return QString(certaintyNames[static_cast<std::size_t>(certainty)]);
}

std::optional<Certainty> certaintyFrom(QStringView name)
{
    return findName<Certainty>(certaintyNames, name);
}

QString eventKindName(EventKind kind)
{
    return QString(kindNames[static_cast<std::size_t>(kind)]);
}

std::optional<EventKind> eventKindFrom(QStringView name)
{
    return findName<EventKind>(kindNames, name);
}

} // namespace frise
