<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>Analysis</name>
    <message>
        <source>What was read in this article is damaged; read it again.</source>
        <translation>Ce qui a été lu dans cet article est endommagé ; relisez-le.</translation>
    </message>
    <message>
        <source>This article was read by another version of Frise; read it again.</source>
        <translation>Cet article a été lu par une autre version de Frise ; relisez-le.</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>“%1” cannot be written.</source>
        <translation>« %1 » ne peut pas être écrit.</translation>
    </message>
</context>
<context>
    <name>Archive</name>
    <message>
        <source>This export of Frise cannot be brought back: %1</source>
        <translation>Cet export de Frise ne peut pas être restauré&#xa0;: %1</translation>
    </message>
    <message>
        <source>it is no JSON from character %1 on (%2).</source>
        <translation>ce n’est plus du JSON à partir du caractère %1 (%2).</translation>
    </message>
    <message>
        <source>it is of another format or version.</source>
        <translation>son format ou sa version est autre.</translation>
    </message>
    <message>
        <source>the text of %1 is not the one that was exported.</source>
        <translation>le texte de %1 n’est pas celui qui a été exporté.</translation>
    </message>
    <message>
        <source>a decision is of a kind that this version does not know.</source>
        <translation>une décision est d’un genre que cette version ne connaît pas.</translation>
    </message>
</context>
<context>
    <name>Chronology</name>
    <message>
        <source>%1 says %2, %3 says %4.</source>
        <translation>%1 donne %2, %3 donne %4.</translation>
    </message>
    <message>
        <source>Joined by hand.</source>
        <translation>Réunis à la main.</translation>
    </message>
    <message>
        <source>The days told differ by one or two.</source>
        <translation>Les jours donnés diffèrent d’un ou deux.</translation>
    </message>
    <message>
        <source>It was planned for one day, then for another.</source>
        <translation>Prévu pour un jour, puis pour un autre.</translation>
    </message>
    <message>
        <source>The dates agree: %1 and %2.</source>
        <translation>Les dates concordent : %1 et %2.</translation>
    </message>
    <message>
        <source>The same take part: %1.</source>
        <translation>Les mêmes y prennent part : %1.</translation>
    </message>
    <message>
        <source>At the same place: %1.</source>
        <translation>Au même endroit : %1.</translation>
    </message>
    <message>
        <source>Announced in one, told as done in the other.</source>
        <translation>Annoncé dans l’un, rapporté comme fait dans l’autre.</translation>
    </message>
    <message>
        <source>They share their words.</source>
        <translation>Ils ont des mots en commun.</translation>
    </message>
</context>
<context>
    <name>Citations</name>
    <message>
        <source>Available at: %1</source>
        <translation>Disponible sur : %1</translation>
    </message>
    <message>
        <source>speaker not known</source>
        <translation>locuteur inconnu</translation>
    </message>
    <message>
        <source>reported in indirect speech</source>
        <translation>rapporté au discours indirect</translation>
    </message>
    <message>
        <source>In:</source>
        <translation>In :</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Usage: frise-cli actors --json CORPUS.frise
Prints who is spoken of in a corpus, most mentioned first, one JSON object a line.</source>
        <translation>Usage : frise-cli actors --json CORPUS.frise
Écrit de qui parle un corpus, les plus mentionnés d&apos;abord, un objet JSON par ligne.</translation>
    </message>
    <message>
        <source>--json and one corpus are needed</source>
        <translation>il faut --json et un corpus</translation>
    </message>
    <message>
        <source>prints the persons, organisations and places of a corpus</source>
        <translation>écrit les personnes, les organisations et les lieux d&apos;un corpus</translation>
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
        <translation>Usage : frise-cli analyze --json [--date AAAA-MM-JJ] [--corpus] FICHIER…
        frise-cli analyze --json --jsonl - [--date AAAA-MM-JJ]
Écrit un objet JSON par article, un par ligne, dans l&apos;ordre des arguments : sa date, les noms, les dates,
les citations et les événements, avec leurs positions en points de code Unicode.

  --json        le format (obligatoire)
  --date DATE   la date de tous les articles ; sans elle chacun est daté par son texte
  --corpus      dater les articles ensemble
  --jsonl -     lire des lignes {&quot;source&quot;:…,&quot;text&quot;:…,&quot;published&quot;:…} sur l&apos;entrée standard et répondre
                à chacune par une ligne</translation>
    </message>
    <message>
        <source>not an object with a text</source>
        <translation>ce n&apos;est pas un objet avec un texte</translation>
    </message>
    <message>
        <source>the text is too long</source>
        <translation>le texte est trop long</translation>
    </message>
    <message>
        <source>“published” is no date</source>
        <translation>« published » n&apos;est pas une date</translation>
    </message>
    <message>
        <source>--json is needed: there is no other format</source>
        <translation>il faut --json : il n&apos;y a pas d&apos;autre format</translation>
    </message>
    <message>
        <source>%1 is no date; write it as 2025-09-05</source>
        <translation>%1 n&apos;est pas une date ; écrivez-la comme 2025-09-05</translation>
    </message>
    <message>
        <source>--jsonl reads standard input: --jsonl -</source>
        <translation>--jsonl lit l&apos;entrée standard : --jsonl -</translation>
    </message>
    <message>
        <source>no file given</source>
        <translation>aucun fichier donné</translation>
    </message>
    <message>
        <source>prints all that is read in articles, as JSON</source>
        <translation>écrit tout ce qui est lu dans des articles, en JSON</translation>
    </message>
    <message>
        <source>Usage: frise-cli check CORPUS.frise
Looks for damage: the database&apos;s own check, the hash of every text and analysis, the search index.
Prints what it finds; exit status 1 where something is wrong.</source>
        <translation>Usage : frise-cli check CORPUS.frise
Cherche des dommages : le contrôle de la base, l&apos;empreinte de chaque texte et de chaque analyse, l&apos;index de recherche.
Écrit ce qu&apos;il trouve ; état de sortie 1 si quelque chose ne va pas.</translation>
    </message>
    <message>
        <source>one corpus is needed</source>
        <translation>il faut un corpus</translation>
    </message>
    <message>
        <source>all is well</source>
        <translation>tout va bien</translation>
    </message>
    <message>
        <source>looks for damage in a corpus</source>
        <translation>cherche des dommages dans un corpus</translation>
    </message>
    <message>
        <source>--json or --text, and one corpus are needed</source>
        <translation>il faut --json ou --text, et un corpus</translation>
    </message>
    <message>
        <source>prints the events of a corpus by date</source>
        <translation>écrit les événements d&apos;un corpus par date</translation>
    </message>
    <message>
        <source>Usage: frise-cli date [--corpus] [--json | --explain] FILE…
Prints when each article was published, as far as its text tells: file, best value, 90 % interval,
basis and confidence.

  --json      one JSON object a line
  --explain   the evidence below each line, for and against
  --corpus    date the articles together</source>
        <translation>Usage : frise-cli date [--corpus] [--json | --explain] FICHIER…
Écrit quand chaque article a été publié, autant que son texte le dit : fichier, meilleure valeur, intervalle
à 90 %, base et confiance.

  --json      un objet JSON par ligne
  --explain   les indices sous chaque ligne, pour et contre
  --corpus    dater les articles ensemble</translation>
    </message>
    <message>
        <source>--json and --explain exclude each other</source>
        <translation>--json et --explain s&apos;excluent</translation>
    </message>
    <message>
        <source>says when articles were published, and why</source>
        <translation>dit quand des articles ont été publiés, et pourquoi</translation>
    </message>
    <message>
        <source>Usage: frise-cli import [--quiet] CORPUS.frise PATH…
Imports files and folders (recursively) into a corpus, which is made where there is none, and reads
them. Text in UTF-8, UTF-16 or windows-1252, with an optional head of “key: value” lines; a
metadata.csv beside the files may say more of them.
Prints one line for each file that was not imported or needs a remark, then the counts.

  --quiet   only the counts</source>
        <translation>Usage : frise-cli import [--quiet] CORPUS.frise CHEMIN…
Importe des fichiers et des dossiers (avec leurs sous-dossiers) dans un corpus, créé s&apos;il n&apos;existe pas, et les
lit. Texte en UTF-8, UTF-16 ou windows-1252, avec un en-tête facultatif de lignes « clé: valeur » ; un
metadata.csv à côté des fichiers peut en dire plus.
Écrit une ligne par fichier non importé ou qui appelle une remarque, puis les nombres.

  --quiet   seulement les nombres</translation>
    </message>
    <message>
        <source>a corpus and at least one path are needed</source>
        <translation>il faut un corpus et au moins un chemin</translation>
    </message>
    <message>
        <source>already there</source>
        <translation>déjà présent</translation>
    </message>
    <message>
        <source>imported %1, already there %2, failed %3</source>
        <translation>importés %1, déjà présents %2, échecs %3</translation>
    </message>
    <message>
        <source>imports files and folders into a corpus</source>
        <translation>importe des fichiers et des dossiers dans un corpus</translation>
    </message>
    <message>
        <source>Usage: frise-cli info CORPUS.frise
Prints what a corpus holds.</source>
        <translation>Usage : frise-cli info CORPUS.frise
Écrit ce que contient un corpus.</translation>
    </message>
    <message>
        <source>articles</source>
        <translation>articles</translation>
    </message>
    <message>
        <source>events</source>
        <translation>événements</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>entrées</translation>
    </message>
    <message>
        <source>quotations</source>
        <translation>citations</translation>
    </message>
    <message>
        <source>actors</source>
        <translation>acteurs</translation>
    </message>
    <message>
        <source>corrections</source>
        <translation>corrections</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>à revoir</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>octets</translation>
    </message>
    <message>
        <source>layout</source>
        <translation>format</translation>
    </message>
    <message>
        <source>analysis</source>
        <translation>analyse</translation>
    </message>
    <message>
        <source>prints what a corpus holds</source>
        <translation>écrit ce que contient un corpus</translation>
    </message>
    <message>
        <source>Usage: frise-cli quotes --json CORPUS.frise
Prints every quotation of a corpus, one JSON object a line, by article and place in the text.</source>
        <translation>Usage : frise-cli quotes --json CORPUS.frise
Écrit toutes les citations d&apos;un corpus, un objet JSON par ligne, par article et par place dans le texte.</translation>
    </message>
    <message>
        <source>prints the quotations of a corpus</source>
        <translation>écrit les citations d&apos;un corpus</translation>
    </message>
    <message>
        <source>Usage: frise-cli search [--limit N] CORPUS.frise WORDS…
Finds events, quotations and passages; case, accents, elision and apostrophes do not matter. Operators:
&quot;exact phrase&quot; -word qui: à: source: date:2025-09 type: statut:
Prints the counts, then the hits, newest first.

  --limit N   at most N hits of each kind (20)</source>
        <translation>Usage : frise-cli search [--limit N] CORPUS.frise MOTS…
Trouve des événements, des citations et des passages ; casse, accents, élision et apostrophes sont indifférents. Opérateurs :
&quot;expression exacte&quot; -mot qui: à: source: date:2025-09 type: statut:
Écrit les nombres, puis les résultats, les plus récents d&apos;abord.

  --limit N   au plus N résultats de chaque sorte (20)</translation>
    </message>
    <message>
        <source>event</source>
        <translation>événement</translation>
    </message>
    <message>
        <source>quotation</source>
        <translation>citation</translation>
    </message>
    <message>
        <source>passage</source>
        <translation>passage</translation>
    </message>
    <message>
        <source>a corpus and at least one word are needed</source>
        <translation>il faut un corpus et au moins un mot</translation>
    </message>
    <message>
        <source>--limit needs a number</source>
        <translation>--limit demande un nombre</translation>
    </message>
    <message>
        <source>events %1, quotations %2, passages %3</source>
        <translation>événements %1, citations %2, passages %3</translation>
    </message>
    <message>
        <source>finds events, quotations and passages</source>
        <translation>trouve des événements, des citations et des passages</translation>
    </message>
    <message>
        <source>Usage: frise-cli COMMAND [OPTIONS] …</source>
        <translation>Usage : frise-cli COMMANDE [OPTIONS] …</translation>
    </message>
    <message>
        <source>Reads press articles into a chronology and a file of quotations.</source>
        <translation>Fait d&apos;articles de presse une chronologie et un fichier de citations.</translation>
    </message>
    <message>
        <source>frise-cli COMMAND --help tells more. Exit status: 0 all went well, 1 some inputs failed, 2 wrong usage.</source>
        <translation>frise-cli COMMANDE --help en dit plus. État de sortie : 0 tout va bien, 1 des entrées ont échoué, 2 mauvais usage.</translation>
    </message>
    <message>
        <source>no command given</source>
        <translation>aucune commande donnée</translation>
    </message>
    <message>
        <source>there is no command %1</source>
        <translation>il n&apos;y a pas de commande %1</translation>
    </message>
    <message>
        <source>unknown option %1</source>
        <translation>option inconnue %1</translation>
    </message>
    <message>
        <source>--%1 needs a value</source>
        <translation>--%1 demande une valeur</translation>
    </message>
    <message>
        <source>%1 is not the id of an article</source>
        <translation>%1 n&apos;est pas le numéro d&apos;un article</translation>
    </message>
    <message>
        <source>not yet known</source>
        <translation>pas encore connu</translation>
    </message>
    <message>
        <source>not mentioned</source>
        <translation>pas mentionné</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Citations</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>Acteurs</translation>
    </message>
    <message>
        <source>Only in A</source>
        <translation>Seulement dans A</translation>
    </message>
    <message>
        <source>Only in B</source>
        <translation>Seulement dans B</translation>
    </message>
    <message>
        <source>--json and --text exclude each other</source>
        <translation>--json et --text s&apos;excluent</translation>
    </message>
    <message>
        <source>Usage: frise-cli export --format FORMAT --output FILE [OPTIONS] CORPUS.frise
Writes the chronology, the quotations or the sources of a corpus.
Formats: pdf, svg, png, html, md, json, timelinejs, ics, bibtex, csl,
csv and tsv (events), csv-quotations, csv-articles, tsv-quotations, tsv-articles.
Options: as of frise-cli timeline.</source>
        <translation>Usage : frise-cli export --format FORMAT --output FICHIER [OPTIONS] CORPUS.frise
Écrit la chronologie, les citations ou les sources d&apos;un corpus.
Formats : pdf, svg, png, html, md, json, timelinejs, ics, bibtex, csl,
csv et tsv (événements), csv-quotations, csv-articles, tsv-quotations, tsv-articles.
Options : celles de frise-cli timeline.</translation>
    </message>
    <message>
        <source>--format, --output and one corpus are needed</source>
        <translation>il faut --format, --output et un corpus</translation>
    </message>
    <message>
        <source>there is no format %1</source>
        <translation>il n&apos;y a pas de format %1</translation>
    </message>
    <message>
        <source>writes a corpus in another format</source>
        <translation>écrit un corpus dans un autre format</translation>
    </message>
    <message>
        <source>--pdf, --png or --svg and one corpus are needed</source>
        <translation>il faut --pdf, --png ou --svg et un corpus</translation>
    </message>
    <message>
        <source>draws the timeline as PDF, PNG or SVG</source>
        <translation>dessine la chronologie en PDF, PNG ou SVG</translation>
    </message>
    <message>
        <source>--%1 %2 is not understood</source>
        <translation>--%1 %2 n&apos;est pas compris</translation>
    </message>
    <message>
        <source>Usage: frise-cli chronology [--announced] (--json | --text) CORPUS.frise
Prints the chronology of a corpus, by date: one JSON object a line, or one line of text an entry.

  --announced   what was announced, and what the corpus tells of what became of it</source>
        <translation>Usage : frise-cli chronology [--announced] (--json | --text) CORPUS.frise
Affiche la chronologie d’un corpus, par date : un objet JSON par ligne, ou une ligne de texte par entrée.

  --announced   ce qui a été annoncé, et ce que le corpus dit de ce qui en est advenu</translation>
    </message>
    <message>
        <source>Usage: frise-cli compare [--json | --text | --html OUT | --pdf OUT] A B [C [D]]
       frise-cli compare [--json | --text | --html OUT | --pdf OUT] --in CORPUS ID ID [ID [ID]]
       frise-cli compare --similar N --in CORPUS ID
Prints what two articles share and what only one of them has; of three or four, which
tells which fact.

  --text          for reading (this is what it does unless told otherwise)
  --json          one JSON object
  --html OUT      a page: both texts with their matches marked, then the tables
  --pdf OUT       the same on paper
  --language L    fr or en, of the page (fr unless told otherwise)
  --in CORPUS     the articles are ids of a corpus
  --similar N     the N articles of the corpus most like this one, best first</source>
        <translation>Usage : frise-cli compare [--json | --text | --html SORTIE | --pdf SORTIE] A B [C [D]]
        frise-cli compare [--json | --text | --html SORTIE | --pdf SORTIE] --in CORPUS ID ID [ID [ID]]
        frise-cli compare --similar N --in CORPUS ID
Affiche ce que deux articles ont en commun et ce qu’un seul rapporte ; pour trois ou
quatre, lequel rapporte quel fait.

  --text          pour la lecture (par défaut)
  --json          un objet JSON
  --html SORTIE   une page : les deux textes, passages appariés marqués, puis les tableaux
  --pdf SORTIE    la même chose sur papier
  --language L    fr ou en, langue de la page (fr par défaut)
  --in CORPUS     les articles sont des identifiants d’un corpus
  --similar N     les N articles du corpus les plus proches de celui-ci, le meilleur d’abord</translation>
    </message>
    <message>
        <source>--similar takes a number, a corpus and one article</source>
        <translation>--similar demande un nombre, un corpus et un article</translation>
    </message>
    <message>
        <source>two to four articles are needed</source>
        <translation>il faut deux à quatre articles</translation>
    </message>
    <message>
        <source>the language is fr or en</source>
        <translation>la langue est fr ou en</translation>
    </message>
    <message>
        <source>compares two to four articles</source>
        <translation>compare deux à quatre articles</translation>
    </message>
    <message>
        <source>Usage: frise-cli timeline [--pdf OUT] [--png OUT] [--svg OUT] [OPTIONS] CORPUS.frise
