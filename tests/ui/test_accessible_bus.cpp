// What a screen reader is told: the timeline's lanes and events as they stand on the accessibility bus. The
// test starts itself again in a session of its own, with a bus and a display that end with it; where these
// programs are missing it is skipped.
#include "tests/support/made_up_rows.h"
#include "ui/state/view_state.h"
#include "ui/timeline/timeline_view.h"

#include <QApplication>
#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QMainWindow>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>
#include <QThread>
#include <atomic>
#include <cstdio>
#include <memory>

using namespace frise;

namespace {

constexpr char insideVariable[] = "FRISE_TEST_ON_THE_BUS";
constexpr char accessible[] = "org.a11y.atspi.Accessible";

/// One object of the bus: who has it, and where.
struct Node
{
    QString service;
    QString path;
};

/// Asks the accessibility bus; every call waits for its answer, so never on the thread of the window.
class Bus
{
public:
    /// False with a reason on stderr where there is no such bus.
    bool open()
    {
        QDBusMessage ask =
            QDBusMessage::createMethodCall(QStringLiteral("org.a11y.Bus"), QStringLiteral("/org/a11y/bus"),
                                           QStringLiteral("org.a11y.Bus"), QStringLiteral("GetAddress"));
        const QDBusMessage answer =
            QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("asking")).call(ask);
        const QString address = answer.arguments().value(0).toString();
        if (address.isEmpty()) {
            std::fprintf(stderr, "no accessibility bus: %s\n", qPrintable(answer.errorMessage()));
            return false;
        }
        m_bus = std::make_unique<QDBusConnection>(
            QDBusConnection::connectToBus(address, QStringLiteral("accessibility")));
        return m_bus->isConnected();
    }

    QList<Node> children(const Node &node)
    {
        const QDBusMessage answer = call(node, accessible, QStringLiteral("GetChildren"), {});
        QList<Node> nodes;
        if (answer.arguments().isEmpty())
            return nodes;
        const auto list = answer.arguments().constFirst().value<QDBusArgument>();
        list.beginArray();
        while (!list.atEnd()) {
            Node child;
            QDBusObjectPath path;
            list.beginStructure();
            list >> child.service >> path;
            list.endStructure();
            child.path = path.path();
            nodes.append(child);
        }
        list.endArray();
        return nodes;
    }
    QString name(const Node &node)
    {
        const QDBusMessage answer = call(node, "org.freedesktop.DBus.Properties", QStringLiteral("Get"),
                                         {QString::fromLatin1(accessible), QStringLiteral("Name")});
        return answer.arguments().value(0).value<QDBusVariant>().variant().toString();
    }
    QString role(const Node &node)
    {
        return call(node, accessible, QStringLiteral("GetRoleName"), {}).arguments().value(0).toString();
    }
    bool press(const Node &node)
    {
        return call(node, "org.a11y.atspi.Action", QStringLiteral("DoAction"), {0})
            .arguments()
            .value(0)
            .toBool();
    }
    /// The first object below `node` whose name holds `words`.
    std::optional<Node> find(const Node &node, const QString &words, int depth = 8)
    {
        for (const Node &child : children(node)) {
            if (name(child).contains(words))
                return child;
            if (depth > 0) {
                if (const auto found = find(child, words, depth - 1))
                    return found;
            }
        }
        return std::nullopt;
    }

private:
    QDBusMessage call(const Node &node, const char *interface, const QString &method,
                      const QVariantList &arguments)
    {
        QDBusMessage message =
            QDBusMessage::createMethodCall(node.service, node.path, QString::fromLatin1(interface), method);
        message.setArguments(arguments);
        return m_bus->call(message, QDBus::Block, 5000);
    }

    std::unique_ptr<QDBusConnection> m_bus;
};

