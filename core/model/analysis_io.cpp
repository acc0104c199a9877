#include "core/model/analysis_io.h"

#include "core/base/binary_stream.h"
#include "core/base/deflate.h"
#include "core/model/analysis_layout.h"
#include "core/model/analysis_layout2.h"

#include <QCoreApplication>
#include <QtEndian>
#include <limits>
#include <optional>

namespace frise {

namespace {

/// Raised with every change of the layout (analysis_layout.h). Those of layout 2 are still read.
constexpr quint8 layoutVersion = 3;
constexpr quint8 deflatedLayout = 2;
constexpr qsizetype headSize = 3; ///< layout, check sum of what follows

void writeEdtfDate(BinaryWriter &out, const EdtfDate &date)
{
    out.signedInt(date.first);
    out.signedInt(static_cast<qint64>(date.last) - date.first);
    out.unsignedInt(static_cast<quint64>(date.granularity));
}

EdtfDate readEdtfDate(BinaryReader &in)
{
    EdtfDate date;
    const qint64 first = in.signedInt();
    const qint64 length = in.signedInt();
    constexpr qint64 limit = std::numeric_limits<Day>::max();
    if (first < -limit || first > limit || length < -limit || length > limit || first + length > limit ||
        first + length < -limit) {
        in.fail(); // damaged
        return date;
    }
    date.first = static_cast<Day>(first);
    date.last = static_cast<Day>(first + length);
    date.granularity = in.enumeration(Granularity::Open);
    return date;
}

/// Indexes of the layers must point into them: a damaged file may not make a reader run off a list.
bool indexesHold(const Analysis &analysis)
{
    const auto in = [](int index, qsizetype size) { return index >= -1 && index < size; };
    const qsizetype actors = analysis.actors.size();
    const qsizetype quotations = analysis.quotations.size();
    for (const Mention &mention : analysis.mentions) {
        if (!in(mention.actor, actors))
            return false;
        for (const Candidate &candidate : mention.candidates) {
            if (!in(candidate.actor, actors))
                return false;
        }
    }
    for (const Quotation &quotation : analysis.quotations) {
        if (!in(quotation.parent, quotations) || !in(quotation.card, quotations))
            return false;
        for (const int speaker : quotation.speakers) {
            if (!in(speaker, actors))
                return false;
        }
        for (const Candidate &candidate : quotation.guesses) {
            if (!in(candidate.actor, actors))
                return false;
        }
    }
    for (const Event &event : analysis.events) {
        if (!in(event.quotation, quotations))
            return false;
        for (const EventActor &actor : event.actors) {
            if (!in(actor.actor, actors))
                return false;
        }
    }
    return true;
}

Error damaged()
{
    return {
        Error::Code::Damaged,
        QCoreApplication::translate("Analysis", "What was read in this article is damaged; read it again."),
        {}};
}

} // namespace

void writeInterval(BinaryWriter &writer, const DateInterval &interval)
{
    const int flags = (interval.isRange() ? 1 : 0) | (interval.isApproximate() ? 2 : 0) |
                      (interval.isUncertain() ? 4 : 0) | (interval.isOneOf() ? 8 : 0);
    writer.unsignedInt(static_cast<quint64>(flags));
    writeEdtfDate(writer, interval.begin());
    if (interval.isRange())
        writeEdtfDate(writer, interval.end());
}

DateInterval readInterval(BinaryReader &reader)
{
    const quint64 flags = reader.unsignedInt();
    const EdtfDate begin = readEdtfDate(reader);
    const DateInterval interval =
        (flags & 1) != 0 ? DateInterval::range(begin, readEdtfDate(reader)) : DateInterval::at(begin);
    return interval.withApproximate((flags & 2) != 0)
        .withUncertain((flags & 4) != 0)
        .withOneOf((flags & 8) != 0);
}

void roundShares(Analysis &analysis)
{
    const auto round = [](double &share) { share = inThousandths(share); };
    const auto roundAll = [&round](QList<Candidate> &candidates) {
        for (Candidate &candidate : candidates)
            round(candidate.weight);
    };
    for (Mention &mention : analysis.mentions) {
        round(mention.evidence.confidence);
        roundAll(mention.candidates);
    }
    for (Timex &timex : analysis.timexes)
        round(timex.evidence.confidence);
    round(analysis.published.confidence);
    for (QList<Evidence> *list : {&analysis.published.evidence, &analysis.published.contradictions}) {
        for (Evidence &evidence : *list)
            round(evidence.confidence);
    }
    for (ArticleDate::Share &share : analysis.published.belief)
        round(share.weight);
    for (Quotation &quotation : analysis.quotations) {
        round(quotation.confidence);
        round(quotation.evidence.confidence);
        roundAll(quotation.guesses);
    }
    for (Event &event : analysis.events) {
        round(event.confidence);
        round(event.evidence.confidence);
        round(event.dateEvidence.confidence);
    }
}

QByteArray analysisToBytes(const Analysis &analysis, const QString &text)
{
    AnalysisCoder coder(text);
    Analysis told = analysis; // one telling for writing and reading, which changes what it reads into
    codeAnalysis(coder, told);
    const QByteArray body = coder.bits().finish();
    QByteArray bytes(headSize, Qt::Uninitialized);
    bytes[0] = static_cast<char>(layoutVersion);
    qToBigEndian(qChecksum(body), bytes.data() + 1);
    return bytes + body;
}

Result<Analysis> analysisFromBytes(const QByteArray &bytes, const QString &text)
{
    if (bytes.isEmpty())
        return damaged();
    const auto layout = static_cast<quint8>(bytes.at(0));
    std::optional<Analysis> analysis;
    if (layout == layoutVersion) {
        if (bytes.size() <= headSize)
            return damaged();
        const QByteArrayView body = QByteArrayView(bytes).sliced(headSize);
        if (qFromBigEndian<quint16>(bytes.constData() + 1) != qChecksum(body))
            return damaged();
        AnalysisCoder coder(text, body);
        analysis.emplace();
        codeAnalysis(coder, *analysis);
        if (coder.failed() || !coder.bits().atEnd())
            return damaged();
    } else if (layout == deflatedLayout) {
        constexpr quint32 longest = 1U << 30;
        const auto plain = inflated(QByteArrayView(bytes).sliced(1), analysisDictionary(), longest);
        if (plain)
            analysis = analysisOfLayout2(*plain);
    } else {
        return Error{Error::Code::NewerVersion,
                     QCoreApplication::translate("Analysis",
                                                 "This article was read by another version of Frise; "
                                                 "read it again."),
                     QString::number(layout)};
    }
    if (!analysis || !indexesHold(*analysis))
        return damaged();
    return std::move(*analysis);
}

} // namespace frise
