#include "core/corpus/row_store.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>
#include <algorithm>
#if defined(Q_OS_UNIX)
#include <cerrno>
#include <unistd.h>
#endif

namespace frise {

namespace {

/// As SQLite chooses: what the person says, then the folder for large files (the other is memory on many
/// systems).
QString temporaryFolder()
{
    for (const QString &folder : {qEnvironmentVariable("TMPDIR"), QStringLiteral("/var/tmp")}) {
        if (const QFileInfo info(folder); !folder.isEmpty() && info.isDir() && info.isWritable())
            return folder;
    }
    return QDir::tempPath();
}

/// Reads at a place without moving the file's own, so that threads do not disturb each other.
bool readAt(int file, char *to, qsizetype size, qint64 from)
{
#if defined(Q_OS_UNIX)
    while (size > 0) {
        const ssize_t n = ::pread(file, to, static_cast<std::size_t>(size), from);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return false;
        to += n;
        from += n;
        size -= n;
    }
    return true;
#else
    Q_UNUSED(file)
    Q_UNUSED(to)
    Q_UNUSED(size)
    Q_UNUSED(from)
    return false;
#endif
}

} // namespace

RowStore::RowStore(qsizetype inMemory) : m_inMemory(inMemory)
{
#if !defined(Q_OS_UNIX)
    m_fileWorks = false;
#endif
}

RowStore::~RowStore() = default;

RowStore::Place RowStore::add(const QByteArray &piece)
{
    if (m_blocks.isEmpty() || m_blocks.constLast().inFile >= 0 ||
        m_blocks.constLast().bytes.size() + piece.size() > blockSize) {
        if (!m_blocks.isEmpty())
            putAway();
        m_blocks.append(Block());
        m_blocks.last().bytes.reserve(std::max(piece.size(), blockSize));
        m_resident += m_blocks.constLast().bytes.capacity();
    }
    Block &block = m_blocks.last();
    const Place place{static_cast<quint32>(m_blocks.size() - 1), static_cast<quint32>(block.bytes.size()),
                      static_cast<quint32>(piece.size())};
    block.bytes.append(piece);
    return place;
}

void RowStore::putAway()
{
    Block &block = m_blocks.last();
    if (block.inFile >= 0 || m_resident <= m_inMemory || !m_fileWorks)
        return;
    if (!m_file) {
        m_file = std::make_unique<QTemporaryFile>(temporaryFolder() + QStringLiteral("/frise-rows-XXXXXX"));
        m_fileWorks = m_file->open();
    }
    const qint64 at = m_fileWorks ? m_file->size() : 0;
    m_fileWorks = m_fileWorks && m_file->seek(at) && m_file->write(block.bytes) == block.bytes.size() &&
                  m_file->flush();
    if (!m_fileWorks)
        return;
    m_resident -= block.bytes.capacity();
    block.inFile = at;
    block.bytes = QByteArray();
}

QByteArray RowStore::read(const Place &place) const
{
    const Block &block = m_blocks.at(place.block);
    if (block.inFile < 0)
        return QByteArray::fromRawData(block.bytes.constData() + place.offset, place.size);
    QByteArray bytes(place.size, Qt::Uninitialized);
    return readAt(m_file->handle(), bytes.data(), bytes.size(), block.inFile + place.offset) ? bytes
                                                                                             : QByteArray();
}

qsizetype RowStore::residentBytes() const
{
    return m_resident;
}

} // namespace frise
