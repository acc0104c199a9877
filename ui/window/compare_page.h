#pragma once

#include <QWidget>

namespace frise {

class Corrections;
class CorpusView;
class ViewState;

/// What stands in the tab Compare. It has a slot setArticles(qint64, qint64).
QWidget *makeComparePage(CorpusView &view, ViewState &state, Corrections &corrections, QWidget *parent);

} // namespace frise
