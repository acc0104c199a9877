#include "core/language/transducer.h"

#include <QCoreApplication>
#include <QFile>
#include <QVarLengthArray>
#include <algorithm>
#include <map>
#include <optional>

namespace frise {

namespace {

/// Numbers and strings of the file: the two highest bits of a number's first byte say how many bytes follow.
class CompactBytes
{
public:
    explicit CompactBytes(QByteArrayView bytes) : m_bytes(bytes) {}

    bool failed() const { return m_failed; }
    quint32 number()
    {
        const quint32 first = byte();
        quint32 value = first & 0x3F;
        for (quint32 more = first >> 6; more > 0; --more)
            value = value << 8 | byte();
        return value;
    }
    QString string()
    {
        QString text;
        for (quint32 left = number(); left > 0 && !m_failed; --left)
            text.append(QChar::fromUcs4(number()));
        return text;
    }
    /// Skips the eight bytes of features behind a mark; nothing where the mark is absent. False for features
    /// that change how the rest is to be read.
    bool header(QByteArrayView mark)
    {
        if (!m_bytes.sliced(m_at).startsWith(mark))
            return true;
        m_at += mark.size();
        bool plain = true;
        for (int i = 0; i < 8; ++i)
            plain = byte() == 0 && plain;
        return plain;
    }

private:
    quint32 byte()
    {
        if (m_at >= m_bytes.size()) {
            m_failed = true;
            return 0;
        }
        return static_cast<quint8>(m_bytes.at(m_at++));
    }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    bool m_failed = false;
};

bool isCapital(char32_t letter)
{
    return QChar::category(letter) == QChar::Letter_Uppercase;
}

} // namespace

/// Reads the file's parts in their order.
class Transducer::Reader
{
public:
    Reader(QByteArrayView bytes, Transducer &into) : m_bytes(bytes), m_into(into) {}

    bool read()
    {
        if (!m_bytes.header("LTTB"))
            return false;
        for (quint32 left = m_bytes.number(); left > 0 && !m_bytes.failed(); --left)
            m_into.m_letters.insert(m_bytes.number());
        alphabet();
        std::map<QString, quint32> roots; // a form is looked for in the sections by their names' order
        for (quint32 left = m_bytes.number(); left > 0 && !m_bytes.failed(); --left) {
            const QString name = m_bytes.string();
            const auto root = section(name.endsWith(u"@standard") ? End::Standard : End::Unconditional);
            if (!root)
                return false;
            roots.emplace(name, *root);
        }
        for (const auto &[name, root] : roots)
            m_into.m_roots.push_back(root);
        m_into.m_first.push_back(static_cast<quint32>(m_into.m_transitions.size()));
        return !m_bytes.failed() && !m_into.m_roots.empty();
    }

private:
    struct Symbols
    {
        int input = 0;
        int output = 0;
    };

    void alphabet()
    {
        for (quint32 left = m_bytes.number(); left > 0 && !m_bytes.failed(); --left)
            m_into.m_tags.push_back(u'<' + m_bytes.string() + u'>');
        const int bias = static_cast<int>(m_into.m_tags.size());
        for (quint32 left = m_bytes.number(); left > 0 && !m_bytes.failed(); --left) {
            const int input = static_cast<int>(m_bytes.number()) - bias;
            m_pairs.push_back({input, static_cast<int>(m_bytes.number()) - bias});
        }
    }

    /// States and transitions of one section; its root, nothing where it is damaged.
    std::optional<quint32> section(End end)
    {
        if (!m_bytes.header("LTTD"))
            return {};
        const auto base = static_cast<quint32>(m_into.m_first.size());
        const quint32 root = m_bytes.number();
        std::vector<quint32> ends;
        quint32 last = 0;
        for (quint32 left = m_bytes.number(); left > 0 && !m_bytes.failed(); --left)
            ends.push_back(last += m_bytes.number());
        const quint32 count = m_bytes.number();
        for (quint32 state = 0; state < count && !m_bytes.failed(); ++state) {
            m_into.m_first.push_back(static_cast<quint32>(m_into.m_transitions.size()));
            if (!transitions(state, base, count))
                return {};
        }
        m_into.m_ends.resize(m_into.m_first.size(), End::None);
        for (const quint32 state : ends) {
            if (state >= count)
                return {};
            m_into.m_ends[base + state] = end;
        }
        return root < count && !m_bytes.failed() ? std::optional(base + root) : std::nullopt;
    }

