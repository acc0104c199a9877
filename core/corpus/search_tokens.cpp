#include "core/corpus/search_tokens.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace frise {

namespace {

bool isApostrophe(UChar32 c)
{
    return c == 0x27 || c == 0x2019 || c == 0x02BC || c == 0x2018 || c == 0x60 || c == 0xB4;
}

bool isMark(UChar32 c)
{
    return (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
}

/// What one code point becomes, as UTF-8; empty for marks.
std::string foldCodePoint(UChar32 c)
{
    static const icu::Normalizer2 *const nfkd = [] {
        UErrorCode status = U_ZERO_ERROR;
        return icu::Normalizer2::getNFKDInstance(status);
    }();
    icu::UnicodeString parts;
    if (nfkd == nullptr || !nfkd->getDecomposition(c, parts))
        parts = icu::UnicodeString(c);
    parts.foldCase(U_FOLD_CASE_DEFAULT);
    std::string out;
    for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
        const UChar32 part = parts.char32At(i);
        if (isMark(part))
            continue;
        switch (part) {
        case 0x153: // œ has no decomposition, but is written oe as well
            out += "oe";
            break;
        case 0xE6:
            out += "ae";
            break;
        case 0xF8:
            out += 'o';
            break;
        case 0x142:
            out += 'l';
            break;
        case 0x111:
            out += 'd';
            break;
        case 0x131:
            out += 'i';
            break;
        default:
            icu::UnicodeString(part).toUTF8String(out);
        }
    }
    return out;
}

struct Folding
{
    bool word = false; ///< letter, digit or mark: belongs to a word
    std::string text;
};

/// Latin, Greek and Cyrillic come from a table made once; the rest is folded where it is met.
constexpr UChar32 tableSize = 0x600;

const std::array<Folding, tableSize> &foldingTable()
{
    static const std::array<Folding, tableSize> table = [] {
        std::array<Folding, tableSize> made;
        for (UChar32 c = 0; c < tableSize; ++c) {
            Folding &entry = made[static_cast<std::size_t>(c)];
            entry.word = u_isalnum(c) != 0 || isMark(c);
            if (entry.word)
                entry.text = foldCodePoint(c);
        }
        return made;
    }();
    return table;
}

bool isElidedForm(std::string_view word)
{
    if (word.size() == 1)
        return std::string_view("ldjmtsnc").find(word[0]) != std::string_view::npos;
    static constexpr std::array<std::string_view, 6> longer = {"qu",     "jusqu",  "lorsqu",
                                                               "puisqu", "quoiqu", "presqu"};
    return std::find(longer.begin(), longer.end(), word) != longer.end();
}

} // namespace

bool forEachSearchToken(const char *text, int length, const SearchTokenSink &sink)
{
    const auto &table = foldingTable();
    std::string word;
    int wordStart = -1;
    int wordEnd = 0;
    const auto flush = [&]() {
        const bool go = wordStart < 0 || word.empty() ||
                        sink(word.data(), static_cast<int>(word.size()), wordStart, wordEnd);
        word.clear();
        wordStart = -1;
        return go;
    };
    int32_t i = 0;
    while (i < length) {
        const int32_t start = i;
        UChar32 c = 0;
        U8_NEXT(text, i, length, c);
        bool belongs = false;
        if (c >= 0 && c < tableSize) {
            const Folding &folding = table[static_cast<std::size_t>(c)];
            belongs = folding.word;
            if (belongs)
                word += folding.text;
        } else if (c >= tableSize && (u_isalnum(c) != 0 || isMark(c))) {
            if (u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC)) {
                if (!flush())
                    return false;
                const std::string folded = foldCodePoint(c);
                if (!sink(folded.data(), static_cast<int>(folded.size()), start, i))
                    return false;
                continue;
            }
            belongs = true;
            word += foldCodePoint(c);
        }
        if (belongs) {
            if (wordStart < 0)
                wordStart = start;
            wordEnd = i;
            continue;
        }
        if (c >= 0 && isApostrophe(c) && wordStart >= 0) {
            int32_t next = i;
            UChar32 after = 0;
            if (next < length)
                U8_NEXT(text, next, length, after);
            const bool letterAfter = after > 0 && u_isalnum(after) != 0;
            if (isElidedForm(word)) {
                // "l'Ukraine" and "l'« Alliance »": the article is no word to search for.
                word.clear();
                wordStart = -1;
                continue;
            }
            if (letterAfter)
                continue; // "aujourd'hui", "O'Neill"
        }
        if (!flush())
            return false;
    }
    return flush();
}

QString foldedForSearch(QStringView text)
{
    const QByteArray utf8 = text.toUtf8();
    QByteArray folded;
    forEachSearchToken(utf8.constData(), static_cast<int>(utf8.size()),
                       [&folded](const char *word, int length, int, int) {
                           if (!folded.isEmpty())
                               folded.append(' ');
                           folded.append(word, length);
                           return true;
                       });
    return QString::fromUtf8(folded);
}

QList<SearchWord> searchWords(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    QList<SearchWord> words;
    // Bytes come in ascending order, so one walk turns them into UTF-16 units.
    int byte = 0;
    qsizetype unit = 0;
    const auto unitAt = [&](int target) {
        while (byte < target) {
            const auto lead = static_cast<quint8>(utf8.at(byte));
            const int step = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
            byte += step;
            unit += step == 4 ? 2 : 1;
        }
        return unit;
    };
    forEachSearchToken(utf8.constData(), static_cast<int>(utf8.size()),
                       [&](const char *word, int length, int start, int end) {
                           const qsizetype from = unitAt(start);
                           words.append({QString::fromUtf8(word, length), {from, unitAt(end)}});
                           return true;
                       });
    return words;
}

} // namespace frise
