#include "ui/window/article_list.h"

#include "ui/models/article_model.h"
#include "ui/state/corpus_view.h"
#include "ui/state/view_state.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace frise {

ArticleList::ArticleList(CorpusView &view, ViewState &state, QWidget *parent)
    : QWidget(parent), m_view(view), m_state(state)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(4);
    auto *search = new QLineEdit(this);
    search->setPlaceholderText(tr("Search articles"));
    search->setAccessibleName(tr("Search articles"));
    search->setClearButtonEnabled(true);
    layout->addWidget(search);
    m_model = new ArticleModel(this);
    m_proxy = new QSortFilterProxyModel(this);
    m_proxy->setSourceModel(m_model);
    m_proxy->setSortRole(ArticleModel::SortRole);
    m_proxy->setFilterKeyColumn(-1);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list = new QTreeView(this);
    m_list->setObjectName(QStringLiteral("articleList"));
    m_list->setAccessibleName(tr("Articles"));
    m_list->setModel(m_proxy);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(ArticleModel::DateColumn, Qt::AscendingOrder);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->header()->resizeSection(ArticleModel::NameColumn, 110);
    for (const int column :
         {int(ArticleModel::TitleColumn), int(ArticleModel::OutletColumn), int(ArticleModel::EventsColumn)})
        m_list->hideColumn(column);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(ArticleModel::DateColumn, QHeaderView::Stretch);
    m_list->header()->resizeSection(ArticleModel::QuotationsColumn, 46);
    layout->addWidget(m_list, 1);

    auto *compare = new QAction(tr("Compare the two selected"), this);
    auto *remove = new QAction(tr("Remove from the corpus…"), this);
    m_list->addAction(compare);
    m_list->addAction(remove);
    connect(compare, &QAction::triggered, this, [this] {
        const QList<qint64> chosen = selectedArticles();
        if (chosen.size() == 2)
            Q_EMIT compareRequested(chosen.at(0), chosen.at(1));
    });
    connect(remove, &QAction::triggered, this, [this] {
        if (const QList<qint64> chosen = selectedArticles(); !chosen.isEmpty())
            Q_EMIT removeRequested(chosen);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this, compare, remove] {
        const qsizetype count = m_list->selectionModel()->selectedRows().size();
        compare->setEnabled(count == 2);
        remove->setEnabled(count > 0);
        if (!m_taking && count == 1)
            m_state.selectArticle(selectedArticles().first());
    });
    connect(search, &QLineEdit::textChanged, m_proxy, &QSortFilterProxyModel::setFilterFixedString);
    connect(&view, &CorpusView::articlesChanged, this, [this] {
        m_taking = true;
        m_model->setArticles(m_view.articles());
        m_taking = false;
    });
}

QList<qint64> ArticleList::selectedArticles() const
{
    QList<qint64> ids;
    QModelIndexList rows = m_list->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex &row : std::as_const(rows))
        ids << row.data(ArticleModel::ArticleIdRole).toLongLong();
    return ids;
}

} // namespace frise
