#pragma once

#include <QDialog>

class QComboBox;
class QLabel;
class QSpinBox;

namespace frise {

class CorpusView;
class ViewState;

/// What to write (format, period, page) and where; the writing runs in a worker.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(CorpusView &view, ViewState &state, QWidget *parent = nullptr);

Q_SIGNALS:
    void exported(const QString &path);
    void failed(const QString &message);

private:
    void updateFields();
    void choosePath();
    void write(const QString &path);

    CorpusView &m_view;
    ViewState &m_state;
    QComboBox *m_format = nullptr;
    QComboBox *m_period = nullptr;
    QComboBox *m_page = nullptr;
    QLabel *m_pageLabel = nullptr;
    QSpinBox *m_width = nullptr;
    QLabel *m_widthLabel = nullptr;
    QLabel *m_note = nullptr;
};

} // namespace frise
