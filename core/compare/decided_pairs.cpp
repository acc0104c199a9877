// What a person decided of two passages, over what was matched.
#include "core/compare/comparing.h"

#include <algorithm>

namespace frise {

namespace {

/// Shared part of two spans against the shorter one, 0 … 1.
double covered(const Span &x, const Span &y)
{
    if (!x.isValid() || !y.isValid() || !x.overlaps(y))
        return 0;
    const auto shared = static_cast<double>(std::min(x.end, y.end) - std::max(x.start, y.start));
    return shared / static_cast<double>(std::min(x.length(), y.length()));
}

/// Shared part of two spans against their whole, 0 … 1.
double likeness(const Span &x, const Span &y)
{
    if (!x.isValid() || !y.isValid() || !x.overlaps(y))
        return 0;
    const auto shared = static_cast<double>(std::min(x.end, y.end) - std::max(x.start, y.start));
    return shared / static_cast<double>(x.united(y).length());
}

class Decider
{
public:
    explicit Decider(Comparing &comparing) : m_comparing(comparing), m_result(comparing.result) {}

    void cut(const MatchDecision &decision)
    {
        const auto meant = [&decision](FactKind kind) { return !decision.fact || *decision.fact == kind; };
        // Of its own kind a match is known by its place, which a new reading may have moved a little; a
        // passage that was selected means everything in it.
        const auto isCut = [&decision](const Span &a, const Span &b) {
            const auto same = decision.fact ? &likeness : &covered;
            return same(decision.a, a) >= 0.5 && same(decision.b, b) >= 0.5;
        };
        const auto drop = [&isCut](auto &pairs) {
            pairs.removeIf([&isCut](const auto &pair) { return isCut(pair.a.span, pair.b.span); });
        };
        if (meant(FactKind::Event))
            drop(m_result.events);
        if (meant(FactKind::Quotation))
            drop(m_result.quotes);
        if (meant(FactKind::Figure))
            drop(m_result.figures);
        // A person says they are not alike: what made them doubtful no longer counts.
        m_comparing.doubtful[0].removeIf([&](const Span &span) { return span.overlaps(decision.a); });
        m_comparing.doubtful[1].removeIf([&](const Span &span) { return span.overlaps(decision.b); });
        // Sentences that were aligned for the sake of the fact go with it, unless they share another.
        m_result.passages.removeIf([&](const PassagePair &pair) {
            if (isCut(pair.a, pair.b))
                return meant(FactKind::Passage);
            return pair.a.overlaps(decision.a) && pair.b.overlaps(decision.b) && !pair.nearCopy &&
                   !shareFact(pair);
        });
    }

    void pin(const MatchDecision &decision)
    {
        // What was read in both passages is what they match in; where nothing was, the words themselves.
        const int quoteA = quotationIn(0, decision.a);
        const int quoteB = quotationIn(1, decision.b);
        const int figureA = figureIn(0, decision.a);
        const int figureB = figureIn(1, decision.b);
        const int eventA = eventIn(0, decision.a);
        const int eventB = eventIn(1, decision.b);
        if (figureA >= 0 && figureB >= 0)
            pinFigures(figureA, figureB);
        else if (quoteA >= 0 && quoteB >= 0)
            pinQuotations(quoteA, quoteB);
        else if (eventA >= 0 || eventB >= 0)
            pinEvents({eventA >= 0 ? analysis(0).events.at(eventA).span : decision.a, eventA},
                      {eventB >= 0 ? analysis(1).events.at(eventB).span : decision.b, eventB});
        else
            pinPassages(decision);
    }

private:
    const Analysis &analysis(int which) const { return *m_comparing.texts.side(which).analysis; }

    bool shareFact(const PassagePair &passage) const
    {
        const auto within = [&passage](const auto &pair) {
            return passage.a.overlaps(pair.a.span) && passage.b.overlaps(pair.b.span);
        };
        return std::any_of(m_result.events.begin(), m_result.events.end(), within) ||
               std::any_of(m_result.quotes.begin(), m_result.quotes.end(), within) ||
               std::any_of(m_result.figures.begin(), m_result.figures.end(), within);
    }

