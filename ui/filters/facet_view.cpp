#include "ui/filters/facet_view.h"

#include "ui/models/wording.h"
#include "ui/paint/signs.h"
#include "ui/state/appearance.h"

#include <QAction>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace frise {

namespace {

constexpr int rowHeight = 20;
constexpr int barWidth = 34;
constexpr int barHeight = 5;
constexpr int leastCountWidth = 30;
constexpr int leastNameWidth = 72; ///< a bar gives way before a name does

int heightOfRow(const QFontMetrics &metrics, bool hasNote)
{
    return std::max(rowHeight, metrics.height() + 3) + (hasNote ? metrics.height() - 1 : 0);
}

QRect checkRect(const QStyleOptionViewItem &option, const QWidget *widget)
{
    const QStyle *style = widget->style();
    const int side = std::min(rowHeight - 4, style->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, widget));
    const int line = heightOfRow(option.fontMetrics, false);
    return QRect(option.rect.left(), option.rect.top() + (line - side) / 2, side, side);
}

} // namespace

void FacetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const QWidget *widget = option.widget;
    const Theme &theme = themeOf(*widget);
    painter->save();
    const QRect rect = option.rect;
    QStyleOptionButton check;
    check.initFrom(widget);
    check.rect = checkRect(option, widget);
    check.state |=
        index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
    check.state &= ~QStyle::State_HasFocus;
    check.palette = indicatorPalette(*widget);
    widget->style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &check, painter, widget);
    painter->setRenderHint(QPainter::Antialiasing);
    int x = check.rect.right() + 8;
    const auto sign = static_cast<FacetModel::Sign>(index.data(FacetModel::SignRole).toInt());
    const QString key = index.data(FacetModel::KeyRole).toString();
    const QRect line(rect.left(), rect.top(), rect.width(), heightOfRow(option.fontMetrics, false));
    const QPointF centre(x + 7, line.center().y() + 0.5);
    if (sign == FacetModel::Sign::Kind)
        drawMark(*painter, theme, eventKindFrom(key).value_or(EventKind::Other), Certainty::Happened, centre);
    else if (sign == FacetModel::Sign::Certainty)
        drawMark(*painter, theme, EventKind::Diplomatic, certaintyFrom(key).value_or(Certainty::Happened),
                 centre);
    if (sign != FacetModel::Sign::None)
        x += 22;
    const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    // As wide as the longest number of this facet, so that bars stand under each other.
    const QString longest = wording::count(index.data(FacetModel::MaximumRole).toInt());
    const int countWidth =
        std::max(leastCountWidth, QFontMetrics(theme.font(TextRole::Small)).horizontalAdvance(longest) + 8);
    const QString note = index.data(FacetModel::NoteRole).toString();
    // Titles of articles need the whole width, and so do names in a narrow dock.
    const bool hasBar = note.isEmpty() && rect.right() - countWidth - barWidth - 6 - x >= leastNameWidth;
    const int barLeft = rect.right() - countWidth - (hasBar ? barWidth : 0);
    painter->setFont(theme.font(TextRole::Label));
    painter->setPen(on ? theme.ink : theme.ink2);
    const int nameWidth = barLeft - x - 6;
    painter->drawText(QRect(x, line.top(), nameWidth, line.height()), Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, nameWidth));
    if (!note.isEmpty()) {
        painter->setFont(theme.font(TextRole::Small));
        painter->setPen(theme.ink2);
        const QRect below(x, line.bottom() - 2, rect.right() - x, rect.bottom() - line.bottom() + 2);
        painter->drawText(below, Qt::AlignTop | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(note, Qt::ElideRight, below.width()));
    }
    const int count = index.data(FacetModel::CountRole).toInt();
    const double share = double(count) / std::max(1, index.data(FacetModel::MaximumRole).toInt());
    if (hasBar) {
        const QRectF bar(barLeft, line.center().y() - barHeight / 2.0 + 0.5, barWidth, barHeight);
        painter->fillRect(bar, theme.line);
        painter->fillRect(QRectF(bar.left(), bar.top(), bar.width() * std::min(1.0, share), bar.height()),
                          theme.isHighContrast ? theme.ink : theme.rule);
    }
    painter->setFont(theme.font(TextRole::Small));
    painter->setPen(theme.ink2);
    painter->drawText(QRect(rect.right() - countWidth, line.top(), countWidth, line.height()),
                      Qt::AlignVCenter | Qt::AlignRight, wording::count(count));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(theme.ink, 1, Qt::DotLine));
        painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    }
    painter->restore();
}

