-- 0024_outside_bill                           2026-11-23   asked for in: docs/decisions/064-outside-bills.md, domain.md B7
-- WHAT   Bills of outside repairers, each of one trip of a device.
-- SAFE   A new table that only grows; nothing is rewritten.
-- SYNC   Wire version 1: bills are rows of their own of the domain jobCost.
-- FILL   Empty: a centre of before kept these bills on paper.
-- SIZE   Some hundred bills a year.
-- TEST   test/migrations.test.ts, test/job-cost/outside-bill.test.ts.
-- UNDO   Drop the table; the cost of a job is then without it.
CREATE TABLE `outside_bill` (
	`id` text PRIMARY KEY NOT NULL,
	`card_id` text NOT NULL,
	`trip_id` text NOT NULL,
	`vendor` text NOT NULL,
	`bill_no` text NOT NULL,
	`bill_on` text NOT NULL,
	`amount_minor` integer NOT NULL,
	`reversal_of` text,
	`reason` text,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`card_id`) REFERENCES `repair_card`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE INDEX `outside_bill_card_ix` ON `outside_bill` (`card_id`);
CREATE UNIQUE INDEX `outside_bill_reversal_uq` ON `outside_bill` (`reversal_of`);
CREATE TRIGGER `outside_bill_no_update` BEFORE UPDATE ON `outside_bill` BEGIN SELECT RAISE(ABORT, 'append-only: outside_bill'); END;
CREATE TRIGGER `outside_bill_no_delete` BEFORE DELETE ON `outside_bill` BEGIN SELECT RAISE(ABORT, 'append-only: outside_bill'); END;