Draws the timeline of a corpus, with its quotations and sources.
  --from DATE, --to DATE     day, month or year (2025-09-05, 2025-09, 2025)
  --filter QUERY             what the search box understands: words, &quot;exact phrase&quot;, -word,
                             qui: à: source: date: type: statut:
  --reviewed-only
  --lane kind|actor|place|source
  --layout pages|one|booklet|roll|tiles (PDF)
  --page A4|A3|A2|A1|A0|Letter, --portrait (PDF)
  --title TEXT, --language fr|en, --black-and-white, --with-negated
  --scale N, --theme light|dark|print (pictures), --attach-data (PDF)</source>
        <translation>Usage : frise-cli timeline [--pdf FICHIER] [--png FICHIER] [--svg FICHIER] [OPTIONS] CORPUS.frise
Dessine la chronologie d&apos;un corpus, avec ses citations et ses sources.
  --from DATE, --to DATE     jour, mois ou année (2025-09-05, 2025-09, 2025)
  --filter REQUÊTE           ce que comprend la recherche : mots, &quot;expression exacte&quot;, -mot,
                             qui: à: source: date: type: statut:
  --reviewed-only            seulement ce qui est vérifié
  --lane kind|actor|place|source
  --layout pages|one|booklet|roll|tiles (PDF)
  --page A4|A3|A2|A1|A0|Letter, --portrait (PDF)
  --title TEXTE, --language fr|en, --black-and-white, --with-negated
  --scale N, --theme light|dark|print (images), --attach-data (PDF)</translation>
    </message>
    <message>
        <source>Nothing in the corpus matches %1; no file was written.</source>
        <translation>Rien dans le corpus ne répond à %1 ; aucun fichier n&apos;a été écrit.</translation>
    </message>
</context>
<context>
    <name>CompareDocument</name>
    <message>
        <source>Explained differences</source>
        <translation>Écarts expliqués</translation>
    </message>
    <message>
        <source>related</source>
        <translation>liés</translation>
    </message>
    <message>
        <source>same matter, another act</source>
        <translation>même affaire, autre acte</translation>
    </message>
    <message>
        <source>one reports it, the other denies it</source>
        <translation>l&apos;un le rapporte, l&apos;autre le nie</translation>
    </message>
    <message>
        <source>%1 ≠ %2</source>
        <translation>%1 ≠ %2</translation>
    </message>
    <message>
        <source>reported ≠ denied</source>
        <translation>rapporté ≠ nié</translation>
    </message>
    <message>
        <source>held, announced in B</source>
        <translation>tenu, annoncé dans B</translation>
    </message>
    <message>
        <source>announced → held</source>
        <translation>annoncé → tenu</translation>
    </message>
    <message>
        <source>announced → held %1</source>
        <translation>annoncé → tenu %1</translation>
    </message>
    <message>
        <source>speaker not known</source>
        <translation>locuteur inconnu</translation>
    </message>
    <message>
        <source>same words</source>
        <translation>mêmes mots</translation>
    </message>
    <message>
        <source>said again</source>
        <translation>redit</translation>
    </message>
    <message>
        <source>in other words</source>
        <translation>en d&apos;autres mots</translation>
    </message>
    <message>
        <source>%1 ≠ %2: two measures</source>
        <translation>%1 ≠ %2 : deux mesures</translation>
    </message>
    <message>
        <source>two measures</source>
        <translation>deux mesures</translation>
    </message>
    <message>
        <source>almost a copy</source>
        <translation>presque une copie</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>copie</translation>
    </message>
    <message>
        <source>after B</source>
        <translation>après B</translation>
    </message>
    <message>
        <source>after A</source>
        <translation>après A</translation>
    </message>
    <message>
        <source>A and B were published on the same day</source>
        <translation>A et B ont paru le même jour</translation>
    </message>
    <message>
        <source>Which was published first is not known</source>
        <translation>On ne sait pas lequel a paru le premier</translation>
    </message>
    <message>
        <source>A was published before B</source>
        <translation>A a paru avant B</translation>
    </message>
    <message>
        <source>B was published before A</source>
        <translation>B a paru avant A</translation>
    </message>
    <message numerus="yes">
        <source>A was published %n day(s) before B</source>
        <translation>
            <numerusform>A paraît %n jour avant B</numerusform>
            <numerusform>A paraît %n jours avant B</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>B was published %n day(s) before A</source>
        <translation>
            <numerusform>B paraît %n jour avant A</numerusform>
            <numerusform>B paraît %n jours avant A</numerusform>
        </translation>
    </message>
    <message>
        <source>A was published %1 to %2 days before B</source>
        <translation>A paraît %1 à %2 jours avant B</translation>
    </message>
    <message>
        <source>B was published %1 to %2 days before A</source>
        <translation>B paraît %1 à %2 jours avant A</translation>
    </message>
    <message>
        <source>absent from A: perhaps not yet known</source>
        <translation>absent de A : peut-être pas encore connu</translation>
    </message>
    <message>
        <source>absent from B: perhaps not yet known</source>
        <translation>absent de B : peut-être pas encore connu</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>épinglé</translation>
    </message>
    <message>
        <source>%1, pinned</source>
        <translation>%1, épinglé</translation>
    </message>
    <message>
        <source>perhaps the same</source>
        <translation>peut-être le même</translation>
    </message>
    <message>
        <source>perhaps the same, %1</source>
        <translation>peut-être le même, %1</translation>
    </message>
</context>
<context>
    <name>ComparisonPage</name>
    <message>
        <source>the same event</source>
        <translation>le même événement</translation>
    </message>
    <message>
        <source>announced in one, held in the other</source>
        <translation>annoncé dans l’un, advenu dans l’autre</translation>
    </message>
    <message>
        <source>the same matter, another act</source>
        <translation>même sujet, autre acte</translation>
    </message>
    <message>
        <source>the same words</source>
        <translation>les mêmes mots</translation>
    </message>
    <message>
        <source>the same utterance, in other words</source>
        <translation>le même propos, en d’autres mots</translation>
    </message>
    <message>
        <source>the same formula, said again</source>
        <translation>la même formule, redite</translation>
    </message>
    <message>
        <source>agree</source>
        <translation>concordent</translation>
    </message>
    <message>
        <source>differ</source>
        <translation>diffèrent</translation>
    </message>
    <message>
        <source>two measures</source>
        <translation>deux mesures</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Citations</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>Only in A</source>
        <translation>Seulement dans A</translation>
    </message>
    <message>
        <source>Only in B</source>
        <translation>Seulement dans B</translation>
    </message>
    <message>
        <source>A was published before B: what A lacks may not have been known yet.</source>
        <translation>A a paru avant B : ce qui manque à A n’était peut-être pas encore connu.</translation>
    </message>
    <message>
        <source>B was published before A: what B lacks may not have been known yet.</source>
        <translation>B a paru avant A : ce qui manque à B n’était peut-être pas encore connu.</translation>
    </message>
    <message>
        <source>Both were published on the same day.</source>
        <translation>Les deux ont paru le même jour.</translation>
    </message>
    <message>
        <source>It is not known which was published first.</source>
        <translation>On ne sait pas lequel a paru le premier.</translation>
    </message>
    <message>
        <source>nearly the same text</source>
        <translation>presque le même texte</translation>
    </message>
    <message>
        <source>the same matter</source>
        <translation>le même sujet</translation>
    </message>
    <message>
        <source>publication date not known</source>
        <translation>date de publication inconnue</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>Acteurs</translation>
    </message>
    <message>
        <source>In both</source>
        <translation>Dans les deux</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Passage</translation>
    </message>
    <message>
        <source>In the other</source>
        <translation>Dans l’autre</translation>
    </message>
    <message>
        <source>not yet known</source>
        <translation>pas encore connu</translation>
    </message>
    <message>
        <source>not mentioned</source>
        <translation>pas mentionné</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>What %1 articles tell</source>
        <translation>Ce que rapportent %1 articles</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>perhaps %1</source>
        <translation>peut-être %1</translation>
    </message>
    <message>
        <source>perhaps the same fact:</source>
        <translation>peut-être le même fait&#xa0;:</translation>
    </message>
</context>
<context>
    <name>Corpus</name>
    <message>
        <source>This article is not in the corpus.</source>
        <translation>Cet article n&apos;est pas dans le corpus.</translation>
    </message>
    <message>
        <source>The text of %1 is damaged: it is not what was imported. Import it again or open a backup.</source>
        <translation>Le texte de %1 est endommagé : ce n&apos;est pas celui qui a été importé. Importez-le à nouveau ou ouvrez une sauvegarde.</translation>
    </message>
    <message>
        <source>What was read in %1 is damaged; have it read again.</source>
        <translation>Ce qui a été lu dans %1 est endommagé ; faites-le relire.</translation>
    </message>
    <message>
        <source>%1 cannot be replaced.</source>
        <translation>%1 ne peut pas être remplacé.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>A row of the table %1 points to something that is not there.</source>
        <translation>Une ligne de la table %1 renvoie à quelque chose qui n&apos;existe pas.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Contrôle</translation>
    </message>
    <message>
        <source>There are articles without text or analysis.</source>
        <translation>Il y a des articles sans texte ou sans analyse.</translation>
    </message>
    <message>
        <source>The chronology does not match the articles; have them read again.</source>
        <translation>La chronologie ne correspond pas aux articles ; faites-les relire.</translation>
    </message>
    <message>
        <source>The search index was made by another version.</source>
        <translation>L&apos;index de recherche a été fait par une autre version.</translation>
    </message>
    <message>
        <source>The search index is damaged: %1</source>
        <translation>L&apos;index de recherche est endommagé : %1</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>This event is no longer there.</source>
        <translation>Cet événement n&apos;existe plus.</translation>
    </message>
    <message>
        <source>This decision was taken back already.</source>
        <translation>Cette décision a déjà été annulée.</translation>
    </message>
    <message>
        <source>There is no corpus %1.</source>
        <translation>Il n&apos;y a pas de corpus %1.</translation>
    </message>
    <message>
        <source>%1 cannot be opened; look at its permissions.</source>
        <translation>%1 ne peut pas être ouvert ; vérifiez ses droits d&apos;accès.</translation>
    </message>
    <message>
        <source>%1 is not a Frise corpus. To read articles, import them into one.</source>
        <translation>%1 n&apos;est pas un corpus Frise. Pour lire des articles, importez-les dans un corpus.</translation>
    </message>
    <message>
        <source>%1 was made by a newer version of Frise (layout %2; this one knows %3). It was left untouched: install the newer version.</source>
        <translation>%1 a été fait par une version plus récente de Frise (format %2 ; celle-ci connaît %3). Il n&apos;a pas été touché : installez la version plus récente.</translation>
    </message>
    <message>
        <source>%1 is damaged: its end is missing. It was left untouched; copy it again or open a backup.</source>
        <translation>%1 est endommagé : il lui manque la fin. Il n&apos;a pas été touché ; copiez-le à nouveau ou ouvrez une sauvegarde.</translation>
    </message>
    <message>
        <source>%1 exists already; choose another name.</source>
        <translation>%1 existe déjà ; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Frise&apos;s own files (resources/sql) are missing; install it again.</source>
        <translation>Il manque des fichiers de Frise (resources/sql) ; réinstallez-le.</translation>
    </message>
    <message>
        <source>%1 cannot be made there: the folder cannot be written or another Frise makes the same file.</source>
        <translation>%1 ne peut pas être créé là : le dossier ne peut pas être écrit ou une autre Frise crée le même fichier.</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2</source>
        <translation>%1 ne peut pas être ouvert : %2</translation>
    </message>
    <message>
        <source>The disk that holds %1 is full; make room and try again. Nothing that was stored is lost.</source>
        <translation>Le disque qui contient %1 est plein ; faites de la place et réessayez. Rien de ce qui était enregistré n&apos;est perdu.</translation>
    </message>
    <message>
        <source>%1 cannot be written: it is read-only.</source>
        <translation>%1 ne peut pas être écrit : il est en lecture seule.</translation>
    </message>
    <message>
        <source>%1 cannot be read or written; look at the disk.</source>
        <translation>%1 ne peut être ni lu ni écrit ; vérifiez le disque.</translation>
    </message>
    <message>
        <source>%1 is in use by another program; close it there and try again.</source>
        <translation>%1 est utilisé par un autre programme ; fermez-le là-bas et réessayez.</translation>
    </message>
    <message>
        <source>%1 is damaged; open a backup of it.</source>
        <translation>%1 est endommagé ; ouvrez-en une sauvegarde.</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>%1 ne peut pas être ouvert.</translation>
    </message>
    <message>
        <source>%1 answered with an error: %2</source>
        <translation>%1 a répondu par une erreur : %2</translation>
    </message>
    <message>
        <source>This article is no longer there.</source>
        <translation>Cet article n’est plus là.</translation>
    </message>
