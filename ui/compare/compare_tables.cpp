#include "ui/compare/compare_tables.h"

#include "ui/models/tool_tip.h"
#include "ui/models/wording.h"
#include "ui/paint/signs.h"
#include "ui/state/appearance.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTabBar>
#include <QVBoxLayout>
#include <algorithm>

namespace frise {

namespace {

constexpr int columnCount = 4;
constexpr int markWidth = 40;

CompareColumn columnAt(int i)
{
    return static_cast<CompareColumn>(i);
}

/// Paints one row: mark, title, what each side says, a note at the right.
class RowDelegate : public QStyledItemDelegate
{
public:
    using Rows = std::function<const QList<CompareRow> &()>;

    RowDelegate(Rows rows, QWidget &view) : QStyledItemDelegate(&view), m_rows(std::move(rows)), m_view(view)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const CompareRow &row = m_rows().at(index.row());
        const Theme &theme = themeOf(m_view);
        const bool selected = option.state & QStyle::State_Selected;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF rect = option.rect;
        painter->fillRect(rect, row.heading ? theme.alt
                                : selected  ? theme.accT
                                : row.warns ? theme.warnT
                                            : theme.base);
        if (selected)
            painter->fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), theme.acc);
        painter->setPen(QPen(theme.line, 1));
        painter->drawLine(QPointF(rect.left(), rect.bottom() - 0.5),
                          QPointF(rect.right(), rect.bottom() - 0.5));
        double left = rect.left() + 13;
        if (!row.heading && (row.fact == FactKind::Event || row.fact == FactKind::Quotation)) {
            drawMark(*painter, theme, row.kind, row.certainty, QPointF(rect.left() + 23, rect.top() + 14));
            left = rect.left() + markWidth;
        }
        double right = rect.right() - 10;
        const QFontMetricsF small(theme.font(TextRole::Small));
        const bool sides = !row.lineA.isEmpty() || !row.lineB.isEmpty();
        // In a row of two sides the note stands below them, where it has the whole width.
        const bool noteBelow =
            sides && !row.note.isEmpty() && small.horizontalAdvance(row.note) > rect.width() * 0.4;
        if (!row.note.isEmpty() && !noteBelow) {
            const double wide = std::min(small.horizontalAdvance(row.note) + 2, rect.width() * 0.5);
            painter->setFont(theme.font(TextRole::Small));
            painter->setPen(theme.ink2);
            painter->drawText(QRectF(right - wide, rect.top() + 5, wide, 18),
                              Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                              small.elidedText(row.note, Qt::ElideRight, wide));
            right -= wide + 8;
        }
        const TextRole role = row.heading ? TextRole::SmallBold
                              : sides     ? TextRole::LabelBold
                                          : TextRole::Label;
        painter->setFont(theme.font(role));
        painter->setPen(theme.ink);
        const QFontMetricsF metrics(theme.font(role));
        painter->drawText(QRectF(left, rect.top() + 5, right - left, 18),
                          Qt::AlignVCenter | Qt::TextSingleLine,
                          metrics.elidedText(row.title, Qt::ElideRight, right - left));
        double y = rect.top() + 24;
        const auto line = [&](const QString &sign, const QString &text, bool strong) {
            painter->setFont(theme.font(TextRole::SmallBold));
            painter->setPen(theme.ink);
            painter->drawText(QRectF(left, y, 14, 16), Qt::AlignVCenter, sign);
            painter->setFont(theme.font(strong ? TextRole::SmallBold : TextRole::Small));
            painter->setPen(strong ? theme.ink : theme.ink2);
            const double room = rect.right() - 10 - left - 14;
            painter->drawText(QRectF(left + 14, y, room, 16), Qt::AlignVCenter | Qt::TextSingleLine,
                              small.elidedText(text, Qt::ElideRight, room));
            y += 16;
        };
        if (!row.lineA.isEmpty())
            line(QStringLiteral("A"), row.lineA, false);
        if (!row.lineB.isEmpty())
            line(QStringLiteral("B"), row.lineB, false);
        if (noteBelow)
            line(row.perhaps && !row.warns ? QStringLiteral("?") : QStringLiteral("≠"), row.note, true);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const CompareRow &row = m_rows().at(index.row());
        if (row.heading)
            return {option.rect.width(), 26};
        int height = 29;
        for (const QString &text : {row.lineA, row.lineB})
            if (!text.isEmpty())
                height += 16;
        const QFontMetricsF small(themeOf(m_view).font(TextRole::Small));
        const int width = m_view.width();
        if ((!row.lineA.isEmpty() || !row.lineB.isEmpty()) && !row.note.isEmpty() &&
            small.horizontalAdvance(row.note) > width * 0.4)
            height += 16;
        return {option.rect.width(), height};
    }

private:
    Rows m_rows;
    QWidget &m_view;
};

} // namespace

