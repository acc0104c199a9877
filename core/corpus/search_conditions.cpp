#include "core/corpus/search_conditions.h"

#include "core/corpus/fact_rows.h"
#include "core/corpus/plain_rows.h"
#include "core/corpus/search_tokens.h"

#include <QByteArrayView>
#include <algorithm>
#include <array>

namespace frise {

namespace {

QString quoted(const QString &folded)
{
    // Folded text holds letters, digits and spaces only; the quotes make a phrase of it.
    return QLatin1Char('"') + folded + QLatin1Char('"');
}

/// Whether the words of one name stand in a row in one of the folded texts.
bool isNamed(const QStringList &names, const QString &text)
{
    const QString words = QLatin1Char(' ') + foldedForSearch(text) + QLatin1Char(' ');
    return std::any_of(names.cbegin(), names.cend(), [&words](const QString &name) {
        return words.contains(QLatin1Char(' ') + name + QLatin1Char(' '));
    });
}

template <typename Set>
QVariantList integers(const Set &set)
{
    QVariantList values;
    for (const auto &value : set)
        values.append(static_cast<int>(value));
    return values;
}

/// Whether the name of a file may have one of the words: only then it is folded. Letters that folding changes
/// are outside ASCII.
bool mayHave(const QByteArray &fileName, const QList<QByteArray> &words)
{
    std::array<char, 512> lower;
    if (fileName.size() > qsizetype(lower.size()))
        return true;
    for (qsizetype i = 0; i < fileName.size(); ++i) {
        const char c = fileName.at(i);
        if (static_cast<uchar>(c) >= 0x80)
            return true;
        lower[static_cast<std::size_t>(i)] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    const auto isInWord = [&](qsizetype at) {
        const char c = at < 0 || at >= fileName.size() ? ' ' : lower[static_cast<std::size_t>(at)];
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    };
    const QByteArrayView text(lower.data(), fileName.size());
    return std::any_of(words.cbegin(), words.cend(), [&](const QByteArray &word) {
        for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (!isInWord(at - 1) && !isInWord(at + word.size()))
                return true;
        }
        return false;
    });
}

} // namespace

SearchMatch::SearchMatch(const SearchQuery &query)
{
    QStringList terms;
    for (const QStringList *list : {&query.words, &query.phrases}) {
        for (const QString &term : *list) {
            const QString folded = foldedForSearch(term);
            if (folded.isEmpty())
                continue;
            // "uk*": words that begin so.
            const bool prefix = list == &query.words && term.endsWith(u'*');
            hasPrefix = hasPrefix || prefix;
            terms.append(quoted(folded) + (prefix ? QStringLiteral(" *") : QString()));
        }
    }
    wanted = terms.join(QStringLiteral(" AND "));
    QStringList excluded;
    for (const QString &term : query.excluded) {
        const QString folded = foldedForSearch(term);
        if (!folded.isEmpty())
            excluded.append(quoted(folded));
    }
    unwanted = excluded.join(QStringLiteral(" OR "));
}

QString SearchMatch::whole() const
{
    return wanted.isEmpty() || unwanted.isEmpty() ? wanted
                                                  : QStringLiteral("(%1) NOT (%2)").arg(wanted, unwanted);
}

void SearchMatch::apply(Conditions &conditions, const QString &column, const QString &table) const
{
    if (!wanted.isEmpty())
        conditions.add(QStringLiteral("%1 IN (SELECT rowid FROM %2 WHERE %2 MATCH ?)").arg(column, table),
                       {whole()});
    else if (!unwanted.isEmpty())
        conditions.add(QStringLiteral("%1 NOT IN (SELECT rowid FROM %2 WHERE %2 MATCH ?)").arg(column, table),
                       {unwanted});
}

QVariantList actorsNamed(const QStringList &names, const ActorTable &actors)
{
    QVariantList numbers;
    QList<QStringList> wanted;
    for (const QString &name : names)
        wanted.append(foldedForSearch(name).split(u' ', Qt::SkipEmptyParts));
    for (const qint64 number : actors.numbers()) {
        const ActorTable::Row row = actors.shown(number);
        const QStringList words = foldedForSearch(row.name).split(u' ', Qt::SkipEmptyParts);
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            const QStringList &parts = wanted.at(i);
            const bool all =
                !parts.isEmpty() && std::all_of(parts.cbegin(), parts.cend(),
                                                [&](const QString &part) { return words.contains(part); });
            if (all || row.key == names.at(i)) {
                numbers.append(number);
                break;
            }
        }
    }
    return numbers;
}

