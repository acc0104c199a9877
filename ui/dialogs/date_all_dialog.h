#pragma once

#include "core/workspace/dated_together.h"

#include <QDialog>

class QPushButton;
class QTableWidget;

namespace frise {

class Corrections;

/// The dates that all undated articles get together, as a table of before and after with the reason; a person
/// ticks what to accept. Accepting is one step of the undo history; everything counted from the dates
/// follows. Nothing is written before that. A link between two articles can be cut, which is a step of its
/// own: the answers move at once, and back when it is undone.
class DateAllDialog : public QDialog
{
    Q_OBJECT

public:
    DateAllDialog(Corrections &corrections, QList<DatedTogether> rows, QWidget *parent = nullptr);

    /// From this confidence on a date is ticked from the beginning.
    static constexpr double sure = 0.6;

    void accept() override;
    /// Other answers for the same corpus; what was ticked by hand is forgotten.
    void setRows(QList<DatedTogether> rows);

Q_SIGNALS:
    /// A decision about a link was stored or taken back: the articles are to be dated anew (setRows).
    void rowsWanted();

private:
    void fill();
    void cutLink();
    QString linkOf(int row) const;
    void updateCut();
    void updateAccept();
    QList<int> ticked() const;

    Corrections &m_corrections;
    QList<DatedTogether> m_rows;
    bool m_linkCut = false; ///< here, since it was opened
    QTableWidget *m_table = nullptr;
    QPushButton *m_cut = nullptr;
    QPushButton *m_accept = nullptr;
};

} // namespace frise
