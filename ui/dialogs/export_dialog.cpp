#include "ui/dialogs/export_dialog.h"

#include "core/export/exporters.h"
#include "core/export/report_json.h"
#include "core/export/safe_text.h"
#include "core/workspace/archive.h"
#include "core/workspace/collect_report.h"
#include "ui/dialogs/page_preview.h"
#include "ui/dialogs/print_paper.h"
#include "ui/paint/export_timeline.h"
#include "ui/state/corpus_view.h"
#include "ui/state/view_state.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMutex>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardPaths>
#include <QVBoxLayout>
#include <mutex>
#include <optional>

namespace frise {

struct ExportDialog::Collected
{
    QMutex mutex;
    CorpusFilter filter;
    DateInterval period;
    quint64 change = 0;
    std::optional<TimelineReport> report;
};

ExportDialog::ExportDialog(CorpusView &view, ViewState &state, QWidget *parent)
    : QDialog(parent), m_view(view), m_state(state), m_collected(std::make_shared<Collected>())
{
    setWindowTitle(tr("Export"));
    resize(980, 640);
    auto *outer = new QVBoxLayout(this);
    auto *row = new QHBoxLayout;
    outer->addLayout(row, 1);
    buildChoices();
    row->addWidget(m_choices);
    auto *column = new QVBoxLayout;
    row->addLayout(column, 1);
    m_preview = new PagePreview(this);
    column->addWidget(m_preview, 1);
    auto *pages = new QHBoxLayout;
    m_number = new QSpinBox(this);
    m_number->setObjectName(QStringLiteral("exportPage"));
    m_number->setAccessibleName(tr("Page of the preview"));
    m_number->setMinimum(1);
    m_pages = new QLabel(this);
    m_pages->setTextFormat(Qt::PlainText);
    pages->addStretch();
    pages->addWidget(m_number);
    pages->addWidget(m_pages);
    pages->addStretch();
    column->addLayout(pages);
    m_problem = new QLabel(this);
    m_problem->setObjectName(QStringLiteral("exportProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setVisible(false);
    outer->addWidget(m_problem);
    m_progress = new QProgressBar(this);
    m_progress->setVisible(false);
    outer->addWidget(m_progress);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_print = buttons->addButton(tr("&Print…"), QDialogButtonBox::ActionRole);
    m_write = buttons->addButton(tr("Write…"), QDialogButtonBox::AcceptRole);
    m_write->setDefault(true);
    outer->addWidget(buttons);
    connect(m_print, &QPushButton::clicked, this, &ExportDialog::choosePrinter);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::choosePath);
    connect(buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    connect(m_number, &QSpinBox::valueChanged, this, [this](int page) { m_preview->setPage(page - 1); });
    for (QComboBox *combo : {m_format, m_period, m_lanes, m_page, m_layout, m_margins})
        connect(combo, &QComboBox::currentIndexChanged, this, &ExportDialog::updateFields);
    connect(m_title, &QLineEdit::textChanged, this, &ExportDialog::preview);
    updateFields();
}

void ExportDialog::buildChoices()
{
    m_choices = new QWidget(this);
    m_form = new QFormLayout(m_choices);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_format = new QComboBox(this);
    m_format->setObjectName(QStringLiteral("exportFormat"));
    m_format->addItem(tr("PDF: timeline, list, quotations, sources"), QStringLiteral("pdf"));
    m_format->addItem(tr("PNG: picture of the timeline"), QStringLiteral("png"));
    m_format->addItem(tr("SVG: drawing of the timeline"), QStringLiteral("svg"));
    for (const Exporter &exporter : exporters())
        m_format->addItem(QCoreApplication::translate("Exporters", exporter.title.toUtf8().constData()),
                          exporter.id);
    m_form->addRow(tr("&Format"), m_format);
    m_title = new QLineEdit(this);
    m_title->setObjectName(QStringLiteral("exportTitle"));
    if (m_view.isOpen())
        m_title->setText(QFileInfo(m_view.workspace()->path()).completeBaseName());
    m_form->addRow(tr("&Title"), m_title);
    m_period = new QComboBox(this);
    m_period->addItem(tr("All that passes the filter"));
    m_period->addItem(tr("The visible period"));
    m_form->addRow(tr("P&eriod"), m_period);
    const auto box = [this](const char *name, const QString &text, bool on) {
        auto *check = new QCheckBox(text, this);
        check->setObjectName(QLatin1String(name));
        check->setChecked(on);
        m_form->addRow(QString(), check);
        connect(check, &QCheckBox::toggled, this, &ExportDialog::preview);
        return check;
    };
    m_reviewed = box("exportReviewed", tr("&Only checked events"), m_state.filter().reviewedOnly);
    m_lanes = new QComboBox(this);
    m_lanes->addItems({tr("By kind"), tr("By actor"), tr("By place"), tr("By source")});
    m_form->addRow(tr("&Lanes"), m_lanes);
    m_page = new QComboBox(this);
    for (const QPageSize::PageSizeId id :
         {QPageSize::A4, QPageSize::A3, QPageSize::A2, QPageSize::A1, QPageSize::A0, QPageSize::Letter})
        m_page->addItem(QPageSize::name(id), static_cast<int>(id));
    m_form->addRow(tr("Pa&ge"), m_page);
    m_margins = new QComboBox(this);
    m_margins->addItem(tr("Normal", "margins"), 14.0);
    m_margins->addItem(tr("Narrow", "margins"), 8.0);
    m_margins->addItem(tr("Wide", "margins"), 22.0);
    m_form->addRow(tr("&Margins"), m_margins);
    m_layout = new QComboBox(this);
    m_layout->addItems({tr("Pages by period"), tr("One page"), tr("Tiles with overlap"),
                        tr("Booklet: the list by month"), tr("Long roll")});
    m_form->addRow(tr("La&yout"), m_layout);
    m_portrait = box("exportPortrait", tr("Po&rtrait"), false);
    m_list = box("exportList", tr("L&ist of events"), true);
    m_quotations = box("exportQuotations", tr("&Quotations with references"), true);
    m_sources = box("exportSources", tr("&Sources"), true);
    m_black = box("exportBlack", tr("&Black and white"), false);
    m_attach = box("exportAttach", tr("&Attach the data (JSON)"), false);
    m_width = new QSpinBox(this);
    m_width->setRange(600, 20000);
    m_width->setSingleStep(200);
    m_width->setValue(1600);
    m_width->setSuffix(tr(" px"));
    m_form->addRow(tr("&Width"), m_width);
}

QString ExportDialog::extension() const
{
    const QString id = m_format->currentData().toString();
    const Exporter *data = exporter(id);
    return data ? data->extension : id;
}

void ExportDialog::chooseVisiblePeriod()
{
    m_period->setCurrentIndex(1);
}

void ExportDialog::setFilterWords(const QStringList &words)
{
    m_filterWords = words.join(QStringLiteral(", "));
    preview();
}

void ExportDialog::reject()
{
    if (m_running)
        m_running->cancel();
    else
        QDialog::reject();
}

void ExportDialog::updateFields()
{
    const QString id = m_format->currentData().toString();
    const bool pdf = id == QLatin1String("pdf");
    const bool picture = id == QLatin1String("png") || id == QLatin1String("svg");
    const auto show = [this](QWidget *field, bool on) {
        field->setVisible(on);
        if (QWidget *label = m_form->labelForField(field))
            label->setVisible(on);
    };
    for (QWidget *field :
         {static_cast<QWidget *>(m_page), static_cast<QWidget *>(m_layout), static_cast<QWidget *>(m_margins),
          static_cast<QWidget *>(m_portrait), static_cast<QWidget *>(m_list),
          static_cast<QWidget *>(m_quotations), static_cast<QWidget *>(m_sources),
          static_cast<QWidget *>(m_black), static_cast<QWidget *>(m_attach), static_cast<QWidget *>(m_print)})
        show(field, pdf);
    show(m_width, picture);
    show(m_lanes, pdf || picture);
    preview();
}

std::function<Result<TimelineReport>(JobContext &)> ExportDialog::reportSource() const
{
    ReportOptions options;
    if (m_period->currentIndex() == 1 && !m_state.period().isEmpty())
        options.period = DateInterval::ofDays(m_state.period().firstDay(), m_state.period().lastDay());
    CorpusFilter filter = m_state.effectiveFilter();
    filter.reviewedOnly = m_reviewed->isChecked();
    return [collected = m_collected, workspace = m_view.workspace(), options, filter,
            title = singleLine(m_title->text()),
            words = m_filterWords](JobContext &context) -> Result<TimelineReport> {
        const auto named = [&](TimelineReport report) {
            if (!title.isEmpty())
                report.title = title;
            report.filterText = words;
            return report;
        };
        // Another preview may be collecting just now.
        while (!collected->mutex.tryLock(20)) {
            if (context.isCancelled())
                return Error{Error::Code::Cancelled, tr("Cancelled."), {}};
        }
        const std::unique_lock locker(collected->mutex, std::adopt_lock);
        if (collected->report && collected->filter == filter && collected->period == options.period &&
            collected->change == workspace->changeCount())
            return named(*collected->report);
        const quint64 change = workspace->changeCount();
        auto report = collectReport(*workspace, filter, options, context);
        if (!report)
            return report.error();
        collected->filter = filter;
        collected->period = options.period;
        collected->change = change;
        collected->report = report.value();
        return named(report.value());
    };
}

PdfOptions ExportDialog::pdfOptions() const
{
    PdfOptions options;
    options.pageSize = static_cast<QPageSize::PageSizeId>(m_page->currentData().toInt());
    options.landscape = !m_portrait->isChecked();
    options.marginMm = m_margins->currentData().toDouble();
    options.layout = static_cast<PaperLayout>(m_layout->currentIndex());
    options.laneMode = static_cast<LaneMode>(m_lanes->currentIndex());
    options.blackAndWhite = m_black->isChecked();
    options.withList = m_list->isChecked();
    options.withQuotations = m_quotations->isChecked();
    options.withSources = m_sources->isChecked();
    options.locale = QLocale();
    return options;
}

void ExportDialog::preview()
{
    if (!m_view.isOpen())
        return;
    const bool pdf = m_format->currentData().toString() == QLatin1String("pdf");
    m_number->setVisible(pdf);
    m_pages->setVisible(pdf);
    struct Preview
    {
        int events = 0;
        int quotations = 0;
        Result<PaperDocument> document = PaperDocument();
    };
    m_composing.start<Result<Preview>>(
        JobPools::questions(), this,
        [source = reportSource(), options = pdfOptions(), pdf](JobContext &context) -> Result<Preview> {
            const auto report = source(context);
            if (!report)
                return report.error();
            Preview preview;
            preview.events = static_cast<int>(report.value().entries.size());
            preview.quotations = static_cast<int>(report.value().quotes.size());
            if (pdf)
                preview.document = composePaper(report.value(), options, context);
            return preview;
        },
        [this, pdf](Result<Preview> answer) {
            if (!answer || !answer.value().document) {
                m_preview->setMessage((answer ? answer.value().document.error() : answer.error()).message);
                return;
            }
            if (!pdf) {
                m_preview->setMessage(tr("%n events, %1 quotations", nullptr, answer.value().events)
                                          .arg(answer.value().quotations));
                return;
            }
            const int count = static_cast<int>(answer.value().document.value().pages.size());
            m_number->setMaximum(std::max(1, count));
            m_pages->setText(tr("of %n pages", nullptr, count));
            m_preview->setDocument(answer.value().document.value());
        });
}

void ExportDialog::choosePath()
{
    auto *dialog = new QFileDialog(
        this, windowTitle(), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
        tr("%1 (*.%2)", "format, extension").arg(m_format->currentText(), extension()));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(extension());
    if (m_view.isOpen())
        dialog->selectFile(QFileInfo(m_view.workspace()->path()).completeBaseName());
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::write);
    dialog->open();
}

void ExportDialog::write(const QString &path)
{
    PictureOptions picture;
    picture.widthPx = m_width->value();
    picture.laneMode = static_cast<LaneMode>(m_lanes->currentIndex());
    picture.locale = QLocale();
    run(
        [path, id = m_format->currentData().toString(), source = reportSource(), pdf = pdfOptions(), picture,
         attach = m_attach->isChecked(),
         workspace = m_view.workspace()](JobContext &context) -> Result<void> {
            const auto collected = source(context);
            if (!collected)
                return collected.error();
            const TimelineReport &report = collected.value();
            ExportOptions options;
            options.locale = picture.locale;
            if (id == QLatin1String("pdf")) {
                PdfOptions paper = pdf;
                if (attach) {
                    const auto json = reportJson(report, options, context);
                    if (!json)
                        return json.error();
                    paper.attachedJson = json.value();
                }
                return exportTimelinePdf(report, paper, path, context);
            }
            if (id == QLatin1String("png"))
                return exportTimelinePng(report, picture, path, context);
            if (id == QLatin1String("svg"))
                return exportTimelineSvg(report, picture, path, context);
            if (id == QLatin1String("json"))
                return exportCorpusJson(*workspace, report, path, context);
            return exportReport(report, id, options, path, context);
        },
        [this, path] {
            Q_EMIT exported(path);
            accept();
        });
}

void ExportDialog::choosePrinter()
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    setUpPrinter(*printer, pdfOptions(), singleLine(m_title->text()));
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setMinMax(1, m_number->maximum());
    // The printer lives as long as the dialog that holds it, and then as the work.
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this,
            [this, printer](QPrinter *) { print(printer); });
    dialog->open();
}

