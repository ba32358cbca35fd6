-- 0004_loaner                                  2026-11-22   asked for in: docs/decisions/028-deposits.md
-- WHAT   Deposits of jobs with what was paid in and back; the deposit a payment was taken from.
-- SAFE   New tables, and one column that is empty in every row that is there.
-- SYNC   New domain deposit: a row and its entries, which only grow; a payment gains an optional field.
-- FILL   None: before this nobody could pay in without a slip.
-- SIZE   Empty tables: under 10 ms; the index of payments has no rows.
-- TEST   test/migrations.test.ts, test/cash-desk/deposit.test.ts, test/cash-desk/random-money.test.ts.
-- UNDO   None needed: without a deposit nothing is written here.
ALTER TABLE `payment` ADD COLUMN `deposit_id` text;
CREATE INDEX `payment_deposit_ix` ON `payment` (`deposit_id`) WHERE "payment"."deposit_id" is not null;

CREATE TABLE `deposit` (
	`id` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`card_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`customer_name` text NOT NULL,
	`balance_minor` integer NOT NULL,
	`taken_at` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customer`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE UNIQUE INDEX `deposit_job_uq` ON `deposit` (`card_id`) WHERE "deposit"."purpose" = 'job';
CREATE INDEX `deposit_card_ix` ON `deposit` (`card_id`);
CREATE INDEX `deposit_held_ix` ON `deposit` (`site_code`,`id`) WHERE "deposit"."balance_minor" > 0;
CREATE TABLE `deposit_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`payment_no` text NOT NULL,
	`deposit_id` text NOT NULL,
	`method` text NOT NULL,
	`amount_minor` integer NOT NULL,
	`tendered_minor` integer,
	`reference` text,
	`reason` text,
	`at` text NOT NULL,
	`taken_by` text NOT NULL,
	`drawer_session_id` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`deposit_id`) REFERENCES `deposit`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE UNIQUE INDEX `deposit_entry_no_uq` ON `deposit_entry` (`site_code`,`payment_no`);
CREATE INDEX `deposit_entry_deposit_ix` ON `deposit_entry` (`deposit_id`);
CREATE INDEX `deposit_entry_at_ix` ON `deposit_entry` (`site_code`,`at`);
CREATE INDEX `deposit_entry_drawer_ix` ON `deposit_entry` (`drawer_session_id`) WHERE "deposit_entry"."drawer_session_id" is not null;

CREATE TRIGGER `deposit_no_delete` BEFORE DELETE ON `deposit` BEGIN SELECT RAISE(ABORT, 'never deleted: deposit'); END;
CREATE TRIGGER `deposit_entry_no_update` BEFORE UPDATE ON `deposit_entry` BEGIN SELECT RAISE(ABORT, 'append-only: deposit_entry'); END;
CREATE TRIGGER `deposit_entry_no_delete` BEFORE DELETE ON `deposit_entry` BEGIN SELECT RAISE(ABORT, 'append-only: deposit_entry'); END;
