// Makes pictures of the window's main states in the build folder (pictures/), to be looked at. What a program
// can tell of them is asserted: light ones are light and dark ones dark, the two of a state differ nearly
// everywhere, and where words belong there is writing that can be read.
#include "core/base/resources.h"
#include "tests/support/corpus_fixture.h"
#include "ui/dialogs/command_palette.h"
#include "ui/dialogs/dating_dialog.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/shortcuts_dialog.h"
#include "ui/reader/reader_panel.h"
#include "ui/reader/reader_view.h"
#include "ui/state/appearance.h"
#include "ui/state/settings.h"
#include "ui/timeline/timeline_page.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/main_window.h"
#include "ui/window/search_box.h"

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QFontDatabase>
#include <QLineEdit>
#include <QMenuBar>
#include <QRandomGenerator>
#include <QSettings>
#include <QStandardPaths>
#include <QStatusBar>
#include <QStyleFactory>
#include <QTabWidget>
#include <QTest>
#include <QTranslator>

using namespace frise;

class TestPictures : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    std::shared_ptr<Workspace> m_workspace;
    QTranslator m_translator;
    QHash<QString, QImage> m_pictures;

    /// Nothing moves any more.
    static void settle()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!JobPools::areBusy(), 20000);
        QTest::qWait(120);
        QTRY_VERIFY_WITH_TIMEOUT(!JobPools::areBusy(), 20000);
    }

    QImage save(QWidget &widget, const QString &name, double scale = 1)
    {
        settle();
        QPixmap picture(widget.size() * scale);
        picture.setDevicePixelRatio(scale);
        widget.render(&picture);
        QDir().mkpath(QStringLiteral("pictures"));
        if (!picture.save(QStringLiteral("pictures/%1.png").arg(name)))
            qFatal("pictures/%s.png cannot be written", qPrintable(name));
        const QImage image = picture.toImage().convertToFormat(QImage::Format_RGB32);
        m_pictures.insert(name, image);
        return image;
    }

    static double meanLightness(const QImage &image)
    {
        double sum = 0;
        qint64 count = 0;
        for (int y = 0; y < image.height(); y += 3) {
            for (int x = 0; x < image.width(); x += 3, ++count)
                sum += qGray(image.pixel(x, y));
        }
        return sum / static_cast<double>(count);
    }

    /// Share of the pixels of a part of the window that stand out from its ground as letters must.
    static double writing(const QImage &image, const QWidget &window, const QWidget &part, double scale = 1)
    {
        const QRect logical(part.mapTo(&window, QPoint()), part.size());
        const QRect rect(logical.topLeft() * scale, logical.size() * scale);
        QHash<QRgb, int> colours;
        for (int y = rect.top(); y <= rect.bottom() && y < image.height(); ++y) {
            for (int x = rect.left(); x <= rect.right() && x < image.width(); ++x)
                ++colours[image.pixel(x, y)];
        }
        QRgb ground = 0;
        int most = 0;
        qint64 all = 0;
        for (auto it = colours.cbegin(); it != colours.cend(); ++it) {
            all += it.value();
            if (it.value() > most) {
                most = it.value();
                ground = it.key();
            }
        }
        qint64 strong = 0;
        for (auto it = colours.cbegin(); it != colours.cend(); ++it) {
            if (contrastRatio(QColor(it.key()), QColor(ground)) >= 4.5)
                strong += it.value();
        }
        return static_cast<double>(strong) / static_cast<double>(std::max<qint64>(1, all));
    }

    void verifyWriting(const QImage &image, MainWindow &window, const char *state, double scale = 1)
    {
        const QWidget *parts[] = {window.menuBar(), window.statusBar(), window.timeline().canvas().viewport(),
                                  window.reader().text().viewport(), window.tabs().currentWidget()};
        for (const QWidget *part : parts) {
            if (!part->isVisible() || part->visibleRegion().isEmpty())
                continue;
            const double share = writing(image, window, *part, scale);
            QVERIFY2(share > 0.004 && share < 0.5,
                     qPrintable(QStringLiteral("%1: %2 of %3")
                                    .arg(QLatin1String(state))
                                    .arg(share)
                                    .arg(QLatin1String(part->metaObject()->className()))));
        }
    }

    void show(MainWindow &window)
    {
        window.resize(1440, 900);
        window.show();
        window.setWorkspace(m_workspace);
        QTRY_VERIFY_WITH_TIMEOUT(!window.isEmptyShown() && window.timeline().source() &&
                                     window.timeline().source()->itemCount() > 0,
                                 20000);
        const ChronicleEntry entry = window.corpus().entries().at(window.corpus().entries().size() / 2);
        window.state().selectEntry(entry.id);
        QTRY_VERIFY_WITH_TIMEOUT(window.reader().articleId() != 0, 10000);
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
        // English too has its plural forms in a file.
        if (m_translator.load(QCoreApplication::applicationDirPath() +
                              QStringLiteral("/../translations/frise_en.qm")))
            QCoreApplication::installTranslator(&m_translator);
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
        QTest::addColumn<int>("theme");
        QTest::addColumn<QString>("suffix");
        QTest::newRow("light") << int(Settings::Theme::Light) << QStringLiteral("-light");
        QTest::newRow("dark") << int(Settings::Theme::Dark) << QStringLiteral("-dark");
        QTest::newRow("high contrast") << int(Settings::Theme::HighContrast) << QStringLiteral("-contrast");
    }
    void mainStates()
    {
        QFETCH(int, theme);
        QFETCH(QString, suffix);
        Settings settings;
        settings.overrideTheme(static_cast<Settings::Theme>(theme));
        applyAppearance(*qApp, settings);
        {
            MainWindow empty(settings);
            empty.resize(1440, 900);
            empty.show();
            save(empty, QStringLiteral("empty") + suffix);
        }
        MainWindow window(settings);
        show(window);
        window.findChild<QDockWidget *>(QStringLiteral("entryDock"))->raise();
        QCOMPARE(window.size(), QSize(1440, 900));
        const QImage event = save(window, QStringLiteral("event") + suffix);
        const double lightness = meanLightness(event);
        if (theme == int(Settings::Theme::Dark))
            QVERIFY2(lightness < 80, qPrintable(QString::number(lightness)));
        else
            QVERIFY2(lightness > 190, qPrintable(QString::number(lightness)));
        verifyWriting(event, window, qPrintable(suffix));
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
        statistics->hide();
        window.activateWindow();
        window.search().field().setFocus();
        QTest::keyClicks(&window.search().field(), QStringLiteral("accord"));
        QTest::keyClick(&window.search().field(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(window.search().hits().rowCount() > 0, 10000);
        save(window, QStringLiteral("search") + suffix);
        // Nothing that was shown or hidden made the window grow.
        QCOMPARE(window.size(), QSize(1440, 900));
        if (theme == int(Settings::Theme::Light)) {
            const QImage large = save(window, QStringLiteral("scale-200"), 2);
            QCOMPARE(large.size(), window.size() * 2);
            verifyWriting(large, window, "200 %", 2);
            ExportDialog dialog(window.corpus(), window.state());
            dialog.show();
            save(dialog, QStringLiteral("export"));
            DatingDialog dating(window.corpus(), window.state(), window.corrections(),
                                window.corpus().articles().first().id);
            dating.show();
            save(dating, QStringLiteral("dating"));
            ShortcutsDialog keys(window.findChildren<QAction *>(), settings);
            keys.show();
            save(keys, QStringLiteral("shortcuts"));
            CommandPalette palette(window.findChildren<QAction *>());
            palette.show();
            save(palette, QStringLiteral("palette"));
        }
        JobPools::waitForAll();
    }

    void theDarkPictureOfAStateDiffersFromTheLightOneNearlyEverywhere()
    {
        for (const char *state : {"empty", "event", "list", "review", "statistics"}) {
            const QImage light = m_pictures.value(QLatin1String(state) + QStringLiteral("-light"));
            const QImage dark = m_pictures.value(QLatin1String(state) + QStringLiteral("-dark"));
            if (light.isNull() || dark.isNull())
                QSKIP("made by mainStates, which was not run");
            QCOMPARE(light.size(), dark.size());
            qint64 differ = 0;
            qint64 count = 0;
            for (int y = 0; y < light.height(); y += 3) {
                for (int x = 0; x < light.width(); x += 3, ++count)
                    differ += std::abs(qGray(light.pixel(x, y)) - qGray(dark.pixel(x, y))) > 60;
            }
            QVERIFY2(differ > count * 8 / 10, state);
            QVERIFY2(meanLightness(light) > meanLightness(dark) + 100, state);
        }
    }

    void inFrenchTheSameWindowSaysItsWordsInFrench()
    {
        QTranslator french;
        if (!french.load(QCoreApplication::applicationDirPath() +
                         QStringLiteral("/../translations/frise_fr.qm")))
            QSKIP("the translations are not built");
        QCoreApplication::installTranslator(&french);
        QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
        Settings settings;
        settings.overrideTheme(Settings::Theme::Light);
        applyAppearance(*qApp, settings);
        {
            MainWindow window(settings);
            show(window);
            QCOMPARE(window.tabs().tabText(1), QStringLiteral("Liste"));
            verifyWriting(save(window, QStringLiteral("french")), window, "french");
            JobPools::waitForAll();
        }
        QCoreApplication::removeTranslator(&french);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void aHundredThousandEventsAreDensityThatCanBeRead()
    {
        Settings settings;
        settings.overrideTheme(Settings::Theme::Light);
        applyAppearance(*qApp, settings);
        QRandomGenerator random(7);
        QList<ChronicleEntry> entries;
        for (int i = 0; i < 100000; ++i) {
            ChronicleEntry entry;
            entry.id = i + 1;
            entry.stableId = QString::number(i);
            entry.kind = static_cast<EventKind>(random.bounded(4));
            entry.when = DateInterval::ofDay(dayOf(2005, 1, 1) + static_cast<Day>(random.bounded(7300)));
            entry.title = QStringLiteral("Entretiens numéro %1 à Valmora").arg(i);
            entries.append(entry);
        }
        SourceOptions options;
        options.locale = QLocale();
        ViewState state;
        TimelineView canvas(state, &settings);
        canvas.resize(1440, 600);
        canvas.show();
        canvas.setSource(std::make_shared<const TimelineSource>(entries, QList<QuoteRow>(), options));
        canvas.showAll(false);
        const QImage picture = save(canvas, QStringLiteral("events-100000"));
        QCOMPARE(canvas.layout().level, DrawingLevel::Density);
        QCOMPARE(canvas.layout().inView, 100000);
        const double share = writing(picture, canvas, *canvas.viewport());
        QVERIFY2(share > 0.05, qPrintable(QString::number(share)));
    }
};

QTEST_MAIN(TestPictures)
#include "test_pictures.moc"
