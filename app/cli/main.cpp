#include "core/language/segmenter.h"
#include <QCoreApplication>
#include <QFile>
#include <cstdio>
using namespace frise;
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    auto lexicon = Lexicon::load();
    if (!lexicon)
        return 1;
    for (int i = 1; i < argc; ++i) {
        QFile f(QString::fromLocal8Bit(argv[i]));
        if (!f.open(QIODevice::ReadOnly))
            return 1;
        Article a;
        a.text = QString::fromUtf8(f.readAll());
        const Document d = segment(a, *lexicon.value());
        static const char *names[] = {"?",   "N",  "NP",  "ADJ", "V",  "AUX", "MOD", "DET", "PRN", "REL",
                                      "ITG", "PR", "CTR", "ADV", "CO", "SUB", "NUM", "IJ",  "."};
        for (const Sentence &s : d.sentences) {
            for (int t = s.tokens.first; t < s.tokens.last; ++t)
                std::printf("%s/%s/%s%d ", d.textOf(d.tokens[t]).toUtf8().constData(),
                            internedText(d.tokens[t].lemma()).toUtf8().constData(),
                            names[int(d.tokens[t].pos())], int(d.tokens[t].chosen().tense));
            std::printf("\n\n");
        }
    }
}
