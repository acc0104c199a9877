#include "core/base/resources.h"
#include "core/language/transducer.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#ifdef FRISE_HAS_LTTOOLBOX
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <lttoolbox/fst_processor.h>
#include <lttoolbox/input_file.h>
#include <lttoolbox/lt_locale.h>
#endif

using frise::Error;
using frise::resourcePath;
using ReadDictionary = frise::Transducer; // lttoolbox has a Transducer too

namespace {

/// A dictionary of "mot" (a noun), "Oslo" (a name) and the full stop, as lttoolbox would compile it.
class SmallDictionary
{
public:
    QByteArray bytes()
    {
        m_bytes = QByteArray("LTTB") + QByteArray(8, '\0');
        number(1); // letters beside letters and digits
        number(u'·');
        number(3);
        for (const char *tag : {"n", "np", "sent"})
            string(tag);
        constexpr int bias = 3;
        const std::pair<int, int> pairs[] = {{'m', 'm'}, {'o', 'o'}, {'t', 't'}, {0, -1},    {'O', 'O'},
                                             {'s', 's'}, {'l', 'l'}, {0, -2},    {'.', '.'}, {0, -3}};
        number(std::size(pairs));
        for (const auto &[input, output] : pairs) {
            number(static_cast<quint32>(input + bias));
            number(static_cast<quint32>(output + bias));
        }
        number(2);
        string("main@standard");
        section({{{0, 1}, {4, 5}}, {{1, 2}}, {{2, 3}}, {{3, 4}}, {}, {{5, 6}}, {{6, 7}}, {{1, 8}}, {{7, 4}}},
                4);
        string("final@inconditional");
        section({{{8, 1}}, {{9, 2}}, {}}, 2);
        return m_bytes;
    }

private:
    using Transitions = std::vector<std::pair<quint32, quint32>>; // pair of symbols, target

    void number(quint32 value)
    {
        if (value >= 0x40)
            m_bytes.append(static_cast<char>(0x40 | value >> 8));
        m_bytes.append(static_cast<char>(value & 0xFF));
    }
    void string(const char *text)
    {
        number(static_cast<quint32>(std::char_traits<char>::length(text)));
        for (const char *c = text; *c != '\0'; ++c)
            number(static_cast<quint8>(*c));
    }
    void section(const std::vector<Transitions> &states, quint32 end)
    {
        number(0); // the root
        number(1);
        number(end);
        const auto count = static_cast<quint32>(states.size());
        number(count);
        for (quint32 state = 0; state < count; ++state) {
            number(static_cast<quint32>(states[state].size()));
            quint32 before = 0;
            for (const auto &[pair, target] : states[state]) {
                number(pair - before);
                number((target + count - state) % count);
                before = pair;
            }
        }
    }

    QByteArray m_bytes;
};

} // namespace

