-- 0006_loaner                                  2026-11-22   asked for in: docs/decisions/028-deposits.md, docs/specs/loaner.md
-- WHAT   Deposits with what was paid in and back; the deposit a payment was taken from; loaners and their loans.
-- SAFE   New tables, and one column that is empty in every row that is there.
-- SYNC   New domains deposit (its entries only grow) and loaner; a payment gains an optional field.
-- FILL   None: before this nobody could pay in without a slip.
-- SIZE   Empty tables: under 10 ms; the index of payments has no rows.
-- TEST   test/migrations.test.ts, test/cash-desk/deposit.test.ts, test/cash-desk/random-money.test.ts, test/loaner.
-- UNDO   None needed: without a deposit or a loaner nothing is written here.
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

CREATE TABLE `loaner` (
	`id` text PRIMARY KEY NOT NULL,
	`model` text NOT NULL,
	`kind` text NOT NULL,
	`identifier` text NOT NULL,
	`value_minor` integer NOT NULL,
	`note` text,
	`status` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
) STRICT;

CREATE UNIQUE INDEX `loaner_identifier_uq` ON `loaner` (`site_code`,`identifier`);
CREATE INDEX `loaner_status_ix` ON `loaner` (`site_code`,`status`,`id`);
CREATE TABLE `loan` (
	`id` text PRIMARY KEY NOT NULL,
	`ln_no` text NOT NULL,
	`status` text NOT NULL,
	`card_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`customer_name` text NOT NULL,
	`loaner_id` text NOT NULL,
	`condition_out` text NOT NULL,
	`accessories` text NOT NULL,
	`deposit_id` text,
	`deposit_minor` integer NOT NULL,
	`lent_at` text NOT NULL,
	`lent_by` text NOT NULL,
	`due_on` text NOT NULL,
	`extended_on` text,
	`extended_by` text,
	`last_on` text NOT NULL,
	`returned_at` text,
	`returned_by` text,
	`condition_in` text,
	`are_accessories_back` integer,
	`is_data_wiped` integer NOT NULL,
	`deduction_minor` integer NOT NULL,
	`deduction_reason` text,
	`refund_minor` integer NOT NULL,
	`bill_id` text,
	`lost_reason` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`loaner_id`) REFERENCES `loaner`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE UNIQUE INDEX `loan_no_uq` ON `loan` (`site_code`,`ln_no`);
CREATE UNIQUE INDEX `loan_open_card_uq` ON `loan` (`card_id`) WHERE "loan"."status" in ('LENT', 'DUE', 'EXTENDED');
CREATE UNIQUE INDEX `loan_open_loaner_uq` ON `loan` (`loaner_id`) WHERE "loan"."status" in ('LENT', 'DUE', 'EXTENDED');
CREATE INDEX `loan_out_ix` ON `loan` (`site_code`,`last_on`,`ln_no`) WHERE "loan"."status" in ('LENT', 'DUE', 'EXTENDED');
CREATE INDEX `loan_card_ix` ON `loan` (`card_id`);

CREATE TRIGGER `loaner_no_delete` BEFORE DELETE ON `loaner` BEGIN SELECT RAISE(ABORT, 'never deleted: loaner'); END;
CREATE TRIGGER `loan_no_delete` BEFORE DELETE ON `loan` BEGIN SELECT RAISE(ABORT, 'never deleted: loan'); END;
