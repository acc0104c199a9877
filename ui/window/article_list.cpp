#include "ui/window/article_list.h"

#include "ui/models/article_model.h"
#include "ui/models/wording.h"
#include "ui/state/appearance.h"
#include "ui/state/corpus_view.h"
#include "ui/state/view_state.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

namespace frise {

namespace {

constexpr int rowHeight = 42;

/// Two lines: the title, then date and outlet with the number of quotations at the right.
class ArticleDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {option.rect.width(), std::max(rowHeight, 2 * option.fontMetrics.height() + 10)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem ground = option;
        initStyleOption(&ground, index);
        ground.text.clear();
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
        const Theme &theme = themeOf(*option.widget);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const QColor ink = selected ? option.palette.color(QPalette::HighlightedText) : theme.ink;
        const QRect inside = option.rect.adjusted(8, 4, -8, -4);
        const QRect upper(inside.left(), inside.top(), inside.width(), inside.height() / 2);
        const QRect lower(inside.left(), upper.bottom() + 1, inside.width(), inside.height() / 2);
        painter->save();
        painter->setPen(ink);
        painter->setFont(theme.font(TextRole::Label));
        painter->drawText(
            upper, Qt::AlignVCenter | Qt::AlignLeft,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, upper.width()));
        painter->setFont(theme.font(TextRole::Small));
        painter->setPen(selected ? ink : theme.ink2);
        const QString count = QStringLiteral("❝ %1").arg(
            wording::count(index.siblingAtColumn(ArticleModel::QuotationsColumn).data().toInt()));
        const int countWidth = painter->fontMetrics().horizontalAdvance(count) + 8;
        painter->drawText(lower, Qt::AlignVCenter | Qt::AlignRight, count);
        painter->drawText(lower.adjusted(0, 0, -countWidth, 0), Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(index.data(ArticleModel::NoteRole).toString(),
                                                            Qt::ElideRight, lower.width() - countWidth));
        painter->restore();
    }
};

} // namespace

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
    auto *order = new QComboBox(this);
    order->setAccessibleName(tr("Order of the articles"));
    order->setObjectName(QStringLiteral("articleOrder"));
    const QList<std::tuple<QString, ArticleModel::Column, Qt::SortOrder>> orders = {
        {tr("By date, oldest first"), ArticleModel::DateColumn, Qt::AscendingOrder},
        {tr("By date, newest first"), ArticleModel::DateColumn, Qt::DescendingOrder},
        {tr("By title"), ArticleModel::NameColumn, Qt::AscendingOrder},
        {tr("By source"), ArticleModel::OutletColumn, Qt::AscendingOrder},
        {tr("Most quotations first"), ArticleModel::QuotationsColumn, Qt::DescendingOrder},
        {tr("Most events first"), ArticleModel::EventsColumn, Qt::DescendingOrder}};
    for (const auto &[text, column, direction] : orders)
        order->addItem(text);
    connect(order, &QComboBox::currentIndexChanged, this, [this, orders](int index) {
        const auto &[text, column, direction] = orders.at(index);
        m_model->setOrder(column, direction);
    });
    layout->addWidget(order);
    m_list = new QTreeView(this);
    m_list->setObjectName(QStringLiteral("articleList"));
    m_list->setAccessibleName(tr("Articles"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ArticleDelegate(m_list));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setHeaderHidden(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    for (int column = 1; column < ArticleModel::ColumnCount; ++column)
        m_list->hideColumn(column);
    layout->addWidget(m_list, 1);

    auto *compare = new QAction(tr("Compare the selected"), this);
    auto *remove = new QAction(tr("Remove from the corpus…"), this);
    compare->setObjectName(QStringLiteral("compareListed"));
    remove->setObjectName(QStringLiteral("removeListed"));
    m_list->addAction(compare);
    m_list->addAction(remove);
    connect(compare, &QAction::triggered, this, [this] {
        const QList<qint64> chosen = selectedArticles();
        if (chosen.size() >= 2 && chosen.size() <= 4)
            Q_EMIT compareRequested(chosen);
    });
    connect(remove, &QAction::triggered, this, [this] {
        if (const QList<qint64> chosen = selectedArticles(); !chosen.isEmpty())
            Q_EMIT removeRequested(chosen);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this, compare, remove] {
        const qsizetype count = m_list->selectionModel()->selectedRows().size();
        compare->setEnabled(count >= 2 && count <= 4);
        remove->setEnabled(count > 0);
        if (!m_taking && count == 1)
            m_state.selectArticle(selectedArticles().first());
    });
    connect(search, &QLineEdit::textChanged, m_model, &ArticleModel::setWords);
    connect(m_model, &ArticleModel::orderWanted, this, &ArticleList::order);
    connect(&view, &CorpusView::articlesChanged, this, [this] {
        m_taking = true;
        m_model->setArticles(m_view.articles());
        m_taking = false;
    });
}

/// Very many articles are put in order in a worker; until then the list stands as it stood.
void ArticleList::order()
{
    const ArticleModel::Wanted wanted = m_model->wanted();
    m_ordering.start<QList<int>>(
        JobPools::questions(), this,
        [wanted](JobContext &context) { return ArticleModel::orderOf(wanted, context); },
        [this, wanted](QList<int> order) {
            m_taking = true;
            m_model->setRows(wanted, std::move(order));
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
