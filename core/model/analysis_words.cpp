#include "core/model/analysis_words.h"

#include "core/base/deflate.h"
#include "core/base/resources.h"

#include <QFile>
#include <QtEndian>
#include <cstring>

namespace frise {

namespace {

constexpr int hashBits = 12;

QByteArray resource(const char *name)
{
    QFile file(resourcePath(QStringLiteral("dictionaries/") + QLatin1String(name)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The dictionary %s is missing: install Frise again.", name);
    return file.readAll();
}

/// A state is kept in two bytes: 12 bits of probability, 4 of how sure it is.
ModelCoder::States statesFrom(const QByteArray &bytes)
{
    ModelCoder::States states = ModelCoder::untaught();
    const auto plain = inflated(bytes, QByteArray(), 1 << 20);
    if (!plain || plain->size() != static_cast<qsizetype>(2 * ModelCoder::slotCount))
        qFatal("A dictionary is damaged: install Frise again.");
    for (std::size_t i = 0; i < states.size(); ++i) {
        const auto packed = qFromBigEndian<quint16>(plain->constData() + 2 * i);
        states[i] = (static_cast<quint32>(packed >> 4) << 20 | 1U << 19) + (packed & 15U) * 2;
    }
    return states;
}

AnalysisWords read()
{
    AnalysisWords words;
    words.strings = QString::fromUtf8(resource("analysis-strings-1.txt")).split(u'\n', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < words.strings.size(); ++i)
        words.numbers.insert(words.strings.at(i), static_cast<int>(i));
    words.phrases = QString::fromUtf8(analysisDictionary()).left(1 << AnalysisWords::phraseBits);
    words.places.build(words.phrases);
    words.states = statesFrom(resource("analysis-states-1.bin"));
    return words;
}

} // namespace

quint32 FourLetterIndex::hash(const QChar *at)
{
    // Says what is compared, not what is written: the machine's order of bytes does not matter.
    quint64 four = 0;
    std::memcpy(&four, at, sizeof four);
    return static_cast<quint32>((four * 0x9E3779B97F4A7C15ULL) >> (64 - hashBits));
}

void FourLetterIndex::build(QStringView text)
{
    first.assign(std::size_t(1) << hashBits, -1);
    previous.assign(static_cast<std::size_t>(text.size()), -1);
    for (qsizetype i = 0; i + 4 <= text.size(); ++i) {
        qint32 &last = first[hash(text.data() + i)];
        previous[static_cast<std::size_t>(i)] = last;
        last = static_cast<qint32>(i);
    }
}

const AnalysisWords &AnalysisWords::get()
{
    static const AnalysisWords words = read();
    return words;
}

} // namespace frise
