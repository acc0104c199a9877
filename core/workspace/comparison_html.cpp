#include "core/workspace/comparison_html.h"

#include "core/export/date_words.h"
#include "core/export/safe_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <vector>

namespace frise {

namespace {

QString inWords(const char *text)
{
    return QCoreApplication::translate("ComparisonPage", text);
}

QString escaped(const QString &text)
{
    return singleLine(text).toHtmlEscaped();
}

/// A stretch of one of the texts that belongs to a numbered pair.
struct Mark
{
    Span span;
    QString number; ///< "E3": events, Q quotations, F figures, P passages
    QString colour; ///< of its ground
    int rank = 0;   ///< where two lie over each other the higher one is seen
    bool perhaps = false;
};

struct PairRow
{
    QString number;
    Span a, b;
    QString relation;
    QString why;
    bool perhaps = false;
};

/// "E3", with a question mark where the pair holds perhaps only.
QString labelOf(const QString &number, bool perhaps)
{
    return perhaps ? number + QLatin1Char('?') : number;
}

QString relationOrPerhaps(const QString &relation, double confidence)
{
    return isPerhaps(confidence) ? inWords(QT_TRANSLATE_NOOP("ComparisonPage", "perhaps %1")).arg(relation)
                                 : relation;
}

QString reasonsOf(const QList<Evidence> &evidence)
{
    QStringList reasons;
    for (const Evidence &item : evidence)
        reasons.append(item.describe());
    return reasons.join(QStringLiteral("; "));
}

QString relationWords(EventRelation relation)
{
    switch (relation) {
    case EventRelation::Same:
        return inWords(QT_TRANSLATE_NOOP("ComparisonPage", "the same event"));
    case EventRelation::AnnouncedHappened:
        return inWords(QT_TRANSLATE_NOOP("ComparisonPage", "announced in one, held in the other"));
    case EventRelation::Related:
        return inWords(QT_TRANSLATE_NOOP("ComparisonPage", "the same matter, another act"));
    }
    Q_UNREACHABLE();
}

QString relationWords(QuoteRelation relation)
{
    switch (relation) {
    case QuoteRelation::Same:
        return inWords(QT_TRANSLATE_NOOP("ComparisonPage", "the same words"));
    case QuoteRelation::Variant:
        return inWords(QT_TRANSLATE_NOOP("ComparisonPage", "the same utterance, in other words"));
    case QuoteRelation::Echo:
        return inWords(QT_TRANSLATE_NOOP("ComparisonPage", "the same formula, said again"));
    }
    Q_UNREACHABLE();
}

QString relationWords(FigureRelation relation)
{
    switch (relation) {
    case FigureRelation::Agrees:
        return inWords(QT_TRANSLATE_NOOP("ComparisonPage", "agree"));
    case FigureRelation::Differs:
        return inWords(QT_TRANSLATE_NOOP("ComparisonPage", "differ"));
    case FigureRelation::OtherMeasure:
        return inWords(QT_TRANSLATE_NOOP("ComparisonPage", "two measures"));
    }
    Q_UNREACHABLE();
}

/// What lies within another is read there.
QList<OnlyItem> outermost(const QList<OnlyItem> &items)
{
    QList<OnlyItem> kept;
    for (const OnlyItem &item : items) {
        const bool within = std::any_of(items.begin(), items.end(), [&item](const OnlyItem &other) {
            return other.ref.span.contains(item.ref.span) && other.ref.span != item.ref.span;
        });
        if (!within && (kept.isEmpty() || kept.constLast().ref.span != item.ref.span))
            kept.append(item);
    }
    return kept;
}

class ComparisonPage
{
public:
    ComparisonPage(const ComparedArticle &a, const ComparedArticle &b, const Comparison &comparison,
                   const QLocale &locale, bool forPaper)
        : m_a(a), m_b(b), m_comparison(comparison), m_locale(locale), m_forPaper(forPaper)
    {
        number();
    }

