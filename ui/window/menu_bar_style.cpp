#include "ui/window/menu_bar_style.h"

#include <QApplication>
#include <QMenuBar>
#include <QStyleFactory>

namespace frise {

MenuBarStyle::MenuBarStyle(QObject *owner)
    // A style of its own: a proxy of the application's would take it from the application.
    : QProxyStyle(QStyleFactory::create(QApplication::style()->objectName()))
{
    setParent(owner);
}

QSize MenuBarStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                     const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const auto *bar = qobject_cast<const QMenuBar *>(widget);
    if (type == CT_MenuBarItem && bar && bar->cornerWidget(Qt::TopRightCorner)) {
        const int margins = 2 * pixelMetric(PM_MenuBarVMargin, option, widget);
        result.setHeight(
            std::max(result.height(), bar->cornerWidget(Qt::TopRightCorner)->sizeHint().height() - margins));
    }
    return result;
}

} // namespace frise
