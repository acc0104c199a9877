#include "ui/dialogs/export_dialog.h"

#include "core/export/exporters.h"
#include "core/workspace/archive.h"
#include "ui/models/wording.h"
#include "ui/paint/export_timeline.h"
#include "ui/state/appearance.h"
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
#include <QPainter>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace frise {

PagePreview::PagePreview(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Preview of the page"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(320, 280);
}

void PagePreview::setDocument(const PaperDocument &document)
{
    m_document = document;
    m_message.clear();
    m_page = std::clamp<int>(m_page, 0, std::max<int>(0, static_cast<int>(document.pages.size()) - 1));
    update();
}

void PagePreview::setPage(int page)
{
    m_page = page;
    update();
}

void PagePreview::setMessage(const QString &message)
{
    m_message = message;
    update();
}

void PagePreview::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.alt);
    if (!m_message.isEmpty() || m_page >= m_document.pages.size()) {
        painter.setPen(theme.ink2);
        painter.drawText(rect().adjusted(16, 0, -16, 0), Qt::AlignCenter | Qt::TextWordWrap, m_message);
        return;
    }
    const QSizeF page = m_document.pages.at(m_page).size;
    const double scale = std::min((width() - 24) / page.width(), (height() - 24) / page.height());
    painter.translate((width() - page.width() * scale) / 2, (height() - page.height() * scale) / 2);
    painter.scale(scale, scale);
    painter.fillRect(QRectF(QPointF(), page), Qt::white);
    painter.setPen(QPen(theme.rule, 1 / scale));
    painter.drawRect(QRectF(QPointF(), page));
    m_document.paint(m_page, painter);
}

ExportDialog::ExportDialog(CorpusView &view, ViewState &state, QWidget *parent)
    : QDialog(parent), m_view(view), m_state(state)
{
    setWindowTitle(tr("Export"));
    resize(980, 560);
    auto *outer = new QVBoxLayout(this);
    auto *row = new QHBoxLayout;
    outer->addLayout(row, 1);
    m_form = new QFormLayout;
    row->addLayout(m_form);
    m_format = new QComboBox(this);
    m_format->setObjectName(QStringLiteral("exportFormat"));
    m_format->addItem(tr("PDF: timeline, list, quotations, sources"), QStringLiteral("pdf"));
    m_format->addItem(tr("PNG: picture of the timeline"), QStringLiteral("png"));
    m_format->addItem(tr("SVG: drawing of the timeline"), QStringLiteral("svg"));
    for (const Exporter &exporter : exporters())
        m_format->addItem(QCoreApplication::translate("Exporters", exporter.title.toUtf8().constData()),
                          exporter.id);
    m_form->addRow(tr("&Format"), m_format);
    m_period = new QComboBox(this);
    m_period->addItem(tr("All that passes the filter"));
    m_period->addItem(tr("The visible period"));
    m_form->addRow(tr("&Period"), m_period);
    m_lanes = new QComboBox(this);
    m_lanes->addItems({tr("By kind"), tr("By actor"), tr("By place"), tr("By source")});
    m_form->addRow(tr("&Lanes"), m_lanes);
    m_page = new QComboBox(this);
    for (const QPageSize::PageSizeId id :
         {QPageSize::A4, QPageSize::A3, QPageSize::A2, QPageSize::A1, QPageSize::A0, QPageSize::Letter})
        m_page->addItem(QPageSize::name(id), static_cast<int>(id));
    m_form->addRow(tr("Pa&ge"), m_page);
    m_layout = new QComboBox(this);
    m_layout->addItems({tr("Pages by period"), tr("One page"), tr("Tiles with overlap"),
                        tr("Booklet: the list by month"), tr("Long roll")});
    m_form->addRow(tr("La&yout"), m_layout);
    const auto box = [this](const QString &text, bool on) {
        auto *check = new QCheckBox(text, this);
        check->setChecked(on);
        m_form->addRow(QString(), check);
        connect(check, &QCheckBox::toggled, this, &ExportDialog::preview);
        return check;
    };
    m_portrait = box(tr("Po&rtrait"), false);
    m_list = box(tr("L&ist of events"), true);
    m_quotations = box(tr("&Quotations with references"), true);
    m_sources = box(tr("&Sources"), true);
    m_black = box(tr("&Black and white"), false);
    m_width = new QSpinBox(this);
    m_width->setRange(600, 20000);
    m_width->setSingleStep(200);
    m_width->setValue(1600);
    m_width->setSuffix(tr(" px"));
    m_form->addRow(tr("&Width"), m_width);
    auto *column = new QVBoxLayout;
    row->addLayout(column, 1);
    m_preview = new PagePreview(this);
    column->addWidget(m_preview, 1);
    auto *pages = new QHBoxLayout;
    m_number = new QSpinBox(this);
    m_number->setAccessibleName(tr("Page of the preview"));
    m_number->setMinimum(1);
    m_pages = new QLabel(this);
    m_pages->setTextFormat(Qt::PlainText);
    pages->addStretch();
    pages->addWidget(m_number);
    pages->addWidget(m_pages);
    pages->addStretch();
    column->addLayout(pages);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *save = buttons->addButton(tr("Write…"), QDialogButtonBox::AcceptRole);
    save->setDefault(true);
    outer->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::choosePath);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_number, &QSpinBox::valueChanged, this, [this](int page) { m_preview->setPage(page - 1); });
    for (QComboBox *combo : {m_format, m_period, m_lanes, m_page, m_layout})
        connect(combo, &QComboBox::currentIndexChanged, this, &ExportDialog::updateFields);
    updateFields();
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
    for (QWidget *field : {static_cast<QWidget *>(m_page), static_cast<QWidget *>(m_layout),
                           static_cast<QWidget *>(m_portrait), static_cast<QWidget *>(m_list),
                           static_cast<QWidget *>(m_quotations), static_cast<QWidget *>(m_sources),
                           static_cast<QWidget *>(m_black)})
        show(field, pdf);
    show(m_width, picture);
    show(m_lanes, pdf || picture);
    preview();
}

