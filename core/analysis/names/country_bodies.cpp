#include "core/analysis/names/country_bodies.h"

#include "core/knowledge/folding.h"

namespace frise {

namespace {

struct Domain
{
    const char *folded;
    const char *function;
    const char16_t *printed;
};

/// Domains of a ministry that go by several names; any other one is taken as printed.
const Domain domains[] = {
    {"affaires etrangeres", "foreign", u"des Affaires étrangères"},
    {"relations exterieures", "foreign", u"des Affaires étrangères"},
    {"affaires exterieures", "foreign", u"des Affaires étrangères"},
    {"europe et des affaires etrangeres", "foreign", u"des Affaires étrangères"},
    {"defense", "defence", u"de la Défense"},
    {"defense nationale", "defence", u"de la Défense"},
    {"armees", "defence", u"des Armées"},
    {"interieur", "interior", u"de l'Intérieur"},
    {"sante", "health", u"de la Santé"},
    {"justice", "justice", u"de la Justice"},
    {"economie", "economy", u"de l'Économie"},
    {"finances", "finance", u"des Finances"},
    {"petrole", "oil", u"du Pétrole"},
    {"energie", "energy", u"de l'Énergie"},
    {"commerce", "trade", u"du Commerce"},
    {"agriculture", "agriculture", u"de l'Agriculture"},
    {"information", "information", u"de l'Information"},
};

} // namespace

ComposedBody bodyOfCountry(const KnowledgeBase &knowledge, const QString &function, const QString &domain,
                           const QString &country, const QString &countryName)
{
    ComposedBody body;
    const QString of = QStringLiteral(" (%1)").arg(countryName);
    const auto own = [&](const QString &key, const QString &name) {
        body.id = QStringLiteral("m:%1:%2").arg(key, country);
        body.name = name + of;
    };
    if (function == QLatin1String("government")) {
        body.id = QStringLiteral("g:") + country;
        body.name = countryName + QStringLiteral(" (gouvernement)");
        return body;
    }
    if (function == QLatin1String("forces")) {
        body.id = QStringLiteral("f:") + country;
        body.name = countryName + QStringLiteral(" (forces armées)");
        return body;
    }
    // "le Trésor", "le Parlement" of a state that the tables know by the adjective ("Trésor américain").
    static const QHash<QString, QString> heads = {
        {QStringLiteral("parliament"), QStringLiteral("parlement")},
        {QStringLiteral("senate"), QStringLiteral("sénat")},
        {QStringLiteral("treasury"), QStringLiteral("trésor")},
        {QStringLiteral("supreme_court"), QStringLiteral("cour suprême")},
        {QStringLiteral("presidency"), QStringLiteral("présidence")}};
    if (const int index = knowledge.countryIndex(country); index >= 0 && heads.contains(function)) {
        const KnownCountry &state = knowledge.countries().at(index);
        for (const QString &adjective : {state.adjective, state.adjectiveFeminine}) {
            const int known = knowledge.bodyCalled(heads.value(function) + u' ' + adjective);
            if (known >= 0) {
                body.id = QStringLiteral("b:") + knowledge.bodies().at(known).id;
                body.name = knowledge.bodies().at(known).name;
                return body;
            }
        }
    }
    if (function == QLatin1String("ministry") || function == QLatin1String("foreign")) {
        const QString wanted =
            function == QLatin1String("foreign") ? QStringLiteral("affaires etrangeres") : folded(domain);
        own(wanted, QStringLiteral("Ministère de ") + domain);
        for (const Domain &known : domains) {
            if (wanted == QLatin1String(known.folded)) {
                own(QLatin1String(known.function),
                    QStringLiteral("Ministère ") + QString::fromUtf16(known.printed));
                break;
            }
        }
    } else if (function == QLatin1String("presidency")) {
        for (qsizetype i = 0; i < knowledge.bodies().size(); ++i) {
            const KnownBody &seat = knowledge.bodies().at(i);
            if (seat.kind == QLatin1String("seat") && seat.country == country) {
                body.id = QStringLiteral("b:") + seat.id;
                body.name = seat.name;
                return body;
            }
        }
        own(function, QStringLiteral("Présidence"));
    } else if (function == QLatin1String("parliament")) {
        own(function, QStringLiteral("Parlement"));
    } else if (function == QLatin1String("senate")) {
        own(function, QStringLiteral("Sénat"));
    } else if (function == QLatin1String("chancellery")) {
        own(function, QStringLiteral("Chancellerie"));
    } else if (function == QLatin1String("staff")) {
        own(function, QStringLiteral("État-major"));
    } else if (function == QLatin1String("treasury")) {
        own(function, QStringLiteral("Trésor"));
    } else if (function == QLatin1String("supreme_court")) {
        own(function, QStringLiteral("Cour suprême"));
    } else if (function == QLatin1String("police")) {
        own(function, QStringLiteral("Police"));
    } else {
        own(function, function);
    }
    if (const int known = knowledge.bodyNamed(body.name); known >= 0)
        body.id = QStringLiteral("b:") + knowledge.bodies().at(known).id;
    return body;
}

} // namespace frise
