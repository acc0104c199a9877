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
class QToolButton;
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
/// below. The newest hits come at once; more of them, and their order by how well they match, are found in a
/// worker that is given up when something else is typed. Any text is legal.
class SearchBox : public QWidget
{
    Q_OBJECT

public:
    SearchBox(CorpusView &view, ViewState &state, QWidget *parent = nullptr);
    ~SearchBox() override;

    enum class Order { Newest, Best };
    static constexpr int firstPage = 12; ///< hits of each kind that are shown at once
    static constexpr int pool = 600;     ///< of each kind, put in order and marked on the timeline

    QSize sizeHint() const override;
    void setOrder(Order order);
    const SearchHitModel &hits() const { return *m_model; }
    QLineEdit &field() { return *m_field; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask();
    void askMore(const QString &query);
    void showInOrder();
    void showCounts(const SearchResult &result);
    void complete(const QString &text, bool offerOperators = false);
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
    LatestJob m_ranking;
    QList<SearchHit> m_newest;
    QList<SearchHit> m_best; ///< empty until it is known
    Order m_order = Order::Newest;
    QWidget *m_foot = nullptr;
    QToolButton *m_orders[2] = {nullptr, nullptr};
    LatestJob m_completing;
};

} // namespace frise
