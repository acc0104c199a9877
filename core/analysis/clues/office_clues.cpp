#include "core/analysis/clues/office_clues.h"

#include "core/analysis/names/name_mentions.h"
#include "core/knowledge/knowledge_base.h"

#include <QSet>
#include <algorithm>

namespace frise {

namespace {

class Offices
{
public:
    explicit Offices(StageContext &context) : m_context(context), m_document(context.document) {}

    QList<DatingClue> run()
    {
        const KnowledgeBase &knowledge = *m_context.knowledge;
        QSet<QString> seen;
        const NameMentions &names = m_context.scratch.get<NameMentions>();
        QSet<QString> inOffice;
        for (const NameMention &mention : names.list) {
            if (!mention.officeFunction.isEmpty() && mention.type == NameMention::Type::Person)
                inOffice.insert(mention.personId);
        }
        for (const NameMention &mention : names.list) {
            if (m_context.analysis.inBoilerplate(mention.span))
                continue;
            const bool roleAlone = mention.type == NameMention::Type::RoleOnly &&
                                   mention.modifier != NameMention::None && !mention.officeFunction.isEmpty();
            if (!roleAlone && mention.personId.isEmpty())
                continue;
            const int person =
                roleAlone ? personOfRole(mention, names) : knowledge.personIndex(mention.personId);
            if (person < 0)
                continue;
            const bool hasOffice =
                roleAlone || (!mention.officeFunction.isEmpty() && mention.type == NameMention::Type::Person);
            // His office says more than his name; "ancien sénateur" says nothing of an office of the tables.
            if (!hasOffice && (inOffice.contains(mention.personId) || mention.modifier != NameMention::None))
                continue;
            const QString key = knowledge.persons().at(person).id + QLatin1Char('|') +
                                (hasOffice ? mention.officeFunction : QString()) + QLatin1Char('|') +
                                QString::number(mention.modifier);
            if (seen.contains(key))
                continue;
            seen.insert(key);
            DatingClue clue;
            clue.span = mention.span;
            QList<int> matching;
            const QString owner = !mention.body.isEmpty() ? mention.body : mention.country;
            for (const int index : knowledge.persons().at(person).terms) {
                const KnownOffice &office = knowledge.offices().at(knowledge.terms().at(index).office);
                if (!hasOffice || office.function == mention.officeFunction ||
                    (mention.officeFunction == QLatin1String("leader") &&
                     (office.function == QLatin1String("head_of_state") ||
                      office.function == QLatin1String("head_of_government")))) {
                    if (!hasOffice || owner.isEmpty() || office.of == owner ||
                        owner.startsWith(QLatin1String("n:")))
                        matching.append(index);
                }
            }
            if (matching.isEmpty())
                continue;
            clue.kind = hasOffice ? DatingClue::Kind::Office : DatingClue::Kind::Person;
            clue.terms = termsOf(knowledge, matching);
            clue.modifier = static_cast<DatingClue::Modifier>(mention.modifier);
            clue.weight = mention.rivals.isEmpty() ? 1.0 : 0.4;
            // Who acts in the news is mostly in office.
            if (!hasOffice && acts(mention))
                clue.weight *= 1.7;
            // Nobody lists every envoy and adviser: being none in the tables says little.
            if (hasOffice && (mention.officeFunction == QLatin1String("envoy") ||
                              mention.officeFunction == QLatin1String("adviser") ||
                              mention.officeFunction == QLatin1String("ambassador_un") ||
                              mention.officeFunction == QLatin1String("deputy")))
                clue.weight *= 0.3;
            clue.knownUntil = knowledge.knownUntil();
            QStringList spans;
            for (const DateInterval &term : clue.terms)
                spans.append(term.toEdtf());
            clue.fact =
                knowledge.persons().at(person).name + QStringLiteral(" ") + spans.join(QStringLiteral(", "));
            m_clues.append(clue);
        }
        return m_clues;
    }

private:
    static QList<DateInterval> termsOf(const KnowledgeBase &knowledge, const QList<int> &indexes)
    {
        QList<DateInterval> terms;
        for (const int index : indexes) {
            const KnownTerm &term = knowledge.terms().at(index);
            terms.append(DateInterval::ofDays(term.begin, term.end));
        }
        return terms;
    }

    /// "L'ancien président américain": one of the persons the article names, where only one has held that.
    int personOfRole(const NameMention &role, const NameMentions &names) const
    {
        const KnowledgeBase &knowledge = *m_context.knowledge;
        int found = -1;
        const QString owner = !role.body.isEmpty() ? role.body : role.country;
        if (owner.isEmpty() || role.complement)
            return -1;
        for (const NameMention &mention : names.list) {
            const int person = mention.personId.isEmpty() ? -1 : knowledge.personIndex(mention.personId);
            if (person < 0 || person == found)
                continue;
            for (const int term : knowledge.persons().at(person).terms) {
                const KnownOffice &office = knowledge.offices().at(knowledge.terms().at(term).office);
                if (office.function != role.officeFunction || office.of != owner)
                    continue;
                if (found >= 0 && found != person)
                    return -1;
                found = person;
            }
        }
        return found;
    }

    /// Is the subject of a finite verb: "M. Trump a retiré".
    bool acts(const NameMention &mention) const
    {
        for (const int verb : {m_context.chunks.verbAfter(m_document, mention.tokens.last - 1),
                               m_context.chunks.verbBefore(m_document, mention.tokens.first)}) {
            if (verb < 0 || !m_context.chunks.verbs.at(verb).isFinite())
                continue;
            const Subject subject = m_context.chunks.subject(m_document, verb);
            if (subject.noun >= 0 && subject.clitic < 0 && !subject.relative &&
                mention.tokens.contains(m_context.chunks.nouns.at(subject.noun).head))
                return true;
        }
        return false;
    }

    StageContext &m_context;
    const Document &m_document;
    QList<DatingClue> m_clues;
};

} // namespace

QList<DatingClue> findOfficeClues(StageContext &context)
{
    return Offices(context).run();
}

} // namespace frise
