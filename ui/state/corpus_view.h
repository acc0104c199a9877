#pragma once

#include "core/workspace/workspace.h"
#include "ui/state/jobs.h"

#include <QObject>
#include <QTimer>
#include <map>
#include <memory>
#include <optional>

namespace frise {

class ViewState;

/// What the open corpus answers to the shared filter: articles, entries (packed), quotations, facets, for all
/// docks. Of quotations it keeps all where they are few, else the newest of the visible period and those of
/// the selected article. Asks in worker threads when the filter changes or something was written, and keeps
/// only the newest answers; between question and answer the old values stay. GUI thread only.
class CorpusView : public QObject
{
    Q_OBJECT

public:
    explicit CorpusView(ViewState &state, QObject *parent = nullptr);
    ~CorpusView() override;

    /// Takes the corpus (nullptr: none) and loads everything.
    void setWorkspace(std::shared_ptr<Workspace> workspace);
    const std::shared_ptr<Workspace> &workspace() const { return m_workspace; }
    bool isOpen() const { return m_workspace != nullptr; }

    /// Packed, without their hashes, which Workspace::article tells.
    const ArticleRows &articles() const { return m_articles; }
    const ChronicleRows &entries() const { return m_entries; }
    /// All that pass the filter, or a page of them.
    const QList<QuoteRow> &quotations() const { return m_page.rows; }
    /// The dated ones where only a page of them is kept; else empty. Never nullptr.
    const std::shared_ptr<const QuoteMarks> &quoteMarks() const { return m_marks; }
    /// How many pass the filter.
    qint64 quotationTotal() const { return m_page.total; }
    bool hasAllQuotations() const { return m_page.complete; }
    /// Whether the visible period holds more quotations than are kept.
    bool isPageCut() const { return m_page.cut; }
    /// Up to so many quotations are all kept.
    static constexpr int allQuotations = 12000;
    /// Of more than that, so many are.
    static constexpr int quotationPage = 2000;
    /// Other bounds than these, for a test on a corpus that is made in a moment.
    void setQuotationLimits(int all, int page);
    /// Values under the filter; `allFacets` those of the whole corpus, so that an unticked value stays
    /// visible.
    const Facets &facets() const { return m_facets; }
    const Facets &allFacets() const { return m_allFacets; }
    const CorpusInfo &info() const { return m_info; }

    /// nullptr where there is none. Valid until `articlesChanged`; made at its first use, so for the few
    /// articles that are looked at.
    const ArticleRow *article(ArticleId id) const;
    std::optional<ChronicleEntry> entry(EntryId id) const;
    const QuoteRow *quotation(ArticleId article, int quotation) const;
    /// What an entry is called in a sentence or a command.
    QString titleOf(EntryId id) const;

    /// Asks everything again (after a write); cheap to call often, the questions go out after a short pause.
    void refresh();

Q_SIGNALS:
    void workspaceChanged();
    void articlesChanged();
    void entriesChanged();
    void quotationsChanged();
    void facetsChanged();
    void infoChanged();
    void failed(const QString &message);

private:
    void askCorpus();
    void askFiltered();
    void askQuotations();
    /// The page again, where the corpus has more than one.
    void turnPage();

    struct Page
    {
        QList<QuoteRow> rows;
        qint64 total = 0;
        bool complete = true;
        bool cut = false;
        ArticleId article = 0; ///< whose quotations are among the rows in any case
        QString error;
    };
    ViewState &m_state;
    std::shared_ptr<Workspace> m_workspace;
    ArticleRows m_articles;
    mutable std::map<ArticleId, ArticleRow> m_looked; ///< articles somebody asked for
    ChronicleRows m_entries;
    Page m_page;
    std::shared_ptr<const QuoteMarks> m_marks = std::make_shared<const QuoteMarks>();
    int m_allLimit = allQuotations;
    int m_pageLimit = quotationPage;
    Facets m_facets;
    Facets m_allFacets;
    CorpusInfo m_info;
    LatestJob m_corpusJob;
    LatestJob m_entriesJob;
    LatestJob m_quotationsJob;
    LatestJob m_facetsJob;
    QTimer m_corpusTimer;
    QTimer m_filterTimer;
    QTimer m_pageTimer;
    QTimer m_tidyTimer; ///< gives memory back once all has come to rest
};

} // namespace frise
