#include "core/knowledge/folding.h"

#include <QList>
#include <QStringList>
#include <algorithm>
#include <array>
#include <deque>
#include <span>
#include <vector>

namespace frise {

namespace {

bool isVowel(QChar c)
{
    return c == u'a' || c == u'e' || c == u'i' || c == u'o' || c == u'u';
}

bool isPartChar(QChar c)
{
    if (c.unicode() < 0x80)
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z');
    return c.isLetterOrNumber() || c.isMark();
}

} // namespace

namespace {

/// Folds one code unit at a time by way of Unicode decomposition; right for every script, slow.
QString foldedSlowly(QStringView text)
{
    QString out;
    const QString apart = text.toString().normalized(QString::NormalizationForm_KD).toLower();
    out.reserve(apart.size());
    for (const QChar c : apart) {
        if (c.isMark())
            continue;
        switch (c.unicode()) {
        case 0x0153: // œ
            out += QLatin1String("oe");
            break;
        case 0x00E6: // æ
            out += QLatin1String("ae");
            break;
        case 0x00DF: // ß
            out += QLatin1String("ss");
            break;
        case 0x0142: // ł
            out += u'l';
            break;
        case 0x0131: // ı
            out += u'i';
            break;
        case 0x00F8: // ø
            out += u'o';
            break;
        case 0x0111: // đ
            out += u'd';
            break;
        case 0x2019:
        case 0x02BC:
            out += u'\'';
            break;
        default:
            out += c;
        }
    }
    return out;
}

/// Folds of the Latin letters that French and its neighbours use, U+00C0 to U+017F.
constexpr char16_t firstFolded = 0x00C0;
constexpr char16_t lastFolded = 0x017F;
const std::array<QString, lastFolded - firstFolded + 1> &latinFolds()
{
    static const auto table = [] {
        std::array<QString, lastFolded - firstFolded + 1> folds;
        for (char16_t c = firstFolded; c <= lastFolded; ++c)
            folds[c - firstFolded] = foldedSlowly(QString(QChar(c)));
        return folds;
    }();
    return table;
}

} // namespace

namespace {

using Buffer = QVarLengthArray<char16_t, 96>;

/// Appends the folded text; false where a letter needs the slow way.
bool foldInto(QStringView text, Buffer &out)
{
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        if (u < 0x80) {
            out.append(u >= u'A' && u <= u'Z' ? static_cast<char16_t>(u - u'A' + u'a') : u);
        } else if (u >= firstFolded && u <= lastFolded) {
            const QString &fold = latinFolds()[u - firstFolded];
            for (const QChar part : fold)
                out.append(part.unicode());
        } else if (u == 0x2019 || u == 0x02BC) {
            out.append(u'\'');
        } else {
            return false;
        }
    }
    return true;
}

} // namespace

QString folded(QStringView text)
{
    Buffer out;
    return foldInto(text, out) ? QString(reinterpret_cast<const QChar *>(out.constData()), out.size())
                               : foldedSlowly(text);
}

namespace {

struct Habit
{
    QStringView from;
    char16_t to;
};

/// Habits of French, English and German transcription by first letter, the longer spelling first; "oe" is a
/// German ö.
std::span<const Habit> habitsOf(char16_t first)
{
    static constexpr Habit a[] = {{u"ae", u'a'}};
    static constexpr Habit c[] = {{u"chtch", u's'}, {u"ch", u's'}, {u"ck", u'k'}, {u"cz", u's'}};
    static constexpr Habit d[] = {{u"dj", u'i'}};
    static constexpr Habit g[] = {{u"gh", u'g'}, {u"gu", u'g'}};
    static constexpr Habit k[] = {{u"kh", u'h'}};
    static constexpr Habit o[] = {{u"ou", u'u'}, {u"oo", u'u'}, {u"oe", u'o'}};
    static constexpr Habit p[] = {{u"ph", u'f'}};
    static constexpr Habit s[] = {{u"shch", u's'}, {u"sch", u's'}, {u"sh", u's'}};
    static constexpr Habit t[] = {{u"tsch", u's'}, {u"tch", u's'}, {u"tsh", u's'}, {u"ts", u'z'}};
    static constexpr Habit u[] = {{u"ue", u'u'}};
    static constexpr Habit z[] = {{u"zh", u'i'}};
    switch (first) {
    case u'a':
        return a;
    case u'c':
        return c;
    case u'd':
        return d;
    case u'g':
        return g;
    case u'k':
        return k;
    case u'o':
        return o;
    case u'p':
        return p;
    case u's':
        return s;
    case u't':
        return t;
    case u'u':
        return u;
    case u'z':
        return z;
    default:
        return {};
    }
}

/// nameSkeleton() of a word of four letters or more.
void skeletonInto(QStringView part, Buffer &out)
{
    const auto emitSound = [&out](char16_t c) {
        // A glide before a vowel comes and goes ("Medvedev", "Miedviediev"); doubles count once.
        const bool vowel = c == u'a' || c == u'e' || c == u'o' || c == u'u';
        if (vowel && !out.isEmpty() && out.back() == u'i')
            out.removeLast();
        if (out.isEmpty() || out.back() != c)
            out.append(c);
    };
    for (qsizetype i = 0; i < part.size();) {
        const char16_t c = part.at(i).unicode();
        bool found = false;
        for (const Habit &habit : habitsOf(c)) {
            const qsizetype size = habit.from.size();
            if (i + size > part.size() || part.at(i + 1) != habit.from.at(1) ||
                part.mid(i, size) != habit.from)
                continue;
            emitSound(habit.to);
            i += size;
            found = true;
            break;
        }
        if (found)
            continue;
        emitSound(c == u'y' || c == u'j' ? u'i' : c == u'w' ? u'v' : c == u'q' ? u'k' : c);
        ++i;
    }
    // Endings: "-off" is "-ov", "Poutine" is "Putin", a last vowel e is not heard.
    const auto at = [&out](qsizetype fromEnd) { return out.at(out.size() - fromEnd); };
    if (out.size() > 1 && at(1) == u'f' && (at(2) == u'o' || at(2) == u'e'))
        out.back() = u'v';
    if (out.size() > 4 && at(1) == u'e' && !isVowel(QChar(at(2))))
        out.removeLast();
    if (out.size() > 3 && at(1) == u'i' && at(2) == u'e')
        out.remove(out.size() - 2);
}

QStringView viewOf(const Buffer &buffer)
{
    return {buffer.constData(), buffer.size()};
}

} // namespace

