#pragma once

#include <QProxyStyle>

namespace frise {

/// The platform's style for a menu bar that is taller than its words because the search box stands in its
/// corner: the words fill its height and stand in the line of the box. Changes nothing else. Owned by the
/// menu bar.
class MenuBarStyle : public QProxyStyle
{
    Q_OBJECT

public:
    explicit MenuBarStyle(QObject *owner);
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
};

} // namespace frise
