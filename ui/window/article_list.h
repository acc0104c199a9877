#pragma once

#include "ui/state/jobs.h"

#include <QWidget>

class QTreeView;

namespace frise {

class ArticleModel;
class CorpusView;
class ViewState;

/// The articles dock: list with a search field; a click opens one in the reader. Two to
/// four selected can be compared.
class ArticleList : public QWidget
{
    Q_OBJECT

public:
    ArticleList(CorpusView &view, ViewState &state, QWidget *parent = nullptr);
    /// Selected articles, in the order of the list.
    QList<qint64> selectedArticles() const;

Q_SIGNALS:
    void compareRequested(const QList<qint64> &articles);
    void removeRequested(const QList<qint64> &articles);

private:
    void order();

    CorpusView &m_view;
    ViewState &m_state;
    ArticleModel *m_model = nullptr;
    QTreeView *m_list = nullptr;
    LatestJob m_ordering;
    bool m_taking = false;
};

} // namespace frise