</context>
<context>
    <name>DateWords</name>
    <message>
        <source>until %1</source>
        <comment>a day</comment>
        <translation>jusqu&apos;à %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>a month, a year</comment>
        <translation>jusqu&apos;à %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>a day</comment>
        <translation>depuis %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>a month, a year</comment>
        <translation>depuis %1</translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>a day</comment>
        <translation>environ %1</translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>a month, a year</comment>
        <translation>environ %1</translation>
    </message>
    <message>
        <source>spring %1</source>
        <translation>printemps %1</translation>
    </message>
    <message>
        <source>summer %1</source>
        <translation>été %1</translation>
    </message>
    <message>
        <source>autumn %1</source>
        <translation>automne %1</translation>
    </message>
    <message>
        <source>winter %1</source>
        <translation>hiver %1</translation>
    </message>
    <message>
        <source>Q%1 %2</source>
        <translation>T%1 %2</translation>
    </message>
    <message>
        <source>the %1s</source>
        <translation>les années %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>non daté</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation>entre %1 et %2</translation>
    </message>
    <message>
        <source>%1, uncertain</source>
        <translation>%1, incertain</translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation>date inconnue</translation>
    </message>
    <message>
        <source>deduced</source>
        <translation>déduit</translation>
    </message>
    <message>
        <source>from the metadata</source>
        <translation>d&apos;après les métadonnées</translation>
    </message>
    <message>
        <source>printed in the text</source>
        <translation>imprimé dans le texte</translation>
    </message>
    <message>
        <source>set by a person</source>
        <translation>fixé par une personne</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>&quot;%1&quot; begins like a given name and goes on with a capital.</source>
        <translation>« %1 » commence comme un prénom et se poursuit par une majuscule.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; describes someone by an office.</source>
        <translation>« %1 » désigne quelqu’un par sa fonction.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; follows the title &quot;%2&quot;.</source>
        <translation>« %1 » suit le titre « %2 ».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; goes on about %2.</source>
        <translation>« %1 » reprend %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, by the order in the sentence before.</source>
        <translation>« %1 » est %2, selon l’ordre de la phrase précédente.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, the last of its kind named before.</source>
        <translation>« %1 » est %2, le dernier de ce genre nommé auparavant.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, the subject that its sentence comes to.</source>
        <translation>« %1 » est %2, le sujet qu’annonce la phrase.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2: the last one named before it.</source>
        <translation>« %1 » est %2, nommé en dernier auparavant.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2: the likeliest one before it.</source>
        <translation>« %1 » est %2, le plus vraisemblable de ceux qui précèdent.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2: the likeliest subject before it.</source>
        <translation>« %1 » est %2, le sujet précédent le plus vraisemblable.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is an institution of %2.</source>
        <translation>« %1 » est une institution de cet État : %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is another spelling of %2.</source>
        <translation>« %1 » est une autre graphie de %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is another spelling of the family name of %2.</source>
        <translation>« %1 » est une autre graphie du nom de famille de %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not named.</source>
        <translation>« %1 » n’est pas nommé.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is taken for %2, by what the article named before.</source>
        <translation>« %1 » est pris pour %2, d’après ce que l’article a nommé auparavant.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is taken for a misprint of the family name of %2.</source>
        <translation>« %1 » est pris pour une faute de frappe dans le nom de %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the family name of %2 in the tables.</source>
        <translation>« %1 » est le nom de famille de %2 dans les tables.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the family name of %2, whom the article names.</source>
        <translation>« %1 » est le nom de famille de %2, que l’article nomme.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the given name of %2, whom the article names.</source>
        <translation>« %1 » est le prénom de %2, que l’article nomme.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the place where something happens.</source>
        <translation>« %1 » est le lieu où quelque chose se passe.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is written like a name and speaks.</source>
        <translation>« %1 » s’écrit comme un nom et prend la parole.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is written like a name.</source>
        <translation>« %1 » s’écrit comme un nom.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names an institution without its country.</source>
        <translation>« %1 » désigne une institution sans dire son pays.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands behind a preposition like a place.</source>
        <translation>« %1 » suit une préposition comme le ferait un lieu.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands for its government (%2).</source>
        <translation>« %1 » vaut pour son gouvernement (%2).</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands in the tables as %2.</source>
        <translation>« %1 » figure dans les tables : %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was issued by %2.</source>
        <translation>« %1 » émane de %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: %2 bears that title.</source>
        <translation>« %1 » : %2 porte ce titre.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: %2 held that office at the article&apos;s date, says the table of terms.</source>
        <translation>« %1 » : %2 exerçait cette fonction à la date de l’article, selon la table des mandats.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: %2 held that office in the state spoken of.</source>
        <translation>« %1 » : %2 exerçait cette fonction dans l’État dont il est question.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: %2 holds that office in this article or at its date.</source>
        <translation>« %1 » : %2 exerce cette fonction dans cet article ou à sa date.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: %2 is of that state.</source>
        <translation>« %1 » : %2 est de cet État.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: %2, whom the article names, held or holds that office.</source>
        <translation>« %1 » : %2, que l’article nomme, a exercé ou exerce cette fonction.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: a group, unnamed.</source>
        <translation>« %1 » : un groupe, non nommé.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: one of each state, %2 among them.</source>
        <translation>« %1 » : un par État, dont %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: several, unnamed.</source>
        <translation>« %1 » : plusieurs personnes, non nommées.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: the article&apos;s date is not known.</source>
        <translation>« %1 » : la date de l’article n’est pas connue.</translation>
    </message>
    <message>
        <source>The article makes &quot;%2&quot; from &quot;%1&quot;: a state or region.</source>
        <translation>L’article forme « %2 » sur « %1 » : un État ou une région.</translation>
    </message>
    <message>
        <source>The counterpart of %1 (%2) of %3.</source>
        <translation>L’homologue de %1 (%2), %3.</translation>
    </message>
    <message>
        <source>The subject of &quot;%1&quot; is that of the verb before: %2.</source>
        <translation>Le sujet de « %1 » est celui du verbe précédent : %2.</translation>
    </message>
    <message>
        <source>The two last named before: %1 and %2.</source>
        <translation>Les deux derniers nommés : %1 et %2.</translation>
    </message>
    <message>
        <source>speaks of %1 as still to come</source>
        <translation>parle de %1 comme encore à venir</translation>
    </message>
    <message>
        <source>speaks of %1 as past or present</source>
        <translation>parle de %1 au passé ou au présent</translation>
    </message>
    <message>
        <source>in office: %1</source>
        <translation>en fonction : %1</translation>
    </message>
    <message>
        <source>active around these years: %1</source>
        <translation>actif vers ces années : %1</translation>
    </message>
    <message>
        <source>speaks of an event still to come: %1</source>
        <translation>parle d&apos;un événement encore à venir : %1</translation>
    </message>
    <message>
        <source>tells of a known event: %1</source>
        <translation>raconte un événement connu : %1</translation>
    </message>
    <message>
        <source>a meeting held every year at this season: %1</source>
        <translation>une réunion tenue chaque année à cette saison : %1</translation>
    </message>
    <message>
        <source>given by a person: %1</source>
        <translation>donné par une personne : %1</translation>
    </message>
    <message>
        <source>told by the file&apos;s metadata: %1</source>
        <translation>dit par les métadonnées du fichier : %1</translation>
    </message>
    <message>
        <source>one announces it, the other reports it</source>
        <translation>l&apos;un l&apos;annonce, l&apos;autre le rapporte</translation>
    </message>
    <message>
        <source>both say: %1</source>
        <translation>les deux disent : %1</translation>
    </message>
    <message>
        <source>the same kind of act</source>
        <translation>la même sorte d&apos;acte</translation>
    </message>
    <message>
        <source>the same actor: %1</source>
        <translation>le même acteur : %1</translation>
    </message>
    <message>
        <source>the same day</source>
        <translation>le même jour</translation>
    </message>
    <message>
        <source>the days differ</source>
        <translation>les jours diffèrent</translation>
    </message>
    <message>
        <source>one event of the chronology</source>
        <translation>un seul événement de la chronologie</translation>
    </message>
    <message>
        <source>two measures: “%1” of one act, “%2” of another</source>
        <translation>deux mesures : « %1 » d&apos;un acte, « %2 » d&apos;un autre</translation>
    </message>
    <message>
        <source>“%1” and “%2” can both be right</source>
        <translation>« %1 » et « %2 » peuvent être justes tous deux</translation>
    </message>
    <message>
        <source>“%1” and “%2” of the same thing; the later article may know more</source>
        <translation>« %1 » et « %2 » de la même chose ; l&apos;article postérieur en sait peut-être plus</translation>
    </message>
    <message>
        <source>“%1” and “%2” of the same thing</source>
        <translation>« %1 » et « %2 » de la même chose</translation>
    </message>
    <message>
        <source>almost the same words in the same order</source>
        <translation>presque les mêmes mots dans le même ordre</translation>
    </message>
    <message>
        <source>the same act (%1) with a term, once in each article</source>
        <translation>le même acte (%1) avec une échéance, une fois dans chaque article</translation>
    </message>
    <message>
        <source>the same speaker: %1</source>
        <translation>le même locuteur : %1</translation>
    </message>
    <message>
        <source>given to two speakers: %1, %2</source>
        <translation>attribué à deux locuteurs : %1, %2</translation>
    </message>
    <message>
        <source>said again %1 days later</source>
        <translation>redit %1 jours plus tard</translation>
    </message>
    <message>
        <source>“%1” → Monday %2</source>
        <translation>« %1 » → lundi %2</translation>
    </message>
    <message>
        <source>“%1” → Tuesday %2</source>
        <translation>« %1 » → mardi %2</translation>
    </message>
    <message>
        <source>“%1” → Wednesday %2</source>
        <translation>« %1 » → mercredi %2</translation>
    </message>
    <message>
        <source>“%1” → Thursday %2</source>
        <translation>« %1 » → jeudi %2</translation>
    </message>
    <message>
        <source>“%1” → Friday %2</source>
        <translation>« %1 » → vendredi %2</translation>
    </message>
    <message>
        <source>“%1” → Saturday %2</source>
        <translation>« %1 » → samedi %2</translation>
    </message>
    <message>
        <source>“%1” → Sunday %2</source>
        <translation>« %1 » → dimanche %2</translation>
    </message>
    <message>
        <source>“%1”: a weekday near the day of publication</source>
        <translation>« %1 » : un jour de semaine proche de la publication</translation>
    </message>
    <message>
        <source>“%1” → %2: %3</source>
        <translation>« %1 » → %2 : %3</translation>
    </message>
    <message>
        <source>printed with the article: “%1”</source>
        <translation>imprimé avec l&apos;article : « %1 »</translation>
    </message>
    <message>
        <source>“%1”: a day that fits these years</source>
        <translation>« %1 » : un jour qui convient à ces années</translation>
    </message>
    <message>
        <source>“%1” → %2</source>
        <translation>« %1 » → %2</translation>
    </message>
    <message>
        <source>“%1”: a month still to come</source>
        <translation>« %1 » : un mois encore à venir</translation>
    </message>
    <message>
        <source>“%1”: a month past or near by</source>
        <translation>« %1 » : un mois passé ou proche</translation>
    </message>
    <message>
        <source>“%1” → %2, still to come</source>
        <translation>« %1 » → %2, encore à venir</translation>
    </message>
    <message>
        <source>“%1” → %2, past or near by</source>
        <translation>« %1 » → %2, passé ou proche</translation>
    </message>
    <message>
        <source>“%1”: a season seen from this date</source>
        <translation>« %1 » : une saison vue de cette date</translation>
    </message>
    <message>
        <source>“%1” names the weekday of a neighbouring day</source>
        <translation>« %1 » nomme le jour de semaine d&apos;un jour voisin</translation>
    </message>
    <message>
        <source>called no longer in office: %1</source>
        <translation>dit n&apos;être plus en fonction : %1</translation>
    </message>
    <message>
        <source>called not yet in office: %1</source>
        <translation>dit n&apos;être pas encore en fonction : %1</translation>
    </message>
    <message>
        <source>“%1”: a feast near by</source>
        <translation>« %1 » : une fête proche</translation>
    </message>
    <message>
        <source>not later than the file: %1</source>
        <translation>pas plus tard que le fichier : %1</translation>
    </message>
    <message>
        <source>The article writes &quot;%2 de %1&quot;: a state.</source>
        <translation>L&apos;article écrit « %2 de %1 » : un État.</translation>
    </message>
    <message>
        <source>announced for a day just before the other was published</source>
        <translation>annoncé pour un jour juste avant la parution de l&apos;autre</translation>
    </message>
    <message>
        <source>tells the same act as %1 (“%2”), of %3</source>
        <translation>raconte le même acte que %1 (« %2 »), du %3</translation>
    </message>
    <message>
        <source>would tell the same act as %1 (“%2”), of %3</source>
        <translation>raconterait le même acte que %1 (« %2 »), du %3</translation>
    </message>
    <message>
        <source>Has gone on since “%1”.</source>
        <translation>Dure depuis « %1 ».</translation>
    </message>
    <message>
        <source>Within “%1” from the article&apos;s day.</source>
        <translation>Dans un délai de « %1 » depuis le jour de l&apos;article.</translation>
    </message>
    <message>
        <source>Within “%1”: about the article&apos;s day.</source>
        <translation>Dans un délai de « %1 » : vers le jour de l&apos;article.</translation>
    </message>
    <message>
        <source>Before “%1”.</source>
        <translation>Avant « %1 ».</translation>
    </message>
    <message>
        <source>After “%1”.</source>
        <translation>Après « %1 ».</translation>
    </message>
    <message>
        <source>“%1” stands in its clause.</source>
        <translation>« %1 » se trouve dans sa proposition.</translation>
    </message>
    <message>
        <source>Counted from “%1”.</source>
        <translation>Compté depuis « %1 ».</translation>
    </message>
    <message>
        <source>Counted back by “%1”.</source>
        <translation>Compté à rebours de « %1 ».</translation>
    </message>
    <message>
        <source>Has the date of the verb it stands with: “%1”.</source>
        <translation>A la date du verbe auprès duquel il se trouve : « %1 ».</translation>
    </message>
    <message>
        <source>Has the date of the verb that tells it: “%1”.</source>
        <translation>A la date du verbe qui le raconte : « %1 ».</translation>
    </message>
    <message>
        <source>Has the date of its sentence: “%1”.</source>
        <translation>A la date de sa phrase : « %1 ».</translation>
    </message>
    <message>
        <source>Said in the speech that “%1” dates.</source>
        <translation>Dit dans le discours que date « %1 ».</translation>
    </message>
    <message>
        <source>Agreed at the meeting that “%1” dates.</source>
        <translation>Convenu à la réunion que date « %1 ».</translation>
    </message>
    <message>
        <source>An answer on the day of “%1”.</source>
        <translation>Une réponse, le jour de « %1 ».</translation>
    </message>
    <message>
        <source>Has the date of what is told before it: “%1”.</source>
        <translation>A la date de ce qui est raconté avant : « %1 ».</translation>
    </message>
    <message>
        <source>News of the article&apos;s day.</source>
        <translation>Nouvelle du jour de l&apos;article.</translation>
    </message>
    <message>
        <source>Told in the present: the article&apos;s day.</source>
        <translation>Raconté au présent : le jour de l&apos;article.</translation>
    </message>
    <message>
        <source>To come, without a date.</source>
        <translation>À venir, sans date.</translation>
    </message>
    <message>
        <source>Neither it nor the article has a date.</source>
        <translation>Ni lui ni l&apos;article n&apos;ont de date.</translation>
    </message>
    <message>
        <source>Past or going on, without a date.</source>
        <translation>Passé ou en cours, sans date.</translation>
    </message>
    <message>
        <source>Told elsewhere in the article with “%1”.</source>
        <translation>Raconté ailleurs dans l&apos;article avec « %1 ».</translation>
    </message>
    <message>
        <source>“%1” tells an act (%2).</source>
        <translation>« %1 » raconte un acte (%2).</translation>
    </message>
    <message>
        <source>A speech verb with a colon introduces the marks</source>
        <translation>Un verbe de parole et un deux-points introduisent les guillemets</translation>
    </message>
    <message>
        <source>A colon introduces an utterance in marks</source>
        <translation>Un deux-points introduit une parole entre guillemets</translation>
    </message>
    <message>
        <source>A speech verb with a colon introduces the clause</source>
        <translation>Un verbe de parole et un deux-points introduisent la proposition</translation>
    </message>
    <message>
        <source>A speech verb stands right before the marks</source>
        <translation>Un verbe de parole se trouve juste avant les guillemets</translation>
    </message>
    <message>
        <source>Words in marks are the object of a speech verb</source>
        <translation>Des mots entre guillemets sont l&apos;objet d&apos;un verbe de parole</translation>
    </message>
    <message>
        <source>A speech verb introduces the clause</source>
        <translation>Un verbe de parole introduit la proposition</translation>
    </message>
    <message>
        <source>A speech verb introduces the infinitive</source>
        <translation>Un verbe de parole introduit l&apos;infinitif</translation>
    </message>
    <message>
        <source>Someone calls himself or herself so</source>
        <translation>Quelqu&apos;un se dit tel</translation>
    </message>
    <message>
        <source>The object of the verb says what is wanted or held</source>
        <translation>L&apos;objet du verbe dit ce qui est voulu ou soutenu</translation>
    </message>
    <message>
        <source>An impersonal report; the holder is the one named before</source>
        <translation>Un propos rapporté de façon impersonnelle ; l&apos;auteur est celui nommé avant</translation>
    </message>
    <message>
        <source>A speech verb follows the marks</source>
        <translation>Un verbe de parole suit les guillemets</translation>
    </message>
    <message>
        <source>A speech verb stands inside the marks</source>
        <translation>Un verbe de parole se trouve à l&apos;intérieur des guillemets</translation>
    </message>
    <message>
        <source>The rest of an utterance cut by its speech verb</source>
        <translation>La suite d&apos;une parole coupée par son verbe</translation>
    </message>
    <message>
        <source>A speech verb follows the clause it reports</source>
        <translation>Un verbe de parole suit la proposition qu&apos;il rapporte</translation>
    </message>
    <message>
        <source>A clause with comme says who said so</source>
        <translation>Une proposition avec « comme » dit qui l&apos;a dit</translation>
    </message>
    <message>
        <source>A source is named (selon, d&apos;après …)</source>
        <translation>Une source est nommée (selon, d&apos;après…)</translation>
    </message>
    <message>
        <source>The sentence goes on after the words of its source</source>
        <translation>La phrase continue après les mots de sa source</translation>
    </message>
    <message>
        <source>A noun of speech introduces the content</source>
        <translation>Un nom de parole introduit le contenu</translation>
    </message>
    <message>
        <source>Marks without a speech verb; the speaker is the one before</source>
        <translation>Des guillemets sans verbe de parole ; le locuteur est le précédent</translation>
    </message>
    <message>
        <source>An utterance in marks whose speaker is not named nearby</source>
        <translation>Une parole entre guillemets dont le locuteur n&apos;est pas nommé à proximité</translation>
    </message>
    <message>
        <source>The headline is an utterance in marks</source>
        <translation>Le titre est une parole entre guillemets</translation>
    </message>
    <message>
        <source>A name and a colon precede the marks</source>
        <translation>Un nom et un deux-points précèdent les guillemets</translation>
    </message>
    <message>
        <source>A name follows the marks</source>
        <translation>Un nom suit les guillemets</translation>
    </message>
    <message>
        <source>An answer of an interview</source>
        <translation>Une réponse d&apos;entretien</translation>
    </message>
    <message>
        <source>A post of a network</source>
        <translation>Un message de réseau social</translation>
    </message>
    <message>
        <source>The conditional continues what a source was said to report</source>
        <translation>Le conditionnel poursuit ce qu&apos;une source a rapporté</translation>
    </message>
    <message>
        <source>“%1”, said %2 → %3</source>
        <translation>« %1 », dit le %2 → %3</translation>
    </message>
    <message>
        <source>“%1”, counted from %2 → %3</source>
        <translation>« %1 », compté depuis le %2 → %3</translation>
    </message>
    <message>
        <source>“%1”, published %2 → %3</source>
        <translation>« %1 », publié le %2 → %3</translation>
    </message>
    <message>
        <source>“%1” depends on the article&apos;s date, which is unknown</source>
        <translation>« %1 » dépend de la date de l&apos;article, qui est inconnue</translation>
    </message>
    <message>
        <source>“%1” = %2</source>
        <translation>« %1 » = %2</translation>
    </message>
    <message>
        <source>A word of &quot;%1&quot; says that it is a body or a place.</source>
        <translation>Un mot de « %1 » dit que c’est un organisme ou un lieu.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is written like the name of a person, without any article.</source>
        <translation>« %1 » s’écrit comme un nom de personne, sans article.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the name of a body by its first word, &quot;%2&quot;.</source>
        <translation>« %1 » est le nom d’un organisme d’après son premier mot, « %2 ».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the short name of %2 in this article.</source>
        <translation>« %1 » est le nom court de %2 dans cet article.</translation>
    </message>
    <message>
        <source>The article calls %2 &quot;%1&quot; as well.</source>
        <translation>L’article appelle aussi %2 « %1 ».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names two: %2 is one of them.</source>
        <translation>« %1 » en nomme deux, dont %2.</translation>
    </message>
    <message>
        <source>A noun before the marks says whose words they are</source>
        <translation>Un nom placé avant les guillemets dit de qui sont les mots</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: %2, of whom was spoken right before.</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: %2, dont il vient d’être question.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: %2, who is named beside it.</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: %2, nommé à côté.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; may be %2, whose state is not told elsewhere.</source>
        <translation>«&#xa0;%1&#xa0;» désigne peut-être %2, dont le pays n’est dit nulle part ailleurs.</translation>
    </message>
    <message>
        <source>Security Council resolution %1 is of %2</source>
        <translation>la résolution %1 du Conseil de sécurité est de %2</translation>
    </message>
    <message>
        <source>its words go with a known event: %1</source>
        <translation>ses mots vont avec un événement connu&#xa0;: %1</translation>
    </message>
    <message>
        <source>a person said that these passages match</source>
        <translation>une personne a dit que ces passages se répondent</translation>
    </message>
    <message>
        <source>the same number: %1</source>
        <translation>le même nombre : %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, to whom was spoken right before.</source>
        <translation>« %1 » est %2, à qui l’on vient de parler.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is taken for %2, by the family of the person named before.</source>
        <translation>« %1 » est pris pour %2, d’après la famille de la personne nommée avant.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>“%1” is a folder. Choose a file name.</source>
        <translation>« %1 » est un dossier. Choisissez un nom de fichier.</translation>
    </message>
    <message>
        <source>“%1” could not be written. Choose another folder or check your rights to it.</source>
        <translation>« %1 » n&apos;a pas pu être écrit. Choisissez un autre dossier ou vérifiez vos droits.</translation>
    </message>
    <message>
        <source>“%1” could not be written completely; the file that was there is unchanged. Make room on the disk and try again.</source>
        <translation>« %1 » n&apos;a pas pu être écrit en entier ; le fichier qui s&apos;y trouvait est inchangé. Faites de la place sur le disque et réessayez.</translation>
    </message>
    <message>
        <source>The picture could not be encoded.</source>
        <translation>L&apos;image n&apos;a pas pu être codée.</translation>
    </message>
    <message>
        <source>The picture would be %1 × %2 pixels. Choose a smaller scale or a shorter period.</source>
        <translation>L&apos;image aurait %1 × %2 pixels. Choisissez une échelle plus petite ou une période plus courte.</translation>
    </message>
    <message>
        <source>There is not enough memory for the picture.</source>
        <translation>Il n&apos;y a pas assez de mémoire pour l&apos;image.</translation>
    </message>
    <message>
        <source>There is no format “%1”.</source>
        <translation>Il n&apos;y a pas de format « %1 ».</translation>
    </message>
