// Drafts become quotations: overlaps, parents, cards, speakers, variants.
#include "core/analysis/quotations/quotation_reader.h"
#include "core/analysis/quotations/quotation_words.h"

#include "core/analysis/holders.h"

#include <QByteArrayView>
#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <algorithm>
#include <numeric>

namespace frise {

namespace {

/// "a, lui, appelé", "a elle aussi annoncé": where something stands inside the verb, its participle alone is
/// the cue.
TokenRange withoutInsertion(const Document &document, const Chunks &chunks, const TokenRange &cue)
{
    static const QSet<InternedId> inserted = setOfWords(
        {u",", u"lui", u"elle", u"eux", u"elles", u"lui-même", u"elle-même", u"eux-mêmes", u"elles-mêmes"});
    const int verb = cue.size() > 2 ? chunks.verbOfToken.at(cue.first) : -1;
    if (verb < 0 || chunks.verbs.at(verb).finite < 0)
        return cue;
    const VerbGroup &group = chunks.verbs.at(verb);
    // "mis en garde": the cue may have words behind its verb.
    if (group.tokens.first != cue.first || group.tokens.last > cue.last)
        return cue;
    for (int t = group.finite + 1; t < group.head; ++t) {
        if (inserted.contains(document.tokens.at(t).lower()))
            return {group.head, cue.last};
    }
    return cue;
}

} // namespace

namespace {

/// Quotations compared with how many before them for variants: keeps the whole linear.
constexpr int variantWindow = 48;

/// What the reader is told about each rule (see Evidence::describe).
QString reasonOf(QByteArrayView rule)
{
    static const QHash<QByteArray, QString> reasons = {
        {"quotes.colon",
         QStringLiteral(QT_TRANSLATE_NOOP("Evidence", "A speech verb with a colon introduces the marks"))},
        {"quotes.colon.bare",
         QStringLiteral(QT_TRANSLATE_NOOP("Evidence", "A colon introduces an utterance in marks"))},
        {"quotes.colon.unmarked",
         QStringLiteral(QT_TRANSLATE_NOOP("Evidence", "A speech verb with a colon introduces the clause"))},
        {"quotes.comma",
         QStringLiteral(QT_TRANSLATE_NOOP("Evidence", "A speech verb stands right before the marks"))},
        {"quotes.fragment",
         QStringLiteral(QT_TRANSLATE_NOOP("Evidence", "Words in marks are the object of a speech verb"))},
        {"quotes.clause",
         QStringLiteral(QT_TRANSLATE_NOOP("Evidence", "A speech verb introduces the clause"))},
        {"quotes.infinitive",
         QStringLiteral(QT_TRANSLATE_NOOP("Evidence", "A speech verb introduces the infinitive"))},
        {"quotes.adjective",
         QStringLiteral(QT_TRANSLATE_NOOP("Evidence", "Someone calls himself or herself so"))},
        {"quotes.noun",
         QStringLiteral(QT_TRANSLATE_NOOP("Evidence", "The object of the verb says what is wanted or held"))},
        {"quotes.impersonal", QStringLiteral(QT_TRANSLATE_NOOP(
                                  "Evidence", "An impersonal report; the holder is the one named before"))},
        {"quotes.postposed",
         QStringLiteral(QT_TRANSLATE_NOOP("Evidence", "A speech verb follows the marks"))},
        {"quotes.incise",
         QStringLiteral(QT_TRANSLATE_NOOP("Evidence", "A speech verb stands inside the marks"))},
        {"quotes.incise.part",
         QStringLiteral(QT_TRANSLATE_NOOP("Evidence", "The rest of an utterance cut by its speech verb"))},
        {"quotes.incise.unmarked",
         QStringLiteral(QT_TRANSLATE_NOOP("Evidence", "A speech verb follows the clause it reports"))},
        {"quotes.as_said",
         QStringLiteral(QT_TRANSLATE_NOOP("Evidence", "A clause with comme says who said so"))},
        {"quotes.source",
         QStringLiteral(QT_TRANSLATE_NOOP("Evidence", "A source is named (selon, d'après …)"))},
        {"quotes.source.tail",
         QStringLiteral(QT_TRANSLATE_NOOP("Evidence", "The sentence goes on after the words of its source"))},
        {"quotes.noun.cue",
         QStringLiteral(QT_TRANSLATE_NOOP("Evidence", "A noun of speech introduces the content"))},
        {"quotes.floating", QStringLiteral(QT_TRANSLATE_NOOP(
                                "Evidence", "Marks without a speech verb; the speaker is the one before"))},
        {"quotes.unattributed", QStringLiteral(QT_TRANSLATE_NOOP(
                                    "Evidence", "An utterance in marks whose speaker is not named nearby"))},
        {"quotes.headline",
         QStringLiteral(QT_TRANSLATE_NOOP("Evidence", "The headline is an utterance in marks"))},
        {"quotes.label",
         QStringLiteral(QT_TRANSLATE_NOOP("Evidence", "A name and a colon precede the marks"))},
        {"quotes.named",
         QStringLiteral(QT_TRANSLATE_NOOP("Evidence", "A noun before the marks says whose words they are"))},
        {"quotes.credit", QStringLiteral(QT_TRANSLATE_NOOP("Evidence", "A name follows the marks"))},
        {"quotes.answer", QStringLiteral(QT_TRANSLATE_NOOP("Evidence", "An answer of an interview"))},
        {"quotes.post", QStringLiteral(QT_TRANSLATE_NOOP("Evidence", "A post of a network"))},
        {"quotes.hearsay", QStringLiteral(QT_TRANSLATE_NOOP(
                               "Evidence", "The conditional continues what a source was said to report"))}};
    return reasons.value(rule.toByteArray());
}

} // namespace

/// Two contents may lie in one another, never across each other: the more certain one stays.
void QuotationReader::settleOverlaps()
{
    const int count = static_cast<int>(m_drafts.size());
    QList<int> order(count);
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [this](int a, int b) {
        const TokenRange &x = m_drafts.at(a).content;
        const TokenRange &y = m_drafts.at(b).content;
        return x.first != y.first ? x.first < y.first : x.last > y.last;
    });
    std::vector<bool> dropped(static_cast<std::size_t>(count), false);
    std::vector<int> open;
    for (const int i : order) {
        const TokenRange &range = m_drafts.at(i).content;
        while (!open.empty() && m_drafts.at(open.back()).content.last <= range.first)
            open.pop_back();
        bool keep = true;
        while (keep && !open.empty()) {
            const int other = open.back();
            const TokenRange &outer = m_drafts.at(other).content;
            const bool across = range.last > outer.last;
            const bool same = range == outer;
            // The inner content must be of another act than the outer one.
            const bool sameCue =
                m_drafts.at(i).cue.size() > 0 && m_drafts.at(i).cue == m_drafts.at(other).cue;
            // "a posté que son pays voulait un accord « juste »": wanted, not said.
            const bool wanted =
                m_drafts.at(i).frame != nullptr && !m_drafts.at(i).frame->speaks &&
                m_drafts.at(i).force == CueForce::Attitude && m_drafts.at(i).mode != QuoteMode::Direct &&
                m_drafts.at(other).mode != QuoteMode::Direct && m_drafts.at(other).cue.size() > 0 &&
                !m_drafts.at(other).content.contains(m_drafts.at(other).cue.first);
            // "Rome a fait savoir qu'elle donnait l'ordre de lever le siège": the order is told, not given.
            const bool told = m_drafts.at(i).frame != nullptr && m_drafts.at(i).frame->has(TakesDeed) &&
                              m_drafts.at(i).mode == QuoteMode::Indirect &&
                              m_drafts.at(other).cue.size() > 0 &&
                              !m_drafts.at(other).content.contains(m_drafts.at(other).cue.first);
            if (!across && !same && !sameCue && (wanted || told)) {
                dropped[static_cast<std::size_t>(i)] = true;
                keep = false;
                break;
            }
            if (!across && !same && !sameCue)
                break;
            if (m_drafts.at(i).confidence > m_drafts.at(other).confidence) {
                dropped[static_cast<std::size_t>(other)] = true;
                open.pop_back();
            } else {
                dropped[static_cast<std::size_t>(i)] = true;
                keep = false;
            }
        }
        if (keep)
            open.push_back(i);
    }
    // New numbers in the order of the text.
    std::vector<int> moved(static_cast<std::size_t>(count), -1);
    QList<QuotationDraft> sorted;
    for (const int i : order) {
        if (dropped[static_cast<std::size_t>(i)])
            continue;
        moved[static_cast<std::size_t>(i)] = static_cast<int>(sorted.size());
        sorted.append(m_drafts.at(i));
    }
    for (QuotationDraft &draft : sorted) {
        // An inherited holder of a draft that fell away is that draft's own.
        int from = draft.holder.from;
        for (int steps = 0; from >= 0 && moved[static_cast<std::size_t>(from)] < 0 && steps < 8; ++steps) {
            const Holder &lost = m_drafts.at(from).holder;
            if (lost.core.size() > 0) {
                draft.holder.core = lost.core;
                from = -1;
            } else {
                from = lost.from;
            }
        }
        draft.holder.from = from >= 0 ? moved[static_cast<std::size_t>(from)] : -1;
        draft.card = draft.card >= 0 ? moved[static_cast<std::size_t>(draft.card)] : -1;
    }
    m_drafts = sorted;
}

