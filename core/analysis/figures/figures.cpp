#include "core/analysis/figures/figures.h"

#include "core/analysis/figures/number_words.h"

namespace frise {

namespace {

struct Words
{
    InternedId environ = intern(u"environ"), quelque = intern(u"quelque"), pres = intern(u"près"),
               presque = intern(u"presque"), plus = intern(u"plus"), moins = intern(u"moins"),
               de = intern(u"de"), d = intern(u"d'"), au = intern(u"au"), autour = intern(u"autour"),
               jusqu = intern(u"jusqu'"), a = intern(u"à"), millier = intern(u"millier"),
               million = intern(u"million"), milliard = intern(u"milliard"), percent = intern(u"%"),
               un = intern(u"un"), une = intern(u"une"), pour = intern(u"pour"), cent = intern(u"cent");
};

const Words &words()
{
    static const Words instance;
    return instance;
}

class FigureReader
{
public:
    explicit FigureReader(const StageContext &context)
        : m_context(context), m_document(context.document), m_chunks(context.chunks)
    {
    }

    QList<Figure> run()
    {
        QList<Figure> figures;
        int timex = 0;
        const QList<Timex> &timexes = m_context.analysis.timexes;
        for (int t = 0; t < m_document.tokens.size();) {
            const Token &token = m_document.tokens.at(t);
            while (timex < timexes.size() && timexes.at(timex).span.end <= token.span.start)
                ++timex;
            if (timex < timexes.size() && timexes.at(timex).span.overlaps(token.span)) {
                ++t;
                continue;
            }
            int end = t;
            std::optional<double> value = numberAt(t, end);
            FigureModality modality = FigureModality::Exact;
            if (!value) {
                value = collectiveNumber(t, modality);
                end = t + 1;
            }
            if (!value) {
                ++t;
                continue;
            }
            Figure figure;
            figure.value = *value;
            figure.modality = modality;
            if (readUnit(figure, end) && !m_context.analysis.inBoilerplate(token.span)) {
                int first = t;
                readModality(figure, first);
                figure.span = m_document.spanOf({first, end});
                figures.append(figure);
            }
            t = std::max(end, t + 1);
        }
        return figures;
    }

private:
    InternedId lower(int t) const { return m_document.tokens.at(t).lower(); }
    InternedId lemma(int t) const { return m_document.tokens.at(t).lemma(); }
    bool within(int t) const { return t >= 0 && t < m_document.tokens.size(); }

    std::optional<double> numberAt(int t, int &end) const
    {
        const Token &token = m_document.tokens.at(t);
        std::optional<double> value;
        if (token.kind == TokenKind::Number)
            value = digitsValue(m_document.textOf(token));
        else if (token.pos() == Pos::Number || numberWord(token.lower()))
            value = numberWord(token.lower());
        if (!value)
            return std::nullopt;
        // "un" and "une" are articles far more often than numbers.
        if (token.kind != TokenKind::Number && (token.lower() == words().un || token.lower() == words().une))
            return std::nullopt;
        end = t + 1;
        // "vingt mille", "3 millions"
        while (within(end) && m_document.tokens.at(end).sentence == token.sentence) {
            const auto next = numberWord(lower(end));
            if (!next || m_document.tokens.at(end).kind == TokenKind::Number)
                break;
            value = *next >= 100 && *value < *next ? *value * *next : *value + *next;
            ++end;
        }
        return value;
    }

    /// "des dizaines de morts", "une centaine de soldats"
    std::optional<double> collectiveNumber(int t, FigureModality &modality) const
    {
        const auto value = collectiveWord(lemma(t));
        if (!value || !within(t + 1) || (lemma(t + 1) != words().de))
            return std::nullopt;
        const bool many = m_document.tokens.at(t).chosen().plurality == Plurality::Plural;
        modality = many ? FigureModality::AtLeast : FigureModality::About;
        return many ? *value * 2 : *value;
    }

