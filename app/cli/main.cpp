#include "core/analysis/pipeline.h"
#include "core/dating/date_article.h"
#include "core/knowledge/knowledge_base.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>
using namespace frise;
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    auto kb = KnowledgeBase::load();
    auto pipeline = Pipeline::create(kb.value());
    for (int i = 1; i < argc; ++i) {
        QFile f(QString::fromLocal8Bit(argv[i]));
        if (!f.open(QIODevice::ReadOnly))
            return 1;
        Article a;
        a.text = QString::fromUtf8(f.readAll());
        auto reading = pipeline.value()->begin(a);
        const auto clues = reading.scratch.get<DatingClues>().list;
        QElapsedTimer timer; timer.start();
        const ArticleDate d = dateArticle(a, clues);
        const double us = timer.nsecsElapsed() / 1000.0;
        if (qEnvironmentVariableIsSet("V")) {
            std::printf("%s %s %s %.2f %s (%.0f us)\n", argv[i], qPrintable(d.best.toEdtf()), qPrintable(d.interval.toEdtf()), d.confidence, qPrintable(publishedBasisName(d.basis)), us);
            for (const auto &e : d.evidence) std::printf("   + %s | %s\n", qPrintable(a.text.mid(e.spans[0].start, e.spans[0].length())), qPrintable(e.describe()));
            for (const auto &e : d.contradictions) std::printf("   - %s | %s\n", qPrintable(a.text.mid(e.spans[0].start, e.spans[0].length())), qPrintable(e.describe()));
            for (int k = 0; k < std::min<int>(6, d.belief.size()); ++k) std::printf("   %s %.3f\n", qPrintable(d.belief[k].days.toEdtf()), d.belief[k].weight);
        } else
        std::printf("%s\n", QJsonDocument(QJsonObject{{QStringLiteral("source"), QFileInfo(f.fileName()).fileName()}, {QStringLiteral("published"), QJsonObject{{QStringLiteral("value"), d.best.isUnknown() ? QString() : d.best.toEdtf()}, {QStringLiteral("edtf"), d.interval.toEdtf()}}}}).toJson(QJsonDocument::Compact).constData());
    }
}
