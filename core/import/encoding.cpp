#include "core/import/encoding.h"

#include <QStringDecoder>
#include <algorithm>
#include <array>
#include <optional>

namespace frise {

namespace {

/// 0x80 … 0x9F of windows-1252; the five bytes it leaves undefined stay control characters, as browsers have
/// it.
constexpr std::array<char16_t, 32> windows1252 = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

QString fromWindows1252(const QByteArray &bytes)
{
    QString text(bytes.size(), Qt::Uninitialized);
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<quint8>(bytes.at(i));
        text[i] = QChar(byte >= 0x80 && byte < 0xA0 ? windows1252[byte - 0x80] : char16_t(byte));
    }
    return text;
}

/// Counts of what a strict reader of UTF-8 finds.
struct Utf8Survey
{
    qsizetype sequences = 0; ///< well-formed, of two bytes and more
    qsizetype errors = 0;
};

Utf8Survey surveyUtf8(const QByteArray &bytes)
{
    Utf8Survey survey;
    const auto *data = reinterpret_cast<const quint8 *>(bytes.constData());
    const qsizetype size = bytes.size();
    qsizetype i = 0;
    while (i < size) {
        const quint8 lead = data[i];
        if (lead < 0x80) {
            ++i;
            continue;
        }
        const int length = lead >= 0xC2 && lead <= 0xDF   ? 2
                           : lead >= 0xE0 && lead <= 0xEF ? 3
                           : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                          : 0;
        bool good = length > 0 && i + length <= size;
        for (int k = 1; good && k < length; ++k)
            good = (data[i + k] & 0xC0) == 0x80;
        if (good && length >= 3) {
            const quint8 next = data[i + 1];
            good = !(lead == 0xE0 && next < 0xA0) && !(lead == 0xED && next > 0x9F) &&
                   !(lead == 0xF0 && next < 0x90) && !(lead == 0xF4 && next > 0x8F);
        }
        survey.sequences += good;
        survey.errors += !good;
        i += good ? length : 1;
    }
    return survey;
}

QString decodeWith(QStringConverter::Encoding encoding, const QByteArray &bytes, qsizetype skip)
{
    // ConvertInitialBom: the BOM was cut off here; a U+FEFF that still stands first belongs to the text.
    QStringDecoder decoder(encoding,
                           QStringConverter::Flag::Stateless | QStringConverter::Flag::ConvertInitialBom);
    return decoder.decode(QByteArrayView(bytes).sliced(skip));
}

/// UTF-16 without BOM: in Latin script every second byte is NUL. Returns nothing for other bytes.
std::optional<QStringConverter::Encoding> guessUtf16(const QByteArray &bytes)
{
    if (bytes.size() < 4 || bytes.size() % 2 != 0)
        return std::nullopt;
    const qsizetype sample = std::min<qsizetype>(bytes.size(), 65536);
    std::array<qsizetype, 2> zeros = {0, 0};
    for (qsizetype i = 0; i < sample; ++i)
        zeros[static_cast<std::size_t>(i & 1)] += bytes.at(i) == 0;
    const qsizetype half = sample / 2;
    if (zeros[1] * 10 >= half * 4 && zeros[0] * 50 <= half)
        return QStringConverter::Utf16LE;
    if (zeros[0] * 10 >= half * 4 && zeros[1] * 50 <= half)
        return QStringConverter::Utf16BE;
    return std::nullopt;
}

bool looksBinary(const QString &text)
{
    qsizetype controls = 0;
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        if (unit == 0)
            return true;
        controls +=
            unit < 0x20 && unit != u'\t' && unit != u'\n' && unit != u'\r' && unit != u'\f' && unit != u'\v';
    }
    return controls * 100 > text.size();
}

} // namespace

DecodedText decodeText(const QByteArray &bytes)
{
    DecodedText result;
    const auto startsWith = [&bytes](std::initializer_list<unsigned char> mark) {
        return bytes.size() >= static_cast<qsizetype>(mark.size()) &&
               std::equal(mark.begin(), mark.end(), bytes.cbegin(),
                          [](unsigned char a, char b) { return a == static_cast<unsigned char>(b); });
    };
    // UTF-32LE first: its mark begins with that of UTF-16LE.
    if (startsWith({0xFF, 0xFE, 0x00, 0x00}) && bytes.size() % 4 == 0) {
        result.encoding = QStringLiteral("UTF-32LE");
        result.text = decodeWith(QStringConverter::Utf32LE, bytes, 4);
    } else if (startsWith({0x00, 0x00, 0xFE, 0xFF})) {
        result.encoding = QStringLiteral("UTF-32BE");
        result.text = decodeWith(QStringConverter::Utf32BE, bytes, 4);
    } else if (startsWith({0xEF, 0xBB, 0xBF})) {
        result.encoding = QStringLiteral("UTF-8 (BOM)");
        result.text = decodeWith(QStringConverter::Utf8, bytes, 3);
        result.replaced = static_cast<int>(surveyUtf8(bytes).errors);
    } else if (startsWith({0xFF, 0xFE})) {
        result.encoding = QStringLiteral("UTF-16LE");
        result.text = decodeWith(QStringConverter::Utf16LE, bytes, 2);
    } else if (startsWith({0xFE, 0xFF})) {
        result.encoding = QStringLiteral("UTF-16BE");
        result.text = decodeWith(QStringConverter::Utf16BE, bytes, 2);
    } else if (const auto utf16 = guessUtf16(bytes)) {
        result.encoding =
            *utf16 == QStringConverter::Utf16LE ? QStringLiteral("UTF-16LE") : QStringLiteral("UTF-16BE");
        result.text = decodeWith(*utf16, bytes, 0);
    } else {
        const Utf8Survey survey = surveyUtf8(bytes);
        // A few broken sequences in what is plainly UTF-8 (a file cut in the middle of a letter) do not make
        // it windows-1252.
        if (survey.errors == 0 || survey.sequences > survey.errors * 4) {
            result.encoding = QStringLiteral("UTF-8");
            result.text = decodeWith(QStringConverter::Utf8, bytes, 0);
            result.replaced = static_cast<int>(survey.errors);
        } else {
            result.encoding = QStringLiteral("windows-1252");
            result.text = fromWindows1252(bytes);
        }
    }
    if (result.encoding.startsWith(QLatin1String("UTF-16")) ||
        result.encoding.startsWith(QLatin1String("UTF-32")))
        result.replaced = static_cast<int>(result.text.count(QChar(QChar::ReplacementCharacter)));
    if (looksBinary(result.text)) {
        result.kind = DecodedText::Kind::Binary;
        result.text.clear();
    } else if (std::all_of(result.text.cbegin(), result.text.cend(), [](QChar c) { return c.isSpace(); })) {
        result.kind = DecodedText::Kind::Empty;
    }
    return result;
}

} // namespace frise
