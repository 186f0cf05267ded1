-- Folds every log anew: since this version the book keeps when a visit was cancelled, and a snapshot from before does not know it.
-- Oldest program that may still open this file: 0.1.
DELETE FROM snapshot_part;
DELETE FROM snapshot;