CompareTables::CompareTables(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *top = new QHBoxLayout;
    m_tabs = new QTabBar(this);
    m_tabs->setDrawBase(false);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("What is compared"));
    for (int i = 0; i < 5; ++i)
        m_tabs->addTab(QString());
    top->addWidget(m_tabs);
    top->addStretch();
    auto *hint = new QLabel(tr("a click shows both passages"), this);
    hint->setTextFormat(Qt::PlainText);
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setContentsMargins(0, 0, 12, 0);
    top->addWidget(hint);
    m_bar = new QWidget(this);
    auto *bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(0, 0, 8, 0);
    bar->setSpacing(4);
    top->addWidget(m_bar);
    layout->addLayout(top);
    auto *grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(1);
    for (int i = 0; i < columnCount; ++i) {
        const auto n = static_cast<std::size_t>(i);
        m_heads[n] = new QLabel(this);
        m_heads[n]->setTextFormat(Qt::PlainText);
        m_heads[n]->setContentsMargins(13, 4, 8, 4);
        QFont bold = m_heads[n]->font();
        bold.setWeight(QFont::DemiBold);
        m_heads[n]->setFont(bold);
        grid->addWidget(m_heads[n], 0, i);
        m_lists[n] = new QListWidget(this);
        m_lists[n]->setFrameShape(QFrame::NoFrame);
        m_lists[n]->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_lists[n]->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        m_lists[n]->setResizeMode(QListView::Adjust);
        m_lists[n]->setItemDelegate(
            new RowDelegate([this, n]() -> const QList<CompareRow> & { return m_shown[n]; }, *m_lists[n]));
        if (columnAt(i) == CompareColumn::Disagree) {
            auto *column = new QVBoxLayout;
            column->setSpacing(0);
            m_quiet = new QLabel(tr("No contradiction."), this);
            m_quiet->setTextFormat(Qt::PlainText);
            m_quiet->setContentsMargins(13, 6, 8, 6);
            m_quiet->setBackgroundRole(QPalette::Base);
            m_quiet->setAutoFillBackground(true);
            m_quiet->hide();
            column->addWidget(m_quiet);
            column->addWidget(m_lists[n], 1);
            grid->addLayout(column, 1, i);
        } else {
            grid->addWidget(m_lists[n], 1, i);
        }
        grid->setColumnStretch(i, 1);
        m_lists[n]->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(m_lists[n], &QWidget::customContextMenuRequested, this, [this, i](const QPoint &point) {
            QListWidget &list = *m_lists[static_cast<std::size_t>(i)];
            if (QListWidgetItem *item = list.itemAt(point)) {
                choose(columnAt(i), list.row(item));
                Q_EMIT menuRequested(list.viewport()->mapToGlobal(point));
            }
        });
        connect(m_lists[n], &QListWidget::currentRowChanged, this, [this, i](int row) {
            if (!m_filling && row >= 0)
                choose(columnAt(i), row);
        });
        connect(m_lists[n], &QListWidget::itemClicked, this, [this, i](QListWidgetItem *item) {
            choose(columnAt(i), m_lists[static_cast<std::size_t>(i)]->row(item));
        });
    }
    layout->addLayout(grid, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &CompareTables::fill);
    updateHeads();
}

CompareTab CompareTables::tab() const
{
    return static_cast<CompareTab>(std::max(0, m_tabs->currentIndex()));
}

void CompareTables::setTab(CompareTab tab)
{
    m_tabs->setCurrentIndex(static_cast<int>(tab));
}

void CompareTables::setDocument(std::shared_ptr<const CompareDocument> document)
{
    m_document = std::move(document);
    fill();
}

void CompareTables::updateHeads()
{
    const QStringList tabs = {tr("Events"), tr("Quotations"), tr("Figures"), tr("Actors"), tr("Passages")};
    for (int i = 0; i < tabs.size(); ++i)
        m_tabs->setTabText(i, m_document ? tr("%1 %2").arg(tabs.at(i), wording::count(m_document->count(
                                                                           static_cast<CompareTab>(i))))
                                         : tabs.at(i));
    const QStringList heads = {tr("In common"), tr("Only A"), tr("Only B"), tr("In disagreement")};
    for (int i = 0; i < columnCount; ++i) {
        int count = 0;
        if (m_document)
            for (const CompareRow &row : m_document->rows(tab(), columnAt(i))) {
                if (row.heading)
                    break; // the explained ones are counted on their own heading
                ++count;
            }
        const auto n = static_cast<std::size_t>(i);
        m_heads[n]->setText(tr("%1   %2").arg(heads.at(i), wording::count(count)));
        m_lists[n]->setAccessibleName(heads.at(i));
    }
}

