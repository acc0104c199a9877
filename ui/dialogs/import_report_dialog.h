#pragma once

#include "core/model/rows.h"

#include <QDialog>

namespace frise {

/// What became of each file of an import: the failures first, with what, why and what to do.
class ImportReportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ImportReportDialog(const ImportReport &report, QWidget *parent = nullptr);
};

} // namespace frise
