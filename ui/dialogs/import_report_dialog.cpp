#include "ui/dialogs/import_report_dialog.h"

#include "ui/models/wording.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace frise {

ImportReportDialog::ImportReportDialog(const ImportReport &report, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Import report"));
    resize(760, 380);
    auto *layout = new QVBoxLayout(this);
    auto *summary = new QLabel(tr("%1 imported, %2 already there, %3 skipped, %4 failed")
                                   .arg(report.count(ImportState::Imported))
                                   .arg(report.count(ImportState::AlreadyThere))
                                   .arg(report.count(ImportState::Skipped))
                                   .arg(report.count(ImportState::Failed)),
                               this);
    summary->setTextFormat(Qt::PlainText);
    layout->addWidget(summary);
    QList<ImportRow> rows = report.rows;
    const auto rank = [](const ImportRow &row) {
        return row.state == ImportState::Failed    ? 0
               : row.state == ImportState::Skipped ? 1
               : row.message.isEmpty()             ? 3
                                                   : 2;
    };
    std::stable_sort(rows.begin(), rows.end(),
                     [&rank](const ImportRow &a, const ImportRow &b) { return rank(a) < rank(b); });
    auto *table = new QTableWidget(static_cast<int>(rows.size()), 4, this);
    table->setAccessibleName(windowTitle());
    table->setHorizontalHeaderLabels({tr("File"), tr("State"), tr("Encoding"), tr("Remark")});
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setAlternatingRowColors(true);
    table->verticalHeader()->hide();
    for (int i = 0; i < rows.size(); ++i) {
        const ImportRow &row = rows.at(i);
        table->setItem(i, 0, new QTableWidgetItem(QFileInfo(row.path).fileName()));
        table->setItem(i, 1, new QTableWidgetItem(wording::importState(row.state)));
        table->setItem(i, 2, new QTableWidgetItem(row.encoding));
        table->setItem(i, 3, new QTableWidgetItem(row.message));
    }
    table->setColumnWidth(0, 210);
    table->setColumnWidth(1, 100);
    table->setColumnWidth(2, 90);
    table->horizontalHeader()->setStretchLastSection(true);
    layout->addWidget(table, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

} // namespace frise
