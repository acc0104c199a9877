#pragma once

#include "core/model/rows.h"

#include <QList>

namespace frise::test {

/// A made-up crisis that uses every sign; dates in May and June 2031, places and people invented.
inline DateInterval edtf(const char *text)
{
    return *DateInterval::fromEdtf(QString::fromLatin1(text));
}

inline EntryMention mention(const QString &source, const DateInterval &when, ArticleId article)
{
    EntryMention m;
    m.key = {article, 0};
    m.source = source;
    m.when = when;
    m.text = QStringLiteral("La phrase de l’article.");
    return m;
}

struct Chronicle
{
    QList<ChronicleEntry> entries;
    QList<QuoteRow> quotes;
    QList<ArticleRow> articles;

    ChronicleEntry &add(EventKind kind, const char *when, const char *title,
                        Certainty certainty = Certainty::Happened, Importance importance = Importance::Normal,
                        int sources = 1)
    {
        ChronicleEntry entry;
        entry.id = entries.size() + 1;
        entry.stableId = QStringLiteral("e%1").arg(entry.id);
        entry.kind = kind;
        entry.when = edtf(when);
        entry.title = QString::fromUtf8(title);
        entry.certainty = certainty;
        entry.importance = importance;
        entry.confidence = 0.8;
        for (int i = 0; i < sources; ++i)
            entry.mentions.append(mention(articles[i % articles.size()].fileName, entry.when, i + 1));
        entries.append(entry);
        return entries.last();
    }

    void quote(const char *when, const char *speaker, const char *text, QuoteMode mode, int article = 1)
    {
        QuoteRow row;
        row.article = article;
        row.quotation = static_cast<int>(quotes.size());
        row.parts = {row.quotation};
        row.source = articles[article - 1].fileName;
        row.speaker = QString::fromUtf8(speaker);
        row.speakerIds = {QStringLiteral("p:%1").arg(row.speaker.toLower())};
        row.role = QStringLiteral("ministre des Affaires étrangères");
        row.text = QString::fromUtf8(text);
        row.mode = mode;
        row.cue = QStringLiteral("a déclaré");
        if (mode != QuoteMode::Indirect) {
            row.leftMark = QStringLiteral("« ");
            row.rightMark = QStringLiteral(" »");
        }
        row.said = edtf(when);
        row.published = articles[article - 1].published;
        row.basis = articles[article - 1].basis;
        row.confidence = 0.9;
        quotes.append(row);
    }

