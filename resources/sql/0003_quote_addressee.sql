-- Whom a quotation was said to: the printed words and the names they stand for, folded as in the search index;
-- empty where none is printed. Filled when an article is stored, so older articles get theirs when read again.
ALTER TABLE quote ADD COLUMN addressee TEXT NOT NULL DEFAULT '';
