-- How sure a quotation is, in thousandths: a fraction takes eight bytes in its row and eight more in the index,
-- a whole number two. And only those that are not sure are looked for by it.
DROP INDEX quote_by_confidence;
UPDATE quote SET confidence = round(confidence * 1000);
CREATE INDEX quote_by_confidence ON quote (confidence, id) WHERE reviewed = 0 AND confidence < 800;
