#include "core/language/lexicon.h"

#include "core/base/resources.h"
#include "core/base/tsv.h"
#include "core/language/tagger.h"
#include "core/language/transducer.h"

#include <QHash>
#include <QMutex>
#include <QMutexLocker>
#include <QSet>
#include <deque>

namespace frise {

namespace {

bool isLetter(QChar c)
{
    return c.isLetter();
}

/// Turns "exhorter<vblex><pp><m><sg>" into a reading. The tags are apertium-fra-cat's.
Reading parseReading(QStringView analysis)
{
    Reading reading;
    const qsizetype firstTag = analysis.indexOf(u'<');
    const QStringView lemma = firstTag < 0 ? analysis : analysis.first(firstTag);
    bool first = true;
    bool adjectivalNumber = false;
    qsizetype from = firstTag;
    while (from >= 0 && from < analysis.size()) {
        const qsizetype end = analysis.indexOf(u'>', from);
        if (end < 0)
            break;
        const QStringView tag = analysis.mid(from + 1, end - from - 1);
        const auto is = [&tag](const char *name) { return tag == QLatin1String(name); };
        if (first) {
            reading.pos = is("n")                        ? Pos::Noun
                          : is("np")                     ? Pos::ProperNoun
                          : is("adj")                    ? Pos::Adjective
                          : is("vblex")                  ? Pos::Verb
                          : is("vbhaver") || is("vbser") ? Pos::Auxiliary
                          : is("vbmod")                  ? Pos::Modal
                          : is("det") || is("predet")    ? Pos::Determiner
                          : is("prn")                    ? Pos::Pronoun
                          : is("rel")                    ? Pos::Relative
                          : is("itg")                    ? Pos::Interrogative
                          : is("pr")                     ? Pos::Preposition
                          : is("adv") || is("preadv")    ? Pos::Adverb
                          : is("cnjcoo")                 ? Pos::Coordination
                          : is("cnjsub") || is("cnjadv") ? Pos::Subordination
                          : is("num")                    ? Pos::Number
                          : is("ij")                     ? Pos::Interjection
                          : is("sent") || is("cm") || is("lpar") || is("rpar") || is("guio") || is("apos")
                              ? Pos::Punctuation
                              : Pos::Unknown;
            if (is("np"))
                reading.name = NameType::Other;
            first = false;
        } else if (is("ant")) {
            reading.name = NameType::Given;
        } else if (is("cog")) {
            reading.name = NameType::Family;
        } else if (is("top") || is("loc")) {
            reading.name = NameType::Place;
        } else if (is("org")) {
            reading.name = NameType::Organisation;
        } else if (is("acr")) {
            reading.acronym = true;
        } else if (is("m")) {
            reading.gender = Gender::Masculine;
        } else if (is("f")) {
            reading.gender = Gender::Feminine;
        } else if (is("sg")) {
            reading.plurality = Plurality::Singular;
        } else if (is("pl")) {
            reading.plurality = Plurality::Plural;
        } else if (is("p1")) {
            reading.person = 1;
        } else if (is("p2")) {
            reading.person = 2;
        } else if (is("p3")) {
            reading.person = 3;
        } else if (is("pri")) {
            reading.tense = Tense::Present;
        } else if (is("pii")) {
            reading.tense = Tense::Imperfect;
        } else if (is("ifi")) {
            reading.tense = Tense::PastSimple;
        } else if (is("fti")) {
            reading.tense = Tense::Future;
        } else if (is("cni")) {
            reading.tense = Tense::Conditional;
        } else if (is("prs")) {
            reading.tense = Tense::SubjunctivePresent;
        } else if (is("pis")) {
            reading.tense = Tense::SubjunctivePast;
        } else if (is("imp")) {
            reading.tense = Tense::Imperative;
        } else if (is("inf")) {
            reading.tense = Tense::Infinitive;
        } else if (is("ger")) {
            reading.tense = Tense::Gerund;
        } else if (is("pp")) {
            reading.tense = Tense::PastParticiple;
        } else if (is("ref")) {
            reading.reflexive = true;
        } else if (is("tn")) {
            reading.subject = true;
        } else if (is("dem")) {
            reading.demonstrative = true;
        } else if (is("pos")) {
            reading.possessive = true;
        } else if (is("def")) {
            reading.definite = true;
        } else if (is("ord")) {
            adjectivalNumber = true;
        }
        // A contraction goes on with "+le<det>…"; its determiner's gender and number are what agrees.
        const qsizetype plus = end + 1;
        if (plus < analysis.size() && analysis.at(plus) == u'+') {
            const QStringView rest = analysis.mid(plus + 1);
            if (reading.pos == Pos::Preposition && rest.startsWith(u"le<det>"))
                reading.pos = Pos::Contraction;
            first = false;
            from = analysis.indexOf(u'<', plus);
            if (from >= 0)
                from = analysis.indexOf(u'<', from + 1);
            continue;
        }
        from = end + 1 < analysis.size() && analysis.at(end + 1) == u'<' ? end + 1 : -1;
    }
    if (adjectivalNumber && reading.pos == Pos::Determiner)
        reading.pos = Pos::Adjective;
    const QString lemmaText = lemma.toString();
    reading.lemma =
        intern(reading.pos == Pos::ProperNoun || reading.acronym ? lemmaText : lemmaText.toLower());
    return reading;
}

} // namespace

struct Lexicon::Private
{
    std::shared_ptr<const Transducer> dictionary;
    std::deque<FormEntry> entries; // a deque: entries never move
    QHash<QString, const FormEntry *> byForm;

