#pragma once

#include <QDialog>
#include <QList>

class QAction;
class QLineEdit;
class QListWidget;

namespace frise {

/// Type a few letters of what you want, Enter does it.
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    CommandPalette(const QList<QAction *> &actions, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const QString &words);
    void run();

    QList<QAction *> m_actions;
    QLineEdit *m_field = nullptr;
    QListWidget *m_list = nullptr;
};

} // namespace frise
