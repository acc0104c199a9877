#include "core/model/analysis_coder.h"

#include "core/model/analysis_words.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <string_view>

namespace frise {

namespace {

constexpr qsizetype shortestCopy = 4;
constexpr int mostTried = 24;
constexpr quint32 escaped = 0x9F;

/// Marks of French print that Latin-1 lacks, told as its unused controls.
constexpr std::u16string_view printed = u"’“”…–—œŒ€‘„\u202f\u2009\u200b\ufeff";
constexpr quint32 firstPrinted = 0x80;

/// Those of the last coder of this thread: new ones would be fresh pages each time.
ModelCoder::States &spareStates()
{
    static thread_local ModelCoder::States spare;
    return spare;
}

ModelCoder::States taughtStates()
{
    ModelCoder::States states = std::move(spareStates());
    states = AnalysisWords::get().states;
    return states;
}

qsizetype sharedLength(QStringView a, QStringView b)
{
    const qsizetype most = std::min(a.size(), b.size());
    qsizetype n = 0;
    while (n < most && a.at(n) == b.at(n))
        ++n;
    return n;
}

} // namespace

AnalysisCoder::AnalysisCoder(QStringView text) : AnalysisCoder(text, taughtStates()) {}

AnalysisCoder::~AnalysisCoder()
{
    spareStates() = m_bits.takeStates();
}

AnalysisCoder::AnalysisCoder(QStringView text, ModelCoder::States states)
    : m_text(text), m_places(text), m_bits(std::move(states))
{
}

AnalysisCoder::AnalysisCoder(QStringView text, QByteArrayView bytes)
    : m_text(text), m_places(text), m_bits(taughtStates(), bytes),
      m_budget((qint64(1) << 20) + 64 * text.size())
{
}

quint32 AnalysisCoder::hashOf(QStringView text)
{
    quint32 hash = 2166136261U;
    for (const QChar c : text)
        hash = (hash ^ c.unicode()) * 16777619U;
    return hash;
}

QStringView AnalysisCoder::textOf(const Span &span) const
{
    return span.start >= 0 && span.start <= span.end && span.end <= m_text.size()
               ? m_text.sliced(span.start, span.end - span.start)
               : QStringView();
}

void AnalysisCoder::integer(Context context, int &value)
{
    value = static_cast<int>(m_bits.signedNumber(context, value));
}

qsizetype AnalysisCoder::length(Context context, qsizetype value)
{
    const quint64 read = m_bits.number(context, static_cast<quint64>(value));
    if (!reads())
        return value;
    m_budget -= static_cast<qint64>(std::min<quint64>(read, quint64(1) << 40));
    if (m_budget < 0) {
        m_bits.fail();
        return 0;
    }
    return static_cast<qsizetype>(read);
}

void AnalysisCoder::share(Context context, double &value, double likely)
{
    const auto thousandths = [](double share) { return std::llround(share * 1000); };
    if (likely >= 0 && m_bits.flag(context.with(1), thousandths(value) == thousandths(likely))) {
        value = static_cast<double>(thousandths(likely)) / 1000;
        return;
    }
    value = static_cast<double>(m_bits.signedNumber(context.with(2), thousandths(value))) / 1000;
}

void AnalysisCoder::real(Context context, double &value)
{
    const bool small = std::abs(value) < 1e15 && !(value == 0 && std::signbit(value)); // false for no number
    const qint64 whole = small ? static_cast<qint64>(value) : 0;
    if (m_bits.flag(context.with(1), small && static_cast<double>(whole) == value)) {
        value = static_cast<double>(m_bits.signedNumber(context.with(2), whole));
        return;
    }
    quint64 all = 0;
    std::memcpy(&all, &value, sizeof all);
    const quint64 high = m_bits.raw(static_cast<quint32>(all >> 32), 32);
    all = high << 32 | m_bits.raw(static_cast<quint32>(all), 32);
    std::memcpy(&value, &all, sizeof value);
}

void AnalysisCoder::place(Context context, qsizetype &offset, qsizetype near)
{
    if (m_bits.flag(context.with(1), m_places.isPlace(offset))) {
        const qsizetype from = m_places.before(near);
        const qsizetype to = from + m_bits.signedNumber(context.with(2), m_places.before(offset) - from);
        if (to < 0 || to >= m_places.count())
            m_bits.fail();
        else
            offset = m_places.offset(to);
        return;
    }
    offset = static_cast<qsizetype>(static_cast<qint32>(m_bits.raw(static_cast<quint32>(offset), 32)));
}

void AnalysisCoder::span(Context context, Span &value, qsizetype near, std::initializer_list<Span> likely)
{
    quint32 number = 10;
    for (const Span &one : likely) {
        if (m_bits.flag(context.with(number++), value == one)) {
            value = one;
            return;
        }
    }
    if (m_bits.flag(context.with(1), value == Span())) {
        value = Span();
        return;
    }
    place(context.with(2), value.start, near);
    place(context.with(3), value.end, value.start);
}

void AnalysisCoder::setActorCount(qsizetype count)
{
    m_actorCount = count;
    m_actors.clear();
}

void AnalysisCoder::actor(Context context, int &value)
{
    if (m_bits.flag(context.with(1), value == -1)) {
        value = -1;
        return;
    }
    const auto used = std::find(m_actors.begin(), m_actors.end(), value);
    const auto count = static_cast<quint64>(m_actors.size());
    const quint64 rank = m_bits.number(context.with(2), static_cast<quint64>(used - m_actors.begin()));
    if (rank < count) {
        value = m_actors[static_cast<std::size_t>(rank)];
        m_actors.erase(m_actors.begin() + static_cast<std::ptrdiff_t>(rank));
    } else {
        value = static_cast<int>(m_bits.number(context.with(3), static_cast<quint64>(value)));
        if (value < 0 || value >= m_actorCount)
            m_bits.fail();
    }
    if (!failed())
        m_actors.insert(m_actors.begin(), value);
}

void AnalysisCoder::edtfDate(Context context, EdtfDate &date)
{
    if (m_bits.flag(context.with(1), date == EdtfDate())) {
        date = EdtfDate();
        return;
    }
    const auto day = [&](quint32 part, Day value, Day from) {
        const qint64 read = from + m_bits.signedNumber(context.with(part), static_cast<qint64>(value) - from);
        if (read < std::numeric_limits<Day>::min() || read > std::numeric_limits<Day>::max()) {
            m_bits.fail();
            return Day(0);
        }
        return static_cast<Day>(read);
    };
    enumeration(context.with(2), date.granularity, Granularity::Open);
    const quint32 fine = static_cast<quint32>(date.granularity) << 4;
    date.first = day(3 + fine, date.first, m_day);
    date.last = day(4 + fine, date.last, date.first);
    m_day = date.first;
}

void AnalysisCoder::interval(Context context, DateInterval &value)
{
    const auto known = std::find(m_intervals.cbegin(), m_intervals.cend(), value);
    const auto count = static_cast<quint64>(m_intervals.size());
    const quint64 rank = m_bits.number(context.with(1), static_cast<quint64>(known - m_intervals.cbegin()));
    if (rank < count) {
        value = m_intervals.takeAt(static_cast<qsizetype>(rank));
    } else {
        const auto flags = m_bits.symbol(context.with(2),
                                         (value.isRange() ? 1U : 0U) | (value.isApproximate() ? 2U : 0U) |
                                             (value.isUncertain() ? 4U : 0U) | (value.isOneOf() ? 8U : 0U),
                                         4);
        EdtfDate begin = value.begin();
        EdtfDate end = value.end();
        edtfDate(context.with(3), begin);
        if ((flags & 1) != 0)
            edtfDate(context.with(4), end);
        value = ((flags & 1) != 0 ? DateInterval::range(begin, end) : DateInterval::at(begin))
                    .withApproximate((flags & 2) != 0)
                    .withUncertain((flags & 4) != 0)
                    .withOneOf((flags & 8) != 0);
    }
    m_intervals.prepend(value);
    if (m_intervals.size() > 24)
        m_intervals.removeLast();
}

void AnalysisCoder::string(Context context, QString &value, qsizetype near,
                           std::initializer_list<QStringView> likely)
{
    if (m_bits.flag(context.question(1), value.isEmpty())) {
        value = QString();
        return;
    }
    // What stood there the last time.
    const auto last = m_last.constFind(context.hash);
    if (last != m_last.cend() && m_bits.flag(context.question(2), value == *last)) {
        value = *last;
        return;
    }
    const bool isLikely = oneOf(context, value, likely);
    if (!isLikely)
        other(context, value, near);
    if (!failed())
        m_last.insert(context.hash, value);
}

/// Whether it is one of those.
bool AnalysisCoder::oneOf(Context context, QString &value, std::initializer_list<QStringView> likely)
{
    quint32 number = 10;
    for (auto it = likely.begin(); it != likely.end(); ++it, ++number) {
        // One that was refused already need not be asked for again.
        if (it->isEmpty() || std::find(likely.begin(), it, *it) != it)
            continue;
        if (m_bits.flag(context.question(number), value == *it)) {
            if (reads())
                value = it->toString();
            return true;
        }
    }
    return false;
}

/// One of the common strings, one that was spelled before, or one to spell.
void AnalysisCoder::other(Context context, QString &value, qsizetype near)
{
    const AnalysisWords &words = AnalysisWords::get();
    const int common = reads() ? -1 : words.numbers.value(value, -1);
    if (m_bits.flag(context.question(3), common >= 0)) {
        const quint32 read =
            m_bits.symbol(context.with(3), static_cast<quint32>(common), AnalysisWords::bits);
        value = words.strings.value(static_cast<qsizetype>(read));
        return;
    }
    const int before = reads() ? -1 : m_known.value(value, -1);
    if (m_bits.flag(context.question(4), before >= 0)) {
        const auto count = static_cast<quint64>(m_strings.size());
        const quint64 back = m_bits.number(context.with(5), count - 1 - static_cast<quint64>(before));
        if (back >= count)
            m_bits.fail();
        else
            value = m_strings.at(static_cast<qsizetype>(count - 1 - back));
        return;
    }
    spell(value, near);
    if (!reads())
        m_known.insert(value, static_cast<int>(m_strings.size()));
    m_strings.append(value);
}

void AnalysisCoder::letter(char16_t &value, char16_t before)
{
    const Context context = Context{0x1E77E4}.with(before);
    const std::size_t mark = printed.find(value);
    quint32 code = value;
    if (mark != std::u16string_view::npos)
        code = firstPrinted + static_cast<quint32>(mark);
    else if (value > 0xFF || (value >= firstPrinted && value <= escaped))
        code = escaped;
    code = m_bits.symbol(context, code, 8);
    if (code == escaped)
        value = static_cast<char16_t>(m_bits.raw(value, 16));
    else if (code >= firstPrinted && code < firstPrinted + printed.size())
        value = printed[code - firstPrinted];
    else
        value = static_cast<char16_t>(code);
}

AnalysisCoder::Copy AnalysisCoder::longestCopy(QStringView rest, qsizetype near)
{
    Copy best;
    if (rest.size() < shortestCopy)
        return best;
    if (m_fours.isEmpty())
        m_fours.build(m_text);
    const AnalysisWords &words = AnalysisWords::get();
    const quint32 hash = FourLetterIndex::hash(rest.data());
    const auto look = [&](bool ofText, QStringView source, const FourLetterIndex &index) {
        int tried = 0;
        for (qint32 at = index.first[hash]; at >= 0 && tried < mostTried;
             at = index.previous[static_cast<std::size_t>(at)], ++tried) {
            const qsizetype shared = sharedLength(rest, source.sliced(at));
            const bool nearer = best.ofText && ofText && std::abs(at - near) < std::abs(best.from - near);
            if (shared >= shortestCopy && (shared > best.length || (shared == best.length && nearer)))
                best = {at, shared, ofText};
        }
    };
    look(true, m_text, m_fours);
    look(false, words.phrases, words.places);
    return best;
}

void AnalysisCoder::spell(QString &value, qsizetype near)
{
    const Context context{0x5BE11};
    const qsizetype size = length(context.with(1), value.size());
    QString made;
    made.reserve(std::min<qsizetype>(size, 4096));
    quint32 last = 0; // a letter, a copy of the text, another copy
    while (made.size() < size && !failed()) {
        Copy copy;
        if (!reads())
            copy = longestCopy(QStringView(value).sliced(made.size()), near);
        if (m_bits.flag(context.with(10 + last), copy.length >= shortestCopy)) {
            copy.ofText = m_bits.flag(context.with(20 + last), copy.ofText);
            if (copy.ofText)
                place(context.with(30), copy.from, near);
            else
                copy.from = m_bits.raw(static_cast<quint32>(copy.from), AnalysisWords::phraseBits);
            copy.length = shortestCopy + static_cast<qsizetype>(
                                             m_bits.number(context.with(40 + (copy.ofText ? 1 : 0)),
                                                           static_cast<quint64>(copy.length - shortestCopy)));
            const QStringView source = copy.ofText ? m_text : AnalysisWords::get().phrases;
            if (copy.from < 0 || copy.length > source.size() || copy.from > source.size() - copy.length ||
                copy.length > size - made.size()) {
                m_bits.fail();
                break;
            }
            made += source.sliced(copy.from, copy.length);
            if (copy.ofText)
                near = copy.from + copy.length;
            last = copy.ofText ? 1 : 2;
        } else {
            char16_t c = reads() ? u'\0' : value.at(made.size()).unicode();
            letter(c, made.isEmpty() ? u'\0' : made.back().unicode());
            made += QChar(c);
            last = 0;
        }
    }
    value = made;
}

} // namespace frise
