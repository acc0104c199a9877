#include "core/export/exporters.h"

namespace frise {

const QList<Exporter> &exporters()
{
    static const QList<Exporter> list;
    return list;
}

} // namespace frise
