#include "core/model/event.h"

#include <array>

namespace frise {

namespace {

constexpr std::array<const char *, 18> typeNames = {
    "",        "CONSULT", "AGREE",    "SUPPORT",  "AID",      "COOPERATE", "CONCEDE", "RETREAT", "REQUEST",
    "ACCUSE",  "REJECT",  "THREATEN", "SANCTION", "MOBILIZE", "COERCE",    "ASSAULT", "PROTEST", "STATEMENT"};
constexpr std::array<const char *, 6> certaintyNames = {"happened",    "ongoing",  "planned",
                                                        "conditional", "demanded", "negated"};
constexpr std::array<const char *, 4> kindNames = {"diplomatic", "military", "statement", "other"};

template <typename Enum, std::size_t N>
std::optional<Enum> findName(const std::array<const char *, N> &names, QStringView name)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (name == QLatin1String(names[i]))
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

} // namespace

QString eventTypeName(EventType type)
{
    return QString::fromLatin1(typeNames[static_cast<std::size_t>(type)]);
}

std::optional<EventType> eventTypeFrom(QStringView name)
{
    return findName<EventType>(typeNames, name);
}

QString certaintyName(Certainty certainty)
{
    return QString::fromLatin1(certaintyNames[static_cast<std::size_t>(certainty)]);
}

std::optional<Certainty> certaintyFrom(QStringView name)
{
    return findName<Certainty>(certaintyNames, name);
}

QString eventKindName(EventKind kind)
{
    return QString::fromLatin1(kindNames[static_cast<std::size_t>(kind)]);
}

std::optional<EventKind> eventKindFrom(QStringView name)
{
    return findName<EventKind>(kindNames, name);
}

} // namespace frise
