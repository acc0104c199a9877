#include "ui/window/search_box.h"

#include "ui/models/search_ranking.h"
#include "ui/models/tool_tip.h"
#include "ui/models/wording.h"
#include "ui/paint/signs.h"
#include "ui/state/appearance.h"
#include "ui/state/corpus_view.h"
#include "ui/state/icons.h"
#include "ui/state/view_state.h"

#include <QAction>
#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStringListModel>
#include <QStyledItemDelegate>
#include <QTextLayout>
#include <QToolButton>
#include <QVBoxLayout>
#include <limits>

namespace frise {

namespace {

constexpr int hitHeight = 42;
constexpr qint64 unknownCount = -1;

/// Events, quotations and passages together, the newest first.
QList<SearchHit> newestFirst(QList<SearchHit> hits)
{
    const auto dayOf = [](const SearchHit &hit) {
        const Day last = hit.when.isUnknown() ? noDay : hit.when.lastDay();
        return last == noDay ? std::numeric_limits<Day>::min() : last;
    };
    std::stable_sort(hits.begin(), hits.end(),
                     [&](const SearchHit &a, const SearchHit &b) { return dayOf(a) > dayOf(b); });
    return hits;
}

/// The first found word and what fits around it on one line.
void drawSnippet(QPainter &painter, const Theme &theme, const SearchHit &hit, const QRectF &rect)
{
    const QFont font = theme.font(TextRole::Label);
    const QFontMetricsF metrics(font);
    QString text = hit.snippet;
    text.replace(u'\n', u' ');
    qsizetype cut = 0;
    if (!hit.marks.isEmpty() &&
        metrics.horizontalAdvance(text.first(hit.marks.first().end)) > rect.width() * 0.8) {
        // From a word's beginning about a third of the line before the mark.
        cut = hit.marks.first().start;
        while (cut > 0 &&
               metrics.horizontalAdvance(text.mid(cut, hit.marks.first().start - cut)) < rect.width() / 3)
            --cut;
        while (cut < hit.marks.first().start && !text.at(cut).isSpace())
            ++cut;
    }
    const QString ellipsis = cut > 0 ? QStringLiteral("…") : QString();
    const qsizetype moved = ellipsis.size() - cut;
    text = ellipsis + text.mid(cut);
    if (metrics.horizontalAdvance(text) > rect.width())
        text = metrics.elidedText(text, Qt::ElideRight, rect.width());
    QList<QTextLayout::FormatRange> formats;
    for (const Span &mark : hit.marks) {
        if (mark.start + moved < ellipsis.size() || mark.end + moved > text.size())
            continue;
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(mark.start + moved);
        range.length = static_cast<int>(mark.length());
        range.format.setBackground(theme.find);
        range.format.setForeground(theme.ink);
        formats.append(range);
    }
    QTextLayout layout(text, font);
    layout.setFormats(formats);
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(wrap);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(100000);
    layout.endLayout();
    painter.setClipRect(rect.adjusted(0, -2, 0, 4));
    layout.draw(&painter, rect.topLeft());
}

/// Two lines: what it is, when and where; then the snippet with the found words tinted.
class HitDelegate : public QStyledItemDelegate
{
public:
    HitDelegate(const SearchHitModel &model, QObject *parent) : QStyledItemDelegate(parent), m_model(model) {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {option.rect.width(), hitHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const SearchHit &hit = m_model.hitAt(index.row());
        const Theme &theme = themeOf(*option.widget);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->fillRect(option.rect,
                          option.state.testFlag(QStyle::State_Selected) ? theme.accT : theme.base);
        const QRect rect = option.rect.adjusted(10, 3, -10, -3);
        const EventKind kind = hit.kind == SearchHit::Kind::Quotation ? EventKind::Statement
                               : hit.kind == SearchHit::Kind::Event   ? EventKind::Diplomatic
                                                                      : EventKind::Other;
        drawMark(*painter, theme, kind, Certainty::Happened, QPointF(rect.left() + 7, rect.top() + 9), 4.6,
                 hit.kind == SearchHit::Kind::Passage ? FillStyle::Hollow : FillStyle::Filled);
        painter->setFont(theme.font(TextRole::Small));
        painter->setPen(theme.ink2);
        QStringList head{hit.kind == SearchHit::Kind::Quotation ? SearchBox::tr("Quotation")
                         : hit.kind == SearchHit::Kind::Event   ? SearchBox::tr("Event")
                                                                : SearchBox::tr("Passage")};
        if (!hit.speaker.isEmpty())
            head << hit.speaker;
        if (!hit.when.isUnknown())
            head << wording::shortDate(hit.when);
        head << wording::shortSource(hit.source);
        painter->drawText(rect.adjusted(22, 0, 0, -18), Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(head.join(QStringLiteral(" · ")), Qt::ElideRight,
                                                            rect.width() - 22));
        painter->setPen(theme.ink);
        drawSnippet(*painter, theme, hit, QRectF(rect.left() + 22, rect.top() + 18, rect.width() - 22, 20));
        painter->restore();
    }

private:
    const SearchHitModel &m_model;
};

} // namespace

void SearchHitModel::setHits(const QList<SearchHit> &hits)
{
    beginResetModel();
    m_hits = hits;
    endResetModel();
}

int SearchHitModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

QVariant SearchHitModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return m_hits.at(index.row()).snippet;
    if (role == Qt::ToolTipRole)
        return plainToolTip(m_hits.at(index.row()).snippet);
    return {};
}

SearchBox::SearchBox(CorpusView &view, ViewState &state, QWidget *parent)
    : QWidget(parent), m_view(view), m_state(state)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 3, 12, 3);
    m_field = new QLineEdit(this);
    m_field->setObjectName(QStringLiteral("searchField"));
    m_field->setPlaceholderText(tr("Search the corpus"));
    m_field->setToolTip(
        plainToolTip(tr("Words, \"exact phrase\", -word, and qui: à: source: date: type: statut:")));
    m_field->setAccessibleName(tr("Search the corpus"));
    m_field->setClearButtonEnabled(true);
    m_field->addAction(icons::search(), QLineEdit::LeadingPosition);
    m_field->setMinimumWidth(220);
    m_field->installEventFilter(this);
    layout->addWidget(m_field);
    m_counts = new QLabel(m_field);
    m_counts->setTextFormat(Qt::PlainText);
    m_counts->setFont(themeOf(*this).font(TextRole::Small));
    m_counts->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_counts->hide();

    m_completions = new QStringListModel(this);
    m_completer = new QCompleter(m_completions, this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(m_field);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this,
            [this](const QString &text) {
                m_field->setText(text);
                // An operator alone asks for its value first.
                if (text.endsWith(u':'))
                    complete(text);
                else
                    ask();
            });

    m_popup = new QFrame(window());
    m_popup->setObjectName(QStringLiteral("searchHits"));
    m_popup->setFrameShape(QFrame::StyledPanel);
    m_popup->setAutoFillBackground(true);
    m_popup->hide();
    auto *column = new QVBoxLayout(m_popup);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    m_note = new QLabel(m_popup);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setContentsMargins(10, 6, 10, 6);
    column->addWidget(m_note);
    m_model = new SearchHitModel(this);
    m_list = new QListView(m_popup);
    m_list->setAccessibleName(tr("Search hits"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HitDelegate(*m_model, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->installEventFilter(this);
    column->addWidget(m_list);
    m_foot = new QWidget(m_popup);
    auto *footRow = new QHBoxLayout(m_foot);
    footRow->setContentsMargins(8, 2, 8, 2);
    const QString names[2] = {tr("Newest first"), tr("Best match first")};
    for (int i = 0; i < 2; ++i) {
        m_orders[i] = new QToolButton(m_foot);
        m_orders[i]->setText(names[i]);
        m_orders[i]->setCheckable(true);
        m_orders[i]->setAutoExclusive(true);
        m_orders[i]->setAutoRaise(true);
        m_orders[i]->setChecked(i == 0);
        // The focus stays in the list or the field: the hits close when both lose it.
        m_orders[i]->setFocusPolicy(Qt::NoFocus);
        footRow->addWidget(m_orders[i]);
        connect(m_orders[i], &QToolButton::clicked, this, [this, i] { setOrder(static_cast<Order>(i)); });
    }
    m_orders[1]->setObjectName(QStringLiteral("bestFirst"));
    footRow->addStretch();
    column->addWidget(m_foot);
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex &index) { activateHit(index.row()); });
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { activateHit(index.row()); });

    m_timer.setSingleShot(true);
    m_timer.setInterval(150);
    connect(&m_timer, &QTimer::timeout, this, &SearchBox::ask);
    connect(m_field, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_timer.start();
        complete(text);
    });
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty()) {
            m_timer.stop();
            m_searching.abandon();
            m_ranking.abandon();
            takeResult({}, {});
        }
    });
    connect(&view, &CorpusView::workspaceChanged, this, [this] { m_field->clear(); });
}

