#pragma once

#include "core/base/interned.h"
#include "core/dates/date_interval.h"
#include "core/model/event.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QVarLengthArray>
#include <optional>
#include <span>
#include <vector>

namespace frise {

/// A word of a dated event, by its stem (index into ReferenceEvents::words()).
struct ReferenceWord
{
    enum class Part : quint8 {
        Title,   ///< of its title: an article that means it uses most of these
        Place,   ///< of its place, where the title does not hold it
        Keyword, ///< one of the words an article may use of it
        Actor    ///< a state or person that takes part
    };
    int word = 0;
    Part part = Part::Title;
};

/// A dated event of history (resources/knowledge/events.tsv) with the words an article uses of it.
struct ReferenceEvent
{
    QString id;
    QString title;
    std::optional<EventType> type; ///< None where no type fits
    DateInterval days;
    QList<ReferenceWord> words; ///< distinct
    /// Words (indexes as in ReferenceWord) of which a sentence that tells it has one; may be empty.
    QVarLengthArray<int, 6> acts;
};

/// A yearly meeting or day (recurring.tsv) and its usual season.
struct RecurringMeeting
{
    QString id;
    QString name;
    QList<QList<InternedId>> names; ///< name and aliases as sequences of lower-case forms
    int beginMonth = 0, beginDay = 0, endMonth = 0, endDay = 0;
    Day from = noDay;
    Day to = noDay;
};

/// The tables of dated events; loaded once, const, shared by threads.
class ReferenceEvents
{
public:
    static const ReferenceEvents &instance();

    /// A stem of the tables: "retiré", "retire" and "retirer" share one, so do "Ukraine", "ukrainien" and
    /// "ukrainiennes".
    struct Word
    {
        float weight = 0;    ///< how much it says: the logarithm of how few events hold it
        bool proper = false; ///< a name: never written small in the tables
        bool common = false;
        bool country = false;
        std::vector<std::pair<int, ReferenceWord::Part>> events;
    };

    const QList<ReferenceEvent> &events() const { return m_events; }
    /// Indexes of the events that began on this day of whatever year, or, of three days at most, held it.
    QList<int> eventsOn(int month, int dayOfMonth) const
    {
        return m_eventsByDay.value(month * 32 + dayOfMonth);
    }
    const std::vector<Word> &words() const { return m_words; }
    /// Words of the tables behind one printed word, by its lower-case form; mostly none or one, two for
    /// "Trump-Kim". Remembered per thread; the reference is valid until the next call.
    using WordIds = QVarLengthArray<int, 3>;
    const WordIds &wordsOf(InternedId lower) const;

    /// Year in which the United Nations' Security Council adopted its resolution of this number; 0 where the
    /// tables do not reach.
    int yearOfResolution(int number) const;

    const QList<RecurringMeeting> &meetings() const { return m_meetings; }
    /// Indexes of the meetings of which a name begins with this lower-case form.
    std::span<const int> meetingsFrom(InternedId word) const
    {
        const auto found = m_meetingsByWord.constFind(word);
        if (found == m_meetingsByWord.constEnd())
            return {};
        return {found->constData(), static_cast<std::size_t>(found->size())};
    }

private:
    ReferenceEvents();
    void loadCountries();
    void loadGivenNames();
    void loadEvents();
    void loadMeetings();
    void loadResolutions();
    struct Printed;
    struct PrintedWords;
    /// The words of a text in the order they stand, those of the stop list left out. `text` points into what
    /// lives as long as `memory`.
    void addWords(QStringView text, ReferenceWord::Part part, PrintedWords &memory, ReferenceEvent &event);
    void readPrinted(QStringView text, bool proper, bool title, Printed &printed);
    void addWord(int word, ReferenceWord::Part part, ReferenceEvent &event);
    int wordOfStem(InternedId stem);
    /// Names are not cut: "Carter" is no "carte". The key of a name among the stems.
    static InternedId nameKey(const QString &foldedName, bool grow);
    WordIds lookUp(InternedId lower) const;

    QList<ReferenceEvent> m_events;
    QHash<int, QList<int>> m_eventsByDay; ///< by month × 32 + day
    QList<RecurringMeeting> m_meetings;
    std::vector<Word> m_words;
    QHash<InternedId, int> m_wordByStem;
    QHash<InternedId, int> m_wordByForm;       ///< names and adjectives of states, by folded lower-case form
    QHash<QString, int> m_countryWord;         ///< by ISO3
    QHash<InternedId, int> m_countryOfCapital; ///< by folded lower-case form; "kremlin" too
    QHash<QString, QString> m_familyById;
    QSet<QString> m_familyNames;            ///< folded
    QHash<QString, QStringList> m_families; ///< folded given name → folded first words of family names
    QHash<InternedId, QList<int>> m_meetingsByWord;
    std::vector<std::pair<int, int>> m_resolutions; ///< last number of a year, the year; ascending
};

} // namespace frise