std::vector<qint64> articlesFrom(const QStringList &sources, const QSqlDatabase &db)
{
    QStringList names;
    QList<QByteArray> firstWords;
    for (const QString &source : sources) {
        if (const QString folded = foldedForSearch(source); !folded.isEmpty()) {
            names.append(folded);
            firstWords.append(folded.section(QLatin1Char(' '), 0, 0).toUtf8());
        }
    }
    std::vector<qint64> ids;
    if (names.isEmpty())
        return ids;
    // From one outlet to the next in the index: there are few.
    QVariantList outlets;
    PlainRows known(
        db, QStringLiteral("WITH RECURSIVE known (name) AS (SELECT min(outlet) FROM article UNION ALL "
                           "SELECT (SELECT min(outlet) FROM article WHERE outlet > name) FROM known "
                           "WHERE name IS NOT NULL) SELECT name FROM known WHERE name IS NOT NULL"));
    while (known.next()) {
        if (const QString outlet = known.text(0); isNamed(names, outlet))
            outlets.append(outlet);
    }
    for (const QVariant &outlet : std::as_const(outlets)) {
        PlainRows ofOutlet(db, QStringLiteral("SELECT id FROM article WHERE outlet = ?"), {outlet});
        while (ofOutlet.next())
            ids.push_back(ofOutlet.integer(0));
    }
    PlainRows files(db, QStringLiteral("SELECT id, file_name FROM article INDEXED BY article_by_file_name"));
    while (files.next()) {
        if (mayHave(files.bytes(1), firstWords) && isNamed(names, files.text(1)))
            ids.push_back(files.integer(0));
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

QString jsonList(const std::vector<qint64> &numbers)
{
    QByteArray list("[");
    for (const qint64 number : numbers) {
        list.append(QByteArray::number(number));
        list.append(',');
    }
    if (list.size() > 1)
        list.chop(1);
    list.append(']');
    return QString::fromLatin1(list);
}

void addDates(Conditions &conditions, const SearchQuery &query, const QString &first, const QString &last)
{
    if (query.dates.isEmpty())
        return;
    QStringList parts;
    QVariantList values;
    for (const DateInterval &date : query.dates) {
        const DayBounds days = DayBounds::of(date);
        parts.append(QStringLiteral("(%1 <= ? AND %2 >= ?)").arg(first, last));
        values << days.last << days.first;
    }
    conditions.add(parts.join(QStringLiteral(" OR ")), values);
}

void addEventDates(Conditions &conditions, const SearchQuery &query)
{
    addDates(conditions, query, QStringLiteral("e.first_day"), QStringLiteral("e.last_day"));
    if (!query.dates.isEmpty())
        conditions.add(QStringLiteral("e.undated = 0"), {});
}

void addEntryValues(Conditions &conditions, const SearchQuery &query)
{
    if (!query.kinds.isEmpty())
        conditions.addIn(QStringLiteral("e.kind"), integers(query.kinds));
    if (!query.types.isEmpty())
        conditions.addIn(QStringLiteral("e.type"), integers(query.types));
    if (!query.certainties.isEmpty())
        conditions.addIn(QStringLiteral("e.certainty"), integers(query.certainties));
}

QList<QList<QByteArray>> addresseeWords(const SearchQuery &query)
{
    QList<QList<QByteArray>> values;
    for (const QString &name : query.to) {
        QList<QByteArray> words;
        for (const QString &word : foldedForSearch(name).split(u' ', Qt::SkipEmptyParts))
            words.append(' ' + word.toUtf8());
        if (!words.isEmpty())
            values.append(words);
    }
    return values;
}

bool asksForFacts(const SearchQuery &query)
{
    return !query.who.isEmpty() || !query.to.isEmpty() || !allowsQuotations(query);
}

bool allowsQuotations(const SearchQuery &query)
{
    return query.kinds.isEmpty() && query.types.isEmpty() && query.certainties.isEmpty();
}

FoundRow eventRow(qint64 event, qint64 entry, const QString &edtf)
{
    FoundRow hit;
    hit.kind = FoundRow::Kind::Event;
    hit.article = articleOfRow(event);
    hit.entry = entry;
    hit.when = DateInterval::fromEdtf(edtf).value_or(DateInterval());
    hit.ordinal = ordinalOfRow(event);
    return hit;
}

FoundRow quotationRow(qint64 quote)
{
    FoundRow hit;
    hit.kind = FoundRow::Kind::Quotation;
    hit.article = articleOfRow(quote);
    hit.ordinal = ordinalOfRow(quote);
    return hit;
}

FoundRow passageRow(qint64 passage, const QString &published)
{
    FoundRow hit;
    hit.kind = FoundRow::Kind::Passage;
    hit.article = articleOfRow(passage);
    hit.ordinal = ordinalOfRow(passage);
    hit.when = DateInterval::fromEdtf(published).value_or(DateInterval());
    return hit;
}

} // namespace frise