    QString write()
    {
        m_out = QStringLiteral(
                    "<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"><title>%2</title>"
                    "<style>%3</style></head><body>\n")
                    .arg(QLocale::languageToCode(m_locale.language()), escaped(comparisonTitle(m_a, m_b)),
                         style());
        m_out += QStringLiteral("<h1>%1</h1>\n<p class=\"order\">%2</p>\n")
                     .arg(escaped(comparisonTitle(m_a, m_b)), escaped(orderSentence()));
        m_out += QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"6\"><tr>"
                                "<td width=\"50%\" valign=\"top\" class=\"text\">");
        article(true);
        m_out += QStringLiteral("</td><td width=\"50%\" valign=\"top\" class=\"text\">");
        article(false);
        m_out += QStringLiteral("</td></tr></table>\n");
        pairs(inWords(QT_TRANSLATE_NOOP("ComparisonPage", "Events")), m_events);
        pairs(inWords(QT_TRANSLATE_NOOP("ComparisonPage", "Quotations")), m_quotes);
        pairs(inWords(QT_TRANSLATE_NOOP("ComparisonPage", "Figures")), m_figures);
        pairs(inWords(QT_TRANSLATE_NOOP("ComparisonPage", "Passages")), m_passages);
        actors();
        only(inWords(QT_TRANSLATE_NOOP("ComparisonPage", "Only in A")), m_a, m_comparison.onlyA);
        only(inWords(QT_TRANSLATE_NOOP("ComparisonPage", "Only in B")), m_b, m_comparison.onlyB);
        return m_out + QStringLiteral("</body></html>\n");
    }

private:
    QString style() const
    {
        const QString common = QStringLiteral("h1{font-size:18px}h2{font-size:14px}h3{font-size:12px}"
                                              ".note{color:#565D66}.number{color:#2458A8;font-weight:bold}");
        if (m_forPaper)
            return common;
        return common +
               QStringLiteral("body{font-family:Inter,Cantarell,\"Noto Sans\",sans-serif;margin:2em auto;"
                              "max-width:75em;padding:0 1em;line-height:1.5;color:#1d2126;background:#fff}"
                              "td.text{font-family:\"Source Serif 4\",\"Noto Serif\",Georgia,serif}"
                              "table.pairs{border-collapse:collapse;width:100%}"
                              "table.pairs td,table.pairs th{border-bottom:1px solid #d5d7d8;text-align:left;"
                              "vertical-align:top;padding:.3em .6em}"
                              ".perhaps{border-bottom:1px dashed "
                              "#565d66}a{text-decoration:none}:target{outline:2px solid #2f6db5}"
                              "@media(prefers-color-scheme:dark){body{background:#1b1e22;color:#e6e7e8}"
                              ".mark{color:#1d2126}.note{color:#a0a6ad}.number{color:#8ab4f0}"
                              "table.pairs td,table.pairs th{border-color:#3a3f45}}");
    }

    QString orderSentence() const
    {
        switch (m_comparison.order) {
        case PublicationOrder::AFirst:
            return inWords(QT_TRANSLATE_NOOP(
                "ComparisonPage", "A was published before B: what A lacks may not have been known yet."));
        case PublicationOrder::BFirst:
            return inWords(QT_TRANSLATE_NOOP(
                "ComparisonPage", "B was published before A: what B lacks may not have been known yet."));
        case PublicationOrder::SameDay:
            return inWords(QT_TRANSLATE_NOOP("ComparisonPage", "Both were published on the same day."));
        case PublicationOrder::Unknown:
            return inWords(QT_TRANSLATE_NOOP("ComparisonPage", "It is not known which was published first."));
        }
        Q_UNREACHABLE();
    }

    void number()
    {
        const auto take = [this](QList<PairRow> &rows, char16_t letter, const Span &a, const Span &b,
                                 const QString &words, double confidence, const QString &why,
                                 const QString &colour, int rank) {
            const QString name = QChar(letter) + QString::number(rows.size() + 1);
            const bool perhaps = isPerhaps(confidence);
            rows.append({name, a, b, relationOrPerhaps(words, confidence), why, perhaps});
            m_marks[0].append({a, name, colour, rank, perhaps});
            m_marks[1].append({b, name, colour, rank, perhaps});
        };
        for (const PassagePair &pair : m_comparison.passages)
            take(m_passages, u'P', pair.a, pair.b,
                 pair.nearCopy ? inWords(QT_TRANSLATE_NOOP("ComparisonPage", "nearly the same text"))
                               : inWords(QT_TRANSLATE_NOOP("ComparisonPage", "the same matter")),
                 1, // a likeness, which claims no more
                 reasonsOf(pair.reasons), QStringLiteral("#F0F0EE"), 0);
        for (const EventPair &pair : m_comparison.events)
            take(m_events, u'E', pair.a.span, pair.b.span, relationWords(pair.relation),
                 pair.relation == EventRelation::Related ? 1 : pair.confidence, reasonsOf(pair.reasons),
                 pair.relation == EventRelation::Related ? QStringLiteral("#E7E8EA")
                                                         : QStringLiteral("#DCE7F7"),
                 1);
        for (const QuotePair &pair : m_comparison.quotes)
            take(m_quotes, u'Q', pair.a.span, pair.b.span, relationWords(pair.relation), pair.confidence,
                 pair.speaker.isEmpty() ? reasonsOf(pair.reasons)
                                        : pair.speaker + QStringLiteral("; ") + reasonsOf(pair.reasons),
                 QStringLiteral("#D8EEE9"), 2);
        for (const FigurePair &pair : m_comparison.figures)
            take(m_figures, u'F', m_a.analysis->figures.at(pair.a.index).span,
                 m_b.analysis->figures.at(pair.b.index).span, relationWords(pair.relation), pair.confidence,
                 pair.explanation.describe(),
                 pair.relation == FigureRelation::Differs ? QStringLiteral("#FBD9C4")
                                                          : QStringLiteral("#FFF1CF"),
                 3);
    }

