#pragma once

#include "core/model/rows.h"
#include "ui/state/jobs.h"

#include <QAbstractListModel>
#include <QFrame>
#include <QTimer>
#include <QWidget>

class QCompleter;
class QLabel;
class QLineEdit;
class QListView;
class QStringListModel;

namespace frise {

class CorpusView;
class ViewState;

/// The hits of the search as a list: events, quotations, passages, with the found words marked.
class SearchHitModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;
    void setHits(const QList<SearchHit> &hits);
    const SearchHit &hitAt(int row) const { return m_hits.at(row); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<SearchHit> m_hits;
};

/// The one search box in the corner of the menu bar, with completion while typing and its hits in a list
/// below. Asks in a worker; only the newest answer counts. Any text is legal.
class SearchBox : public QWidget
{
    Q_OBJECT

public:
    SearchBox(CorpusView &view, ViewState &state, QWidget *parent = nullptr);
    ~SearchBox() override;

    QSize sizeHint() const override;
    QLineEdit &field() { return *m_field; }
    void openWith(const QString &query);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask();
    void complete(const QString &text);
    void takeResult(const QString &query, const SearchResult &result);
    void showHits(bool on);
    void activateHit(int row);
    void placeHits();

    CorpusView &m_view;
    ViewState &m_state;
    QLineEdit *m_field = nullptr;
    QLabel *m_counts = nullptr;
    QFrame *m_popup = nullptr;
    QListView *m_list = nullptr;
    QLabel *m_note = nullptr;
    SearchHitModel *m_model = nullptr;
    QCompleter *m_completer = nullptr;
    QStringListModel *m_completions = nullptr;
    QTimer m_timer;
    LatestJob m_searching;
    LatestJob m_completing;
};

} // namespace frise
