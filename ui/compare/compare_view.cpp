#include "ui/compare/compare_view.h"

#include "core/workspace/workspace.h"
#include "ui/compare/compare_ribbon.h"
#include "ui/compare/compare_tables.h"
#include "ui/compare/compare_text.h"
#include "ui/models/tool_tip.h"
#include "ui/models/wording.h"
#include "ui/state/appearance.h"
#include "ui/state/corpus_view.h"
#include "ui/state/view_state.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace frise {

namespace {

/// A or B as white on ink, 26 px.
class SideSquare : public QWidget
{
public:
    SideSquare(const QString &letter, QWidget *parent) : QWidget(parent), m_letter(letter)
    {
        setFixedSize(26, 26);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = themeOf(*this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.ink);
        painter.drawRoundedRect(rect(), 4, 4);
        painter.setFont(theme.font(TextRole::LabelBold));
        painter.setPen(theme.base);
        painter.drawText(rect(), Qt::AlignCenter, m_letter);
    }

private:
    QString m_letter;
};

/// The basis of a deduced date, in a box of the warning colours.
class BasisChip : public QLabel
{
public:
    using QLabel::QLabel;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        const Theme &theme = themeOf(*this);
        QPainter painter(this);
        painter.setPen(theme.warn);
        painter.setBrush(theme.warnT);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
        painter.end();
        QLabel::paintEvent(event);
    }
};

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

CompareView::CompareView(CorpusView &view, ViewState &state, QWidget *parent)
    : QWidget(parent), m_view(view), m_state(state)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildActions();
    layout->addWidget(buildHead());

    m_pages = new QStackedWidget(this);
    m_note = plainLabel(m_pages);
    m_note->setAlignment(Qt::AlignCenter);
    m_note->setWordWrap(true);
    m_note->setText(tr("Choose two articles above, or select two in the dock Articles and choose Compare."));
    m_pages->addWidget(m_note);
    auto *split = new QSplitter(Qt::Vertical, m_pages);
    auto *texts = new QWidget(split);
    auto *side = new QHBoxLayout(texts);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(0);
    m_a = new CompareText(0, texts);
    m_b = new CompareText(1, texts);
    m_ribbon = new CompareRibbon(*m_a, *m_b, texts);
    // The bar of the left text stands at the outer side, so that the curves touch both texts.
    m_a->setLayoutDirection(Qt::RightToLeft);
    m_a->viewport()->setLayoutDirection(Qt::LeftToRight);
    side->addWidget(m_a, 1);
    side->addWidget(m_ribbon);
    side->addWidget(m_b, 1);
    m_tables = new CompareTables(split);
    split->addWidget(texts);
    split->addWidget(m_tables);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    m_pages->addWidget(split);
    layout->addWidget(m_pages, 1);
    m_counts = plainLabel(this);
    m_counts->setContentsMargins(13, 3, 8, 3);
    layout->addWidget(m_counts);
    m_counts->hide();

    for (CompareText *text : {m_a, m_b}) {
        connect(text, &CompareText::linkHovered, this, &CompareView::hover);
        connect(text, &CompareText::linkClicked, this, [this](int link) { selectLink(link, true); });
    }
    connect(m_ribbon, &CompareRibbon::linkHovered, this, &CompareView::hover);
    connect(m_ribbon, &CompareRibbon::linkClicked, this, [this](int link) { selectLink(link, true); });
    connect(m_tables, &CompareTables::rowChosen, this, &CompareView::showRow);
    connect(m_a->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] { follow(0); });
    connect(m_b->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] { follow(1); });
    connect(&m_view, &CorpusView::articlesChanged, this, [this] {
        // Two lists of all articles take their time in a large corpus: only where someone looks.
        m_combosStale = true;
        if (isVisible())
            fillCombos();
    });
    connect(&m_view, &CorpusView::workspaceChanged, this, [this] {
        m_job.abandon();
        m_ids[0] = m_ids[1] = 0;
        m_document.reset();
        m_pages->setCurrentIndex(0);
        m_counts->hide();
        updateHead();
    });
    fillCombos();
    updateHead();
}

CompareView::~CompareView() = default;