    /// The text with its marks; a number stands before each, so that paper without colour tells the same.
    void article(bool isA)
    {
        const ComparedArticle &side = isA ? m_a : m_b;
        const Article &article = *side.article;
        const Analysis &analysis = *side.analysis;
        const QString title = pageTitleOf(side);
        QString dated = inWords(QT_TRANSLATE_NOOP("ComparisonPage", "publication date not known"));
        const DateInterval &best = analysis.published.best;
        if (!best.isUnknown())
            dated = dateWords(analysis.published.interval.isUnknown() ? best : analysis.published.interval,
                              m_locale) +
                    QStringLiteral(" · ") + basisWords(analysis.published.basis);
        m_out += QStringLiteral("<h2>%1 · %2</h2><p class=\"note\">%3 · %4</p>\n")
                     .arg(isA ? QStringLiteral("A") : QStringLiteral("B"), escaped(title),
                          escaped(article.fileName), escaped(dated));
        const QList<Mark> &marks = m_marks[isA ? 0 : 1];
        const QString &text = article.text;
        std::vector<qsizetype> cuts{0, text.size()};
        for (const Mark &mark : marks) {
            cuts.push_back(mark.span.start);
            cuts.push_back(mark.span.end);
        }
        for (qsizetype i = text.indexOf(u'\n'); i >= 0; i = text.indexOf(u'\n', i + 1)) {
            cuts.push_back(i);
            cuts.push_back(i + 1);
        }
        std::sort(cuts.begin(), cuts.end());
        cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
        bool open = false;
        for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
            const Span part{cuts[i], cuts[i + 1]};
            const QString words = text.mid(part.start, part.length());
            if (words == QLatin1String("\n")) {
                if (open)
                    m_out += QStringLiteral("</p>\n");
                open = false;
                continue;
            }
            if (!open) {
                if (words.trimmed().isEmpty())
                    continue;
                m_out += QStringLiteral("<p>");
                open = true;
            }
            piece(marks, part, words, isA);
        }
        if (open)
            m_out += QStringLiteral("</p>\n");
    }

    void piece(const QList<Mark> &marks, const Span &part, const QString &words, bool isA)
    {
        const Mark *seen = nullptr;
        for (const Mark &mark : marks) {
            if (mark.span.start == part.start) {
                m_out +=
                    m_forPaper
                        ? QStringLiteral("<sup class=\"number\">%1</sup>")
                              .arg(labelOf(mark.number, mark.perhaps))
                        : QStringLiteral("<sup><a class=\"number\" id=\"%2-%1\" href=\"#%1\">%3</a></sup>")
                              .arg(mark.number, isA ? QStringLiteral("a") : QStringLiteral("b"),
                                   labelOf(mark.number, mark.perhaps));
            }
            if (mark.span.contains(part) && (seen == nullptr || mark.rank > seen->rank))
                seen = &mark;
        }
        // Blanks at either end of a piece stay.
        QString shown = multiLine(words).toHtmlEscaped();
        if (words.at(0).isSpace() && !shown.startsWith(u' '))
            shown.prepend(u' ');
        if (words.back().isSpace() && !shown.endsWith(u' '))
            shown.append(u' ');
        if (seen != nullptr)
            shown = QStringLiteral("<span class=\"mark%3\" style=\"background-color:%1\">%2</span>")
                        .arg(seen->colour, shown, seen->perhaps ? QStringLiteral(" perhaps") : QString());
        m_out += shown;
    }

    QString quoted(const ComparedArticle &side, const Span &span) const
    {
        constexpr qsizetype longest = 300;
        const QString text = singleLine(side.article->text.mid(span.start, span.length())).trimmed();
        return (text.size() <= longest ? text : text.left(text.lastIndexOf(u' ', longest)) + QChar(0x2026))
            .toHtmlEscaped();
    }

    void tableHead(const QString &title, const QStringList &columns)
    {
        m_out += QStringLiteral("<h2>%1</h2>\n<table class=\"pairs\" width=\"100%\" "
                                "cellspacing=\"0\" cellpadding=\"4\" "
                                "bordercolor=\"#D5D7D8\" border=\"%2\"><thead><tr>")
                     .arg(escaped(title), m_forPaper ? QStringLiteral("1") : QStringLiteral("0"));
        for (const QString &column : columns)
            m_out += QStringLiteral("<th align=\"left\">%1</th>").arg(escaped(column));
        m_out += QStringLiteral("</tr></thead>\n<tbody>");
    }

