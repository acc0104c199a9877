#pragma once

#include <QDialog>
#include <QStringList>
#include <functional>

class QComboBox;
class QLabel;
class QPushButton;

namespace frise {

/// Asks for one line of text, with suggestions and a check while typing. Shown with `open`, never with a
/// nested event loop; the answer comes by callback.
class AskDialog : public QDialog
{
    Q_OBJECT

public:
    struct Check
    {
        bool acceptable = true;
        QString hint; ///< what was understood, or what is wrong
    };
    struct Question
    {
        QString title;
        QString label;
        QString value;
        QStringList choices;
        std::function<Check(const QString &)> check; ///< none: anything but blank
        QString button;                              ///< empty: OK
    };

    static AskDialog *ask(QWidget *parent, const Question &question,
                          std::function<void(const QString &)> answer);
    /// The check of every field for a date: in words or EDTF, with what was understood as the hint.
    static Check checkDate(const QString &typed);

private:
    AskDialog(QWidget *parent, const Question &question, std::function<void(const QString &)> answer);
    void textChanged(const QString &text);

    Question m_question;
    QComboBox *m_field = nullptr;
    QLabel *m_hint = nullptr;
    QPushButton *m_ok = nullptr;
};

} // namespace frise
