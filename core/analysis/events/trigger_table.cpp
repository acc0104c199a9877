#include "core/analysis/events/trigger_table.h"

#include "core/base/resources.h"
#include "core/base/tsv.h"

#include <QStringList>
#include <algorithm>
#include <optional>

namespace frise {

namespace {

constexpr std::pair<const char16_t *, Slot> slotNames[] = {
    {u"subj", Slot::Subject},
    {u"obj", Slot::Object},
    {u"à", Slot::A},
    {u"de", Slot::De},
    {u"par", Slot::Par},
    {u"avec", Slot::Avec},
    {u"contre", Slot::Contre},
    {u"sur", Slot::Sur},
    {u"pour", Slot::Pour},
    {u"entre", Slot::Entre},
    {u"en", Slot::En},
    {u"vers", Slot::Vers},
    {u"envers", Slot::Envers},
    {u"auprès", Slot::Aupres},
    {u"devant", Slot::Devant},
    {u"dans", Slot::Dans},
    {u"derrière", Slot::Derriere},
};

std::optional<Slot> slotFrom(QStringView name)
{
    for (const auto &[text, slot] : slotNames) {
        if (name == QStringView(text))
            return slot;
    }
    return std::nullopt;
}

SlotSet slotsFrom(QStringView list, bool &good)
{
    SlotSet set = 0;
    for (const QStringView part : list.split(u',')) {
        for (const QStringView name : part.split(u'+')) {
            if (name.trimmed().isEmpty())
                continue;
            const auto slot = slotFrom(name.trimmed());
            good = good && slot.has_value();
            if (slot)
                set |= slotBit(*slot);
        }
    }
    return set;
}

AspectForce aspectFrom(const QString &name)
{
    if (name == QLatin1String("ongoing"))
        return AspectForce::Ongoing;
    if (name == QLatin1String("planned"))
        return AspectForce::Planned;
    if (name == QLatin1String("conditional"))
        return AspectForce::Conditional;
    if (name == QLatin1String("negated"))
        return AspectForce::Negated;
    return AspectForce::None;
}

std::optional<TriggerPos> posFrom(const QString &name)
{
    static constexpr std::pair<const char *, TriggerPos> names[] = {
        {"verb", TriggerPos::Verb},   {"noun", TriggerPos::Noun},     {"light", TriggerPos::Light},
        {"occur", TriggerPos::Occur}, {"aspect", TriggerPos::Aspect}, {"report", TriggerPos::Report}};
    for (const auto &[text, pos] : names) {
        if (name == QLatin1String(text))
            return pos;
    }
    return std::nullopt;
}

} // namespace

const TriggerTable &TriggerTable::french()
{
    static const TriggerTable table;
    return table;
}

TriggerTable::TriggerTable()
{
    loadWords();
    loadTriggers();
}

void TriggerTable::loadWords()
{
    const auto tsv = TsvTable::read(resourcePath(QStringLiteral("language/fr/event_words.tsv")));
    if (!tsv) {
        m_issues.append(
            {Issue::Severity::Error, QStringLiteral("event_words.tsv"), tsv.error().message, {}, 0});
        return;
    }
    m_issues += tsv.value().issues();
    for (qsizetype row = 0; row < tsv.value().rowCount() && row < 64; ++row) {
        m_classIndex.insert(tsv.value().cell(row, QStringLiteral("class")), static_cast<int>(row));
        for (const QString &word : tsv.value().list(row, QStringLiteral("words"))) {
            const InternedId id = intern(word);
            if (id >= m_classes.size())
                m_classes.resize(id + 1, 0);
            m_classes[id] |= quint64(1) << row;
        }
    }
}

quint64 TriggerTable::classMask(const QString &name) const
{
    const int index = m_classIndex.value(name, -1);
    return index < 0 ? 0 : quint64(1) << index;
}

bool TriggerTable::readNeeds(const QString &text, Trigger &trigger) const
{
    for (const QString &alternative : text.split(u'|', Qt::SkipEmptyParts)) {
        std::vector<TriggerNeed> conjunction;
        for (QString part : alternative.split(u'+', Qt::SkipEmptyParts)) {
            TriggerNeed need;
            if (part.startsWith(u'!')) {
                need.negated = true;
                part = part.mid(1);
            }
            const QString head = part.section(u':', 0, 0);
            const QString detail = part.section(u':', 1);
            using Kind = TriggerNeed::Kind;
            static const QHash<QString, Kind> words = {
                {QStringLiteral("que"), Kind::Que},        {QStringLiteral("à ce que"), Kind::Que},
                {QStringLiteral("neg"), Kind::Negated},    {QStringLiteral("plur"), Kind::Plural},
                {QStringLiteral("name"), Kind::Named},     {QStringLiteral("place"), Kind::Place},
                {QStringLiteral("date"), Kind::Dated},     {QStringLiteral("self"), Kind::SelfContent},
                {QStringLiteral("inf"), Kind::Infinitive}, {QStringLiteral("dur"), Kind::Duration},
                {QStringLiteral("cue"), Kind::Cue},        {QStringLiteral("idle"), Kind::Idle}};
            if (head == QLatin1String("w")) {
                need.kind = Kind::Word;
                need.word = intern(detail);
            } else if (head == QLatin1String("adj")) {
                need.kind = Kind::Adjective;
                need.classMask = classMask(detail);
            } else if (words.contains(head)) {
                need.kind = words.value(head);
            } else if (const auto slot = slotFrom(head)) {
                need.slot = *slot;
                if (detail == QLatin1String("inf"))
                    need.kind = Kind::Infinitive;
                else if (detail == QLatin1String("actor"))
                    need.kind = Kind::Actor;
                else if (detail == QLatin1String("person"))
                    need.kind = Kind::Person;
                else if (detail == QLatin1String("place"))
                    need.kind = Kind::PlaceIn;
                else if (!detail.isEmpty()) {
                    need.classMask = classMask(detail);
                    if (need.classMask == 0)
                        return false;
                }
            } else {
                return false;
            }
            conjunction.push_back(need);
        }
        trigger.needs.push_back(std::move(conjunction));
    }
    return true;
}

void TriggerTable::loadTriggers()
{
    const auto read = TsvTable::read(resourcePath(QStringLiteral("language/fr/triggers.tsv")));
    if (!read) {
        m_issues.append(
            {Issue::Severity::Error, QStringLiteral("triggers.tsv"), read.error().message, {}, 0});
        return;
    }
    const TsvTable &tsv = read.value();
    m_issues += tsv.issues();
    for (qsizetype row = 0; row < tsv.rowCount(); ++row) {
        Trigger trigger;
        trigger.row = static_cast<int>(row);
        bool good = true;
        const auto pos = posFrom(tsv.cell(row, QStringLiteral("pos")));
        const auto type = eventTypeFrom(tsv.cell(row, QStringLiteral("type")));
        good = pos.has_value() && type.has_value();
        QStringList words = tsv.cell(row, QStringLiteral("lemma")).split(u' ', Qt::SkipEmptyParts);
        good = good && !words.isEmpty();
        if (good) {
            trigger.pos = *pos;
            trigger.type = *type;
            if (words.first() == QLatin1String("se")) {
                trigger.reflexive = true;
                words.removeFirst();
            } else if (words.first().startsWith(QLatin1String("s'"))) {
                trigger.reflexive = true;
                words.first() = words.first().mid(2);
            }
        }
        good = good && !words.isEmpty();
        if (good) {
            trigger.lemma = intern(words.takeFirst());
            for (const QString &word : words) {
                // "souligner l'importance": the article is no word of its own here.
                const QString bare =
                    word.startsWith(QLatin1String("l'")) || word.startsWith(QLatin1String("d'")) ? word.mid(2)
                                                                                                 : word;
                static const QStringList articles = {QStringLiteral("un"),  QStringLiteral("une"),
                                                     QStringLiteral("la"),  QStringLiteral("le"),
                                                     QStringLiteral("son"), QStringLiteral("sa"),
                                                     QStringLiteral("ses"), QStringLiteral("les")};
                if (!articles.contains(bare))
                    trigger.following.append(intern(bare));
            }
            trigger.subType = tsv.cell(row, QStringLiteral("subtype"));
            const QString kind = tsv.cell(row, QStringLiteral("kind"));
            trigger.kindByObject = kind == QLatin1String("object");
            if (trigger.kindByObject)
                trigger.kind = EventKind::Diplomatic;
            else if (!kind.isEmpty())
                good = eventKindFrom(kind).has_value();
            if (good && !kind.isEmpty() && !trigger.kindByObject)
                trigger.kind = *eventKindFrom(kind);
            const QString force = tsv.cell(row, QStringLiteral("force"));
            trigger.news = force == QLatin1String("news");
            trigger.own = trigger.news || force == QLatin1String("own");
            trigger.bound = force == QLatin1String("bound");
            trigger.aspect = aspectFrom(force);
            const QString frame = tsv.cell(row, QStringLiteral("frame"));
            trigger.agents = slotsFrom(QStringView(frame).split(u'>').value(0), good);
            trigger.targets = slotsFrom(QStringView(frame).split(u'>').value(1), good);
            good = good && readNeeds(tsv.list(row, QStringLiteral("needs")).join(u'|'), trigger);
        }
        if (!good) {
            m_issues.append({Issue::Severity::Warning,
                             QStringLiteral("triggers.tsv"),
                             QStringLiteral("malformed row"),
                             {},
                             tsv.lineOf(row)});
            continue;
        }
        if (trigger.pos != TriggerPos::Noun && trigger.following.isEmpty())
            addGuesses(internedText(trigger.lemma));
        m_rows.push_back(std::move(trigger));
    }
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const Trigger &a, const Trigger &b) {
        if (a.lemma != b.lemma)
            return a.lemma < b.lemma;
        if (a.following.size() != b.following.size())
            return a.following.size() > b.following.size();
        return a.reflexive && !b.reflexive;
    });
    for (std::size_t first = 0; first < m_rows.size();) {
        std::size_t last = first;
        while (last < m_rows.size() && m_rows[last].lemma == m_rows[first].lemma)
            ++last;
        const InternedId lemma = m_rows[first].lemma;
        if (lemma >= m_ranges.size())
            m_ranges.resize(lemma + 1, {0, 0});
        m_ranges[lemma] = {static_cast<quint32>(first), static_cast<quint32>(last)};
        first = last;
    }
}

/// Verbs that the dictionary lacks ("arraisonner") are met by their regular forms.
void TriggerTable::addGuesses(const QString &infinitive)
{
    if (!infinitive.endsWith(QLatin1String("er")))
        return;
    const InternedId lemma = intern(infinitive);
    const QString stem = infinitive.chopped(2);
    for (const char16_t *ending : {u"é", u"ée", u"és", u"ées"})
        m_guesses.insert(intern(stem + QString::fromUtf16(ending)), {lemma, true, false});
    m_guesses.insert(intern(infinitive), {lemma, false, true});
}

std::span<const Trigger> TriggerTable::rows(InternedId lemma) const
{
    if (lemma >= m_ranges.size())
        return {};
    const auto [first, last] = m_ranges[lemma];
    return std::span<const Trigger>(m_rows).subspan(first, last - first);
}

} // namespace frise
