#include "core/compare/counted.h"

#include <algorithm>
#include <cmath>

namespace frise {

namespace {

struct Range
{
    double low, high;
};

/// "plus de 200" may be 237; "au moins 28" was counted.
bool isRound(double value)
{
    double unit = 1;
    while (unit * 100 <= value)
        unit *= 10;
    return value >= 10 && std::fmod(value, unit * 10) == 0.0;
}

Range rangeOf(const Figure &figure)
{
    const double v = figure.value;
    switch (figure.modality) {
    case FigureModality::About:
        return {v * 0.9, v * 1.1};
    case FigureModality::Almost:
        return {v * 0.88, v};
    case FigureModality::AtLeast:
        return {v, v * (isRound(v) ? 1.25 : 1.03)};
    case FigureModality::AtMost:
        return {v * (isRound(v) ? 0.75 : 0.97), v};
    default:
        return {v, v};
    }
}

/// "personne", "homme": they may be any of the people that the other article names.
bool isGeneral(const QString &unit)
{
    static const QStringList general = {QStringLiteral("homme"),    QStringLiteral("personne"),
                                        QStringLiteral("vie"),      QStringLiteral("gens"),
                                        QStringLiteral("individu"), QStringLiteral("âme")};
    return general.contains(unit);
}

} // namespace

UnitTable::UnitTable(const Ideas &ideas) : m_ideas(ideas)
{
    for (const char16_t *name : {u"soldier", u"officer", u"rebel", u"sailor", u"captive", u"kill", u"wound",
                                 u"survive", u"refugee", u"people", u"woman", u"child", u"crowd", u"guest",
                                 u"peacekeeper", u"citizen", u"police", u"body"}) {
        const int idea = ideas.named(QString::fromUtf16(name));
        if (idea >= 0)
            m_people.push_back(idea);
    }
}

bool UnitTable::isPeople(const QString &unit) const
{
    const Ideas::OfWord of = m_ideas.of(stemOf(unit));
    return isGeneral(unit) || std::any_of(of.begin(), of.end(), [this](int idea) {
               return std::find(m_people.begin(), m_people.end(), idea) != m_people.end();
           });
}

UnitKinship UnitTable::kinship(const Figure &x, bool xIsName, const Figure &y, bool yIsName) const
{
    if (x.unit.isEmpty() || y.unit.isEmpty())
        return x.unit.isEmpty() && y.unit.isEmpty() ? UnitKinship::None : UnitKinship::Unnamed;
    const StemId first = stemOf(x.unit);
    const StemId second = stemOf(y.unit);
    if (first == second)
        return UnitKinship::Same;
    if (m_ideas.share(first, second))
        return UnitKinship::Kin;
    const bool people = (xIsName || isPeople(x.unit)) && (yIsName || isPeople(y.unit));
    if (!people)
        return UnitKinship::None;
    return xIsName || yIsName || isGeneral(x.unit) || isGeneral(y.unit) ? UnitKinship::General
                                                                        : UnitKinship::People;
}

bool countsNamedPeople(const ComparedText &text, const Figure &figure)
{
    const QStringView words = QStringView(text.article->text).mid(figure.span.start, figure.span.length());
    const qsizetype last = words.lastIndexOf(u' ') + 1;
    return last > 0 && last < words.size() && words.at(last).isUpper() && !figure.unit.isEmpty();
}

double distanceOf(const Figure &x, const Figure &y)
{
    if (x.value <= 0 || y.value <= 0)
        return x.value == y.value ? 0 : 10;
    Range a = rangeOf(x);
    Range b = rangeOf(y);
    // "des milliers": anything up to ten of them.
    const auto widen = [](const Figure &figure, Range &range) {
        if (figure.modality == FigureModality::AtLeast && figure.value >= 20 &&
            std::fmod(std::log10(figure.value / 2), 1.0) == 0.0)
            range.high = std::max(range.high, figure.value * 5);
    };
    widen(x, a);
    widen(y, b);
    if (a.low <= b.high && b.low <= a.high)
        return 0;
    const double ratio = a.low > b.high ? a.low / b.high : b.low / a.high;
    return std::log(ratio) / std::log(3.0);
}

bool figuresAgree(const Figure &x, const Figure &y)
{
    if (std::abs(x.value - y.value) <= 1e-9 * std::max(1.0, std::abs(x.value)))
        return true;
    // Two bounds of one direction are two claims ("plus de 200", "plus de 240").
    if (x.modality == y.modality && x.modality != FigureModality::About)
        return false;
    const Range a = rangeOf(x);
    const Range b = rangeOf(y);
    return a.low <= b.high && b.low <= a.high;
}

} // namespace frise
