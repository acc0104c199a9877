#include "core/analysis/quotations/cue_table.h"

#include "core/base/resources.h"
#include "core/base/tsv.h"

#include <QCoreApplication>
#include <QFile>
#include <algorithm>

namespace frise {

namespace {

const QHash<QString, quint32> &takesNames()
{
    static const QHash<QString, quint32> names = {{QStringLiteral("que"), TakesQue},
                                                  {QStringLiteral("de"), TakesDe},
                                                  {QStringLiteral("à"), TakesA},
                                                  {QStringLiteral("inf"), TakesInfinitive},
                                                  {QStringLiteral("question"), TakesQuestion},
                                                  {QStringLiteral("noun"), TakesNoun},
                                                  {QStringLiteral("need"), TakesNeed},
                                                  {QStringLiteral("fragment"), TakesFragment},
                                                  {QStringLiteral("name"), TakesName},
                                                  {QStringLiteral("fait"), TakesFact},
                                                  {QStringLiteral("à_ce_que"), TakesACeQue},
                                                  {QStringLiteral("adjective"), TakesAdjective},
                                                  {QStringLiteral("negated"), TakesNegation},
                                                  {QStringLiteral("deed"), TakesDeed},
                                                  {QStringLiteral("pour"), TakesPour},
                                                  {QStringLiteral("à_noun"), TakesANoun}};
    return names;
}

const QHash<QString, CueForce> &forceNames()
{
    static const QHash<QString, CueForce> names = {
        {QStringLiteral("neutral"), CueForce::Neutral},   {QStringLiteral("promise"), CueForce::Promise},
        {QStringLiteral("demand"), CueForce::Demand},     {QStringLiteral("threat"), CueForce::Threat},
        {QStringLiteral("denial"), CueForce::Denial},     {QStringLiteral("doubt"), CueForce::Doubt},
        {QStringLiteral("attitude"), CueForce::Attitude}, {QStringLiteral("question"), CueForce::Question}};
    return names;
}

QList<InternedId> internWords(QStringList words)
{
    QList<InternedId> ids;
    for (const QString &word : words)
        ids.append(intern(word));
    return ids;
}

} // namespace

const CueTable &CueTable::instance()
{
    static const CueTable table = [] {
        QFile file(resourcePath(QStringLiteral("language/fr/cues.tsv")));
        if (!file.open(QIODevice::ReadOnly)) {
            CueTable empty;
            Issue issue;
            issue.severity = Issue::Severity::Error;
            issue.message = QCoreApplication::translate("Quotations", "The table of cues cannot be read: %1")
                                .arg(file.errorString());
            empty.m_issues.append(issue);
            return empty;
        }
        CueTable cues = parse(QString::fromUtf8(file.readAll()));
        cues.readNouns();
        return cues;
    }();
    return table;
}

/// The nouns that can speak; without the table only names and pronouns do.
void CueTable::readNouns()
{
    const auto rows = TsvTable::read(resourcePath(QStringLiteral("language/fr/speaking_nouns.tsv")));
    if (!rows) {
        Issue issue;
        issue.severity = Issue::Severity::Error;
        issue.message = rows.error().message;
        m_issues.append(issue);
        return;
    }
    static const QHash<QString, NounKind> kinds = {{QStringLiteral("person"), NounKind::Person},
                                                   {QStringLiteral("body"), NounKind::Body},
                                                   {QStringLiteral("document"), NounKind::Document},
                                                   {QStringLiteral("norm"), NounKind::Norm},
                                                   {QStringLiteral("thing"), NounKind::Thing}};
    m_issues.append(rows.value().issues());
    for (qsizetype row = 0; row < rows.value().rowCount(); ++row)
        m_nounKinds.insert(intern(rows.value().cell(row, QStringLiteral("noun"))),
                           kinds.value(rows.value().cell(row, QStringLiteral("kind")), NounKind::Unknown));
}

CueTable CueTable::parse(const QString &text)
{
    CueTable table;
    const TsvTable rows = TsvTable::parse(text, QStringLiteral("cues.tsv"));
    table.m_issues = rows.issues();
    for (qsizetype row = 0; row < rows.rowCount(); ++row) {
        const auto refuse = [&](const QString &what) {
            Issue issue;
            issue.source = rows.name();
            issue.line = rows.lineOf(row);
            issue.message = what;
            table.m_issues.append(issue);
        };
        CueFrame frame;
        frame.lemma = rows.cell(row, QStringLiteral("lemma"));
        const QString kind = rows.cell(row, QStringLiteral("kind"));
        frame.kind = kind == QLatin1String("noun")          ? CueKind::Noun
                     : kind == QLatin1String("preposition") ? CueKind::Preposition
                     : kind == QLatin1String("adverbial")   ? CueKind::Adverbial
                                                            : CueKind::Verb;
        bool known = true;
        for (const QString &name : rows.list(row, QStringLiteral("takes"))) {
            known = known && takesNames().contains(name);
            frame.takes |= takesNames().value(name, 0);
        }
        const QString force = rows.cell(row, QStringLiteral("force"));
        if (!known || !forceNames().contains(force) || frame.lemma.isEmpty()) {
            refuse(QCoreApplication::translate("Quotations", "unknown word in the row of “%1”")
                       .arg(frame.lemma));
            continue;
        }
        frame.force = forceNames().value(force);
        const QString addressee = rows.cell(row, QStringLiteral("addressee"));
        frame.addressee = addressee == QStringView(u"à")           ? CueAddressee::ToSomeone
                          : addressee == QLatin1String("direct")   ? CueAddressee::DirectObject
                          : addressee == QStringView(u"auprès de") ? CueAddressee::BeforeSomeone
                                                                   : CueAddressee::None;
        frame.things = rows.cell(row, QStringLiteral("things")) == QLatin1String("yes");
        frame.speaks = rows.cell(row, QStringLiteral("speaks")) == QLatin1String("yes");
        // The tokens of the text: an elided word is one of its own ("l'", "aveu").
        QStringList words =
            QString(frame.lemma).replace(u'\'', QStringLiteral("' ")).split(u' ', Qt::SkipEmptyParts);
        const int index = static_cast<int>(table.m_frames.size());
        if (frame.kind == CueKind::Preposition || frame.kind == CueKind::Adverbial) {
            frame.tail = internWords(words);
            frame.head = frame.tail.first();
            table.m_prepositionsByFirst[frame.head].append(static_cast<int>(table.m_prepositions.size()));
            table.m_prepositions.append(frame);
        } else {
            if (words.first() == QLatin1String("se") || words.first() == QLatin1String("s'")) {
                frame.reflexive = true;
                words.removeFirst();
            }
            if (words.size() > 1 &&
                (words.first() == QLatin1String("y") || words.first() == QLatin1String("en")))
                frame.clitic = intern(words.takeFirst());
            if (words.size() > 1 &&
                (words.first() == QLatin1String("faire") || words.first() == QLatin1String("laisser")) &&
                (words.at(1).endsWith(QLatin1String("er")) || words.at(1).endsWith(QLatin1String("ir")) ||
                 words.at(1).endsWith(QLatin1String("re")))) {
                frame.causative = true;
                words.removeFirst();
            }
            frame.head = intern(words.takeFirst());
            frame.tail = internWords(words);
            if (frame.kind == CueKind::Noun)
                table.m_nouns.insert(frame.head, index);
            else
                table.m_verbs[frame.head].append(index);
        }
        table.m_frames.append(frame);
    }
    for (QList<int> &list : table.m_verbs) {
        std::stable_sort(list.begin(), list.end(), [&table](int a, int b) {
            return table.m_frames.at(a).tail.size() > table.m_frames.at(b).tail.size();
        });
    }
    for (QList<int> &list : table.m_prepositionsByFirst) {
        std::stable_sort(list.begin(), list.end(), [&table](int a, int b) {
            return table.m_prepositions.at(a).tail.size() > table.m_prepositions.at(b).tail.size();
        });
    }
    return table;
}

namespace {

/// Where the words of a frame stand behind token `t`, over a phrase of a few words at most; `t` where they do
/// not.
int startOfTail(const Document &document, int t, const QList<InternedId> &tail)
{
    constexpr int reach = 7;
    for (int i = t; i < document.tokens.size() && i < t + reach; ++i) {
        const Token &token = document.tokens.at(i);
        const bool phrase = token.pos() == Pos::Determiner || token.pos() == Pos::Noun ||
                            token.pos() == Pos::ProperNoun || token.pos() == Pos::Adjective ||
                            token.pos() == Pos::Adverb || token.pos() == Pos::Contraction || token.elided;
        bool here = true;
        for (qsizetype k = 0; here && k < tail.size(); ++k)
            here = i + k < document.tokens.size() &&
                   document.tokens.at(i + static_cast<int>(k)).lower() == tail.at(k);
        if (here)
            return i;
        if (!phrase && token.lower() != intern(u"de"))
            break;
    }
    return t;
}

} // namespace

const CueFrame *CueTable::verb(const Document &document, const VerbGroup &group) const
{
    const auto found = m_verbs.constFind(group.lemma);
    if (found == m_verbs.constEnd())
        return nullptr;
    for (const int index : *found) {
        const CueFrame &frame = m_frames.at(index);
        if (frame.reflexive != group.reflexive || frame.causative != group.causative)
            continue;
        int t = group.tokens.last;
        bool fits = frame.clitic == 0;
        for (int k = group.tokens.first; k < group.tokens.last && !fits; ++k)
            fits = document.tokens.at(k).lower() == frame.clitic;
        if (!fits)
            continue;
        // "met la Turquie en garde": the one addressed may part the verb from its words.
        if (!frame.tail.isEmpty() && frame.addressee == CueAddressee::DirectObject)
            t = startOfTail(document, t, frame.tail);
        for (const InternedId word : frame.tail) {
            while (t < document.tokens.size() && document.tokens.at(t).lower() != word &&
                   document.tokens.at(t).pos() == Pos::Adverb)
                ++t;
            if (t >= document.tokens.size() || document.tokens.at(t).lower() != word) {
                fits = false;
                break;
            }
            ++t;
        }
        if (fits)
            return &frame;
    }
    return nullptr;
}

const CueFrame *CueTable::noun(InternedId lemma) const
{
    const auto found = m_nouns.constFind(lemma);
    return found == m_nouns.constEnd() ? nullptr : &m_frames.at(*found);
}

const CueFrame *CueTable::preposition(const Document &document, int token, int *length) const
{
    // "A en croire le guide": capitals often bear no accent.
    static const InternedId bare = intern(u"a");
    static const InternedId accented = intern(u"à");
    const Token &first = document.tokens.at(token);
    const bool capital = first.lower() == bare && first.entry->capitalised;
    const auto found = m_prepositionsByFirst.constFind(capital ? accented : first.lower());
    if (found == m_prepositionsByFirst.constEnd())
        return nullptr;
    for (const int index : *found) {
        const CueFrame &frame = m_prepositions.at(index);
        bool fits = token + frame.tail.size() <= document.tokens.size();
        for (qsizetype i = capital ? 1 : 0; fits && i < frame.tail.size(); ++i)
            fits = document.tokens.at(token + static_cast<int>(i)).lower() == frame.tail.at(i);
        if (fits) {
            *length = static_cast<int>(frame.tail.size());
            return &frame;
        }
    }
    return nullptr;
}

} // namespace frise