SearchBox::~SearchBox() = default;

QSize SearchBox::sizeHint() const
{
    return {std::clamp(window()->width() * 3 / 10, 220, 560), QWidget::sizeHint().height()};
}

void SearchBox::complete(const QString &text, bool offerOperators)
{
    const auto workspace = m_view.workspace();
    if (!workspace || (text.trimmed().isEmpty() && !offerOperators)) {
        m_completing.abandon();
        m_completer->popup()->hide();
        return;
    }
    m_completing.start<QStringList>(
        JobPools::questions(), this,
        [workspace, text](JobContext &) { return workspace->completions(text, 8); },
        [this](QStringList completions) {
            completions.removeAll(m_field->text());
            m_completions->setStringList(completions);
            if (!completions.isEmpty() && m_field->hasFocus() && isVisible())
                m_completer->complete();
            else
                m_completer->popup()->hide();
        });
}

void SearchBox::ask()
{
    m_timer.stop();
    const auto workspace = m_view.workspace();
    const QString query = m_field->text().trimmed();
    if (!workspace || query.isEmpty()) {
        takeResult({}, {});
        return;
    }
    using Answer = Result<SearchResult>;
    m_searching.start<Answer>(
        JobPools::questions(), this,
        [workspace, query](JobContext &context) -> Answer {
            bool complete = false;
            auto newest = workspace->newestHits(query, firstPage, context, &complete);
            if (!newest)
                return newest.error();
            // Notes about what was not understood come with the whole answer; an empty page says them.
            if (newest.value().size() >= firstPage || (complete && !newest.value().isEmpty())) {
                // The counts are not known yet: `askMore` brings them.
                SearchResult page;
                page.hits = newestFirst(std::move(newest.value()));
                page.events = page.quotations = page.passages = unknownCount;
                return page;
            }
            auto found = workspace->search(query, firstPage, context);
            if (found)
                found.value().hits = newestFirst(std::move(found.value().hits));
            return found;
        },
        [this, query](Answer answer) {
            if (answer) {
                takeResult(query, answer.value());
                askMore(query);
            } else if (answer.error().code != Error::Code::Cancelled) {
                SearchResult none;
                none.notes << answer.error().message;
                takeResult(query, none);
            }
        });
}

