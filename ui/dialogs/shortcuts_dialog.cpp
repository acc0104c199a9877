#include "ui/dialogs/shortcuts_dialog.h"

#include "ui/state/settings.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
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

constexpr char ownKeys[] = "ownKeys";

/// The action that has these keys, or keys that begin so, wherever they would be ambiguous; nullptr: none.
QAction *holderOf(const QKeySequence &keys, const QAction &wanting, const QList<QAction *> &actions)
{
    const auto isOfOneList = [](const QAction &action) {
        return action.shortcutContext() == Qt::WidgetShortcut ||
               action.shortcutContext() == Qt::WidgetWithChildrenShortcut;
    };
    for (QAction *action : actions) {
        if (action == &wanting || plainText(*action) == plainText(wanting) || keys.isEmpty())
            continue;
        // Keys of one list do not meet those of another.
        if (isOfOneList(*action) && isOfOneList(wanting))
            continue;
        for (const QKeySequence &held : action->shortcuts()) {
            if (held.matches(keys) != QKeySequence::NoMatch || keys.matches(held) != QKeySequence::NoMatch)
                return action;
        }
    }
    return nullptr;
}

} // namespace

void applyShortcuts(const QList<QAction *> &actions, const Settings &settings)
{
    for (QAction *action : actions) {
        if (action->objectName().isEmpty())
            continue;
        action->setProperty(ownKeys, action->shortcut().toString(QKeySequence::PortableText));
        if (const auto keys = settings.shortcut(action->objectName()))
            action->setShortcut(QKeySequence(*keys, QKeySequence::PortableText));
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
    auto *note = new QLabel(this);
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    note->setObjectName(QStringLiteral("shortcutNote"));
    QList<QPair<QKeySequenceEdit *, QAction *>> edits;
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
        connect(keys, &QKeySequenceEdit::editingFinished, this, [=, &settings] {
            const QKeySequence wanted = keys->keySequence();
            if (wanted == action->shortcut())
                return;
            if (const QAction *other = holderOf(wanted, *action, actions)) {
                note->setText(tr("%1 already stands for “%2”.", "keys, action")
                                  .arg(wanted.toString(QKeySequence::NativeText), plainText(*other)));
                keys->setKeySequence(action->shortcut());
                return;
            }
            note->clear();
            // Lists of one kind have the same action, each its own.
            for (QAction *same : actions) {
                if (same->objectName() == action->objectName())
                    same->setShortcut(wanted);
            }
            settings.setShortcut(action->objectName(), wanted.toString(QKeySequence::PortableText));
        });
        edits.append({keys, action});
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
    layout->addWidget(note);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *restore = buttons->addButton(tr("&Original keys"), QDialogButtonBox::ResetRole);
    restore->setObjectName(QStringLiteral("originalKeys"));
    connect(restore, &QPushButton::clicked, this, [edits, actions, note, &settings] {
        for (QAction *action : actions) {
            if (action->property(ownKeys).isValid())
                action->setShortcut(
                    QKeySequence(action->property(ownKeys).toString(), QKeySequence::PortableText));
        }
        for (const auto &[edit, action] : edits) {
            if (action->objectName().isEmpty())
                continue;
            settings.setShortcut(action->objectName(), std::nullopt);
            action->setShortcut(
                QKeySequence(action->property(ownKeys).toString(), QKeySequence::PortableText));
            edit->setKeySequence(action->shortcut());
        }
        note->clear();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

} // namespace frise