/// Exit code: 0 all was there, 1 something was not (said on stderr).
int lookFromOutside(std::atomic<EntryId> &selected)
{
    const auto fail = [](const char *what) {
        std::fprintf(stderr, "not on the bus: %s\n", what);
        return 1;
    };
    Bus bus;
    if (!bus.open())
        return 1;
    const Node root{QStringLiteral("org.a11y.atspi.Registry"),
                    QStringLiteral("/org/a11y/atspi/accessible/root")};
    // The program registers itself when the bus has told it that somebody listens.
    std::optional<Node> program;
    QElapsedTimer clock;
    clock.start();
    while (!program && clock.elapsed() < 20000) {
        for (const Node &child : bus.children(root)) {
            if (bus.find(child, QStringLiteral("Chronology under test"), 1))
                program = child;
        }
        QThread::yieldCurrentThread();
    }
    if (!program)
        return fail("the program's window");
    const auto timeline = bus.find(*program, QStringLiteral("Events by day"));
    if (!timeline)
        return fail("the timeline");
    const auto lane = bus.find(*timeline, QStringLiteral("Military"), 0);
    if (!lane)
        return fail("the lane Military");
    const auto event = bus.find(*lane, QStringLiteral("Bombardement"), 0);
    if (!event)
        return fail("the event of that lane");
    if (!bus.name(*event).contains(QStringLiteral("2031")))
        return fail("the date of the event");
    if (bus.role(*event) != QLatin1String("list item"))
        return fail("the role of the event");
    if (!bus.press(*event))
        return fail("the action of the event");
    clock.restart();
    while (selected == 0 && clock.elapsed() < 5000)
        QThread::yieldCurrentThread();
    return selected == 2 ? 0 : fail("the selection after the action");
}

int showOnTheBus(int argc, char **argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.setWindowTitle(QStringLiteral("Chronology under test"));
    ViewState state;
    auto *view = new TimelineView(state, nullptr, &window);
    view->setAccessibleName(QStringLiteral("Events by day"));
    window.setCentralWidget(view);
    window.resize(1000, 500);
    SourceOptions options;
    options.locale = QLocale(QLocale::English);
    view->setSource(std::make_shared<const TimelineSource>(test::entries(), QList<QuoteRow>(), options));
    window.show();
    view->showAll(false);
    std::atomic<EntryId> selected = 0;
    QObject::connect(&state, &ViewState::selectionChanged, &application,
                     [&selected](const Selection &selection) { selected = selection.entry; });
    int code = 1;
    const std::unique_ptr<QThread> worker(QThread::create([&] {
        code = lookFromOutside(selected);
        QMetaObject::invokeMethod(
            &application, [] { QCoreApplication::quit(); }, Qt::QueuedConnection);
    }));
    worker->start();
    QApplication::exec();
    worker->wait();
    return code;
}

} // namespace

class TestAccessibleBus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lanesAndEventsStandOnTheBusAndCanBePressed()
    {
        const QString session = QStandardPaths::findExecutable(QStringLiteral("dbus-run-session"));
        const QString display = QStandardPaths::findExecutable(QStringLiteral("xvfb-run"));
        if (session.isEmpty() || display.isEmpty())
            QSKIP("dbus-run-session and xvfb-run are not both installed");
        if (!QFileInfo::exists(QStringLiteral("/usr/share/dbus-1/services/org.a11y.Bus.service")))
            QSKIP("at-spi2-core is not installed");
        QProcess inside;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QString::fromLatin1(insideVariable), QStringLiteral("1"));
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        environment.insert(QStringLiteral("QT_LINUX_ACCESSIBILITY_ALWAYS_ON"), QStringLiteral("1"));
        for (const char *inherited : {"DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS", "DISPLAY"})
            environment.remove(QString::fromLatin1(inherited));
        inside.setProcessEnvironment(environment);
        inside.setProcessChannelMode(QProcess::MergedChannels);
        inside.start(session, {QStringLiteral("--"), display, QStringLiteral("-a"),
                               QCoreApplication::applicationFilePath()});
        QVERIFY(inside.waitForStarted());
        const bool finished = inside.waitForFinished(90000);
        const QByteArray said = inside.readAll();
        QVERIFY2(finished && inside.exitStatus() == QProcess::NormalExit && inside.exitCode() == 0,
                 said.constData());
    }
};

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsSet(insideVariable))
        return showOnTheBus(argc, argv);
    QCoreApplication application(argc, argv);
    TestAccessibleBus test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_accessible_bus.moc"
