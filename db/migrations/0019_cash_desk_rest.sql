-- 0019_cash_desk_rest                          2026-11-23   asked for in: docs/decisions/053-tax-by-rate.md, 054-void-or-credit.md
-- WHAT   The tax of a slip rate by rate, and the tax rates a centre wrote down for itself from a day on; credit slips.
-- SAFE   New tables that only grow; nothing is rewritten.
-- SYNC   Wire version 1: tax rates and credit slips are rows of their own of the domain billing; like its lines, the tax parts of a slip stay at the site.
-- FILL   Each slip of before has one part, at the rate it was issued with.
-- SIZE   One row for each slip.
-- TEST   test/migrations.test.ts, test/billing/tax.test.ts, test/billing/void.test.ts.
-- UNDO   Drop the tables; the sums of a slip do not need them, a slip with a credit slip is void all the same.
CREATE TABLE `bill_tax` (
	`id` text PRIMARY KEY NOT NULL,
	`bill_id` text NOT NULL,
	`position` integer NOT NULL,
	`rate` integer NOT NULL,
	`gross_minor` integer NOT NULL,
	`tax_minor` integer NOT NULL,
	`net_minor` integer NOT NULL,
	`site_code` text NOT NULL,
	FOREIGN KEY (`bill_id`) REFERENCES `bill`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE UNIQUE INDEX `bill_tax_uq` ON `bill_tax` (`bill_id`,`position`);
INSERT INTO `bill_tax` (`id`, `bill_id`, `position`, `rate`, `gross_minor`, `tax_minor`, `net_minor`, `site_code`)
SELECT id || '-t', id, 0, tax_num * 10000 / tax_den, gross_minor, tax_minor, net_minor, site_code FROM `bill`;
CREATE TRIGGER `bill_tax_no_update` BEFORE UPDATE ON `bill_tax` BEGIN SELECT RAISE(ABORT, 'append-only: bill_tax'); END;
CREATE TRIGGER `bill_tax_no_delete` BEFORE DELETE ON `bill_tax` BEGIN SELECT RAISE(ABORT, 'append-only: bill_tax'); END;

CREATE TABLE `tax_rate` (
	`id` text PRIMARY KEY NOT NULL,
	`from_on` text NOT NULL,
	`scheme` text NOT NULL,
	`goods` integer,
	`services` integer,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
) STRICT;

CREATE INDEX `tax_rate_ix` ON `tax_rate` (`from_on`,`id`);
CREATE TRIGGER `tax_rate_no_update` BEFORE UPDATE ON `tax_rate` BEGIN SELECT RAISE(ABORT, 'append-only: tax_rate'); END;
CREATE TRIGGER `tax_rate_no_delete` BEFORE DELETE ON `tax_rate` BEGIN SELECT RAISE(ABORT, 'append-only: tax_rate'); END;

CREATE TABLE `bill_credit` (
	`id` text PRIMARY KEY NOT NULL,
	`credit_no` text NOT NULL,
	`bill_id` text NOT NULL,
	`why` text NOT NULL,
	`is_original_back` integer NOT NULL,
	`gross_minor` integer NOT NULL,
	`tax_minor` integer NOT NULL,
	`net_minor` integer NOT NULL,
	`reason` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`bill_id`) REFERENCES `bill`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE UNIQUE INDEX `bill_credit_no_uq` ON `bill_credit` (`site_code`,`credit_no`);
CREATE UNIQUE INDEX `bill_credit_bill_uq` ON `bill_credit` (`bill_id`);
CREATE TRIGGER `bill_credit_no_update` BEFORE UPDATE ON `bill_credit` BEGIN SELECT RAISE(ABORT, 'append-only: bill_credit'); END;
CREATE TRIGGER `bill_credit_no_delete` BEFORE DELETE ON `bill_credit` BEGIN SELECT RAISE(ABORT, 'append-only: bill_credit'); END;