</context>
<context>
    <name>Exporters</name>
    <message>
        <source>Web page (self-contained)</source>
        <translation>Page web (autonome)</translation>
    </message>
    <message>
        <source>Markdown report</source>
        <translation>Rapport Markdown</translation>
    </message>
    <message>
        <source>Events as CSV</source>
        <translation>Événements en CSV</translation>
    </message>
    <message>
        <source>Quotations as CSV</source>
        <translation>Citations en CSV</translation>
    </message>
    <message>
        <source>Articles as CSV</source>
        <translation>Articles en CSV</translation>
    </message>
    <message>
        <source>Events as TSV</source>
        <translation>Événements en TSV</translation>
    </message>
    <message>
        <source>Quotations as TSV</source>
        <translation>Citations en TSV</translation>
    </message>
    <message>
        <source>Articles as TSV</source>
        <translation>Articles en TSV</translation>
    </message>
    <message>
        <source>Everything as JSON</source>
        <translation>Tout en JSON</translation>
    </message>
    <message>
        <source>Calendar (iCalendar)</source>
        <translation>Calendrier (iCalendar)</translation>
    </message>
    <message>
        <source>TimelineJS</source>
        <translation>TimelineJS</translation>
    </message>
    <message>
        <source>Sources as BibTeX</source>
        <translation>Sources en BibTeX</translation>
    </message>
    <message>
        <source>Sources as CSL-JSON</source>
        <translation>Sources en CSL-JSON</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>This link leads back to a folder that was read already; it is not followed.</source>
        <translation>Ce lien ramène à un dossier déjà lu ; il n&apos;est pas suivi.</translation>
    </message>
    <message>
        <source>The folder cannot be opened; look at its permissions.</source>
        <translation>Le dossier ne peut pas être ouvert ; vérifiez ses droits d&apos;accès.</translation>
    </message>
    <message>
        <source>This is a file of the kind %1, not plain text; save its text as .txt first.</source>
        <translation>C&apos;est un fichier de type %1, pas du texte ; enregistrez d&apos;abord son texte en .txt.</translation>
    </message>
    <message>
        <source>No importer reads this kind of file.</source>
        <translation>Aucun importateur ne lit cette sorte de fichier.</translation>
    </message>
    <message>
        <source>The file is larger than 16 MB; cut it into articles first.</source>
        <translation>Le fichier dépasse 16 Mo ; coupez-le d&apos;abord en articles.</translation>
    </message>
    <message>
        <source>The link leads nowhere.</source>
        <translation>Le lien ne mène nulle part.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Il n&apos;y a pas de tel fichier.</translation>
    </message>
    <message>
        <source>This is neither a file nor a folder.</source>
        <translation>Ce n&apos;est ni un fichier ni un dossier.</translation>
    </message>
    <message>
        <source>The file cannot be opened (%1); look at its permissions.</source>
        <translation>Le fichier ne peut pas être ouvert (%1) ; vérifiez ses droits d&apos;accès.</translation>
    </message>
    <message>
        <source>The file cannot be read (%1).</source>
        <translation>Le fichier ne peut pas être lu (%1).</translation>
    </message>
    <message>
        <source>The date “%1” of the head cannot be read; write it as 2025-09-05.</source>
        <translation>La date « %1 » de l&apos;en-tête ne peut pas être lue ; écrivez-la comme 2025-09-05.</translation>
    </message>
    <message>
        <source>Line %1: a quotation mark is never closed; the rest of the table is left out.</source>
        <translation>Ligne %1 : un guillemet n&apos;est jamais fermé ; le reste de la table est laissé de côté.</translation>
    </message>
    <message>
        <source>Line 1 names no column “id”; the table is left out.</source>
        <translation>La ligne 1 ne nomme pas de colonne « id » ; la table est laissée de côté.</translation>
    </message>
    <message>
        <source>Line %1: %2 cells where the first line names %3; the row is left out.</source>
        <translation>Ligne %1 : %2 cases là où la première ligne en nomme %3 ; la ligne est laissée de côté.</translation>
    </message>
    <message>
        <source>Line %1: the id is empty; the row is left out.</source>
        <translation>Ligne %1 : l&apos;id est vide ; la ligne est laissée de côté.</translation>
    </message>
    <message>
        <source>Line %1: the id “%2” stands twice; the row is left out.</source>
        <translation>Ligne %1 : l&apos;id « %2 » s&apos;y trouve deux fois ; la ligne est laissée de côté.</translation>
    </message>
    <message>
        <source>%1, line %2: the date “%3” cannot be read; write it as 2025-09-05.</source>
        <translation>%1, ligne %2 : la date « %3 » ne peut pas être lue ; écrivez-la comme 2025-09-05.</translation>
    </message>
    <message>
        <source>Line %1: there is no file “%2” beside the table.</source>
        <translation>Ligne %1 : il n&apos;y a pas de fichier « %2 » à côté de la table.</translation>
    </message>
    <message>
        <source>The file is empty: there is nothing to read.</source>
        <translation>Le fichier est vide : il n&apos;y a rien à lire.</translation>
    </message>
    <message>
        <source>This is not text (it holds bytes that no text holds); save it as plain text first.</source>
        <translation>Ce n&apos;est pas du texte (il contient des octets qu&apos;aucun texte ne contient) ; enregistrez-le d&apos;abord en texte brut.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) could not be decoded and became �.</source>
        <translation>
            <numerusform>%n endroit n&apos;a pas pu être décodé et est devenu �.</numerusform>
            <numerusform>%n endroits n&apos;ont pas pu être décodés et sont devenus �.</numerusform>
        </translation>
    </message>
    <message>
        <source>This table is not text; save it as CSV in UTF-8.</source>
        <translation>Cette table n&apos;est pas du texte ; enregistrez-la en CSV, en UTF-8.</translation>
    </message>
    <message>
        <source>Reading this file failed (%1); the others were read.</source>
        <translation>La lecture de ce fichier a échoué (%1) ; les autres ont été lus.</translation>
    </message>
    <message>
        <source>The page&apos;s date “%1” could not be read.</source>
        <translation>La date de la page, «&#xa0;%1&#xa0;», n’a pas pu être lue.</translation>
    </message>
    <message>
        <source>This page cannot be read; save it again, as a complete page or as text.</source>
        <translation>Cette page ne peut pas être lue&#xa0;; enregistrez-la de nouveau, complète ou en texte.</translation>
    </message>
    <message>
        <source>This page holds no text (a page that only a script fills does not); copy its text into a .txt file.</source>
        <translation>Cette page ne contient aucun texte (c’est le cas d’une page que seul un script remplit)&#xa0;; copiez son texte dans un fichier .txt.</translation>
    </message>
</context>
<context>
    <name>Knowledge</name>
    <message>
        <source>The table %1.tsv of the knowledge base is missing: install Frise again.</source>
        <translation>La table %1.tsv de la base de connaissances manque : réinstallez Frise.</translation>
    </message>
    <message>
        <source>%1, line %2: %3; the row is left out.</source>
        <translation>%1, ligne %2 : %3 ; la ligne est laissée de côté.</translation>
    </message>
    <message>
        <source>%1: the column heads are those of no known table; it is left out.</source>
        <translation>%1 : les têtes de colonne ne sont celles d&apos;aucune table connue ; elle est laissée de côté.</translation>
    </message>
    <message>
        <source>a person needs an id and a name</source>
        <translation>une personne demande un id et un nom</translation>
    </message>
    <message>
        <source>the id stands there twice</source>
        <translation>l&apos;id s&apos;y trouve deux fois</translation>
    </message>
    <message>
        <source>a country needs an id, a name and legible dates</source>
        <translation>un pays demande un id, un nom et des dates lisibles</translation>
    </message>
    <message>
        <source>a body needs an id, a name and legible dates</source>
        <translation>un organisme demande un id, un nom et des dates lisibles</translation>
    </message>
    <message>
        <source>a place needs a name</source>
        <translation>un lieu demande un nom</translation>
    </message>
    <message>
        <source>an office needs an id, an owner and a title</source>
        <translation>une fonction demande un id, un titulaire et un titre</translation>
    </message>
    <message>
        <source>a term needs a known office, a known person and dates in order</source>
        <translation>un mandat demande une fonction connue, une personne connue et des dates dans l&apos;ordre</translation>
    </message>
    <message>
        <source>a membership needs a body, a country and legible dates</source>
        <translation>une appartenance demande un organisme, un pays et des dates lisibles</translation>
    </message>
    <message>
        <source>a name needs a state of the tables and legible dates</source>
        <translation>un nom demande un État des tables et des dates lisibles</translation>
    </message>
    <message>
        <source>callings need a person of the tables</source>
        <translation>des appellations demandent une personne des tables</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>day</source>
        <translation>jour</translation>
    </message>
    <message>
        <source>interval</source>
        <translation>intervalle</translation>
    </message>
    <message>
        <source>month, season</source>
        <translation>mois, saison</translation>
    </message>
    <message>
        <source>about (~)</source>
        <translation>environ (~)</translation>
    </message>
    <message>
        <source>uncertain (?)</source>
        <translation>incertain (?)</translation>
    </message>
    <message>
        <source>beginning unknown</source>
        <translation>début inconnu</translation>
    </message>
    <message>
        <source>end unknown</source>
        <translation>fin inconnue</translation>
    </message>
    <message>
        <source>announced</source>
        <translation>annoncé</translation>
    </message>
    <message>
        <source>announced, then held</source>
        <translation>annoncé, puis tenu</translation>
    </message>
    <message>
        <source>moved to another day</source>
        <translation>reporté à un autre jour</translation>
    </message>
    <message>
        <source>ongoing</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>conditional</source>
        <translation>conditionnel</translation>
    </message>
    <message>
        <source>demanded</source>
        <translation>demandé</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>nié</translation>
    </message>
    <message>
        <source>sources disagree on the date</source>
        <translation>les sources diffèrent sur la date</translation>
    </message>
    <message>
        <source>a vaguer source</source>
        <translation>une source plus vague</translation>
    </message>
    <message>
        <source>begins before the page</source>
        <translation>commence avant la page</translation>
    </message>
    <message>
        <source>others, not named here</source>
        <translation>autres, non écrits</translation>
    </message>
</context>
<context>
    <name>Lexicon</name>
    <message>
        <source>The French dictionary is missing: install the package apertium-fra-cat.</source>
        <translation>Le dictionnaire français manque : installez le paquet apertium-fra-cat.</translation>
    </message>
    <message>
        <source>The French dictionary cannot be read: install the package apertium-fra-cat again.</source>
        <translation>Le dictionnaire français est illisible : réinstallez le paquet apertium-fra-cat.</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n événement</numerusform>
            <numerusform>%n événements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) outside this period</source>
        <translation>
            <numerusform>%n événement hors de cette période</numerusform>
            <numerusform>%n événements hors de cette période</numerusform>
        </translation>
    </message>
    <message>
        <source>said %1</source>
        <comment>a day</comment>
        <translation>dit le %1</translation>
    </message>
    <message>
        <source>said %1</source>
        <comment>a month, a year</comment>
        <translation>dit le %1</translation>
    </message>
    <message>
        <source>published %1 (%2)</source>
        <comment>a day</comment>
        <translation>publié le %1 (%2)</translation>
    </message>
    <message>
        <source>published %1 (%2)</source>
        <comment>a month, a year</comment>
        <translation>publié le %1 (%2)</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>L&apos;export a été annulé.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Frise · a deduced date is printed as such, a month stays a month</source>
        <translation>Frise · une date déduite est imprimée comme telle, un mois reste un mois</translation>
    </message>
    <message>
        <source>articles up to %1</source>
        <translation>articles jusqu&apos;au %1</translation>
    </message>
    <message>
        <source>page %1 / %2</source>
        <translation>page %1 / %2</translation>
    </message>
    <message>
        <source>The PDF could not be begun.</source>
        <translation>Le PDF n&apos;a pas pu être commencé.</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(sans titre)</translation>
    </message>
    <message>
        <source>Chronology</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>speaker not known</source>
        <translation>locuteur inconnu</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Citations</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>corpus “%1”</source>
        <translation>corpus « %1 »</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexte</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) and quotation(s)</source>
        <translation>
            <numerusform>%n événement ou citation</numerusform>
            <numerusform>%n événements et citations</numerusform>
        </translation>
    </message>
    <message>
        <source>, %1 named on this page</source>
        <translation>, %1 nommés sur cette page</translation>
    </message>
    <message>
        <source>Chronology, %1</source>
        <translation>Chronologie, %1</translation>
    </message>
    <message numerus="yes">
        <source>from %n article(s)</source>
        <translation>
            <numerusform>d&apos;après %n article</numerusform>
            <numerusform>d&apos;après %n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Frise</translation>
    </message>
    <message>
        <source>statement (hollow: indirect)</source>
        <translation>déclaration (creuse : indirecte)</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Signes</translation>
    </message>
</context>
<context>
    <name>Print</name>
    <message>
        <source>The printer “%1” does not answer. Look whether it is switched on, or export a PDF instead.</source>
        <translation>L&apos;imprimante « %1 » ne répond pas. Vérifiez qu&apos;elle est allumée, ou exportez un PDF.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>The printer “%1” stopped at page %2.</source>
        <translation>L&apos;imprimante « %1 » s&apos;est arrêtée à la page %2.</translation>
    </message>
    <message>
        <source>The last page could not be handed to “%1”.</source>
        <translation>La dernière page n&apos;a pas pu être remise à « %1 ».</translation>
    </message>
</context>
<context>
    <name>Quotations</name>
    <message>
        <source>The table of cues cannot be read: %1</source>
        <translation>La table des verbes de parole ne peut pas être lue : %1</translation>
    </message>
    <message>
        <source>unknown word in the row of “%1”</source>
        <translation>mot inconnu dans la ligne de « %1 »</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Analyse</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Chronology</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>directe</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>mixte</translation>
    </message>
    <message>
        <source>indirect</source>
        <translation>indirecte</translation>
    </message>
    <message>
        <source>happened</source>
        <translation>accompli</translation>
    </message>
    <message>
        <source>ongoing</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>announced</source>
        <translation>annoncé</translation>
    </message>
    <message>
        <source>conditional</source>
        <translation>conditionnel</translation>
    </message>
    <message>
        <source>demanded</source>
        <translation>demandé</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>nié</translation>
    </message>
    <message>
        <source>diplomatic</source>
        <translation>diplomatique</translation>
    </message>
    <message>
        <source>military</source>
        <translation>militaire</translation>
    </message>
    <message>
        <source>statement</source>
        <translation>déclaration</translation>
    </message>
    <message>
        <source>other</source>
        <translation>autre</translation>
    </message>
    <message>
        <source>untitled</source>
        <translation>sans titre</translation>
    </message>
    <message>
        <source>source not named</source>
        <translation>source non indiquée</translation>
    </message>
    <message>
        <source>Drag to move, wheel to zoom, click an event to read it below.</source>
        <translation>Glissez pour déplacer, tournez la molette pour zoomer, cliquez un événement pour le lire dessous.</translation>
    </message>
    <message>
        <source>Undated</source>
        <translation>Non daté</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Citations</translation>
    </message>
    <message>
        <source>speaker not known</source>
        <translation>locuteur inconnu</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>“%1” is no type of event; it was left out.</source>
        <translation>« %1 » n&apos;est pas un type d&apos;événement ; il a été laissé de côté.</translation>
    </message>
    <message>
        <source>“%1” is no status; it was left out.</source>
        <translation>« %1 » n&apos;est pas un statut ; il a été laissé de côté.</translation>
    </message>
    <message>
        <source>“%1” is no date; write 2025, 2025-09 or 2025-09-04.</source>
        <translation>« %1 » n&apos;est pas une date ; écrivez 2025, 2025-09 ou 2025-09-04.</translation>
    </message>
    <message>
        <source>“%1:” is no operator; its words were searched for.</source>
        <translation>« %1: » n&apos;est pas un opérateur ; ses mots ont été cherchés.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>since %1</source>
        <comment>a day</comment>
        <translation>depuis %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>a month, a year</comment>
        <translation>depuis %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more here</source>
        <translation>
            <numerusform>%n autre ici</numerusform>
            <numerusform>%n autres ici</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Autres</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%Ln événement</numerusform>
            <numerusform>%Ln événements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotation(s)</source>
        <translation>
            <numerusform>%Ln citation</numerusform>
            <numerusform>%Ln citations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n negated shown</source>
        <translation>
            <numerusform>%n nié affiché</numerusform>
            <numerusform>%n niés affichés</numerusform>
        </translation>
    </message>
    <message>
        <source>Diplomacy</source>
        <translation>Diplomatie</translation>
    </message>
    <message>
        <source>Military</source>
        <translation>Militaire</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Déclarations</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message numerus="yes">
        <source>%n ev.</source>
        <translation>
            <numerusform>%Ln évén.</numerusform>
            <numerusform>%Ln évén.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quot.</source>
        <translation>
            <numerusform>%Ln cit.</numerusform>
            <numerusform>%Ln cit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tsv</name>
    <message>
        <source>A table of the program is missing.</source>
        <translation>Une table du programme manque.</translation>
    </message>
    <message>
        <source>The table %1 cannot be read: %2.</source>
        <translation>La table %1 ne peut pas être lue : %2.</translation>
    </message>
    <message>
        <source>%1, line %2: %3 cells where the head names %4; the row is left out.</source>
        <translation>%1, ligne %2 : %3 cases là où la tête en nomme %4 ; la ligne est laissée de côté.</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>This corpus is open read-only: another Frise uses it, or the file cannot be written.</source>
        <translation>Ce corpus est ouvert en lecture seule : une autre Frise l&apos;utilise, ou le fichier ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Dating</source>
        <translation>Datation</translation>
    </message>
