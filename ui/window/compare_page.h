#pragma once

class QWidget;

namespace frise {

class CompareView;
class Corrections;
class CorpusView;
class ViewState;

/// What stands in the tab Compare.
CompareView *makeComparePage(CorpusView &view, ViewState &state, Corrections &corrections, QWidget *parent);

} // namespace frise
