#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <algorithm>
#include <array>
#include <vector>

namespace frise {

/// What a value is told under: values of one context are alike. Made of a few small numbers, mixed.
struct Context
{
    quint32 hash = 0;
    constexpr Context with(quint32 part) const
    {
        quint32 mixed = (hash ^ part) * 0x9E3779B1U;
        mixed ^= mixed >> 15;
        return {mixed * 0x85EBCA6BU + 1};
    }
    /// One of the questions that a value is told by.
    constexpr Context question(quint32 number) const { return {(hash + number * 0x632BE5ABU) * 0x9E3779B1U}; }
};

/// Writes or reads numbers in as few bits as they are surprising: every binary decision has a probability,
/// learnt under its context, and a range coder spends its logarithm. The same calls in the same order write
/// and read; each takes the value to write and returns the one written or read, so that a layout is told
/// once. Whole numbers only: the same values give the same bytes on any machine.
///
/// Method: binary arithmetic coding as in M. Mahoney, "Data Compression Explained", 3.2 and 4.1.
///
/// Bytes that nobody wrote set `failed()` and give arbitrary values; it never reads beyond the bytes.
class ModelCoder
{
public:
    static constexpr int slotBits = 15;
    static constexpr std::size_t slotCount = std::size_t(1) << slotBits;
    /// Probability in the upper 22 bits, number of decisions seen in the lower 10.
    using States = std::vector<quint32>;
    static States untaught() { return States(slotCount, 0x80000000U); }

    explicit ModelCoder(States states);              ///< writes
    ModelCoder(States states, QByteArrayView bytes); ///< reads; the bytes must outlive it
    bool reads() const { return m_reads; }

    bool flag(Context context, bool value)
    {
        quint32 &state = m_states[context.hash >> (32 - slotBits)];
        value = code(std::clamp<quint32>(state >> 16, 32, 65504), value);
        const quint32 count = std::min(state & countMask, mostCounted);
        const auto known = static_cast<qint64>(state >> 10);
        const qint64 wanted = value ? (1 << 22) - 1 : 0;
        const auto moved = static_cast<quint32>(known + (((wanted - known) * rates[count]) >> 16));
        state = moved << 10 | std::min(count + 1, mostCounted);
        return value;
    }
    quint64 number(Context context, quint64 value); ///< small ones are cheap
    qint64 signedNumber(Context context, qint64 value);
    quint32 symbol(Context context, quint32 value, int bits); ///< one of 2^bits, none nearer than another
    quint32 raw(quint32 value, int bits);                     ///< nothing is known of it

    QByteArray finish();
    /// Reading: all bytes were needed, and no more.
    bool atEnd() const { return m_position == m_bytes.size() + tail; }
    bool failed() const { return m_failed; }
    void fail() { m_failed = true; }
    /// What was learnt; for making the states that a release begins with.
    const States &states() const { return m_states; }
    /// Leaves a coder that can do no more.
    States takeStates() { return std::move(m_states); }

private:
    static constexpr qsizetype tail = 3; ///< bytes that the writer leaves out: zeros

    static constexpr quint32 countMask = 1023;
    static constexpr quint32 mostCounted = 60;
    /// 65536 / (n + 1.5): how much one more decision weighs after n.
    static constexpr std::array<quint32, mostCounted + 1> rates = [] {
        std::array<quint32, mostCounted + 1> made{};
        for (quint32 n = 0; n <= mostCounted; ++n)
            made[n] = 131072 / (2 * n + 3);
        return made;
    }();

    bool code(quint32 probability, bool value)
    {
        const quint32 middle =
            m_low + static_cast<quint32>((static_cast<quint64>(m_high - m_low) * probability) >> 16);
        if (m_reads)
            value = m_value <= middle;
        if (value)
            m_high = middle;
        else
            m_low = middle + 1;
        while (((m_low ^ m_high) & 0xFF000000U) == 0)
            shift();
        return value;
    }
    void shift();
    quint32 nextByte();

    States m_states;
    QByteArray m_out;
    QByteArrayView m_bytes;
    qsizetype m_position = 0;
    quint32 m_low = 0;
    quint32 m_high = 0xFFFFFFFFU;
    quint32 m_value = 0;
    bool m_reads = false;
    bool m_failed = false;
};

} // namespace frise