</context>
<context>
    <name>frise::ActorDialog</name>
    <message>
        <source>Actors</source>
        <translation>Acteurs</translation>
    </message>
    <message>
        <source>Search actors</source>
        <translation>Chercher dans les acteurs</translation>
    </message>
    <message>
        <source>Where the actor is meant</source>
        <translation>Où il est question de cet acteur</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>Re&amp;nommer…</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Fusionner</translation>
    </message>
    <message>
        <source>The selected actors are one and the same: the most often named one stays.</source>
        <translation>Les acteurs choisis n’en font qu’un : le plus souvent nommé reste.</translation>
    </message>
    <message>
        <source>&amp;Filter by this actor</source>
        <translation>&amp;Filtrer par cet acteur</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>words, article</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Rename actor</source>
        <translation>Renommer l’acteur</translation>
    </message>
    <message>
        <source>New name of %1</source>
        <translation>Nouveau nom de %1</translation>
    </message>
    <message>
        <source>Rename “%1” to “%2”</source>
        <translation>Renommer « %1 » en « %2 »</translation>
    </message>
    <message>
        <source>Merge “%1” into “%2”</source>
        <translation>Fusionner « %1 » avec « %2 »</translation>
    </message>
</context>
<context>
    <name>frise::ActorModel</name>
    <message>
        <source>Actor</source>
        <translation>Acteur</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Mentions</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Citations</translation>
    </message>
</context>
<context>
    <name>frise::AnnouncedModel</name>
    <message>
        <source>%1 (%2)</source>
        <comment>outcome, article</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>outcome, date, article</comment>
        <translation>%1 : %2 (%3)</translation>
    </message>
    <message>
        <source>%1
Announced by %2</source>
        <comment>event, article</comment>
        <translation>%1
Annoncé par %2</translation>
    </message>
    <message>
        <source>Announced for</source>
        <translation>Annoncé pour</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Advenu</translation>
    </message>
</context>
<context>
    <name>frise::AnnouncedPanel</name>
    <message>
        <source>Which announcements</source>
        <translation>Quelles annonces</translation>
    </message>
    <message>
        <source>All announcements</source>
        <translation>Toutes les annonces</translation>
    </message>
    <message>
        <source>Announced, and what became of it</source>
        <translation>Annoncé, et ce qui en est advenu</translation>
    </message>
    <message numerus="yes">
        <source>%n announcement(s)</source>
        <translation>
            <numerusform>%n annonce</numerusform>
            <numerusform>%n annonces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n whose day has passed</source>
        <translation>
            <numerusform>%n dont le jour est passé</numerusform>
            <numerusform>%n dont le jour est passé</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a trace</source>
        <translation>
            <numerusform>%n sans trace</numerusform>
            <numerusform>%n sans trace</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frise::ArticleList</name>
    <message>
        <source>Search articles</source>
        <translation>Chercher dans les articles</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Remove from the corpus…</source>
        <translation>Retirer du corpus…</translation>
    </message>
    <message>
        <source>Order of the articles</source>
        <translation>Ordre des articles</translation>
    </message>
    <message>
        <source>By date, oldest first</source>
        <translation>Par date, les plus anciens d’abord</translation>
    </message>
    <message>
        <source>By date, newest first</source>
        <translation>Par date, les plus récents d’abord</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Par titre</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>Par source</translation>
    </message>
    <message>
        <source>Most quotations first</source>
        <translation>Le plus de citations d’abord</translation>
    </message>
    <message>
        <source>Most events first</source>
        <translation>Le plus d’événements d’abord</translation>
    </message>
    <message>
        <source>Compare the selected</source>
        <translation>Comparer la sélection</translation>
    </message>
</context>
<context>
    <name>frise::ArticleModel</name>
    <message>
        <source>%1
%2 · %3
Published %4 (%5)</source>
        <translation>%1
%2 · %3
Publié le %4 (%5)</translation>
    </message>
    <message>
        <source>%1 (deduced)</source>
        <comment>date</comment>
        <translation>%1 (déduit)</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Quot.</source>
        <comment>column: number of quotations</comment>
        <translation>Cit.</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>name, date and outlet, what was found</comment>
        <translation>%1, %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n quotations</source>
        <translation>
            <numerusform>%n citation</numerusform>
            <numerusform>%n citations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frise::AskDialog</name>
    <message>
        <source>%1 (%2)</source>
        <comment>date in words, EDTF</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>For example: 5 September 2025, mid-September 2025, from 1 to 3 September 2025, 2025-09</source>
        <translation>Par exemple : 5 septembre 2025, mi-septembre 2025, du 1er au 3 septembre 2025, 2025-09</translation>
    </message>
    <message>
        <source>This is not understood as a date.</source>
        <translation>Ceci n’est pas compris comme une date.</translation>
    </message>
</context>
<context>
    <name>frise::BeliefChart</name>
    <message>
        <source>Belief over days</source>
        <translation>Croyance sur les jours</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>days, share</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>No belief about the date.</source>
        <translation>Aucune croyance sur la date.</translation>
    </message>
</context>
<context>
    <name>frise::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Que voulez-vous faire ?</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Chercher une commande</translation>
    </message>
    <message>
        <source>%1    (%2)</source>
        <comment>command, keys</comment>
        <translation>%1    (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>menu, command</comment>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>frise::CompareMatrix</name>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Passage</translation>
    </message>
    <message>
        <source>Facts to show</source>
        <translation>Faits à montrer</translation>
    </message>
    <message>
        <source>All facts</source>
        <translation>Tous les faits</translation>
    </message>
    <message>
        <source>Told by several</source>
        <translation>Rapportés par plusieurs</translation>
    </message>
    <message>
        <source>In disagreement</source>
        <translation>En désaccord</translation>
    </message>
    <message>
        <source>Told by one alone</source>
        <translation>Rapportés par un seul</translation>
    </message>
    <message>
        <source>Facts and articles</source>
        <translation>Faits et articles</translation>
    </message>
    <message>
        <source>Choose a cell to see its sentence in the article.</source>
        <translation>Choisissez une case pour voir sa phrase dans l’article.</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>Texte de l’article</translation>
    </message>
    <message numerus="yes">
        <source>%n facts</source>
        <translation>
            <numerusform>%n fait</numerusform>
            <numerusform>%n faits</numerusform>
        </translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>publication date not known</source>
        <translation>date de parution inconnue</translation>
    </message>
    <message>
        <source>%1  %2
%3</source>
        <comment>letter, title, date</comment>
        <translation>%1  %2
%3</translation>
    </message>
    <message>
        <source>≠ %1</source>
        <translation>≠ %1</translation>
    </message>
    <message>
        <source>%1: they differ</source>
        <translation>%1&#xa0;: ils diffèrent</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>… not yet known</source>
        <translation>… pas encore connu</translation>
    </message>
    <message>
        <source>– not mentioned</source>
        <translation>– pas mentionné</translation>
    </message>
    <message>
        <source>%1  %2: was published before this could be known</source>
        <translation>%1  %2&#xa0;: paru avant que cela puisse être connu</translation>
    </message>
    <message>
        <source>%1  %2: does not mention this</source>
        <translation>%1  %2&#xa0;: ne le mentionne pas</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Take %1 out of the table</source>
        <translation>Retirer %1 du tableau</translation>
    </message>
    <message>
        <source>? %1</source>
        <comment>perhaps</comment>
        <translation>? %1</translation>
    </message>
    <message>
        <source>Perhaps the same fact:</source>
        <translation>Peut-être le même fait&#xa0;:</translation>
    </message>
    <message>
        <source>Perhaps the same fact: %1</source>
        <translation>Peut-être le même fait&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1  %2: perhaps the same fact</source>
        <translation>%1  %2&#xa0;: peut-être le même fait</translation>
    </message>
</context>
<context>
    <name>frise::CompareMinimap</name>
    <message>
        <source>Overview of article A</source>
        <translation>Vue d’ensemble de l’article A</translation>
    </message>
    <message>
        <source>Overview of article B</source>
        <translation>Vue d’ensemble de l’article B</translation>
    </message>
    <message>
        <source>in both: %1</source>
        <translation>dans les deux&#xa0;: %1</translation>
    </message>
    <message>
        <source>related: %1</source>
        <translation>lié&#xa0;: %1</translation>
    </message>
    <message>
        <source>they differ: %1</source>
        <translation>ils diffèrent&#xa0;: %1</translation>
    </message>
    <message>
        <source>only here: %1</source>
        <translation>seulement ici&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>frise::CompareRibbon</name>
    <message>
        <source>Links between both articles</source>
        <translation>Liens entre les deux articles</translation>
    </message>
</context>
<context>
    <name>frise::CompareTables</name>
    <message>
        <source>What is compared</source>
        <translation>Ce qui est comparé</translation>
    </message>
    <message>
        <source>a click shows both passages</source>
        <translation>un clic montre les deux passages</translation>
    </message>
    <message>
        <source>No contradiction.</source>
        <translation>Aucune contradiction.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Citations</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>Acteurs</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>In common</source>
        <translation>Communs</translation>
    </message>
    <message>
        <source>Only A</source>
        <translation>Seulement A</translation>
    </message>
    <message>
        <source>Only B</source>
        <translation>Seulement B</translation>
    </message>
    <message>
        <source>In disagreement</source>
        <translation>En désaccord</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <translation>%1   %2</translation>
    </message>
</context>
<context>
    <name>frise::CompareText</name>
    <message>
        <source>Article A</source>
        <translation>Article A</translation>
    </message>
    <message>
        <source>Article B</source>
        <translation>Article B</translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) without a link to B</source>
        <translation>
            <numerusform>%n paragraphe sans lien avec B</numerusform>
            <numerusform>%n paragraphes sans lien avec B</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) without a link to A</source>
        <translation>
            <numerusform>%n paragraphe sans lien avec A</numerusform>
            <numerusform>%n paragraphes sans lien avec A</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frise::CompareTimeline</name>
    <message>
        <source>Events of both articles by date</source>
        <translation>Événements des deux articles par date</translation>
    </message>
    <message>
        <source>No dated event</source>
        <translation>Aucun événement daté</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>article, date, event</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
</context>
<context>
    <name>frise::CompareView</name>
    <message>
        <source>Article A</source>
        <translation>Article A</translation>
    </message>
    <message>
        <source>Article B</source>
        <translation>Article B</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Choose an article…</source>
        <translation>Choisir un article…</translation>
    </message>
    <message>
        <source>A and B are the same article.</source>
        <translation>A et B sont le même article.</translation>
    </message>
    <message>
        <source>publication date not known</source>
        <translation>date de publication inconnue</translation>
    </message>
    <message>
        <source>published %1</source>
        <translation>publié %1</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1 : %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n événement</numerusform>
            <numerusform>%n événements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotation(s)</source>
        <translation>
            <numerusform>%n citation</numerusform>
            <numerusform>%n citations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n lien</numerusform>
            <numerusform>%n liens</numerusform>
        </translation>
    </message>
    <message>
        <source>largely the same text</source>
        <translation>en grande partie le même texte</translation>
    </message>
    <message>
        <source>No similar article in this corpus</source>
        <translation>Aucun article proche dans ce corpus</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>article, date</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Similar…</source>
        <translation>Semblables…</translation>
    </message>
    <message>
        <source>Linked</source>
        <comment>scrolling of two articles</comment>
        <translation>Lié</translation>
    </message>
    <message>
        <source>&amp;Next difference</source>
        <translation>Écart suiva&amp;nt</translation>
    </message>
    <message>
        <source>&amp;Previous difference</source>
        <translation>Écart &amp;précédent</translation>
    </message>
    <message>
        <source>S&amp;wap the sides</source>
        <translation>Échan&amp;ger les côtés</translation>
    </message>
    <message>
        <source>Most si&amp;milar articles…</source>
        <translation>Articles les plus se&amp;mblables…</translation>
    </message>
    <message>
        <source>&amp;Add an article…</source>
        <translation>&amp;Ajouter un article…</translation>
    </message>
    <message>
        <source>&amp;Scroll in step</source>
        <translation>&amp;Défilement lié</translation>
    </message>
    <message>
        <source>Show all pa&amp;ragraphs</source>
        <translation>Montrer tous les pa&amp;ragraphes</translation>
    </message>
    <message>
        <source>Common &amp;timeline</source>
        <translation>&amp;Frise commune</translation>
    </message>
    <message>
        <source>&amp;The two selected passages match</source>
        <translation>Les deux passages sélec&amp;tionnés se répondent</translation>
    </message>
    <message>
        <source>Select a passage in A and one in B first (P)</source>
        <translation>Sélectionnez d’abord un passage dans A et un dans B (P)</translation>
    </message>
    <message>
        <source>&amp;Cut this match</source>
        <translation>Défaire &amp;ce lien</translation>
    </message>
    <message>
        <source>&amp;Export this comparison…</source>
        <translation>&amp;Exporter cette comparaison…</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Lier</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Défaire</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Add an article…</source>
        <translation>Ajouter un article…</translation>
    </message>
    <message>
        <source>Pin a match of “%1” and “%2”</source>
        <translation>Lier deux passages de «&#xa0;%1&#xa0;» et «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Cut a match of “%1” and “%2”</source>
        <translation>Défaire un lien entre «&#xa0;%1&#xa0;» et «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Add an article</source>
        <translation>Ajouter un article</translation>
    </message>
    <message>
        <source>Which article is compared with these?</source>
        <translation>Quel article comparer à ceux-ci&#xa0;?</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Export this comparison</source>
        <translation>Exporter cette comparaison</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Web page (*.html);;JSON (*.json)</source>
        <translation>PDF (*.pdf);;Page web (*.html);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>basis of a date, words</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Choose two articles above, or select two to four in the dock Articles and choose Compare.
Articles that are dropped here are imported and compared; one alone becomes A on the left half, B on the right.</source>
        <translation>Choisissez deux articles ci-dessus, ou sélectionnez-en deux à quatre dans le volet Articles et choisissez Comparer.
Les articles déposés ici sont importés et comparés&#xa0;; un seul devient A sur la moitié gauche, B sur la droite.</translation>
    </message>
</context>
<context>
    <name>frise::Corrections</name>
    <message>
        <source>This corpus is open for reading only; nothing was changed.</source>
        <translation>Ce corpus est ouvert en lecture seule ; rien n’a été changé.</translation>
    </message>
</context>
<context>
    <name>frise::DateAllDialog</name>
    <message>
        <source>Date all undated articles</source>
        <translation>Dater tous les articles sans date</translation>
    </message>
    <message>
        <source>Every article of this corpus has a date that was given, printed or told by its file.</source>
        <translation>Chaque article de ce corpus a une date donnée, imprimée ou fournie par son fichier.</translation>
    </message>
    <message>
        <source>Articles that tell the same acts help to date each other. Tick the dates to accept.</source>
        <translation>Les articles qui racontent les mêmes actes aident à se dater les uns les autres. Cochez les dates à accepter.</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Accept date of “%1”</source>
        <translation>Accepter la date de « %1 »</translation>
    </message>
    <message>
        <source>This &amp;link does not count</source>
        <translation>Ce &amp;lien ne compte pas</translation>
    </message>
    <message>
        <source>The two articles do not tell the same act: date them without this link</source>
        <translation>Les deux articles ne racontent pas le même acte&#xa0;: les dater sans ce lien</translation>
    </message>
    <message>
        <source>Ignore a link that dates “%1”</source>
        <translation>Ignorer un lien qui date «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>frise::DatingDialog</name>
    <message>
        <source>Date of the article</source>
        <translation>Date de l’article</translation>
    </message>
    <message>
        <source>Evidence (a click goes to its sentence)</source>
        <translation>Indices (un clic mène à la phrase)</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Indices</translation>
    </message>
    <message>
        <source>What contradicts it</source>
        <translation>Ce qui le contredit</translation>
    </message>
    <message>
        <source>&amp;Accept this date</source>
        <translation>&amp;Accepter cette date</translation>
    </message>
    <message>
        <source>&amp;Set another…</source>
        <translation>&amp;En fixer une autre…</translation>
    </message>
    <message>
        <source>This &amp;clue does not count</source>
        <translation>Cet &amp;indice ne compte pas</translation>
    </message>
    <message>
        <source>%1 · published %2 · %3 (%4)</source>
        <comment>article, date, basis, confidence</comment>
        <translation>%1 · publié %2 · %3 (%4)</translation>
    </message>
    <message>
        <source>Accept date of “%1”</source>
        <translation>Accepter la date de « %1 »</translation>
    </message>
    <message>
        <source>When was this article published? In words or EDTF.</source>
        <translation>Quand cet article a-t-il été publié ? En mots ou en EDTF.</translation>
    </message>
    <message>
        <source>Set date of “%1”</source>
        <translation>Fixer la date de « %1 »</translation>
    </message>
    <message>
        <source>Ignore a clue to the date of “%1”</source>
        <translation>Ignorer un indice sur la date de « %1 »</translation>
    </message>
</context>
<context>
    <name>frise::EmptyPage</name>
    <message>
        <source>Drop articles here</source>
        <translation>Glissez des articles ici</translation>
    </message>
    <message>
        <source>Text files or folders. Frise finds events, dates and quotations in them and shows the sentence behind each.</source>
        <translation>Fichiers texte ou dossiers. Frise y trouve les événements, les dates et les citations et montre la phrase derrière chacun.</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>Ouvrir l’&amp;exemple</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importer…</translation>
    </message>
    <message>
        <source>&amp;Open a corpus…</source>
        <translation>&amp;Ouvrir un corpus…</translation>
    </message>
