#include "ui/window/compare_page.h"

#include "ui/compare/compare_view.h"

namespace frise {

QWidget *makeComparePage(CorpusView &view, ViewState &state, Corrections &, QWidget *parent)
{
    return new CompareView(view, state, parent);
}

} // namespace frise