    QVarLengthArray<Reading, 4> analyse(const QString &form, bool &known) const;
    QVarLengthArray<Reading, 4> modelled(const QString &lower, bool &known) const;
};

QVarLengthArray<Reading, 4> Lexicon::Private::analyse(const QString &form, bool &known) const
{
    QVarLengthArray<Reading, 4> readings;
    for (const QString &analysis : dictionary->analyses(form)) {
        known = true;
        readings.append(parseReading(analysis));
    }
    return readings;
}

Lexicon::Lexicon() : d(std::make_unique<Private>()) {}
Lexicon::~Lexicon() = default;

Result<std::unique_ptr<Lexicon>> Lexicon::load()
{
    // One dictionary for all threads, gone with the last lexicon.
    static QMutex mutex;
    static std::weak_ptr<const Transducer> shared;
    const QMutexLocker locked(&mutex);
    std::shared_ptr<const Transducer> dictionary = shared.lock();
    if (!dictionary) {
        auto loaded = Transducer::load(frenchTransducerPath());
        if (!loaded)
            return loaded.error();
        dictionary = std::move(loaded.value());
        shared = dictionary;
    }
    std::unique_ptr<Lexicon> lexicon(new Lexicon);
    lexicon->d->dictionary = std::move(dictionary);
    return lexicon;
}

namespace {

/// Forms of the regular verbs the dictionary lacks (resources/language/fr/more_verbs.tsv); without the table
/// they stay unknown words.
QHash<QString, QVarLengthArray<Reading, 4>> makeRegularVerbs()
{
    QHash<QString, QVarLengthArray<Reading, 4>> forms;
    const auto rows = TsvTable::read(resourcePath(QStringLiteral("language/fr/more_verbs.tsv")));
    if (!rows)
        return forms;
    struct Ending
    {
        const char16_t *ending;
        Tense tense;
        Plurality plurality;
        bool silent; ///< a silent e follows the stem: é becomes è
    };
    static constexpr Ending endings[] = {{u"er", Tense::Infinitive, Plurality::Unknown, false},
                                         {u"é", Tense::PastParticiple, Plurality::Singular, false},
                                         {u"ée", Tense::PastParticiple, Plurality::Singular, false},
                                         {u"és", Tense::PastParticiple, Plurality::Plural, false},
                                         {u"ées", Tense::PastParticiple, Plurality::Plural, false},
                                         {u"ant", Tense::Gerund, Plurality::Unknown, false},
                                         {u"e", Tense::Present, Plurality::Singular, true},
                                         {u"ent", Tense::Present, Plurality::Plural, true},
                                         {u"ait", Tense::Imperfect, Plurality::Singular, false},
                                         {u"aient", Tense::Imperfect, Plurality::Plural, false},
                                         {u"a", Tense::PastSimple, Plurality::Singular, false},
                                         {u"èrent", Tense::PastSimple, Plurality::Plural, false},
                                         {u"era", Tense::Future, Plurality::Singular, true},
                                         {u"erait", Tense::Conditional, Plurality::Singular, true},
                                         {u"eraient", Tense::Conditional, Plurality::Plural, true},
                                         {u"eront", Tense::Future, Plurality::Plural, true}};
    for (qsizetype row = 0; row < rows.value().rowCount(); ++row) {
        const QString lemma = rows.value().cell(row, QStringLiteral("lemma"));
        if (!rows.value().cell(row, QStringLiteral("like")).isEmpty())
            continue;
        const QString stem = lemma.chopped(2);
        for (const Ending &e : endings) {
            QString form = stem;
            const qsizetype vowel = stem.size() - 2;
            if (e.silent && vowel >= 0 && stem.at(vowel) == QChar(u'é'))
                form[vowel] = QChar(u'è'); // assène
            if (e.silent && stem.endsWith(u"el"))
                form += u'l'; // grommelle
            Reading reading;
            reading.lemma = intern(lemma);
            reading.pos = Pos::Verb;
            reading.tense = e.tense;
            reading.plurality = e.plurality;
            reading.person = reading.isFinite() ? 3 : 0;
            forms[form + QStringView(e.ending).toString()].append(reading);
        }
    }
    return forms;
}

/// A verb the dictionary lacks that has the forms of one it knows: "enjoindre" like "joindre".
struct ModelledVerb
{
    InternedId lemma;
    InternedId model;
    QString start;      ///< what the verb begins with where the two differ: "en"
    QString modelStart; ///< and its model: ""
};

QList<ModelledVerb> makeModelledVerbs()
{
    QList<ModelledVerb> verbs;
    const auto rows = TsvTable::read(resourcePath(QStringLiteral("language/fr/more_verbs.tsv")));
    if (!rows)
        return verbs;
    for (qsizetype row = 0; row < rows.value().rowCount(); ++row) {
        const QString lemma = rows.value().cell(row, QStringLiteral("lemma"));
        const QString model = rows.value().cell(row, QStringLiteral("like"));
        qsizetype shared = 0;
        while (shared < lemma.size() && shared < model.size() &&
               lemma.at(lemma.size() - 1 - shared) == model.at(model.size() - 1 - shared))
            ++shared;
        if (!model.isEmpty() && shared < lemma.size())
            verbs.append({intern(lemma), intern(model), lemma.chopped(shared), model.chopped(shared)});
    }
    return verbs;
}

/// Verbal readings of a form by our own list (resources/language/fr/more_verbs.tsv); empty where it has none.
QVarLengthArray<Reading, 4> ownVerbs(const QString &lower)
{
    static const QHash<QString, QVarLengthArray<Reading, 4>> verbs = makeRegularVerbs();
    return verbs.value(lower);
}

/// "trente-trois", "quatre-vingt-deux": a number written in words with hyphens.
bool isHyphenedNumber(const QString &lower)
{
    static const QSet<QString> parts = {
        QStringLiteral("vingt"),     QStringLiteral("trente"),   QStringLiteral("quarante"),
        QStringLiteral("cinquante"), QStringLiteral("soixante"), QStringLiteral("quatre"),
        QStringLiteral("vingts"),    QStringLiteral("cent"),     QStringLiteral("cents"),
        QStringLiteral("mille"),     QStringLiteral("et"),       QStringLiteral("un"),
        QStringLiteral("une"),       QStringLiteral("deux"),     QStringLiteral("trois"),
        QStringLiteral("cinq"),      QStringLiteral("six"),      QStringLiteral("sept"),
        QStringLiteral("huit"),      QStringLiteral("neuf"),     QStringLiteral("dix"),
        QStringLiteral("onze"),      QStringLiteral("douze"),    QStringLiteral("treize"),
        QStringLiteral("quatorze"),  QStringLiteral("quinze"),   QStringLiteral("seize"),
        QStringLiteral("septante"),  QStringLiteral("huitante"), QStringLiteral("nonante")};
    if (!lower.contains(u'-'))
        return false;
    const QStringList words = lower.split(u'-');
    return std::all_of(words.cbegin(), words.cend(),
                       [](const QString &word) { return parts.contains(word); });
}

/// "la VIe flotte", "le XIVᵉ corps": an ordinal in Roman figures.
bool isRomanOrdinal(const QString &form)
{
    qsizetype figures = 0;
    while (figures < form.size() && QStringView(u"IVXLC").contains(form.at(figures)))
        ++figures;
    const QStringView ending = QStringView(form).mid(figures);
    return figures > 0 && (ending == u"e" || ending == u"er" || ending == u"re" || ending == u"ème" ||
                           ending == QStringView(u"\u1D49"));
}

/// What can be said of a form the dictionary does not know: a number, an ordinal, an adverb in -ment. Empty
/// where nothing can.
QVarLengthArray<Reading, 4> guessed(const QString &lower, const QString &form)
{
    QVarLengthArray<Reading, 4> readings;
    if (isHyphenedNumber(lower) || isRomanOrdinal(form)) {
        Reading number;
        number.lemma = intern(lower);
        number.pos = isRomanOrdinal(form) ? Pos::Adjective : Pos::Number;
        readings.append(number);
        return readings;
    }
    if (lower.size() > 7 && lower.endsWith(u"ement")) {
        Reading adverb; // "sobrement"
        adverb.lemma = intern(lower);
        adverb.pos = Pos::Adverb;
        readings.append(adverb);
        Reading noun; // "arraisonnement": what stands before it decides
        noun.lemma = adverb.lemma;
        noun.pos = Pos::Noun;
        noun.gender = Gender::Masculine;
        noun.plurality = Plurality::Singular;
        readings.append(noun);
    }
    return readings;
}

} // namespace

/// "enjoint": read as the dictionary reads "joint", with the lemma of our own list.
QVarLengthArray<Reading, 4> Lexicon::Private::modelled(const QString &lower, bool &known) const
{
    static const QList<ModelledVerb> verbs = makeModelledVerbs();
    QVarLengthArray<Reading, 4> readings;
    for (const ModelledVerb &verb : verbs) {
        if (!lower.startsWith(verb.start))
            continue;
        bool modelKnown = false;
        for (Reading reading : analyse(verb.modelStart + lower.mid(verb.start.size()), modelKnown)) {
            if (reading.lemma != verb.model || !reading.isVerbal())
                continue;
            reading.lemma = verb.lemma;
            readings.append(reading);
            known = true;
        }
    }
    return readings;
}

namespace {

/// The letters that a small letter may stand for where accents are left out.
QStringView accentsOf(QChar letter)
{
    switch (letter.unicode()) {
    case u'e':
        return u"éèêë";
    case u'a':
        return u"âà";
    case u'i':
        return u"îï";
    case u'o':
        return u"ôœ";
    case u'u':
        return u"ùûü";
    case u'c':
        return u"ç";
    default:
        return {};
    }
}

} // namespace

QStringList Lexicon::accented(QStringView word) const
{
    const QString form = word.toString();
    const QString lower = form.toLower();
    QStringList spellings = d->dictionary->respellings(lower, accentsOf);
    if (form != lower)
        spellings += d->dictionary->respellings(form, accentsOf);
    // "œ" stands for two letters.
    spellings.removeIf([&](const QString &spelling) {
        return spelling == lower || spelling == form || spelling.contains(QChar(0x0153));
    });
    return spellings;
}

const FormEntry *Lexicon::lookUp(QStringView form)
{
    // A view as key would need a copy anyway; fromRawData makes none for a form already known.
    const QString probe = QString::fromRawData(form.data(), form.size());
    const auto found = d->byForm.constFind(probe);
    if (found != d->byForm.constEnd())
        return found.value();

    FormEntry entry;
    entry.form = form.toString();
    entry.form.replace(QChar(0x2019), QLatin1Char('\''));
    const QString lower = entry.form.toLower();
    entry.lower = intern(lower);
    int letters = 0;
    int small = 0;
    for (const QChar c : entry.form) {
        letters += isLetter(c);
        small += c.isLower();
    }
    entry.capitalised = !entry.form.isEmpty() && entry.form.at(0).isUpper();
    entry.allCaps = letters >= 2 && small == 0;

    if (entry.form.startsWith(u'-') && entry.form.size() > 2) {
        // An inverted subject, "-t-il": read as the pronoun alone.
        QString bare = lower.mid(lower.startsWith(u"-t-") ? 3 : 1);
        entry.readings = d->analyse(bare, entry.known);
    } else {
        entry.readings = d->analyse(entry.form, entry.known);
        if (entry.capitalised) {
            bool lowerKnown = false;
            for (const Reading &reading : d->analyse(lower, lowerKnown)) {
                const bool there =
                    std::any_of(entry.readings.cbegin(), entry.readings.cend(), [&](const Reading &other) {
                        return other.lemma == reading.lemma && other.pos == reading.pos &&
                               other.tense == reading.tense && other.person == reading.person;
                    });
                if (!there)
                    entry.readings.append(reading);
            }
            if (entry.allCaps) {
                QString title = lower;
                title[0] = title.at(0).toUpper();
                bool titleKnown = false;
                for (const Reading &reading : d->analyse(title, titleKnown)) {
                    if (reading.pos == Pos::ProperNoun)
                        entry.readings.append(reading);
                }
                entry.known = entry.known || titleKnown;
            }
            entry.known = entry.known || lowerKnown;
        }
    }
    static const QSet<QString> titles = {QStringLiteral("M"), QStringLiteral("MM"), QStringLiteral("Mme"),
                                         QStringLiteral("Mmes"), QStringLiteral("Mlle")};
    if (titles.contains(entry.form)) {
        // The lexicon reads "M" as a Roman number.
        Reading title;
        title.lemma = intern(lower);
        title.pos = Pos::Noun;
        title.gender = lower.startsWith(u"mm") && lower != u"mm" ? Gender::Feminine
                       : lower == u"mlle"                        ? Gender::Feminine
                                                                 : Gender::Masculine;
        title.plurality = lower == u"mm" || lower == u"mmes" ? Plurality::Plural : Plurality::Singular;
        entry.readings.clear();
        entry.readings.append(title);
        entry.known = true;
    }
    // "bougonne" is an adjective of the dictionary and a verb of ours.
    for (const Reading &verb : ownVerbs(lower)) {
        if (std::none_of(entry.readings.cbegin(), entry.readings.cend(),
                         [&verb](const Reading &other) { return other.lemma == verb.lemma; }))
            entry.readings.append(verb);
        entry.known = true;
    }
    // "l'entrevue de lundi": the dictionary has only the verb.
    if (lower == u"entrevue" || lower == u"entrevues") {
        Reading talk;
        talk.lemma = intern(u"entrevue");
        talk.pos = Pos::Noun;
        talk.gender = Gender::Feminine;
        talk.plurality = lower.endsWith(u's') ? Plurality::Plural : Plurality::Singular;
        entry.readings.append(talk);
    }
    if (entry.readings.isEmpty())
        entry.readings = d->modelled(lower, entry.known);
    if (entry.readings.isEmpty())
        entry.readings = guessed(lower, entry.form);
    if (entry.readings.isEmpty() && entry.capitalised) {
        // "Etat", "Eglise", "Ecoutez": many papers print capitals without their accent. The word may be a
        // name all the same ("Eden"), so that reading stays beside the noun's.
        for (const QChar accented : accentsOf(lower.at(0))) {
            QString with = lower;
            with[0] = accented;
            bool withKnown = false;
            for (const Reading &reading : d->analyse(with, withKnown)) {
                if (reading.pos != Pos::ProperNoun)
                    entry.readings.append(reading);
            }
            if (entry.readings.isEmpty())
                continue;
            entry.known = true;
            entry.lower = intern(with);
            break;
        }
        if (!entry.readings.isEmpty()) {
            Reading name;
            name.pos = Pos::ProperNoun;
            name.name = NameType::Other;
            name.lemma = intern(entry.form);
            entry.readings.append(name);
        }
    }
    if (entry.readings.isEmpty()) {
        Reading unknown;
        const bool digit = !entry.form.isEmpty() && entry.form.at(0).isDigit();
        const bool word = letters > 0;
        unknown.pos = digit  ? Pos::Number
                      : word ? (entry.capitalised ? Pos::ProperNoun : Pos::Unknown)
                             : Pos::Punctuation;
        unknown.name = unknown.pos == Pos::ProperNoun ? NameType::Other : NameType::None;
        unknown.lemma = intern(entry.capitalised ? entry.form : lower);
        entry.readings.append(unknown);
    }
    entry.tagCosts = tagCostsOf(entry);
    d->entries.push_back(std::move(entry));
    const FormEntry *stored = &d->entries.back();
    d->byForm.insert(form.toString(), stored);
    return stored;
}

} // namespace frise
