// Reading speed on one core, in bytes of text a second. Texts: the files named in FRISE_BENCH_TEXTS (a
// folder), else our own sample.
#include "core/base/resources.h"
#include "core/dating/date_article.h"
#include "core/knowledge/knowledge_base.h"
#include "core/language/segmenter.h"
#include "core/workspace/reading.h"

#include <QDir>
#include <QFile>
#include <benchmark/benchmark.h>

using namespace frise;

namespace {

struct Texts
{
    QList<Article> articles;
    qint64 bytes = 0;
};

const Texts &texts()
{
    static const Texts loaded = [] {
        Texts result;
        const QString folder =
            qEnvironmentVariable("FRISE_BENCH_TEXTS", resourcePath(QStringLiteral("sample")));
        const QDir dir(folder);
        for (const QString &name : dir.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name)) {
            QFile file(dir.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray bytes = file.readAll();
            Article article;
            article.fileName = name;
            article.text = QString::fromUtf8(bytes);
            result.bytes += bytes.size();
            result.articles.append(article);
        }
        return result;
    }();
    return loaded;
}

Pipeline &pipeline()
{
    static const std::unique_ptr<Pipeline> instance = [] {
        auto knowledge = KnowledgeBase::load();
        if (!knowledge)
            qFatal("%s", qPrintable(knowledge.error().message));
        auto made = Pipeline::create(knowledge.value());
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
        return std::move(made.value());
    }();
    return *instance;
}

void segmentation(benchmark::State &state)
{
    for (auto _ : state) {
        for (const Article &article : texts().articles)
            benchmark::DoNotOptimize(segment(article, pipeline().lexicon()));
    }
    state.SetBytesProcessed(state.iterations() * texts().bytes);
}
BENCHMARK(segmentation)->Unit(benchmark::kMillisecond);

void beforeDating(benchmark::State &state)
{
    for (auto _ : state) {
        for (const Article &article : texts().articles)
            benchmark::DoNotOptimize(pipeline().begin(article));
    }
    state.SetBytesProcessed(state.iterations() * texts().bytes);
}
BENCHMARK(beforeDating)->Unit(benchmark::kMillisecond);

void wholeReading(benchmark::State &state)
{
    for (auto _ : state) {
        for (const Article &article : texts().articles)
            benchmark::DoNotOptimize(readArticle(pipeline(), article));
    }
    state.SetBytesProcessed(state.iterations() * texts().bytes);
}
BENCHMARK(wholeReading)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
