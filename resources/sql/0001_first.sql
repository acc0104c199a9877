-- The corpus as first laid out. Statements end with a semicolon at the end of a line; no trigger, so that a plain
-- split at these places is right. Days are Julian day numbers; 0 and 2147483647 stand for an open side.

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- What the article list shows; texts and analyses stand apart so that listing does not read them.
CREATE TABLE article (
    id INTEGER PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE,
    file_name TEXT NOT NULL,
    path TEXT NOT NULL,
    title TEXT NOT NULL,
    outlet TEXT NOT NULL,
    author TEXT NOT NULL,
    url TEXT NOT NULL,
    language TEXT NOT NULL,
    metadata TEXT NOT NULL,
    stated_date TEXT NOT NULL,
    date_given INTEGER NOT NULL,
    not_after INTEGER NOT NULL,
    body_start INTEGER NOT NULL,
    characters INTEGER NOT NULL,
    shown_title TEXT NOT NULL,
    published TEXT NOT NULL,
    published_interval TEXT NOT NULL,
    published_basis INTEGER NOT NULL,
    published_confidence REAL NOT NULL,
    published_day INTEGER NOT NULL,
    events INTEGER NOT NULL,
    quotations INTEGER NOT NULL,
    analysis_version INTEGER NOT NULL,
    indexed INTEGER NOT NULL
);
CREATE INDEX article_by_day ON article (published_day DESC, id);
CREATE INDEX article_to_index ON article (id) WHERE indexed = 0;

-- UTF-8, deflated (core/corpus/text_blob.h).
CREATE TABLE article_text (
    article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    text BLOB NOT NULL
);

-- The analysis before corrections, with a check sum: SQLite's own checks miss most damage.
CREATE TABLE article_analysis (
    article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    checksum INTEGER NOT NULL,
    analysis BLOB NOT NULL
);

CREATE TABLE actor (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind INTEGER NOT NULL,
    country TEXT NOT NULL
);
CREATE TABLE actor_article (
    actor INTEGER NOT NULL REFERENCES actor (id),
    article INTEGER NOT NULL,
    mentions INTEGER NOT NULL,
    quotations INTEGER NOT NULL,
    PRIMARY KEY (actor, article)
) WITHOUT ROWID;
CREATE INDEX actor_of_article ON actor_article (article);
CREATE TABLE actor_surface (
    actor INTEGER NOT NULL REFERENCES actor (id),
    surface TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (actor, surface)
) WITHOUT ROWID;

-- A quotation card. Its id is the article's id shifted left by 16, plus the index of its first part.
CREATE TABLE quote (
    id INTEGER PRIMARY KEY,
    first_day INTEGER NOT NULL,
    last_day INTEGER NOT NULL,
    confidence REAL NOT NULL,
    mode INTEGER NOT NULL,
    reviewed INTEGER NOT NULL
);
CREATE TABLE quote_speaker (
    actor INTEGER NOT NULL REFERENCES actor (id),
    quote INTEGER NOT NULL,
    PRIMARY KEY (actor, quote)
) WITHOUT ROWID;

-- An event of the chronology; its id is that of its first mention.
CREATE TABLE entry (
    id INTEGER PRIMARY KEY,
    stable_id TEXT NOT NULL,
    title TEXT NOT NULL,
    kind INTEGER NOT NULL,
    type INTEGER NOT NULL,
    sub_type TEXT NOT NULL,
    edtf TEXT NOT NULL,
    first_day INTEGER NOT NULL,
    last_day INTEGER NOT NULL,
    certainty INTEGER NOT NULL,
    importance INTEGER NOT NULL,
    confidence REAL NOT NULL,
    series INTEGER NOT NULL,
    undated INTEGER NOT NULL,
    outcome INTEGER NOT NULL,
    place TEXT NOT NULL,
    reviewed INTEGER NOT NULL,
    actors BLOB NOT NULL,
    detail BLOB
);
CREATE INDEX entry_by_day ON entry (first_day, id);
CREATE TABLE entry_actor (
    actor INTEGER NOT NULL REFERENCES actor (id),
    entry INTEGER NOT NULL,
    role INTEGER NOT NULL,
    PRIMARY KEY (actor, entry, role)
) WITHOUT ROWID;
-- event: the article's id shifted left by 16, plus the index of the event in its analysis.
CREATE TABLE entry_mention (
    event INTEGER PRIMARY KEY,
    entry INTEGER NOT NULL
);
CREATE INDEX mention_of_entry ON entry_mention (entry);

-- What people decided; replayed after every analysis, never derived from one.
CREATE TABLE correction (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind INTEGER NOT NULL,
    article_hash TEXT NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    quoted TEXT NOT NULL,
    before TEXT NOT NULL,
    payload TEXT NOT NULL
);
CREATE INDEX correction_of_article ON correction (article_hash);
