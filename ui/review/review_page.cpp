#include "ui/review/review_page.h"

#include "ui/review/review_model.h"
#include "ui/state/corpus_view.h"
#include "ui/state/corrections.h"
#include "ui/state/view_state.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace frise {

ReviewPage::ReviewPage(CorpusView &view, ViewState &state, Corrections &corrections, QWidget *parent)
    : QWidget(parent), m_view(view), m_state(state), m_corrections(corrections)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_model = new ReviewModel(this);
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("reviewTable"));
    m_table->setAccessibleName(tr("To review"));
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(28);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(ReviewModel::WhatColumn, QHeaderView::Stretch);
    m_table->setColumnWidth(ReviewModel::WhyColumn, 320);
    m_table->setColumnWidth(ReviewModel::ConfidenceColumn, 60);

    auto *row = new QHBoxLayout;
    row->setContentsMargins(8, 4, 8, 4);
    const auto add = [&](const QString &text, const QKeySequence &keys, auto handler) {
        auto *action = new QAction(text, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setToolTip(tr("%1 (%2)", "action, key").arg(text, keys.toString(QKeySequence::NativeText)));
        connect(action, &QAction::triggered, this, handler);
        m_table->addAction(action);
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        row->addWidget(button);
        return action;
    };
    add(tr("Accept"), QKeySequence(Qt::Key_A), &ReviewPage::accept)
        ->setObjectName(QStringLiteral("acceptReview"));
    add(tr("Reject"), QKeySequence::Delete, &ReviewPage::reject)
        ->setObjectName(QStringLiteral("rejectReview"));
    add(tr("How it was dated…"), QKeySequence(Qt::Key_D), [this] {
        Q_EMIT datingRequested();
    })->setObjectName(QStringLiteral("reviewHowDated"));
    row->addStretch();
    m_empty = new QLabel(tr("Nothing to review."), this);
    row->addWidget(m_empty);
    layout->addLayout(row);
    layout->addWidget(m_table, 1);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) { currentChanged(index.row()); });
    for (const auto signal : {&CorpusView::articlesChanged, &CorpusView::entriesChanged})
        connect(&view, signal, this, &ReviewPage::refresh);
    connect(&view, &CorpusView::quotationsChanged, this, [this] {
        // Another page of many quotations leaves the least sure ones where they are.
        if (m_view.hasAllQuotations() || !m_asksQuotations)
            refresh();
    });
    refresh();
}

void ReviewPage::refresh()
{
    // A large corpus has much to look through; what is looked at meanwhile stays. Of more quotations than the
    // view keeps, the least sure ones are asked for.
    m_asksQuotations = !m_view.hasAllQuotations();
    constexpr int leastSure = 1000;
    m_looking.start<ReviewModel::Found>(
        JobPools::questions(), this,
        [articles = m_view.articles(), entries = m_view.entries(), quotations = m_view.quotations(),
         workspace = m_asksQuotations ? m_view.workspace() : nullptr,
         filter = m_state.effectiveFilter()](JobContext &context) {
            if (!workspace)
                return ReviewModel::findIn(articles, entries, quotations, context);
            const auto page = workspace->quotationPage(filter, Workspace::PageOrder::LeastSure, leastSure,
                                                       leastSure, context);
            workspace->releasePages();
            // What cannot be asked is told by the view, which asks the same corpus.
            return ReviewModel::findIn(articles, entries, page ? page.value().rows : QList<QuoteRow>(),
                                       context);
        },
        [this](ReviewModel::Found found) { take(std::move(found)); });
}

void ReviewPage::take(ReviewModel::Found found)
{
    const int row = m_table->currentIndex().row();
    {
        // Filling the table anew selects nothing.
        const QSignalBlocker quiet(m_table->selectionModel());
        m_model->setFound(std::move(found));
        if (row >= 0 && m_model->rowCount() > 0)
            m_table->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), 0));
    }
    m_table->viewport()->update();
    m_empty->setVisible(m_model->rowCount() == 0);
    Q_EMIT countChanged(m_model->rowCount());
}

void ReviewPage::currentChanged(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const ReviewModel::Item item = m_model->itemAt(row);
    switch (item.kind) {
    case ReviewModel::Kind::Article:
        m_state.selectArticle(item.article);
        break;
    case ReviewModel::Kind::Entry:
        m_state.selectEntry(item.entry);
        break;
    case ReviewModel::Kind::Quotation:
        m_state.selectQuotation(item.article, item.quotation, item.span);
        break;
    }
}

void ReviewPage::accept()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_model->rowCount())
        return;
    const ReviewModel::Item item = m_model->itemAt(row);
    switch (item.kind) {
    case ReviewModel::Kind::Article:
        if (const ArticleRow *article = m_view.article(item.article);
            article && !article->published.isUnknown())
            m_corrections.applyAt(item.article, {}, CorrectionKind::SetArticleDate,
                                  {{QStringLiteral("edtf"), article->published.toEdtf()}},
                                  tr("Accept date of “%1”").arg(article->fileName));
        break;
    case ReviewModel::Kind::Entry:
        m_corrections.applyToEntry(item.entry, CorrectionKind::AcceptEvent, {},
                                   tr("Accept event “%1”").arg(item.what));
        break;
    case ReviewModel::Kind::Quotation:
        m_corrections.applyAt(item.article, item.span, CorrectionKind::AcceptQuotation, {},
                              tr("Accept quotation “%1”").arg(item.what.left(40)));
        break;
    }
}

void ReviewPage::reject()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_model->rowCount())
        return;
    const ReviewModel::Item item = m_model->itemAt(row);
    if (item.kind == ReviewModel::Kind::Entry)
        m_corrections.applyToEntry(item.entry, CorrectionKind::RejectEvent, {},
                                   tr("Reject event “%1”").arg(item.what));
    else if (item.kind == ReviewModel::Kind::Quotation)
        m_corrections.applyAt(item.article, item.span, CorrectionKind::NotAQuotation, {},
                              tr("Not a quotation: “%1”").arg(item.what.left(40)));
}

} // namespace frise