    bool readUnit(Figure &figure, int &end) const
    {
        const Words &w = words();
        int t = end;
        if (!within(t))
            return false;
        if (m_document.textOf(m_document.tokens.at(t)) == QStringLiteral("%") ||
            (lower(t) == w.pour && within(t + 1) && lower(t + 1) == w.cent)) {
            figure.unit = QStringLiteral("%");
            end = lower(t) == w.pour ? t + 2 : t + 1;
            return true;
        }
        // "3 millions de dollars"
        for (int steps = 0; steps < 2; ++steps) {
            if (lemma(t) == w.million || lemma(t) == w.milliard || lemma(t) == w.millier) {
                figure.value *= lemma(t) == w.million ? 1e6 : lemma(t) == w.milliard ? 1e9 : 1e3;
                ++t;
            }
            if (!within(t))
                return false;
            if (lemma(t) == w.de || lower(t) == w.d)
                ++t;
            if (!within(t))
                return false;
        }
        const int sentence = m_document.tokens.at(end > 0 ? end - 1 : 0).sentence;
        int unit = -1;
        for (int k = t; within(k) && k < t + 4 && m_document.tokens.at(k).sentence == sentence; ++k) {
            const Pos pos = m_document.tokens.at(k).pos();
            if (pos == Pos::Noun ||
                (pos == Pos::Unknown && m_document.tokens.at(k).kind == TokenKind::Word)) {
                unit = k;
                break;
            }
            if (pos != Pos::Adjective)
                return false;
        }
        if (unit < 0)
            return false;
        figure.unit = internedText(lemma(unit));
        end = unit + 1;
        QStringList object;
        for (int k = t; k < unit + 3 && within(k) && m_document.tokens.at(k).sentence == sentence; ++k) {
            const Pos pos = m_document.tokens.at(k).pos();
            if (k > unit && pos != Pos::Adjective && pos != Pos::Verb)
                break;
            if (k != unit &&
                (pos == Pos::Adjective || m_document.tokens.at(k).chosen().tense == Tense::PastParticiple))
                object.append(internedText(lemma(k)));
        }
        figure.object = object.join(u' ');
        return true;
    }

    void readModality(Figure &figure, int &first) const
    {
        const Words &w = words();
        int t = first - 1;
        if (within(t) && (lemma(t) == w.de || lower(t) == w.d || lower(t) == w.a) && within(t - 1)) {
            const InternedId before = lower(t - 1);
            if (before == w.pres) {
                figure.modality = FigureModality::Almost;
                first = t - 1;
            } else if (before == w.plus) {
                figure.modality = FigureModality::AtLeast;
                first = t - 1;
            } else if (before == w.moins) {
                figure.modality = FigureModality::AtMost;
                first = t - 1;
            } else if (before == w.autour) {
                figure.modality = FigureModality::About;
                first = t - 1;
            } else if (before == w.jusqu || (lower(t) == w.a && before == w.jusqu)) {
                figure.modality = FigureModality::AtMost;
                first = t - 1;
            }
        } else if (within(t) && (lower(t) == w.environ || lemma(t) == w.quelque)) {
            figure.modality = FigureModality::About;
            first = t;
        } else if (within(t) && lower(t) == w.presque) {
            figure.modality = FigureModality::Almost;
            first = t;
        } else if (within(t) && lower(t) == w.moins && within(t - 1) && lower(t - 1) == w.au) {
            figure.modality = FigureModality::AtLeast;
            first = t - 1;
        } else if (within(t) && lower(t) == w.plus && within(t - 1) && lower(t - 1) == w.au) {
            figure.modality = FigureModality::AtMost;
            first = t - 1;
        }
    }

    const StageContext &m_context;
    const Document &m_document;
    const Chunks &m_chunks;
};

} // namespace

QList<Figure> readFigures(const StageContext &context)
{
    return FigureReader(context).run();
}

} // namespace frise
