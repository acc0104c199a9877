#pragma once

#include "core/base/model_coder.h"
#include "core/base/span.h"
#include "core/dates/date_interval.h"
#include "core/model/analysis_words.h"
#include "core/model/text_places.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <initializer_list>
#include <vector>

namespace frise {

/// Writes or reads the values that an analysis is made of, each told by what stands around it: a span by the
/// words of the text, a string by where it can be copied from, a day by the days before. As ModelCoder: the
/// same calls write and read. The text must be the same both times and outlive it.
class AnalysisCoder
{
public:
    explicit AnalysisCoder(QStringView text);                   ///< writes
    AnalysisCoder(QStringView text, ModelCoder::States states); ///< writes, having learnt this
    AnalysisCoder(QStringView text, QByteArrayView bytes);      ///< reads
    ~AnalysisCoder();
    AnalysisCoder(const AnalysisCoder &) = delete;
    AnalysisCoder &operator=(const AnalysisCoder &) = delete;

    ModelCoder &bits() { return m_bits; }
    bool reads() const { return m_bits.reads(); }
    bool failed() const { return m_bits.failed(); }
    QStringView text() const { return m_text; }
    /// Characters of a span; empty where it is none of the text's.
    QStringView textOf(const Span &span) const;

    void boolean(Context context, bool &value) { value = m_bits.flag(context, value); }
    template <typename Enum>
    void enumeration(Context context, Enum &value, Enum last)
    {
        const quint64 number = m_bits.number(context, static_cast<quint64>(value));
        if (number > static_cast<quint64>(last))
            m_bits.fail();
        else
            value = static_cast<Enum>(number);
    }
    void integer(Context context, int &value);
    /// Kept in thousandths; `likely` is told in a fraction of a bit.
    void share(Context context, double &value, double likely = -1);
    void real(Context context, double &value);
    /// Sizes a list for reading; the loop over it stands with the caller.
    template <typename T>
    void size(Context context, QList<T> &list)
    {
        const qsizetype count = length(context, list.size());
        if (reads())
            list = QList<T>(count);
    }
    /// `near`: an offset close to its start.
    void span(Context context, Span &value, qsizetype near, std::initializer_list<Span> likely = {});
    /// `near`: an offset of the text that it may have been taken from.
    void string(Context context, QString &value, qsizetype near,
                std::initializer_list<QStringView> likely = {});
    void interval(Context context, DateInterval &value);
    /// An index into a list of `count`, or -1; those used last are cheap, then the first not used yet.
    void actor(Context context, int &value);
    void setActorCount(qsizetype count);

    /// Of a string, the same on every machine.
    static quint32 hashOf(QStringView text);

private:
    qsizetype length(Context context, qsizetype value);
    void place(Context context, qsizetype &offset, qsizetype near);
    bool oneOf(Context context, QString &value, std::initializer_list<QStringView> likely);
    void other(Context context, QString &value, qsizetype near);
    void spell(QString &value, qsizetype near);
    void letter(char16_t &value, char16_t before);
    void edtfDate(Context context, EdtfDate &date);
    struct Copy
    {
        qsizetype from = 0;
        qsizetype length = 0;
        bool ofText = true;
    };
    Copy longestCopy(QStringView rest, qsizetype near);

    QStringView m_text;
    TextPlaces m_places;
    ModelCoder m_bits;
    QHash<quint32, QString> m_last; ///< by context
    QHash<QString, int> m_known;
    QStringList m_strings;           ///< spelled so far
    FourLetterIndex m_fours;         ///< of the text; made at need
    QList<DateInterval> m_intervals; ///< used last first
    std::vector<int> m_actors;       ///< used last first
    qsizetype m_actorCount = 0;
    Day m_day = 0;
    qint64 m_budget = 0; ///< elements that may still come: damaged bytes must not ask for gigabytes
};

} // namespace frise
