#include "ui/window/list_page.h"

#include "ui/models/entry_model.h"
#include "ui/paint/signs.h"
#include "ui/state/appearance.h"
#include "ui/state/corpus_view.h"
#include "ui/state/view_state.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace frise {

namespace {

/// The mark of the kind in its certainty before the title.
class MarkDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        // Room for the mark that paint() draws.
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(18, 16);
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const Theme &theme = themeOf(*option.widget);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state.testFlag(QStyle::State_Selected)) {
            // The colours of kinds are made for the ground, not for the highlight.
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.base);
            painter->drawRoundedRect(QRectF(option.rect.left() + 3, option.rect.center().y() - 9, 20, 20), 4,
                                     4);
        }
        drawMark(*painter, theme, static_cast<EventKind>(index.data(EntryModel::KindRole).toInt()),
                 static_cast<Certainty>(index.data(EntryModel::CertaintyRole).toInt()),
                 QPointF(option.rect.left() + 13, option.rect.center().y() + 0.5));
        painter->restore();
    }
};

} // namespace

ListPage::ListPage(CorpusView &view, ViewState &state, QWidget *parent)
    : QWidget(parent), m_view(view), m_state(state)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_model = new EntryModel(this);
    connect(m_model, &EntryModel::orderWanted, this, &ListPage::order);
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("entryTable"));
    m_table->setAccessibleName(tr("Chronology"));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(EntryModel::TitleColumn, new MarkDelegate(m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(EntryModel::DateColumn, Qt::AscendingOrder);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(28);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setStretchLastSection(false);
    const int widths[] = {118, 300, 112, 112, 66, 84, 58};
    for (int column = 0; column < EntryModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, widths[column]);
    header->setSectionResizeMode(EntryModel::TitleColumn, QHeaderView::Stretch);
    layout->addWidget(m_table);

    connect(&view, &CorpusView::entriesChanged, this, [this] {
        // Sorting a large chronology takes its time: only where someone looks.
        m_stale = true;
        if (isVisible())
            refresh();
    });
    connect(&state, &ViewState::selectionChanged, this, &ListPage::takeSelection);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) {
                if (!m_taking && index.isValid())
                    m_state.selectEntry(index.data(EntryModel::EntryIdRole).toLongLong());
            });
}

void ListPage::refresh()
{
    m_stale = false;
    m_taking = true;
    m_model->setEntries(m_view.entries());
    m_taking = false;
    takeSelection();
}

/// A long chronology is put in order in a worker; until then it stands as it stood.
void ListPage::order(int column, Qt::SortOrder direction)
{
    using Order = std::vector<qint32>;
    m_sorting.start<Order>(
        JobPools::questions(), this,
        [entries = m_model->entries(), column, direction](JobContext &context) {
            return EntryModel::orderOf(entries, column, direction, context);
        },
        [this, entries = m_model->entries()](Order found) {
            m_taking = true;
            m_model->setOrder(entries, std::move(found));
            m_taking = false;
            if (m_table->currentIndex().isValid())
                m_table->scrollTo(m_table->currentIndex());
        });
}

void ListPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        refresh();
}

void ListPage::takeSelection()
{
    const Selection &selection = m_state.selection();
    m_taking = true;
    const int row = selection.kind == Selection::Kind::Entry ? m_model->rowOf(selection.entry) : -1;
    if (row < 0) {
        m_table->clearSelection();
    } else {
        const QModelIndex index = m_model->index(row, EntryModel::TitleColumn);
        if (m_table->currentIndex().row() != index.row() ||
            !m_table->selectionModel()->isRowSelected(index.row())) {
            m_table->setCurrentIndex(index);
            m_table->scrollTo(index);
        }
    }
    m_taking = false;
}

} // namespace frise
