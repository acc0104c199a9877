#include "ui/dialogs/date_all_dialog.h"

#include "core/dating/joint_dating.h"
#include "core/workspace/date_evidence.h"
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

/// What binds an answer to another article's, or null.
const Evidence *linkIn(const ArticleDate &date)
{
    const auto found =
        std::find_if(date.evidence.cbegin(), date.evidence.cend(), [](const Evidence &evidence) {
            return evidence.rule == QLatin1String("date.link") && !evidence.spans.isEmpty();
        });
    return found == date.evidence.cend() ? nullptr : &*found;
}

/// The reason of an answer in one line: the article it was bound to where there is one, else its first clue.
QString reasonOf(const ArticleDate &date)
{
    if (const Evidence *link = linkIn(date))
        return link->describe();
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
    m_table = new QTableWidget(0, Columns, this);
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
    m_cut = buttons->addButton(tr("This &link does not count"), QDialogButtonBox::ActionRole);
    m_cut->setObjectName(QStringLiteral("cutLink"));
    m_cut->setToolTip(tr("The two articles do not tell the same act: date them without this link"));
    connect(m_cut, &QPushButton::clicked, this, &DateAllDialog::cutLink);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &DateAllDialog::updateCut);
    connect(&corrections, &Corrections::changed, this, [this] {
        if (m_linkCut)
            Q_EMIT rowsWanted();
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &DateAllDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &DateAllDialog::reject);
    layout->addWidget(buttons);
    connect(m_table, &QTableWidget::itemChanged, this, &DateAllDialog::updateAccept);
    updateAccept();
    updateCut();
}

void DateAllDialog::setRows(QList<DatedTogether> rows)
{
    m_rows = std::move(rows);
    fill();
    updateAccept();
    updateCut();
}

QString DateAllDialog::linkOf(int row) const
{
    const Evidence *link = row < 0 || row >= m_rows.size() ? nullptr : linkIn(m_rows.at(row).after);
    return link == nullptr ? QString()
                           : DateLink::cutKey(m_rows.at(row).fileName, link->spans.constFirst().start,
                                              link->args.value(0));
}

void DateAllDialog::updateCut()
{
    m_cut->setEnabled(!linkOf(m_table->currentRow()).isEmpty());
}

void DateAllDialog::cutLink()
{
    const int index = m_table->currentRow();
    const QString link = linkOf(index);
    if (link.isEmpty())
        return;
    const DatedTogether &row = m_rows.at(index);
    Correction correction;
    correction.kind = CorrectionKind::CutDateEvidence;
    correction.articleHash = row.hash;
    correction.span = linkIn(row.after)->spans.constFirst();
    correction.payload = {{QStringLiteral("rule"), QStringLiteral("date.link")},
                          {QStringLiteral("link"), link}};
    m_linkCut = true;
    m_corrections.apply(correction,
                        tr("Ignore a link that dates “%1”").arg(wording::shortSource(row.fileName)));
}

void DateAllDialog::fill()
{
    const QSignalBlocker quiet(m_table);
    m_table->setRowCount(static_cast<int>(m_rows.size()));
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
    m_linkCut = false;
    m_corrections.stack().beginMacro(tr("Date all undated articles"));
    for (const int i : rows) {
        const DatedTogether &row = m_rows.at(i);
        Correction correction;
        correction.kind = CorrectionKind::SetArticleDate;
        correction.articleHash = row.hash;
        correction.payload = {{QStringLiteral("edtf"), row.after.best.toEdtf()},
                              {QStringLiteral("evidence"), dateEvidenceToJson(row.after.evidence)}};
        m_corrections.apply(correction, tr("Accept date of “%1”").arg(wording::shortSource(row.fileName)));
    }
    m_corrections.stack().endMacro();
    QDialog::accept();
}

} // namespace frise
