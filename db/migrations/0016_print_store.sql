-- 0016_print_store                             2026-11-23   asked for in: docs/decisions/047-ways-to-a-printer.md
-- WHAT   What was really printed as sealed, packed bytes, once for each content; who handed a sheet over, by the word of his claim.
-- SAFE   A new table and a column that may be empty; images of before stay where they are and are read there.
-- SYNC   The store stays on this PC; the column is null in every row of before.
-- FILL   None: the images of before are PDFs as text, and are read as such.
-- SIZE   Nothing is rewritten.
-- TEST   test/migrations.test.ts, test/printed-document/print-store.test.ts.
-- UNDO   Drop the table; the register's rows then have no image, and the papers still have their models.
CREATE TABLE `print_store` (
	`sha` text PRIMARY KEY NOT NULL,
	`language` text NOT NULL,
	`is_packed` integer NOT NULL,
	`is_legal_copy` integer NOT NULL,
	`stored_bytes` integer NOT NULL,
	`kept_at` text NOT NULL,
	`image` blob NOT NULL
) STRICT;
CREATE INDEX `print_store_age_ix` ON `print_store` (`is_legal_copy`,`kept_at`,`stored_bytes`);
ALTER TABLE `print_job` ADD `claim` text;
CREATE TRIGGER `print_store_no_update` BEFORE UPDATE ON `print_store` BEGIN SELECT RAISE(ABORT, 'append-only: print_store'); END;
CREATE TRIGGER `print_store_legal_no_delete` BEFORE DELETE ON `print_store` WHEN old.`is_legal_copy` = 1 BEGIN SELECT RAISE(ABORT, 'never deleted: the legal copy of a thermal slip'); END;
