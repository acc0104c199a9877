// Makes what a coder of analyses begins with (resources/dictionaries/analysis-states-1.bin) from corpora that
// were read: teach_analyses OUT.bin EVERY CORPUS.frise …; every so many-th article is met. A file that was
// released is never made anew: a better one has a new name and a new layout of analyses.
#include "core/base/deflate.h"
#include "core/corpus/corpus.h"
#include "core/model/analysis_layout.h"

#include <QFile>
#include <QtEndian>
#include <cstdio>

using namespace frise;

namespace {

/// 12 bits of the probability, 4 of how often the question was met; the most significant byte first.
QByteArray packed(const ModelCoder::States &states)
{
    QByteArray bytes;
    for (const quint32 state : states) {
        const quint32 met = std::min<quint32>((state & 1023) / 2, 15);
        char two[2];
        qToBigEndian(static_cast<quint16>(state >> 20 << 4 | met), two);
        bytes.append(two, 2);
    }
    return deflated(bytes, QByteArray(), 9);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 4) {
        std::fputs("teach_analyses OUT.bin EVERY CORPUS.frise …\n", stderr);
        return 2;
    }
    const int every = std::max(1, QByteArray(argv[2]).toInt());
    ModelCoder::States states = ModelCoder::untaught();
    double bytes = 0;
    int count = 0;
    for (int i = 3; i < argc; ++i) {
        const auto corpus = Corpus::open(QFile::decodeName(argv[i]), Database::Access::ReadOnly);
        if (!corpus) {
            std::fprintf(stderr, "%s\n", qPrintable(corpus.error().message));
            return 1;
        }
        const QList<ArticleId> ids = corpus.value()->articleIds();
        for (qsizetype at = 0; at < ids.size(); at += every) {
            auto article = corpus.value()->article(ids.at(at));
            if (!article)
                continue;
            AnalysisCoder coder(article.value().article.text, std::move(states));
            codeAnalysis(coder, article.value().analysis);
            bytes += static_cast<double>(coder.bits().finish().size());
            states = coder.bits().takeStates();
            ++count;
        }
    }
    QFile out(QFile::decodeName(argv[1]));
    const QByteArray made = packed(states);
    if (!out.open(QIODevice::WriteOnly) || out.write(made) != made.size()) {
        std::fprintf(stderr, "%s\n", qPrintable(out.errorString()));
        return 1;
    }
    std::printf("%d articles, %.0f bytes each\n", count, bytes / std::max(1, count));
    return 0;
}
