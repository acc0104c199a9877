-- The newest quotations and the least sure ones: what a window shows of a corpus with more of them than it keeps.
CREATE INDEX quote_by_day ON quote (first_day DESC, id);
CREATE INDEX quote_by_confidence ON quote (confidence, id) WHERE reviewed = 0;
-- Names of sources are looked through without reading the articles' rows.
CREATE INDEX article_by_outlet ON article (outlet);
CREATE INDEX article_by_file_name ON article (file_name);
