-- 0002_cash_desk                              2026-11-22   asked for in: docs/decisions/024-cash-desk.md
-- WHAT   Payments in several ways, cash drawers with their counts, cash turned in, the day close, receivables, and the double-entry ledger of money.
-- SAFE   Adds tables and columns that may be empty; nothing is rewritten.
-- SYNC   Wire version 1; a payment gains optional fields; drawers and day closes are new. Money entries follow from them.
-- FILL   Bills and payments of before are posted into the ledger; cash at the desk was in no drawer and lies in the safe.
-- SIZE   1,000 bills with their payments: 22 ms; 100,000: 0.9 s.
-- TEST   test/migrations.test.ts, test/cash-desk; the fill: test/cash-desk/filled-ledger.test.ts.
-- UNDO   Drop the new tables and columns; bills and payments do not need them.
ALTER TABLE `bill` ADD COLUMN `written_off_minor` integer DEFAULT 0 NOT NULL;
ALTER TABLE `payment` ADD COLUMN `tendered_minor` integer;
ALTER TABLE `payment` ADD COLUMN `reference` text;
ALTER TABLE `payment` ADD COLUMN `drawer_session_id` text;
ALTER TABLE `payment` ADD COLUMN `turn_in_id` text;
CREATE INDEX `payment_turn_in_ix` ON `payment` (`turn_in_id`);
CREATE INDEX `payment_at_ix` ON `payment` (`site_code`,`at`);

CREATE TABLE `drawer_session` (
	`id` text PRIMARY KEY NOT NULL,
	`workstation` text NOT NULL,
	`status` text NOT NULL,
	`opened_at` text NOT NULL,
	`opened_by` text NOT NULL,
	`float_minor` integer NOT NULL,
	`counted_at` text,
	`counted_by` text,
	`counted_minor` integer,
	`expected_minor` integer,
	`reason` text,
	`confirmed_at` text,
	`confirmed_by` text,
	`closed_at` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
) STRICT;

CREATE UNIQUE INDEX `drawer_session_open_uq` ON `drawer_session` (`site_code`,`workstation`) WHERE "drawer_session"."status" = 'OPEN';
CREATE INDEX `drawer_session_opened_ix` ON `drawer_session` (`opened_at`);
CREATE INDEX `drawer_session_status_ix` ON `drawer_session` (`status`);
CREATE TABLE `drawer_count` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`session_id` text NOT NULL,
	`kind` text NOT NULL,
	`count` text NOT NULL,
	`counted_minor` integer NOT NULL,
	`expected_minor` integer,
	`at` text NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `drawer_session`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE UNIQUE INDEX `drawer_count_id_unique` ON `drawer_count` (`id`);
CREATE INDEX `drawer_count_session_ix` ON `drawer_count` (`session_id`);
CREATE TABLE `drawer_kick` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`workstation` text NOT NULL,
	`reason` text NOT NULL,
	`document_no` text,
	`at` text NOT NULL,
	`by` text NOT NULL
) STRICT;

CREATE UNIQUE INDEX `drawer_kick_id_unique` ON `drawer_kick` (`id`);
CREATE TABLE `day_close` (
	`id` text PRIMARY KEY NOT NULL,
	`on` text NOT NULL,
	`closed_at` text NOT NULL,
	`closed_by` text NOT NULL,
	`report` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
) STRICT;

CREATE UNIQUE INDEX `day_close_uq` ON `day_close` (`site_code`,`on`);
CREATE TABLE `turn_in` (
	`id` text PRIMARY KEY NOT NULL,
	`turn_in_no` text NOT NULL,
	`status` text NOT NULL,
	`technician_id` text NOT NULL,
	`expected_minor` integer NOT NULL,
	`counted_minor` integer NOT NULL,
	`reason` text,
	`received_at` text NOT NULL,
	`received_by` text NOT NULL,
	`confirmed_at` text,
	`confirmed_by` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
) STRICT;

