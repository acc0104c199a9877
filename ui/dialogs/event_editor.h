#pragma once

#include "core/dates/date_interval.h"
#include "core/model/event.h"

#include <QDialog>
#include <QJsonObject>
#include <QStringList>
#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace frise {

/// Title, date in words or EDTF, kind, type, certainty, actors and place of an event. The answer is the
/// payload of an EditEvent or AddEvent correction and comes by callback.
class EventEditor : public QDialog
{
    Q_OBJECT

public:
    struct Fields
    {
        QString title;
        DateInterval when;
        EventKind kind = EventKind::Diplomatic;
        EventType type = EventType::None;
        Certainty certainty = Certainty::Happened;
        QString place;
        QStringList agents;
        QStringList targets;
    };

    static EventEditor *edit(QWidget *parent, const QString &title, const Fields &fields,
                             const QStringList &actorNames, std::function<void(const QJsonObject &)> answer);

private:
    EventEditor(QWidget *parent, const QString &title, const Fields &fields, const QStringList &actorNames);
    QJsonObject payload() const;
    void check();

    QLineEdit *m_title = nullptr;
    QLineEdit *m_date = nullptr;
    QLabel *m_dateHint = nullptr;
    QComboBox *m_kind = nullptr;
    QComboBox *m_type = nullptr;
    QComboBox *m_certainty = nullptr;
    QLineEdit *m_agents = nullptr;
    QLineEdit *m_targets = nullptr;
    QLineEdit *m_place = nullptr;
    QPushButton *m_ok = nullptr;
};

} // namespace frise