void ExportDialog::print(const std::shared_ptr<QPrinter> &printer)
{
    run(
        [printer, source = reportSource(), options = pdfOptions()](JobContext &context) -> Result<void> {
            const auto report = source(context);
            if (!report)
                return report.error();
            const auto document = composePaper(report.value(), options, context);
            if (!document)
                return document.error();
            return printPaper(document.value(), *printer, context);
        },
        [this] { accept(); });
}

void ExportDialog::run(std::function<Result<void>(JobContext &)> work, std::function<void()> done)
{
    setBusy(true);
    m_running = Job::start<Result<void>>(JobPools::questions(), this, std::move(work),
                                         [this, done = std::move(done)](Result<void> answer) {
                                             setBusy(false);
                                             if (answer)
                                                 done();
                                             else if (answer.error().code != Error::Code::Cancelled)
                                                 showProblem(answer.error().message);
                                         });
    connect(m_running, &Job::progress, this, [this](qint64 count, qint64 total, const QString &what) {
        m_progress->setRange(0, static_cast<int>(total));
        m_progress->setValue(static_cast<int>(count));
        m_progress->setFormat(what + QStringLiteral(" %p %"));
    });
    connect(m_running, &Job::failed, this, [this](const QString &message) {
        setBusy(false);
        showProblem(message);
    });
}

void ExportDialog::setBusy(bool busy)
{
    if (!busy)
        m_running = nullptr;
    m_choices->setEnabled(!busy);
    m_write->setEnabled(!busy);
    m_print->setEnabled(!busy);
    m_progress->setRange(0, 0);
    m_progress->setVisible(busy);
    m_problem->setVisible(false);
}

void ExportDialog::showProblem(const QString &message)
{
    m_problem->setText(message);
    m_problem->setVisible(true);
}

} // namespace frise
