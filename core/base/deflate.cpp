#include "core/base/deflate.h"

#include "core/base/resources.h"

#include <QFile>
#include <QtEndian>
#include <memory>
#include <vector>
#include <zlib.h>

namespace frise {

namespace {

constexpr qsizetype headSize = 4;

/// zlib asks for pointers that it does not write through.
Bytef *bytesOf(const char *data)
{
    return reinterpret_cast<Bytef *>(const_cast<char *>(data));
}

uInt sizeOf(qsizetype size)
{
    return static_cast<uInt>(size);
}

/// A stream that knows its dictionary already, to be copied: hashing a dictionary takes longer than deflating
/// an article. One for each dictionary and level and thread, kept as long as the thread.
class PreparedStreams
{
public:
    PreparedStreams() = default;
    PreparedStreams(const PreparedStreams &) = delete;
    PreparedStreams &operator=(const PreparedStreams &) = delete;
    ~PreparedStreams()
    {
        for (const auto &prepared : m_streams)
            deflateEnd(&prepared->stream);
    }

    z_stream *of(const QByteArray &dictionary, int level)
    {
        for (const auto &prepared : m_streams) {
            if (prepared->level == level && prepared->dictionary == dictionary)
                return &prepared->stream;
        }
        // On the heap: zlib's state points back at its stream.
        auto prepared = std::make_unique<Prepared>();
        prepared->dictionary = dictionary;
        prepared->level = level;
        if (deflateInit(&prepared->stream, level) != Z_OK)
            qFatal("zlib cannot start: out of memory.");
        deflateSetDictionary(&prepared->stream, bytesOf(dictionary.constData()), sizeOf(dictionary.size()));
        m_streams.push_back(std::move(prepared));
        return &m_streams.back()->stream;
    }

private:
    struct Prepared
    {
        QByteArray dictionary;
        int level = 0;
        z_stream stream{};
    };
    std::vector<std::unique_ptr<Prepared>> m_streams;
};

QByteArray readDictionary(const QString &name)
{
    QFile file(resourcePath(QStringLiteral("dictionaries/") + name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The dictionary %s is missing: install Frise again.", qPrintable(name));
    return file.readAll();
}

} // namespace

QByteArray deflated(const QByteArray &bytes, const QByteArray &dictionary, int level)
{
    static thread_local PreparedStreams prepared;
    z_stream stream{};
    if (deflateCopy(&stream, prepared.of(dictionary, level)) != Z_OK)
        qFatal("zlib cannot go on: out of memory.");
    QByteArray out(headSize + static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(bytes.size()))),
                   Qt::Uninitialized);
    qToBigEndian(static_cast<quint32>(bytes.size()), out.data());
    stream.next_in = bytesOf(bytes.constData());
    stream.avail_in = sizeOf(bytes.size());
    stream.next_out = bytesOf(out.data()) + headSize;
    stream.avail_out = sizeOf(out.size() - headSize);
    deflate(&stream, Z_FINISH); // the bound holds, one call is enough
    out.truncate(headSize + static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return out;
}

std::optional<QByteArray> inflated(QByteArrayView bytes, const QByteArray &dictionary, quint32 longest)
{
    if (bytes.size() <= headSize)
        return std::nullopt;
    const auto size = qFromBigEndian<quint32>(bytes.data());
    // Deflate makes nothing smaller than a thousandth.
    if (size > longest || size > static_cast<quint64>(bytes.size()) * 1100)
        return std::nullopt;
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK)
        return std::nullopt;
    QByteArray out(static_cast<qsizetype>(size), Qt::Uninitialized);
    stream.next_in = bytesOf(bytes.data()) + headSize;
    stream.avail_in = sizeOf(bytes.size() - headSize);
    stream.next_out = bytesOf(out.data());
    stream.avail_out = sizeOf(out.size());
    int state = inflate(&stream, Z_FINISH);
    if (state == Z_NEED_DICT &&
        inflateSetDictionary(&stream, bytesOf(dictionary.constData()), sizeOf(dictionary.size())) == Z_OK)
        state = inflate(&stream, Z_FINISH);
    const bool whole = state == Z_STREAM_END && stream.total_out == size && stream.avail_in == 0;
    inflateEnd(&stream);
    if (!whole)
        return std::nullopt;
    return out;
}

const QByteArray &textDictionary()
{
    static const QByteArray dictionary = readDictionary(QStringLiteral("articles-1.txt"));
    return dictionary;
}

const QByteArray &analysisDictionary()
{
    static const QByteArray dictionary = readDictionary(QStringLiteral("analyses-1.txt"));
    return dictionary;
}

} // namespace frise
