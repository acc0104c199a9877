#include "core/corpus/article_rows.h"

#include <QByteArray>
#include <QHash>
#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

namespace frise {

namespace {

/// What has the same size in every row; the words follow each other in one array of bytes.
struct Fixed
{
    ArticleId id = 0;
    quint64 words = 0; ///< where its words begin
    double dateConfidence = 0;
    quint32 characters = 0;
    quint32 outlet = 0; ///< number of the name
    qint32 events = 0;
    qint32 quotations = 0;
    quint16 fileName = 0; ///< bytes, in this order
    quint16 title = 0;
    quint8 published = 0;
    quint8 publishedInterval = 0;
    PublishedBasis basis = PublishedBasis::Unknown;
};

/// No more bytes than a count of this type can tell, and no half character.
template <typename Count>
QByteArray cut(const QString &text)
{
    constexpr qsizetype most = std::numeric_limits<Count>::max();
    QByteArray bytes = text.toUtf8();
    if (bytes.size() > most)
        bytes = text.left(most / 3).toUtf8();
    return bytes;
}

} // namespace

struct ArticleRows::Data
{
    std::vector<Fixed> rows;
    std::vector<quint32> byId; ///< rows in ascending order of their ids, where they do not stand so
    QByteArray words;
    QList<QString> outlets;
    QHash<QString, quint32> outletNumbers; ///< while it is filled
};

ArticleRows::ArticleRows(const QList<ArticleRow> &rows)
{
    Builder builder;
    for (const ArticleRow &row : rows)
        builder.add(row);
    *this = builder.finish();
}

qsizetype ArticleRows::size() const
{
    return d ? static_cast<qsizetype>(d->rows.size()) : 0;
}

ArticleId ArticleRows::idAt(qsizetype row) const
{
    return d->rows[static_cast<std::size_t>(row)].id;
}

ArticleRow ArticleRows::at(qsizetype row) const
{
    const Fixed &fixed = d->rows[static_cast<std::size_t>(row)];
    const char *bytes = d->words.constData() + fixed.words;
    const auto take = [&bytes](qsizetype size) {
        const char *from = std::exchange(bytes, bytes + size);
        return QString::fromUtf8(from, size);
    };
    ArticleRow article;
    article.id = fixed.id;
    article.fileName = take(fixed.fileName);
    article.title = take(fixed.title);
    article.published = DateInterval::fromEdtf(take(fixed.published)).value_or(DateInterval());
    article.publishedInterval =
        DateInterval::fromEdtf(take(fixed.publishedInterval)).value_or(DateInterval());
    article.outlet = d->outlets.at(fixed.outlet);
    article.basis = fixed.basis;
    article.dateConfidence = fixed.dateConfidence;
    article.events = fixed.events;
    article.quotations = fixed.quotations;
    article.characters = fixed.characters;
    return article;
}

qsizetype ArticleRows::rowOf(ArticleId id) const
{
    if (!d)
        return -1;
    if (d->byId.empty()) {
        const auto found =
            std::lower_bound(d->rows.begin(), d->rows.end(), id,
                             [](const Fixed &row, ArticleId wanted) { return row.id < wanted; });
        return found != d->rows.end() && found->id == id ? found - d->rows.begin() : -1;
    }
    const auto found =
        std::lower_bound(d->byId.begin(), d->byId.end(), id,
                         [this](quint32 row, ArticleId wanted) { return d->rows[row].id < wanted; });
    return found != d->byId.end() && d->rows[*found].id == id ? static_cast<qsizetype>(*found) : -1;
}

QList<QPair<QString, int>> ArticleRows::outlets() const
{
    QList<QPair<QString, int>> counts;
    if (!d)
        return counts;
    for (const QString &outlet : d->outlets)
        counts.append({outlet, 0});
    for (const Fixed &row : d->rows)
        ++counts[row.outlet].second;
    return counts;
}

QSet<ArticleId> ArticleRows::ofOutlet(const QString &outlet) const
{
    QSet<ArticleId> ids;
    const qsizetype number = d ? d->outlets.indexOf(outlet) : -1;
    for (qsizetype i = 0; number >= 0 && i < size(); ++i) {
        const Fixed &row = d->rows[static_cast<std::size_t>(i)];
        if (row.outlet == static_cast<quint32>(number))
            ids.insert(row.id);
    }
    return ids;
}

qsizetype ArticleRows::bytes() const
{
    return d ? d->words.capacity() + static_cast<qsizetype>(d->rows.capacity() * sizeof(Fixed) +
                                                            d->byId.capacity() * sizeof(quint32))
             : 0;
}

ArticleRows::Builder::Builder() : m_data(std::make_shared<Data>()) {}

ArticleRows::Builder::~Builder() = default;

void ArticleRows::Builder::add(const ArticleRow &row)
{
    const auto outlet = m_data->outletNumbers.constFind(row.outlet);
    Fixed fixed;
    if (outlet != m_data->outletNumbers.constEnd()) {
        fixed.outlet = *outlet;
    } else {
        fixed.outlet = static_cast<quint32>(m_data->outlets.size());
        m_data->outletNumbers.insert(row.outlet, fixed.outlet);
        m_data->outlets.append(row.outlet);
    }
    const QByteArray fileName = cut<quint16>(row.fileName);
    const QByteArray title = cut<quint16>(row.title);
    const auto edtf = [](const DateInterval &date) {
        return date.isUnknown() ? QByteArray() : cut<quint8>(date.toEdtf());
    };
    const QByteArray published = edtf(row.published);
    const QByteArray interval = edtf(row.publishedInterval);
    fixed.id = row.id;
    fixed.words = static_cast<quint64>(m_data->words.size());
    fixed.characters = static_cast<quint32>(row.characters);
    fixed.events = row.events;
    fixed.quotations = row.quotations;
    fixed.dateConfidence = row.dateConfidence;
    fixed.fileName = static_cast<quint16>(fileName.size());
    fixed.title = static_cast<quint16>(title.size());
    fixed.published = static_cast<quint8>(published.size());
    fixed.publishedInterval = static_cast<quint8>(interval.size());
    fixed.basis = row.basis;
    for (const QByteArray *part : {&fileName, &title, &published, &interval})
        m_data->words.append(*part);
    m_data->rows.push_back(fixed);
}

ArticleRows ArticleRows::Builder::finish()
{
    Data &data = *m_data;
    data.outletNumbers = {};
    data.words.squeeze();
    data.rows.shrink_to_fit();
    const auto byId = [&data](quint32 a, quint32 b) { return data.rows[a].id < data.rows[b].id; };
    if (!std::is_sorted(data.rows.begin(), data.rows.end(),
                        [](const Fixed &a, const Fixed &b) { return a.id < b.id; })) {
        data.byId.resize(data.rows.size());
        for (std::size_t i = 0; i < data.byId.size(); ++i)
            data.byId[i] = static_cast<quint32>(i);
        std::sort(data.byId.begin(), data.byId.end(), byId);
    }
    ArticleRows rows;
    rows.d = std::move(m_data);
    return rows;
}

} // namespace frise
