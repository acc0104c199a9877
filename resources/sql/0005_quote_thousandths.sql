-- How sure a quotation is, in thousandths: a fraction takes eight bytes in its row and eight more in the index,
-- a whole number two.
UPDATE quote SET confidence = round(confidence * 1000);
