// The head of the view: which articles, when they appeared, which came first.
#include "ui/compare/compare_ribbon.h"
#include "ui/compare/compare_view.h"
#include "ui/models/tool_tip.h"
#include "ui/models/wording.h"
#include "ui/state/appearance.h"
#include "ui/state/corpus_view.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
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

QWidget *CompareView::buildHead()
{
    auto *head = new QWidget(this);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(10);
    const auto side = [&](int which) {
        // Both take the same width whatever they say, so that the middle stands over the ribbon.
        auto *half = new QWidget(head);
        half->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        auto *row = new QHBoxLayout(half);
        row->setContentsMargins(0, 0, 0, 0);
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
        layout->addWidget(half, 1);
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
    QFont small = m_absence->font();
    small.setPointSizeF(small.pointSizeF() - 1);
    m_absence->setFont(small);
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
        button->setAccessibleName(action->text().remove(u'&'));
        button->setToolTip(plainToolTip(tr("%1 (%2)").arg(
            action->text().remove(u'&'), action->shortcut().toString(QKeySequence::NativeText))));
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
    const QList<ArticleId> shown = m_many.isEmpty() ? QList<ArticleId>{m_ids[0], m_ids[1]} : m_many;
    const bool here =
        std::all_of(shown.begin(), shown.end(), [this](ArticleId id) { return m_view.article(id); });
    if (here && (m_document || !m_many.isEmpty()))
        compareNow();
}

void CompareView::chooseFromCombos()
{
    if (m_fillingCombos)
        return;
    setArticles(m_combos[0]->currentData().toLongLong(), m_combos[1]->currentData().toLongLong());
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
        // The words it was deduced from, where they are at hand.
        QStringList words;
        constexpr qsizetype most = 2;
        constexpr qsizetype longest = 20; ///< of all of them together: the half is narrow
        qsizetype length = 0;
        if (m_document) {
            const StoredArticle &article = m_document->side(which);
            for (const Evidence &evidence : article.analysis.published.evidence) {
                const bool isTime = std::any_of(
                    article.analysis.timexes.begin(), article.analysis.timexes.end(),
                    [&evidence](const Timex &timex) {
                        return !evidence.spans.isEmpty() && timex.span.overlaps(evidence.spans.constFirst());
                    });
                if (!isTime)
                    continue;
                const QString quoted =
                    article.article.text
                        .mid(evidence.spans.constFirst().start, evidence.spans.constFirst().length())
                        .simplified();
                const QString shown = tr("“%1”").arg(quoted);
                if (quoted.isEmpty() || words.size() >= most || words.contains(shown) ||
                    length + quoted.size() > longest)
                    continue;
                length += quoted.size();
                words.append(shown);
            }
        }
        if (!words.isEmpty())
            m_chips[which]->setText(tr("%1: %2", "basis of a date, words")
                                        .arg(wording::basis(row->basis), words.join(QLatin1String(", "))));
        m_chips[which]->setVisible(row->basis == PublishedBasis::Inferred);
    }
    updateActions();
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

} // namespace frise
