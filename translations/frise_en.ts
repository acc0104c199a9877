<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>CompareDocument</name>
    <message numerus="yes">
        <source>A was published %n day(s) before B</source>
        <translation>
            <numerusform>A was published %n day before B</numerusform>
            <numerusform>A was published %n days before B</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>B was published %n day(s) before A</source>
        <translation>
            <numerusform>B was published %n day before A</numerusform>
            <numerusform>B was published %n days before A</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>%n place(s) could not be decoded and became �.</source>
        <translation>
            <numerusform>%n place could not be decoded and became �.</numerusform>
            <numerusform>%n places could not be decoded and became �.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) outside this period</source>
        <translation>
            <numerusform>%n event outside this period</numerusform>
            <numerusform>%n events outside this period</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) and quotation(s)</source>
        <translation>
            <numerusform>%n event and quotation</numerusform>
            <numerusform>%n events and quotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %n article(s)</source>
        <translation>
            <numerusform>from %n article</numerusform>
            <numerusform>from %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>%n more here</source>
        <translation>
            <numerusform>%n more here</numerusform>
            <numerusform>%n more here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotation(s)</source>
        <translation>
            <numerusform>%Ln quotation</numerusform>
            <numerusform>%Ln quotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n negated shown</source>
        <translation>
            <numerusform>%n negated shown</numerusform>
            <numerusform>%n negated shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ev.</source>
        <translation>
            <numerusform>%Ln ev.</numerusform>
            <numerusform>%Ln ev.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quot.</source>
        <translation>
            <numerusform>%Ln quot.</numerusform>
            <numerusform>%Ln quot.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frise::AnnouncedPanel</name>
    <message numerus="yes">
        <source>%n announcement(s)</source>
        <translation>
            <numerusform>%n announcement</numerusform>
            <numerusform>%n announcements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n whose day has passed</source>
        <translation>
            <numerusform>%n whose day has passed</numerusform>
            <numerusform>%n whose day has passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a trace</source>
        <translation>
            <numerusform>%n without a trace</numerusform>
            <numerusform>%n without a trace</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frise::ArticleModel</name>
    <message numerus="yes">
        <source>%n quotations</source>
        <translation>
            <numerusform>%n quotation</numerusform>
            <numerusform>%n quotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frise::CompareMatrix</name>
    <message numerus="yes">
        <source>%n facts</source>
        <translation>
            <numerusform>%n fact</numerusform>
            <numerusform>%n facts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frise::CompareText</name>
    <message numerus="yes">
        <source>%n paragraph(s) without a link to B</source>
        <translation>
            <numerusform>%n paragraph without a link to B</numerusform>
            <numerusform>%n paragraphs without a link to B</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) without a link to A</source>
        <translation>
            <numerusform>%n paragraph without a link to A</numerusform>
            <numerusform>%n paragraphs without a link to A</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frise::CompareView</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotation(s)</source>
        <translation>
            <numerusform>%n quotation</numerusform>
            <numerusform>%n quotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frise::EntryPanel</name>
    <message numerus="yes">
        <source>Told in %n passages</source>
        <translation>
            <numerusform>Told in %n passage</numerusform>
            <numerusform>Told in %n passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frise::ExportDialog</name>
    <message numerus="yes">
        <source>%n events, %1 quotations</source>
        <translation>
            <numerusform>%n event, %1 quotations</numerusform>
            <numerusform>%n events, %1 quotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n pages</source>
        <translation>
            <numerusform>of %n page</numerusform>
            <numerusform>of %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frise::FacetModel</name>
    <message numerus="yes">
        <source>%1, %2 entries</source>
        <translation>
            <numerusform>%1, %2 entry</numerusform>
            <numerusform>%1, %2 entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frise::FacetSection</name>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>%n more…</numerusform>
            <numerusform>%n more…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frise::MainWindow</name>
    <message numerus="yes">
        <source>%n articles imported</source>
        <translation>
            <numerusform>%n article imported</numerusform>
            <numerusform>%n articles imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n already there</source>
        <translation>
            <numerusform>, %n already there</numerusform>
            <numerusform>, %n already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n failed</source>
        <translation>
            <numerusform>, %n failed</numerusform>
            <numerusform>, %n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n articles with their events and quotations from the corpus? The files on disk stay.</source>
        <translation>
            <numerusform>Remove %n article with its events and quotations from the corpus? The file on disk stays.</numerusform>
            <numerusform>Remove %n articles with their events and quotations from the corpus? The files on disk stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep the dropped text (%n characters) as an article called:</source>
        <translation>
            <numerusform>Keep the dropped text (%n character) as an article called:</numerusform>
            <numerusform>Keep the dropped text (%n characters) as an article called:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frise::QuoteDelegate</name>
    <message numerus="yes">
        <source> · %n articles</source>
        <translation>
            <numerusform> · %n article</numerusform>
            <numerusform> · %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frise::QuoteModel</name>
    <message numerus="yes">
        <source>Said in %n variants</source>
        <translation>
            <numerusform>Said in %n variant</numerusform>
            <numerusform>Said in %n variants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n quotations</source>
        <translation>
            <numerusform>%1, %n quotation</numerusform>
            <numerusform>%1, %n quotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frise::QuotePanel</name>
    <message numerus="yes">
        <source>No quotation here.
%n elsewhere.</source>
        <translation>
            <numerusform>No quotation here.
%n elsewhere.</numerusform>
            <numerusform>No quotation here.
%n elsewhere.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frise::ReaderPanel</name>
    <message numerus="yes">
        <source>%1 + %n clues</source>
        <translation>
            <numerusform>%1 + %n clue</numerusform>
            <numerusform>%1 + %n clues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frise::SearchBox</name>
    <message numerus="yes">
        <source>%n quotations</source>
        <translation>
            <numerusform>%n quotation</numerusform>
            <numerusform>%n quotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passages</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frise::StatusPanel</name>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotations</source>
        <translation>
            <numerusform>%Ln quotation</numerusform>
            <numerusform>%Ln quotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%Ln to review</numerusform>
            <numerusform>%Ln to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kinds</source>
        <translation>
            <numerusform>%n kind</numerusform>
            <numerusform>%n kinds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n types</source>
        <translation>
            <numerusform>%n type</numerusform>
            <numerusform>%n types</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actors</source>
        <translation>
            <numerusform>%n actor</numerusform>
            <numerusform>%n actors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n states</source>
        <translation>
            <numerusform>%n state</numerusform>
            <numerusform>%n states</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frise::TimelinePage</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frise::UndatedShelf</name>
    <message numerus="yes">
        <source>%n undated events</source>
        <translation>
            <numerusform>%n undated event</numerusform>
            <numerusform>%n undated events</numerusform>
        </translation>
    </message>
</context>
</TS>
