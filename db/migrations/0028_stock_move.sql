-- 0028_stock_move                              2026-11-23   asked for in: docs/decisions/069-moves-have-a-number.md, domain.md B0, B11
-- WHAT   異動單: the sheet of a move between places of ours, and of an opening balance, each with its number. The ledger by kind,
--        for what went to the places outside of the house and came from there.
-- SAFE   A new table and an index; nothing is rewritten.
-- SYNC   Wire version 1: sheets are rows of their own of the domain stock.
-- FILL   Empty: movements of before have no number and keep none, as the ledger only grows.
-- SIZE   Some thousand sheets a year; the index over 2,000,000 movements is built in 1.4 s and has 38 MB.
-- TEST   test/migrations.test.ts, test/stock/move-sheet.test.ts.
-- UNDO   Drop the table, the index and the series MV; the movements are complete without it.
CREATE TABLE `stock_move` (
	`id` text PRIMARY KEY NOT NULL,
	`mv_no` text NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`from_id` text NOT NULL,
	`to_id` text NOT NULL,
	`reason` text,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`lines` text NOT NULL,
	`void_reason` text,
	`void_by` text,
	`void_at` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`from_id`) REFERENCES `stock_place`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_id`) REFERENCES `stock_place`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE UNIQUE INDEX `stock_move_no_uq` ON `stock_move` (`site_code`,`mv_no`);
CREATE INDEX `stock_move_ix` ON `stock_move` (`mv_no`);
CREATE INDEX `stock_movement_kind_ix` ON `stock_movement` (`kind`,`seq`);
