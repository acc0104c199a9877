#include "ui/window/compare_page.h"

#include "ui/compare/compare_view.h"

namespace frise {

CompareView *makeComparePage(CorpusView &view, ViewState &state, Corrections &corrections, QWidget *parent)
{
    return new CompareView(view, state, corrections, parent);
}

} // namespace frise