    void article(const char *file, const char *title, const char *outlet, const char *published,
                 PublishedBasis basis)
    {
        ArticleRow row;
        row.id = articles.size() + 1;
        row.fileName = QString::fromUtf8(file);
        row.title = QString::fromUtf8(title);
        row.outlet = QString::fromUtf8(outlet);
        row.published = edtf(published);
        row.basis = basis;
        articles.append(row);
    }
};

inline Chronicle sampleChronicle()
{
    Chronicle c;
    c.article("001.txt", "Le détroit de nouveau fermé", "Le Courrier du Nord", "2031-05-30",
              PublishedBasis::Inferred);
    c.article("002.txt", "", "", "2031-06-02", PublishedBasis::Dateline);
    c.article("003.txt", "À Valmora, une trêve à reconstruire", "Agence Centrale", "2031-06-08",
              PublishedBasis::Metadata);
    using K = EventKind;
    using C = Certainty;
    using I = Importance;
    c.add(K::Diplomatic, "2031-05-19", "Entretiens entre la Norvie et l’Estrie à Valmora", C::Happened,
          I::Important, 2);
    c.add(K::Diplomatic, "../2031-05-29", "Médiation entre Oster et Lindval", C::Ongoing);
    c.add(K::Diplomatic, "../2031-05-30", "Préparation des garanties maritimes", C::Ongoing);
    c.add(K::Diplomatic, "2031-05-29", "Oster et Brandt au château d’Arlen", C::Happened, I::Normal, 2);
    c.add(K::Diplomatic, "2031-05-29", "Sanctions si Norvale ne tient pas parole", C::Conditional);
    c.add(K::Diplomatic, "2031-05-28", "Des observateurs demandés aux Nations unies", C::Demanded);
    c.add(K::Diplomatic, "2031-06-01/2031-06-03?", "Réunion d’urgence de l’Alliance");
    c.add(K::Diplomatic, "2031-06-05~", "Lindval rejette toute garantie");
    c.add(K::Diplomatic, "2031-06-06", "L’Estrie annonce une visite", C::Planned);
    c.add(K::Diplomatic, "2031-06-09/2031-06-11", "Conférence des donateurs", C::Planned);
    c.add(K::Diplomatic, "../2031-06-05", "Appel vidéo avec le président Hale");
    c.add(K::Diplomatic, "../2031-06-02", "Aucun signe de garanties", C::Negated);
    c.add(K::Diplomatic, "2031-06-07/..", "Une commission enquête", C::Ongoing);
    {
        ChronicleEntry &summit =
            c.add(K::Diplomatic, "2031-06-04", "Sommet de Valmora", C::Happened, I::Key, 3);
        summit.outcome = Outcome::Happened;
        summit.history.append(
            {C::Planned, edtf("2031-06-04"), edtf("2031-06-01"), QStringLiteral("001.txt")});
        summit.history.append(
            {C::Happened, edtf("2031-06-04"), edtf("2031-06-05"), QStringLiteral("003.txt")});
    }
    {
        ChronicleEntry &moved = c.add(K::Diplomatic, "2031-05-27", "Signature de l’accord portuaire",
                                      C::Happened, I::Important, 2);
        moved.outcome = Outcome::Moved;
        moved.history.append({C::Planned, edtf("2031-05-23"), edtf("2031-05-20"), QStringLiteral("001.txt")});
    }
    {
        ChronicleEntry &pending =
            c.add(K::Diplomatic, "2031-06-12", "Vote du Parlement", C::Planned, I::Important);
        pending.outcome = Outcome::Pending;
        pending.history.append(
            {C::Planned, edtf("2031-06-12"), edtf("2031-06-08"), QStringLiteral("003.txt")});
    }
    c.add(K::Diplomatic, "2031-05", "Visite d’une délégation norvienne", C::Happened);

    {
        ChronicleEntry &planning =
            c.add(K::Military, "2031-02/2031-06-06", "Réunions de planification", C::Ongoing, I::Important);
        planning.series = true;
    }
    {
        ChronicleEntry &raid =
            c.add(K::Military, "2031-05-28", "Frappes sur Kerava, 25 morts", C::Happened, I::Key, 2);
        raid.mentions.append(mention(QStringLiteral("003.txt"), edtf("2031-05-25/2031-05-31"), 3));
    }
    c.add(K::Military, "2031-06-05", "Oster menace : « cible légitime »", C::Happened, I::Key);
    c.add(K::Military, "../2031-05-29", "Frappes répétées sur Kerava", C::Ongoing);
    c.add(K::Military, "2031-05-29~", "Près de 80 000 soldats devant Tolm");
    c.add(K::Military, "2031-06-02/2031-06-04", "Exercices navals dans le détroit");
    c.add(K::Military, "2031-06-04", "26 pays promettent des navires");
    {
        ChronicleEntry &loss =
            c.add(K::Military, "2031-05-22", "Perte d’un patrouilleur", C::Happened, I::Normal, 2);
        loss.conflictDates = {edtf("2031-05-22"), edtf("2031-05-25")};
    }
    c.add(K::Military, "2031-06-08?", "Tirs de sommation");
    c.add(K::Other, "2031-06-03", "Élections locales en Estrie");

    c.quote("2031-05-29", "Anna Oster", "de nouvelles sanctions", QuoteMode::Mixed);
    c.quote("2031-05-29", "Paul Brandt", "nous ne laisserons pas fermer le détroit", QuoteMode::Direct);
    c.quote("2031-05-29", "Paul Brandt", "la flotte est prête", QuoteMode::Direct);
    c.quote("2031-06-01", "Marek Hale", "l’Estrie attend des batteries côtières", QuoteMode::Indirect, 2);
    c.quote("2031-06-04", "Anna Oster",
            "le jour où les armes se tairont, les garanties commenceront à s’appliquer pour tous",
            QuoteMode::Direct, 3);
    c.quote("2031-06-05", "Ivo Lindval", "des cibles légitimes", QuoteMode::Direct, 3);
    c.quote("2031-06-05", "Ivo Lindval", "aucune raison d’être présents", QuoteMode::Direct, 3);
    ChronicleEntry undated = c.entries.first();
    undated.id = 900;
    undated.undated = true;
    undated.title = QStringLiteral("Échec des tentatives précédentes");
    c.entries.append(undated);
    return c;
}

} // namespace frise::test