</context>
<context>
    <name>frise::EntryModel</name>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>Acteurs</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
</context>
<context>
    <name>frise::EntryPanel</name>
    <message>
        <source>Details of the event</source>
        <translation>Détails de l’événement</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Accept event “%1”</source>
        <translation>Accepter l’événement « %1 »</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rejeter</translation>
    </message>
    <message>
        <source>Reject event “%1”</source>
        <translation>Rejeter l’événement « %1 »</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Fusionner…</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Séparer</translation>
    </message>
    <message>
        <source>No event selected</source>
        <translation>Aucun événement choisi</translation>
    </message>
    <message>
        <source>repeated</source>
        <translation>répété</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>vérifié</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Ce qui est connu</translation>
    </message>
    <message>
        <source>Sources disagree</source>
        <translation>Les sources diffèrent</translation>
    </message>
    <message numerus="yes">
        <source>Told in %n passages</source>
        <translation>
            <numerusform>Raconté dans %n passage</numerusform>
            <numerusform>Raconté dans %n passages</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · %3
%4</source>
        <comment>article, date told, certainty, words</comment>
        <translation>%1 · %2 · %3
%4</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Histoire</translation>
    </message>
    <message>
        <source>%1: %2, for %3 (%4)</source>
        <comment>published, certainty, date told, article</comment>
        <translation>%1 : %2, pour %3 (%4)</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>figure, article</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Citations</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>speaker, words</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Why these are one event</source>
        <translation>Pourquoi c’est un seul événement</translation>
    </message>
    <message>
        <source>Edit event</source>
        <translation>Modifier l’événement</translation>
    </message>
    <message>
        <source>Edit event “%1”</source>
        <translation>Modifier l’événement « %1 »</translation>
    </message>
    <message>
        <source>Merge events</source>
        <translation>Fusionner des événements</translation>
    </message>
    <message>
        <source>Which event is the same as “%1”?</source>
        <translation>Quel événement est le même que « %1 » ?</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>date, event</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Merge “%1” and “%2”</source>
        <translation>Fusionner « %1 » et « %2 »</translation>
    </message>
    <message>
        <source>Split “%1”</source>
        <translation>Séparer « %1 »</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Compare the articles that tell of this event (C)</source>
        <translation>Comparer les articles qui rapportent cet événement (C)</translation>
    </message>
</context>
<context>
    <name>frise::EventEditor</name>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Date</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Nature</translation>
    </message>
    <message>
        <source>T&amp;ype</source>
        <translation>T&amp;ype</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>&amp;Statut</translation>
    </message>
    <message>
        <source>Who acts; several separated by “;”</source>
        <translation>Qui agit ; plusieurs séparés par « ; »</translation>
    </message>
    <message>
        <source>&amp;Actors</source>
        <translation>&amp;Acteurs</translation>
    </message>
    <message>
        <source>On whom; several separated by “;”</source>
        <translation>Sur qui ; plusieurs séparés par « ; »</translation>
    </message>
    <message>
        <source>&amp;Towards</source>
        <translation>&amp;Envers</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Lieu</translation>
    </message>
</context>
<context>
    <name>frise::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;Largeur</translation>
    </message>
    <message>
        <source>PDF: timeline, list, quotations, sources</source>
        <translation>PDF : frise, liste, citations, sources</translation>
    </message>
    <message>
        <source>PNG: picture of the timeline</source>
        <translation>PNG : image de la frise</translation>
    </message>
    <message>
        <source>SVG: drawing of the timeline</source>
        <translation>SVG : dessin de la frise</translation>
    </message>
    <message>
        <source>All that passes the filter</source>
        <translation>Tout ce qui passe le filtre</translation>
    </message>
    <message>
        <source>The visible period</source>
        <translation>La période visible</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Par nature</translation>
    </message>
    <message>
        <source>By actor</source>
        <translation>Par acteur</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>Par lieu</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>Par source</translation>
    </message>
    <message>
        <source>&amp;Lanes</source>
        <translation>&amp;Couloirs</translation>
    </message>
    <message>
        <source>Pa&amp;ge</source>
        <translation>Pa&amp;ge</translation>
    </message>
    <message>
        <source>Pages by period</source>
        <translation>Pages par période</translation>
    </message>
    <message>
        <source>One page</source>
        <translation>Une page</translation>
    </message>
    <message>
        <source>Tiles with overlap</source>
        <translation>Carreaux qui se recouvrent</translation>
    </message>
    <message>
        <source>Booklet: the list by month</source>
        <translation>Livret : la liste par mois</translation>
    </message>
    <message>
        <source>Long roll</source>
        <translation>Long rouleau</translation>
    </message>
    <message>
        <source>La&amp;yout</source>
        <translation>&amp;Disposition</translation>
    </message>
    <message>
        <source>Po&amp;rtrait</source>
        <translation>Po&amp;rtrait</translation>
    </message>
    <message>
        <source>L&amp;ist of events</source>
        <translation>L&amp;iste des événements</translation>
    </message>
    <message>
        <source>&amp;Quotations with references</source>
        <translation>&amp;Citations avec références</translation>
    </message>
    <message>
        <source>&amp;Sources</source>
        <translation>&amp;Sources</translation>
    </message>
    <message>
        <source>&amp;Black and white</source>
        <translation>&amp;Noir et blanc</translation>
    </message>
    <message>
        <source>Page of the preview</source>
        <translation>Page de l’aperçu</translation>
    </message>
    <message>
        <source>Write…</source>
        <translation>Écrire…</translation>
    </message>
    <message numerus="yes">
        <source>%n events, %1 quotations</source>
        <translation>
            <numerusform>%n événement, %1 citations</numerusform>
            <numerusform>%n événements, %1 citations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n pages</source>
        <translation>
            <numerusform>sur %n page</numerusform>
            <numerusform>sur %n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (*.%2)</source>
        <comment>format, extension</comment>
        <translation>%1 (*.%2)</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Im&amp;primer…</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>P&amp;eriod</source>
        <translation>&amp;Période</translation>
    </message>
    <message>
        <source>&amp;Only checked events</source>
        <translation>S&amp;eulement les événements vérifiés</translation>
    </message>
    <message>
        <source>Normal</source>
        <comment>margins</comment>
        <translation>Normales</translation>
    </message>
    <message>
        <source>Narrow</source>
        <comment>margins</comment>
        <translation>Étroites</translation>
    </message>
    <message>
        <source>Wide</source>
        <comment>margins</comment>
        <translation>Larges</translation>
    </message>
    <message>
        <source>&amp;Margins</source>
        <translation>&amp;Marges</translation>
    </message>
    <message>
        <source>&amp;Attach the data (JSON)</source>
        <translation>&amp;Joindre les données (JSON)</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
</context>
<context>
    <name>frise::FacetModel</name>
    <message numerus="yes">
        <source>%1, %2 entries</source>
        <translation>
            <numerusform>%1, %2 entrée</numerusform>
            <numerusform>%1, %2 entrées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frise::FacetSection</name>
    <message>
        <source>Only this one</source>
        <translation>Seulement celui-ci</translation>
    </message>
    <message>
        <source>fewer</source>
        <translation>moins</translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>%n autre…</numerusform>
            <numerusform>%n autres…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frise::FilterPanel</name>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Limit to the visible period</source>
        <translation>Limiter à la période visible</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Tout effacer</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Acteur</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Show negated and conditional</source>
        <translation>Niés et conditionnels aussi</translation>
    </message>
    <message>
        <source>Only what was checked</source>
        <translation>Seulement ce qui a été vérifié</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>Least confidence in percent</source>
        <translation>Confiance minimale en pour cent</translation>
    </message>
    <message>
        <source>Remove the filter “%1”</source>
        <translation>Retirer le filtre « %1 »</translation>
    </message>
    <message>
        <source>visible period</source>
        <translation>période visible</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>facet, value</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <comment>facet, ticked, all</comment>
        <translation>%1 : %2 sur %3</translation>
    </message>
    <message>
        <source>confidence ≥ %1</source>
        <translation>confiance ≥ %1</translation>
    </message>
    <message>
        <source>only checked</source>
        <translation>seulement vérifiés</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Filter, lanes and period under a name</source>
        <translation>Filtre, couloirs et période sous un nom</translation>
    </message>
</context>
<context>
    <name>frise::Histogram</name>
    <message>
        <source>Events per day; arrow keys move the end of the period, with Shift its beginning</source>
        <translation>Événements par jour ; les flèches déplacent la fin de la période, avec Maj son début</translation>
    </message>
</context>
<context>
    <name>frise::ImportReportDialog</name>
    <message>
        <source>Import report</source>
        <translation>Rapport d’import</translation>
    </message>
    <message>
        <source>%1 imported, %2 already there, %3 skipped, %4 failed</source>
        <translation>%1 importés, %2 déjà présents, %3 passés, %4 échecs</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codage</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
</context>
<context>
    <name>frise::ListPage</name>
    <message>
        <source>Chronology</source>
        <translation>Chronologie</translation>
    </message>
</context>
<context>
    <name>frise::MainWindow</name>
    <message>
        <source>Review (%1)</source>
        <translation>Réviser (%1)</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Réviser</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Frise</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Citations</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Lecteur</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistiques</translation>
    </message>
    <message>
        <source>Frise</source>
        <translation>Frise</translation>
    </message>
    <message>
        <source>%1 (read only) — Frise</source>
        <translation>%1 (lecture seule) — Frise</translation>
    </message>
    <message>
        <source>%1 — Frise</source>
        <translation>%1 — Frise</translation>
    </message>
    <message>
        <source>This corpus is open for reading only: another program writes in it, or its file is protected.</source>
        <translation>Ce corpus est ouvert en lecture seule : un autre programme y écrit, ou son fichier est protégé.</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>Ouverture de %1…</translation>
    </message>
    <message>
        <source>This corpus is open for reading only; nothing was imported.</source>
        <translation>Ce corpus est ouvert en lecture seule ; rien n’a été importé.</translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation>Corpus</translation>
    </message>
    <message>
        <source>New corpus: %1</source>
        <translation>Nouveau corpus : %1</translation>
    </message>
    <message numerus="yes">
        <source>%n articles imported</source>
        <translation>
            <numerusform>%n article importé</numerusform>
            <numerusform>%n articles importés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n already there</source>
        <translation>
            <numerusform>, %n déjà présent</numerusform>
            <numerusform>, %n déjà présents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n failed</source>
        <translation>
            <numerusform>, %n échec</numerusform>
            <numerusform>, %n échecs</numerusform>
        </translation>
    </message>
    <message>
        <source>; stopped</source>
        <translation> ; arrêté</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>The sample is not installed.</source>
        <translation>L’exemple n’est pas installé.</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Exemple</translation>
    </message>
    <message>
        <source>New corpus</source>
        <translation>Nouveau corpus</translation>
    </message>
    <message>
        <source>Frise corpus (*.frise)</source>
        <translation>Corpus Frise (*.frise)</translation>
    </message>
    <message>
        <source>Open corpus</source>
        <translation>Ouvrir un corpus</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Importer un dossier</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>Importer des articles</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>Effacer cette liste</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Écrit : %1</translation>
    </message>
    <message>
        <source>Remove articles</source>
        <translation>Retirer des articles</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n articles with their events and quotations from the corpus? The files on disk stay.</source>
        <translation>
            <numerusform>Retirer du corpus %n article avec ses événements et ses citations ? Le fichier reste sur le disque.</numerusform>
            <numerusform>Retirer du corpus %n articles avec leurs événements et leurs citations ? Les fichiers restent sur le disque.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>The corpus is in order.</source>
        <translation>Le corpus est en ordre.</translation>
    </message>
    <message>
        <source>The corpus is damaged:
%1</source>
        <translation>Le corpus est endommagé :
%1</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Contrôle</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
    <message>
        <source>Copied to %1</source>
        <translation>Copié dans %1</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;New corpus…</source>
        <translation>&amp;Nouveau corpus…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>&amp;Recent</source>
        <translation>&amp;Récents</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>Ouvrir l’&amp;exemple</translation>
    </message>
    <message>
        <source>&amp;Import articles…</source>
        <translation>&amp;Importer des articles…</translation>
    </message>
    <message>
        <source>Import a &amp;folder…</source>
        <translation>Importer un &amp;dossier…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation>Enregistrer une &amp;copie…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Undo &amp;history…</source>
        <translation>&amp;Historique des corrections…</translation>
    </message>
    <message>
        <source>&amp;Search the corpus</source>
        <translation>&amp;Chercher dans le corpus</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Couleurs</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>As the s&amp;ystem</source>
        <translation>Comme le s&amp;ystème</translation>
    </message>
    <message>
        <source>Reduce &amp;motion</source>
        <translation>Réduire les &amp;animations</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>&amp;Rétablir la disposition</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Plein écran</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>C&amp;hronologie</translation>
    </message>
    <message>
        <source>&amp;Limit to the visible period</source>
        <translation>&amp;Limiter à la période visible</translation>
    </message>
    <message>
        <source>&amp;Clear the filter</source>
        <translation>&amp;Effacer le filtre</translation>
    </message>
    <message>
        <source>&amp;Quotations</source>
        <translation>C&amp;itations</translation>
    </message>
    <message>
        <source>&amp;Search quotations</source>
        <translation>&amp;Chercher dans les citations</translation>
    </message>
    <message>
        <source>Follow the &amp;timeline</source>
        <translation>Suivre la &amp;frise</translation>
    </message>
    <message>
        <source>Follow the s&amp;election</source>
        <translation>Suivre la &amp;sélection</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>&amp;Tout montrer</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Comparer</translation>
    </message>
    <message>
        <source>T&amp;ools</source>
        <translation>&amp;Outils</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>&amp;Palette de commandes…</translation>
    </message>
    <message>
        <source>&amp;Actors…</source>
        <translation>&amp;Acteurs…</translation>
    </message>
    <message>
        <source>Analyse everything a&amp;gain</source>
        <translation>&amp;Tout analyser à nouveau</translation>
    </message>
    <message>
        <source>C&amp;heck the corpus</source>
        <translation>C&amp;ontrôler le corpus</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ai&amp;de</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>&amp;Raccourcis clavier…</translation>
    </message>
    <message>
        <source>&amp;About Frise</source>
        <translation>À &amp;propos de Frise</translation>
    </message>
    <message>
        <source>About Frise</source>
        <translation>À propos de Frise</translation>
    </message>
    <message>
        <source>Frise %1

A timeline and quote explorer for press articles. It works offline and opens no network connection.

GPL, version 3 or later. Uses Qt, SQLite, ICU and the French dictionary of Apertium.</source>
        <translation>Frise %1

Un explorateur de chronologies et de citations pour la presse. Il travaille hors ligne et n’ouvre aucune connexion.

GPL, version 3 ou ultérieure. Utilise Qt, SQLite, ICU et le dictionnaire français d’Apertium.</translation>
    </message>
    <message>
        <source>Undo history</source>
        <translation>Historique des corrections</translation>
    </message>
    <message>
        <source>As opened</source>
        <translation>À l’ouverture</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Selected &amp;event</source>
        <translation>É&amp;vénement choisi</translation>
    </message>
    <message>
        <source>Open in a new window</source>
        <translation>Ouvrir dans une nouvelle fenêtre</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>Nouvel article</translation>
    </message>
    <message numerus="yes">
        <source>Keep the dropped text (%n characters) as an article called:</source>
        <translation>
            <numerusform>Garder le texte déposé (%n caractère) comme article nommé :</numerusform>
            <numerusform>Garder le texte déposé (%n caractères) comme article nommé :</numerusform>
        </translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>“%1” cannot be written.</source>
        <translation>Impossible d’écrire « %1 ».</translation>
    </message>
    <message>
        <source>Open in a new &amp;window…</source>
        <translation>Ouvrir dans une nouvelle &amp;fenêtre…</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>&amp;Contraste élevé</translation>
    </message>
    <message>
        <source>&amp;Lane of the selection</source>
        <translation>&amp;Couloir de la sélection</translation>
    </message>
    <message>
        <source>Saved &amp;views</source>
        <translation>&amp;Vues enregistrées</translation>
    </message>
    <message>
        <source>&amp;Save this view…</source>
        <translation>&amp;Enregistrer cette vue…</translation>
    </message>
    <message>
        <source>&amp;Forget a view</source>
        <translation>&amp;Oublier une vue</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Enregistrer cette vue</translation>
    </message>
    <message>
        <source>Filter, lanes and period under the name:</source>
        <translation>Filtre, couloirs et période sous le nom :</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Replaces the view of this name.</source>
        <translation>Remplace la vue de ce nom.</translation>
    </message>
    <message>
        <source>View “%1” saved</source>
        <translation>Vue « %1 » enregistrée</translation>
    </message>
    <message>
        <source>View “%1”</source>
        <translation>Vue « %1 »</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>Annoncé → advenu</translation>
    </message>
    <message>
        <source>Dating</source>
        <translation>Datation</translation>
    </message>
    <message>
        <source>&amp;Date all undated articles…</source>
        <translation>&amp;Dater tous les articles sans date…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Im&amp;primer…</translation>
    </message>
    <message>
        <source>&amp;Compare the selected articles</source>
        <translation>&amp;Comparer les articles sélectionnés</translation>
    </message>
    <message>
        <source>Select two to four articles in the dock Articles first.</source>
        <translation>Sélectionnez d’abord deux à quatre articles dans le volet Articles.</translation>
    </message>
</context>
<context>
    <name>frise::OverviewStrip</name>
    <message>
        <source>Overview of the whole period</source>
        <translation>Vue d’ensemble de toute la période</translation>
    </message>
</context>
<context>
    <name>frise::PagePreview</name>
    <message>
        <source>Preview of the page</source>
        <translation>Aperçu de la page</translation>
    </message>
