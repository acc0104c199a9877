#include "core/analysis/times/time_numbers.h"

namespace frise {

double figureValue(QStringView text)
{
    double value = 0;
    double scale = 0;
    bool digit = false;
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9') {
            digit = true;
            if (scale > 0) {
                value += (c.unicode() - u'0') * scale;
                scale /= 10;
            } else {
                value = value * 10 + (c.unicode() - u'0');
            }
        } else if (c == u',' && scale == 0) {
            scale = 0.1;
        } else if (c.isLetter()) {
            break; // the ending of an ordinal
        }
    }
    return digit ? value : -1;
}

std::optional<TimeNumber> timeNumberAt(const Document &document, int i, int last)
{
    if (i >= last)
        return std::nullopt;
    const TimeWords &words = TimeWords::instance();
    static const InternedId et = intern(u"et");
    static const InternedId de = intern(u"de");
    static const InternedId dApostrophe = intern(u"d'");
    static const InternedId un = intern(u"un");
    static const InternedId une = intern(u"une");
    const Token &token = document.tokens.at(i);
    if (token.kind == TokenKind::Number) {
        const double value = figureValue(document.textOf(token));
        return value < 0 ? std::nullopt : std::optional(TimeNumber{value, i + 1, false, false});
    }
    const TimeWordEntry first = words.entry(token.lower());
    if (first.word == TimeWord::Some)
        return TimeNumber{-1, i + 1, false, true};
    if (token.lower() == un || token.lower() == une) {
        // "une vingtaine de jours", "une dizaine d'années"
        const TimeWordEntry next =
            i + 2 < last ? words.entry(document.tokens.at(i + 1).lower()) : TimeWordEntry{};
        const bool fortnightOfUnits = next.unit == TimeUnit::Fortnight && i + 3 < last &&
                                      words.entry(document.tokens.at(i + 3).lower()).word == TimeWord::Unit;
        if (next.word == TimeWord::Tens || fortnightOfUnits) {
            const InternedId after = document.tokens.at(i + 2).lower();
            if (after == de || after == dApostrophe)
                return TimeNumber{fortnightOfUnits ? 15.0 : double(next.value), i + 3, true, true};
        }
        return TimeNumber{1, i + 1, false, true};
    }
    if (first.word != TimeWord::Number)
        return std::nullopt;
    // "deux cent mille", "cent vingt", "vingt et un"
    double total = 0;
    double group = 0;
    int t = i;
    while (t < last) {
        const TimeWordEntry entry = words.entry(document.tokens.at(t).lower());
        if (entry.word == TimeWord::Number) {
            if (entry.value == 1000) {
                total += (group == 0 ? 1 : group) * 1000;
                group = 0;
            } else if (entry.value == 100) {
                group = (group == 0 ? 1 : group) * 100;
            } else {
                group += entry.value;
            }
            ++t;
        } else if (document.tokens.at(t).lower() == et && t + 1 < last && group >= 20 &&
                   words.entry(document.tokens.at(t + 1).lower()).word == TimeWord::Number &&
                   words.entry(document.tokens.at(t + 1).lower()).value <= 11) {
            ++t;
        } else if (group >= 20 &&
                   (document.tokens.at(t).lower() == un || document.tokens.at(t).lower() == une) &&
                   document.tokens.at(t - 1).lower() == et) {
            group += 1;
            ++t;
        } else {
            break;
        }
    }
    return TimeNumber{total + group, t, false, true};
}

} // namespace frise