QString nameSkeleton(QStringView part)
{
    if (part.size() < 4) {
        // "el-Sadate" is "al-Sadate", "bin Salmane" "ben Salmane", "Abu Mazen" "Abou Mazen".
        if (part == u"el")
            return QStringLiteral("al");
        if (part == u"bin" || part == u"ibn")
            return QStringLiteral("ben");
        return part.toString();
    }
    Buffer out;
    skeletonInto(part, out);
    return viewOf(out).toString();
}

InternedId skeletonOf(InternedId part)
{
    thread_local std::vector<InternedId> known;
    if (part >= known.size())
        known.resize(std::max<std::size_t>(part + 1, internedCount()), 0);
    if (known[part] == 0)
        known[part] = intern(nameSkeleton(internedText(part)));
    return known[part];
}

namespace {

/// The folded forms that a thread knows.
struct FoldedForms
{
    std::vector<const FoldedForm *> byId; ///< by lower-case id
    std::deque<FoldedForm> forms;         ///< a deque: callers keep references while new forms come in
};

/// Apart from the look-up, which is called several times a token and must stay small.
[[gnu::noinline]] const FoldedForm &fold(FoldedForms &known, InternedId lower)
{
    FoldedForm form;
    const QString text = folded(internedText(lower));
    for (const QStringView part : QStringView(text).split(u'-', Qt::SkipEmptyParts)) {
        form.parts.append(intern(part));
        form.skeletons.append(intern(nameSkeleton(part)));
    }
    known.forms.push_back(std::move(form));
    if (lower >= known.byId.size())
        known.byId.resize(std::max<std::size_t>(lower + 1, internedCount()), nullptr);
    known.byId[lower] = &known.forms.back();
    return known.forms.back();
}

} // namespace

const FoldedForm &foldedForm(InternedId lower)
{
    thread_local FoldedForms known;
    if (lower < known.byId.size()) {
        if (const FoldedForm *form = known.byId[lower])
            return *form;
    }
    return fold(known, lower);
}

namespace {

template <typename Use>
void eachPart(QStringView name, Use use)
{
    Buffer buffer;
    QString slow;
    QStringView text;
    if (foldInto(name, buffer)) {
        text = viewOf(buffer);
    } else {
        slow = foldedSlowly(name);
        text = slow;
    }
    qsizetype pos = 0;
    while (pos < text.size()) {
        const QChar c = text.at(pos);
        if (c.isSpace() || c == u'-') {
            ++pos;
            continue;
        }
        qsizetype end = pos + 1;
        if (isPartChar(c)) {
            while (end < text.size()) {
                if (isPartChar(text.at(end))) {
                    ++end;
                    continue;
                }
                if (text.at(end) != u'\'' || end + 1 >= text.size() || !isPartChar(text.at(end + 1)))
                    break;
                // "l'ONU", "d'Ivoire": two words; "O'Neill" and "Bin'Yamin" one, as in the segmenter.
                const QStringView stem = text.mid(pos, end - pos);
                const bool elided = (stem.size() == 1 && stem != u"o") || stem == u"qu" || stem == u"jusqu";
                ++end;
                if (elided)
                    break;
            }
        }
        use(text.mid(pos, end - pos));
        pos = end;
    }
}

} // namespace

QVarLengthArray<InternedId, 8> foldedParts(QStringView name)
{
    QVarLengthArray<InternedId, 8> parts;
    eachPart(name, [&](QStringView part) { parts.append(intern(part)); });
    return parts;
}

QVarLengthArray<InternedId, 8> skeletonParts(QStringView name)
{
    QVarLengthArray<InternedId, 8> parts;
    eachPart(name, [&](QStringView part) { parts.append(intern(nameSkeleton(part))); });
    return parts;
}

int editDistance(QStringView a, QStringView b, int limit)
{
    if (std::abs(a.size() - b.size()) > limit)
        return limit + 1;
    constexpr int most = 40;
    if (a.size() >= most || b.size() >= most)
        return a == b ? 0 : limit + 1;
    int rows[most + 1][most + 1];
    for (int i = 0; i <= a.size(); ++i)
        rows[i][0] = i;
    for (int j = 0; j <= b.size(); ++j)
        rows[0][j] = j;
    for (int i = 1; i <= a.size(); ++i) {
        for (int j = 1; j <= b.size(); ++j) {
            const int cost = a.at(i - 1) == b.at(j - 1) ? 0 : 1;
            rows[i][j] = std::min({rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + cost});
            if (i > 1 && j > 1 && a.at(i - 1) == b.at(j - 2) && a.at(i - 2) == b.at(j - 1))
                rows[i][j] = std::min(rows[i][j], rows[i - 2][j - 2] + 1);
        }
    }
    return std::min(rows[a.size()][b.size()], limit + 1);
}

} // namespace frise