</context>
<context>
    <name>frise::QuoteDelegate</name>
    <message>
        <source>variant: %1</source>
        <comment>the words</comment>
        <translation>variante : %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <comment>addressee of a quotation</comment>
        <translation>à %1</translation>
    </message>
    <message>
        <source> · date of the article unknown</source>
        <translation> · date de l’article inconnue</translation>
    </message>
    <message>
        <source> · published %1 (deduced)</source>
        <translation> · publié le %1 (déduit)</translation>
    </message>
    <message>
        <source> · published %1</source>
        <translation> · publié le %1</translation>
    </message>
    <message>
        <source>said %1</source>
        <comment>short date</comment>
        <translation>dit le %1</translation>
    </message>
    <message>
        <source>%1 (quoted inside)</source>
        <comment>speaker of a nested quotation</comment>
        <translation>%1 (cité à l’intérieur)</translation>
    </message>
    <message numerus="yes">
        <source> · %n articles</source>
        <translation>
            <numerusform> · %n article</numerusform>
            <numerusform> · %n articles</numerusform>
        </translation>
    </message>
    <message>
        <source> · %1 (deduced)</source>
        <comment>date</comment>
        <translation> · %1 (déduit)</translation>
    </message>
</context>
<context>
    <name>frise::QuoteModel</name>
    <message>
        <source>Said once</source>
        <translation>Dit une fois</translation>
    </message>
    <message numerus="yes">
        <source>Said in %n variants</source>
        <translation>
            <numerusform>Dit en %n variante</numerusform>
            <numerusform>Dit en %n variantes</numerusform>
        </translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Épinglées</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n quotations</source>
        <translation>
            <numerusform>%1, %n citation</numerusform>
            <numerusform>%1, %n citations</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2. %3, %4</source>
        <comment>speaker, words, mode, date</comment>
        <translation>%1 : %2. %3, %4</translation>
    </message>
</context>
<context>
    <name>frise::QuotePanel</name>
    <message>
        <source>What the quotations follow</source>
        <translation>Ce que suivent les citations</translation>
    </message>
    <message>
        <source>Follow the timeline</source>
        <translation>Suivre la frise</translation>
    </message>
    <message>
        <source>Follow the selection</source>
        <translation>Suivre la sélection</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout montrer</translation>
    </message>
    <message>
        <source>Order of the quotations</source>
        <translation>Ordre des citations</translation>
    </message>
    <message>
        <source>By date, ↑</source>
        <translation>Par date, ↑</translation>
    </message>
    <message>
        <source>By date, ↓</source>
        <translation>Par date, ↓</translation>
    </message>
    <message>
        <source>By speaker</source>
        <translation>Par locuteur</translation>
    </message>
    <message>
        <source>By variant</source>
        <translation>Par variante</translation>
    </message>
    <message>
        <source>Least sure first</source>
        <translation>Les moins sûres d’abord</translation>
    </message>
    <message>
        <source>Search quotations</source>
        <translation>Chercher dans les citations</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Locuteur</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Citations</translation>
    </message>
    <message>
        <source>Copy + source</source>
        <translation>Copier + source</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Épingler</translation>
    </message>
    <message>
        <source>Not this speaker</source>
        <translation>Pas ce locuteur</translation>
    </message>
    <message>
        <source>Not a quotation</source>
        <translation>Pas une citation</translation>
    </message>
    <message>
        <source>Same as…</source>
        <translation>Même que…</translation>
    </message>
    <message>
        <source>Mark as checked</source>
        <translation>Marquer comme vérifiée</translation>
    </message>
    <message>
        <source>Go to the passage</source>
        <translation>Aller au passage</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copier en Markdown</translation>
    </message>
    <message>
        <source>Copy as BibTeX</source>
        <translation>Copier en BibTeX</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>follows timeline</source>
        <translation>suit la frise</translation>
    </message>
    <message>
        <source>follows selection</source>
        <translation>suit la sélection</translation>
    </message>
    <message>
        <source>all quotations</source>
        <translation>toutes les citations</translation>
    </message>
    <message>
        <source>All speakers</source>
        <translation>Tous locuteurs</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>speaker, number of quotations</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>quotations shown, all</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 of %2 quotations shown</source>
        <translation>%1 citations montrées sur %2</translation>
    </message>
    <message>
        <source>No quotations.</source>
        <translation>Aucune citation.</translation>
    </message>
    <message numerus="yes">
        <source>No quotation here.
%n elsewhere.</source>
        <translation>
            <numerusform>Aucune citation ici.
%n ailleurs.</numerusform>
            <numerusform>Aucune citation ici.
%n ailleurs.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Détacher</translation>
    </message>
    <message>
        <source>Who said it?</source>
        <translation>Qui l’a dit ?</translation>
    </message>
    <message>
        <source>Speaker of %1</source>
        <translation>Locuteur de %1</translation>
    </message>
    <message>
        <source>Set speaker to “%1”</source>
        <translation>Fixer le locuteur : « %1 »</translation>
    </message>
    <message>
        <source>Not a quotation: “%1”</source>
        <translation>Pas une citation : « %1 »</translation>
    </message>
    <message>
        <source>Accept quotation “%1”</source>
        <translation>Accepter la citation « %1 »</translation>
    </message>
    <message>
        <source>The same statement as…</source>
        <translation>La même déclaration que…</translation>
    </message>
    <message>
        <source>Choose the quotation that says the same as %1</source>
        <translation>Choisissez la citation qui dit la même chose que %1</translation>
    </message>
    <message>
        <source>%1 – %2 (%3)</source>
        <comment>speaker, words, article</comment>
        <translation>%1 – %2 (%3)</translation>
    </message>
    <message>
        <source>No other quotation of this speaker.</source>
        <translation>Aucune autre citation de ce locuteur.</translation>
    </message>
    <message>
        <source>Mark as the same statement</source>
        <translation>Marquer comme la même déclaration</translation>
    </message>
    <message>
        <source>The newest quotations of the visible period. Zoom in, filter or search the corpus for others.</source>
        <translation>Les citations les plus récentes de la période visible. Zoomez, filtrez ou cherchez dans le corpus pour voir les autres.</translation>
    </message>
    <message>
        <source>Of this large corpus, those of the visible period and of the article read.</source>
        <translation>De ce grand corpus, celles de la période visible et de l’article lu.</translation>
    </message>
</context>
<context>
    <name>frise::ReaderMinimap</name>
    <message>
        <source>Marks in the whole article</source>
        <translation>Marques dans tout l’article</translation>
    </message>
</context>
<context>
    <name>frise::ReaderPanel</name>
    <message>
        <source>Date of “%1”</source>
        <translation>Date de « %1 »</translation>
    </message>
    <message>
        <source>When was this article published? In words or EDTF. Every date that depends on it follows.</source>
        <translation>Quand cet article a-t-il été publié ? En mots ou en EDTF. Toutes les dates qui en dépendent suivent.</translation>
    </message>
    <message>
        <source>Set date</source>
        <translation>Fixer la date</translation>
    </message>
    <message>
        <source>Set date of “%1”</source>
        <translation>Fixer la date de « %1 »</translation>
    </message>
    <message>
        <source>Select the words that tell of the event first.</source>
        <translation>Sélectionnez d’abord les mots qui racontent l’événement.</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Nouvel événement</translation>
    </message>
    <message>
        <source>New event “%1”</source>
        <translation>Nouvel événement « %1 »</translation>
    </message>
    <message>
        <source>Select the words that were said first.</source>
        <translation>Sélectionnez d’abord les mots qui ont été dits.</translation>
    </message>
    <message>
        <source>New quotation</source>
        <translation>Nouvelle citation</translation>
    </message>
    <message>
        <source>Who said it?</source>
        <translation>Qui l’a dit ?</translation>
    </message>
    <message>
        <source>New quotation of %1</source>
        <translation>Nouvelle citation de %1</translation>
    </message>
    <message>
        <source>Select the words that name a date first.</source>
        <translation>Sélectionnez d’abord les mots qui nomment une date.</translation>
    </message>
    <message>
        <source>New date</source>
        <translation>Nouvelle date</translation>
    </message>
    <message>
        <source>Which date is meant? In words or EDTF.</source>
        <translation>De quelle date s’agit-il ? En mots ou en EDTF.</translation>
    </message>
    <message>
        <source>New date %1</source>
        <translation>Nouvelle date %1</translation>
    </message>
    <message>
        <source>Select the words that name a person first.</source>
        <translation>Sélectionnez d’abord les mots qui nomment une personne.</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Nouvelle personne</translation>
    </message>
    <message>
        <source>Who is meant?</source>
        <translation>De qui s’agit-il ?</translation>
    </message>
    <message>
        <source>New person %1</source>
        <translation>Nouvelle personne %1</translation>
    </message>
    <message>
        <source>Not a quotation: “%1”</source>
        <translation>Pas une citation : « %1 »</translation>
    </message>
    <message>
        <source>Reject event “%1”</source>
        <translation>Rejeter l’événement « %1 »</translation>
    </message>
    <message>
        <source>Edit event</source>
        <translation>Modifier l’événement</translation>
    </message>
    <message>
        <source>Edit event “%1”</source>
        <translation>Modifier l’événement « %1 »</translation>
    </message>
    <message>
        <source>How this date was found</source>
        <translation>Comment cette date a été trouvée</translation>
    </message>
    <message>
        <source>Set the article&apos;s date</source>
        <translation>Fixer la date de l’article</translation>
    </message>
    <message>
        <source>Previous passage of this event</source>
        <translation>Passage précédent de cet événement</translation>
    </message>
    <message>
        <source>Next passage of this event</source>
        <translation>Passage suivant de cet événement</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>Chercher dans cet article</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>Fermer la barre de recherche</translation>
    </message>
    <message>
        <source>New event from the selected text…</source>
        <translation>Nouvel événement à partir du texte choisi…</translation>
    </message>
    <message>
        <source>New quotation from the selected text…</source>
        <translation>Nouvelle citation à partir du texte choisi…</translation>
    </message>
    <message>
        <source>New date from the selected text…</source>
        <translation>Nouvelle date à partir du texte choisi…</translation>
    </message>
    <message>
        <source>New person from the selected text…</source>
        <translation>Nouvelle personne à partir du texte choisi…</translation>
    </message>
    <message>
        <source>Edit the event here…</source>
        <translation>Modifier l’événement marqué ici…</translation>
    </message>
    <message>
        <source>Reject what is marked here</source>
        <translation>Rejeter ce qui est marqué ici</translation>
    </message>
    <message>
        <source>Set the article&apos;s date…</source>
        <translation>Fixer la date de l’article…</translation>
    </message>
    <message>
        <source>How the article was dated…</source>
        <translation>Comment l’article a été daté…</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>Chercher dans l’article</translation>
    </message>
    <message>
        <source>Mark quotations</source>
        <translation>Marquer les citations</translation>
    </message>
    <message>
        <source>Mark events</source>
        <translation>Marquer les événements</translation>
    </message>
    <message>
        <source>Mark dates</source>
        <translation>Marquer les dates</translation>
    </message>
    <message>
        <source>Mark speakers</source>
        <translation>Marquer les locuteurs</translation>
    </message>
    <message>
        <source>Show advertising and captions</source>
        <translation>Montrer publicités et légendes</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>title, outlet</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <comment>basis of a date, words of the article</comment>
        <translation>%1 : « %2 »</translation>
    </message>
    <message numerus="yes">
        <source>%1 + %n clues</source>
        <translation>
            <numerusform>%1 + %n indice</numerusform>
            <numerusform>%1 + %n indices</numerusform>
        </translation>
    </message>
    <message>
        <source>Basis of the date: %1</source>
        <translation>Base de la date : %1</translation>
    </message>
    <message>
        <source>passage %1 / %2</source>
        <translation>passage %1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n résultat</numerusform>
            <numerusform>%n résultats</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, contradicted</source>
        <comment>basis of a date</comment>
        <translation>%1, contredit</translation>
    </message>
</context>
<context>
    <name>frise::ReaderView</name>
    <message>
        <source>Select an event, a quotation or an article to read it here.</source>
        <translation>Choisissez un événement, une citation ou un article pour le lire ici.</translation>
    </message>
    <message>
        <source>Article text</source>
        <translation>Texte de l’article</translation>
    </message>
</context>
<context>
    <name>frise::ReviewModel</name>
    <message>
        <source>Article %1</source>
        <comment>file name</comment>
        <translation>Article %1</translation>
    </message>
    <message>
        <source>no date found</source>
        <translation>aucune date trouvée</translation>
    </message>
    <message>
        <source>date deduced: %1</source>
        <translation>date déduite : %1</translation>
    </message>
    <message>
        <source>event, unsure</source>
        <translation>événement, peu sûr</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>speaker, words</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>speaker not found</source>
        <translation>locuteur non trouvé</translation>
    </message>
    <message>
        <source>quotation, unsure</source>
        <translation>citation, peu sûre</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>À regarder</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sûreté</translation>
    </message>
</context>
<context>
    <name>frise::ReviewPage</name>
    <message>
        <source>To review</source>
        <translation>À revoir</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>action, key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rejeter</translation>
    </message>
    <message>
        <source>How it was dated…</source>
        <translation>Comment il a été daté…</translation>
    </message>
    <message>
        <source>Nothing to review.</source>
        <translation>Rien à revoir.</translation>
    </message>
    <message>
        <source>Accept date of “%1”</source>
        <translation>Accepter la date de « %1 »</translation>
    </message>
    <message>
        <source>Accept event “%1”</source>
        <translation>Accepter l’événement « %1 »</translation>
    </message>
    <message>
        <source>Accept quotation “%1”</source>
        <translation>Accepter la citation « %1 »</translation>
    </message>
    <message>
        <source>Reject event “%1”</source>
        <translation>Rejeter l’événement « %1 »</translation>
    </message>
    <message>
        <source>Not a quotation: “%1”</source>
        <translation>Pas une citation : « %1 »</translation>
    </message>
</context>
<context>
    <name>frise::SearchBox</name>
    <message>
        <source>Quotation</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Passage</translation>
    </message>
    <message>
        <source>Search the corpus</source>
        <translation>Chercher dans le corpus</translation>
    </message>
    <message>
        <source>Search hits</source>
        <translation>Résultats de la recherche</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>quotations, events, passages</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%n quotations</source>
        <translation>
            <numerusform>%n citation</numerusform>
            <numerusform>%n citations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n événement</numerusform>
            <numerusform>%n événements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passages</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message>
        <source>No result for “%1”</source>
        <translation>Aucun résultat pour « %1 »</translation>
    </message>
    <message>
        <source>Words, &quot;exact phrase&quot;, -word, and qui: à: source: date: type: statut:</source>
        <translation>Mots, « expression exacte », -mot, et qui: à: source: date: type: statut:</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Plus récents d’abord</translation>
    </message>
    <message>
        <source>Best match first</source>
        <translation>Plus pertinents d’abord</translation>
    </message>
</context>
<context>
    <name>frise::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Search actions</source>
        <translation>Chercher une action</translation>
    </message>
    <message>
        <source>Timeline: pan</source>
        <translation>Frise : déplacer</translation>
    </message>
    <message>
        <source>arrow keys, Shift + wheel, drag</source>
        <translation>flèches, Maj + molette, glisser</translation>
    </message>
    <message>
        <source>Timeline: zoom at the pointer</source>
        <translation>Frise : zoomer sous le pointeur</translation>
    </message>
    <message>
        <source>Ctrl + wheel, pinch</source>
        <translation>Ctrl + molette, pincement</translation>
    </message>
    <message>
        <source>Timeline: choose a period</source>
        <translation>Frise : choisir une période</translation>
    </message>
    <message>
        <source>Alt + drag</source>
        <translation>Alt + glisser</translation>
    </message>
    <message>
        <source>Reader: next and previous mark</source>
        <translation>Lecteur : marque suivante et précédente</translation>
    </message>
    <message>
        <source>N, P</source>
        <translation>N, P</translation>
    </message>
    <message>
        <source>Reader: zoom</source>
        <translation>Lecteur : zoom</translation>
    </message>
    <message>
        <source>Ctrl + wheel</source>
        <translation>Ctrl + molette</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>%1 already stands for “%2”.</source>
        <comment>keys, action</comment>
        <translation>%1 désigne déjà « %2 ».</translation>
    </message>
    <message>
        <source>&amp;Original keys</source>
        <translation>Touches d’&amp;origine</translation>
    </message>
</context>
<context>
    <name>frise::StatisticsPanel</name>
    <message>
        <source>Statistics</source>
        <translation>Statistiques</translation>
    </message>
    <message>
        <source>Events over time</source>
        <translation>Événements dans le temps</translation>
    </message>
    <message>
        <source>Quotations per speaker</source>
        <translation>Citations par locuteur</translation>
    </message>
    <message>
        <source>Articles per source</source>
        <translation>Articles par source</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Enregistrer l’image…</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Graphique</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Enregistrer l’image</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Image PNG (*.png)</translation>
    </message>
    <message>
        <source>“%1” cannot be written.</source>
        <translation>« %1 » ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>bar of a chart, its number</comment>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>frise::StatusPanel</name>
    <message>
        <source>Opens the tab Review</source>
        <translation>Ouvre l’onglet Réviser</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%Ln événement</numerusform>
            <numerusform>%Ln événements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotations</source>
        <translation>
            <numerusform>%Ln citation</numerusform>
            <numerusform>%Ln citations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%Ln à revoir</numerusform>
            <numerusform>%Ln à revoir</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 sources of %2</source>
        <translation>%1 sources sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n kinds</source>
        <translation>
            <numerusform>%n nature</numerusform>
            <numerusform>%n natures</numerusform>
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
            <numerusform>%n acteur</numerusform>
            <numerusform>%n acteurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n lieu</numerusform>
            <numerusform>%n lieux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n states</source>
        <translation>
            <numerusform>%n statut</numerusform>
            <numerusform>%n statuts</numerusform>
        </translation>
    </message>
    <message>
        <source>confidence ≥ %1</source>
        <translation>confiance ≥ %1</translation>
    </message>
    <message>
        <source>only checked</source>
        <translation>seulement vérifiés</translation>
    </message>
    <message>
        <source>no filter</source>
        <translation>aucun filtre</translation>
    </message>
    <message>
        <source>filter: %1</source>
        <translation>filtre : %1</translation>
    </message>
    <message>
        <source>limited to the visible period</source>
        <translation>limité à la période visible</translation>
    </message>
    <message>
        <source>zoom does not filter</source>
        <translation>le zoom ne filtre pas</translation>
    </message>
    <message>
        <source>%1 %2 / %3 · %4 s</source>
        <comment>step, done, total, seconds</comment>
        <translation>%1 %2 / %3 · %4 s</translation>
    </message>
