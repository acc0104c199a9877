#pragma once

#include <QWidget>

namespace frise {

class Corrections;
class CorpusView;
class ViewState;

/// What stands in the tab Compare: until two articles are chosen, a line that says how.
class ComparePlaceholder : public QWidget
{
    Q_OBJECT

public:
    explicit ComparePlaceholder(QWidget *parent = nullptr);
};

QWidget *makeComparePage(CorpusView &view, ViewState &state, Corrections &corrections, QWidget *parent);

} // namespace frise
