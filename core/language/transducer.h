#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QStringList>
#include <QStringView>
#include <memory>
#include <span>
#include <unordered_set>
#include <vector>

namespace frise {

/// A dictionary compiled by lttoolbox (a .bin file without weights), read into flat tables. Const once
/// loaded, so that all threads share one. Answers as FSTProcessor::analysis does, without its streams.
class Transducer
{
public:
    /// Fails where the file is absent, cut short, or of a kind this version does not know.
    static Result<std::shared_ptr<const Transducer>> load(const QString &path);
    /// The same of bytes in memory; `name` is for the message.
    static Result<std::shared_ptr<const Transducer>> parse(QByteArrayView bytes, const QString &name);

    /// What the dictionary says of a printed form: "aller<vblex><inf>", in its order, each once. Empty where
    /// it does not know the form, and where the form holds more than one of its units.
    QStringList analyses(QStringView form) const;

    /// Forms of one unit that the dictionary knows, of which each letter is that of `form` or one of those
    /// `others` names for it; `form` itself may be among them. Capitals are told from small letters.
    QStringList respellings(QStringView form, QStringView (*others)(QChar)) const;

private:
    struct Transition
    {
        int input = 0; ///< a code point, a tag (negative), or 0 where nothing is read
        int output = 0;
        quint32 target = 0;
    };
    enum class End : quint8 {
        None,
        Standard,     ///< a unit ends here where no letter follows
        Unconditional ///< a unit ends here whatever follows (punctuation)
    };
    /// A step of a path: what it writes, and the step before (-1 at the beginning).
    struct Step
    {
        int before = -1;
        int output = 0;
    };
    struct Path
    {
        quint32 state = 0;
        int step = -1;      ///< index of its last step
        bool lower = false; ///< reads a small letter for a capital
    };
    using Paths = std::vector<Path>;
    struct Unit
    {
        qsizetype size = 0; ///< 0: a sign that belongs to no unit
        QStringList analyses;
    };
    class Reader;

    Unit unitAt(std::span<const char32_t> letters) const;
    std::span<const Transition> from(quint32 state, int input) const;
    void follow(const Path &path, int input, bool lower, Paths &paths, std::vector<Step> &steps) const;
    void respell(const Paths &paths, QStringView rest, QStringView (*others)(QChar), QString &spelt,
                 QStringList &found) const;
    void followEmpty(Paths &paths, std::vector<Step> &steps) const;
    bool isAlphabetic(char32_t letter) const;
    QStringList written(const Paths &paths, const std::vector<Step> &steps,
                        std::span<const char32_t> letters) const;

    std::vector<quint32> m_first;          ///< by state: its first transition; one more than there are states
    std::vector<Transition> m_transitions; ///< of one state sorted by input, else as in the file
    std::vector<End> m_ends;               ///< by state
    std::vector<quint32> m_roots;          ///< where a form begins, one for each section of the dictionary
    std::vector<QString> m_tags;           ///< "<vblex>"; the tag -1 is the first
    std::unordered_set<char32_t>
        m_letters; ///< what the dictionary counts as letters beside letters and digits
};

} // namespace frise
