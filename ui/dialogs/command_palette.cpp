#include "ui/dialogs/command_palette.h"

#include "ui/models/folding.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPointer>
#include <QVBoxLayout>

namespace frise {

namespace {

QString nameOf(const QAction &action)
{
    QString text = action.text();
    text.replace(QStringLiteral("&&"), QStringLiteral("\x1")).remove(u'&').replace(u'\x1', u'&');
    // The menu it stands in says what it is about: "Language: English".
    for (const QObject *object : action.associatedObjects()) {
        const auto *menu = qobject_cast<const QMenu *>(object);
        if (menu && !menu->title().isEmpty()) {
            QString title = menu->title();
            return CommandPalette::tr("%1: %2", "menu, command").arg(title.remove(u'&'), text);
        }
    }
    return text;
}

} // namespace

CommandPalette::CommandPalette(const QList<QAction *> &actions, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Commands"));
    resize(520, 380);
    for (QAction *action : actions) {
        // What belongs to one list's own focus cannot be done from here.
        if (action->shortcutContext() == Qt::WidgetShortcut)
            continue;
        if (!action->isSeparator() && !action->menu() && !action->text().isEmpty() && action->isEnabled())
            m_actions << action;
    }
    auto *layout = new QVBoxLayout(this);
    m_field = new QLineEdit(this);
    m_field->setPlaceholderText(tr("What do you want to do?"));
    m_field->setAccessibleName(tr("Search commands"));
    m_field->installEventFilter(this);
    layout->addWidget(m_field);
    m_list = new QListWidget(this);
    m_list->setAccessibleName(tr("Commands"));
    layout->addWidget(m_list, 1);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_list, &QListWidget::itemActivated, this, &CommandPalette::run);
    fill({});
    m_field->setFocus();
}

void CommandPalette::fill(const QString &words)
{
    m_list->clear();
    const QStringList wanted = FoldedText(words).text().split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        const QAction &action = *m_actions.at(i);
        const QString text = FoldedText(nameOf(action)).text();
        if (!std::all_of(wanted.begin(), wanted.end(),
                         [&text](const QString &word) { return text.contains(word); }))
            continue;
        const QString keys = action.shortcut().toString(QKeySequence::NativeText);
        auto *item = new QListWidgetItem(
            keys.isEmpty() ? nameOf(action) : tr("%1    (%2)", "command, keys").arg(nameOf(action), keys),
            m_list);
        item->setData(Qt::UserRole, i);
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::run()
{
    if (!m_list->currentItem())
        return;
    const QPointer<QAction> action = m_actions.at(m_list->currentItem()->data(Qt::UserRole).toLongLong());
    accept();
    if (action)
        action->trigger();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int row = m_list->currentRow();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            m_list->setCurrentRow(
                std::clamp(row + (key == Qt::Key_Down ? 1 : -1), 0, std::max(0, m_list->count() - 1)));
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            run();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace frise
