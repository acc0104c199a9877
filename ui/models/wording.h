#pragma once

#include "core/dates/date_interval.h"
#include "core/model/actor.h"
#include "core/model/analysis.h"
#include "core/model/article_date.h"
#include "core/model/chronicle.h"
#include "core/model/correction.h"
#include "core/model/event.h"
#include "core/model/quotation.h"
#include "core/model/rows.h"

#include <QString>

/// What the facts of the core are called in a sentence for the person, in the language of the installed
/// translators and by the default locale. Plain text always. No widget, no state.
namespace frise::wording {

/// "5 September 2025", "from 1 to 3 September 2025", "since February 2025", "about …", "perhaps …",
/// "undated".
QString date(const DateInterval &when);
/// "5 Sept. 2025", "1–3 Sept. 2025", "Febr. 2025": where space is short.
QString shortDate(const DateInterval &when);
/// A date known to lie between two days: "between 1 and 3 September 2025".
QString between(const DateInterval &when);
QString day(Day day);
QString shortDay(Day day, bool withYear = true);
/// "Friday 5 September 2025", for group heads.
QString longDay(Day day);

/// The article's date with its basis in words: "between 1 and 3 September 2025, deduced".
QString published(const DateInterval &best, const DateInterval &interval, PublishedBasis basis);
QString basis(PublishedBasis basis);
QString dateBasis(DateBasis basis);

QString kind(EventKind kind);
QString type(EventType type);
QString certainty(Certainty certainty);
QString certaintyPlural(Certainty certainty); ///< for the filter: "Done", "Ongoing" …
QString outcome(Outcome outcome);
QString importance(Importance importance);
QString mode(QuoteMode mode);
QString force(CueForce force);
QString mentionKind(MentionKind kind);
QString actorKind(ActorKind kind);
QString boilerplate(BoilerplateKind kind);
QString importState(ImportState state);

QString percent(double share);
QString count(qint64 n);
QString confidence(double value); ///< "96 % sure"

/// "Agent, agent → target": who acts on whom, at most `limit` names, the rest counted.
QString actors(const QList<EntryActor> &actors, int limit = 3);
/// Title of an article or "untitled"; outlet or "source not given".
QString articleTitle(const QString &title);
QString outlet(const QString &outlet);
/// The verbatim with the source's own marks (none are added to indirect speech).
QString verbatim(const QuoteRow &quote);
QString speaker(const QuoteRow &quote);
/// The names of an article's file without its extension: how the window calls an untitled article.
QString shortSource(const QString &fileName);
/// How lists name an article: by its title, else by its file; and the line under it: "5 Sept. 2025 · outlet".
QString articleName(const ArticleRow &article);
QString articleNote(const ArticleRow &article);
/// "published on 5 September 2025", "published between …": a piece of a line.
QString publishedOn(const ArticleDate &date);
/// One sentence that says all of an entry: tooltip, table, screen reader.
QString entrySentence(const ChronicleEntry &entry);

} // namespace frise::wording
