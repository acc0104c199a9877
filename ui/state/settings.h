#pragma once

#include "ui/state/saved_view.h"

#include <QByteArray>
#include <QObject>
#include <QSettings>
#include <QString>
#include <QStringList>
#include <optional>

namespace frise {

/// What is remembered between two starts, in the platform's own place (QSettings). GUI thread only.
class Settings : public QObject
{
    Q_OBJECT

public:
    enum class Theme { System, Light, Dark, HighContrast };

    explicit Settings(QObject *parent = nullptr);

    QByteArray windowGeometry() const { return value("window/geometry").toByteArray(); }
    QByteArray windowState() const { return value("window/state").toByteArray(); }
    void setWindowLayout(const QByteArray &geometry, const QByteArray &state);

    QString lastCorpus() const { return value("corpus/last").toString(); }
    void setLastCorpus(const QString &path) { set("corpus/last", path); }
    /// Newest first, at most ten.
    QStringList recentFiles() const { return value("corpus/recent").toStringList(); }
    void addRecentFile(const QString &path);
    void removeRecentFile(const QString &path);
    void clearRecentFiles() { set("corpus/recent", QStringList()); }

    /// "fr", "en", or empty: by the system's locale.
    QString language() const { return value("view/language").toString(); }
    void setLanguage(const QString &language) { set("view/language", language); }
    /// The language in force: the setting, else French where the system speaks French, else English.
    QString effectiveLanguage() const;

    Theme theme() const;
    void setTheme(Theme theme);
    /// For this run only (pictures).
    void overrideTheme(Theme theme) { m_themeOverride = theme; }

    bool reducesMotion() const { return value("view/reducedMotion", false).toBool(); }
    void setReducesMotion(bool on);
    double readerZoom() const { return value("reader/zoom", 1.0).toDouble(); }
    void setReaderZoom(double zoom) { set("reader/zoom", zoom); }
    QString readerFont() const { return value("reader/font").toString(); }
    void setReaderFont(const QString &family) { set("reader/font", family); }
    bool showsBoilerplate() const { return value("reader/boilerplate", true).toBool(); }
    void setShowsBoilerplate(bool on) { set("reader/boilerplate", on); }

    /// Per corpus: the views that were saved under a name, in the order in which they were first saved.
    QList<SavedView> savedViews(const QString &path) const;
    void setSavedViews(const QString &path, const QList<SavedView> &views);

    /// Per corpus: the visible period and the article in the reader.
    QVariant corpusPlace(const QString &path, const QString &key) const;
    void setCorpusPlace(const QString &path, const QString &key, const QVariant &place);

    /// Keys that the person gave an action, in portable words; empty: none at all; absent: its own.
    std::optional<QString> shortcut(const QString &action) const;
    void setShortcut(const QString &action, const std::optional<QString> &keys);

Q_SIGNALS:
    void recentFilesChanged();
    void savedViewsChanged();
    void appearanceChanged();

private:
    QVariant value(const char *key, const QVariant &otherwise = {}) const;
    void set(const char *key, const QVariant &value);

    QSettings m_settings;
    std::optional<Theme> m_themeOverride;
};

} // namespace frise
