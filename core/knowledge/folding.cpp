#include "core/knowledge/folding.h"

#include <QList>
#include <QStringList>
#include <algorithm>
#include <array>
#include <deque>
#include <vector>

namespace frise {

namespace {

bool isVowel(QChar c)
{
    return c == u'a' || c == u'e' || c == u'i' || c == u'o' || c == u'u';
}

bool isPartChar(QChar c)
{
    return c.isLetterOrNumber() || c.isMark();
}

} // namespace

QString folded(QStringView text)
{
    bool ascii = true;
    for (const QChar c : text)
        ascii = ascii && c.unicode() < 0x80;
    QString out;
    if (ascii) {
        out = text.toString().toLower();
        return out;
    }
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

QString nameSkeleton(QStringView part)
{
    QString s = part.toString();
    if (s.size() < 4)
        return s;
    // Longer spellings first; each pair is a habit of French, English or German transcription.
    static const std::array<std::pair<QLatin1String, QLatin1String>, 19> habits = {{
        {QLatin1String("chtch"), QLatin1String("s")}, {QLatin1String("shch"), QLatin1String("s")},
        {QLatin1String("tsch"), QLatin1String("c")},  {QLatin1String("tch"), QLatin1String("c")},
        {QLatin1String("sch"), QLatin1String("s")},   {QLatin1String("tsh"), QLatin1String("c")},
        {QLatin1String("kh"), QLatin1String("h")},    {QLatin1String("gh"), QLatin1String("g")},
        {QLatin1String("zh"), QLatin1String("j")},    {QLatin1String("dj"), QLatin1String("j")},
        {QLatin1String("ch"), QLatin1String("s")},    {QLatin1String("sh"), QLatin1String("s")},
        {QLatin1String("ph"), QLatin1String("f")},    {QLatin1String("ou"), QLatin1String("u")},
        {QLatin1String("oo"), QLatin1String("u")},    {QLatin1String("ts"), QLatin1String("z")},
        {QLatin1String("ck"), QLatin1String("k")},    {QLatin1String("gu"), QLatin1String("g")},
        {QLatin1String("cz"), QLatin1String("c")},
    }};
    for (const auto &[from, to] : habits)
        s.replace(from, to);
    for (QChar &c : s) {
        if (c == u'y' || c == u'j')
            c = u'i';
        else if (c == u'w')
            c = u'v';
        else if (c == u'q')
            c = u'k';
    }
    // A glide before a vowel comes and goes: "Medvedev" and "Miedviediev".
    for (const char16_t vowel : {u'a', u'e', u'o', u'u'})
        s.replace(QString(QChar(u'i')) + QChar(vowel), QString(QChar(vowel)));
    QString out;
    for (const QChar c : s) {
        if (!out.isEmpty() && out.back() == c)
            continue;
        out += c;
    }
    // Endings: "-off" is "-ov", "Poutine" is "Putin", a last vowel e is not heard.
    if (out.endsWith(u"of") || out.endsWith(u"ef"))
        out.back() = u'v';
    if (out.size() > 4 && out.endsWith(u'e') && !isVowel(out.at(out.size() - 2)))
        out.chop(1);
    if (out.size() > 3 && out.endsWith(u"ei"))
        out.remove(out.size() - 2, 1);
    return out;
}

const FoldedForm &foldedForm(InternedId lower)
{
    // By lower-case id; a deque, since callers keep references while new forms come in.
    thread_local std::vector<const FoldedForm *> byId;
    thread_local std::deque<FoldedForm> forms;
    if (lower >= byId.size())
        byId.resize(std::max<std::size_t>(lower + 1, internedCount()), nullptr);
    if (const FoldedForm *known = byId[lower])
        return *known;
    FoldedForm form;
    const QString text = folded(internedText(lower));
    for (const QStringView part : QStringView(text).split(u'-', Qt::SkipEmptyParts)) {
        form.parts.append(intern(part));
        form.skeletons.append(intern(nameSkeleton(part)));
    }
    forms.push_back(std::move(form));
    byId[lower] = &forms.back();
    return forms.back();
}

namespace {

template <typename Use>
void eachPart(QStringView name, Use use)
{
    const QString text = folded(name);
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
                const QStringView stem = QStringView(text).mid(pos, end - pos);
                const bool elided = (stem.size() == 1 && stem != u"o") || stem == u"qu" || stem == u"jusqu";
                ++end;
                if (elided)
                    break;
            }
        }
        use(QStringView(text).mid(pos, end - pos));
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
