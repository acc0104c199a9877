#include "ui/window/single_instance.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QLocalSocket>

namespace frise {

namespace {

constexpr int timeoutMs = 1000;
constexpr qint64 messageLimit = 1 << 20;

} // namespace

QString SingleInstance::defaultName()
{
    // One for each person and home folder.
    const QByteArray home = QDir::homePath().toUtf8();
    return QStringLiteral("frise-") +
           QString::fromLatin1(QCryptographicHash::hash(home, QCryptographicHash::Sha1).toHex().left(12));
}

bool SingleInstance::handOver(const QString &name, const QStringList &files)
{
    QLocalSocket socket;
    socket.connectToServer(name);
    if (!socket.waitForConnected(timeoutMs))
        return false;
    QByteArray message;
    QDataStream stream(&message, QIODevice::WriteOnly);
    stream << files;
    socket.write(message);
    socket.flush();
    // The first answers with one byte once it has read everything.
    if (socket.bytesToWrite() > 0 && !socket.waitForBytesWritten(timeoutMs))
        return false;
    return socket.bytesAvailable() > 0 || socket.waitForReadyRead(timeoutMs);
}

SingleInstance::SingleInstance(const QString &name, QObject *parent) : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::receive);
    if (!m_server.listen(name) && m_server.serverError() == QAbstractSocket::AddressInUseError) {
        // Left behind by a program that crashed: nobody answered before we came here.
        QLocalServer::removeServer(name);
        m_server.listen(name);
    }
}

void SingleInstance::receive()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (socket->bytesAvailable() > messageLimit) {
                socket->abort();
                return;
            }
            QDataStream stream(socket);
            stream.startTransaction();
            QStringList files;
            stream >> files;
            if (!stream.commitTransaction())
                return;
            socket->write("k");
            socket->flush();
            Q_EMIT filesReceived(files);
        });
    }
}

} // namespace frise
