-- 0024_prices_and_collecting                   2026-11-23   asked for in: docs/decisions/062-price-list.md, domain.md B9, B28
-- WHAT   The price list of a centre: a price under its code from a day on. The day an invoice was mailed. Who collects what is owed, and his visits.
-- SAFE   New tables that only grow, and columns that may be empty; nothing is rewritten.
-- SYNC   Wire version 1: prices are rows of their own of the domain quote, visits of the domain receivable; the columns go with their rows.
-- FILL   Empty: a centre of before has typed its prices and kept visits on paper.
-- SIZE   Some hundred prices; some visits for each slip on account.
-- TEST   test/migrations.test.ts, test/quote/standard-charges.test.ts, test/billing/billing.test.ts, test/cash-desk/collecting.test.ts.
-- UNDO   Drop the tables and columns; quotes, slips and balances do not need them.
CREATE TABLE `standard_charge` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`price_minor` integer,
	`from_on` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
) STRICT;

CREATE INDEX `standard_charge_ix` ON `standard_charge` (`code`,`from_on`,`id`);
CREATE TRIGGER `standard_charge_no_update` BEFORE UPDATE ON `standard_charge` BEGIN SELECT RAISE(ABORT, 'append-only: standard_charge'); END;
CREATE TRIGGER `standard_charge_no_delete` BEFORE DELETE ON `standard_charge` BEGIN SELECT RAISE(ABORT, 'append-only: standard_charge'); END;

ALTER TABLE `bill` ADD `mailed_on` text;

ALTER TABLE `receivable` ADD `collector_id` text;

CREATE TABLE `receivable_visit` (
	`id` text PRIMARY KEY NOT NULL,
	`receivable_id` text NOT NULL,
	`visited_on` text NOT NULL,
	`was_met` integer NOT NULL,
	`result` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`receivable_id`) REFERENCES `receivable`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE INDEX `receivable_visit_ix` ON `receivable_visit` (`receivable_id`,`visited_on`,`id`);
CREATE TRIGGER `receivable_visit_no_update` BEFORE UPDATE ON `receivable_visit` BEGIN SELECT RAISE(ABORT, 'append-only: receivable_visit'); END;
CREATE TRIGGER `receivable_visit_no_delete` BEFORE DELETE ON `receivable_visit` BEGIN SELECT RAISE(ABORT, 'append-only: receivable_visit'); END;
