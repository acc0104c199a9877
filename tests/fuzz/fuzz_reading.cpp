#include "core/analysis/pipeline.h"
#include "core/knowledge/knowledge_base.h"
#include "core/workspace/reading.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace {

frise::Pipeline &pipeline()
{
    static const std::unique_ptr<frise::Pipeline> made = [] {
        auto knowledge = frise::KnowledgeBase::load({});
        auto created = frise::Pipeline::create(knowledge ? knowledge.value() : nullptr);
        if (!created)
            std::abort();
        return std::move(created.value());
    }();
    return *made;
}

void check(const frise::Span &span, qsizetype size)
{
    if (span.isValid() && (span.start < 0 || span.end < span.start || span.end > size))
        __builtin_trap();
}

} // namespace

/// Any text is read, and every mark stands inside it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    frise::Article article;
    article.fileName = QStringLiteral("a.txt");
    article.text = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const frise::Analysis analysis = frise::readArticle(pipeline(), article);
    for (const frise::Mention &mention : analysis.mentions)
        check(mention.span, article.text.size());
    for (const frise::Timex &timex : analysis.timexes)
        check(timex.span, article.text.size());
    for (const frise::Quotation &quotation : analysis.quotations) {
        check(quotation.span, article.text.size());
        check(quotation.cue, article.text.size());
        check(quotation.speakerSpan, article.text.size());
    }
    for (const frise::Event &event : analysis.events) {
        check(event.span, article.text.size());
        check(event.trigger, article.text.size());
    }
    return 0;
}
