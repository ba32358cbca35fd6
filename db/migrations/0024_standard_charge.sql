-- 0024_standard_charge                         2026-11-23   asked for in: docs/decisions/062-price-list.md
-- WHAT   The price list of a centre: a price under its code from a day on.
-- SAFE   A new table that only grows; nothing is rewritten.
-- SYNC   Wire version 1: its rows are rows of their own of the domain quote.
-- FILL   Empty: a centre of before has typed its prices.
-- SIZE   Some hundred rows.
-- TEST   test/migrations.test.ts, test/quote/standard-charges.test.ts.
-- UNDO   Drop the table; quotes and slips keep their own prices.
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
