#pragma once

#include <QString>
#include <QStringList>
#include <QtGlobal>

namespace frise {

enum class ActorKind : quint8 { Unknown, Person, Organisation, State, Place, Group };
enum class Gender : quint8 { Unknown, Masculine, Feminine };
enum class Plurality : quint8 { Unknown, Singular, Plural };

/// Someone or something that an article speaks of, as one article sees it (`Analysis::actors`).
struct Actor
{
    /// Stable over articles: "p:<person slug>", "b:<body id>", "c:<ISO3>" (place reading), "g:<ISO3>" (its government),
    /// "f:<ISO3>" (its forces), "m:<function>:<ISO3>" (a ministry), "l:<folded place name>",
    /// "n:<folded name>" (a name the tables do not know), "a:<folded words>" (unnamed, as printed).
    QString id;
    QString name; ///< canonical: "Volodymyr Zelensky", "Kremlin (Russie)", "France (gouvernement)", "diplomates"
    ActorKind kind = ActorKind::Unknown;
    Gender gender = Gender::Unknown;
    Plurality plurality = Plurality::Unknown;
    QString country; ///< ISO3 where known
    QString role;    ///< role as printed beside the name, first seen ("ministre ukrainien de la Défense")
    bool anonymous = false; ///< unnamed holder, as printed

    friend bool operator==(const Actor &, const Actor &) = default;
};

} // namespace frise
