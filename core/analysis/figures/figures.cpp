#include "core/analysis/figures/figures.h"

#include "core/analysis/figures/number_words.h"

#include <algorithm>
#include <cmath>

namespace frise {

namespace {

struct Words
{
    InternedId environ = intern(u"environ"), quelque = intern(u"quelque"), pres = intern(u"près"),
               presque = intern(u"presque"), plus = intern(u"plus"), moins = intern(u"moins"),
               de = intern(u"de"), d = intern(u"d'"), au = intern(u"au"), autour = intern(u"autour"),
               jusqu = intern(u"jusqu'"), a = intern(u"à"), millier = intern(u"millier"),
               million = intern(u"million"), milliard = intern(u"milliard"), percent = intern(u"%"),
               un = intern(u"un"), une = intern(u"une"), pour = intern(u"pour"), cent = intern(u"cent"),
               et = intern(u"et"), ou = intern(u"ou"), etre = intern(u"être"), compter = intern(u"compter"),
               que = intern(u"que"), qui = intern(u"qui"), total = intern(u"total"),
               chiffre = intern(u"chiffre"), nombre = intern(u"nombre"), qu = intern(u"qu'");
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
            readMagnitude(figure, end);
            const int afterNumber = end;
            if ((readUnit(figure, end) || readUnitOfNext(figure, afterNumber) ||
                 standsAlone(t, afterNumber, figure.value)) &&
                !m_context.analysis.inBoilerplate(token.span)) {
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
        // "vingt mille", "quatre mille deux cents": thousands are closed before what follows them.
        double thousands = 0;
        double group = *value;
        if (token.kind != TokenKind::Number && *value >= 1000) {
            thousands = *value;
            group = 0;
        }
        while (within(end) && m_document.tokens.at(end).sentence == token.sentence) {
            int at = end;
            // "soixante et un"
            if (lower(at) == words().et && within(at + 1) && group >= 20 && std::fmod(group, 10) == 0.0 &&
                numberWord(lower(at + 1)).value_or(0) == 1)
                ++at;
            const auto next = numberWord(lower(at));
            if (!next || m_document.tokens.at(at).kind == TokenKind::Number)
                break;
            if (*next >= 1000) {
                thousands += std::max(group, 1.0) * 1000;
                group = 0;
            } else if (*next == 100) {
                group = std::max(group, 1.0) * 100;
            } else {
                group += *next;
            }
            end = at + 1;
        }
        value = thousands + group;
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

    /// "trois millions", "2,5 milliards"
    void readMagnitude(Figure &figure, int &end) const
    {
        const Words &w = words();
        if (!within(end) || (lemma(end) != w.million && lemma(end) != w.milliard && lemma(end) != w.millier))
            return;
        figure.value *= lemma(end) == w.million ? 1e6 : lemma(end) == w.milliard ? 1e9 : 1e3;
        ++end;
    }

    /// "de 900 à 1 200 soldats", "trente ou quarante morts": the first number counts what the second does.
    bool readUnitOfNext(Figure &figure, int end) const
    {
        const Words &w = words();
        if (!within(end) || (lower(end) != w.a && lower(end) != w.ou && lower(end) != w.et))
            return false;
        int after = end + 2;
        if (!within(end + 1) ||
            m_document.tokens.at(end + 1).sentence != m_document.tokens.at(end).sentence ||
            !numberAt(end + 1, after))
            return false;
        Figure second;
        readMagnitude(second, after);
        if (!readUnit(second, after))
            return false;
        figure.unit = second.unit;
        figure.object = second.object;
        return true;
    }

    /// "ils seraient 5 800", "de 900 qu'ils étaient", "sept milliards": what is counted was named before.
    /// Small numbers and bare years say too many other things.
    bool standsAlone(int first, int end, double value) const
    {
        const Words &w = words();
        const Token &token = m_document.tokens.at(first);
        if (value < 11)
            return false;
        const bool yearLike =
            token.kind == TokenKind::Number && end == first + 1 && token.span.length() == 4 && value < 2100;
        if (yearLike)
            return false;
        if (value >= 1e6)
            return true;
        const bool after = !within(end) || m_document.tokens.at(end).kind == TokenKind::Punctuation ||
                           lower(end) == w.au || lower(end) == w.que || lower(end) == w.qu ||
                           lower(end) == w.qui;
        if (!after)
            return false;
        if (within(end) && (lower(end) == w.que || lower(end) == w.qu || lower(end) == w.qui))
            return true;
        if (within(end + 1) && lower(end) == w.au && lower(end + 1) == w.total)
            return true;
        for (int before = first - 1; before >= 0 && before >= first - 3; --before) {
            const InternedId of = lemma(before);
            if (of == w.etre || of == w.compter || of == w.chiffre || of == w.nombre)
                return true;
        }
        return false;
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
        // "des dizaines de milliers de morts", "3 millions de dollars"
        if (lemma(t) == w.de || lower(t) == w.d) {
            ++t;
            readMagnitude(figure, t);
            if (within(t) && (lemma(t) == w.de || lower(t) == w.d))
                ++t;
        }
        if (!within(t))
            return false;
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