void SearchBox::askMore(const QString &query)
{
    struct More
    {
        SearchResult result;
        QList<SearchHit> best;
    };
    using Answer = Result<More>;
    m_ranking.start<Answer>(
        JobPools::questions(), this,
        [workspace = m_view.workspace(), query](JobContext &context) -> Answer {
            auto found = workspace->search(query, pool, context);
            workspace->releasePages();
            if (!found)
                return found.error();
            More more{std::move(found.value()), {}};
            more.result.hits = newestFirst(std::move(more.result.hits));
            more.best = ranked(more.result.hits, query, context);
            return more;
        },
        [this, query](Answer answer) {
            // The first page is there: where the rest cannot be had it stays.
            if (!answer || m_state.searchQuery() != query)
                return;
            m_newest = answer.value().result.hits;
            m_best = std::move(answer.value().best);
            m_state.setSearch(query, answer.value().result);
            showCounts(answer.value().result);
            showInOrder();
        });
}

void SearchBox::setOrder(Order order)
{
    m_order = order;
    m_orders[static_cast<int>(order)]->setChecked(true);
    showInOrder();
    m_list->scrollToTop();
}

void SearchBox::showInOrder()
{
    // Whoever walks the list already stays on the same row: the first page is the beginning of the longer
    // list.
    const int row = m_list->currentIndex().row();
    const bool walking = m_list->hasFocus() && row >= 0;
    m_model->setHits(m_order == Order::Best && !m_best.isEmpty() ? m_best : m_newest);
    if (walking && row < m_model->rowCount())
        m_list->setCurrentIndex(m_model->index(row));
    if (m_popup->isVisible())
        placeHits();
}

