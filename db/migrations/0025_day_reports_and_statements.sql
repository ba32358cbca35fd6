-- 0025_day_reports_and_statements              2026-11-23   asked for in: docs/decisions/065-day-reports.md, domain.md B21, B22, B28
-- WHAT   Day reports of the technicians. When a statement came back stamped, one row for each time somebody wrote it down.
-- SAFE   New tables and a partial index; nothing is rewritten.
-- SYNC   Wire version 1: reports are of the new domain dayReport, stamps of the domain receivable.
-- FILL   Empty: what was before stands on paper.
-- SIZE   A report for each technician and day; a stamp for each statement, customers on account times months.
-- TEST   test/migrations.test.ts, test/day-report/day-report.test.ts, test/cash-desk/statement-returns.test.ts.
-- UNDO   Drop the tables and the index; nothing else needs them.
CREATE TABLE `statement_return` (
	`id` text PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`document_no` text NOT NULL,
	`stamped_on` text,
	`remark` text,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `printed_document`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE INDEX `statement_return_ix` ON `statement_return` (`document_no`,`id`);
CREATE TRIGGER `statement_return_no_update` BEFORE UPDATE ON `statement_return` BEGIN SELECT RAISE(ABORT, 'append-only: statement_return'); END;
CREATE TRIGGER `statement_return_no_delete` BEFORE DELETE ON `statement_return` BEGIN SELECT RAISE(ABORT, 'append-only: statement_return'); END;

CREATE INDEX `printed_document_statement_ix` ON `printed_document` (`document_no`) WHERE kind = 'statement';

CREATE TABLE `day_report` (
	`id` text PRIMARY KEY NOT NULL,
	`technician_id` text NOT NULL,
	`on_day` text NOT NULL,
	`status` text NOT NULL,
	`lines` text NOT NULL,
	`counts` text NOT NULL,
	`overtime_minutes` integer NOT NULL,
	`submitted_at` text NOT NULL,
	`checked_at` text,
	`checked_by` text,
	`sent_back_reason` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
) STRICT;

CREATE UNIQUE INDEX `day_report_uq` ON `day_report` (`site_code`,`technician_id`,`on_day`);
CREATE INDEX `day_report_day_ix` ON `day_report` (`on_day`);
CREATE TRIGGER `day_report_no_delete` BEFORE DELETE ON `day_report` BEGIN SELECT RAISE(ABORT, 'nothing is deleted: day_report'); END;
CREATE TRIGGER `day_report_locked` BEFORE UPDATE ON `day_report` WHEN OLD.status = 'CHECKED' BEGIN SELECT RAISE(ABORT, 'checked: day_report'); END;