/// A headline that repeats what the body quotes is not a second quotation.
void QuotationReader::dropRepeats()
{
    const Span &title = m_context.analysis.titleSpan;
    if (!title.isValid())
        return;
    std::vector<bool> dropped(static_cast<std::size_t>(m_drafts.size()), false);
    bool any = false;
    for (int i = 0; i < m_drafts.size(); ++i) {
        const Span span = m_document.spanOf(m_drafts.at(i).content);
        if (!title.overlaps(span))
            continue;
        const std::vector<InternedId> head = contentLemmas(m_drafts.at(i).content);
        for (int j = i + 1; j < m_drafts.size() && !dropped[static_cast<std::size_t>(i)]; ++j) {
            if (title.overlaps(m_document.spanOf(m_drafts.at(j).content)) || head.empty())
                continue;
            const std::vector<InternedId> body = contentLemmas(m_drafts.at(j).content);
            std::vector<InternedId> shared;
            std::set_intersection(head.begin(), head.end(), body.begin(), body.end(),
                                  std::back_inserter(shared));
            if (shared.size() * 10 >= head.size() * 8) {
                dropped[static_cast<std::size_t>(i)] = true;
                any = true;
            }
        }
    }
    if (!any)
        return;
    std::vector<int> moved(static_cast<std::size_t>(m_drafts.size()), -1);
    QList<QuotationDraft> kept;
    for (int i = 0; i < m_drafts.size(); ++i) {
        if (dropped[static_cast<std::size_t>(i)])
            continue;
        moved[static_cast<std::size_t>(i)] = static_cast<int>(kept.size());
        kept.append(m_drafts.at(i));
    }
    for (QuotationDraft &draft : kept) {
        if (draft.holder.from >= 0 && moved[static_cast<std::size_t>(draft.holder.from)] < 0 &&
            draft.holder.core.size() <= 0)
            draft.holder.core = m_drafts.at(draft.holder.from).holder.core;
        draft.holder.from = draft.holder.from >= 0 ? moved[static_cast<std::size_t>(draft.holder.from)] : -1;
        draft.card = draft.card >= 0 ? moved[static_cast<std::size_t>(draft.card)] : -1;
    }
    m_drafts = kept;
}