    void tableEnd() { m_out += QStringLiteral("</tbody></table>\n"); }

    void pairs(const QString &title, const QList<PairRow> &rows)
    {
        if (rows.isEmpty())
            return;
        tableHead(QStringLiteral("%1 (%2)").arg(title).arg(rows.size()),
                  {QString(), QStringLiteral("A"), QStringLiteral("B"),
                   inWords(QT_TRANSLATE_NOOP("ComparisonPage", "Relation"))});
        for (const PairRow &row : rows) {
            const QString name = m_forPaper ? labelOf(row.number, row.perhaps)
                                            : QStringLiteral("<a id=\"%1\" href=\"#a-%1\">%2</a>")
                                                  .arg(row.number, labelOf(row.number, row.perhaps));
            m_out += QStringLiteral(
                         "<tr><td width=\"5%\" class=\"number\">%1</td><td width=\"36%\">%2</td>"
                         "<td width=\"36%\">%3</td><td width=\"23%\">%4<br><span class=\"note\">%5</span>"
                         "</td></tr>\n")
                         .arg(name, quoted(m_a, row.a), quoted(m_b, row.b), escaped(row.relation),
                              escaped(row.why));
        }
        tableEnd();
    }

    void actors()
    {
        const ActorShare &share = m_comparison.actors;
        if (share.both.isEmpty() && share.onlyA.isEmpty() && share.onlyB.isEmpty())
            return;
        tableHead(inWords(QT_TRANSLATE_NOOP("ComparisonPage", "Actors")),
                  {inWords(QT_TRANSLATE_NOOP("ComparisonPage", "In both")),
                   inWords(QT_TRANSLATE_NOOP("ComparisonPage", "Only in A")),
                   inWords(QT_TRANSLATE_NOOP("ComparisonPage", "Only in B"))});
        m_out += QStringLiteral("<tr><td width=\"34%\">%1</td><td width=\"33%\">%2</td><td "
                                "width=\"33%\">%3</td></tr>\n")
                     .arg(escaped(share.both.join(QStringLiteral(", "))),
                          escaped(share.onlyA.join(QStringLiteral(", "))),
                          escaped(share.onlyB.join(QStringLiteral(", "))));
        tableEnd();
    }

    void only(const QString &title, const ComparedArticle &side, const QList<OnlyItem> &all)
    {
        const QList<OnlyItem> items = outermost(all);
        if (items.isEmpty())
            return;
        tableHead(QStringLiteral("%1 (%2)").arg(title).arg(items.size()),
                  {inWords(QT_TRANSLATE_NOOP("ComparisonPage", "Passage")),
                   inWords(QT_TRANSLATE_NOOP("ComparisonPage", "In the other"))});
        for (const OnlyItem &item : items)
            m_out += QStringLiteral("<tr><td width=\"75%\">%1</td><td width=\"25%\">%2</td></tr>\n")
                         .arg(quoted(side, item.ref.span),
                              escaped(item.why == Absence::NotYetKnown
                                          ? inWords(QT_TRANSLATE_NOOP("ComparisonPage", "not yet known"))
                                          : inWords(QT_TRANSLATE_NOOP("ComparisonPage", "not mentioned"))));
        tableEnd();
    }

    const ComparedArticle &m_a;
    const ComparedArticle &m_b;
    const Comparison &m_comparison;
    QLocale m_locale;
    bool m_forPaper;
    QList<PairRow> m_events, m_quotes, m_figures, m_passages;
    QList<Mark> m_marks[2];
    QString m_out;
};

} // namespace

QString pageTitleOf(const ComparedArticle &side)
{
    for (const QString &title : {side.analysis->title, side.article->title})
        if (!title.trimmed().isEmpty())
            return singleLine(title).trimmed();
    constexpr qsizetype longest = 80;
    const QString &text = side.article->text;
    const QString start = singleLine(text.left(4 * longest)).simplified();
    if (start.isEmpty())
        return side.article->fileName;
    return start.size() <= longest ? start : start.left(start.lastIndexOf(u' ', longest)) + QChar(0x2026);
}

QString comparisonTitle(const ComparedArticle &a, const ComparedArticle &b)
{
    return QStringLiteral("%1 – %2").arg(pageTitleOf(a), pageTitleOf(b));
}

QByteArray comparisonHtml(const ComparedArticle &a, const ComparedArticle &b, const Comparison &comparison,
                          const QLocale &locale)
{
    return ComparisonPage(a, b, comparison, locale, false).write().toUtf8();
}

QString comparisonPaperHtml(const ComparedArticle &a, const ComparedArticle &b, const Comparison &comparison,
                            const QLocale &locale)
{
    return ComparisonPage(a, b, comparison, locale, true).write();
}

} // namespace frise
