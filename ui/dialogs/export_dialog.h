#pragma once

#include "core/export/report.h"
#include "ui/paint/paper_document.h"
#include "ui/state/jobs.h"

#include <QDialog>
#include <QPushButton>
#include <functional>
#include <memory>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPrinter;
class QSpinBox;

namespace frise {

class CorpusView;
class PagePreview;
class ViewState;

/// What to write or print (format, period, page, parts) with a preview of the paper. Collecting, laying out
/// and writing run in workers with progress; Cancel stops what runs and leaves the dialog open, and so does a
/// failure: nothing that was chosen is lost.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(CorpusView &view, ViewState &state, QWidget *parent = nullptr);
    /// What the timeline shows now instead of all that passes the filter.
    void chooseVisiblePeriod();
    /// Return prints instead of writing a file.
    void preferPrinting() { m_print->setDefault(true); }
    /// The filter in words, printed beneath the title: a part is never taken for the whole.
    void setFilterWords(const QStringList &words);
    void reject() override;

Q_SIGNALS:
    void exported(const QString &path);

private:
    void buildChoices();
    void updateFields();
    void preview();
    void choosePath();
    void write(const QString &path);
    void choosePrinter();
    void print(const std::shared_ptr<QPrinter> &printer);
    /// One long piece of work at a time, with the form shut and its progress shown.
    void run(std::function<Result<void>(JobContext &)> work, std::function<void()> done);
    void setBusy(bool busy);
    void showProblem(const QString &message);
    /// Gives the report of what is chosen, collected once for all previews and the export: for a worker.
    std::function<Result<TimelineReport>(JobContext &)> reportSource() const;
    PdfOptions pdfOptions() const;
    QString extension() const;

    struct Collected; ///< the last report that was collected, and for what choice

    CorpusView &m_view;
    ViewState &m_state;
    std::shared_ptr<Collected> m_collected;
    QString m_filterWords;
    QWidget *m_choices = nullptr;
    QFormLayout *m_form = nullptr;
    QLineEdit *m_title = nullptr;
    QComboBox *m_format = nullptr;
    QComboBox *m_period = nullptr;
    QComboBox *m_lanes = nullptr;
    QComboBox *m_page = nullptr;
    QComboBox *m_layout = nullptr;
    QComboBox *m_margins = nullptr;
    QCheckBox *m_reviewed = nullptr;
    QCheckBox *m_portrait = nullptr;
    QCheckBox *m_list = nullptr;
    QCheckBox *m_quotations = nullptr;
    QCheckBox *m_sources = nullptr;
    QCheckBox *m_black = nullptr;
    QCheckBox *m_attach = nullptr;
    QSpinBox *m_width = nullptr;
    QSpinBox *m_number = nullptr; ///< page of the preview
    QLabel *m_pages = nullptr;
    PagePreview *m_preview = nullptr;
    QLabel *m_problem = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_write = nullptr;
    QPushButton *m_print = nullptr;
    LatestJob m_composing;
    QPointer<Job> m_running;
};

} // namespace frise
