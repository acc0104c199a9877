#pragma once

#include "core/analysis/pipeline.h"
#include "core/knowledge/knowledge_base.h"

#include <QTest>

/// Reads short texts for tests: one pipeline a test executable, the article's date given.
class ReadingFixture
{
public:
    /// `withKnowledge`: with the tables of resources/knowledge.
    explicit ReadingFixture(bool withKnowledge = false) : m_withKnowledge(withKnowledge) {}

    frise::Pipeline &pipeline()
    {
        if (!m_pipeline) {
            std::shared_ptr<const frise::KnowledgeBase> knowledge;
            if (m_withKnowledge) {
                auto loaded = frise::KnowledgeBase::load();
                if (!loaded)
                    qFatal("%s", qPrintable(loaded.error().message));
                knowledge = loaded.value();
            }
            auto made = frise::Pipeline::create(knowledge);
            if (!made)
                qFatal("%s", qPrintable(made.error().message));
            m_pipeline = std::move(made.value());
        }
        return *m_pipeline;
    }

    /// `published`: EDTF, or empty for an article without a date.
    frise::Analysis read(const QString &text, const QString &published = {})
    {
        m_article = frise::Article();
        m_article.fileName = QStringLiteral("test.txt");
        m_article.text = text;
        frise::ArticleDate date;
        if (const auto interval = frise::DateInterval::fromEdtf(published)) {
            date.best = *interval;
            date.interval = *interval;
            date.basis = frise::PublishedBasis::Given;
            date.confidence = 1;
        }
        return pipeline().finish(pipeline().begin(m_article), date);
    }

    QString text(const frise::Span &span) const { return m_article.text.mid(span.start, span.length()); }

private:
    bool m_withKnowledge = false;
    std::unique_ptr<frise::Pipeline> m_pipeline;
    frise::Article m_article;
};
