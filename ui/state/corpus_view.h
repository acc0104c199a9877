#pragma once

#include "core/workspace/workspace.h"
#include "ui/state/jobs.h"

#include <QHash>
#include <QObject>
#include <QTimer>
#include <memory>

namespace frise {

class ViewState;

/// What the open corpus answers to the shared filter: articles, entries, quotations, facets, kept as values
/// for all docks. Asks in worker threads when the filter changes or something was written, and keeps only the
/// newest answers; between question and answer the old values stay. GUI thread only.
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

    const QList<ArticleRow> &articles() const { return m_articles; }
    const QList<ChronicleEntry> &entries() const { return m_entries; }
    const QList<QuoteRow> &quotations() const { return m_quotations; }
    /// Values under the filter; `allFacets` those of the whole corpus, so that an unticked value stays
    /// visible.
    const Facets &facets() const { return m_facets; }
    const Facets &allFacets() const { return m_allFacets; }
    const CorpusInfo &info() const { return m_info; }

    const ArticleRow *article(ArticleId id) const;
    const ChronicleEntry *entry(EntryId id) const;
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

    ViewState &m_state;
    std::shared_ptr<Workspace> m_workspace;
    QList<ArticleRow> m_articles;
    QList<ChronicleEntry> m_entries;
    QList<QuoteRow> m_quotations;
    Facets m_facets;
    Facets m_allFacets;
    CorpusInfo m_info;
    QHash<ArticleId, qsizetype> m_articleIndex;
    QHash<EntryId, qsizetype> m_entryIndex;
    LatestJob m_corpusJob;
    LatestJob m_entriesJob;
    LatestJob m_quotationsJob;
    LatestJob m_facetsJob;
    QTimer m_corpusTimer;
    QTimer m_filterTimer;
};

} // namespace frise
