#pragma once

#include <QByteArray>
#include <QPaintDevice>
#include <QSizeF>
#include <QString>
#include <memory>

namespace frise {

class SvgEngine;

/// A paint device that writes SVG 1.1: real <text>, paths, and groups with names of our choice (which
/// QSvgGenerator does not offer). Knows what the timeline draws: paths, lines, polygons, text, rectangular
/// clips; pictures and gradients are not drawn. Same drawing, same bytes.
class SvgDevice : public QPaintDevice
{
public:
    SvgDevice(const QSizeF &size, const QString &title, const QString &language);
    ~SvgDevice() override;

    void beginGroup(const QString &name);
    void endGroup();
    /// The whole document; call after the painter has ended.
    QByteArray svg() const;

    QPaintEngine *paintEngine() const override;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    std::unique_ptr<SvgEngine> m_engine;
    QSizeF m_size;
    QString m_title;
    QString m_language;
};

} // namespace frise