    bool transitions(quint32 state, quint32 base, quint32 count)
    {
        auto &all = m_into.m_transitions;
        const auto first = static_cast<qsizetype>(all.size());
        quint32 pair = 0;
        for (quint32 left = m_bytes.number(); left > 0 && !m_bytes.failed(); --left) {
            pair += m_bytes.number();
            const quint32 target = base + (m_bytes.number() + state) % count;
            if (pair >= m_pairs.size())
                return false;
            all.push_back({m_pairs[pair].input, m_pairs[pair].output, target});
        }
        // Mostly one or two: no sorting then, nor the memory that a stable sort asks for.
        const auto byInput = [](const Transition &a, const Transition &b) { return a.input < b.input; };
        if (!std::is_sorted(all.begin() + first, all.end(), byInput))
            std::stable_sort(all.begin() + first, all.end(), byInput);
        return true;
    }

    CompactBytes m_bytes;
    Transducer &m_into;
    std::vector<Symbols> m_pairs;
};

Result<std::shared_ptr<const Transducer>> Transducer::parse(QByteArrayView bytes, const QString &name)
{
    const auto transducer = std::make_shared<Transducer>();
    if (!Reader(bytes, *transducer).read()) {
        return Error{Error::Code::WrongFormat,
                     QCoreApplication::translate("Lexicon",
                                                 "The French dictionary cannot be read: install the "
                                                 "package apertium-fra-cat again."),
                     name};
    }
    return std::shared_ptr<const Transducer>(transducer);
}

Result<std::shared_ptr<const Transducer>> Transducer::load(const QString &path)
{
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly)) {
        return Error{Error::Code::NotFound,
                     QCoreApplication::translate("Lexicon",
                                                 "The French dictionary is missing: install the package "
                                                 "apertium-fra-cat."),
                     path};
    }
    return parse(file.readAll(), path);
}

bool Transducer::isAlphabetic(char32_t letter) const
{
    return QChar::isLetter(letter) || QChar::isDigit(letter) || m_letters.contains(letter);
}

std::span<const Transducer::Transition> Transducer::from(quint32 state, int input) const
{
    const auto begin = m_transitions.begin() + m_first[state];
    const auto end = m_transitions.begin() + m_first[state + 1];
    const auto first =
        std::lower_bound(begin, end, input, [](const Transition &t, int symbol) { return t.input < symbol; });
    auto last = first;
    while (last != end && last->input == input)
        ++last;
    return {first, last};
}

void Transducer::follow(const Path &path, int input, bool lower, Paths &paths, std::vector<Step> &steps) const
{
    for (const Transition &transition : from(path.state, input)) {
        steps.push_back({path.step, transition.output});
        paths.push_back({transition.target, static_cast<int>(steps.size()) - 1, path.lower || lower});
    }
}

void Transducer::followEmpty(Paths &paths, std::vector<Step> &steps) const
{
    constexpr std::size_t most = 4096;                           // a damaged file may go round in circles
    for (std::size_t i = 0; i < paths.size() && i < most; ++i) { // grows while it is walked
        const Path path = paths[i];
        follow(path, 0, false, paths, steps);
    }
}

void Transducer::respell(const Paths &paths, QStringView rest, QStringView (*others)(QChar), QString &spelt,
                         QStringList &found) const
{
    constexpr qsizetype most = 24;
    if (found.size() >= most)
        return;
    if (rest.isEmpty()) {
        if (std::any_of(paths.begin(), paths.end(),
                        [this](const Path &path) { return m_ends[path.state] != End::None; }))
            found.append(spelt);
        return;
    }
    const auto tryLetter = [&](QChar letter) {
        std::vector<Step> steps; // what the dictionary would write is of no interest
        Paths next;
        for (const Path &path : paths)
            follow(path, letter.unicode(), false, next, steps);
        followEmpty(next, steps);
        if (next.empty())
            return;
        spelt.append(letter);
        respell(next, rest.sliced(1), others, spelt, found);
        spelt.chop(1);
    };
    tryLetter(rest.front());
    for (const QChar other : others(rest.front()))
        tryLetter(other);
}

QStringList Transducer::respellings(QStringView form, QStringView (*others)(QChar)) const
{
    QStringList found;
    QString spelt;
    for (const quint32 root : m_roots) {
        std::vector<Step> steps;
        Paths paths{{root, -1, false}};
        followEmpty(paths, steps);
        respell(paths, form, others, spelt, found);
    }
    found.removeDuplicates();
    return found;
}

