#include "ui/dialogs/shortcuts_dialog.h"

#include "ui/state/settings.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSet>
#include <QTableWidget>
#include <QVBoxLayout>

namespace frise {

namespace {

QString plainText(const QAction &action)
{
    QString text = action.text();
    text.replace(QLatin1String("&&"), QLatin1String("\x01"));
    text.remove(u'&');
    return text.replace(QLatin1String("\x01"), QLatin1String("&"));
}

} // namespace

void applyShortcuts(const QList<QAction *> &actions, const Settings &settings)
{
    for (QAction *action : actions) {
        if (action->objectName().isEmpty())
            continue;
        if (const QString keys = settings.shortcut(action->objectName()); !keys.isEmpty())
            action->setShortcut(QKeySequence(keys, QKeySequence::PortableText));
    }
}

ShortcutsDialog::ShortcutsDialog(const QList<QAction *> &actions, Settings &settings, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    resize(560, 620);
    auto *layout = new QVBoxLayout(this);
    auto *search = new QLineEdit(this);
    search->setPlaceholderText(tr("Search actions"));
    search->setAccessibleName(tr("Search actions"));
    layout->addWidget(search);
    QList<QAction *> shown;
    QSet<QString> seen;
    for (QAction *action : actions) {
        if (action->isSeparator() || action->menu() || action->text().isEmpty() ||
            action->objectName().startsWith(QLatin1String("recent")))
            continue;
        // Several lists have the same action: it is one line here.
        const QString line = plainText(*action) + u'\n' + action->shortcut().toString();
        if (seen.contains(line))
            continue;
        seen.insert(line);
        shown << action;
    }
    // The canvas and the reader have keys of their own that no action carries.
    const QList<QPair<QString, QString>> fixed = {
        {tr("Timeline: pan"), tr("arrow keys, Shift + wheel, drag")},
        {tr("Timeline: zoom at the pointer"), tr("Ctrl + wheel, pinch")},
        {tr("Timeline: choose a period"), tr("Alt + drag")},
        {tr("Reader: next and previous mark"), tr("N, P")},
        {tr("Reader: zoom"), tr("Ctrl + wheel")}};
    auto *table = new QTableWidget(static_cast<int>(shown.size() + fixed.size()), 2, this);
    table->setAccessibleName(windowTitle());
    table->setHorizontalHeaderLabels({tr("Action"), tr("Keys")});
    table->verticalHeader()->hide();
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    for (int i = 0; i < shown.size(); ++i) {
        QAction *action = shown.at(i);
        table->setItem(i, 0, new QTableWidgetItem(plainText(*action)));
        auto *keys = new QKeySequenceEdit(action->shortcut(), table);
        keys->setEnabled(!action->objectName().isEmpty());
        keys->setAccessibleName(plainText(*action));
        table->setCellWidget(i, 1, keys);
        connect(keys, &QKeySequenceEdit::editingFinished, this, [keys, action, &settings] {
            if (keys->keySequence() == action->shortcut())
                return;
            action->setShortcut(keys->keySequence());
            settings.setShortcut(action->objectName(),
                                 keys->keySequence().toString(QKeySequence::PortableText));
        });
    }
    for (int i = 0; i < fixed.size(); ++i) {
        table->setItem(static_cast<int>(shown.size()) + i, 0, new QTableWidgetItem(fixed.at(i).first));
        table->setItem(static_cast<int>(shown.size()) + i, 1, new QTableWidgetItem(fixed.at(i).second));
    }
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->setColumnWidth(1, 210);
    layout->addWidget(table, 1);
    connect(search, &QLineEdit::textChanged, this, [table](const QString &words) {
        for (int row = 0; row < table->rowCount(); ++row)
            table->setRowHidden(row, !table->item(row, 0)->text().contains(words, Qt::CaseInsensitive));
    });
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

} // namespace frise