void CompareView::buildActions()
{
    const auto add = [this](const QString &name, const QString &text, const QKeySequence &keys,
                            auto handler) {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, handler);
        addAction(action);
        return action;
    };
    add(QStringLiteral("nextDifference"), tr("Next difference"), QKeySequence(Qt::Key_F8),
        [this] { m_tables->stepDifference(true); });
    add(QStringLiteral("previousDifference"), tr("Previous difference"), QKeySequence(Qt::SHIFT | Qt::Key_F8),
        [this] { m_tables->stepDifference(false); });
    m_swap = add(QStringLiteral("swapSides"), tr("Swap the sides"),
                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_X), [this] { swapSides(); });
    m_similar = add(QStringLiteral("similarArticles"), tr("Most similar articles…"),
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M), [this] { offerSimilar(); });
    m_similarMenu = new QMenu(this);
    m_similarMenu->setToolTipsVisible(true);
    m_linked = add(QStringLiteral("linkedScrolling"), tr("Scroll in step"), QKeySequence(Qt::Key_F9), [] {});
    m_linked->setCheckable(true);
    m_linked->setChecked(true);
    add(QStringLiteral("unfoldAll"), tr("Show all paragraphs"), QKeySequence(Qt::SHIFT | Qt::Key_F9), [this] {
        m_a->unfoldAll();
        m_b->unfoldAll();
    });
}

QWidget *CompareView::buildHead()
{
    auto *head = new QWidget(this);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(19, 8, 12, 8);
    layout->setSpacing(10);
    const auto side = [&](int which) {
        auto *row = new QHBoxLayout;
        row->setSpacing(10);
        row->addWidget(new SideSquare(which == 0 ? QStringLiteral("A") : QStringLiteral("B"), head));
        auto *lines = new QVBoxLayout;
        lines->setSpacing(2);
        m_combos[which] = new QComboBox(head);
        m_combos[which]->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_combos[which]->setMinimumContentsLength(18);
        m_combos[which]->setAccessibleName(which == 0 ? tr("Article A") : tr("Article B"));
        connect(m_combos[which], &QComboBox::activated, this, &CompareView::chooseFromCombos);
        lines->addWidget(m_combos[which]);
        auto *date = new QHBoxLayout;
        date->setSpacing(8);
        m_published[which] = plainLabel(head);
        date->addWidget(m_published[which]);
        m_chips[which] = new BasisChip(head);
        m_chips[which]->setTextFormat(Qt::PlainText);
        m_chips[which]->setContentsMargins(6, 1, 6, 1);
        date->addWidget(m_chips[which], 0, Qt::AlignVCenter);
        date->addStretch();
        lines->addLayout(date);
        row->addLayout(lines, 1);
        layout->addLayout(row, 1);
    };
    side(0);
    auto *middle = new QWidget(head);
    middle->setFixedWidth(CompareRibbon::width);
    auto *lines = new QVBoxLayout(middle);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2);
    m_order = plainLabel(middle);
    QFont bold = m_order->font();
    bold.setWeight(QFont::DemiBold);
    m_order->setFont(bold);
    m_order->setAlignment(Qt::AlignCenter);
    m_order->setWordWrap(true);
    m_absence = plainLabel(middle);
    m_absence->setAlignment(Qt::AlignCenter);
    m_absence->setWordWrap(true);
    lines->addWidget(m_order);
    lines->addWidget(m_absence);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    buttons->addStretch();
    // The column is narrow: short words and a sign; the names they go by are in full.
    m_similar->setIconText(tr("Similar…"));
    m_swap->setIconText(QStringLiteral("⇄"));
    m_linked->setIconText(tr("Linked", "scrolling of two articles"));
    for (QAction *action : {m_similar, m_swap, m_linked}) {
        auto *button = new QToolButton(middle);
        if (action == m_similar)
            m_similarButton = button;
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setAccessibleName(action->text());
        button->setToolTip(plainToolTip(
            tr("%1 (%2)").arg(action->text(), action->shortcut().toString(QKeySequence::NativeText))));
        buttons->addWidget(button);
    }
    buttons->addStretch();
    lines->addLayout(buttons);
    layout->addWidget(middle);
    side(1);
    return head;
}

void CompareView::fillCombos()
{
    m_combosStale = false;
    m_fillingCombos = true;
    for (int which = 0; which < 2; ++which) {
        QComboBox &combo = *m_combos[which];
        combo.clear();
        combo.addItem(tr("Choose an article…"), QVariant::fromValue<qint64>(0));
        for (const ArticleRow &row : m_view.articles()) {
            const QString title = row.title.isEmpty() ? wording::shortSource(row.fileName) : row.title;
            const QString outlet = row.outlet.isEmpty() ? QString() : QLatin1String(" · ") + row.outlet;
            combo.addItem(title + outlet, QVariant::fromValue<qint64>(row.id));
        }
        combo.setCurrentIndex(std::max(0, combo.findData(QVariant::fromValue<qint64>(m_ids[which]))));
    }
    m_fillingCombos = false;
    // An article was corrected or dated anew: what was compared is old.
    if (m_document && m_view.article(m_ids[0]) && m_view.article(m_ids[1]))
        compareNow();
}

void CompareView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_combosStale)
        fillCombos();
}

void CompareView::chooseFromCombos()
{
    if (m_fillingCombos)
        return;
    setArticles(m_combos[0]->currentData().toLongLong(), m_combos[1]->currentData().toLongLong());
}

