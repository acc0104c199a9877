#include "core/base/interned.h"

#include <QHash>
#include <QReadLocker>
#include <QReadWriteLock>
#include <QStringList>
#include <QWriteLocker>

namespace frise {

namespace {

struct Pool
{
    QReadWriteLock lock;
    QHash<QString, InternedId> ids{{QString(), 0}};
    QStringList texts{QString()};
    // The lexicon and the knowledge base bring some forty thousand strings.
    Pool()
    {
        ids.reserve(1 << 16);
        texts.reserve(1 << 16);
    }
};

Pool &pool()
{
    static Pool instance;
    return instance;
}

} // namespace

InternedId intern(QStringView text)
{
    Pool &p = pool();
    {
        // fromRawData: most strings are known, and a look-up needs no copy.
        const QString probe = QString::fromRawData(text.data(), text.size());
        const QReadLocker reading(&p.lock);
        const auto found = p.ids.constFind(probe);
        if (found != p.ids.constEnd())
            return found.value();
    }
    const QString key = text.toString();
    const QWriteLocker writing(&p.lock);
    const auto found = p.ids.constFind(key);
    if (found != p.ids.constEnd())
        return found.value();
    const auto id = static_cast<InternedId>(p.texts.size());
    p.texts.append(key);
    p.ids.insert(key, id);
    return id;
}

InternedId internedOrZero(QStringView text)
{
    Pool &p = pool();
    const QReadLocker reading(&p.lock);
    return p.ids.value(QString::fromRawData(text.data(), text.size()), 0);
}

QString internedText(InternedId id)
{
    Pool &p = pool();
    const QReadLocker reading(&p.lock);
    return p.texts.value(static_cast<qsizetype>(id));
}

InternedId internedCount()
{
    Pool &p = pool();
    const QReadLocker reading(&p.lock);
    return static_cast<InternedId>(p.texts.size());
}

} // namespace frise
