#include "core/export/citations.h"

#include "core/export/bibliography.h"
#include "core/export/date_words.h"
#include "core/export/report_text.h"
#include "core/export/safe_text.h"

#include <QCoreApplication>
#include <algorithm>

namespace frise {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Citations", text);
}

Citation fromPlain(const QString &plain)
{
    return {plain,
            QStringLiteral("<p>%1</p>").arg(plain.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")))};
}

QString publishedWords(const ReportSource &source, const QLocale &locale)
{
    const QString date = dateWords(source.published, locale);
    // Printed or given dates are facts; everything else says where it comes from.
    const bool fact = source.basis == PublishedBasis::Dateline || source.basis == PublishedBasis::Given ||
                      source.basis == PublishedBasis::Metadata;
    return fact || source.published.isUnknown()
               ? date
               : QStringLiteral("%1 (%2)").arg(date, basisWords(source.basis));
}

QString withStop(const QString &text)
{
    return text.endsWith(u'.') || text.endsWith(u'?') || text.endsWith(u'!') ? text : text + u'.';
}

} // namespace

QString iso690(const ReportSource &source, const QLocale &locale)
{
    QStringList parts;
    if (!source.author.isEmpty())
        parts.append(withStop(source.author.toUpper()));
    parts.append(withStop(sourceTitle(source)));
    parts.append(withStop(sourceOutlet(source)));
    parts.append(withStop(publishedWords(source, locale)));
    if (!source.url.isEmpty())
        parts.append(words(QT_TRANSLATE_NOOP("Citations", "Available at: %1")).arg(source.url));
    return parts.join(QLatin1Char(' '));
}

QString markdownEscaped(const QString &text)
{
    QString result;
    const QString line = singleLine(text);
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        static constexpr QStringView special = u"\\`*_{}[]<>#|~$&!";
        // "- ", "+ ", "1. " open lists only where a line begins.
        const bool opensList = i == 0 && (c == u'-' || c == u'+' || c == u'=' || c == u':');
        const bool numbered =
            (c == u'.' || c == u')') && i > 0 && i < 10 &&
            std::all_of(line.cbegin(), line.cbegin() + i, [](QChar d) { return d.isDigit(); });
        if (special.contains(c) || opensList || numbered)
            result += u'\\';
        result += c;
    }
    return result;
}

Citation citationOf(const QuoteRow &quote, const ReportSource &source, CitationStyle style,
                    const QLocale &locale)
{
    const QString speaker = speakerOf(quote);
    const QString role = singleLine(quote.role);
    const QString said = quote.said.isUnknown() ? QString() : dateWords(quote.said, locale);
    QString who = speaker.isEmpty() ? words(QT_TRANSLATE_NOOP("Citations", "speaker not known")) : speaker;
    if (!role.isEmpty())
        who += QStringLiteral(" (%1)").arg(role);
    if (quote.mode == QuoteMode::Indirect)
        who += QStringLiteral(", ") + words(QT_TRANSLATE_NOOP("Citations", "reported in indirect speech"));
    if (!said.isEmpty())
        who += QStringLiteral(", ") + said;
    switch (style) {
    case CitationStyle::Iso690:
        return fromPlain(QStringLiteral("%1 — %2. %3 %4")
                             .arg(verbatim(quote), who, words(QT_TRANSLATE_NOOP("Citations", "In:")),
                                  iso690(source, locale)));
    case CitationStyle::Bibtex:
        return fromPlain(bibtexEntry(source, locale));
    case CitationStyle::Markdown:
        return {QStringLiteral("> %1\n>\n> — %2. %3\n")
                    .arg(markdownEscaped(verbatim(quote)), markdownEscaped(who),
                         markdownEscaped(iso690(source, locale))),
                QStringLiteral("<blockquote><p>%1</p><p>— %2. %3</p></blockquote>")
                    .arg(verbatim(quote).toHtmlEscaped(), who.toHtmlEscaped(),
                         iso690(source, locale).toHtmlEscaped())};
    }
    return {};
}

Citation citationOf(const ChronicleEntry &entry, const TimelineReport &report, CitationStyle style,
                    const QLocale &locale)
{
    QStringList references;
    QString bib;
    for (const QString &name : sourceNames(entry)) {
        const ReportSource *source = report.source(name);
        if (!source)
            continue;
        references.append(iso690(*source, locale));
        bib += bibtexEntry(*source, locale);
    }
    QString fact = dateWords(entry.undated ? DateInterval() : entry.when, locale) + QStringLiteral(" — ") +
                   singleLine(entry.title);
    if (entry.certainty != Certainty::Happened)
        fact += QStringLiteral(" (%1)").arg(certaintyWords(entry.certainty));
    switch (style) {
    case CitationStyle::Iso690:
        return fromPlain(withStop(fact) + QLatin1Char('\n') + references.join(QLatin1Char('\n')));
    case CitationStyle::Bibtex:
        return fromPlain(bib);
    case CitationStyle::Markdown: {
        QString markdown = QStringLiteral("- **%1**\n").arg(markdownEscaped(fact));
        QString html = QStringLiteral("<p><b>%1</b></p><ul>").arg(fact.toHtmlEscaped());
        for (const QString &reference : std::as_const(references)) {
            markdown += QStringLiteral("  - %1\n").arg(markdownEscaped(reference));
            html += QStringLiteral("<li>%1</li>").arg(reference.toHtmlEscaped());
        }
        return {markdown, html + QStringLiteral("</ul>")};
    }
    }
    return {};
}

} // namespace frise
