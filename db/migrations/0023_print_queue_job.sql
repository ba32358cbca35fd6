-- 0023_print_queue_job                         2026-11-23   asked for in: docs/decisions/059-a-spoiled-job-leaves-its-queue.md
-- WHAT   The number of a print in the queue of the system, once nobody knows what became of it; the sheet of labels that a print shares.
-- SAFE   Two columns that may be empty.
-- SYNC   Both are null in every row of before.
-- FILL   None: what was in doubt before is answered without its queue, and a label of before has its sheet to itself.
-- SIZE   Nothing is rewritten.
-- TEST   test/migrations.test.ts, test/printed-document/spoiled-job.test.ts, test/printed-document/shared-sheet.test.ts.
-- UNDO   Leave the columns; a program of before does not read them.
ALTER TABLE `print_job` ADD `queue_job` integer;
ALTER TABLE `print_job` ADD `sheet` text;
CREATE INDEX `print_job_sheet_ix` ON `print_job` (`sheet`) WHERE "sheet" is not null;