QList<int> QuotationReader::speakersOf(int draft, QList<QList<int>> &known, int depth)
{
    if (depth > 64 || !known.at(draft).isEmpty())
        return known.at(draft);
    const Holder holder = m_drafts.at(draft).holder;
    known[draft] = speakersOfRelation(draft, known, depth);
    // "d'après ses dires", "leur communiqué affirme": whose words they are.
    const int noun = holder.core.size() > 0 ? m_chunks.nounOfToken.at(holder.core.first) : -1;
    if (known.at(draft).isEmpty() && noun >= 0 && isOwnWords(noun)) {
        const Holder owner = possessorBefore(m_chunks.nouns.at(noun).tokens.first);
        if (owner.core.size() > 0)
            known[draft] = speakersFor(m_context, m_document.spanOf(owner.core));
    }
    if (known.at(draft).isEmpty() && holder.core.size() > 0)
        known[draft] = speakersFor(m_context, m_document.spanOf(holder.core));
    if (known.at(draft).isEmpty() && holder.core.size() > 0 && holder.tokens.size() > holder.core.size())
        known[draft] = speakersFor(m_context, m_document.spanOf(holder.tokens));
    // "La route est minée, dit le capitaine. Il n'y a plus d'essence, ajoute-t-il.": nobody else has spoken.
    static const QSet<InternedId> he = setOfWords({u"il", u"-il", u"-t-il", u"elle", u"-elle", u"-t-elle"});
    if (known.at(draft).isEmpty() && draft > 0 && holder.core.size() == 1 &&
        he.contains(lower(holder.core.first))) {
        const QuotationDraft &before = m_drafts.at(draft - 1);
        const int said = std::max(before.content.last, before.cue.last) - 1;
        const bool near = said < holder.core.first && paragraphOf(said) == paragraphOf(holder.core.first) &&
                          m_tokens.at(holder.core.first).sentence - m_tokens.at(said).sentence <= 1;
        const QList<int> speakers = near ? speakersOf(draft - 1, known, depth + 1) : QList<int>();
        const Gender gender = m_tokens.at(holder.core.first).chosen().gender;
        if (speakers.size() == 1) {
            const Actor &actor = m_context.analysis.actors.at(speakers.first());
            if (actor.kind != ActorKind::Group || actor.plurality != Plurality::Plural) {
                if (gender == Gender::Unknown || actor.gender == Gender::Unknown || actor.gender == gender)
                    known[draft] = speakers;
            }
        }
    }
    if (known.at(draft).isEmpty() && holder.from >= 0 && holder.from != draft)
        known[draft] = speakersOf(holder.from, known, depth + 1);
    return known.at(draft);
}