void CompareTables::fill()
{
    m_filling = true;
    for (int i = 0; i < columnCount; ++i) {
        QListWidget &list = *m_lists[static_cast<std::size_t>(i)];
        // A list that is cleared still asks for its old rows.
        list.clear();
        m_shown[static_cast<std::size_t>(i)].clear();
        if (!m_document)
            continue;
        const QList<CompareRow> &rows = m_document->rows(tab(), columnAt(i));
        m_shown[static_cast<std::size_t>(i)] = rows;
        const bool quiet =
            columnAt(i) == CompareColumn::Disagree && (rows.isEmpty() || rows.constFirst().heading);
        if (columnAt(i) == CompareColumn::Disagree)
            m_quiet->setVisible(quiet);
        for (const CompareRow &row : rows) {
            auto *item = new QListWidgetItem(&list);
            // What a screen reader says and a tool tip shows in full.
            QStringList parts = {row.title};
            for (const QString &text : {row.lineA, row.lineB, row.note})
                if (!text.isEmpty())
                    parts.append(text);
            item->setData(Qt::AccessibleTextRole, parts.join(QLatin1String(", ")));
            item->setToolTip(plainToolTip(parts.join(QLatin1Char('\n'))));
            if (row.heading)
                item->setFlags(Qt::NoItemFlags);
        }
    }
    m_filling = false;
    updateHeads();
}

void CompareTables::choose(CompareColumn column, int row)
{
    if (!m_document)
        return;
    const QList<CompareRow> &rows = m_document->rows(tab(), column);
    if (row < 0 || row >= rows.size() || rows.at(row).heading)
        return;
    m_filling = true;
    for (int i = 0; i < columnCount; ++i)
        if (columnAt(i) != column)
            m_lists[static_cast<std::size_t>(i)]->setCurrentRow(-1);
    m_filling = false;
    Q_EMIT rowChosen(rows.at(row));
}

void CompareTables::setCurrentLink(int link)
{
    if (!m_document)
        return;
    m_filling = true;
    for (int t = 0; t < 5 && link >= 0; ++t) {
        const auto candidate = static_cast<CompareTab>(t);
        for (int i = 0; i < columnCount; ++i) {
            const QList<CompareRow> &rows = m_document->rows(candidate, columnAt(i));
            for (int r = 0; r < rows.size(); ++r) {
                if (rows.at(r).link != link)
                    continue;
                if (tab() != candidate) {
                    setTab(candidate);
                    m_filling = true;
                }
                for (int other = 0; other < columnCount; ++other)
                    m_lists[static_cast<std::size_t>(other)]->setCurrentRow(other == i ? r : -1);
                m_filling = false;
                return;
            }
        }
    }
    for (QListWidget *list : m_lists)
        list->setCurrentRow(-1);
    m_filling = false;
}

void CompareTables::setCurrentPassage(int side, const Span &span)
{
    if (!m_document)
        return;
    const CompareColumn column = side == 0 ? CompareColumn::OnlyA : CompareColumn::OnlyB;
    for (int t = 0; t < 6; ++t) {
        const auto candidate = t == 0 ? tab() : static_cast<CompareTab>(t - 1);
        const QList<CompareRow> &rows = m_document->rows(candidate, column);
        const auto found = std::find_if(rows.begin(), rows.end(), [&](const CompareRow &row) {
            return !row.heading && (side == 0 ? row.a : row.b) == span;
        });
        if (found == rows.end())
            continue;
        setTab(candidate);
        m_filling = true;
        for (int i = 0; i < columnCount; ++i)
            m_lists[static_cast<std::size_t>(i)]->setCurrentRow(
                columnAt(i) == column ? static_cast<int>(found - rows.begin()) : -1);
        m_filling = false;
        return;
    }
}

void CompareTables::stepDifference(bool forward)
{
    if (!m_document)
        return;
    QList<std::pair<int, int>> places;
    int current = -1;
    for (const CompareColumn column : {CompareColumn::Disagree, CompareColumn::OnlyA, CompareColumn::OnlyB}) {
        const int i = static_cast<int>(column);
        const QList<CompareRow> &rows = m_document->rows(tab(), column);
        for (int r = 0; r < rows.size(); ++r) {
            if (rows.at(r).heading)
                continue;
            if (m_lists[static_cast<std::size_t>(i)]->currentRow() == r)
                current = static_cast<int>(places.size());
            places.append({i, r});
        }
    }
    if (places.isEmpty())
        return;
    const int count = static_cast<int>(places.size());
    const int next = current < 0 ? (forward ? 0 : count - 1) : (current + (forward ? 1 : count - 1)) % count;
    m_filling = true;
    m_lists[static_cast<std::size_t>(places.at(next).first)]->setCurrentRow(places.at(next).second);
    m_filling = false;
    choose(columnAt(places.at(next).first), places.at(next).second);
}

void CompareTables::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        for (QListWidget *list : m_lists)
            list->viewport()->update();
}

} // namespace frise
