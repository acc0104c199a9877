#pragma once

#include <QFocusFrame>
#include <QObject>
#include <QPointer>

namespace frise {

/// Shows where the focus is on what the style leaves unmarked: lists without a current row, flat buttons. One
/// for each window; follows the application's focus.
class FocusRing : public QObject
{
    Q_OBJECT

public:
    explicit FocusRing(QWidget &window);

private:
    void follow(QWidget *now);
    void leave();

    QWidget &m_window;
    QFocusFrame *m_frame = nullptr;
    QMetaObject::Connection m_current;
};

} // namespace frise
