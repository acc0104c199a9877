#include "ui/dialogs/ask_dialog.h"

#include "ui/models/date_words.h"
#include "ui/models/wording.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace frise {

AskDialog *AskDialog::ask(QWidget *parent, const Question &question,
                          std::function<void(const QString &)> answer)
{
    auto *dialog = new AskDialog(parent, question, std::move(answer));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

AskDialog::Check AskDialog::checkDate(const QString &typed)
{
    const auto when = dateFromWords(typed);
    if (when)
        return {true, tr("%1 (%2)", "date in words, EDTF").arg(wording::date(*when), when->toEdtf())};
    return {false,
            typed.trimmed().isEmpty()
                ? tr("For example: 5 September 2025, mid-September 2025, from 1 to 3 September 2025, 2025-09")
                : tr("This is not understood as a date.")};
}

AskDialog::AskDialog(QWidget *parent, const Question &question, std::function<void(const QString &)> answer)
    : QDialog(parent), m_question(question)
{
    setWindowTitle(question.title);
    auto *layout = new QVBoxLayout(this);
    auto *label = new QLabel(question.label, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    layout->addWidget(label);
    m_field = new QComboBox(this);
    m_field->setObjectName(QStringLiteral("answer"));
    m_field->setEditable(true);
    m_field->setInsertPolicy(QComboBox::NoInsert);
    m_field->addItems(question.choices);
    m_field->setMinimumContentsLength(36);
    m_field->setEditText(question.value);
    m_field->setAccessibleName(question.label);
    if (m_field->completer()) {
        m_field->completer()->setFilterMode(Qt::MatchContains);
        m_field->completer()->setCompletionMode(QCompleter::PopupCompletion);
    }
    label->setBuddy(m_field);
    layout->addWidget(m_field);
    m_hint = new QLabel(this);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setMinimumHeight(m_hint->fontMetrics().height());
    layout->addWidget(m_hint);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    if (!question.button.isEmpty())
        m_ok->setText(question.button);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    connect(m_field, &QComboBox::editTextChanged, this, &AskDialog::textChanged);
    connect(this, &QDialog::accepted, this,
            [this, answer = std::move(answer)] { answer(m_field->currentText().trimmed()); });
    textChanged(m_field->currentText());
    m_field->lineEdit()->selectAll();
    m_field->setFocus();
}

void AskDialog::textChanged(const QString &text)
{
    const Check check = m_question.check ? m_question.check(text) : Check{!text.trimmed().isEmpty(), {}};
    m_ok->setEnabled(check.acceptable);
    m_hint->setText(check.hint);
}

} // namespace frise
