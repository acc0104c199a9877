#pragma once

#include <QWidget>

namespace frise {

/// What stands in the middle while there is no article: one line and what can be done.
class EmptyPage : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyPage(QWidget *parent = nullptr);

Q_SIGNALS:
    void sampleRequested();
    void importRequested();
    void openRequested();
};

} // namespace frise
