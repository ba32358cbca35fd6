-- 0017_scrap_and_counts                        2026-11-23   asked for in: docs/decisions/051-what-leaves-without-a-job.md
-- WHAT   Scrap slips; which line of a parts slip a difference of a stocktake belongs to.
-- SAFE   A new table and a column that may be empty.
-- SYNC   Scrap slips go with the domain stock; the column is null in every row of before.
-- FILL   None: nothing was scrapped by a slip before, and no van was counted.
-- SIZE   Nothing is rewritten.
-- TEST   test/migrations.test.ts, test/stock/scrap.test.ts, test/stocktake/van-count.test.ts.
-- UNDO   Drop the table; the movements it made stay in the ledger.
CREATE TABLE `scrap_slip` (
	`id` text PRIMARY KEY NOT NULL,
	`sx_no` text NOT NULL,
	`status` text NOT NULL,
	`reason` text NOT NULL,
	`bearer` text NOT NULL,
	`note` text,
	`sr_no` text,
	`asked_by` text NOT NULL,
	`asked_at` text NOT NULL,
	`approver_id` text,
	`approved_at` text,
	`end_reason` text,
	`lines` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
) STRICT;
CREATE UNIQUE INDEX `scrap_slip_no_uq` ON `scrap_slip` (`site_code`,`sx_no`);
CREATE INDEX `scrap_slip_status_ix` ON `scrap_slip` (`status`,`sx_no`);
ALTER TABLE `stocktake_difference` ADD `issue_line_id` text REFERENCES stock_issue_line(id);
CREATE TRIGGER `scrap_slip_no_delete` BEFORE DELETE ON `scrap_slip` BEGIN SELECT RAISE(ABORT, 'never deleted: scrap_slip'); END;
