#pragma once

#include "core/workspace/workspace.h"
#include "ui/state/jobs.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

namespace frise::test {

/// Articles of our own in a folder, and a corpus beside them. Everything goes with it.
class CorpusFixture
{
public:
    CorpusFixture()
    {
        write(QStringLiteral("01-treve.txt"),
              QStringLiteral(
                  "title: La trêve d’Orland\nsource: Gazette\ndate: 2031-05-02\n\n"
                  "La ministre des Affaires étrangères, Ilse Varga, a rencontré vendredi les délégués à "
                  "Genève.\n\n"
                  "Ilse Varga a déclaré : « Nous ne céderons rien avant la fin des bombardements. »\n\n"
                  "L’armée a bombardé le port jeudi. Un sommet est prévu le 12 juin.\n"));
        write(QStringLiteral("02-port.txt"),
              QStringLiteral("Le chef de la délégation, Tomas Reuel, a affirmé mardi que « les pourparlers "
                             "reprendront lundi ».\n\n"
                             "« Personne ne nous a prévenus », a-t-il ajouté.\n"));
    }
    QString folder() const { return m_dir.filePath(QStringLiteral("articles")); }
    QString file(const QString &name) const { return folder() + u'/' + name; }
    QString corpusPath() const { return m_dir.filePath(QStringLiteral("essai.frise")); }
    void write(const QString &name, const QString &text) const
    {
        QDir().mkpath(folder());
        QFile out(file(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(text.toUtf8()) < 0)
            qFatal("cannot write the test's articles");
    }
    /// A corpus with both articles, read and stored.
    std::shared_ptr<Workspace> imported() const
    {
        auto created = Workspace::create(corpusPath());
        if (!created)
            qFatal("%s", qPrintable(created.error().message));
        std::shared_ptr<Workspace> workspace(std::move(created.value()));
        JobContext job;
        const ImportReport report = workspace->importPaths({folder()}, job);
        if (report.count(ImportState::Imported) != 2)
            qFatal("%s", qPrintable(report.rows.value(0).message));
        return workspace;
    }

private:
    QTemporaryDir m_dir;
};

} // namespace frise::test
