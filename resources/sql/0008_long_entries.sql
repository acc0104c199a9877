-- Most entries end on the day that they begin on, where the other index finds them.
DROP INDEX entry_by_last_day;
CREATE INDEX entry_by_last_day ON entry (last_day, id) WHERE last_day <> first_day;
