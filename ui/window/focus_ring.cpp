#include "ui/window/focus_ring.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPushButton>

namespace frise {

FocusRing::FocusRing(QWidget &window) : QObject(&window), m_window(window), m_frame(new QFocusFrame(&window))
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
}

void FocusRing::follow(QWidget *now)
{
    leave();
    if (!now || now->window() != &m_window)
        return;
    if (auto *view = qobject_cast<QAbstractItemView *>(now)) {
        // Its current row has a mark of its own.
        if (view->currentIndex().isValid() || !view->selectionModel())
            return;
        m_frame->setWidget(view);
        m_current =
            connect(view->selectionModel(), &QItemSelectionModel::currentChanged, this, &FocusRing::leave);
    } else if (const auto *button = qobject_cast<QPushButton *>(now); button && button->isFlat()) {
        m_frame->setWidget(now);
    }
}

void FocusRing::leave()
{
    disconnect(m_current);
    m_frame->setWidget(nullptr);
}

} // namespace frise
