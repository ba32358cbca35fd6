-- 0025_day_reports_and_statements              2026-11-23   asked for in: docs/decisions/065-day-reports.md, domain.md B21, B22, B28
-- WHAT   When a statement came back stamped, one row for each time somebody wrote it down; an index of the statements among the papers.
-- SAFE   A new table that only grows and a partial index; nothing is rewritten.
-- SYNC   Wire version 1: the rows are of the domain receivable.
-- FILL   Empty: what came back before stands on paper.
-- SIZE   A row for each statement: customers on account times months.
-- TEST   test/migrations.test.ts, test/cash-desk/statement-returns.test.ts.
-- UNDO   Drop the table and the index; nothing else needs them.
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
