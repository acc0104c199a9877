#include "ui/paint/export_timeline.h"

#include "core/export/exporters.h"
#include "ui/paint/timeline_picture.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>

namespace frise {

Result<void> exportTimelinePdf(const TimelineReport &report, const PdfOptions &options, const QString &path,
                               JobContext &job)
{
    const Result<PaperDocument> document = composePaper(report, options, job);
    if (!document)
        return document.error();
    const Result<QByteArray> bytes = paperPdf(document.value(), job);
    if (!bytes)
        return bytes.error();
    return writeExport(path, bytes.value());
}

Result<void> exportTimelinePng(const TimelineReport &report, const PictureOptions &options,
                               const QString &path, JobContext &job)
{
    const Result<QImage> image = timelineImage(report, options, job);
    if (!image)
        return image.error();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.value().save(&buffer, "PNG"))
        return Error{Error::Code::CannotWrite,
                     QCoreApplication::translate("Export", "The picture could not be encoded."),
                     {}};
    return writeExport(path, bytes);
}

Result<void> exportTimelineSvg(const TimelineReport &report, const PictureOptions &options,
                               const QString &path, JobContext &job)
{
    const Result<QByteArray> bytes = timelineSvg(report, options, job);
    if (!bytes)
        return bytes.error();
    return writeExport(path, bytes.value());
}

} // namespace frise
