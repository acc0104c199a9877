#pragma once

#include "core/base/interned.h"
#include "core/dates/date_interval.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QVarLengthArray>
#include <vector>

namespace frise {

class TsvTable;

/// A word of a dated event, by its stem (index into ReferenceEvents::words()).
struct ReferenceWord
{
    enum class Part : quint8 {
        Title,   ///< of its title or place: an article that means it uses most of these
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
    QString type; ///< PLOVER name, empty where none fits
    DateInterval days;
    QList<ReferenceWord> words; ///< distinct
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
    const std::vector<Word> &words() const { return m_words; }
    /// Words of the tables behind one printed word, by its lower-case form; mostly none or one, two for
    /// "Trump-Kim". Remembered per thread; the reference is valid until the next call.
    using WordIds = QVarLengthArray<int, 3>;
    const WordIds &wordsOf(InternedId lower) const;

    const QList<RecurringMeeting> &meetings() const { return m_meetings; }
    QList<int> meetingsFrom(InternedId word) const { return m_meetingsByWord.value(word); }

private:
    ReferenceEvents();
    void loadCountries();
    struct Loading;
    void loadPeople(const TsvTable &people, Loading &loading) const;
    void loadEvents();
    void loadMeetings();
    struct Printed;
    void readWord(QStringView word, Printed &printed) const;
    /// Adds the words of a text in the order they stand, those of the stop list left out.
    void addWords(QStringView text, ReferenceWord::Part part, bool isPlace, ReferenceEvent &event,
                  Loading &loading);
    void addWord(int word, ReferenceWord::Part part, ReferenceEvent &event);
    int wordOfStem(InternedId stem);
    WordIds lookUp(InternedId lower) const;

    QList<ReferenceEvent> m_events;
    QList<RecurringMeeting> m_meetings;
    std::vector<Word> m_words;
    QHash<InternedId, int> m_wordByStem;
    QHash<InternedId, int> m_wordByForm;       ///< names and adjectives of states, by folded lower-case form
    QHash<QString, int> m_countryWord;         ///< by ISO3
    QHash<InternedId, int> m_countryOfCapital; ///< by folded lower-case form; "kremlin" too
    QHash<InternedId, QList<int>> m_meetingsByWord;
};

} // namespace frise
