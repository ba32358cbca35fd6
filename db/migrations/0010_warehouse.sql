-- 0010_warehouse                               2026-11-22   asked for in: docs/decisions/039-warehouse-home.md, docs/specs/purchase.md
-- WHAT   Quotes of suppliers on a requisition's line with the reason for a dearer one; dated approval limits; two indices of the warehouse home.
-- SAFE   A new table, two columns that every row there has a value of, and indices.
-- SYNC   A line of a requisition gains two fields, which older centres may leave out; limits travel with domain purchase.
-- FILL   Lines of before have no quotes; until a limit is set the figures of decision 026 hold.
-- SIZE   2,000,000 movements, 20,000 parts: both indices in under 3 s.
-- TEST   test/migrations.test.ts, test/purchase/quotes.test.ts, test/purchase/limits.test.ts, test/warehouse.
-- UNDO   None needed: without a quote or a limit nothing is written here.
ALTER TABLE `requisition_line` ADD COLUMN `quotes` text DEFAULT '[]' NOT NULL;
ALTER TABLE `requisition_line` ADD COLUMN `quote_reason` text;

CREATE TABLE `approval_limit` (
	`id` text PRIMARY KEY NOT NULL,
	`from_on` text NOT NULL,
	`chief_minor` integer NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	CONSTRAINT "approval_limit_ck" CHECK("approval_limit"."chief_minor" >= 0)
) STRICT;

CREATE INDEX `approval_limit_ix` ON `approval_limit` (`from_on`,`id`);
CREATE INDEX `part_level_ix` ON `part` (`sku`) WHERE "part"."is_active" = 1 and "part"."order_at_milli" > 0;
CREATE INDEX `stock_movement_in_ix` ON `stock_movement` (`part_id`,`at`) WHERE "stock_movement"."kind" in ('receipt', 'return');
CREATE TRIGGER `approval_limit_no_update` BEFORE UPDATE ON `approval_limit` BEGIN SELECT RAISE(ABORT, 'append-only: approval_limit'); END;
CREATE TRIGGER `approval_limit_no_delete` BEFORE DELETE ON `approval_limit` BEGIN SELECT RAISE(ABORT, 'append-only: approval_limit'); END;
