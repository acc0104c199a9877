#pragma once

#include "core/analysis/times/recognised_times.h"
#include "core/dates/date_interval.h"
#include "core/language/chunks.h"
#include "core/language/document.h"

#include <optional>

namespace frise {

/// The day an expression is counted from.
struct Anchor
{
    Day day = noDay;
    bool fromStory = false; ///< told by an earlier expression, not the article's date
};

/// What an article has told so far, from which "le lendemain", "le soir même", "le 16" and, in a story of
/// another year, bare days and months are counted. The times of the text come in order: `reach`, `anchor`,
/// `remember`. One article, one thread; refers to the document and chunks it was made with.
class StoryLine
{
public:
    /// `dct` is the article's day (noDay where it is not known to the day), `anchor` the best day of it.
    StoryLine(const Document &document, const Chunks &chunks, Day dct, Day anchor)
        : m_document(document), m_chunks(chunks), m_dct(dct), m_anchor(anchor)
    {
    }

    /// Goes on to the sentence and paragraph of a time: what was told too far above is dropped.
    void reach(const RecognisedTime &time);
    /// What a time is counted from: an earlier date of the story, else `article`. `named` is the day that
    /// stands right behind it ("à midi, hier"), noDay where none. Marks `time` where the year of the story
    /// holds for it.
    Anchor anchor(RecognisedTime &time, const Anchor &article, Day named) const;
    /// Takes a resolved time into the story; `day` where it is one day.
    void remember(const RecognisedTime &time, const std::optional<DateInterval> &days, Day day);
    /// Starts anew, for what is counted from an utterance.
    void forget();

private:
    /// A day told before, from which others are counted.
    struct Told
    {
        Day day = noDay;
        int paragraph = -100;
        bool year = false;     ///< a year that opened its sentence
        bool late = false;     ///< an evening or a night
        bool relative = false; ///< counted from another day itself ("la veille")
    };

    bool opensSentence(const RecognisedTime &time) const;
    bool isFar(Day day) const;
    bool pointsAtToday(const RecognisedTime &time) const;
    void followEra(const RecognisedTime &time, const std::optional<DateInterval> &days);
    bool isOfEra(const RecognisedTime &time) const;
    Day dayFor(const RecognisedTime &time, const Told &told) const;
    Anchor narrativeAnchor(const RecognisedTime &time, const Anchor &article, Day named) const;
    bool saysSame(const RecognisedTime &time) const;

    const Document &m_document;
    const Chunks &m_chunks;
    Day m_dct;
    Day m_anchor;
    Told m_story;              ///< the last day of the main line
    Told m_scene;              ///< the same without what only looks ahead from it
    Told m_calendar;           ///< the last calendar expression that is not to come
    Day m_era = noDay;         ///< a day of the other year the story is told of
    bool m_eraTold = false;    ///< nothing of the article's own days was told before
    bool m_backToday = false;  ///< something of them was
    Day m_sentenceDay = noDay; ///< the last day named in the same sentence
    int m_sentence = -1;
    Told m_lookedBack; ///< the last day told in the pluperfect, until the main line goes on
    Told m_frame;      ///< the last calendar expression, of whatever grain
    int m_paragraph = 0;
};

} // namespace frise