/// The reader of compiled dictionaries: on a small one of our own, and beside lttoolbox on the French one.
class TestTransducer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formsAreReadAsUnits_data()
    {
        QTest::addColumn<QString>("form");
        QTest::addColumn<QStringList>("analyses");
        const auto row = [](const char *form, const QStringList &analyses) {
            QTest::newRow(form) << QString::fromUtf8(form) << analyses;
        };
        row("mot", {QStringLiteral("mot<n>")});
        row("Mot", {QStringLiteral("Mot<n>")});
        row("MOT", {QStringLiteral("MOT<n>")});
        row("Oslo", {QStringLiteral("Oslo<np>")});
        row("oslo", {}); // a small letter stands for no capital
        row(".", {QStringLiteral(".<sent>")});
        row("mots", {}); // no word of it goes on so
        row("mo", {});   // nor ends there
        row("mot·", {}); // its letter
        row("mot-", {QStringLiteral("mot<n>")});
        row("-mot", {QStringLiteral("mot<n>")});
        row("mot.", {});    // two units
        row("mot-mot", {}); // two
        row("-", {});
        row("", {});
    }

    void formsAreReadAsUnits()
    {
        QFETCH(QString, form);
        QFETCH(QStringList, analyses);
        const auto dictionary = ReadDictionary::parse(SmallDictionary().bytes(), {});
        QVERIFY(dictionary.ok());
        QCOMPARE(dictionary.value()->analyses(form), analyses);
    }

    void aFileCutShortIsRefused()
    {
        const QByteArray whole = SmallDictionary().bytes();
        for (qsizetype size = 0; size < whole.size(); ++size) {
            const auto read = ReadDictionary::parse(QByteArrayView(whole).first(size), {});
            QVERIFY2(!read.ok(), qPrintable(QString::number(size)));
            QCOMPARE(read.error().code, Error::Code::WrongFormat);
        }
    }

    void damagedBytesNeverCrash()
    {
        const QByteArray whole = SmallDictionary().bytes();
        for (qsizetype at = 0; at < whole.size(); ++at) {
            for (const int value : {0x00, 0x01, 0x3F, 0x7F, 0xFF}) {
                QByteArray damaged = whole;
                damaged[at] = static_cast<char>(value);
                if (const auto read = ReadDictionary::parse(damaged, {}))
                    read.value()->analyses(QStringLiteral("Mot.oslo"));
            }
        }
    }

    void anAbsentFileIsNamed()
    {
        const auto read = ReadDictionary::load(QStringLiteral("/nowhere/fra.bin"));
        QVERIFY(!read.ok());
        QCOMPARE(read.error().code, Error::Code::NotFound);
        QCOMPARE(read.error().detail, QStringLiteral("/nowhere/fra.bin"));
    }

    void frenchIsReadAsByLttoolbox()
    {
#ifdef FRISE_HAS_LTTOOLBOX
        const auto ours = ReadDictionary::load(frise::frenchTransducerPath());
        QVERIFY2(ours.ok(), "the French dictionary is needed");
        LtLocale::tryToSetLocale();
        FSTProcessor theirs;
        FILE *const file = std::fopen(frise::frenchTransducerPath().toLocal8Bit().constData(), "rb");
        QVERIFY(file != nullptr);
        theirs.load(file);
        std::fclose(file);
        theirs.initAnalysis();
        const QSet<QString> forms = formsOfTheSample();
        QVERIFY(forms.size() > 3000);
        for (const QString &form : forms)
            QCOMPARE(std::pair(form, ours.value()->analyses(form)),
                     std::pair(form, analysesOf(theirs, form)));
#else
        QSKIP("lttoolbox is not installed");
#endif
    }

#ifdef FRISE_HAS_LTTOOLBOX
private:
    /// Words, parts of words, numbers and signs of the sample articles, in several cases.
    static QSet<QString> formsOfTheSample()
    {
        QSet<QString> forms;
        const QDir dir(resourcePath(QStringLiteral("sample")));
        const QRegularExpression token(
            QStringLiteral("[\\w][\\w'’-]*|-\\w+|\\w+['’]|\\d[\\d., ]*\\d|[.,;:!?()«»%]"),
            QRegularExpression::UseUnicodePropertiesOption);
        for (const QString &name : dir.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name)) {
            QFile text(dir.filePath(name));
            if (!text.open(QIODevice::ReadOnly))
                continue;
            auto found = token.globalMatch(QString::fromUtf8(text.readAll()).replace(QChar(0x2019), u'\''));
            while (found.hasNext()) {
                const QString form = found.next().captured();
                const QString lower = form.toLower();
                forms << form << lower << form.toUpper() << lower.at(0).toUpper() + lower.mid(1);
                for (const QString &part : form.split(u'-', Qt::SkipEmptyParts))
                    forms << part << part + u'-';
            }
        }
        return forms;
    }

    /// The unit that FSTProcessor writes as "^form/analysis/analysis$", where it is the only one.
    static QStringList analysesOf(FSTProcessor &processor, const QString &form)
    {
        QByteArray line = form.toUtf8() + '\n';
        char *buffer = nullptr;
        std::size_t size = 0;
        FILE *const memory = open_memstream(&buffer, &size);
        UFILE *const output = u_finit(memory, "C", "UTF-8");
        InputFile input; // owns and closes what it wraps
        input.wrap(fmemopen(line.data(), static_cast<std::size_t>(line.size()), "r"));
        processor.analysis(input, output);
        u_fclose(output);
        std::fclose(memory);
        const QString written = QString::fromUtf8(buffer, static_cast<qsizetype>(size));
        std::free(buffer);
        if (written.count(u'^') != 1)
            return {};
        const QString unit = written.section(u'^', 1).section(u'$', 0, 0);
        QStringList analyses = unit.split(u'/').mid(1);
        analyses.removeIf([](const QString &analysis) { return analysis.startsWith(u'*'); });
        return analyses;
    }
#endif
};

QTEST_GUILESS_MAIN(TestTransducer)
#include "test_transducer.moc"
