#pragma once

#include "core/compare/compared_text.h"

#include <QHash>
#include <algorithm>
#include <vector>

namespace frise {

/// What the parts of the comparison share while it is made. Internal to this room.
struct Comparing
{
    const TextPair &texts;
    Comparison &result;
    /// Days between the two publications at least; 0 where they may be the same day or one is unknown.
    int gapDays = 0;
    /// That the articles report one story, as a logit.
    double story = 0;
    /// Of each article what the other may tell too in its own words: too alike to be called missing there.
    QList<Span> doubtful[2] = {};

    bool isCancelled() const { return texts.job().isCancelled(); }
};

/// The best two partners of an item, to tell how far a pair stands out from what else could be its like.
class BestPartner
{
public:
    void offer(double logit, int partner)
    {
        if (partner == m_partner) {
            m_best = std::max(m_best, logit);
        } else if (logit > m_best) {
            m_second = m_best;
            m_best = logit;
            m_partner = partner;
        } else {
            m_second = std::max(m_second, logit);
        }
    }
    /// Of the best pair with another partner.
    double against(int partner) const { return partner == m_partner ? m_second : m_best; }

private:
    static constexpr double none = -12;
    double m_best = none;
    double m_second = none;
    int m_partner = -2;
};

/// A pair that was judged, before it is known which of its members stay.
struct CandidatePair
{
    int a = -1;
    int b = -1;
    double score = 0;
    int extra = 0; ///< for the one who judged it
};

/// The best pairs, each member in one pair only; deterministic.
std::vector<CandidatePair> bestPairs(std::vector<CandidatePair> candidates);

/// Pairs of items that share at least one word that is not in too many items: (a, b) ascending, distinct.
/// Words in more than `limit` items of one side find no pair, so that the work stays linear in the texts.
std::vector<std::pair<int, int>> pairsSharingWords(const TextPair &texts, const std::vector<WordSet> &a,
                                                   const std::vector<WordSet> &b, int limit);

/// Key of an actor that is the same in both articles: a state, its government and its forces share one.
QString actorKey(const Actor &actor);
/// By key, or a person's family name alone where the other article gives the first name too.
bool sameActor(const Actor &x, const Actor &y);
/// Whether one speaker may be the other, whatever each article calls them.
enum class SameSpeaker : quint8 { No, Perhaps, Yes };
SameSpeaker sameSpeaker(const Analysis &a, const Quotation &qa, const Analysis &b, const Quotation &qb);

Evidence because(const char *rule, const char *reason, double confidence, const QStringList &args = {});
/// At most `limit` words of a set as they stand in a text, joined by ", ".
QString wordsOf(const ComparedText &text, const Span &within, const WordSet &words, int limit);

void comparePublication(Comparing &comparing);
/// Sets Comparing::story; needs the publications compared.
void judgeStory(Comparing &comparing);
void compareNearCopies(Comparing &comparing);
void compareQuotes(Comparing &comparing);
void compareEvents(Comparing &comparing);
void compareFigures(Comparing &comparing);
void compareActors(Comparing &comparing);
void comparePassages(Comparing &comparing);
/// Cuts and pins what a person decided, in the order of the decisions.
void applyDecisions(Comparing &comparing, const QList<MatchDecision> &decisions);
void findAbsences(Comparing &comparing);

} // namespace frise
