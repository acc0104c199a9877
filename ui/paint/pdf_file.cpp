#include "ui/paint/pdf_file.h"

#include <QCryptographicHash>
#include <QHash>
#include <QSet>
#include <cstring>
#include <vector>

namespace frise {

namespace {

/// An indirect object cut in two: references are looked for in the dictionary only.
struct PdfObject
{
    QByteArray dictionary; ///< without "n 0 obj"
    QByteArray stream;     ///< from "stream" on, without "endobj"; empty where there is none
};

Error notReadable(const QString &what)
{
    return {Error::Code::WrongFormat, QStringLiteral("The PDF could not be completed."), what};
}

qsizetype numberAt(const QByteArray &bytes, qsizetype at)
{
    qsizetype value = 0;
    bool any = false;
    for (; at < bytes.size() && bytes[at] >= '0' && bytes[at] <= '9'; ++at) {
        value = value * 10 + (bytes[at] - '0');
        any = true;
    }
    return any ? value : -1;
}

/// Number of the object that `/Key n 0 R` refers to, or -1.
qsizetype referenceOf(const QByteArray &dictionary, const QByteArray &key)
{
    const qsizetype at = dictionary.indexOf(key + ' ');
    return at < 0 ? -1 : numberAt(dictionary, at + key.size() + 1);
}

/// Calls visit(number, begin, end) for each "n 0 R" of a dictionary.
template <typename Visitor>
void visitReferences(const QByteArray &dictionary, Visitor &&visit)
{
    qsizetype at = 0;
    while ((at = dictionary.indexOf(" 0 R", at)) >= 0) {
        qsizetype begin = at;
        while (begin > 0 && dictionary[begin - 1] >= '0' && dictionary[begin - 1] <= '9')
            --begin;
        if (begin < at)
            visit(numberAt(dictionary, begin), begin, at + 4);
        at += 4;
    }
}

QByteArray number(double value)
{
    return QByteArray::number(value, 'f', 3);
}

QByteArray literal(const QString &text)
{
    QByteArray result = "<FEFF";
    for (const QChar c : text)
        result += QByteArray::number(c.unicode(), 16).rightJustified(4, '0').toUpper();
    return result + '>';
}

QByteArray ascii(const QByteArray &text)
{
    QByteArray result = "(";
    for (const char c : text) {
        if (c == '(' || c == ')' || c == '\\')
            result += '\\';
        result += c;
    }
    return result + ')';
}

const QByteArray subsetName = QByteArrayLiteral("/FontName /Q");
const QByteArray fontName = QByteArrayLiteral("/BaseFont /");

/// The name that stands at an offset, to its delimiter.
QByteArray nameAt(const QByteArray &dictionary, qsizetype from)
{
    qsizetype to = from;
    while (to < dictionary.size() && std::strchr(" \n\r\t/<>[]()", dictionary.at(to)) == nullptr)
        ++to;
    return dictionary.mid(from, to - from);
}

/// Six letters for a face, the same in every run. Qt's depend on what it wrote before.
QByteArray subsetTag(const QByteArray &face)
{
    QByteArray tag("Q");
    const QByteArray hash = QCryptographicHash::hash(face, QCryptographicHash::Md5);
    for (int i = 0; i < 5; ++i)
        tag.append(static_cast<char>('A' + static_cast<quint8>(hash.at(i)) % 26));
    return tag;
}

/// Gives a subset its tag in its descriptor and in the fonts that use it, where Qt writes the face alone: by
/// the tag readers tell a part of a face from the whole.
void nameSubset(QByteArray &dictionary, const QSet<QByteArray> &subsets)
{
    if (const qsizetype name = dictionary.indexOf(subsetName);
        name >= 0 && dictionary.mid(name + subsetName.size() + 5, 1) == "+") {
        const QByteArray face = nameAt(dictionary, name + subsetName.size() + 6);
        dictionary.replace(name + subsetName.size() - 1, 6, subsetTag(face));
    }
    if (const qsizetype name = dictionary.indexOf(fontName); name >= 0) {
        const QByteArray face = nameAt(dictionary, name + fontName.size());
        if (subsets.contains(face))
            dictionary.insert(name + fontName.size(), subsetTag(face) + '+');
    }
}

class PdfRewriter
{
public:
    PdfRewriter(const QByteArray &written, const PdfExtras &extras) : m_in(written), m_extras(extras) {}

