#include "ui/state/settings.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

namespace frise {

namespace {

constexpr int recentLimit = 10;

QString placeKey(const QString &path, const QString &key)
{
    const QByteArray digest =
        QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha1).toHex().left(16);
    return QStringLiteral("places/%1/%2").arg(QString::fromLatin1(digest), key);
}

} // namespace

Settings::Settings(QObject *parent) : QObject(parent) {}

QVariant Settings::value(const char *key, const QVariant &otherwise) const
{
    return m_settings.value(QLatin1String(key), otherwise);
}

void Settings::set(const char *key, const QVariant &value)
{
    m_settings.setValue(QLatin1String(key), value);
}

void Settings::setWindowLayout(const QByteArray &geometry, const QByteArray &state)
{
    set("window/geometry", geometry);
    set("window/state", state);
}

void Settings::addRecentFile(const QString &path)
{
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    while (files.size() > recentLimit)
        files.removeLast();
    set("corpus/recent", files);
    Q_EMIT recentFilesChanged();
}

void Settings::removeRecentFile(const QString &path)
{
    QStringList files = recentFiles();
    if (files.removeAll(path) == 0)
        return;
    set("corpus/recent", files);
    Q_EMIT recentFilesChanged();
}

QString Settings::effectiveLanguage() const
{
    const QString chosen = language();
    if (!chosen.isEmpty())
        return chosen;
    return QLocale::system().language() == QLocale::French ? QStringLiteral("fr") : QStringLiteral("en");
}

Settings::Theme Settings::theme() const
{
    if (m_themeOverride)
        return *m_themeOverride;
    const QString name = value("view/theme").toString();
    if (name == QLatin1String("light"))
        return Theme::Light;
    if (name == QLatin1String("contrast"))
        return Theme::HighContrast;
    return name == QLatin1String("dark") ? Theme::Dark : Theme::System;
}

void Settings::setTheme(Theme theme)
{
    m_themeOverride.reset();
    set("view/theme", theme == Theme::Light          ? QStringLiteral("light")
                      : theme == Theme::Dark         ? QStringLiteral("dark")
                      : theme == Theme::HighContrast ? QStringLiteral("contrast")
                                                     : QStringLiteral("system"));
    Q_EMIT appearanceChanged();
}

void Settings::setReducesMotion(bool on)
{
    set("view/reducedMotion", on);
    Q_EMIT appearanceChanged();
}

QList<SavedView> Settings::savedViews(const QString &path) const
{
    QList<SavedView> views;
    const QByteArray bytes = corpusPlace(path, QStringLiteral("views")).toByteArray();
    for (const QJsonValue &value : QJsonDocument::fromJson(bytes).array()) {
        if (std::optional<SavedView> view = savedViewFromJson(value.toObject()))
            views.append(std::move(*view));
    }
    return views;
}

void Settings::setSavedViews(const QString &path, const QList<SavedView> &views)
{
    QJsonArray array;
    for (const SavedView &view : views)
        array.append(toJson(view));
    setCorpusPlace(path, QStringLiteral("views"), QJsonDocument(array).toJson(QJsonDocument::Compact));
    Q_EMIT savedViewsChanged();
}

QVariant Settings::corpusPlace(const QString &path, const QString &key) const
{
    return m_settings.value(placeKey(path, key));
}

void Settings::setCorpusPlace(const QString &path, const QString &key, const QVariant &place)
{
    m_settings.setValue(placeKey(path, key), place);
}

std::optional<QString> Settings::shortcut(const QString &action) const
{
    const QVariant keys = m_settings.value(QStringLiteral("shortcuts/") + action);
    return keys.isValid() ? std::optional(keys.toString()) : std::nullopt;
}

void Settings::setShortcut(const QString &action, const std::optional<QString> &keys)
{
    const QString key = QStringLiteral("shortcuts/") + action;
    if (keys)
        m_settings.setValue(key, *keys);
    else
        m_settings.remove(key);
}

} // namespace frise
