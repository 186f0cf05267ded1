-- Folds the log anew: since this version the book keeps when a visit was cancelled, and a book kept before does not know it.
-- Oldest program that may still open this file: 0.1.
DELETE FROM book_part;
DELETE FROM book_snapshot;
