// The window's files: open, new, import, sample, export, drops, and what was open last.
#include "core/base/resources.h"
#include "ui/compare/compare_view.h"
#include "ui/dialogs/ask_dialog.h"
#include "ui/dialogs/date_all_dialog.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/import_report_dialog.h"
#include "ui/filters/filter_panel.h"
#include "ui/models/wording.h"
#include "ui/state/jobs.h"
#include "ui/state/settings.h"
#include "ui/timeline/timeline_page.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/main_window.h"
#include "ui/window/status_panel.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStandardPaths>

namespace frise {

namespace {

constexpr char corpusSuffix[] = "frise";

bool isCorpus(const QString &path)
{
    return path.endsWith(QLatin1String(".frise"), Qt::CaseInsensitive);
}

/// A path in the folder that no file has yet.
QString freePath(const QString &folder, const QString &name, const char *suffix = corpusSuffix)
{
    QDir().mkpath(folder);
    QString path = QStringLiteral("%1/%2.%3").arg(folder, name, QLatin1String(suffix));
    for (int n = 2; QFileInfo::exists(path); ++n)
        path = QStringLiteral("%1/%2 %3.%4").arg(folder, name).arg(n).arg(QLatin1String(suffix));
    return path;
}

using Opened = Result<std::unique_ptr<Workspace>>;

} // namespace

void MainWindow::takeOpened(std::shared_ptr<Workspace> workspace)
{
    rememberPlace();
    m_state.clearSelection();
    m_state.setLimitedToPeriod(false);
    m_state.clearFilter();
    m_state.setPeriod({});
    m_timeline->canvas().forgetPlace();
    const QString path = workspace->path();
    m_view.setWorkspace(std::move(workspace));
    m_settings.setLastCorpus(path);
    m_settings.addRecentFile(path);
    if (m_view.workspace()->isReadOnly())
        m_status->showMessage(tr("This corpus is open for reading only: another program writes in it, or its "
                                 "file is protected."),
                              10000);
    if (!m_pendingImport.isEmpty())
        startImport(std::exchange(m_pendingImport, {}));
}

void MainWindow::setWorkspace(std::shared_ptr<Workspace> workspace)
{
    takeOpened(std::move(workspace));
}

void MainWindow::openCorpus(const QString &path)
{
    m_status->showMessage(tr("Opening %1…").arg(QFileInfo(path).fileName()));
    Job::start<Opened>(
        JobPools::questions(), this, [path](JobContext &) { return Workspace::open(path); },
        [this, path](Opened opened) {
            m_status->clearMessage();
            if (!opened) {
                m_settings.removeRecentFile(path);
                showError(opened.error().message);
                return;
            }
            takeOpened(std::shared_ptr<Workspace>(std::move(opened.value())));
        });
}

void MainWindow::newCorpus(const QString &path)
{
    Job::start<Opened>(
        JobPools::questions(), this, [path](JobContext &) { return Workspace::create(path); },
        [this](Opened created) {
            if (!created) {
                m_pendingImport.clear();
                showError(created.error().message);
                return;
            }
            takeOpened(std::shared_ptr<Workspace>(std::move(created.value())));
        });
}

void MainWindow::importPaths(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    if (m_view.isOpen()) {
        if (m_view.workspace()->isReadOnly())
            showError(tr("This corpus is open for reading only; nothing was imported."));
        else
            startImport(paths);
        return;
    }
    // Articles need a corpus to live in: make one where the person keeps documents, and say so.
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name = paths.size() == 1 ? QFileInfo(paths.first()).completeBaseName() : tr("Corpus");
    const QString path = freePath(folder, name.isEmpty() ? tr("Corpus") : name);
    m_pendingImport = paths;
    m_importHint = tr("New corpus: %1").arg(QDir::toNativeSeparators(path));
    newCorpus(path);
}

void MainWindow::startImport(const QStringList &paths)
{
    const auto workspace = m_view.workspace();
    Job *job = Job::start<ImportReport>(
        JobPools::writes(), this,
        [workspace, paths](JobContext &context) { return workspace->importPaths(paths, context); },
        [this](ImportReport report) {
            m_view.refresh();
            const int failed = report.count(ImportState::Failed);
            QString summary = tr("%n articles imported", nullptr, report.count(ImportState::Imported));
            if (const int there = report.count(ImportState::AlreadyThere))
                summary += tr(", %n already there", nullptr, there);
            if (failed > 0)
                summary += tr(", %n failed", nullptr, failed);
            if (report.cancelled)
                summary += tr("; stopped");
            if (!m_importHint.isEmpty())
                summary += QStringLiteral(" · ") + std::exchange(m_importHint, {});
            m_status->showMessage(summary, 15000);
            if (failed > 0 || report.count(ImportState::Skipped) > 0) {
                auto *dialog = new ImportReportDialog(report, this);
                dialog->setAttribute(Qt::WA_DeleteOnClose);
                dialog->show();
            }
            if (std::exchange(m_compareImported, false)) {
                QList<ArticleId> ids;
                for (const ImportRow &row : std::as_const(report.rows)) {
                    if (row.article != 0)
                        ids.append(row.article);
                }
                if (ids.size() >= 2) {
                    compareArticles(ids);
                } else if (ids.size() == 1) {
                    // One takes the side it was dropped on; the other side stays. A table gets one more.
                    const ArticleId other = m_compare->article(1 - m_droppedSide);
                    if (!m_compare->tableArticles().isEmpty())
                        compareArticles(m_compare->tableArticles() + ids);
                    else if (m_droppedSide == 0)
                        m_compare->setArticles(ids.constFirst(), other);
                    else
                        m_compare->setArticles(other, ids.constFirst());
                }
            }
            Q_EMIT importFinished(report);
        });
    m_status->follow(job, tr("Import"));
    // Articles show up while the import goes on.
    connect(job, &Job::progress, this, [this, last = std::make_shared<QElapsedTimer>()] {
        // A large corpus takes longer to ask: it is asked less often.
        const qint64 pause = 1500 + 2 * m_view.info().articles;
        if (!last->isValid() || last->elapsed() > pause) {
            last->start();
            m_view.refresh();
        }
    });
}

void MainWindow::openSample()
{
    const QString texts = resourcePath(QStringLiteral("sample"));
    if (texts.isEmpty()) {
        showError(tr("The sample is not installed."));
        return;
    }
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    const QString path = folder + QLatin1Char('/') + tr("Sample") + QStringLiteral(".frise");
    if (QFileInfo::exists(path)) {
        openCorpus(path);
        return;
    }
    QDir().mkpath(folder);
    m_pendingImport = {texts};
    newCorpus(path);
}

void MainWindow::openArguments(const QStringList &paths)
{
    QStringList imports;
    QString corpus;
    for (const QString &path : paths) {
        if (isCorpus(path))
            corpus = path;
        else
            imports << path;
    }
    if (!corpus.isEmpty()) {
        m_pendingImport = imports;
        // A name that does not exist yet is a new corpus only together with articles for it.
        if (QFileInfo::exists(corpus) || imports.isEmpty())
            openCorpus(corpus);
        else
            newCorpus(corpus);
    } else {
        importPaths(imports);
    }
}

void MainWindow::restoreLast()
{
    const QString last = m_settings.lastCorpus();
    if (!last.isEmpty() && QFileInfo::exists(last))
        openCorpus(last);
}

void MainWindow::askNew()
{
    auto *dialog = new QFileDialog(this, tr("New corpus"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   tr("Frise corpus (*.frise)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QLatin1String(corpusSuffix));
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::newCorpus);
    dialog->open();
}

void MainWindow::askOpen()
{
    auto *dialog = new QFileDialog(this, tr("Open corpus"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   tr("Frise corpus (*.frise)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openCorpus);
    dialog->open();
}

void MainWindow::askOpenInNewWindow()
{
    auto *dialog = new QFileDialog(this, tr("Open in a new window"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   tr("Frise corpus (*.frise)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::newWindowRequested);
    dialog->open();
}

void MainWindow::askImport(bool folder)
{
    auto *dialog = new QFileDialog(this, folder ? tr("Import a folder") : tr("Import articles"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &MainWindow::importPaths);
    dialog->open();
}

void MainWindow::fillRecentMenu()
{
    m_recent->clear();
    int number = 1;
    for (const QString &path : m_settings.recentFiles()) {
        QString name = QFileInfo(path).completeBaseName();
        name.replace(u'&', QStringLiteral("&&"));
        m_recent
            ->addAction(QStringLiteral("&%1  %2").arg(number++).arg(name), this,
                        [this, path] { openCorpus(path); })
            ->setStatusTip(QDir::toNativeSeparators(path));
    }
    m_recent->setEnabled(!m_recent->isEmpty());
    if (m_recent->isEnabled()) {
        m_recent->addSeparator();
        m_recent->addAction(tr("Clear this list"), this, [this] {
            m_settings.clearRecentFiles();
            fillRecentMenu();
        });
    }
}

void MainWindow::exportTimeline(bool visiblePeriod, bool printing)
{
    if (!m_view.isOpen())
        return;
    auto *dialog = new ExportDialog(m_view, m_state, this);
    if (printing)
        dialog->preferPrinting();
    dialog->setFilterWords(m_filters->inWords());
    if (visiblePeriod)
        dialog->chooseVisiblePeriod();
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exported, this, [this](const QString &path) {
        m_status->showMessage(tr("Written: %1").arg(QDir::toNativeSeparators(path)), 15000);
    });
    dialog->show();
}

void MainWindow::removeArticles(const QList<ArticleId> &articles)
{
    const auto workspace = m_view.workspace();
    if (!workspace || articles.isEmpty())
        return;
    auto *box = new QMessageBox(
        QMessageBox::Question, tr("Remove articles"),
        tr("Remove %n articles with their events and quotations from the corpus? The files on disk stay.",
           nullptr, static_cast<int>(articles.size())),
        QMessageBox::Cancel, this);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->addButton(tr("&Remove"), QMessageBox::AcceptRole);
    connect(box, &QMessageBox::buttonClicked, this,
            [this, box, workspace, articles](QAbstractButton *button) {
                if (box->buttonRole(button) == QMessageBox::AcceptRole) {
                    m_state.clearSelection();
                    Job::start<Result<void>>(
                        JobPools::writes(), this,
                        [workspace, articles](JobContext &) {
                            for (const ArticleId id : articles) {
                                if (auto removed = workspace->removeArticle(id); !removed)
                                    return removed;
                            }
                            return Result<void>();
                        },
                        [this](Result<void> answer) {
                            if (!answer)
                                showError(answer.error().message);
                            m_view.refresh();
                        });
                }
            });
    box->open();
}

void MainWindow::analyseAgain()
{
    const auto workspace = m_view.workspace();
    if (!workspace)
        return;
    Job *job = Job::start<Result<void>>(
        JobPools::writes(), this,
        [workspace](JobContext &context) { return workspace->analyseAgain(true, context); },
        [this](Result<void> answer) {
            if (!answer && answer.error().code != Error::Code::Cancelled)
                showError(answer.error().message);
            m_view.refresh();
        });
    m_status->follow(job, tr("Analysis"));
}

void MainWindow::dateAll(DateAllDialog *shownDialog)
{
    const auto workspace = m_view.workspace();
    if (!workspace)
        return;
    Job *job = Job::start<Result<QList<DatedTogether>>>(
        JobPools::questions(), this,
        [workspace](JobContext &context) { return workspace->dateTogether(context); },
        [this, again = shownDialog != nullptr,
         shown = QPointer<DateAllDialog>(shownDialog)](Result<QList<DatedTogether>> answer) {
            if (!answer) {
                if (answer.error().code != Error::Code::Cancelled)
                    showError(answer.error().message);
                return;
            }
            if (again) {
                if (shown)
                    shown->setRows(answer.value());
                return;
            }
            auto *dialog = new DateAllDialog(m_corrections, answer.value(), this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &DateAllDialog::rowsWanted, this, [this, dialog] { dateAll(dialog); });
            dialog->show();
        });
    m_status->follow(job, tr("Dating"));
}

void MainWindow::checkCorpus()
{
    const auto workspace = m_view.workspace();
    if (!workspace)
        return;
    Job *job = Job::start<QStringList>(
        JobPools::questions(), this, [workspace](JobContext &context) { return workspace->check(context); },
        [this](QStringList problems) {
            if (problems.isEmpty())
                m_status->showMessage(tr("The corpus is in order."), 10000);
            else
                showError(tr("The corpus is damaged:\n%1").arg(problems.mid(0, 12).join(u'\n')));
        });
    m_status->follow(job, tr("Check"));
}

void MainWindow::backUp()
{
    if (!m_view.isOpen())
        return;
    auto *dialog = new QFileDialog(this, tr("Save a copy"), QFileInfo(m_view.workspace()->path()).path(),
                                   tr("Frise corpus (*.frise)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QLatin1String(corpusSuffix));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        Job::start<Result<void>>(
            JobPools::questions(), this,
            [workspace = m_view.workspace(), path](JobContext &) { return workspace->backUpTo(path); },
            [this, path](Result<void> answer) {
                if (answer)
                    m_status->showMessage(tr("Copied to %1").arg(QDir::toNativeSeparators(path)), 10000);
                else
                    showError(answer.error().message);
            });
    });
    dialog->open();
}

/// Words dropped from another program become an article once they have a name: the file is kept beside the
/// corpus, as every article has one.
void MainWindow::askDroppedText(const QString &text)
{
    if (text.trimmed().isEmpty())
        return;
    if (m_view.isOpen() && m_view.workspace()->isReadOnly()) {
        showError(tr("This corpus is open for reading only; nothing was imported."));
        return;
    }
    AskDialog::Question question;
    question.title = tr("New article");
    question.label = tr("Keep the dropped text (%n characters) as an article called:", nullptr,
                        static_cast<int>(text.size()));
    QString title = text.trimmed().section(u'\n', 0, 0).simplified().left(60);
    question.value = title.remove(QRegularExpression(QStringLiteral("[/\\\\:*?\"<>|]")));
    question.button = tr("Import");
    AskDialog::ask(this, question, [this, text](const QString &typed) {
        QString name = typed.trimmed();
        name.remove(QRegularExpression(QStringLiteral("[/\\\\:*?\"<>|]")));
        const QString folder = m_view.isOpen()
                                   ? QFileInfo(m_view.workspace()->path()).path()
                                   : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        const QString path = freePath(folder, name.isEmpty() ? tr("Article") : name, "txt");
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0 || !file.commit()) {
            showError(tr("“%1” cannot be written.").arg(QDir::toNativeSeparators(path)));
            return;
        }
        importPaths({path});
    });
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const bool words = event->mimeData()->hasText() && !event->mimeData()->text().trimmed().isEmpty();
    if (event->mimeData()->hasUrls() || words)
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    event->acceptProposedAction();
    // Articles that are dropped where one compares are compared: one as A or B by the half it falls on, two
    // to four with each other.
    m_droppedSide =
        m_compare->mapFrom(this, event->position().toPoint()).x() < m_compare->width() / 2 ? 0 : 1;
    m_compareImported = m_tabs->currentWidget() == m_compare && !isEmptyShown() && m_view.isOpen() &&
                        !m_view.workspace()->isReadOnly() && !paths.isEmpty() && paths.size() <= 4 &&
                        std::none_of(paths.begin(), paths.end(), [](const QString &path) {
                            return isCorpus(path) || QFileInfo(path).isDir();
                        });
    if (!paths.isEmpty())
        openArguments(paths);
    else if (!event->mimeData()->hasUrls())
        askDroppedText(event->mimeData()->text());
}

} // namespace frise
