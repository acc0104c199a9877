#pragma once

#include <QByteArray>
#include <QList>
#include <memory>

class QTemporaryFile;

namespace frise {

/// Pieces of bytes, written once and read again in any order: the first megabytes stay in memory, the rest
/// lies in an unnamed temporary file that goes with the store. Where no such file can be made or written
/// (disk full), all stays in memory. Written by one thread; once written, read by any.
class RowStore
{
public:
    static constexpr qsizetype blockSize = 1 << 20;

    /// Beyond `inMemory` bytes the file is used.
    explicit RowStore(qsizetype inMemory);
    ~RowStore();
    RowStore(const RowStore &) = delete;
    RowStore &operator=(const RowStore &) = delete;

    /// Where a piece lies.
    struct Place
    {
        quint32 block = 0;
        quint32 offset = 0;
        quint32 size = 0;
    };
    Place add(const QByteArray &piece);
    /// Valid as long as the store. Empty where the file can no longer be read.
    QByteArray read(const Place &place) const;
    /// Bytes held in memory.
    qsizetype residentBytes() const;

private:
    struct Block
    {
        QByteArray bytes;
        qint64 inFile = -1; ///< where it begins there; -1: it is in `bytes`
    };
    /// Puts the last block away.
    void putAway();

    QList<Block> m_blocks;
    std::unique_ptr<QTemporaryFile> m_file;
    qsizetype m_inMemory;
    qsizetype m_resident = 0;
    bool m_fileWorks = true;
};

} // namespace frise
