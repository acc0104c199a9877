#include "core/import/metadata.h"

#include <QCoreApplication>
#include <QLocale>
#include <array>

namespace frise {

namespace {

enum class Place { Title, Outlet, Author, Date, Url, Language };

struct KnownKey
{
    const char16_t *name;
    Place place;
};

constexpr std::array<KnownKey, 21> knownKeys = {
    {{u"title", Place::Title},       {u"titre", Place::Title},     {u"headline", Place::Title},
     {u"source", Place::Outlet},     {u"journal", Place::Outlet},  {u"outlet", Place::Outlet},
     {u"média", Place::Outlet},      {u"media", Place::Outlet},    {u"publication", Place::Outlet},
     {u"author", Place::Author},     {u"auteur", Place::Author},   {u"auteure", Place::Author},
     {u"auteurs", Place::Author},    {u"date", Place::Date},       {u"published", Place::Date},
     {u"url", Place::Url},           {u"lien", Place::Url},        {u"link", Place::Url},
     {u"language", Place::Language}, {u"langue", Place::Language}, {u"lang", Place::Language}}};

const KnownKey *find(QStringView key)
{
    for (const KnownKey &known : knownKeys) {
        if (key.trimmed().compare(QStringView(known.name), Qt::CaseInsensitive) == 0)
            return &known;
    }
    return nullptr;
}

/// Splits "key: value" (or "clé : valeur"); nothing where the line is not of that form. A key is one or two
/// short words, so that a headline with a colon in it is none.
std::optional<QPair<QString, QString>> keyAndValue(QStringView line)
{
    const qsizetype colon = line.indexOf(u':');
    if (colon <= 0 || colon > 24 || colon + 1 >= line.size())
        return std::nullopt;
    // "10:30" and "http://…" are no keys.
    if (!line.at(colon + 1).isSpace())
        return std::nullopt;
    const QStringView key = line.first(colon).trimmed();
    const QStringView value = line.sliced(colon + 1).trimmed();
    if (key.isEmpty() || value.isEmpty() || !key.at(0).isLetter())
        return std::nullopt;
    int words = 1;
    for (const QChar c : key) {
        if (c == u' ' || c == QChar(0x00A0))
            ++words;
        else if (!c.isLetterOrNumber() && c != u'-' && c != u'_')
            return std::nullopt;
    }
    if (words > 2)
        return std::nullopt;
    return qMakePair(key.toString(), value.toString());
}

} // namespace

std::optional<DateInterval> parseStatedDate(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return std::nullopt;
    // An instant: its civil day as written, never moved by a time zone.
    if (trimmed.size() > 10 && trimmed.at(4) == u'-' && trimmed.at(7) == u'-' &&
        (trimmed.at(10) == u'T' || trimmed.at(10) == u' ')) {
        if (const QDate day = QDate::fromString(trimmed.first(10), Qt::ISODate); day.isValid())
            return DateInterval::ofDay(dayOf(day));
    }
    if (const auto interval = DateInterval::fromEdtf(trimmed); interval && !interval->isUnknown())
        return interval;
    static const QLocale french(QLocale::French, QLocale::France);
    static const QLocale english(QLocale::English, QLocale::UnitedStates);
    QString lower = trimmed.toLower();
    lower.replace(QLatin1String("1er "), QLatin1String("1 "));
    for (const auto &[locale, format] : {std::pair{&french, "d/M/yyyy"},
                                         {&french, "d.M.yyyy"},
                                         {&french, "d-M-yyyy"},
                                         {&french, "yyyy/M/d"},
                                         {&french, "yyyyMMdd"},
                                         {&french, "d MMMM yyyy"},
                                         {&french, "dddd d MMMM yyyy"},
                                         {&french, "d MMM yyyy"},
                                         {&english, "d MMMM yyyy"},
                                         {&english, "MMMM d, yyyy"},
                                         {&english, "MMM d, yyyy"}}) {
        const QDate day = locale->toDate(locale == &english ? trimmed : lower, QString::fromLatin1(format));
        if (day.isValid() && day.year() >= 1400 && day.year() <= 2200)
            return DateInterval::ofDay(dayOf(day));
    }
    return std::nullopt;
}

bool isKnownKey(QStringView key)
{
    return find(key) != nullptr;
}

bool applyMetadata(Article &article, const QString &key, const QString &value)
{
    const QString trimmed = value.trimmed();
    if (trimmed.isEmpty())
        return true;
    const KnownKey *known = find(key);
    if (known == nullptr) {
        article.metadata.append({key.trimmed(), trimmed});
        return true;
    }
    switch (known->place) {
    case Place::Title:
        article.title = trimmed;
        return true;
    case Place::Outlet:
        article.outlet = trimmed;
        return true;
    case Place::Author:
        article.author = trimmed;
        return true;
    case Place::Url:
        article.url = trimmed;
        return true;
    case Place::Language:
        article.language = trimmed.left(2).toLower();
        return true;
    case Place::Date:
        if (const auto date = parseStatedDate(trimmed)) {
            article.statedDate = *date;
            return true;
        }
        article.metadata.append({key.trimmed(), trimmed});
        return false;
    }
    Q_UNREACHABLE();
}

QString readHead(Article &article)
{
    constexpr int mostLines = 30;
    const QStringView text(article.text);
    QList<QPair<QString, QString>> pairs;
    qsizetype from = 0;
    bool blankFound = false;
    while (from < text.size() && pairs.size() <= mostLines) {
        qsizetype end = text.indexOf(u'\n', from);
        if (end < 0)
            end = text.size();
        const QStringView line = text.sliced(from, end - from).trimmed();
        from = std::min(end + 1, text.size());
        if (line.isEmpty()) {
            blankFound = true;
            break;
        }
        const auto pair = keyAndValue(line);
        if (!pair)
            return {};
        pairs.append(*pair);
    }
    if (pairs.isEmpty() || !blankFound || !isKnownKey(pairs.constFirst().first) ||
        text.sliced(from).trimmed().isEmpty())
        return {};
    QString remark;
    for (const auto &[key, value] : pairs) {
        if (!applyMetadata(article, key, value)) {
            remark =
                QCoreApplication::translate("Import", "The date “%1” of the head cannot be read; write it as "
                                                      "2025-09-05.")
                    .arg(value);
        }
    }
    article.bodyStart = from;
    return remark;
}

QString dateInFileName(const QString &fileName)
{
    const auto digit = [&fileName](qsizetype i) {
        return i >= 0 && i < fileName.size() && fileName.at(i).isDigit();
    };
    for (qsizetype i = 0; i + 8 <= fileName.size(); ++i) {
        if (!digit(i) || digit(i - 1))
            continue;
        qsizetype end = i;
        QString digits;
        while (end < fileName.size() && digits.size() < 8) {
            const bool separator = digits.size() == 4 || digits.size() == 6;
            const QChar c = fileName.at(end);
            if (digit(end))
                digits.append(c);
            else if (!(separator && (c == u'-' || c == u'_' || c == u'.') && digit(end - 1)))
                break;
            ++end;
        }
        if (digits.size() != 8 || digit(end))
            continue;
        const QDate day = QDate::fromString(digits, QStringLiteral("yyyyMMdd"));
        if (day.isValid() && day.year() >= 1900 && day.year() <= 2100)
            return day.toString(Qt::ISODate);
    }
    return {};
}

} // namespace frise