CREATE UNIQUE INDEX `turn_in_no_uq` ON `turn_in` (`site_code`,`turn_in_no`);
CREATE INDEX `turn_in_status_ix` ON `turn_in` (`status`,`turn_in_no`);
CREATE TABLE `receivable` (
	`id` text PRIMARY KEY NOT NULL,
	`ar_no` text NOT NULL,
	`status` text NOT NULL,
	`bill_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`amount_minor` integer NOT NULL,
	`due_on` text NOT NULL,
	`promise_on` text,
	`dispute_reason` text,
	`write_off_reason` text,
	`written_off_at` text,
	`written_off_by` text,
	`opened_at` text NOT NULL,
	`opened_by` text NOT NULL,
	`credit_block` text,
	`override_reason` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`bill_id`) REFERENCES `bill`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE UNIQUE INDEX `receivable_no_uq` ON `receivable` (`site_code`,`ar_no`);
CREATE UNIQUE INDEX `receivable_bill_uq` ON `receivable` (`bill_id`);
CREATE INDEX `receivable_status_ix` ON `receivable` (`status`,`due_on`);
CREATE INDEX `receivable_customer_ix` ON `receivable` (`customer_id`,`status`);
CREATE TABLE `money_entry` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`journal_id` text NOT NULL,
	`event` text NOT NULL,
	`account` text NOT NULL,
	`holder_id` text,
	`amount_minor` integer NOT NULL,
	`document_no` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`note` text,
	`site_code` text NOT NULL
) STRICT;

CREATE UNIQUE INDEX `money_entry_id_unique` ON `money_entry` (`id`);
CREATE INDEX `money_entry_holder_ix` ON `money_entry` (`account`,`holder_id`,`amount_minor`);
CREATE INDEX `money_entry_journal_ix` ON `money_entry` (`journal_id`,`amount_minor`);

-- What was booked before there was a ledger.
INSERT INTO `money_entry` (`id`, `journal_id`, `event`, `account`, `holder_id`, `amount_minor`, `document_no`, `at`, `by`, `site_code`)
SELECT b.id || '-' || l.account, b.id, 'BillIssued', l.account, CASE l.account WHEN 'receivable' THEN b.id END,
  CASE l.account WHEN 'receivable' THEN b.gross_minor WHEN 'revenue' THEN 0 - b.net_minor ELSE 0 - b.tax_minor END,
  b.bill_no, b.issued_at, b.issued_by, b.site_code
FROM `bill` b, (SELECT 'receivable' AS account UNION ALL SELECT 'revenue' UNION ALL SELECT 'tax') l
WHERE b.status <> 'VOID' AND b.gross_minor <> 0;
INSERT INTO `money_entry` (`id`, `journal_id`, `event`, `account`, `holder_id`, `amount_minor`, `document_no`, `at`, `by`, `site_code`)
SELECT p.id || '-' || l.side, p.id, CASE WHEN p.amount_minor < 0 THEN 'PaymentReversed' ELSE 'PaymentTaken' END,
  CASE WHEN l.side = 'out' THEN 'receivable' WHEN coalesce(o.status, p.status) = 'TAKEN_BY_TECH' THEN 'technician' ELSE 'safe' END,
  CASE WHEN l.side = 'out' THEN p.bill_id WHEN coalesce(o.status, p.status) = 'TAKEN_BY_TECH' THEN p.taken_by END,
  CASE l.side WHEN 'out' THEN 0 - p.amount_minor ELSE p.amount_minor END,
  p.payment_no, p.at, p.taken_by, p.site_code
FROM `payment` p LEFT JOIN `payment` o ON o.id = p.reversal_of, (SELECT 'in' AS side UNION ALL SELECT 'out') l;

CREATE TRIGGER `money_entry_no_update` BEFORE UPDATE ON `money_entry` BEGIN SELECT RAISE(ABORT, 'append-only: money_entry'); END;
CREATE TRIGGER `money_entry_no_delete` BEFORE DELETE ON `money_entry` BEGIN SELECT RAISE(ABORT, 'append-only: money_entry'); END;
CREATE TRIGGER `drawer_count_no_update` BEFORE UPDATE ON `drawer_count` BEGIN SELECT RAISE(ABORT, 'append-only: drawer_count'); END;
CREATE TRIGGER `drawer_count_no_delete` BEFORE DELETE ON `drawer_count` BEGIN SELECT RAISE(ABORT, 'append-only: drawer_count'); END;
CREATE TRIGGER `drawer_kick_no_update` BEFORE UPDATE ON `drawer_kick` BEGIN SELECT RAISE(ABORT, 'append-only: drawer_kick'); END;
CREATE TRIGGER `drawer_kick_no_delete` BEFORE DELETE ON `drawer_kick` BEGIN SELECT RAISE(ABORT, 'append-only: drawer_kick'); END;
CREATE TRIGGER `drawer_session_no_delete` BEFORE DELETE ON `drawer_session` BEGIN SELECT RAISE(ABORT, 'never deleted: drawer_session'); END;
CREATE TRIGGER `day_close_no_delete` BEFORE DELETE ON `day_close` BEGIN SELECT RAISE(ABORT, 'never deleted: day_close'); END;
CREATE TRIGGER `turn_in_no_delete` BEFORE DELETE ON `turn_in` BEGIN SELECT RAISE(ABORT, 'never deleted: turn_in'); END;
CREATE TRIGGER `receivable_no_delete` BEFORE DELETE ON `receivable` BEGIN SELECT RAISE(ABORT, 'never deleted: receivable'); END;
