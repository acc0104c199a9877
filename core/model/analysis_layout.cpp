#include "core/model/analysis_layout.h"

#include <QDate>

namespace frise {

namespace {

/// A day, a month or a year as EDTF writes it; empty for the rest. Fixed for ever, as all that is foretold.
QString dateText(const DateInterval &days)
{
    if (days.isUnknown() || days.isOpenBegin() || days.isRange())
        return {};
    int year = 0;
    int month = 0;
    int day = 0;
    QDate::fromJulianDay(days.firstDay()).getDate(&year, &month, &day);
    const QString y = QStringLiteral("%1").arg(year, 4, 10, QLatin1Char('0'));
    if (days.granularity() == Granularity::Year)
        return y;
    const QString m = QStringLiteral("%1-%2").arg(y).arg(month, 2, 10, QLatin1Char('0'));
    if (days.granularity() == Granularity::Month)
        return m;
    return QStringLiteral("%1-%2").arg(m).arg(day, 2, 10, QLatin1Char('0'));
}

/// Small letters without accents, as ids are made of names: only what French print needs, and fixed for ever.
QString plain(QStringView name, bool accents, QChar space)
{
    static constexpr std::u16string_view from = u"àâäáãåçéèêëíìîïñóòôöõúùûüýÿ";
    static constexpr std::u16string_view to = u"aaaaaaceeeeiiiinooooouuuuyy";
    static_assert(from.size() == to.size());
    QString made;
    for (const QChar each : name) {
        char16_t c = each.unicode();
        if ((c >= u'A' && c <= u'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7))
            c = static_cast<char16_t>(c + 0x20);
        if (const std::size_t at = accents ? from.npos : from.find(c); at != from.npos)
            c = to[at];
        made += c == u' ' ? space : QChar(c);
    }
    return made;
}

/// What may be foretold of an evidence by what it belongs to.
struct Hints
{
    qsizetype near = 0;
    Span first;
    Span second;
    Span third;
    QStringView one;
    QStringView two;
    QStringView three;
    double confidence = -1;
};

class Layout
{
public:
    Layout(AnalysisCoder &coder, Analysis &analysis) : c(coder), a(analysis) {}

    void all()
    {
        c.span(Context{1}, a.titleSpan, 0);
        c.string(Context{2}, a.title, 0, {c.textOf(a.titleSpan)});
        spans(Context{3}, a.paragraphs);
        spans(Context{4}, a.sentences);
        boilerplate();
        actorsAndMentions();
        published();
        timexes();
        reasonsOfDate();
        quotations();
        c.size(Context{5}, a.events);
        qsizetype near = 0;
        for (Event &event : a.events) {
            if (c.failed())
                return;
            code(event, near);
            near = event.span.start;
        }
        figures(Context{6}, a.figures, 0);
        issues();
    }

private:
    AnalysisCoder &c;
    Analysis &a;
    QHash<quint32, double> m_confidences; ///< of each rule, the last one
    QHash<QStringView, int> m_actorOfText;
    QHash<qsizetype, qsizetype> m_mentionAt; ///< by where it ends: the first of them
    QString m_day;

    void spans(Context context, QList<Span> &list)
    {
        c.size(context.with(1), list);
        qsizetype near = 0;
        for (Span &span : list) {
            if (c.failed())
                return;
            c.span(context.with(2), span, near);
            near = span.end;
        }
    }

    void boilerplate()
    {
        const Context context{10};
        c.size(context, a.boilerplate);
        qsizetype near = 0;
        for (Boilerplate &part : a.boilerplate) {
            if (c.failed())
                return;
            c.enumeration(context.with(1), part.kind, BoilerplateKind::Head);
            c.span(context.with(2), part.span, near);
            near = part.span.end;
        }
    }

    void code(const Context &owner, Evidence &evidence, const Hints &hints)
    {
        c.string(owner.with(100), evidence.rule, hints.near);
        const quint32 rule = AnalysisCoder::hashOf(evidence.rule);
        const Context context = Context{20}.with(rule);
        c.string(context.with(1), evidence.reason, hints.near);
        c.size(context.with(2), evidence.spans);
        quint32 number = 0;
        for (Span &span : evidence.spans) {
            if (c.failed())
                return;
            c.span(context.with(10 + std::min(number++, 3U)), span, hints.near,
                   {hints.first, hints.second, hints.third});
        }
        const QStringView shown = evidence.spans.isEmpty() ? QStringView() : c.textOf(evidence.spans.first());
        c.size(context.with(3), evidence.args);
        number = 0;
        for (QString &arg : evidence.args) {
            if (c.failed())
                return;
            c.string(context.with(20 + std::min(number++, 3U)), arg, hints.near,
                     {shown, hints.one, hints.two, hints.three, c.textOf(hints.first)});
        }
        c.share(context.with(4), evidence.confidence,
                hints.confidence >= 0 ? hints.confidence : m_confidences.value(rule, -1));
        m_confidences.insert(rule, evidence.confidence);
        c.boolean(owner.with(101), evidence.byPerson);
    }

    void candidates(Context context, QList<Candidate> &list)
    {
        c.size(context.with(1), list);
        for (Candidate &candidate : list) {
            if (c.failed())
                return;
            c.actor(context.with(2), candidate.actor);
            c.share(context.with(3), candidate.weight);
        }
    }

    /// The actor that `known` says, if it says any and does not err.
    void actor(Context context, int &actor, int known)
    {
        if (known >= 0 && c.bits().flag(context.with(1), actor == known)) {
            actor = known;
            return;
        }
        c.actor(context.with(2), actor);
    }

    /// The mention that ends where a span ends, or none.
    const Mention *mentionEndingAt(const Span &span) const
    {
        const auto found = m_mentionAt.constFind(span.end);
        return !span.isValid() || found == m_mentionAt.cend() ? nullptr : &a.mentions.at(found.value());
    }

    void actorsAndMentions()
    {
        const Context context{30};
        c.size(context.with(1), a.actors);
        c.setActorCount(a.actors.size());
        c.size(context.with(2), a.mentions);
        qsizetype near = 0;
        struct Printed
        {
            QStringView shortest;
            QStringView longest;
            Span role;
        };
        std::vector<Printed> printed(static_cast<std::size_t>(a.actors.size()));
        for (qsizetype i = 0; i < a.mentions.size() && !c.failed(); ++i) {
            Mention &mention = a.mentions[i];
            c.enumeration(context.with(3), mention.kind, MentionKind::Elided);
            const Context own = context.with(64 + static_cast<quint32>(mention.kind));
            c.span(own.with(1), mention.span, near);
            near = mention.span.start;
            const QStringView text = c.textOf(mention.span);
            actor(own.with(2), mention.actor, m_actorOfText.value(text, -1));
            m_actorOfText.insert(text, mention.actor);
            c.span(own.with(3), mention.roleSpan, near, {mention.span});
            candidates(own.with(4), mention.candidates);
            c.boolean(context.with(5), mention.inBoilerplate);
            if (!m_mentionAt.contains(mention.span.end))
                m_mentionAt.insert(mention.span.end, i);
            if (mention.actor < 0 || mention.actor >= a.actors.size())
                continue;
            Printed &forms = printed[static_cast<std::size_t>(mention.actor)];
            if (mention.kind != MentionKind::Pronoun && !text.isEmpty()) {
                if (forms.shortest.isEmpty() || text.size() < forms.shortest.size())
                    forms.shortest = text;
                if (text.size() > forms.longest.size())
                    forms.longest = text;
            }
            if (!forms.role.isValid())
                forms.role = mention.roleSpan;
        }
        for (qsizetype i = 0; i < a.actors.size() && !c.failed(); ++i) {
            const Printed &forms = printed[static_cast<std::size_t>(i)];
            code(a.actors[i], forms.shortest, forms.longest, forms.role);
        }
        for (Mention &mention : a.mentions) {
            if (c.failed())
                return;
            const QString name = mention.actor >= 0 ? a.actors.at(mention.actor).name : QString();
            Hints hints;
            hints.near = mention.span.start;
            hints.first = mention.span;
            hints.one = name;
            hints.second = mention.roleSpan;
            hints.two = c.textOf(mention.roleSpan);
            code(context.with(80 + static_cast<quint32>(mention.kind)), mention.evidence, hints);
        }
    }

    /// "p:volodymyr-zelensky": its kind, then what follows from the rest of the actor.
    void actorId(Context context, Actor &actor, QStringView shortest)
    {
        static constexpr std::u16string_view kinds = u"pngcflab";
        const auto made = [&](std::size_t kind) {
            const QString head = QString(QChar(kinds[kind])) + u':';
            switch (kinds[kind]) {
            case u'p':
                return head + plain(actor.name, false, u'-');
            case u'b':
                return head + plain(shortest, false, u'-');
            case u'a':
                return head + plain(actor.name, true, u' ');
            case u'n':
            case u'l':
                return head + plain(actor.name, false, u' ');
            default:
                return head + actor.country;
            }
        };
        std::size_t kind = kinds.size();
        if (!c.reads() && !actor.id.isEmpty()) {
            const std::size_t found = kinds.find(actor.id.at(0).unicode());
            if (found != kinds.npos && made(found) == actor.id)
                kind = found;
        }
        kind = c.bits().symbol(context.with(1), static_cast<quint32>(kind), 4);
        if (kind < kinds.size())
            actor.id = made(kind);
        else
            c.string(context.with(2), actor.id, 0);
    }

    void code(Actor &actor, QStringView shortest, QStringView longest, const Span &role)
    {
        const Context context{40};
        c.enumeration(context.with(1), actor.kind, ActorKind::Group);
        const Context own = context.with(64 + static_cast<quint32>(actor.kind));
        c.string(own.with(2), actor.country, 0);
        c.string(own.with(3).with(AnalysisCoder::hashOf(actor.country)), actor.name, 0, {longest, shortest});
        actorId(own.with(4), actor, shortest);
        c.enumeration(own.with(5), actor.gender, Gender::Feminine);
        c.enumeration(own.with(6), actor.plurality, Plurality::Plural);
        c.string(own.with(7), actor.role, role.start, {c.textOf(role)});
        c.boolean(own.with(8), actor.anonymous);
    }

    void published()
    {
        const Context context{50};
        c.interval(context.with(1), a.published.best);
        c.interval(context.with(2), a.published.interval);
        c.enumeration(context.with(3), a.published.basis, PublishedBasis::Given);
        c.share(context.with(4), a.published.confidence);
        m_day = dateText(a.published.best);
    }

    void reasonsOfDate()
    {
        const Context context{51};
        quint32 number = 0;
        for (QList<Evidence> *list : {&a.published.evidence, &a.published.contradictions}) {
            c.size(context.with(++number), *list);
            qsizetype near = 0;
            for (Evidence &evidence : *list) {
                if (c.failed())
                    return;
                Hints hints;
                hints.near = near;
                hints.one = m_day;
                code(context, evidence, hints);
                if (!evidence.spans.isEmpty())
                    near = evidence.spans.first().start;
            }
        }
        c.size(context.with(3), a.published.belief);
        for (ArticleDate::Share &share : a.published.belief) {
            if (c.failed())
                return;
            c.interval(context.with(4), share.days);
            c.share(context.with(5), share.weight);
        }
    }

    void timexes()
    {
        const Context context{60};
        c.size(context.with(1), a.timexes);
        qsizetype near = 0;
        for (Timex &timex : a.timexes) {
            if (c.failed())
                return;
            c.span(context.with(2), timex.span, near);
            near = timex.span.start;
            c.enumeration(context.with(3), timex.type, TimexType::Set);
            const Context own = context.with(64 + static_cast<quint32>(timex.type));
            if (c.bits().flag(own.with(1), timex.days.has_value())) {
                DateInterval days = timex.days.value_or(DateInterval());
                c.interval(own.with(2), days);
                timex.days = days;
            } else {
                timex.days.reset();
            }
            const QString days = dateText(timex.days.value_or(DateInterval()));
            c.string(own.with(3), timex.value, near, {days});
            c.boolean(own.with(4), timex.dependsOnArticleDate);
            c.boolean(own.with(5), timex.inQuotation);
            Hints hints;
            hints.near = near;
            hints.first = timex.span;
            hints.one = timex.value;
            hints.two = m_day;
            hints.three = days;
            code(own.with(6).with(timex.dependsOnArticleDate ? 1 : 0), timex.evidence, hints);
        }
    }

    void index(Context context, int &value, int expected)
    {
        if (c.bits().flag(context.with(1), value == -1)) {
            value = -1;
            return;
        }
        value = expected + static_cast<int>(c.bits().signedNumber(context.with(2), qint64(value) - expected));
    }

    void quotations()
    {
        const Context context{70};
        c.size(context, a.quotations);
        qsizetype near = 0;
        for (qsizetype i = 0; i < a.quotations.size() && !c.failed(); ++i) {
            code(a.quotations[i], static_cast<int>(i), near);
            near = a.quotations.at(i).span.start;
        }
    }

    void code(Quotation &quotation, int number, qsizetype near)
    {
        const Context context{71};
        c.enumeration(context.with(1), quotation.mode, QuoteMode::Mixed);
        const Context own = context.with(64 + static_cast<quint32>(quotation.mode));
        c.span(own.with(1), quotation.span, near);
        near = quotation.span.start;
        c.span(own.with(2), quotation.cue, near);
        const qsizetype cue = quotation.cue.isValid() ? quotation.cue.start : near;
        c.string(context.with(3), quotation.cueLemma, cue, {c.textOf(quotation.cue)});
        c.enumeration(context.with(4).with(AnalysisCoder::hashOf(quotation.cueLemma)), quotation.force,
                      CueForce::Question);
        c.span(own.with(5), quotation.speakerSpan, cue);
        const Mention *holder = mentionEndingAt(quotation.speakerSpan);
        c.size(own.with(6), quotation.speakers);
        for (int &speaker : quotation.speakers) {
            if (c.failed())
                return;
            actor(own.with(7), speaker, holder == nullptr ? -1 : holder->actor);
        }
        candidates(context.with(8), quotation.guesses);
        index(context.with(9), quotation.parent, number);
        index(context.with(10), quotation.card, number);
        c.span(context.with(11), quotation.addressee, cue);
        c.span(context.with(12), quotation.medium, cue);
        c.span(context.with(13), quotation.place, cue);
        c.span(context.with(14), quotation.timeSpan, cue);
        c.interval(context.with(15), quotation.said);
        index(context.with(16), quotation.variantGroup, 0);
        Hints hints;
        hints.near = cue;
        hints.first = quotation.cue;
        hints.second = quotation.speakerSpan;
        hints.third = quotation.span;
        hints.one = quotation.cueLemma;
        code(own.with(17), quotation.evidence, hints);
        c.share(context.with(18), quotation.confidence, quotation.evidence.confidence);
    }

    void figures(Context context, QList<Figure> &list, qsizetype near)
    {
        c.size(context.with(1), list);
        for (Figure &figure : list) {
            if (c.failed())
                return;
            c.span(context.with(2), figure.span, near);
            near = figure.span.start;
            c.real(context.with(3), figure.value);
            c.string(context.with(4), figure.unit, near);
            c.string(context.with(5), figure.object, near);
            c.enumeration(context.with(6), figure.modality, FigureModality::Almost);
        }
    }

    void code(Event &event, qsizetype near)
    {
        const Context context{90};
        c.span(context.with(1), event.span, near);
        near = event.span.start;
        c.span(context.with(2), event.trigger, near);
        c.enumeration(context.with(3), event.type, EventType::Statement);
        const Context own = context.with(64 + static_cast<quint32>(event.type));
        c.enumeration(own.with(4), event.kind, EventKind::Other);
        c.string(own.with(5), event.subType, near);
        c.size(own.with(6), event.actors);
        for (EventActor &one : event.actors) {
            if (c.failed())
                return;
            c.enumeration(own.with(7), one.role, ActorRole::Target);
            const Context part = context.with(32 + static_cast<quint32>(one.role));
            c.span(part.with(8), one.span, near);
            const Mention *mention = mentionEndingAt(one.span);
            actor(part.with(9), one.actor, mention == nullptr ? -1 : mention->actor);
        }
        c.span(own.with(10), event.placeSpan, near);
        const Mention *place = mentionEndingAt(event.placeSpan);
        const QString placeName =
            place == nullptr || place->actor < 0 ? QString() : a.actors.at(place->actor).name;
        c.string(own.with(11).with(event.placeSpan.isValid() ? 1 : 0), event.place, near,
                 {placeName, c.textOf(event.placeSpan)});
        c.interval(context.with(12), event.when);
        c.enumeration(context.with(13), event.basis, DateBasis::Person);
        const Context based = context.with(48 + static_cast<quint32>(event.basis));
        c.enumeration(based.with(14), event.certainty, Certainty::Negated);
        c.enumeration(context.with(15).with(static_cast<quint32>(event.certainty)), event.contentCertainty,
                      Certainty::Negated);
        index(context.with(16), event.quotation, a.quotations.isEmpty() ? 0 : 1);
        figures(context.with(17), event.figures, near);
        QString clause = c.textOf(event.span).toString();
        if (!clause.isEmpty() && clause.at(0) >= u'a' && clause.at(0) <= u'z')
            clause[0] = QChar(clause.at(0).unicode() - 0x20);
        c.string(context.with(18), event.summary, near, {clause});
        c.enumeration(context.with(19), event.importance, Importance::Key);
        c.boolean(based.with(20), event.series);
        Hints hints;
        hints.near = event.trigger.start;
        hints.first = event.trigger;
        hints.second = event.span;
        hints.one = event.subType;
        code(own.with(21), event.evidence, hints);
        c.share(own.with(22), event.confidence, event.evidence.confidence);
        hints.near = near;
        hints.third = event.placeSpan;
        hints.one = m_day;
        code(based.with(23).with(static_cast<quint32>(event.certainty)), event.dateEvidence, hints);
    }

    void issues()
    {
        const Context context{99};
        c.size(context.with(1), a.issues);
        for (Issue &issue : a.issues) {
            if (c.failed())
                return;
            c.enumeration(context.with(2), issue.severity, Issue::Severity::Error);
            c.string(context.with(3), issue.source, 0);
            c.string(context.with(4), issue.message, 0);
            c.span(context.with(5), issue.span, 0);
            c.integer(context.with(6), issue.line);
        }
    }
};

} // namespace

void codeAnalysis(AnalysisCoder &coder, Analysis &analysis)
{
    Layout(coder, analysis).all();
}

} // namespace frise
