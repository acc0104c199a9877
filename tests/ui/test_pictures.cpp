// Makes pictures of the window's main states in the build folder (pictures/), to be looked at; asserts that
// none is blank and that light and dark differ.
#include "core/base/resources.h"
#include "tests/support/corpus_fixture.h"
#include "ui/dialogs/dating_dialog.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/reader/reader_panel.h"
#include "ui/state/appearance.h"
#include "ui/state/settings.h"
#include "ui/timeline/timeline_page.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QFontDatabase>
#include <QStandardPaths>
#include <QStyleFactory>
#include <QTabWidget>
#include <QTest>

using namespace frise;

class TestPictures : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    std::shared_ptr<Workspace> m_workspace;

    static void save(QWidget &widget, const QString &name, double scale = 1)
    {
        QTest::qWait(400);
        QPixmap picture(widget.size() * scale);
        picture.setDevicePixelRatio(scale);
        widget.render(&picture);
        QDir().mkpath(QStringLiteral("pictures"));
        QVERIFY(picture.save(QStringLiteral("pictures/%1.png").arg(name)));
        const QImage image = picture.toImage();
        QSet<QRgb> colours;
        for (int y = 0; y < image.height(); y += 7) {
            for (int x = 0; x < image.width(); x += 7)
                colours.insert(image.pixel(x, y));
        }
        QVERIFY2(colours.size() > 8, qPrintable(name));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("frise-test"));
        QCoreApplication::setApplicationName(QStringLiteral("frise-test-pictures"));
        QSettings().clear();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("fusion")));
        if (QFontDatabase::hasFamily(QStringLiteral("Inter")))
            QApplication::setFont(QFont(QStringLiteral("Inter"), 9));
        auto created = Workspace::create(m_dir.filePath(QStringLiteral("sample.frise")));
        QVERIFY(created.ok());
        m_workspace = std::move(created.value());
        JobContext job;
        const QString sample = resourcePath(QStringLiteral("sample"));
        QVERIFY(!sample.isEmpty());
        m_workspace->importPaths({sample}, job);
    }
    void cleanupTestCase()
    {
        JobPools::waitForAll();
        m_workspace.reset();
    }

    void mainStates_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void mainStates()
    {
        QFETCH(bool, dark);
        const QString suffix = dark ? QStringLiteral("-dark") : QStringLiteral("-light");
        Settings settings;
        settings.overrideTheme(dark ? Settings::Theme::Dark : Settings::Theme::Light);
        applyAppearance(*qApp, settings);
        MainWindow window(settings);
        window.resize(1440, 900);
        window.show();
        save(window, QStringLiteral("empty") + suffix);
        window.setWorkspace(m_workspace);
        QTRY_VERIFY_WITH_TIMEOUT(!window.isEmptyShown() && window.timeline().source() &&
                                     !window.timeline().source()->items().isEmpty(),
                                 20000);
        const ChronicleEntry entry = window.corpus().entries().value(window.corpus().entries().size() / 2);
        window.state().selectEntry(entry.id);
        QTRY_VERIFY_WITH_TIMEOUT(window.reader().articleId() != 0, 10000);
        window.findChild<QDockWidget *>(QStringLiteral("entryDock"))->raise();
        save(window, QStringLiteral("event") + suffix);
        window.tabs().setCurrentIndex(1);
        save(window, QStringLiteral("list") + suffix);
        window.tabs().setCurrentIndex(3);
        window.findChild<QDockWidget *>(QStringLiteral("articlesDock"))->raise();
        save(window, QStringLiteral("review") + suffix);
        window.tabs().setCurrentIndex(0);
        auto *statistics = window.findChild<QDockWidget *>(QStringLiteral("statisticsDock"));
        statistics->show();
        statistics->raise();
        window.timeline().canvas().showAll(false);
        save(window, QStringLiteral("statistics") + suffix);
        if (!dark) {
            save(window, QStringLiteral("scale-200"), 2);
            ExportDialog dialog(window.corpus(), window.state());
            dialog.show();
            save(dialog, QStringLiteral("export"));
            DatingDialog dating(window.corpus(), window.state(), window.corrections(),
                                window.corpus().articles().first().id);
            dating.show();
            save(dating, QStringLiteral("dating"));
        }
        JobPools::waitForAll();
    }
};

QTEST_MAIN(TestPictures)
#include "test_pictures.moc"
