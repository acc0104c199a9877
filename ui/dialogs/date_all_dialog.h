#pragma once

#include "core/workspace/dated_together.h"

#include <QDialog>

class QPushButton;
class QTableWidget;

namespace frise {

class Corrections;

/// The dates that all undated articles get together, as a table of before and after with the reason; a person
/// ticks what to accept. Accepting is one step of the undo history; everything counted from the dates
/// follows. Nothing is written before that.
class DateAllDialog : public QDialog
{
    Q_OBJECT

public:
    DateAllDialog(Corrections &corrections, QList<DatedTogether> rows, QWidget *parent = nullptr);

    /// From this confidence on a date is ticked from the beginning.
    static constexpr double sure = 0.6;

    void accept() override;

private:
    void fill();
    void updateAccept();
    QList<int> ticked() const;

    Corrections &m_corrections;
    const QList<DatedTogether> m_rows;
    QTableWidget *m_table = nullptr;
    QPushButton *m_accept = nullptr;
};

} // namespace frise
