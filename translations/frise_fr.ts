<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>ActorDialog</name>
    <message>
        <source>Actors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search actors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the actor is meant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected actors are one and the same: the most often named one stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter by this actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>words, article</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New name of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename “%1” to “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge “%1” into “%2”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActorModel</name>
    <message>
        <source>Actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Analysis</name>
    <message>
        <source>What was read in this article is damaged; read it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This article was read by another version of Frise; read it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>“%1” cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message>
        <source>Search articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the two selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the corpus…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleModel</name>
    <message>
        <source>%1
%2 · %3
Published %4 (%5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (deduced)</source>
        <comment>date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>%1 (%2)</source>
        <comment>date in words, EDTF</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: 5 September 2025, mid-September 2025, from 1 to 3 September 2025, 2025-09</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not understood as a date.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BeliefChart</name>
    <message>
        <source>Belief over days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>days, share</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No belief about the date.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Usage: frise-cli actors --json CORPUS.frise
Prints who is spoken of in a corpus, most mentioned first, one JSON object a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--json and one corpus are needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prints the persons, organisations and places of a corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: frise-cli analyze --json [--date YYYY-MM-DD] [--corpus] FILE…
       frise-cli analyze --json --jsonl - [--date YYYY-MM-DD]
Prints one JSON object for each article, one a line, in the order of the arguments: its date, names, times,
quotations and events, with offsets in Unicode code points.

  --json        the output format (required)
  --date DATE   the date of every article; without it each is dated from its own text
  --corpus      date the articles together
  --jsonl -     read {&quot;source&quot;:…,&quot;text&quot;:…,&quot;published&quot;:…} lines from standard input and answer each
                with one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not an object with a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“published” is no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--json is needed: there is no other format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no date; write it as 2025-09-05</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--jsonl reads standard input: --jsonl -</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no file given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prints all that is read in articles, as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: frise-cli check CORPUS.frise
Looks for damage: the database&apos;s own check, the hash of every text and analysis, the search index.
Prints what it finds; exit status 1 where something is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one corpus is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all is well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looks for damage in a corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: frise-cli chronology (--json | --text) CORPUS.frise
Prints the chronology of a corpus, by date: one JSON object a line, or one line of text an entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--json or --text, and one corpus are needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prints the events of a corpus by date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: frise-cli compare --json A B
Prints what two articles share and what only one of them has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this program was built without the comparison (core/compare)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compares two articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: frise-cli date [--corpus] [--json | --explain] FILE…
Prints when each article was published, as far as its text tells: file, best value, 90 % interval,
basis and confidence.

  --json      one JSON object a line
  --explain   the evidence below each line, for and against
  --corpus    date the articles together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--json and --explain exclude each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>says when articles were published, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: frise-cli import [--quiet] CORPUS.frise PATH…
Imports files and folders (recursively) into a corpus, which is made where there is none, and reads
them. Text in UTF-8, UTF-16 or windows-1252, with an optional head of “key: value” lines; a
metadata.csv beside the files may say more of them.
Prints one line for each file that was not imported or needs a remark, then the counts.

  --quiet   only the counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a corpus and at least one path are needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>already there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imported %1, already there %2, failed %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imports files and folders into a corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: frise-cli info CORPUS.frise
Prints what a corpus holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>actors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>analysis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prints what a corpus holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: frise-cli quotes --json CORPUS.frise
Prints every quotation of a corpus, one JSON object a line, by article and place in the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prints the quotations of a corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: frise-cli search [--limit N] CORPUS.frise WORDS…
Finds events, quotations and passages; case, accents, elision and apostrophes do not matter. Operators:
&quot;exact phrase&quot; -word qui: à: source: date:2025-09 type: statut:
Prints the counts, then the hits, newest first.

  --limit N   at most N hits of each kind (20)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a corpus and at least one word are needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--limit needs a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events %1, quotations %2, passages %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finds events, quotations and passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: frise-cli timeline (--pdf | --png) OUT CORPUS.frise
Draws the timeline of a corpus, with its quotations and sources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this program was built without the timeline (frise_paint)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draws the timeline as PDF or PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: frise-cli COMMAND [OPTIONS] …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads press articles into a chronology and a file of quotations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frise-cli COMMAND --help tells more. Exit status: 0 all went well, 1 some inputs failed, 2 wrong usage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no command given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no command %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown option %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 needs a value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1    (%2)</source>
        <comment>command, keys</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparePlaceholder</name>
    <message>
        <source>Select two articles in the dock Articles and choose Compare.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Corpus</name>
    <message>
        <source>This article is not in the corpus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of %1 is damaged: it is not what was imported. Import it again or open a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was read in %1 is damaged; have it read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row of the table %1 points to something that is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are articles without text or analysis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chronology does not match the articles; have them read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search index was made by another version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search index is damaged: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This event is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This decision was taken back already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no corpus %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened; look at its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a Frise corpus. To read articles, import them into one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was made by a newer version of Frise (layout %2; this one knows %3). It was left untouched: install the newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged: its end is missing. It was left untouched; copy it again or open a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists already; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frise&apos;s own files (resources/sql) are missing; install it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be made there: the folder cannot be written or another Frise makes the same file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk that holds %1 is full; make room and try again. Nothing that was stored is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: it is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read or written; look at the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in use by another program; close it there and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged; open a backup of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered with an error: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Corrections</name>
    <message>
        <source>This corpus is open for reading only; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateWords</name>
    <message>
        <source>spring %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>summer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>autumn %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>winter %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Q%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the %1s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, uncertain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deduced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>printed in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set by a person</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DatingDialog</name>
    <message>
        <source>Date of the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence (a click goes to its sentence)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What contradicts it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Accept this date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Set another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This &amp;clue does not count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · published %2 · %3 (%4)</source>
        <comment>article, date, basis, confidence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept date of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When was this article published? In words or EDTF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set date of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore a clue to the date of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Drop articles here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text files or folders. Frise finds events, dates and quotations in them and shows the sentence behind each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open a corpus…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryModel</name>
    <message>
        <source>%1: %2</source>
        <comment>kind: type</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventEditor</name>
    <message>
        <source>&amp;Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;ype</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who acts; several separated by “;”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Actors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On whom; several separated by “;”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Towards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>printed with the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaks of %1 as still to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaks of %1 as past or present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a day and month that fit this year and direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a month still to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a month just past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a month near by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a season seen from this date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a weekday counted from this date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names the weekday of a neighbouring day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in office: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer in office: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet in office: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>active around these years: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaks of an event still to come: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tells of a known event: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a meeting held every year at this season: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a feast near by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not later than the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given by a person: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>told by the file&apos;s metadata: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>“%1” is a folder. Choose a file name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be written. Choose another folder or check your rights to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be written completely; the file that was there is unchanged. Make room on the disk and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be encoded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture would be %1 × %2 pixels. Choose a smaller scale or a shorter period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for the picture.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline as a picture (PNG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline as a drawing (SVG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visible period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that passes the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Write…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FacetModel</name>
    <message numerus="yes">
        <source>%1, %2 entries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FacetSection</name>
    <message>
        <source>Only this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit to the visible period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show negated and conditional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what was checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least confidence in percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the filter “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visible period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>facet, value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <comment>facet, ticked, all</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confidence ≥ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only checked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>Events per day; arrow keys move the end of the period, with Shift its beginning</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>This link leads back to a folder that was read already; it is not followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder cannot be opened; look at its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a file of the kind %1, not plain text; save its text as .txt first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No importer reads this kind of file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than 16 MB; cut it into articles first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link leads nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is neither a file nor a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be opened (%1); look at its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date “%1” of the head cannot be read; write it as 2025-09-05.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: a quotation mark is never closed; the rest of the table is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line 1 names no column “id”; the table is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2 cells where the first line names %3; the row is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: the id is empty; the row is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: the id “%2” stands twice; the row is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2: the date “%3” cannot be read; write it as 2025-09-05.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: there is no file “%2” beside the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty: there is nothing to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not text (it holds bytes that no text holds); save it as plain text first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) could not be decoded and became �.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This table is not text; save it as CSV in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading this file failed (%1); the others were read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>Import report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 imported, %2 already there, %3 skipped, %4 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Knowledge</name>
    <message>
        <source>The table %1.tsv of the knowledge base is missing: install Frise again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2: %3; the row is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the column heads are those of no known table; it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a person needs an id and a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the id stands there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a country needs an id, a name and legible dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a body needs an id, a name and legible dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a place needs a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an office needs an id, an owner and a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a term needs a known office, a known person and dates in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a membership needs a body, a country and legible dates</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>month, season</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about (~)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uncertain (?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beginning unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>announced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>announced, then held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved to another day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ongoing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conditional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>demanded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sources disagree on the date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a vaguer source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begins before the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>others, not named here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lexicon</name>
    <message>
        <source>The French dictionary is missing: install the package apertium-fra-cat.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Chronology</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Review (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (read only) — Frise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — Frise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This corpus is open for reading only: another program writes in it, or its file is protected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This corpus is open for reading only; nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New corpus: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n articles imported</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n already there</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>; stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frise corpus (*.frise)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Remove %n articles with their events and quotations from the corpus? The files on disk stay.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The corpus is in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The corpus is damaged:
%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New corpus…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import articles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo &amp;history…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search the corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the s&amp;ystem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduce &amp;motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Limit to the visible period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search quotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the &amp;timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the s&amp;election</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare the two selected articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select two articles in the dock Articles first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;ools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Actors…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyse everything a&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;heck the corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Frise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Frise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frise %1

A timeline and quote explorer for press articles. It works offline and opens no network connection.

GPL, version 3 or later. Uses Qt, SQLite, ICU, lttoolbox and the French dictionary of Apertium.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As opened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewStrip</name>
    <message>
        <source>Overview of the whole period</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>The export was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frise · a deduced date is printed as such, a month stays a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>articles up to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page %1 / %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PDF could not be begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chronology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>said %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>published %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaker not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corpus “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) and quotation(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>, %1 named on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chronology, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>from %n article(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>statement (hollow: indirect)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Quotations</name>
    <message>
        <source>The table of cues cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown word in the row of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuoteDelegate</name>
    <message>
        <source>%1 (quoted inside)</source>
        <comment>speaker of a nested quotation</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuoteModel</name>
    <message>
        <source>Said once</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Said in %n variants</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n quotations</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2. %3, %4</source>
        <comment>speaker, words, mode, date</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuotePanel</name>
    <message>
        <source>What the quotations follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the quotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By date, ↑</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By date, ↓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least sure first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search quotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy + source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not this speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as BibTeX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follows timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follows selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all quotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>speaker, number of quotations</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>quotations shown, all</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 quotations shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No quotations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>No quotation here.
%n elsewhere.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who said it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set speaker to “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a quotation: “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept quotation “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same statement as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the quotation that says the same as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2 (%3)</source>
        <comment>speaker, words, article</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other quotation of this speaker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as the same statement</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReaderMinimap</name>
    <message>
        <source>Marks in the whole article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReaderPanel</name>
    <message>
        <source>Date of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When was this article published? In words or EDTF. Every date that depends on it follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set date of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the words that tell of the event first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New event “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the words that were said first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who said it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New quotation of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the words that name a date first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which date is meant? In words or EDTF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New date %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the words that name a person first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is meant?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New person %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a quotation: “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject event “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit event “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How this date was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the article&apos;s date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous passage of this event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next passage of this event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New event from the selected text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New quotation from the selected text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New date from the selected text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New person from the selected text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the event here…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject what is marked here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the article&apos;s date…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the article was dated…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark quotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show advertising and captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>title, outlet</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>published %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <comment>basis of a date, words of the article</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 + %n clues</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Basis of the date: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passage %1 / %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReaderView</name>
    <message>
        <source>Select an event, a quotation or an article to read it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Chronology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>direct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>indirect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ongoing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>announced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conditional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>demanded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diplomatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>military</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source not named</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewModel</name>
    <message>
        <source>Article %1</source>
        <comment>file name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date deduced: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event, unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>speaker, words</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaker not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quotation, unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sure</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>To review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>action, key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it was dated…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept date of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept event “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept quotation “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject event “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a quotation: “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>“%1” is no type of event; it was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no status; it was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no date; write 2025, 2025-09 or 2025-09-04.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1:” is no operator; its words were searched for.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search: words, &quot;exact phrase&quot;, qui: à: source: date: type: statut: -word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>quotations, events, passages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n quotations</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passages</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No result for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline: pan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrow keys, Shift + wheel, drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline: zoom at the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl + wheel, pinch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline: choose a period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt + drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reader: next and previous mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N, P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reader: zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl + wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatisticsPanel</name>
    <message>
        <source>Statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotations per speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles per source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusPanel</name>
    <message>
        <source>Opens the tab Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotations</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 sources of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n kinds</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n types</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actors</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n states</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>confidence ≥ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filter: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limited to the visible period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zoom does not filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 / %3 · %4 s</source>
        <comment>step, done, total, seconds</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>since %1</source>
        <comment>bar that begins before the edge</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more here</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotation(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n negated shown</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Diplomacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Military</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelinePage</name>
    <message>
        <source>Lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the last view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward to the next view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to date…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2
%3 · %4</source>
        <comment>speaker, words, mode, date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date in words or EDTF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to this period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by this period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>speaker, words</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Set date of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When was “%1”? In words or EDTF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set date…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events in lanes over time. The same events stand as a table in the tab List.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here · %1 before ‹ · %2 after ›</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>speaker, words</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tsv</name>
    <message>
        <source>A table of the program is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table %1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2: %3 cells where the head names %4; the row is left out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndatedShelf</name>
    <message>
        <source>Undated events</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n undated events</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Undated</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>This corpus is open read-only: another Frise uses it, or the file cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>frise::QuoteDelegate</name>
    <message>
        <source>variant: %1</source>
        <comment>the words</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to %1</source>
        <comment>addressee of a quotation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · date of the article unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · published %1 (deduced)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · published %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>said %1</source>
        <comment>short date</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>frise::citation</name>
    <message>
        <source>n.d.</source>
        <comment>no date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 [date deduced]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[untitled, file %1]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2%3)</source>
        <comment>quotation, speaker, role</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Available from: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[date deduced]</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>frise::wording</name>
    <message>
        <source>Diplomacy</source>
        <comment>kind of event</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Military</source>
        <comment>kind of event</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements</source>
        <comment>kind of event</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <comment>kind of event</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other act</source>
        <comment>type of event</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting, talks</source>
        <comment>type of event</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commitment, agreement</source>
        <comment>type of event</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support</source>
        <comment>type of event</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aid, delivery</source>
        <comment>type of event</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cooperation</source>
        <comment>type of event</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concession</source>
        <comment>type of event</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawal, ceasefire</source>
        <comment>type of event</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appeal, demand</source>
        <comment>type of event</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accusation</source>
        <comment>type of event</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal</source>
        <comment>type of event</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threat</source>
        <comment>type of event</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sanction, break</source>
        <comment>type of event</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployment</source>
        <comment>type of event</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coercion, arrest</source>
        <comment>type of event</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strike, attack</source>
        <comment>type of event</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protest</source>
        <comment>type of event</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement</source>
        <comment>type of event</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Happened</source>
        <comment>certainty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ongoing</source>
        <comment>certainty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Announced</source>
        <comment>certainty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditional</source>
        <comment>certainty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demanded</source>
        <comment>certainty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negated</source>
        <comment>certainty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>announced, still to come</source>
        <comment>outcome</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>announced, then happened</source>
        <comment>outcome</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>announced, no trace in this corpus</source>
        <comment>outcome</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>announced, later denied</source>
        <comment>outcome</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>announced, then moved</source>
        <comment>outcome</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <comment>importance</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <comment>importance</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Important</source>
        <comment>importance</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <comment>importance</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>direct</source>
        <comment>mode of a quotation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>indirect</source>
        <comment>mode of a quotation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mixed</source>
        <comment>mode of a quotation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>promise</source>
        <comment>force of a quotation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>demand</source>
        <comment>force of a quotation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threat</source>
        <comment>force of a quotation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>denial</source>
        <comment>force of a quotation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>doubt</source>
        <comment>force of a quotation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attitude</source>
        <comment>force of a quotation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>question</source>
        <comment>force of a quotation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <comment>kind of mention</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>role</source>
        <comment>kind of mention</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pronoun</source>
        <comment>kind of mention</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seat for its government</source>
        <comment>kind of mention</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place</source>
        <comment>kind of mention</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>group</source>
        <comment>kind of mention</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <comment>kind of mention</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>kind of actor</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>person</source>
        <comment>kind of actor</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>organisation</source>
        <comment>kind of actor</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state</source>
        <comment>kind of actor</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place</source>
        <comment>kind of actor</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>group</source>
        <comment>kind of actor</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>advertisement</source>
        <comment>not the article</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>caption</source>
        <comment>not the article</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>credit</source>
        <comment>not the article</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>intertitle</source>
        <comment>not the article</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>navigation</source>
        <comment>not the article</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>head</source>
        <comment>not the article</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <comment>state of a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already there</source>
        <comment>state of a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <comment>state of a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percentage</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sure</source>
        <comment>confidence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <comment>names, number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>untitled</source>
        <comment>article</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source not given</source>
        <comment>article</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>perhaps %1</source>
        <comment>speaker</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1</source>
        <comment>first day of a month, in a date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day month</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>day month year</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spring %1</source>
        <comment>season year</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>summer %1</source>
        <comment>season year</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>autumn %1</source>
        <comment>season year</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>winter %1–%2</source>
        <comment>season years</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>month year</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quarter %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the %1s</source>
        <comment>decade</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the century from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>days of one month</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>two days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>month, season, year</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>month, season, year</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <comment>days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <comment>days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <comment>a day, then a month or year</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <comment>a month or year, then a day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <comment>months, seasons, years</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, uncertain</source>
        <comment>date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undated</source>
        <comment>group of quotations</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>weekday, day month year</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, deduced</source>
        <comment>date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>basis of a date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deduced</source>
        <comment>basis of a date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the file</source>
        <comment>basis of a date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>printed</source>
        <comment>basis of a date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set by hand</source>
        <comment>basis of a date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no reason known</source>
        <comment>basis of an event&apos;s date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written in the text</source>
        <comment>basis of an event&apos;s date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counted from the article&apos;s date</source>
        <comment>basis of an event&apos;s date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counted from another event</source>
        <comment>basis of an event&apos;s date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken from the sentence around it</source>
        <comment>basis of an event&apos;s date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the day of the article</source>
        <comment>basis of an event&apos;s date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before the article, no more is said</source>
        <comment>basis of an event&apos;s date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set by hand</source>
        <comment>basis of an event&apos;s date</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Timeline and quote explorer for press articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A corpus (.frise), articles or folders</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
