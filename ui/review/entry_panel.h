#pragma once

#include "core/model/chronicle.h"
#include "ui/state/jobs.h"

#include <QWidget>

class QAction;
class QTreeWidget;
class QTreeWidgetItem;

namespace frise {

class Corrections;
class CorpusView;
class ElidedLabel;
class ViewState;

/// The dock Event: all that is known of the selected entry, each line with its article: mentions, history,
/// conflicts, figures, quotations, and why mentions were merged. Here an entry is edited, accepted, rejected,
/// merged and split.
class EntryPanel : public QWidget
{
    Q_OBJECT

public:
    EntryPanel(CorpusView &view, ViewState &state, Corrections &corrections, QWidget *parent = nullptr);
    QList<QAction *> entryActions() const { return m_actions; }
    EntryId entryId() const { return m_entry.id; }
    QTreeWidget &tree() { return *m_tree; }

public Q_SLOTS:
    void mergeWith();
    void split();
    void edit();
    /// The articles that tell of the entry side by side, the one that is selected among them.
    void compareSources();

Q_SIGNALS:
    void compareRequested(const QList<qint64> &articles);

private:
    void load();
    void display(const ChronicleEntry &entry);
    void activate(QTreeWidgetItem *item);
    /// Articles of the mentions, earliest published first.
    QList<ArticleId> sources() const;
    /// Stores that two mentions tell of one event, or do not.
    void relate(const EntryMention &a, const EntryMention &b, bool same, const QString &text);

    CorpusView &m_view;
    ViewState &m_state;
    Corrections &m_corrections;
    ChronicleEntry m_entry;
    LatestJob m_loading;
    ElidedLabel *m_title = nullptr;
    ElidedLabel *m_date = nullptr;
    QTreeWidget *m_tree = nullptr;
    QList<QAction *> m_actions;
};

} // namespace frise