ExportDialog::ReportMaker ExportDialog::reportMaker() const
{
    ReportOptions options;
    if (m_view.isOpen())
        options.corpusName = QFileInfo(m_view.workspace()->path()).fileName();
    options.title = QFileInfo(options.corpusName).completeBaseName();
    if (m_period->currentIndex() == 1 && !m_state.period().isEmpty())
        options.period = DateInterval::ofDays(m_state.period().firstDay(), m_state.period().lastDay());
    CorpusFilter filter = m_state.effectiveFilter();
    if (!options.period.isUnknown())
        filter.period = filter.period.isUnknown()
                            ? options.period
                            : filter.period.intersected(options.period).value_or(filter.period);
    return
        [options, filter, entries = m_view.entries(), quotations = m_view.quotations(),
         articles = m_view.articles(), workspace = m_view.hasAllQuotations() ? nullptr : m_view.workspace()](
            JobContext &context) -> Result<TimelineReport> {
            if (!workspace)
                return makeReport(entries.toList(), quotations, articles, options);
            // The view keeps a page of them only.
            const auto all = workspace->quotations(filter, context);
            if (!all)
                return all.error();
            return makeReport(entries.toList(), all.value(), articles, options);
        };
}

PdfOptions ExportDialog::pdfOptions() const
{
    PdfOptions options;
    options.pageSize = static_cast<QPageSize::PageSizeId>(m_page->currentData().toInt());
    options.landscape = !m_portrait->isChecked();
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
    const bool pdf = m_format->currentData().toString() == QLatin1String("pdf");
    m_number->setVisible(pdf);
    m_pages->setVisible(pdf);
    if (!pdf) {
        m_composing.abandon();
        m_preview->setMessage(
            tr("%n events, %1 quotations", nullptr, static_cast<int>(m_view.entries().size()))
                .arg(m_view.quotationTotal()));
        return;
    }
    using Answer = Result<PaperDocument>;
    m_composing.start<Answer>(
        JobPools::questions(), this,
        [make = reportMaker(), options = pdfOptions()](JobContext &context) -> Answer {
            const auto report = make(context);
            if (!report)
                return report.error();
            return composePaper(report.value(), options, context);
        },
        [this](Answer answer) {
            if (!answer) {
                m_preview->setMessage(answer.error().message);
                return;
            }
            const int count = static_cast<int>(answer.value().pages.size());
            m_number->setMaximum(std::max(1, count));
            m_pages->setText(tr("of %n pages", nullptr, count));
            m_preview->setDocument(answer.value());
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
    Job::start<Result<void>>(
        JobPools::questions(), this,
        [path, id = m_format->currentData().toString(), make = reportMaker(), pdf = pdfOptions(), picture,
         workspace = m_view.workspace()](JobContext &context) -> Result<void> {
            const auto made = make(context);
            if (!made)
                return made.error();
            const TimelineReport &report = made.value();
            if (id == QLatin1String("pdf"))
                return exportTimelinePdf(report, pdf, path, context);
            if (id == QLatin1String("png"))
                return exportTimelinePng(report, picture, path, context);
            if (id == QLatin1String("svg"))
                return exportTimelineSvg(report, picture, path, context);
            if (id == QLatin1String("json") && workspace)
                return exportCorpusJson(*workspace, report, path, context);
            ExportOptions options;
            options.locale = picture.locale;
            return exportReport(report, id, options, path, context);
        },
        [this, path](Result<void> answer) {
            if (answer)
                Q_EMIT exported(path);
            else
                Q_EMIT failed(answer.error().message);
            accept();
        });
}

} // namespace frise
