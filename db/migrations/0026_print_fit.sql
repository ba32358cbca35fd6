-- 0026_print_fit                               2026-11-23   asked for in: docs/decisions/066-a-paper-is-measured-as-it-is-drawn.md
-- WHAT   What measuring a paper found as it was drawn: smaller letters, or words that are cut.
-- SAFE   One column that may be empty.
-- SYNC   Null in every row of before.
-- FILL   None: a paper of before was not measured.
-- SIZE   Nothing is rewritten.
-- TEST   test/migrations.test.ts, test/printed-document/print-store.test.ts.
-- UNDO   Leave the column; a program of before does not read it.
ALTER TABLE `print_job` ADD `fit` text;
