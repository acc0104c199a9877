#pragma once

#include "core/base/model_coder.h"

#include <QHash>
#include <QString>
#include <QStringList>
#include <QStringView>
#include <vector>

namespace frise {

/// Where four letters in a row stand in a text, the last place first.
struct FourLetterIndex
{
    std::vector<qint32> first;    ///< by hash
    std::vector<qint32> previous; ///< by place
    static quint32 hash(const QChar *at);
    bool isEmpty() const { return first.empty(); }
    void build(QStringView text);
};

/// What most analyses share, read once from resources/dictionaries: strings (rules, reasons, states), phrases
/// to copy from, and what a coder that has met many analyses has learnt. Never changed once released: what
/// was stored with them could not be read any more. Aborts where the installation lacks them. Any thread.
struct AnalysisWords
{
    static constexpr int bits = 11;       ///< of a string's number
    static constexpr int phraseBits = 15; ///< of a place in the phrases
    QStringList strings;
    QHash<QString, int> numbers;
    QString phrases;
    FourLetterIndex places; ///< in the phrases
    ModelCoder::States states;

    static const AnalysisWords &get();
};

} // namespace frise
