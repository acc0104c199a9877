#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QRectF>
#include <QString>

namespace frise {

/// What QPdfWriter 6.4 cannot write. Positions are in points from the top left corner of a page; pages count
/// from 0.
struct PdfLink
{
    int page = 0;
    QRectF rect;
    int targetPage = -1; ///< -1: `url`
    double targetY = 0;
    QString url;
};

struct PdfBookmark
{
    QString title;
    int level = 0; ///< 0 = top; at most one deeper than the one before
    int page = 0;
    double y = 0;
};

struct PdfAttachment
{
    QString name;
    QString mimeType;
    QByteArray data;
};

struct PdfExtras
{
    QString title;
    QString author;
    QString subject;
    QString language; ///< "fr"
    QDate date;       ///< creation date written; invalid: none
    QList<PdfLink> links;
    QList<PdfBookmark> bookmarks;
    QList<PdfAttachment> attachments;
};

/// QPdfWriter's output written anew with `extras` and nothing that changes from run to run: objects numbered
/// in the order in which the pages reach them (QPdfWriter numbers fonts in hash order), no clock, an ID made
/// from the bytes. Fails (Error::Code::WrongFormat) on a file that is not as QPdfWriter writes it.
Result<QByteArray> finishedPdf(const QByteArray &written, const PdfExtras &extras);

} // namespace frise