void SearchBox::takeResult(const QString &query, const SearchResult &result)
{
    m_state.setSearch(query, result);
    m_newest = result.hits;
    m_best.clear();
    showInOrder();
    m_foot->setVisible(result.hits.size() > 1);
    if (query.isEmpty()) {
        m_counts->hide();
        m_field->setTextMargins(0, 0, 0, 0);
        showHits(false);
        return;
    }
    showCounts(result);
    QStringList notes = result.notes;
    if (result.hits.isEmpty())
        notes.prepend(tr("No result for “%1”").arg(query));
    m_note->setText(notes.join(u'\n'));
    m_note->setVisible(!notes.isEmpty());
    showHits(m_field->hasFocus());
}

void SearchBox::showCounts(const SearchResult &result)
{
    if (result.events == unknownCount) {
        m_counts->hide();
        return;
    }
    const QString counts = tr("%1 · %2 · %3", "quotations, events, passages")
                               .arg(tr("%n quotations", nullptr, static_cast<int>(result.quotations)),
                                    tr("%n events", nullptr, static_cast<int>(result.events)),
                                    tr("%n passages", nullptr, static_cast<int>(result.passages)));
    m_counts->setText(counts);
    m_counts->adjustSize();
    m_field->setTextMargins(0, 0, m_counts->width() + 6, 0);
    m_counts->move(m_field->width() - m_counts->width() - 30, (m_field->height() - m_counts->height()) / 2);
    m_counts->show();
}

void SearchBox::showHits(bool on)
{
    if (!on) {
        m_popup->hide();
        return;
    }
    placeHits();
    m_popup->show();
    m_popup->raise();
}

void SearchBox::placeHits()
{
    if (m_popup->parentWidget() != window())
        m_popup->setParent(window());
    const QPoint corner = m_field->mapTo(window(), QPoint(0, m_field->height() + 2));
    const int rows = std::clamp(m_model->rowCount(), 0, 9);
    const int note = m_note->isVisibleTo(m_popup) ? m_note->heightForWidth(m_field->width()) + 4 : 0;
    const int foot = m_foot->isVisibleTo(m_popup) ? m_foot->sizeHint().height() : 0;
    m_popup->setGeometry(corner.x(), corner.y(), m_field->width(), rows * hitHeight + note + foot + 4);
}

void SearchBox::activateHit(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const SearchHit hit = m_model->hitAt(row);
    switch (hit.kind) {
    case SearchHit::Kind::Event:
        m_state.selectEntry(hit.entry);
        break;
    case SearchHit::Kind::Quotation:
        m_state.selectQuotation(hit.article, hit.quotation, hit.span);
        break;
    case SearchHit::Kind::Passage:
        m_state.selectPassage(hit.article, hit.span);
        break;
    }
    showHits(false);
}

bool SearchBox::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (watched == m_field) {
            if (key == Qt::Key_Down && m_field->text().isEmpty()) {
                complete({}, true);
                return true;
            }
            if (key == Qt::Key_Down && m_model->rowCount() > 0 && !m_completer->popup()->isVisible()) {
                showHits(true);
                m_list->setFocus();
                m_list->setCurrentIndex(m_model->index(0));
                return true;
            }
            if (key == Qt::Key_Return || key == Qt::Key_Enter) {
                m_completer->popup()->hide();
                if (m_state.searchQuery() == m_field->text().trimmed() && m_popup->isVisible())
                    activateHit(0);
                else
                    ask();
                return true;
            }
            if (key == Qt::Key_Escape) {
                if (m_popup->isVisible())
                    showHits(false);
                else
                    m_field->clear();
                return true;
            }
        } else if (watched == m_list && key == Qt::Key_Escape) {
            m_field->setFocus();
            showHits(false);
            return true;
        }
    }
    if (event->type() == QEvent::FocusOut && (watched == m_field || watched == m_list)) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (!m_field->hasFocus() && !m_list->hasFocus())
                    showHits(false);
            },
            Qt::QueuedConnection);
    }
    if (watched == m_field && event->type() == QEvent::Resize && m_counts->isVisible())
        m_counts->move(m_field->width() - m_counts->width() - 30,
                       (m_field->height() - m_counts->height()) / 2);
    return QWidget::eventFilter(watched, event);
}

} // namespace frise
