#include "core/workspace/search_parser.h"

#include "core/corpus/search_tokens.h"
#include "core/import/metadata.h"

#include <QCoreApplication>
#include <array>

namespace frise {

namespace {

struct OperatorName
{
    const char16_t *name;
    SearchOperator meaning;
};
constexpr std::array<OperatorName, 12> operatorNames = {{{u"qui", SearchOperator::Who},
                                                         {u"à", SearchOperator::To},
                                                         {u"source", SearchOperator::Source},
                                                         {u"date", SearchOperator::Date},
                                                         {u"type", SearchOperator::Type},
                                                         {u"statut", SearchOperator::Status},
                                                         {u"who", SearchOperator::Who},
                                                         {u"by", SearchOperator::Who},
                                                         {u"a", SearchOperator::To},
                                                         {u"to", SearchOperator::To},
                                                         {u"journal", SearchOperator::Source},
                                                         {u"status", SearchOperator::Status}}};

struct KindName
{
    const char *name;
    EventKind kind;
};
constexpr std::array<KindName, 12> kindNames = {{{"diplomatie", EventKind::Diplomatic},
                                                 {"militaire", EventKind::Military},
                                                 {"declaration", EventKind::Statement},
                                                 {"autre", EventKind::Other},
                                                 {"diplomatique", EventKind::Diplomatic},
                                                 {"diplomatic", EventKind::Diplomatic},
                                                 {"military", EventKind::Military},
                                                 {"statement", EventKind::Statement},
                                                 {"statements", EventKind::Statement},
                                                 {"declarations", EventKind::Statement},
                                                 {"other", EventKind::Other},
                                                 {"guerre", EventKind::Military}}};

struct TypeName
{
    const char *name;
    EventType type;
};
/// French words for PLOVER's types; their own names are understood as well.
constexpr std::array<TypeName, 20> typeNames = {
    {{"rencontre", EventType::Consult},     {"accord", EventType::Agree},
     {"soutien", EventType::Support},       {"aide", EventType::Aid},
     {"cooperation", EventType::Cooperate}, {"concession", EventType::Concede},
     {"retrait", EventType::Retreat},       {"demande", EventType::Request},
     {"accusation", EventType::Accuse},     {"rejet", EventType::Reject},
     {"menace", EventType::Threaten},       {"sanction", EventType::Sanction},
     {"mobilisation", EventType::Mobilize}, {"coercition", EventType::Coerce},
     {"attaque", EventType::Assault},       {"protestation", EventType::Protest},
     {"reunion", EventType::Consult},       {"frappe", EventType::Assault},
     {"refus", EventType::Reject},          {"manifestation", EventType::Protest}}};
constexpr std::size_t offeredTypes = 16;

struct StatusName
{
    const char *name;
    Certainty certainty;
};
constexpr std::array<StatusName, 12> statusNames = {{{"arrivé", Certainty::Happened},
                                                     {"en-cours", Certainty::Ongoing},
                                                     {"annoncé", Certainty::Planned},
                                                     {"conditionnel", Certainty::Conditional},
                                                     {"exigé", Certainty::Demanded},
                                                     {"nié", Certainty::Negated},
                                                     {"prévu", Certainty::Planned},
                                                     {"eu-lieu", Certainty::Happened},
                                                     {"passé", Certainty::Happened},
                                                     {"demandé", Certainty::Demanded},
                                                     {"éventuel", Certainty::Conditional},
                                                     {"démenti", Certainty::Negated}}};
constexpr std::size_t offeredStatuses = 6;

bool isQuote(QChar c)
{
    return c == u'"' || c == QChar(0xAB) || c == QChar(0xBB) || c == QChar(0x201C) || c == QChar(0x201D) ||
           c == QChar(0x201E);
}

/// One element of what was typed.
struct Piece
{
    bool excluded = false;
    QString operatorName;
    QString value;
    bool quoted = false;
    bool closed = true; ///< false: its quotation mark is still open
};

QList<Piece> cut(const QString &typed)
{
    QList<Piece> pieces;
    qsizetype i = 0;
    while (i < typed.size()) {
        if (typed.at(i).isSpace()) {
            ++i;
            continue;
        }
        Piece piece;
        if (typed.at(i) == u'-' && i + 1 < typed.size() && !typed.at(i + 1).isSpace()) {
            piece.excluded = true;
            ++i;
        }
        const auto takeQuoted = [&]() {
            qsizetype end = i + 1;
            while (end < typed.size() && !isQuote(typed.at(end)))
                ++end;
            piece.value = typed.mid(i + 1, end - i - 1).trimmed();
            piece.quoted = true;
            piece.closed = end < typed.size();
            i = std::min(end + 1, typed.size());
        };
        if (isQuote(typed.at(i))) {
            takeQuoted();
        } else {
            qsizetype end = i;
            while (end < typed.size() && !typed.at(end).isSpace() && !isQuote(typed.at(end)) &&
                   typed.at(end) != u':')
                ++end;
            if (end < typed.size() && typed.at(end) == u':' && end > i) {
                piece.operatorName = typed.mid(i, end - i);
                i = end + 1;
                if (i < typed.size() && isQuote(typed.at(i))) {
                    takeQuoted();
                } else {
                    end = i;
                    while (end < typed.size() && !typed.at(end).isSpace() && !isQuote(typed.at(end)))
                        ++end;
                    piece.value = typed.mid(i, end - i);
                    i = end;
                }
            } else {
                end = std::max(end, i + 1);
                piece.value = typed.mid(i, end - i);
                i = end;
            }
        }
        pieces.append(piece);
    }
    return pieces;
}

void addWords(SearchQuery &query, const Piece &piece, const QString &text)
{
    if (foldedForSearch(text).isEmpty())
        return;
    if (piece.excluded)
        query.excluded.append(text);
    else if (piece.quoted)
        query.phrases.append(text);
    else
        query.words.append(text);
}

void addType(SearchQuery &query, const QString &value)
{
    const QString folded = foldedForSearch(value);
    for (const KindName &known : kindNames) {
        if (folded == QLatin1String(known.name)) {
            query.kinds.insert(known.kind);
            return;
        }
    }
    for (const TypeName &known : typeNames) {
        if (folded == QLatin1String(known.name)) {
            query.types.insert(known.type);
            return;
        }
    }
    const auto type = eventTypeFrom(value.toUpper());
    if (type && *type != EventType::None) {
        query.types.insert(*type);
        return;
    }
    query.notes.append(
        QCoreApplication::translate("Search", "“%1” is no type of event; it was left out.").arg(value));
}

void addStatus(SearchQuery &query, const QString &value)
{
    const QString folded = foldedForSearch(value);
    for (const StatusName &known : statusNames) {
        if (folded == foldedForSearch(QString::fromUtf8(known.name))) {
            query.certainties.insert(known.certainty);
            return;
        }
    }
    if (const auto certainty = certaintyFrom(value.toLower())) {
        query.certainties.insert(*certainty);
        return;
    }
    query.notes.append(
        QCoreApplication::translate("Search", "“%1” is no status; it was left out.").arg(value));
}

void addDate(SearchQuery &query, const QString &value)
{
    const auto date = parseStatedDate(value);
    if (date)
        query.dates.append(*date);
    else
        query.notes.append(
            QCoreApplication::translate("Search", "“%1” is no date; write 2025, 2025-09 or 2025-09-04.")
                .arg(value));
}

} // namespace

SearchOperator searchOperatorFrom(const QString &name)
{
    for (const OperatorName &known : operatorNames) {
        if (name.compare(QStringView(known.name), Qt::CaseInsensitive) == 0)
            return known.meaning;
    }
    return SearchOperator::None;
}

SearchQuery parseSearch(const QString &typed)
{
    SearchQuery query;
    for (const Piece &piece : cut(typed)) {
        if (piece.operatorName.isEmpty()) {
            addWords(query, piece, piece.value);
            continue;
        }
        const SearchOperator meaning = searchOperatorFrom(piece.operatorName);
        if (meaning == SearchOperator::None) {
            query.notes.append(
                QCoreApplication::translate("Search", "“%1:” is no operator; its words were searched for.")
                    .arg(piece.operatorName));
            Piece plain = piece;
            plain.quoted = false;
            addWords(query, plain, piece.operatorName);
            addWords(query, piece, piece.value);
            continue;
        }
        if (piece.value.isEmpty())
            continue; // still being typed
        switch (meaning) {
        case SearchOperator::Who:
            query.who.append(piece.value);
            break;
        case SearchOperator::To:
            query.to.append(piece.value);
            break;
        case SearchOperator::Source:
            query.sources.append(piece.value);
            break;
        case SearchOperator::Date:
            addDate(query, piece.value);
            break;
        case SearchOperator::Type:
            addType(query, piece.value);
            break;
        case SearchOperator::Status:
            addStatus(query, piece.value);
            break;
        case SearchOperator::None:
            break;
        }
    }
    return query;
}

SearchWordTyped lastWordTyped(const QString &typed)
{
    const QList<Piece> pieces = cut(typed);
    if (pieces.isEmpty())
        return {};
    const Piece &last = pieces.constLast();
    // After a blank (outside quotation marks) a new word begins.
    if (typed.back().isSpace() && last.closed)
        return {};
    return {last.operatorName, last.value};
}

QStringList searchOperators()
{
    QStringList names;
    for (std::size_t i = 0; i < 6; ++i)
        names.append(QString::fromUtf16(operatorNames[i].name) + QLatin1Char(':'));
    return names;
}

QStringList searchTypeNames()
{
    QStringList names;
    for (std::size_t i = 0; i < 4; ++i)
        names.append(QString::fromUtf8(kindNames[i].name));
    for (std::size_t i = 0; i < offeredTypes; ++i)
        names.append(QString::fromUtf8(typeNames[i].name));
    return names;
}

QStringList searchStatusNames()
{
    QStringList names;
    for (std::size_t i = 0; i < offeredStatuses; ++i)
        names.append(QString::fromUtf8(statusNames[i].name));
    return names;
}

} // namespace frise