void CompareView::setArticles(qint64 a, qint64 b)
{
    m_ids[0] = a;
    m_ids[1] = b;
    m_similar->setEnabled(a != 0);
    m_fillingCombos = true;
    for (int which = 0; which < 2; ++which)
        m_combos[which]->setCurrentIndex(
            std::max(0, m_combos[which]->findData(QVariant::fromValue<qint64>(m_ids[which]))));
    m_fillingCombos = false;
    if (a == 0 || b == 0 || a == b) {
        m_job.abandon();
        m_document.reset();
        m_note->setText(
            a != 0 && a == b
                ? tr("A and B are the same article.")
                : tr("Choose two articles above, or select two in the dock Articles and choose Compare."));
        m_pages->setCurrentIndex(0);
        m_counts->hide();
        updateHead();
        return;
    }
    compareNow();
}

void CompareView::offerSimilar()
{
    const std::shared_ptr<Workspace> workspace = m_view.workspace();
    const ArticleId a = m_ids[0];
    if (!workspace || a == 0)
        return;
    constexpr int most = 8;
    m_similarJob.start<Result<QList<SimilarArticle>>>(
        JobPools::questions(), this,
        [workspace, a](JobContext &job) { return workspace->similarArticles(a, most, job); },
        [this, a](const Result<QList<SimilarArticle>> &answer) {
            if (a != m_ids[0])
                return;
            m_similarMenu->clear();
            if (!answer || answer.value().isEmpty()) {
                m_similarMenu
                    ->addAction(answer ? tr("No similar article in this corpus") : answer.error().message)
                    ->setEnabled(false);
            } else {
                for (const SimilarArticle &similar : answer.value()) {
                    const QString title =
                        similar.title.isEmpty() ? wording::shortSource(similar.fileName) : similar.title;
                    QString label = title.left(80);
                    if (!similar.published.isUnknown())
                        label =
                            tr("%1 · %2", "article, date").arg(label, wording::shortDate(similar.published));
                    QAction *choice = m_similarMenu->addAction(label.replace(u'&', QLatin1String("&&")));
                    connect(choice, &QAction::triggered, this,
                            [this, id = similar.id] { setArticles(m_ids[0], id); });
                }
            }
            m_similarMenu->popup(m_similarButton->mapToGlobal(QPoint(0, m_similarButton->height())));
            Q_EMIT similarOffered();
        });
}

void CompareView::swapSides()
{
    setArticles(m_ids[1], m_ids[0]);
}

void CompareView::compareNow()
{
    const std::shared_ptr<Workspace> workspace = m_view.workspace();
    if (!workspace)
        return;
    const ArticleId a = m_ids[0];
    const ArticleId b = m_ids[1];
    m_job.start<Answer>(
        JobPools::questions(), this,
        [workspace, a, b](JobContext &job) {
            Answer answer;
            auto first = workspace->article(a);
            auto second = workspace->article(b);
            if (!first || !second) {
                answer.failure = !first ? first.error().message : second.error().message;
                return answer;
            }
            const auto compared = [&](const StoredArticle &stored) {
                ComparedArticle side{&stored.article, &stored.analysis, {}};
                for (int e = 0; e < stored.analysis.events.size(); ++e)
                    side.entries.append(workspace->entryOf({stored.id, e}));
                return side;
            };
            auto comparison = compareArticles(compared(first.value()), compared(second.value()), job);
            if (!comparison) {
                answer.cancelled = comparison.error().code == Error::Code::Cancelled;
                answer.failure = comparison.error().message;
                return answer;
            }
            answer.document = CompareDocument::make(std::move(first.value()), std::move(second.value()),
                                                    std::move(comparison.value()));
            return answer;
        },
        [this](Answer answer) { take(answer); });
}

void CompareView::take(const Answer &answer)
{
    if (answer.cancelled)
        return;
    m_document = answer.document;
    m_current = -1;
    m_following = true;
    m_a->setDocument(m_document);
    m_b->setDocument(m_document);
    m_following = false;
    m_ribbon->setDocument(m_document);
    m_tables->setDocument(m_document);
    if (!m_document)
        m_note->setText(answer.failure);
    m_pages->setCurrentIndex(m_document ? 1 : 0);
    m_counts->setVisible(m_document != nullptr);
    updateHead();
    Q_EMIT compared();
}

