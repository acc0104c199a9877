#include "ui/dialogs/event_editor.h"

#include "ui/dialogs/ask_dialog.h"
#include "ui/models/date_words.h"
#include "ui/models/wording.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace frise {

namespace {

QStringList names(const QString &line)
{
    QStringList list;
    for (const QString &part : line.split(u';')) {
        if (const QString name = part.trimmed(); !name.isEmpty())
            list << name;
    }
    return list;
}

} // namespace

EventEditor *EventEditor::edit(QWidget *parent, const QString &title, const Fields &fields,
                               const QStringList &actorNames, std::function<void(const QJsonObject &)> answer)
{
    auto *editor = new EventEditor(parent, title, fields, actorNames);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    connect(editor, &QDialog::accepted, editor,
            [editor, answer = std::move(answer)] { answer(editor->payload()); });
    editor->open();
    return editor;
}

EventEditor::EventEditor(QWidget *parent, const QString &title, const Fields &fields,
                         const QStringList &actorNames)
    : QDialog(parent)
{
    setWindowTitle(title);
    setMinimumWidth(480);
    auto *form = new QFormLayout(this);
    m_title = new QLineEdit(fields.title, this);
    m_title->setObjectName(QStringLiteral("title"));
    m_title->setMaxLength(120);
    form->addRow(tr("&Title"), m_title);
    m_date = new QLineEdit(fields.when.isUnknown() ? QString() : fields.when.toEdtf(), this);
    m_date->setObjectName(QStringLiteral("date"));
    form->addRow(tr("&Date"), m_date);
    m_dateHint = new QLabel(this);
    m_dateHint->setTextFormat(Qt::PlainText);
    form->addRow(QString(), m_dateHint);
    m_kind = new QComboBox(this);
    for (const EventKind kind :
         {EventKind::Diplomatic, EventKind::Military, EventKind::Statement, EventKind::Other})
        m_kind->addItem(wording::kind(kind), eventKindName(kind));
    m_kind->setCurrentIndex(static_cast<int>(fields.kind));
    form->addRow(tr("&Kind"), m_kind);
    m_type = new QComboBox(this);
    for (int i = 0; i <= static_cast<int>(EventType::Statement); ++i)
        m_type->addItem(wording::type(static_cast<EventType>(i)), eventTypeName(static_cast<EventType>(i)));
    m_type->setCurrentIndex(static_cast<int>(fields.type));
    form->addRow(tr("T&ype"), m_type);
    m_certainty = new QComboBox(this);
    for (int i = 0; i <= static_cast<int>(Certainty::Negated); ++i)
        m_certainty->addItem(wording::certainty(static_cast<Certainty>(i)),
                             certaintyName(static_cast<Certainty>(i)));
    m_certainty->setCurrentIndex(static_cast<int>(fields.certainty));
    form->addRow(tr("&Status"), m_certainty);
    m_agents = new QLineEdit(fields.agents.join(QStringLiteral("; ")), this);
    m_agents->setPlaceholderText(tr("Who acts; several separated by “;”"));
    m_agents->setCompleter(new QCompleter(actorNames, m_agents));
    form->addRow(tr("&Actors"), m_agents);
    m_targets = new QLineEdit(fields.targets.join(QStringLiteral("; ")), this);
    m_targets->setPlaceholderText(tr("On whom; several separated by “;”"));
    m_targets->setCompleter(new QCompleter(actorNames, m_targets));
    form->addRow(tr("&Towards"), m_targets);
    m_place = new QLineEdit(fields.place, this);
    form->addRow(tr("&Place"), m_place);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
    connect(m_title, &QLineEdit::textChanged, this, &EventEditor::check);
    connect(m_date, &QLineEdit::textChanged, this, &EventEditor::check);
    check();
}

void EventEditor::check()
{
    const AskDialog::Check date = AskDialog::checkDate(m_date->text());
    m_dateHint->setText(date.hint);
    m_ok->setEnabled(!m_title->text().trimmed().isEmpty() && date.acceptable);
}

QJsonObject EventEditor::payload() const
{
    QJsonArray actors;
    for (const QString &name : names(m_agents->text()))
        actors.append(
            QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("role"), QStringLiteral("agent")}});
    for (const QString &name : names(m_targets->text()))
        actors.append(
            QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("role"), QStringLiteral("target")}});
    const auto when = dateFromWords(m_date->text());
    return {{QStringLiteral("summary"), m_title->text().trimmed()},
            {QStringLiteral("edtf"), when ? when->toEdtf() : QString()},
            {QStringLiteral("kind"), m_kind->currentData().toString()},
            {QStringLiteral("type"), m_type->currentData().toString()},
            {QStringLiteral("certainty"), m_certainty->currentData().toString()},
            {QStringLiteral("place"), m_place->text().trimmed()},
            {QStringLiteral("actors"), actors}};
}

} // namespace frise
