#pragma once

#include <QDialog>

class QAction;

namespace frise {

class Settings;

/// Every action with its key; a double click or F2 changes the key, which is remembered.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const QList<QAction *> &actions, Settings &settings, QWidget *parent = nullptr);
};

/// Gives actions the keys that the person chose (by objectName, else by their English text).
void applyShortcuts(const QList<QAction *> &actions, const Settings &settings);

} // namespace frise
