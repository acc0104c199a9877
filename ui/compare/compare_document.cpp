#include "ui/compare/compare_document.h"

#include "ui/models/wording.h"

#include <QStringList>
#include <algorithm>

namespace frise {

namespace {

QString shortened(const QString &text, qsizetype longest)
{
    if (text.size() <= longest)
        return text;
    const qsizetype space = text.lastIndexOf(QLatin1Char(' '), longest - 1);
    return text.left(space > longest / 2 ? space : longest - 1) + QChar(0x2026);
}

QString reasons(const QList<Evidence> &evidence, double confidence)
{
    QStringList lines = {wording::confidence(confidence)};
    for (const Evidence &item : evidence)
        lines.append(item.describe());
    return lines.join(QLatin1Char('\n'));
}

/// What counts from an article's day is known no better than that day.
bool knowsDay(const Event &event, const StoredArticle &article)
{
    constexpr int twoWeeks = 15;
    return event.basis == DateBasis::Explicit ||
           article.analysis.published.interval.dayCount().value_or(100000) <= twoWeeks;
}

} // namespace

std::shared_ptr<const CompareDocument> CompareDocument::make(StoredArticle a, StoredArticle b,
                                                             Comparison comparison)
{
    std::shared_ptr<CompareDocument> document(new CompareDocument);
    document->m_a = std::move(a);
    document->m_b = std::move(b);
    document->m_comparison = std::move(comparison);
    document->addEvents();
    document->addQuotes();
    document->addFigures();
    document->addActors();
    document->addPassages();
    document->addAbsences(0);
    document->addAbsences(1);
    return document;
}

int CompareDocument::count(CompareTab tab, CompareColumn column) const
{
    const QList<CompareRow> &all = rows(tab, column);
    return static_cast<int>(
        std::count_if(all.begin(), all.end(), [](const CompareRow &row) { return !row.heading; }));
}

int CompareDocument::count(CompareTab tab) const
{
    int sum = 0;
    for (const CompareColumn column :
         {CompareColumn::Common, CompareColumn::OnlyA, CompareColumn::OnlyB, CompareColumn::Disagree})
        sum += count(tab, column);
    return sum;
}

QString CompareDocument::words(int which, const Span &span) const
{
    constexpr qsizetype longest = 70;
    return shortened(side(which).article.text.mid(span.start, span.length()).simplified(), longest);
}

void CompareDocument::markPinned(CompareRow &row, CompareLink &link, const QList<Evidence> &evidence) const
{
    row.isMatch = true;
    link.pinned =
        std::any_of(evidence.begin(), evidence.end(), [](const Evidence &item) { return item.byPerson; });
    if (!link.pinned)
        return;
    row.note = row.note.isEmpty() ? tr("pinned") : tr("%1, pinned").arg(row.note);
    if (link.tag.isEmpty())
        link.tag = tr("pinned");
}

void CompareDocument::markPerhaps(CompareRow &row, CompareLink &link, double confidence) const
{
    if (!isPerhaps(confidence) || link.style == CompareLink::Style::Related)
        return;
    link.perhaps = true;
    row.perhaps = true;
    row.note = row.note.isEmpty() ? tr("perhaps the same") : tr("perhaps the same, %1").arg(row.note);
    link.tag = link.tag.isEmpty() ? tr("perhaps the same") : tr("perhaps the same, %1").arg(link.tag);
}

void CompareDocument::addExplained(CompareTab tab, const QList<CompareRow> &explained)
{
    if (explained.isEmpty())
        return;
    CompareRow heading;
    heading.heading = true;
    heading.title = tr("Explained differences");
    heading.note = wording::count(explained.size());
    rowsOf(tab, CompareColumn::Disagree) << heading << explained;
}

void CompareDocument::addEvents()
{
    QList<CompareRow> explained;
    for (const EventPair &pair : m_comparison.events) {
        const Event *a = pair.a.index >= 0 ? &m_a.analysis.events.at(pair.a.index) : nullptr;
        const Event *b = pair.b.index >= 0 ? &m_b.analysis.events.at(pair.b.index) : nullptr;
        const Event *named = b && b->certainty == Certainty::Happened ? b : a ? a : b;
        CompareRow row;
        row.kind = named ? named->kind : EventKind::Other;
        row.certainty = named ? named->certainty : Certainty::Happened;
        row.title =
            shortened(named && !named->summary.isEmpty() ? named->summary : words(0, pair.a.span), 60);
        row.lineA = words(0, pair.a.span);
        row.lineB = words(1, pair.b.span);
        row.a = pair.a.span;
        row.b = pair.b.span;
        row.link = static_cast<int>(m_links.size());
        // The finer of both dates: "jeudi prochain" says more than "peu avant".
        const auto days = [](const Event *event) {
            return event ? event->when.dayCount().value_or(100000) : 100001;
        };
        const Event *dated = days(a) < days(b) ? a : b ? b : a;
        if (dated && !dated->when.isUnknown())
            row.note = wording::shortDate(dated->when);
        CompareLink link;
        link.fact = FactKind::Event;
        link.kind = row.kind;
        link.a = pair.a.span;
        link.b = pair.b.span;
        link.tooltip = reasons(pair.reasons, pair.confidence);
        markPinned(row, link, pair.reasons);
        const bool denied =
            a && b && (a->certainty == Certainty::Negated) != (b->certainty == Certainty::Negated);
        const bool datesDiffer = a && b && a->when.isSingleDay() && b->when.isSingleDay() &&
                                 !a->when.isUncertain() && !b->when.isUncertain() && knowsDay(*a, m_a) &&
                                 knowsDay(*b, m_b) && !a->when.overlaps(b->when);
        if (pair.relation == EventRelation::Related) {
            link.style = CompareLink::Style::Related;
            link.tag = tr("related");
            row.note = tr("same matter, another act");
            explained.append(row);
        } else if (denied || datesDiffer) {
            link.style = CompareLink::Style::Differs;
            row.warns = true;
            row.note = denied ? tr("one reports it, the other denies it")
                              : tr("%1 ≠ %2").arg(wording::shortDate(a->when), wording::shortDate(b->when));
            link.tag = denied ? tr("reported ≠ denied") : row.note;
            markPerhaps(row, link, pair.confidence);
            rowsOf(CompareTab::Events, CompareColumn::Disagree).append(row);
        } else {
            link.tag = row.note;
            if (pair.relation == EventRelation::AnnouncedHappened)
                link.tag = a && b && a->certainty == Certainty::Happened ? tr("held, announced in B")
                           : row.note.isEmpty()                          ? tr("announced → held")
                                                : tr("announced → held %1").arg(row.note);
            markPerhaps(row, link, pair.confidence);
            rowsOf(CompareTab::Events, CompareColumn::Common).append(row);
        }
        m_links.append(link);
    }
    addExplained(CompareTab::Events, explained);
}

void CompareDocument::addQuotes()
{
    for (const QuotePair &pair : m_comparison.quotes) {
        const Quotation &a = m_a.analysis.quotations.at(pair.a.index);
        const Quotation &b = m_b.analysis.quotations.at(pair.b.index);
        CompareRow row;
        row.fact = FactKind::Quotation;
        row.kind = EventKind::Statement;
        row.title = pair.speaker.isEmpty() ? tr("speaker not known") : pair.speaker;
        row.lineA = words(0, pair.a.span);
        row.lineB = words(1, pair.b.span);
        row.a = pair.a.span;
        row.b = pair.b.span;
        row.note = pair.relation == QuoteRelation::Same   ? tr("same words")
                   : pair.relation == QuoteRelation::Echo ? tr("said again")
                                                          : tr("in other words");
        row.link = static_cast<int>(m_links.size());
        CompareLink link;
        link.fact = FactKind::Quotation;
        link.kind = EventKind::Statement;
        link.a = pair.a.span;
        link.b = pair.b.span;
        link.tag = shortened(row.title, 24);
        link.tooltip = reasons(pair.reasons, pair.confidence);
        markPinned(row, link, pair.reasons);
        link.style =
            pair.relation == QuoteRelation::Echo ? CompareLink::Style::Related : CompareLink::Style::Same;
        const QString speakerA = m_a.analysis.speakerNames(a);
        const QString speakerB = m_b.analysis.speakerNames(b);
        const bool twoSpeakers =
            std::any_of(pair.reasons.begin(), pair.reasons.end(), [](const Evidence &evidence) {
                return evidence.rule == QLatin1String("compare.quote.speakers");
            });
        if (twoSpeakers) {
            row.warns = true;
            row.title = tr("%1 ≠ %2").arg(speakerA, speakerB);
            link.style = CompareLink::Style::Differs;
            link.tag = shortened(row.title, 30);
            markPerhaps(row, link, pair.confidence);
            rowsOf(CompareTab::Quotations, CompareColumn::Disagree).append(row);
        } else {
            markPerhaps(row, link, pair.confidence);
            rowsOf(CompareTab::Quotations, CompareColumn::Common).append(row);
        }
        m_links.append(link);
    }
}

void CompareDocument::addFigures()
{
    QList<CompareRow> explained;
    for (const FigurePair &pair : m_comparison.figures) {
        const Figure &a = m_a.analysis.figures.at(pair.a.index);
        const Figure &b = m_b.analysis.figures.at(pair.b.index);
        const QLocale locale;
        const auto number = [&locale](double value) { return locale.toString(value, 'g', 12); };
        CompareRow row;
        row.fact = FactKind::Figure;
        row.title = pair.about;
        row.lineA = words(0, pair.a.span);
        row.lineB = words(1, pair.b.span);
        row.a = pair.a.span;
        row.b = pair.b.span;
        row.link = static_cast<int>(m_links.size());
        CompareLink link;
        link.fact = FactKind::Figure;
        link.a = pair.a.span;
        link.b = pair.b.span;
        link.tooltip = reasons({pair.explanation}, pair.confidence);
        markPinned(row, link, {pair.explanation});
        switch (pair.relation) {
        case FigureRelation::Agrees:
            link.tag = number(a.value) + QLatin1String(" = ") + number(b.value);
            if (a.value != b.value)
                link.tag = number(a.value) + QLatin1String(" ≈ ") + number(b.value);
            markPerhaps(row, link, pair.confidence);
            rowsOf(CompareTab::Figures, CompareColumn::Common).append(row);
            break;
        case FigureRelation::Differs:
            link.style = CompareLink::Style::Differs;
            link.tag = tr("%1 ≠ %2").arg(number(a.value), number(b.value));
            row.warns = true;
            row.note = link.tag;
            markPerhaps(row, link, pair.confidence);
            rowsOf(CompareTab::Figures, CompareColumn::Disagree).append(row);
            break;
        case FigureRelation::OtherMeasure:
            link.style = CompareLink::Style::OtherMeasure;
            link.tag = tr("%1 ≠ %2: two measures").arg(number(a.value), number(b.value));
            row.note = tr("two measures");
            explained.append(row);
            break;
        }
        m_links.append(link);
    }
    addExplained(CompareTab::Figures, explained);
}

void CompareDocument::addActors()
{
    const auto add = [this](CompareColumn column, const QStringList &names) {
        for (const QString &name : names) {
            CompareRow row;
            row.title = name;
            // Its first mention on each side, to go there.
            for (int which = 0; which < 2; ++which) {
                const Analysis &analysis = side(which).analysis;
                for (const Mention &mention : analysis.mentions) {
                    if (mention.actor >= 0 && analysis.actors.at(mention.actor).name == name) {
                        (which == 0 ? row.a : row.b) = mention.span;
                        break;
                    }
                }
            }
            rowsOf(CompareTab::Actors, column).append(row);
        }
    };
    add(CompareColumn::Common, m_comparison.actors.both);
    add(CompareColumn::OnlyA, m_comparison.actors.onlyA);
    add(CompareColumn::OnlyB, m_comparison.actors.onlyB);
}

void CompareDocument::addPassages()
{
    for (const PassagePair &pair : m_comparison.passages) {
        CompareRow row;
        row.fact = FactKind::Passage;
        row.title = pair.nearCopy ? tr("almost a copy") : words(0, pair.a);
        row.lineA = words(0, pair.a);
        row.lineB = words(1, pair.b);
        row.note = wording::percent(pair.score);
        row.a = pair.a;
        row.b = pair.b;
        CompareLink link;
        markPinned(row, link, pair.reasons);
        const bool joined =
            !link.pinned && std::any_of(m_links.begin(), m_links.end(), [&pair](const CompareLink &other) {
                return other.a.overlaps(pair.a) && other.b.overlaps(pair.b);
            });
        if (!joined) {
            row.link = static_cast<int>(m_links.size());
            link.fact = FactKind::Passage;
            link.style =
                pair.nearCopy || link.pinned ? CompareLink::Style::Same : CompareLink::Style::Related;
            link.a = pair.a;
            link.b = pair.b;
            link.tooltip = reasons(pair.reasons, pair.score);
            if (pair.nearCopy)
                link.tag = tr("copy");
            m_links.append(link);
        }
        rowsOf(CompareTab::Passages, CompareColumn::Common).append(row);
    }
}

void CompareDocument::addAbsences(int which)
{
    const Analysis &analysis = side(which).analysis;
    const CompareColumn column = which == 0 ? CompareColumn::OnlyA : CompareColumn::OnlyB;
    const QString later = which == 0 ? tr("after B") : tr("after A");
    for (const OnlyItem &item : which == 0 ? m_comparison.onlyA : m_comparison.onlyB) {
        CompareRow row;
        row.fact = item.kind;
        (which == 0 ? row.a : row.b) = item.ref.span;
        row.title = words(which, item.ref.span);
        QStringList notes;
        CompareTab tab = CompareTab::Passages;
        if (item.kind == FactKind::Event) {
            const Event &event = analysis.events.at(item.ref.index);
            tab = CompareTab::Events;
            row.kind = event.kind;
            row.certainty = event.certainty;
            if (!event.summary.isEmpty())
                row.title = shortened(event.summary, 60);
            if (!event.when.isUnknown())
                notes.append(wording::shortDate(event.when));
        } else if (item.kind == FactKind::Quotation) {
            tab = CompareTab::Quotations;
            row.kind = EventKind::Statement;
            const QString speaker = analysis.speakerNames(analysis.quotations.at(item.ref.index));
            if (!speaker.isEmpty()) {
                (which == 0 ? row.lineA : row.lineB) = row.title;
                row.title = speaker;
            }
        } else if (item.kind == FactKind::Figure) {
            tab = CompareTab::Figures;
        }
        if (item.why == Absence::NotYetKnown)
            notes.append(later);
        row.note = notes.join(QLatin1String(", "));
        rowsOf(tab, column).append(row);
    }
}

QString CompareDocument::titleOf(const StoredArticle &article)
{
    const QString &title = article.article.title.isEmpty() ? article.analysis.title : article.article.title;
    return title.isEmpty() ? wording::shortSource(article.article.fileName) : title;
}

QString CompareDocument::orderSentence() const
{
    const auto daysOf = [](const StoredArticle &article) {
        const ArticleDate &date = article.analysis.published;
        return date.interval.isUnknown() ? date.best : date.interval;
    };
    if (m_comparison.order == PublicationOrder::SameDay)
        return tr("A and B were published on the same day");
    if (m_comparison.order == PublicationOrder::Unknown)
        return tr("Which was published first is not known");
    const bool aFirst = m_comparison.order == PublicationOrder::AFirst;
    const DateInterval first = daysOf(aFirst ? m_a : m_b);
    const DateInterval second = daysOf(aFirst ? m_b : m_a);
    const int least = second.firstDay() - first.lastDay();
    const int most = second.lastDay() - first.firstDay();
    constexpr int countable = 60;
    if (first.firstDay() == noDay || second.lastDay() == noDay || most > countable || least < 0)
        return aFirst ? tr("A was published before B") : tr("B was published before A");
    if (least == most)
        return aFirst ? tr("A was published %n day(s) before B", nullptr, most)
                      : tr("B was published %n day(s) before A", nullptr, most);
    return aFirst ? tr("A was published %1 to %2 days before B").arg(least).arg(most)
                  : tr("B was published %1 to %2 days before A").arg(least).arg(most);
}

QString CompareDocument::absenceSentence() const
{
    switch (m_comparison.order) {
    case PublicationOrder::AFirst:
        return tr("absent from A: perhaps not yet known");
    case PublicationOrder::BFirst:
        return tr("absent from B: perhaps not yet known");
    default:
        return {};
    }
}

} // namespace frise
