-- Entries that end on a day: "up to yesterday" has no first one. The neighbours of a new article are found by it.
CREATE INDEX entry_by_last_day ON entry (last_day, id);