void CompareView::updateHead()
{
    for (int which = 0; which < 2; ++which) {
        const ArticleRow *row = m_view.article(m_ids[which]);
        if (!row) {
            m_published[which]->clear();
            m_chips[which]->hide();
            continue;
        }
        m_published[which]->setText(
            row->published.isUnknown()
                ? tr("publication date not known")
                : tr("published %1")
                      .arg(row->publishedInterval.isUnknown() || row->publishedInterval.isSingleDay()
                               ? wording::date(row->published)
                               : wording::between(row->publishedInterval)));
        m_chips[which]->setText(wording::basis(row->basis));
        m_chips[which]->setVisible(row->basis == PublishedBasis::Inferred);
    }
    m_similar->setEnabled(m_ids[0] != 0);
    m_swap->setEnabled(m_document != nullptr);
    m_linked->setEnabled(m_document != nullptr);
    if (!m_document) {
        m_order->clear();
        m_absence->clear();
        return;
    }
    m_order->setText(m_document->orderSentence());
    m_absence->setText(m_document->absenceSentence());
    m_absence->setVisible(!m_absence->text().isEmpty());
    const auto counts = [this](const QString &letter, const StoredArticle &article) {
        return tr("%1: %2, %3")
            .arg(letter, tr("%n event(s)", nullptr, static_cast<int>(article.analysis.events.size())),
                 tr("%n quotation(s)", nullptr, static_cast<int>(article.analysis.quotations.size())));
    };
    QStringList parts = {counts(QStringLiteral("A"), m_document->side(0)),
                         counts(QStringLiteral("B"), m_document->side(1)),
                         tr("%n link(s)", nullptr, static_cast<int>(m_document->links().size()))};
    if (m_document->comparison().nearCopies)
        parts.append(tr("largely the same text"));
    m_counts->setText(parts.join(QLatin1String("   |   ")));
}

void CompareView::hover(int link)
{
    m_a->setHoveredLink(link);
    m_b->setHoveredLink(link);
    m_ribbon->setHoveredLink(link);
}

void CompareView::selectLink(int link, bool scroll)
{
    m_current = link;
    m_a->setPassage({});
    m_b->setPassage({});
    m_a->setCurrentLink(link);
    m_b->setCurrentLink(link);
    m_ribbon->setCurrentLink(link);
    m_tables->setCurrentLink(link);
    if (link >= 0 && scroll) {
        const CompareLink &item = m_document->links().at(link);
        m_following = true;
        m_a->showPosition(item.a.start);
        m_b->showPosition(item.b.start);
        m_following = false;
        m_ribbon->update();
    }
}

void CompareView::showRow(const CompareRow &row)
{
    m_current = row.link;
    m_a->setCurrentLink(row.link);
    m_b->setCurrentLink(row.link);
    m_ribbon->setCurrentLink(row.link);
    m_following = true;
    for (int which = 0; which < 2; ++which) {
        CompareText &pane = text(which);
        const Span span = which == 0 ? row.a : row.b;
        pane.setPassage(row.link >= 0 ? Span() : span);
        if (span.isValid())
            pane.showPosition(span.start);
    }
    m_following = false;
    // What one side lacks: the other is shown at the place that corresponds.
    if (!row.b.isValid() && row.a.isValid())
        follow(0);
    else if (!row.a.isValid() && row.b.isValid())
        follow(1);
    m_ribbon->update();
    // The other docks may follow; the reader shows the side that has it.
    if (row.a.isValid() || row.b.isValid())
        m_state.selectPassage(m_ids[row.a.isValid() ? 0 : 1], row.a.isValid() ? row.a : row.b);
}

void CompareView::follow(int from)
{
    if (m_following || !m_document || !m_linked->isChecked() || m_document->links().isEmpty())
        return;
    CompareText &source = text(from);
    CompareText &target = text(1 - from);
    // Links in the order of the source; a link that would make the target run backwards does not lead.
    QList<std::pair<double, double>> anchors;
    for (const CompareLink &link : m_document->links())
        anchors.append({source.yOf(from == 0 ? link.a.start : link.b.start),
                        target.yOf(from == 0 ? link.b.start : link.a.start)});
    std::sort(anchors.begin(), anchors.end());
    const double eye = source.viewport()->height() / 3.0;
    const double y = source.verticalScrollBar()->value() + eye;
    std::pair<double, double> before{0, 0};
    std::pair<double, double> after{source.contentHeight(), target.contentHeight()};
    for (const auto &anchor : anchors) {
        if (anchor.first <= y && anchor.second >= before.second)
            before = anchor;
    }
    for (auto it = anchors.crbegin(); it != anchors.crend(); ++it) {
        if (it->first > y && it->second <= after.second && it->second >= before.second)
            after = *it;
    }
    const double share = after.first > before.first ? (y - before.first) / (after.first - before.first) : 0;
    const double wanted = before.second + share * (after.second - before.second);
    // At the very ends both stand at their ends.
    int value = static_cast<int>(wanted - eye);
    if (source.verticalScrollBar()->value() == 0)
        value = 0;
    m_following = true;
    target.verticalScrollBar()->setValue(value);
    m_following = false;
}

} // namespace frise
