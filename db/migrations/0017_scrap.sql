-- 0017_scrap                                   2026-11-23   asked for in: docs/decisions/051-what-leaves-without-a-job.md
-- WHAT   Scrap slips.
-- SAFE   A new table.
-- SYNC   Scrap slips go with the domain stock.
-- FILL   None: nothing was scrapped by a slip before.
-- SIZE   Nothing is rewritten.
-- TEST   test/migrations.test.ts, test/stock/scrap.test.ts.
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
CREATE INDEX `scrap_slip_ix` ON `scrap_slip` (`sx_no`);
CREATE TRIGGER `scrap_slip_no_delete` BEFORE DELETE ON `scrap_slip` BEGIN SELECT RAISE(ABORT, 'never deleted: scrap_slip'); END;