std::vector<InternedId> QuotationReader::contentLemmas(const TokenRange &range) const
{
    std::vector<InternedId> lemmas;
    for (int t = range.first; t < range.last; ++t) {
        const Pos p = pos(t);
        if (p == Pos::Noun || p == Pos::ProperNoun || p == Pos::Verb || p == Pos::Adjective ||
            p == Pos::Number || p == Pos::Unknown)
            lemmas.push_back(lemma(t));
    }
    std::sort(lemmas.begin(), lemmas.end());
    lemmas.erase(std::unique(lemmas.begin(), lemmas.end()), lemmas.end());
    return lemmas;
}

/// The same statement cut or rephrased inside the article: most content words shared, no other speaker.
void QuotationReader::groupVariants(const QList<QuotationDraft> &drafts)
{
    QList<Quotation> &quotations = m_context.analysis.quotations;
    std::vector<std::vector<InternedId>> lemmas;
    lemmas.reserve(static_cast<std::size_t>(drafts.size()));
    for (const QuotationDraft &draft : drafts)
        lemmas.push_back(contentLemmas(draft.content));
    for (int i = 1; i < quotations.size(); ++i) {
        const auto &mine = lemmas[static_cast<std::size_t>(i)];
        if (mine.size() < 3)
            continue;
        for (int j = i - 1; j >= std::max(0, i - variantWindow); --j) {
            const auto &other = lemmas[static_cast<std::size_t>(j)];
            if (other.size() < 3 || quotations.at(i).span.overlaps(quotations.at(j).span))
                continue;
            const QList<int> &a = quotations.at(i).speakers;
            const QList<int> &b = quotations.at(j).speakers;
            if (!a.isEmpty() && !b.isEmpty() &&
                std::none_of(a.begin(), a.end(), [&b](int actor) { return b.contains(actor); }))
                continue;
            std::vector<InternedId> shared;
            std::set_intersection(mine.begin(), mine.end(), other.begin(), other.end(),
                                  std::back_inserter(shared));
            const std::size_t smaller = std::min(mine.size(), other.size());
            if (shared.size() < 3 || shared.size() * 10 < smaller * 7)
                continue;
            const int group = quotations.at(j).variantGroup >= 0 ? quotations.at(j).variantGroup : j;
            quotations[j].variantGroup = group;
            quotations[i].variantGroup = group;
            break;
        }
    }
}

