#include "ui/dialogs/date_all_dialog.h"

#include "ui/models/wording.h"
#include "ui/state/corrections.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QUndoStack>
#include <QVBoxLayout>
#include <algorithm>

namespace frise {

namespace {

enum Column { Source, Before, After, Sure, Why, Columns };

/// The reason of an answer in one line: the article it was bound to where there is one, else its first clue.
QString reasonOf(const ArticleDate &date)
{
    for (const Evidence &evidence : date.evidence) {
        if (evidence.rule == QLatin1String("date.link"))
            return evidence.describe();
    }
    return date.evidence.isEmpty() ? QString() : date.evidence.first().describe();
}

} // namespace

DateAllDialog::DateAllDialog(Corrections &corrections, QList<DatedTogether> rows, QWidget *parent)
    : QDialog(parent), m_corrections(corrections), m_rows(std::move(rows))
{
    setObjectName(QStringLiteral("dateAllDialog"));
    setWindowTitle(tr("Date all undated articles"));
    resize(880, 460);
    auto *layout = new QVBoxLayout(this);
    auto *head = new QLabel(
        m_rows.isEmpty()
            ? tr("Every article of this corpus has a date that was given, printed or told by its file.")
            : tr("Articles that tell the same acts help to date each other. Tick the dates to accept."),
        this);
    head->setTextFormat(Qt::PlainText);
    head->setWordWrap(true);
    layout->addWidget(head);
    m_table = new QTableWidget(static_cast<int>(m_rows.size()), Columns, this);
    m_table->setAccessibleName(windowTitle());
    m_table->setHorizontalHeaderLabels(
        {tr("Article"), tr("Before"), tr("After"), tr("Confidence"), tr("Reason")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    fill();
    m_table->horizontalHeader()->setStretchLastSection(true);
    layout->addWidget(m_table, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("Accept"), QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &DateAllDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &DateAllDialog::reject);
    layout->addWidget(buttons);
    connect(m_table, &QTableWidget::itemChanged, this, &DateAllDialog::updateAccept);
    updateAccept();
}

void DateAllDialog::fill()
{
    for (int i = 0; i < m_rows.size(); ++i) {
        const DatedTogether &row = m_rows.at(i);
        auto *source = new QTableWidgetItem(wording::shortSource(row.fileName));
        source->setToolTip(row.fileName);
        if (row.after.isKnown()) {
            source->setFlags(source->flags() | Qt::ItemIsUserCheckable);
            source->setCheckState(row.after.confidence >= sure ? Qt::Checked : Qt::Unchecked);
        }
        m_table->setItem(i, Source, source);
        m_table->setItem(i, Before, new QTableWidgetItem(wording::date(row.before.best)));
        auto *after = new QTableWidgetItem(wording::date(row.after.best));
        if (row.after.best != row.before.best) {
            QFont strong = after->font();
            strong.setBold(true);
            after->setFont(strong);
        }
        m_table->setItem(i, After, after);
        m_table->setItem(i, Sure,
                         new QTableWidgetItem(row.after.isKnown() ? wording::confidence(row.after.confidence)
                                                                  : QString()));
        auto *why = new QTableWidgetItem(reasonOf(row.after));
        why->setToolTip(why->text());
        m_table->setItem(i, Why, why);
    }
    m_table->resizeColumnsToContents();
    m_table->setColumnWidth(Source, std::min(m_table->columnWidth(Source), 260));
}

QList<int> DateAllDialog::ticked() const
{
    QList<int> rows;
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).after.isKnown() && m_table->item(i, Source)->checkState() == Qt::Checked)
            rows.append(i);
    }
    return rows;
}

void DateAllDialog::updateAccept()
{
    m_accept->setEnabled(!ticked().isEmpty());
}

void DateAllDialog::accept()
{
    const QList<int> rows = ticked();
    if (rows.isEmpty())
        return;
    m_corrections.stack().beginMacro(tr("Date all undated articles"));
    for (const int i : rows) {
        const DatedTogether &row = m_rows.at(i);
        Correction correction;
        correction.kind = CorrectionKind::SetArticleDate;
        correction.articleHash = row.hash;
        correction.payload = {{QStringLiteral("edtf"), row.after.best.toEdtf()}};
        m_corrections.apply(correction, tr("Accept date of “%1”").arg(wording::shortSource(row.fileName)));
    }
    m_corrections.stack().endMacro();
    QDialog::accept();
}

} // namespace frise
