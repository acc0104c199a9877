-- The newest hits are found by walking the days backwards: what a search asks of an event or of a quotation
-- stands beside its day, so that those passed over are not read.
DROP INDEX entry_by_day;
CREATE INDEX entry_by_day ON entry (first_day DESC, id, last_day, undated, kind, type, certainty);
DROP INDEX quote_by_day;
CREATE INDEX quote_by_day ON quote (first_day DESC, id, last_day);
-- "à:" names a place or somebody spoken to.
CREATE INDEX entry_by_place ON entry (place COLLATE NOCASE);
CREATE INDEX quote_by_addressee ON quote (first_day DESC, id, last_day, addressee) WHERE addressee <> '';
