#include "ui/window/compare_page.h"

#include <QLabel>
#include <QVBoxLayout>

namespace frise {

ComparePlaceholder::ComparePlaceholder(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    auto *line = new QLabel(tr("Select two articles in the dock Articles and choose Compare."), this);
    line->setAlignment(Qt::AlignCenter);
    line->setWordWrap(true);
    layout->addWidget(line);
}

QWidget *makeComparePage(CorpusView &, ViewState &, Corrections &, QWidget *parent)
{
    return new ComparePlaceholder(parent);
}

} // namespace frise