QStringList Transducer::written(const Paths &paths, const std::vector<Step> &steps,
                                std::span<const char32_t> letters) const
{
    // A word in capitals, or with one, that the dictionary has in small letters is answered likewise.
    const bool capital = isCapital(letters.front());
    const bool capitals = capital && letters.size() > 1 && isCapital(letters.back());
    QStringList result;
    for (const Path &path : paths) {
        QVarLengthArray<int, 48> symbols;
        for (int step = path.step; step >= 0; step = steps[static_cast<std::size_t>(step)].before)
            symbols.append(steps[static_cast<std::size_t>(step)].output);
        QString text;
        text.reserve(symbols.size() + 32);
        for (auto symbol = symbols.crbegin(); symbol != symbols.crend(); ++symbol) {
            if (*symbol < 0)
                text += m_tags[static_cast<std::size_t>(-*symbol - 1)];
            else if (*symbol > 0)
                text +=
                    QChar::fromUcs4(path.lower && capitals ? QChar::toUpper(static_cast<char32_t>(*symbol))
                                                           : static_cast<char32_t>(*symbol));
        }
        if (path.lower && capital && !text.isEmpty())
            text[0] = text.at(0).toUpper();
        if (!result.contains(text))
            result.append(text);
    }
    return result;
}

Transducer::Unit Transducer::unitAt(std::span<const char32_t> letters) const
{
    constexpr char32_t behind = U'\n'; // stands behind the last letter, and is none
    Paths paths;
    Paths next;
    Paths accepted;
    std::vector<Step> steps;
    std::size_t size = 0; ///< letters of what was accepted last
    bool unconditional = false;
    constexpr std::size_t usual = 64; // paths at a time; a word has seldom more
    paths.reserve(usual);
    next.reserve(usual);
    steps.reserve(4 * usual);
    for (const quint32 root : m_roots)
        paths.push_back({root, -1, false});
    followEmpty(paths, steps);
    std::size_t i = 0;
    for (;; ++i) {
        const char32_t letter = i < letters.size() ? letters[i] : behind;
        const auto ends = [this](End end) {
            return [this, end](const Path &p) { return m_ends[p.state] == end; };
        };
        const bool anywhere = std::any_of(paths.begin(), paths.end(), ends(End::Unconditional));
        if (anywhere ||
            (!isAlphabetic(letter) && std::any_of(paths.begin(), paths.end(), ends(End::Standard)))) {
            accepted.clear();
            std::copy_if(paths.begin(), paths.end(), std::back_inserter(accepted),
                         [this](const Path &path) { return m_ends[path.state] != End::None; });
            size = i;
            unconditional = anywhere;
        }
        const bool capital = isCapital(letter);
        next.clear();
        for (const Path &path : paths) {
            follow(path, static_cast<int>(letter), false, next, steps);
            if (capital)
                follow(path, static_cast<int>(QChar::toLower(letter)), true, next, steps);
        }
        followEmpty(next, steps);
        paths.swap(next);
        if (paths.empty() || i >= letters.size())
            break;
    }
    const bool sign = i < letters.size() ? !isAlphabetic(letters[i]) : true;
    if (i == 0 && sign)
        return {};
    if (!accepted.empty()) {
        // A letter that leads nowhere makes the word unknown, unless a sign stands behind what was accepted:
        // "mots" says nothing of "motsu", and "porte-" is a word of "porte-zig".
        std::size_t lastSign = i;
        while (lastSign > 0 && m_letters.contains(letters[lastSign - 1]))
            --lastSign;
        lastSign -= lastSign > 0 ? 1 : 0;
        if (unconditional || sign || size <= lastSign)
            return {static_cast<qsizetype>(size), written(accepted, steps, letters.first(size))};
    }
    // An unknown word: letters up to the first sign.
    std::size_t end = 0;
    while (end < letters.size() && isAlphabetic(letters[end]))
        ++end;
    return {static_cast<qsizetype>(end), {}};
}

QStringList Transducer::analyses(QStringView form) const
{
    QVarLengthArray<char32_t, 48> letters;
    for (qsizetype i = 0; i < form.size(); ++i) {
        const bool pair =
            form.at(i).isHighSurrogate() && i + 1 < form.size() && form.at(i + 1).isLowSurrogate();
        letters.append(pair ? QChar::surrogateToUcs4(form.at(i), form.at(i + 1)) : form.at(i).unicode());
        i += pair;
    }
    std::span<const char32_t> rest(letters.constData(), static_cast<std::size_t>(letters.size()));
    QStringList result;
    bool found = false;
    while (!rest.empty()) {
        Unit unit = unitAt(rest);
        if (unit.size > 0) {
            if (found)
                return {};
            found = true;
            result = std::move(unit.analyses);
        }
        rest = rest.subspan(static_cast<std::size_t>(std::max<qsizetype>(unit.size, 1)));
    }
    return result;
}

} // namespace frise
