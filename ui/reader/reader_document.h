#pragma once

#include "core/model/rows.h"
#include "ui/paint/signs.h"

#include <QList>
#include <memory>

namespace frise {

/// A thing that was understood in the text and is marked there.
struct ReaderMark
{
    enum class Kind : quint8 { Quotation, Event, Date, Speaker, Name, Boilerplate };
    Kind kind = Kind::Event;
    Span span;
    int index = -1; ///< in the layer of the Analysis it comes from
    EventKind eventKind = EventKind::Other;
    Certainty certainty = Certainty::Happened;
    FillStyle fill = FillStyle::Filled;
    int level = 0; ///< of underlines: 1 stands under another one

    /// Whether it can be stepped to and selected.
    bool isStop() const { return kind == Kind::Event || kind == Kind::Quotation; }
};

/// One stretch of text that is laid out at once: a line of the source, or a piece of a very long one.
struct ReaderBlock
{
    Span span;                ///< without its line break
    bool endsLine = true;     ///< a line break of the source follows
    bool boilerplate = false; ///< nothing but boilerplate
    bool intertitle = false;
    QList<int> marks; ///< indexes into the document's marks that touch it
};

/// An article cut into blocks with the marks of its analysis: what the reader paints. Immutable; made in a
/// worker.
class ReaderDocument
{
public:
    /// A block is never longer than this many UTF-16 units, whatever the source's lines.
    static constexpr qsizetype maximumBlockLength = 2000;

    static std::shared_ptr<const ReaderDocument> make(StoredArticle article);

    const StoredArticle &stored() const { return m_stored; }
    const QString &text() const { return m_stored.article.text; }
    const QList<ReaderBlock> &blocks() const { return m_blocks; }
    const QList<ReaderMark> &marks() const { return m_marks; }
    int blockAt(qsizetype position) const;
    /// The shortest mark that covers the position, stops only if asked for; -1 none.
    int markAt(qsizetype position, bool stopsOnly) const;
    /// Index of the next stop after (before) a position in reading order; -1 none.
    int stopAfter(qsizetype position) const;
    int stopBefore(qsizetype position) const;
    int markOf(ReaderMark::Kind kind, int index) const;
    /// What was understood, with its evidence; plain text, several lines.
    QString explanation(int mark) const;

private:
    ReaderDocument() = default;
    void cutBlocks();
    void collectMarks();

    StoredArticle m_stored;
    QList<ReaderBlock> m_blocks;
    QList<ReaderMark> m_marks;
};

} // namespace frise
