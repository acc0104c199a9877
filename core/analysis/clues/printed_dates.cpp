#include "core/analysis/clues/printed_dates.h"

#include <QRegularExpression>

namespace frise {

namespace {

class PrintedDates
{
public:
    explicit PrintedDates(StageContext &context) : m_context(context), m_document(context.document) {}

    /// Datelines ("BELFAST, 10 avril (AFP) -"), "Publié le …", a line that is hardly more than a date.
    QList<DatingClue> run()
    {
        const int count = static_cast<int>(m_document.paragraphs.size());
        for (RecognisedTime &time : m_context.scratch.get<RecognisedTimes>().list) {
            if (time.shape != TimeShape::CalendarDay)
                continue;
            const int paragraph = paragraphOf(time);
            const TokenRange tokens = paragraphTokens(paragraph);
            const QStringView text = paragraphText(paragraph);
            double weight = 0;
            if (text.startsWith(u"Publié", Qt::CaseInsensitive) ||
                text.startsWith(u"Paru ", Qt::CaseInsensitive) ||
                text.startsWith(u"Posté", Qt::CaseInsensitive) ||
                text.startsWith(u"Mis en ligne", Qt::CaseInsensitive) ||
                text.startsWith(u"Créé le", Qt::CaseInsensitive) ||
                text.startsWith(u"Diffusé le", Qt::CaseInsensitive))
                weight = 1.0;
            else if (text.startsWith(u"Mis à jour", Qt::CaseInsensitive) ||
                     text.startsWith(u"Mise à jour", Qt::CaseInsensitive) ||
                     text.startsWith(u"Modifié", Qt::CaseInsensitive))
                weight = 0.6;
            else if (time.year > 0 && (paragraph < 6 || paragraph + 3 >= count) && isHeadLine(tokens) &&
                     saysPublished(paragraph, time))
                weight = 0.95;
            else if (isDateline(time, tokens))
                weight = 0.95;
            else if ((paragraph < 6 || paragraph + 3 >= count) && isBareDate(time, tokens))
                weight = paragraph < 6 ? 0.85 : 0.7;
            if (weight == 0)
                continue;
            time.printedDate = true;
            DatingClue clue;
            clue.kind = DatingClue::Kind::Printed;
            clue.span = time.span;
            clue.year = time.year;
            clue.month = time.month;
            clue.day = time.day;
            clue.weekday = time.weekday;
            clue.weight = weight;
            m_clues.append(clue);
        }
        return m_clues;
    }

    /// "Londres, mercredi matin." at the head says the day it was written.
    bool standsAtHead(const RecognisedTime &time) const
    {
        const int paragraph = paragraphOf(time);
        const TokenRange tokens = paragraphTokens(paragraph);
        return paragraph < 4 && isBareDate(time, tokens) && tokens.size() <= 8 &&
               tokens.size() > time.tokens.size();
    }

private:
    QStringView paragraphText(int paragraph) const
    {
        return m_document.textOf(m_document.paragraphs.at(paragraph).span);
    }

    int paragraphOf(const RecognisedTime &time) const
    {
        return m_document.sentences.at(m_document.tokens.at(time.tokens.first).sentence).paragraph;
    }

    TokenRange paragraphTokens(int paragraph) const
    {
        const Paragraph &p = m_document.paragraphs.at(paragraph);
        return {m_document.sentences.at(p.firstSentence).tokens.first,
                m_document.sentences.at(p.lastSentence - 1).tokens.last};
    }

    /// A line without a sentence in it.
    bool isHeadLine(const TokenRange &paragraph) const
    {
        if (paragraph.size() > 25)
            return false;
        for (int t = paragraph.first; t < paragraph.last; ++t) {
            const int verb = m_context.chunks.verbOfToken.at(t);
            if (verb >= 0 && m_context.chunks.verbs.at(verb).isFinite())
                return false;
        }
        return true;
    }

    /// "Par Jeanne Tiercelin | Publié le 3 mai 1999", "Propos recueillis par Luc Vial, le lundi 3 mai 1999"
    bool saysPublished(int paragraph, const RecognisedTime &time) const
    {
        static const QRegularExpression words(
            QStringLiteral(
                "(publiée?|parue?|postée?|diffusée?|mise? en ligne|mise? à jour|recueillis|réalisée?|"
                "mené|menée|traduite?)( (à|par) [^,|.]{3,60})?,? (le )?$"),
            QRegularExpression::CaseInsensitiveOption);
        const qsizetype from = m_document.paragraphs.at(paragraph).span.start;
        const QString before =
            m_document.textOf(Span{from, time.span.start}).toString().replace(QChar::Nbsp, QLatin1Char(' '));
        return words.match(before).hasMatch();
    }

    /// A town in front, a dash or an agency in brackets behind, at the head of one of the first paragraphs.
    bool isDateline(const RecognisedTime &time, const TokenRange &paragraph) const
    {
        const int before = time.tokens.first - paragraph.first;
        if (paragraphOf(time) > 3 || before < 1 || before > 9)
            return false;
        for (int t = paragraph.first; t < time.tokens.first; ++t) {
            const Token &token = m_document.tokens.at(t);
            const bool name = token.entry->capitalised || token.kind == TokenKind::Punctuation ||
                              token.elided || token.pos() == Pos::Determiner ||
                              token.pos() == Pos::Preposition || token.pos() == Pos::Contraction;
            // "NATIONS UNIES (New York), 8 août 1988 (…)": in capitals, what may be a participle is a name.
            if (!name || (m_context.chunks.verbOfToken.at(t) >= 0 && !token.entry->allCaps))
                return false;
        }
        if (time.tokens.last >= paragraph.last)
            return true;
        const QChar next = m_document.text().at(m_document.tokens.at(time.tokens.last).span.start);
        return next == u'(' || next == u'-' || next == QChar(0x2013) || next == QChar(0x2014) ||
               next == u'.' || next == u':';
    }

    /// "Port-Louis, le 4 mai 1987", "Lundi 4 mai 1987", "04/05/1987 18:20".
    bool isBareDate(const RecognisedTime &time, const TokenRange &paragraph) const
    {
        if (paragraph.size() - time.tokens.size() > 9)
            return false;
        for (int t = paragraph.first; t < paragraph.last; ++t) {
            if (m_context.chunks.verbOfToken.at(t) >= 0)
                return false;
        }
        int words = 0;
        for (int t = paragraph.first; t < paragraph.last; ++t) {
            if (!time.tokens.contains(t) && m_document.tokens.at(t).kind == TokenKind::Word)
                ++words;
        }
        return words <= 6;
    }

    StageContext &m_context;
    const Document &m_document;
    QList<DatingClue> m_clues;
};

} // namespace

QList<DatingClue> findPrintedDates(StageContext &context)
{
    return PrintedDates(context).run();
}

bool standsAtHead(StageContext &context, const RecognisedTime &time)
{
    return PrintedDates(context).standsAtHead(time);
}

} // namespace frise
