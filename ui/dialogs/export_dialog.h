#pragma once

#include "core/export/report.h"
#include "ui/paint/paper_document.h"
#include "ui/state/jobs.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QSpinBox;

namespace frise {

class CorpusView;
class ViewState;

/// One page of a paper document as large as its place allows.
class PagePreview : public QWidget
{
    Q_OBJECT

public:
    explicit PagePreview(QWidget *parent = nullptr);
    void setDocument(const PaperDocument &document);
    void setPage(int page);
    void setMessage(const QString &message);
    QSize sizeHint() const override { return {520, 420}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PaperDocument m_document;
    QString m_message;
    int m_page = 0;
};

/// What to write (format, period, page, parts) with a preview of the paper; laying out and writing run in
/// workers.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(CorpusView &view, ViewState &state, QWidget *parent = nullptr);
    /// What the timeline shows now instead of all that passes the filter.
    void chooseVisiblePeriod();

Q_SIGNALS:
    void exported(const QString &path);
    void failed(const QString &message);

private:
    void updateFields();
    void preview();
    void choosePath();
    void write(const QString &path);
    /// Gathers what is exported, in a worker.
    using ReportMaker = std::function<Result<TimelineReport>(JobContext &)>;
    ReportMaker reportMaker() const;
    PdfOptions pdfOptions() const;
    QString extension() const;

    CorpusView &m_view;
    ViewState &m_state;
    QFormLayout *m_form = nullptr;
    QComboBox *m_format = nullptr;
    QComboBox *m_period = nullptr;
    QComboBox *m_lanes = nullptr;
    QComboBox *m_page = nullptr;
    QComboBox *m_layout = nullptr;
    QCheckBox *m_portrait = nullptr;
    QCheckBox *m_list = nullptr;
    QCheckBox *m_quotations = nullptr;
    QCheckBox *m_sources = nullptr;
    QCheckBox *m_black = nullptr;
    QSpinBox *m_width = nullptr;
    QSpinBox *m_number = nullptr; ///< page of the preview
    QLabel *m_pages = nullptr;
    PagePreview *m_preview = nullptr;
    LatestJob m_composing;
};

} // namespace frise