void QuotationReader::finish()
{
    settleOverlaps();
    dropRepeats();
    QList<QList<int>> speakers(m_drafts.size());
    QList<Quotation> &quotations = m_context.analysis.quotations;
    quotations.clear();
    quotations.reserve(m_drafts.size());
    std::vector<int> open;
    for (int i = 0; i < m_drafts.size(); ++i) {
        const QuotationDraft &draft = m_drafts.at(i);
        Quotation quotation;
        quotation.span = m_document.spanOf(draft.content);
        quotation.mode = draft.mode;
        if (draft.cue.size() > 0)
            quotation.cue = m_document.spanOf(withoutInsertion(m_document, m_chunks, draft.cue));
        if (draft.frame != nullptr)
            quotation.cueLemma = draft.frame->lemma;
        // Any verb may stand behind the marks ("« … », s'étrangle le maire").
        if (quotation.cueLemma.isEmpty() && draft.cue.size() > 0 &&
            m_chunks.verbOfToken.at(draft.cue.first) >= 0)
            quotation.cueLemma =
                internedText(m_chunks.verbs.at(m_chunks.verbOfToken.at(draft.cue.first)).lemma);
        quotation.force = draft.force;
        if (draft.holder.tokens.size() > 0)
            quotation.speakerSpan = m_document.spanOf(draft.holder.tokens);
        quotation.speakers = speakersOf(i, speakers, 0);
        const auto spanOrNone = [this](const TokenRange &range) {
            return range.size() > 0 ? m_document.spanOf(range) : Span();
        };
        quotation.addressee = spanOrNone(draft.addressee);
        quotation.medium = spanOrNone(draft.medium);
        quotation.place = spanOrNone(draft.place);
        quotation.timeSpan = spanOrNone(draft.time);
        quotation.card = draft.card;
        quotation.confidence = draft.confidence;
        quotation.evidence.rule = QString::fromLatin1(draft.rule);
        quotation.evidence.reason = reasonOf(draft.rule);
        quotation.evidence.confidence = draft.confidence;
        if (quotation.cue.isValid())
            quotation.evidence.spans.append(quotation.cue);
        if (quotation.speakerSpan.isValid())
            quotation.evidence.spans.append(quotation.speakerSpan);
        while (!open.empty() && !quotations.at(open.back()).span.contains(quotation.span))
            open.pop_back();
        quotation.parent = open.empty() ? -1 : open.back();
        open.push_back(i);
        quotations.append(quotation);
    }
    // Who an utterance without a holder may come from: those who spoke most, those who spoke last.
    QList<int> count(m_context.analysis.actors.size(), 0);
    for (const Quotation &quotation : std::as_const(quotations)) {
        for (const int actor : quotation.speakers)
            ++count[actor];
    }
    for (int i = 0; i < quotations.size(); ++i) {
        Quotation &quotation = quotations[i];
        if (!quotation.speakers.isEmpty())
            continue;
        QList<Candidate> guesses;
        const auto guess = [&guesses](int actor, double weight) {
            for (Candidate &known : guesses) {
                if (known.actor == actor) {
                    known.weight += weight;
                    return;
                }
            }
            guesses.append({actor, weight});
        };
        int steps = 0;
        for (int j = i - 1; j >= 0 && steps < 3; --j) {
            for (const int actor : quotations.at(j).speakers)
                guess(actor, 0.4 / (1 << steps));
            if (!quotations.at(j).speakers.isEmpty())
                ++steps;
        }
        int most = -1;
        for (int actor = 0; actor < count.size(); ++actor) {
            if (count.at(actor) > 0 && (most < 0 || count.at(actor) > count.at(most)))
                most = actor;
        }
        if (most >= 0)
            guess(most, 0.3);
        std::stable_sort(guesses.begin(), guesses.end(),
                         [](const Candidate &a, const Candidate &b) { return a.weight > b.weight; });
        quotation.guesses = guesses.mid(0, 4);
        // A headline in marks is said by the one the article quotes most.
        if (qstrcmp(m_drafts.at(i).rule, "quotes.headline") == 0 && most >= 0)
            quotation.speakers = {most};
    }
    groupVariants(m_drafts);
}

} // namespace frise