    /// The quotation that fills a passage, or -1.
    int quotationIn(int which, const Span &passage) const
    {
        return best(analysis(which).quotations,
                    [&passage](const Quotation &quotation) { return likeness(quotation.span, passage); });
    }
    /// A figure counts where the passage is little more than it.
    int figureIn(int which, const Span &passage) const
    {
        return best(analysis(which).figures,
                    [&passage](const Figure &figure) { return likeness(figure.span, passage); });
    }
    int eventIn(int which, const Span &passage) const
    {
        const int like = best(analysis(which).events,
                              [&passage](const Event &event) { return likeness(event.span, passage); });
        if (like >= 0)
            return like;
        return best(analysis(which).events, [&passage](const Event &event) {
            return passage.contains(event.trigger) ? 0.5 + likeness(event.span, passage) / 2 : 0.0;
        });
    }
    template <typename Fact, typename Score>
    static int best(const QList<Fact> &facts, Score score)
    {
        int found = -1;
        double highest = 0.5;
        for (int i = 0; i < facts.size(); ++i) {
            const double here = score(facts.at(i));
            if (here > highest || (found < 0 && here >= highest)) {
                highest = here;
                found = i;
            }
        }
        return found;
    }

    static Evidence byPerson(const Span &a)
    {
        Evidence evidence = because(
            "compare.person", QT_TRANSLATE_NOOP("Evidence", "a person said that these passages match"), 1);
        evidence.spans = {a};
        evidence.byPerson = true;
        return evidence;
    }

    /// One fact, one partner: what the machine had matched either with gives way.
    template <typename Pair>
    static void release(QList<Pair> &pairs, const FactRef &a, const FactRef &b)
    {
        pairs.removeIf([&](const Pair &pair) {
            return (a.index >= 0 && pair.a.index == a.index) || (b.index >= 0 && pair.b.index == b.index) ||
                   (pair.a.span == a.span && pair.b.span == b.span);
        });
    }

    void pinEvents(const FactRef &a, const FactRef &b)
    {
        release(m_result.events, a, b);
        EventPair pair;
        pair.a = a;
        pair.b = b;
        if (a.index >= 0 && b.index >= 0) {
            const bool announcedA = analysis(0).events.at(a.index).certainty == Certainty::Planned;
            const bool announcedB = analysis(1).events.at(b.index).certainty == Certainty::Planned;
            if (announcedA != announcedB)
                pair.relation = EventRelation::AnnouncedHappened;
        }
        pair.confidence = 1;
        pair.reasons = {byPerson(a.span)};
        m_result.events.append(pair);
    }

    void pinQuotations(int a, int b)
    {
        const Quotation &first = analysis(0).quotations.at(a);
        const Quotation &second = analysis(1).quotations.at(b);
        QuotePair pair;
        pair.a = {first.span, a};
        pair.b = {second.span, b};
        release(m_result.quotes, pair.a, pair.b);
        pair.relation = QuoteRelation::Variant;
        pair.speaker = analysis(0).speakerNames(first);
        if (pair.speaker.isEmpty())
            pair.speaker = analysis(1).speakerNames(second);
        pair.confidence = 1;
        pair.reasons = {byPerson(first.span)};
        m_result.quotes.append(pair);
    }

    void pinFigures(int a, int b)
    {
        const Figure &first = analysis(0).figures.at(a);
        const Figure &second = analysis(1).figures.at(b);
        FigurePair pair;
        pair.a = {first.span, a};
        pair.b = {second.span, b};
        release(m_result.figures, pair.a, pair.b);
        pair.relation = first.value == second.value ? FigureRelation::Agrees : FigureRelation::Differs;
        const ComparedText &text = m_comparing.texts.side(0);
        pair.about = text.article->text.mid(first.span.start, first.span.length()).simplified();
        pair.confidence = 1;
        pair.explanation = byPerson(first.span);
        m_result.figures.append(pair);
    }

    void pinPassages(const MatchDecision &decision)
    {
        m_result.passages.removeIf(
            [&decision](const PassagePair &pair) { return pair.a == decision.a && pair.b == decision.b; });
        PassagePair pair;
        pair.a = decision.a;
        pair.b = decision.b;
        pair.score = 1;
        pair.reasons = {byPerson(decision.a)};
        m_result.passages.append(pair);
    }

    Comparing &m_comparing;
    Comparison &m_result;
};

} // namespace

void applyDecisions(Comparing &comparing, const QList<MatchDecision> &decisions)
{
    Decider decider(comparing);
    for (const MatchDecision &decision : decisions) {
        if (decision.a.isEmpty() || decision.b.isEmpty())
            continue; // the words are gone from a text that changed
        if (decision.matches)
            decider.pin(decision);
        else
            decider.cut(decision);
    }
}

} // namespace frise