    Result<QByteArray> rewrite()
    {
        if (Result<void> read = readObjects(); !read)
            return read.error();
        for (const qsizetype page : std::as_const(m_pages)) {
            if (page <= 0 || page >= static_cast<qsizetype>(m_objects.size()))
                return notReadable(QStringLiteral("page object missing"));
        }
        renumber();
        return write();
    }

private:
    Result<void> readObjects();
    qsizetype newNumber(qsizetype old);
    void renumber();
    QByteArray renumbered(QByteArray dictionary) const;
    QSet<QByteArray> subsetFaces() const;
    QByteArray write();
    qsizetype addObject(const QByteArray &body);
    qsizetype writeBookmarks();
    double pageHeight(qsizetype page) const;
    QByteArray destination(int page, double y) const;

    const QByteArray &m_in;
    const PdfExtras &m_extras;
    std::vector<PdfObject> m_objects; ///< by old number
    QList<qsizetype> m_pages;         ///< old numbers in order
    qsizetype m_pagesObject = -1;
    std::vector<qsizetype> m_newOf;  ///< old number → new; 0: not reached
    std::vector<qsizetype> m_order;  ///< new number - 1 → old
    std::vector<QByteArray> m_added; ///< objects after the old ones
    qsizetype m_firstAdded = 0;
};

Result<void> PdfRewriter::readObjects()
{
    const qsizetype startAt = m_in.lastIndexOf("startxref");
    const qsizetype xref = startAt < 0 ? -1 : numberAt(m_in, startAt + 10);
    if (xref < 0 || !m_in.mid(xref, 4).startsWith("xref"))
        return notReadable(QStringLiteral("no cross-reference table"));
    const qsizetype count = numberAt(m_in, m_in.indexOf("0 ", xref) + 2);
    qsizetype at = m_in.indexOf('\n', m_in.indexOf("0 ", xref) + 2) + 1;
    if (count <= 0 || at + 20 * count > m_in.size())
        return notReadable(QStringLiteral("cross-reference table cut"));
    m_objects.resize(static_cast<std::size_t>(count));
    for (qsizetype i = 1; i < count; ++i) {
        const QByteArray line = m_in.mid(at + 20 * i, 20);
        if (line.size() < 18 || line[17] != 'n')
            continue;
        const qsizetype offset = numberAt(line, 0);
        const qsizetype body = m_in.indexOf(" 0 obj\n", offset);
        if (body < 0 || body - offset > 10)
            return notReadable(QStringLiteral("object %1 is not where it should be").arg(i));
        PdfObject &object = m_objects[static_cast<std::size_t>(i)];
        const qsizetype begin = body + 7;
        const qsizetype end = m_in.indexOf("endobj", begin);
        const qsizetype stream = m_in.indexOf("stream\n", begin);
        if (stream >= 0 && stream < end) {
            // Compressed bytes may spell "endobj": the stream ends where its length says, an object of its
            // own.
            object.dictionary = m_in.mid(begin, stream - begin);
            object.stream = QByteArray::number(stream); // completed below, when all lengths are known
        } else {
            object.dictionary = m_in.mid(begin, end - begin);
        }
    }
    for (PdfObject &object : m_objects) {
        if (object.stream.isEmpty())
            continue;
        const qsizetype stream = object.stream.toLongLong();
        const qsizetype key = object.dictionary.indexOf("/Length ");
        if (key < 0)
            return notReadable(QStringLiteral("stream without length"));
        qsizetype length = numberAt(object.dictionary, key + 8);
        if (object.dictionary.mid(key + 8, 16).contains(" 0 R")) {
            if (length <= 0 || length >= count)
                return notReadable(QStringLiteral("length of a stream missing"));
            length = numberAt(m_objects[static_cast<std::size_t>(length)].dictionary, 0);
        }
        const qsizetype end = m_in.indexOf("endstream", stream + 7 + length);
        if (length < 0 || end < 0)
            return notReadable(QStringLiteral("stream cut"));
        object.stream = m_in.mid(stream, end + 9 - stream) + '\n';
    }
    const qsizetype trailer = m_in.indexOf("trailer", xref);
    const qsizetype root = referenceOf(m_in.mid(trailer), "/Root");
    if (root <= 0 || root >= count)
        return notReadable(QStringLiteral("no catalogue"));
    m_pagesObject = referenceOf(m_objects[static_cast<std::size_t>(root)].dictionary, "/Pages");
    if (m_pagesObject <= 0 || m_pagesObject >= count)
        return notReadable(QStringLiteral("no pages"));
    visitReferences(m_objects[static_cast<std::size_t>(m_pagesObject)].dictionary,
                    [this](qsizetype page, qsizetype, qsizetype) { m_pages.append(page); });
    return {};
}

qsizetype PdfRewriter::newNumber(qsizetype old)
{
    qsizetype &number = m_newOf[static_cast<std::size_t>(old)];
    if (number == 0) {
        m_order.push_back(old);
        number = static_cast<qsizetype>(m_order.size());
    }
    return number;
}

void PdfRewriter::renumber()
{
    m_newOf.assign(m_objects.size(), 0);
    newNumber(m_pagesObject);
    for (const qsizetype page : std::as_const(m_pages)) {
        // QPdfWriter's empty list of annotations is replaced by ours.
        QByteArray &dictionary = m_objects[static_cast<std::size_t>(page)].dictionary;
        const qsizetype annotations = dictionary.indexOf("/Annots ");
        if (annotations >= 0)
            dictionary.remove(annotations, dictionary.indexOf('\n', annotations) + 1 - annotations);
        newNumber(page);
    }
    for (std::size_t i = 0; i < m_order.size(); ++i) {
        visitReferences(m_objects[static_cast<std::size_t>(m_order[i])].dictionary,
                        [this](qsizetype old, qsizetype, qsizetype) {
                            if (old > 0 && old < static_cast<qsizetype>(m_objects.size()))
                                newNumber(old);
                        });
    }
    m_firstAdded = static_cast<qsizetype>(m_order.size()) + 1;
}

QByteArray PdfRewriter::renumbered(QByteArray dictionary) const
{
    QByteArray result;
    qsizetype copied = 0;
    visitReferences(dictionary, [&](qsizetype old, qsizetype begin, qsizetype end) {
        if (old <= 0 || old >= static_cast<qsizetype>(m_newOf.size()))
            return;
        result += dictionary.mid(copied, begin - copied);
        result += QByteArray::number(m_newOf[static_cast<std::size_t>(old)]) + " 0 R";
        copied = end;
    });
    result += dictionary.mid(copied);
    return result;
}

qsizetype PdfRewriter::addObject(const QByteArray &body)
{
    m_added.push_back(body);
    return m_firstAdded + static_cast<qsizetype>(m_added.size()) - 1;
}

double PdfRewriter::pageHeight(qsizetype page) const
{
    const QByteArray &dictionary = m_objects[static_cast<std::size_t>(m_pages[page])].dictionary;
    const qsizetype box = dictionary.indexOf("/MediaBox [");
    const QList<QByteArray> numbers =
        dictionary.mid(box + 11, dictionary.indexOf(']', box) - box - 11).split(' ');
    return numbers.size() >= 4 ? numbers[3].toDouble() : 842;
}

QByteArray PdfRewriter::destination(int page, double y) const
{
    const qsizetype target = std::clamp<qsizetype>(page, 0, m_pages.size() - 1);
    return '[' + QByteArray::number(m_newOf[static_cast<std::size_t>(m_pages[target])]) + " 0 R /XYZ 0 " +
           number(pageHeight(target) - y) + " null]";
}

qsizetype PdfRewriter::writeBookmarks()
{
    const QList<PdfBookmark> &marks = m_extras.bookmarks;
    if (marks.isEmpty())
        return 0;
    const qsizetype root = m_firstAdded + static_cast<qsizetype>(m_added.size());
    const auto numberOf = [&](qsizetype i) { return QByteArray::number(root + 1 + i) + " 0 R"; };
    QList<qsizetype> parents; // of each, -1 = root
    QList<qsizetype> open;    // chain of the last at each level
    for (qsizetype i = 0; i < marks.size(); ++i) {
        const qsizetype level = std::clamp<qsizetype>(marks[i].level, 0, open.size());
        open.resize(level);
        parents.append(open.isEmpty() ? -1 : open.last());
        open.append(i);
    }
    const auto links = [&](qsizetype parent) {
        qsizetype first = -1, last = -1, count = 0;
        for (qsizetype i = std::max<qsizetype>(parent, 0); i < marks.size(); ++i) {
            if (parents[i] == parent) {
                first = first < 0 ? i : first;
                last = i;
                ++count;
            }
        }
        return count == 0 ? QByteArray()
                          : " /First " + numberOf(first) + " /Last " + numberOf(last) + " /Count " +
                                QByteArray::number(parent < 0 ? count : -count);
    };
    addObject("<< /Type /Outlines" + links(-1) + " >>");
    for (qsizetype i = 0; i < marks.size(); ++i) {
        QByteArray body = "<< /Title " + literal(marks[i].title) + " /Parent " +
                          (parents[i] < 0 ? QByteArray::number(root) + " 0 R" : numberOf(parents[i]));
        for (qsizetype j = i - 1; j >= 0; --j) {
            if (parents[j] == parents[i]) {
                body += " /Prev " + numberOf(j);
                break;
            }
        }
        for (qsizetype j = i + 1; j < marks.size(); ++j) {
            if (parents[j] == parents[i]) {
                body += " /Next " + numberOf(j);
                break;
            }
        }
        body += links(i) + " /Dest " + destination(marks[i].page, marks[i].y) + " >>";
        addObject(body);
    }
    return root;
}

/// Faces of which the file holds a part: "/FontName /QADAAA+Inter-Regular".
QSet<QByteArray> PdfRewriter::subsetFaces() const
{
    QSet<QByteArray> faces;
    for (const qsizetype old : m_order) {
        const QByteArray &dictionary = m_objects[static_cast<std::size_t>(old)].dictionary;
        const qsizetype name = dictionary.indexOf(subsetName);
        if (name >= 0 && dictionary.mid(name + subsetName.size() + 5, 1) == "+")
            faces.insert(nameAt(dictionary, name + subsetName.size() + 6));
    }
    return faces;
}

QByteArray PdfRewriter::write()
{
    QHash<int, QByteArray> annotations; // page → references
    for (const PdfLink &link : m_extras.links) {
        if (link.page < 0 || link.page >= m_pages.size())
            continue;
        const double height = pageHeight(link.page);
        QByteArray body = "<< /Type /Annot /Subtype /Link /Border [0 0 0] /Rect [" +
                          number(link.rect.left()) + ' ' + number(height - link.rect.bottom()) + ' ' +
                          number(link.rect.right()) + ' ' + number(height - link.rect.top()) + ']';
        if (link.targetPage >= 0)
            body += " /Dest " + destination(link.targetPage, link.targetY);
        else
            body += " /A << /S /URI /URI " + ascii(link.url.toLatin1()) + " >>";
        annotations[link.page] += QByteArray::number(addObject(body + " >>")) + " 0 R ";
    }
    const qsizetype outlines = writeBookmarks();
    QByteArray files;
    for (const PdfAttachment &attachment : m_extras.attachments) {
        const QByteArray data = qCompress(attachment.data, 9).mid(4); // qCompress puts the length in front
        QByteArray subtype;
        for (const char c : attachment.mimeType.toLatin1())
            subtype += c == '/' ? QByteArray("#2F") : QByteArray(1, c);
        const qsizetype stream =
            addObject("<< /Type /EmbeddedFile /Subtype /" + subtype + " /Filter /FlateDecode /Length " +
                      QByteArray::number(data.size()) + " /Params << /Size " +
                      QByteArray::number(attachment.data.size()) + " >> >>\nstream\n" + data + "\nendstream");
        const QByteArray reference = QByteArray::number(stream) + " 0 R";
        const qsizetype file = addObject("<< /Type /Filespec /F " + literal(attachment.name) + " /UF " +
                                         literal(attachment.name) + " /EF << /F " + reference + " >> >>");
        files += literal(attachment.name) + ' ' + QByteArray::number(file) + " 0 R ";
    }
    QByteArray info = "<< /Title " + literal(m_extras.title) + " /Creator (Frise) /Producer (Frise)";
    if (!m_extras.author.isEmpty())
        info += " /Author " + literal(m_extras.author);
    if (!m_extras.subject.isEmpty())
        info += " /Subject " + literal(m_extras.subject);
    if (m_extras.date.isValid()) {
        const QByteArray date =
            "(D:" + m_extras.date.toString(QStringLiteral("yyyyMMdd")).toLatin1() + "000000Z)";
        info += " /CreationDate " + date + " /ModDate " + date;
    }
    const qsizetype infoNumber = addObject(info + " >>");
    QByteArray catalogue = "<< /Type /Catalog /Pages " +
                           QByteArray::number(m_newOf[static_cast<std::size_t>(m_pagesObject)]) +
                           " 0 R /ViewerPreferences << /DisplayDocTitle true >>";
    if (!m_extras.language.isEmpty())
        catalogue += " /Lang " + ascii(m_extras.language.toLatin1());
    if (outlines > 0)
        catalogue += " /Outlines " + QByteArray::number(outlines) + " 0 R /PageMode /UseOutlines";
    if (!files.isEmpty())
        catalogue += " /Names << /EmbeddedFiles << /Names [" + files + "] >> >>";
    const qsizetype rootNumber = addObject(catalogue + " >>");

    QByteArray out = "%PDF-1.5\n%\xE2\xE3\xCF\xD3\n";
    out.reserve(m_in.size() + 65536);
    QList<qsizetype> offsets;
    const auto begin = [&] {
        offsets.append(out.size());
        out += QByteArray::number(offsets.size()) + " 0 obj\n";
    };
    QHash<qsizetype, int> pageOf;
    for (qsizetype i = 0; i < m_pages.size(); ++i)
        pageOf.insert(m_pages[i], static_cast<int>(i));
    const QSet<QByteArray> subsets = subsetFaces();
    for (const qsizetype old : m_order) {
        begin();
        const PdfObject &object = m_objects[static_cast<std::size_t>(old)];
        QByteArray dictionary = renumbered(object.dictionary);
        if (const auto page = pageOf.constFind(old); page != pageOf.constEnd() && annotations.contains(*page))
            dictionary.insert(dictionary.lastIndexOf(">>"), "/Annots [" + annotations[*page] + "]\n");
        nameSubset(dictionary, subsets);
        out += dictionary + object.stream + "endobj\n";
    }
    for (const QByteArray &body : m_added) {
        begin();
        out += body + "\nendobj\n";
    }
    const QByteArray id = QCryptographicHash::hash(out, QCryptographicHash::Md5).toHex().toUpper();
    const qsizetype xref = out.size();
    out += "xref\n0 " + QByteArray::number(offsets.size() + 1) + "\n0000000000 65535 f \n";
    for (const qsizetype offset : std::as_const(offsets))
        out += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
    out += "trailer\n<< /Size " + QByteArray::number(offsets.size() + 1) + " /Root " +
           QByteArray::number(rootNumber) + " 0 R /Info " + QByteArray::number(infoNumber) + " 0 R /ID [<" +
           id + "> <" + id + ">] >>\nstartxref\n" + QByteArray::number(xref) + "\n%%EOF\n";
    return out;
}

} // namespace

Result<QByteArray> finishedPdf(const QByteArray &written, const PdfExtras &extras)
{
    return PdfRewriter(written, extras).rewrite();
}

} // namespace frise
