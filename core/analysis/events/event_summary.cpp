#include "core/analysis/events/event_reader.h"

#include <algorithm>

namespace frise {

namespace {

constexpr qsizetype longestSummary = 120;

/// One line: white space folded, cut at a word, never inside « ».
QString oneLine(QStringView text)
{
    QString line = text.toString().simplified();
    while (!line.isEmpty() &&
           (line.back() == u',' || line.back() == u';' || line.back() == u':' || line.back() == u'.'))
        line.chop(1);
    line = line.trimmed();
    while (!line.isEmpty() && (line.front() == u'[' || line.front() == u','))
        line = line.mid(1).trimmed();
    // Nothing is left hanging: "… levées en 2016 si".
    for (const QStringView word : {u" si", u" que", u" et", u" ou", u" qui", u" mais", u" puis", u" car",
                                   u" où", u" dont", u" alors", u" plutôt"}) {
        if (line.endsWith(word))
            line.chop(word.size());
    }
    while (!line.isEmpty() && line.back() == u',')
        line.chop(1);
    if (line.count(QChar(0x00AB)) > line.count(QChar(0x00BB)))
        line += QStringLiteral(" »");
    if (!line.isEmpty())
        line[0] = line.at(0).toUpper();
    if (line.size() <= longestSummary)
        return line;
    qsizetype cut = line.lastIndexOf(u' ', longestSummary - 1);
    const qsizetype comma = line.lastIndexOf(u',', longestSummary - 1);
    const bool atComma = comma > longestSummary / 2;
    if (atComma)
        cut = comma;
    QString head = line.left(cut > 20 ? cut : longestSummary - 1);
    const auto inside = [&](QChar open, QChar close) {
        const qsizetype lastOpen = head.lastIndexOf(open);
        return lastOpen >= 0 && head.indexOf(close, lastOpen) < 0 ? lastOpen : qsizetype(-1);
    };
    const qsizetype quote =
        std::max(inside(QChar(0x00AB), QChar(0x00BB)), inside(QChar(0x201C), QChar(0x201D)));
    if (quote > 20)
        head = head.left(quote);
    head = head.trimmed();
    while (!head.isEmpty() && (head.back() == u',' || head.back() == u'-' || head.back() == u':'))
        head.chop(1);
    return head.trimmed() + QChar(0x2026);
}

QString lowered(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toLower();
    return text;
}

} // namespace

void EventReader::fillSummary(EventDraft &draft)
{
    Event &event = draft.event;
    const auto agentNames = [&] {
        QStringList names;
        for (const EventActor &actor : event.actors) {
            // "France (gouvernement)" is told as the text does.
            if (actor.role == ActorRole::Agent)
                names.append(
                    m_context.analysis.actors.at(actor.actor).name.section(QStringLiteral(" ("), 0, 0));
        }
        if (names.size() > 3)
            names = names.mid(0, 3);
        QString text = names.join(QStringLiteral(", "));
        const qsizetype comma = text.lastIndexOf(QLatin1String(", "));
        if (comma >= 0)
            text.replace(comma, 2, QStringLiteral(" et "));
        return text;
    };
    if (draft.verb < 0) {
        const NounPhrase &phrase = m_chunks.nouns.at(draft.noun);
        const int first =
            phrase.determiner == phrase.tokens.first ? phrase.tokens.first + 1 : phrase.tokens.first;
        event.summary = oneLine(m_document.textOf(m_document.spanOf(
            {std::min({first, phrase.head, draft.triggerTokens.first}), draft.tokens.last})));
        return;
    }
    // "l'émissaire, reçu par le roi": the noun that the participle belongs to.
    const Clause &own = m_clauses.at(draft.verb);
    const VerbGroup &participle = m_chunks.verbs.at(draft.verb);
    if (own.link == ClauseLink::Participle && participle.isParticiple() && draft.carrier == draft.verb) {
        const int noun = own.governorNoun >= 0 ? own.governorNoun : m_clauses.subject(draft.verb).noun;
        const QString rest =
            m_document.textOf(m_document.spanOf({participle.tokens.first, draft.tokens.last})).toString();
        QString who;
        if (noun >= 0) {
            const NounPhrase &phrase = m_chunks.nouns.at(noun);
            who = m_document
                      .textOf(
                          m_document.spanOf({phrase.preposition == phrase.determiner && phrase.determiner >= 0
                                                 ? phrase.determiner + 1
                                                 : phrase.tokens.first,
                                             m_chunks.extended(m_document, noun).last}))
                      .toString();
        }
        // "Réunie à Quito, l'Organisation …" reads "L'Organisation …, réunie à Quito".
        const bool opening = noun >= 0 && m_chunks.nouns.at(noun).tokens.first > participle.tokens.first;
        const QString joint = opening ? QStringLiteral(", ") : QStringLiteral(" ");
        event.summary = oneLine(who.isEmpty() ? rest : who + joint + (opening ? lowered(rest) : rest));
        return;
    }
    const int carrier = draft.carrier >= 0 ? draft.carrier : draft.verb;
    const VerbGroup &group = m_chunks.verbs.at(carrier);
    const Subject subject = m_clauses.subject(carrier);
    const int verbFirst = group.tokens.first;
    const bool bare =
        subject.clitic >= 0 || subject.elided || subject.relative || subject.inverted || !group.isFinite();
    if (bare && !draft.occurs) {
        QString who = agentNames();
        // The subject as printed, where it is a phrase of the sentence: "La flotte turque avait appareillé".
        if (subject.noun >= 0 && !m_chunks.nouns.at(subject.noun).isPronoun) {
            const int member = coordinatedPhrases(m_chunks, subject.noun).first();
            const Span printed = m_document.spanOf(
                {m_chunks.nouns.at(member).tokens.first, m_chunks.extended(m_document, subject.noun).last});
            if (printed.length() <= 50 && m_chunks.nouns.at(member).preposition < 0)
                who = m_document.textOf(printed).toString();
        }
        if (m_clauses.at(draft.verb).passive && !event.actors.isEmpty() && who.isEmpty())
            who = m_context.analysis.actors.at(event.actors.first().actor).name;
        // "l'alliance, qui a été créée par …": it is the alliance that was.
        if (m_clauses.at(draft.verb).passive && subject.noun >= 0)
            who.clear();
        if (who.isEmpty() && subject.noun >= 0)
            who =
                m_document.textOf(m_document.spanOf(m_chunks.extended(m_document, subject.noun))).toString();
        const int end = std::max(draft.tokens.last, draft.triggerTokens.last);
        // "nous plaiderons pour …", in someone's words: whose words they are, and the words.
        if ((group.person == 1 || group.person == 2) && subject.clitic >= 0 && subject.clitic < verbFirst) {
            const QString said = m_document.textOf(m_document.spanOf({subject.clitic, end})).toString();
            event.summary = oneLine(who.isEmpty() ? said : who + QStringLiteral(" : ") + said);
            return;
        }
        QString rest = m_document.textOf(m_document.spanOf({verbFirst, end})).toString();
        if (group.inverted && group.subjectClitic >= 0) {
            const Span clitic = m_document.tokens.at(group.subjectClitic).span;
            const Span whole = m_document.spanOf({verbFirst, end});
            rest.remove(clitic.start - whole.start, clitic.length());
        }
        // "Liz Bell, se préparant à se rendre à Quito": no verb that could follow a subject.
        const bool gerund = group.isGerund() && !who.isEmpty();
        event.summary = oneLine(who.isEmpty() ? rest
                                : gerund      ? who + QStringLiteral(", ") + lowered(rest)
                                              : who + u' ' + rest);
        return;
    }
    int first = draft.tokens.first;
    if (subject.noun >= 0) {
        QList<int> members = coordinatedPhrases(m_chunks, subject.noun);
        // "En 1971, l'armée …": the year is no subject.
        while (members.size() > 1 &&
               m_timexOfToken[static_cast<std::size_t>(m_chunks.nouns.at(members.first()).head)] >= 0)
            members.removeFirst();
        first = m_chunks.nouns.at(members.first()).tokens.first;
        fellowsBefore(members, &first);
        // "l'Arabie saoudite, Oman et Bahreïn": never from the middle of a name.
        const int inside = first;
        while (first > draft.tokens.first && isPartOfName(first))
            --first;
        if (first < inside && first > 0 && m_document.tokens.at(first - 1).pos() == Pos::Determiner)
            --first;
    }
    const int end = std::max(draft.tokens.last, draft.triggerTokens.last);
    if (first >= end || m_document.spanOf({first, verbFirst}).length() > 90)
        first = std::min(verbFirst, draft.triggerTokens.first);
    event.summary = oneLine(m_document.textOf(m_document.spanOf({first, end})));
}

void EventReader::fillFigures(EventDraft &draft)
{
    const Span span = m_document.spanOf(draft.tokens);
    const QList<Figure> &figures = m_context.analysis.figures;
    auto it =
        std::lower_bound(figures.begin(), figures.end(), span.start,
                         [](const Figure &figure, qsizetype start) { return figure.span.start < start; });
    for (; it != figures.end() && it->span.start < span.end; ++it)
        if (!it->unit.isEmpty())
            draft.event.figures.append(*it);
}

void EventReader::fillImportance(EventDraft &draft, int mentions)
{
    Event &event = draft.event;
    int points = 0;
    const int sentence = m_document.tokens.at(draft.triggerTokens.first).sentence;
    points += sentence == m_leadSentence ? 2 : 0;
    points += event.basis == DateBasis::Explicit || event.basis == DateBasis::Deictic ? 1 : 0;
    points += mentions > 1 ? 1 : 0;
    points += event.actors.size() >= 2 ? 1 : 0;
    points -= event.certainty == Certainty::Negated || event.certainty == Certainty::Conditional ? 1 : 0;
    event.importance = points >= 4   ? Importance::Key
                       : points >= 3 ? Importance::Important
                                     : Importance::Normal;
    // Background: dated a year or more before the article.
    if (m_dct != noDay && event.when.lastDay() != noDay && !event.when.isOpenBegin() &&
        event.when.lastDay() < m_dct - 365)
        event.importance = Importance::Context;
}

} // namespace frise