</context>
<context>
    <name>frise::TimelinePage</name>
    <message>
        <source>Lanes</source>
        <translation>Couloirs</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zoom avant</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zoom arrière</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout montrer</translation>
    </message>
    <message>
        <source>Fit the selection</source>
        <translation>Cadrer la sélection</translation>
    </message>
    <message>
        <source>Previous event</source>
        <translation>Événement précédent</translation>
    </message>
    <message>
        <source>Next event</source>
        <translation>Événement suivant</translation>
    </message>
    <message>
        <source>Back to the last view</source>
        <translation>Revenir à la vue précédente</translation>
    </message>
    <message>
        <source>Forward to the next view</source>
        <translation>Aller à la vue suivante</translation>
    </message>
    <message>
        <source>Go to date…</source>
        <translation>Aller à une date…</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Par nature</translation>
    </message>
    <message>
        <source>By actor</source>
        <translation>Par acteur</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>Par lieu</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>Par source</translation>
    </message>
    <message>
        <source>%1: %2
%3 · %4</source>
        <comment>speaker, words, mode, date</comment>
        <translation>%1 : %2
%3 · %4</translation>
    </message>
    <message>
        <source>Go to date</source>
        <translation>Aller à une date</translation>
    </message>
    <message>
        <source>Date in words or EDTF</source>
        <translation>Date en mots ou en EDTF</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Aller</translation>
    </message>
    <message>
        <source>Zoom to this period</source>
        <translation>Zoomer sur cette période</translation>
    </message>
    <message>
        <source>Filter by this period</source>
        <translation>Filtrer par cette période</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>speaker, words</comment>
        <translation>%1 : %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Set date of “%1”</source>
        <translation>Fixer la date de « %1 »</translation>
    </message>
    <message>
        <source>Set date</source>
        <translation>Fixer la date</translation>
    </message>
    <message>
        <source>When was “%1”? In words or EDTF.</source>
        <translation>Quand a eu lieu « %1 » ? En mots ou en EDTF.</translation>
    </message>
    <message>
        <source>Set date…</source>
        <translation>Fixer la date…</translation>
    </message>
    <message>
        <source>Fold or unfold the lane</source>
        <translation>Plier ou déplier le couloir</translation>
    </message>
    <message>
        <source>Pin or unpin the lane</source>
        <translation>Épingler ou libérer le couloir</translation>
    </message>
    <message>
        <source>Move the lane up</source>
        <translation>Monter le couloir</translation>
    </message>
    <message>
        <source>Move the lane down</source>
        <translation>Descendre le couloir</translation>
    </message>
    <message>
        <source>Unfold this lane</source>
        <translation>Déplier ce couloir</translation>
    </message>
    <message>
        <source>Fold this lane</source>
        <translation>Plier ce couloir</translation>
    </message>
    <message>
        <source>Unpin this lane</source>
        <translation>Libérer ce couloir</translation>
    </message>
    <message>
        <source>Pin this lane</source>
        <translation>Épingler ce couloir</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Its quotations</source>
        <translation>Ses citations</translation>
    </message>
    <message>
        <source>Export this period…</source>
        <translation>Exporter cette période…</translation>
    </message>
</context>
<context>
    <name>frise::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Frise</translation>
    </message>
    <message>
        <source>Events in lanes over time. The same events stand as a table in the tab List.</source>
        <translation>Événements par couloirs dans le temps. Les mêmes événements se trouvent en table dans l’onglet Liste.</translation>
    </message>
    <message>
        <source>No events.</source>
        <translation>Aucun événement.</translation>
    </message>
    <message>
        <source>Nothing here · %1 before ‹ · %2 after ›</source>
        <translation>Rien ici · %1 avant ‹ · %2 après ›</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>speaker, words</comment>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>frise::UndatedShelf</name>
    <message>
        <source>Undated events</source>
        <translation>Événements non datés</translation>
    </message>
    <message numerus="yes">
        <source>%n undated events</source>
        <translation>
            <numerusform>%n événement non daté</numerusform>
            <numerusform>%n événements non datés</numerusform>
        </translation>
    </message>
    <message>
        <source>Undated</source>
        <translation>Non daté</translation>
    </message>
</context>
<context>
    <name>frise::wording</name>
    <message>
        <source>Diplomacy</source>
        <comment>kind of event</comment>
        <translation>Diplomatie</translation>
    </message>
    <message>
        <source>Military</source>
        <comment>kind of event</comment>
        <translation>Militaire</translation>
    </message>
    <message>
        <source>Statements</source>
        <comment>kind of event</comment>
        <translation>Déclarations</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>kind of event</comment>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Other act</source>
        <comment>type of event</comment>
        <translation>Autre acte</translation>
    </message>
    <message>
        <source>Meeting, talks</source>
        <comment>type of event</comment>
        <translation>Rencontre, réunion</translation>
    </message>
    <message>
        <source>Commitment, agreement</source>
        <comment>type of event</comment>
        <translation>Engagement, accord</translation>
    </message>
    <message>
        <source>Support</source>
        <comment>type of event</comment>
        <translation>Soutien</translation>
    </message>
    <message>
        <source>Aid, delivery</source>
        <comment>type of event</comment>
        <translation>Aide, livraison</translation>
    </message>
    <message>
        <source>Cooperation</source>
        <comment>type of event</comment>
        <translation>Coopération</translation>
    </message>
    <message>
        <source>Concession</source>
        <comment>type of event</comment>
        <translation>Concession</translation>
    </message>
    <message>
        <source>Withdrawal, ceasefire</source>
        <comment>type of event</comment>
        <translation>Retrait, trêve</translation>
    </message>
    <message>
        <source>Appeal, demand</source>
        <comment>type of event</comment>
        <translation>Appel, demande</translation>
    </message>
    <message>
        <source>Accusation</source>
        <comment>type of event</comment>
        <translation>Accusation</translation>
    </message>
    <message>
        <source>Refusal</source>
        <comment>type of event</comment>
        <translation>Refus</translation>
    </message>
    <message>
        <source>Threat</source>
        <comment>type of event</comment>
        <translation>Menace</translation>
    </message>
    <message>
        <source>Sanction, break</source>
        <comment>type of event</comment>
        <translation>Sanction, rupture</translation>
    </message>
    <message>
        <source>Deployment</source>
        <comment>type of event</comment>
        <translation>Déploiement</translation>
    </message>
    <message>
        <source>Coercion, arrest</source>
        <comment>type of event</comment>
        <translation>Contrainte, arrestation</translation>
    </message>
    <message>
        <source>Strike, attack</source>
        <comment>type of event</comment>
        <translation>Frappe, attaque</translation>
    </message>
    <message>
        <source>Protest</source>
        <comment>type of event</comment>
        <translation>Manifestation</translation>
    </message>
    <message>
        <source>Statement</source>
        <comment>type of event</comment>
        <translation>Déclaration</translation>
    </message>
    <message>
        <source>Happened</source>
        <comment>certainty</comment>
        <translation>Accompli</translation>
    </message>
    <message>
        <source>Ongoing</source>
        <comment>certainty</comment>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Announced</source>
        <comment>certainty</comment>
        <translation>Annoncé</translation>
    </message>
    <message>
        <source>Conditional</source>
        <comment>certainty</comment>
        <translation>Conditionnel</translation>
    </message>
    <message>
        <source>Demanded</source>
        <comment>certainty</comment>
        <translation>Demandé</translation>
    </message>
    <message>
        <source>Negated</source>
        <comment>certainty</comment>
        <translation>Nié</translation>
    </message>
    <message>
        <source>announced, still to come</source>
        <comment>outcome</comment>
        <translation>annoncé, encore à venir</translation>
    </message>
    <message>
        <source>announced, then happened</source>
        <comment>outcome</comment>
        <translation>annoncé, puis advenu</translation>
    </message>
    <message>
        <source>announced, no trace in this corpus</source>
        <comment>outcome</comment>
        <translation>annoncé, sans trace dans ce corpus</translation>
    </message>
    <message>
        <source>announced, later denied</source>
        <comment>outcome</comment>
        <translation>annoncé, démenti ensuite</translation>
    </message>
    <message>
        <source>announced, then moved</source>
        <comment>outcome</comment>
        <translation>annoncé, puis déplacé</translation>
    </message>
    <message>
        <source>Context</source>
        <comment>importance</comment>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>Normal</source>
        <comment>importance</comment>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Important</source>
        <comment>importance</comment>
        <translation>Important</translation>
    </message>
    <message>
        <source>Key</source>
        <comment>importance</comment>
        <translation>Majeur</translation>
    </message>
    <message>
        <source>direct</source>
        <comment>mode of a quotation</comment>
        <translation>directe</translation>
    </message>
    <message>
        <source>indirect</source>
        <comment>mode of a quotation</comment>
        <translation>indirecte</translation>
    </message>
    <message>
        <source>mixed</source>
        <comment>mode of a quotation</comment>
        <translation>mixte</translation>
    </message>
    <message>
        <source>promise</source>
        <comment>force of a quotation</comment>
        <translation>promesse</translation>
    </message>
    <message>
        <source>demand</source>
        <comment>force of a quotation</comment>
        <translation>exigence</translation>
    </message>
    <message>
        <source>threat</source>
        <comment>force of a quotation</comment>
        <translation>menace</translation>
    </message>
    <message>
        <source>denial</source>
        <comment>force of a quotation</comment>
        <translation>démenti</translation>
    </message>
    <message>
        <source>doubt</source>
        <comment>force of a quotation</comment>
        <translation>doute</translation>
    </message>
    <message>
        <source>attitude</source>
        <comment>force of a quotation</comment>
        <translation>attitude</translation>
    </message>
    <message>
        <source>question</source>
        <comment>force of a quotation</comment>
        <translation>question</translation>
    </message>
    <message>
        <source>name</source>
        <comment>kind of mention</comment>
        <translation>nom</translation>
    </message>
    <message>
        <source>role</source>
        <comment>kind of mention</comment>
        <translation>rôle</translation>
    </message>
    <message>
        <source>pronoun</source>
        <comment>kind of mention</comment>
        <translation>pronom</translation>
    </message>
    <message>
        <source>seat for its government</source>
        <comment>kind of mention</comment>
        <translation>siège pour son gouvernement</translation>
    </message>
    <message>
        <source>place</source>
        <comment>kind of mention</comment>
        <translation>lieu</translation>
    </message>
    <message>
        <source>group</source>
        <comment>kind of mention</comment>
        <translation>groupe</translation>
    </message>
    <message>
        <source>left out</source>
        <comment>kind of mention</comment>
        <translation>sous-entendu</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>kind of actor</comment>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>person</source>
        <comment>kind of actor</comment>
        <translation>personne</translation>
    </message>
    <message>
        <source>organisation</source>
        <comment>kind of actor</comment>
        <translation>organisation</translation>
    </message>
    <message>
        <source>state</source>
        <comment>kind of actor</comment>
        <translation>État</translation>
    </message>
    <message>
        <source>place</source>
        <comment>kind of actor</comment>
        <translation>lieu</translation>
    </message>
    <message>
        <source>group</source>
        <comment>kind of actor</comment>
        <translation>groupe</translation>
    </message>
    <message>
        <source>advertisement</source>
        <comment>not the article</comment>
        <translation>publicité</translation>
    </message>
    <message>
        <source>caption</source>
        <comment>not the article</comment>
        <translation>légende</translation>
    </message>
    <message>
        <source>credit</source>
        <comment>not the article</comment>
        <translation>crédit</translation>
    </message>
    <message>
        <source>intertitle</source>
        <comment>not the article</comment>
        <translation>intertitre</translation>
    </message>
    <message>
        <source>navigation</source>
        <comment>not the article</comment>
        <translation>navigation</translation>
    </message>
    <message>
        <source>head</source>
        <comment>not the article</comment>
        <translation>en-tête</translation>
    </message>
    <message>
        <source>Imported</source>
        <comment>state of a file</comment>
        <translation>Importé</translation>
    </message>
    <message>
        <source>Already there</source>
        <comment>state of a file</comment>
        <translation>Déjà présent</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of a file</comment>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Skipped</source>
        <comment>state of a file</comment>
        <translation>Passé</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percentage</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 sure</source>
        <comment>confidence</comment>
        <translation>sûr à %1</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <comment>names, number</comment>
        <translation>%1 et %2 autres</translation>
    </message>
    <message>
        <source>untitled</source>
        <comment>article</comment>
        <translation>sans titre</translation>
    </message>
    <message>
        <source>source not given</source>
        <comment>article</comment>
        <translation>source non indiquée</translation>
    </message>
    <message>
        <source>perhaps %1</source>
        <comment>speaker</comment>
        <translation>peut-être %1</translation>
    </message>
    <message>
        <source>Speaker unknown</source>
        <translation>Locuteur inconnu</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>non daté</translation>
    </message>
    <message>
        <source>1</source>
        <comment>first day of a month, in a date</comment>
        <translation>1er</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day month</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>day month year</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>spring %1</source>
        <comment>season year</comment>
        <translation>printemps %1</translation>
    </message>
    <message>
        <source>summer %1</source>
        <comment>season year</comment>
        <translation>été %1</translation>
    </message>
    <message>
        <source>autumn %1</source>
        <comment>season year</comment>
        <translation>automne %1</translation>
    </message>
    <message>
        <source>winter %1–%2</source>
        <comment>season years</comment>
        <translation>hiver %1–%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>month year</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>quarter %1 of %2</source>
        <translation>trimestre %1 de %2</translation>
    </message>
    <message>
        <source>the %1s</source>
        <comment>decade</comment>
        <translation>les années %1</translation>
    </message>
    <message>
        <source>the century from %1</source>
        <translation>le siècle à partir de %1</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>days of one month</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>two days</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>day</comment>
        <translation>jusqu’à %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>month, season, year</comment>
        <translation>jusqu’à %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>day</comment>
        <translation>depuis %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>month, season, year</comment>
        <translation>depuis %1</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <comment>days</comment>
        <translation>entre le %1 et le %2</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <comment>days</comment>
        <translation>du %1 au %2</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <comment>a day, then a month or year</comment>
        <translation>du %1 au %2</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <comment>a month or year, then a day</comment>
        <translation>du %1 au %2</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <comment>months, seasons, years</comment>
        <translation>du %1 au %2</translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>date</comment>
        <translation>environ %1</translation>
    </message>
    <message>
        <source>%1, uncertain</source>
        <comment>date</comment>
        <translation>%1, incertain</translation>
    </message>
    <message>
        <source>Undated</source>
        <comment>group of quotations</comment>
        <translation>Non daté</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>weekday, day month year</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation>date inconnue</translation>
    </message>
    <message>
        <source>%1, deduced</source>
        <comment>date</comment>
        <translation>%1, déduit</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>basis of a date</comment>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>deduced</source>
        <comment>basis of a date</comment>
        <translation>déduit</translation>
    </message>
    <message>
        <source>from the file</source>
        <comment>basis of a date</comment>
        <translation>d’après le fichier</translation>
    </message>
    <message>
        <source>printed</source>
        <comment>basis of a date</comment>
        <translation>imprimé</translation>
    </message>
    <message>
        <source>set by hand</source>
        <comment>basis of a date</comment>
        <translation>fixé à la main</translation>
    </message>
    <message>
        <source>no reason known</source>
        <comment>basis of an event&apos;s date</comment>
        <translation>raison inconnue</translation>
    </message>
    <message>
        <source>written in the text</source>
        <comment>basis of an event&apos;s date</comment>
        <translation>écrit dans le texte</translation>
    </message>
    <message>
        <source>counted from the article&apos;s date</source>
        <comment>basis of an event&apos;s date</comment>
        <translation>compté depuis la date de l’article</translation>
    </message>
    <message>
        <source>counted from another event</source>
        <comment>basis of an event&apos;s date</comment>
        <translation>compté depuis un autre événement</translation>
    </message>
    <message>
        <source>taken from the sentence around it</source>
        <comment>basis of an event&apos;s date</comment>
        <translation>pris dans la phrase autour</translation>
    </message>
    <message>
        <source>the day of the article</source>
        <comment>basis of an event&apos;s date</comment>
        <translation>le jour de l’article</translation>
    </message>
    <message>
        <source>before the article, no more is said</source>
        <comment>basis of an event&apos;s date</comment>
        <translation>avant l’article, rien de plus n’est dit</translation>
    </message>
    <message>
        <source>set by hand</source>
        <comment>basis of an event&apos;s date</comment>
        <translation>fixé à la main</translation>
    </message>
    <message>
        <source>%1 (deduced)</source>
        <comment>date</comment>
        <translation>%1 (déduit)</translation>
    </message>
    <message>
        <source>published %1</source>
        <comment>between two days</comment>
        <translation>publié %1</translation>
    </message>
    <message>
        <source>published %1</source>
        <comment>on a day</comment>
        <translation>publié le %1</translation>
    </message>
    <message>
        <source>published %1</source>
        <comment>in a month or year</comment>
        <translation>publié en %1</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Timeline and quote explorer for press articles</source>
        <translation>Explorateur de chronologies et de citations pour la presse</translation>
    </message>
    <message>
        <source>A corpus (.frise), articles or folders</source>
        <translation>Un corpus (.frise), des articles ou des dossiers</translation>
    </message>
</context>
</TS>
