#include "core/analysis/pipeline.h"

#include "core/analysis/stages.h"
#include "core/language/accents.h"
#include "core/language/segmenter.h"
#include "core/model/analysis_io.h"

namespace frise {

Result<std::unique_ptr<Pipeline>> Pipeline::create(std::shared_ptr<const KnowledgeBase> knowledge)
{
    auto lexicon = Lexicon::load();
    if (!lexicon)
        return lexicon.error();
    return std::unique_ptr<Pipeline>(new Pipeline(std::move(lexicon.value()), std::move(knowledge)));
}

Pipeline::Pipeline(std::unique_ptr<Lexicon> lexicon, std::shared_ptr<const KnowledgeBase> knowledge)
    : m_lexicon(std::move(lexicon)), m_knowledge(std::move(knowledge))
{
}

Pipeline::~Pipeline() = default;

void Pipeline::run(std::span<const Stage> stages, PartialReading &reading, const ArticleDate &date)
{
    StageContext context{*reading.article, reading.document,  reading.chunks, reading.analysis, date,
                         *m_lexicon,       m_knowledge.get(), reading.scratch};
    for (const Stage &stage : stages)
        stage.run(context);
}

PartialReading Pipeline::begin(const Article &article)
{
    PartialReading reading;
    reading.article = &article;
    // "Des frappes ont ete menees": read as if it had its accents; offsets are the same in both.
    if (std::optional<QString> text = withAccents(article, *m_lexicon)) {
        auto respelt = std::make_shared<Article>(article);
        respelt->text = std::move(*text);
        reading.respelt = std::move(respelt);
        reading.article = reading.respelt.get();
    }
    reading.document = segment(*reading.article, *m_lexicon);
    reading.chunks = chunk(reading.document);
    reading.analysis.title = article.title;
    reading.analysis.paragraphs.reserve(reading.document.paragraphs.size());
    for (const Paragraph &paragraph : reading.document.paragraphs)
        reading.analysis.paragraphs.append(paragraph.span);
    reading.analysis.sentences.reserve(reading.document.sentences.size());
    for (const Sentence &sentence : reading.document.sentences)
        reading.analysis.sentences.append(sentence.span);
    run(stagesBeforeDating(), reading, ArticleDate());
    return reading;
}

Analysis Pipeline::finish(PartialReading &&reading, const ArticleDate &date)
{
    PartialReading own = std::move(reading);
    own.analysis.published = date;
    // A copy: a stage sees the date as settled even while it writes the analysis that holds it.
    const ArticleDate settled = date;
    run(stagesAfterDating(), own, settled);
    roundShares(own.analysis); // so that an analysis just made and one read back are the same
    return std::move(own.analysis);
}

} // namespace frise
