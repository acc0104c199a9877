#include "ui/models/citation.h"

#include "ui/models/wording.h"

#include <QCoreApplication>
#include <QStringList>

namespace frise::citation {

namespace {

QString tr(const char *text, const char *meaning = nullptr)
{
    return QCoreApplication::translate("frise::citation", text, meaning);
}

/// "Ekaterina Ivanova" as a list of references writes it: "IVANOVA, Ekaterina".
QString invertedName(const QString &name)
{
    const qsizetype blank = name.lastIndexOf(u' ');
    if (blank < 0)
        return name.toUpper();
    return name.mid(blank + 1).toUpper() + QStringLiteral(", ") + name.left(blank);
}

QString dateWithBasis(const QuoteRow &quote)
{
    if (quote.published.isUnknown())
        return tr("n.d.", "no date");
    const QString date = wording::date(quote.published);
    return quote.basis == PublishedBasis::Inferred ? tr("%1 [date deduced]").arg(date) : date;
}

QString titleOf(const QuoteRow &quote)
{
    return quote.articleTitle.isEmpty() ? tr("[untitled, file %1]").arg(quote.source) : quote.articleTitle;
}

QString withSpeaker(const QuoteRow &quote)
{
    const QString role = quote.role.isEmpty() ? QString() : QStringLiteral(", ") + quote.role;
    return tr("%1 (%2%3)", "quotation, speaker, role").arg(wording::verbatim(quote), wording::speaker(quote), role);
}

QString iso690(const QuoteRow &quote, const Article &article)
{
    QStringList parts;
    if (!article.author.isEmpty())
        parts << invertedName(article.author);
    parts << titleOf(quote);
    parts << (quote.outlet.isEmpty() ? dateWithBasis(quote) : quote.outlet + QStringLiteral(", ") + dateWithBasis(quote));
    if (!article.url.isEmpty())
        parts << tr("Available from: %1").arg(article.url);
    return withSpeaker(quote) + QStringLiteral(". ") + parts.join(QStringLiteral(". ")) + u'.';
}

QString escapedMarkdown(QString text)
{
    for (const QChar c : {u'\\', u'*', u'_', u'[', u']', u'<', u'>', u'`'})
        text.replace(c, QString(u'\\') + c);
    return text;
}

QString markdown(const QuoteRow &quote, const Article &article)
{
    QString title = QStringLiteral("*%1*").arg(escapedMarkdown(titleOf(quote)));
    if (!article.url.isEmpty())
        title = QStringLiteral("[%1](<%2>)").arg(title, QString(article.url).remove(u'<').remove(u'>'));
    QStringList parts{title};
    if (!quote.outlet.isEmpty())
        parts << escapedMarkdown(quote.outlet);
    parts << dateWithBasis(quote);
    const QString role = quote.role.isEmpty() ? QString() : QStringLiteral(", ") + escapedMarkdown(quote.role);
    return QStringLiteral("> %1\n>\n> — **%2**%3. %4\n")
        .arg(escapedMarkdown(wording::verbatim(quote)), escapedMarkdown(wording::speaker(quote)), role,
             parts.join(QStringLiteral(", ")));
}

QString escapedTex(const QString &text)
{
    QString result;
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'\\':
            result += QStringLiteral("\\textbackslash{}");
            break;
        case u'{':
        case u'}':
        case u'%':
        case u'&':
        case u'#':
        case u'$':
        case u'_':
            result += u'\\';
            result += c;
            break;
        case u'~':
            result += QStringLiteral("\\textasciitilde{}");
            break;
        case u'^':
            result += QStringLiteral("\\textasciicircum{}");
            break;
        default:
            result += c;
        }
    }
    return result;
}

QString bibtex(const QuoteRow &quote, const Article &article)
{
    QString key;
    for (const QChar c : wording::shortSource(quote.source)) {
        if (c.isLetterOrNumber() && c.unicode() < 0x80)
            key += c.toLower();
    }
    QStringList fields;
    const auto field = [&fields](const char *name, const QString &value) {
        if (!value.isEmpty())
            fields << QStringLiteral("  %1 = {%2}").arg(QLatin1String(name), escapedTex(value));
    };
    field("title", titleOf(quote));
    field("author", article.author);
    field("journal", quote.outlet);
    if (!quote.published.isUnknown()) {
        field("date", quote.published.toEdtf());
        if (quote.published.isSingleDay())
            field("year", QString::number(dateOf(quote.published.firstDay()).year()));
    }
    field("url", article.url);
    field("note", withSpeaker(quote) +
                      (quote.basis == PublishedBasis::Inferred ? QStringLiteral(" ") + tr("[date deduced]") : QString()));
    return QStringLiteral("@article{frise:%1,\n%2\n}\n").arg(key, fields.join(QStringLiteral(",\n")));
}

} // namespace

QString cite(const QuoteRow &quote, const Article &article, Style style)
{
    switch (style) {
    case Style::Iso690:
        return iso690(quote, article);
    case Style::Markdown:
        return markdown(quote, article);
    case Style::BibTeX:
        return bibtex(quote, article);
    }
    Q_UNREACHABLE();
}

} // namespace frise::citation
