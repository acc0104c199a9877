#include "ui/dialogs/export_dialog.h"

#include "core/base/result.h"
#include "ui/models/wording.h"
#include "ui/paint/timeline_painter.h"
#include "ui/paint/timeline_source.h"
#include "ui/state/corpus_view.h"
#include "ui/state/jobs.h"
#include "ui/state/view_state.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardPaths>
#include <QSvgGenerator>

namespace frise {

namespace {

enum Format { Png, Svg };

/// A timeline as one picture of the given width, as high as its lanes.
struct Picture
{
    TimelineSource source;
    TimelineLayout layout;
    Theme theme;
    QSize size;
};

Picture makePicture(const QList<ChronicleEntry> &entries, const QList<QuoteRow> &quotes, double from, double to, int width, const QLocale &locale)
{
    Picture picture;
    SourceOptions options;
    options.locale = locale;
    picture.source = TimelineSource(entries, quotes, options);
    picture.theme = Theme::print();
    const QImage device(1, 1, QImage::Format_RGB32);
    const FontTextMetrics metrics(picture.theme, &device);
    LayoutRequest request;
    request.index = &picture.source.index();
    request.items = &picture.source;
    request.lanes = picture.source.lanes();
    request.axis = TimeAxis::showing(from, to, request.headWidth, width - request.headWidth);
    request.metrics = &metrics;
    request.locale = locale;
    request.offscreen = 0;
    picture.layout = layoutTimeline(request);
    picture.size = QSize(width, static_cast<int>(picture.layout.bottom) + 8);
    return picture;
}

void draw(QPaintDevice &device, const Picture &picture, const QLocale &locale)
{
    QPainter painter(&device);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect(QPoint(), picture.size), picture.theme.base);
    paintTimeline(painter, picture.theme, picture.layout, picture.source, locale);
}

} // namespace

ExportDialog::ExportDialog(CorpusView &view, ViewState &state, QWidget *parent) : QDialog(parent), m_view(view), m_state(state)
{
    setWindowTitle(tr("Export"));
    auto *form = new QFormLayout(this);
    m_format = new QComboBox(this);
    m_format->addItem(tr("Timeline as a picture (PNG)"), Png);
    m_format->addItem(tr("Timeline as a drawing (SVG)"), Svg);
    form->addRow(tr("&Format"), m_format);
    m_period = new QComboBox(this);
    m_period->addItem(tr("Visible period"));
    m_period->addItem(tr("Everything that passes the filter"));
    form->addRow(tr("&Period"), m_period);
    m_width = new QSpinBox(this);
    m_width->setRange(600, 20000);
    m_width->setSingleStep(200);
    m_width->setValue(1600);
    m_width->setSuffix(tr(" px"));
    m_widthLabel = new QLabel(tr("&Width"), this);
    m_widthLabel->setBuddy(m_width);
    form->addRow(m_widthLabel, m_width);
    m_note = new QLabel(this);
    m_note->setTextFormat(Qt::PlainText);
    form->addRow(m_note);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *save = buttons->addButton(tr("&Write…"), QDialogButtonBox::AcceptRole);
    save->setDefault(true);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::choosePath);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_period, &QComboBox::currentIndexChanged, this, &ExportDialog::updateFields);
    updateFields();
}

void ExportDialog::updateFields()
{
    m_note->setText(tr("%n events", nullptr, static_cast<int>(m_view.entries().size())));
}

void ExportDialog::choosePath()
{
    const bool png = m_format->currentData().toInt() == Png;
    auto *dialog = new QFileDialog(this, windowTitle(), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   png ? tr("PNG picture (*.png)") : tr("SVG drawing (*.svg)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(png ? QStringLiteral("png") : QStringLiteral("svg"));
    if (m_view.isOpen())
        dialog->selectFile(QFileInfo(m_view.workspace()->path()).completeBaseName());
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::write);
    dialog->open();
}

void ExportDialog::write(const QString &path)
{
    double from = m_state.period().from;
    double to = m_state.period().to;
    if (m_period->currentIndex() == 1 || m_state.period().isEmpty()) {
        Day first = noDay;
        Day last = noDay;
        for (const ChronicleEntry &entry : m_view.entries()) {
            for (const Day day : {entry.when.firstDay(), entry.when.lastDay()}) {
                if (day == noDay || entry.undated)
                    continue;
                first = first == noDay ? day : std::min(first, day);
                last = last == noDay ? day : std::max(last, day);
            }
        }
        if (first != noDay) {
            from = first - 1;
            to = last + 2;
        }
    }
    const int format = m_format->currentData().toInt();
    Job::start<Result<void>>(
        JobPools::questions(), this,
        [path, format, from, to, entries = m_view.entries(), quotes = m_view.quotations(), width = m_width->value(),
         locale = QLocale()](JobContext &) -> Result<void> {
            const Picture picture = makePicture(entries, quotes, from, to, width, locale);
            const Error cannotWrite{Error::Code::CannotWrite, tr("“%1” cannot be written.").arg(path), {}};
            if (format == Svg) {
                QSvgGenerator svg;
                svg.setFileName(path);
                svg.setSize(picture.size);
                svg.setViewBox(QRect(QPoint(), picture.size));
                draw(svg, picture, locale);
                return QFileInfo(path).size() > 0 ? Result<void>() : cannotWrite;
            }
            // Twice as fine as the screen, so that it can be printed.
            QImage image(picture.size * 2, QImage::Format_RGB32);
            image.setDevicePixelRatio(2);
            draw(image, picture, locale);
            return image.save(path, "PNG") ? Result<void>() : cannotWrite;
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
