#pragma once

#include <QToolButton>

namespace frise {

/// A tool button that can be checked and says so in the accent, with a frame: what it switches on changes
/// what is listed beside it, and a shade of grey is easily overlooked. Unchecked it is the platform's own.
class AccentButton : public QToolButton
{
public:
    using QToolButton::QToolButton;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace frise