QSize FacetDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {option.rect.width(),
            heightOfRow(option.fontMetrics, !index.data(FacetModel::NoteRole).toString().isEmpty())};
}

bool FacetDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    Q_UNUSED(option)
    const auto toggle = [&] {
        const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        return model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    };
    // The whole row is the target, not the 16 pixels of the box.
    if (event->type() == QEvent::MouseButtonRelease &&
        static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton)
        return toggle();
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Space || key == Qt::Key_Select)
            return toggle();
    }
    return false;
}

FacetSection::FacetSection(const QString &title, FacetModel *model, int shortLength, QWidget *parent)
    : QWidget(parent), m_model(model), m_shortLength(shortLength)
{
    model->setParent(this);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 2, 0, 2);
    layout->setSpacing(2);
    m_head = new QToolButton(this);
    m_head->setText(title);
    m_head->setArrowType(Qt::DownArrow);
    m_head->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_head->setAutoRaise(true);
    QFont bold = m_head->font();
    bold.setWeight(QFont::DemiBold);
    m_head->setFont(bold);
    m_head->setIconSize(QSize(8, 8));
    layout->addWidget(m_head);
    m_list = new QListView(this);
    m_list->setAccessibleName(title);
    m_list->setModel(model);
    m_list->setItemDelegate(new FacetDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setUniformItemSizes(true);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *only = new QAction(tr("Only this one"), m_list);
    only->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_Space));
    only->setObjectName(QStringLiteral("onlyThisValue"));
    only->setShortcutContext(Qt::WidgetShortcut);
    connect(only, &QAction::triggered, this, [this] {
        if (m_list->currentIndex().isValid())
            Q_EMIT onlyRequested(m_list->currentIndex().data(FacetModel::KeyRole).toString());
    });
    m_list->addAction(only);
    layout->addWidget(m_list);
    m_more = new QToolButton(this);
    m_more->setAutoRaise(true);
    m_more->setFont(themeOf(*this).font(TextRole::Small));
    layout->addWidget(m_more);
    connect(m_head, &QToolButton::clicked, this, [this] {
        m_open = !m_open;
        m_head->setArrowType(m_open ? Qt::DownArrow : Qt::RightArrow);
        refresh();
    });
    connect(m_more, &QToolButton::clicked, this, [this] {
        m_expanded = !m_expanded;
        refresh();
    });
    connect(model, &QAbstractItemModel::modelReset, this, &FacetSection::refresh);
    colourMore();
    refresh();
}

void FacetSection::colourMore()
{
    QPalette colours = palette();
    colours.setColor(QPalette::ButtonText, themeOf(*this).acc);
    m_more->setPalette(colours);
}

void FacetSection::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_more)
        colourMore();
}

void FacetSection::refresh()
{
    m_model->setRowLimit(m_expanded ? 200 : m_shortLength);
    const int rows = m_model->rowCount();
    setVisible(rows > 0);
    m_list->setVisible(m_open);
    m_list->setFixedHeight(rows * heightOfRow(m_list->fontMetrics(), m_model->hasNotes()) + 1);
    const int hidden = m_model->hiddenCount();
    m_more->setText(m_expanded ? tr("fewer") : tr("%n more…", nullptr, hidden));
    m_more->setVisible(m_open && (hidden > 0 || (m_expanded && rows > m_shortLength)));
}

} // namespace frise
