#pragma once

#include <QLocalServer>
#include <QObject>
#include <QStringList>

namespace frise {

/// One window program per person: a second start hands its files to the first and ends. The server answers
/// only the same user.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString &name, QObject *parent = nullptr);

    /// Hands the files to a program that runs already; false where none does.
    static bool handOver(const QString &name, const QStringList &files);
    static QString defaultName();

Q_SIGNALS:
    void filesReceived(const QStringList &files);

private:
    void receive();

    QLocalServer m_server;
};

} // namespace frise
