-- 0005_stocktake                               2026-11-22   asked for in: docs/decisions/027-a-count-meets-the-book-of-its-moment.md
-- WHAT   盤點單: counts with their bins, lines, scanned serials and the differences they were settled into.
-- SAFE   New tables only.
-- SYNC   New domain stocktake: the head of each count. Its movements are in the ledger like all others.
-- FILL   None.
-- SIZE   Empty tables: under 10 ms.
-- TEST   test/migrations.test.ts, test/stocktake.
-- UNDO   Drop the tables: the ledger does not need them.
CREATE TABLE `stocktake` (
	`id` text PRIMARY KEY NOT NULL,
	`st_no` text NOT NULL,
	`status` text NOT NULL,
	`scope` text NOT NULL,
	`note` text,
	`opened_by` text NOT NULL,
	`opened_at` text NOT NULL,
	`counter_ids` text NOT NULL,
	`counted_at` text,
	`approver_id` text,
	`approved_at` text,
	`posted_at` text,
	`end_reason` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
) STRICT;

CREATE UNIQUE INDEX `stocktake_no_uq` ON `stocktake` (`site_code`,`st_no`);
CREATE INDEX `stocktake_status_ix` ON `stocktake` (`status`,`st_no`);

CREATE TABLE `stocktake_bin` (
	`stocktake_id` text NOT NULL,
	`place_id` text NOT NULL,
	`state` text NOT NULL,
	`round` integer NOT NULL,
	`from_seq` integer NOT NULL,
	`counter_id` text,
	PRIMARY KEY(`stocktake_id`, `place_id`),
	FOREIGN KEY (`stocktake_id`) REFERENCES `stocktake`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`place_id`) REFERENCES `stock_place`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE INDEX `stocktake_bin_place_ix` ON `stocktake_bin` (`place_id`);

CREATE TABLE `stocktake_line` (
	`stocktake_id` text NOT NULL,
	`line_no` integer NOT NULL,
	`part_id` text NOT NULL,
	`place_id` text NOT NULL,
	`state` text NOT NULL,
	`round` integer NOT NULL,
	`is_recount` integer NOT NULL,
	`from_seq` integer NOT NULL,
	`frozen_milli` integer NOT NULL,
	`book_milli` integer,
	`counted_milli` integer,
	`recount_milli` integer,
	`missing` text NOT NULL,
	`counted_at` text,
	PRIMARY KEY(`stocktake_id`, `line_no`),
	FOREIGN KEY (`stocktake_id`) REFERENCES `stocktake`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`place_id`) REFERENCES `stock_place`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stocktake_line_ck" CHECK("stocktake_line"."frozen_milli" >= 0 and coalesce("stocktake_line"."counted_milli", 0) >= 0 and coalesce("stocktake_line"."recount_milli", 0) >= 0)
) STRICT;

CREATE UNIQUE INDEX `stocktake_line_uq` ON `stocktake_line` (`stocktake_id`,`place_id`,`part_id`);
CREATE INDEX `stocktake_line_state_ix` ON `stocktake_line` (`stocktake_id`,`state`,`place_id`);

CREATE TABLE `stocktake_scan` (
	`stocktake_id` text NOT NULL,
	`scan_no` integer NOT NULL,
	`place_id` text NOT NULL,
	`part_id` text,
	`code` text NOT NULL,
	`is_out` integer NOT NULL,
	`is_extra` integer NOT NULL,
	`book_place_id` text,
	`at` text NOT NULL,
	`by` text NOT NULL,
	PRIMARY KEY(`stocktake_id`, `scan_no`),
	FOREIGN KEY (`stocktake_id`) REFERENCES `stocktake`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`place_id`) REFERENCES `stock_place`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`book_place_id`) REFERENCES `stock_place`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE INDEX `stocktake_scan_code_ix` ON `stocktake_scan` (`stocktake_id`,`code`);
CREATE INDEX `stocktake_scan_line_ix` ON `stocktake_scan` (`stocktake_id`,`place_id`,`part_id`);

CREATE TABLE `stocktake_difference` (
	`id` text PRIMARY KEY NOT NULL,
	`stocktake_id` text NOT NULL,
	`seq` integer NOT NULL,
	`is_current` integer NOT NULL,
	`group` text NOT NULL,
	`part_id` text,
	`place_id` text NOT NULL,
	`from_place_id` text,
	`qty_milli` integer NOT NULL,
	`serials` text NOT NULL,
	`code` text,
	`value_minor` integer NOT NULL,
	`reason` text,
	`resolution` text,
	`movement_id` text,
	FOREIGN KEY (`stocktake_id`) REFERENCES `stocktake`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`place_id`) REFERENCES `stock_place`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_place_id`) REFERENCES `stock_place`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`movement_id`) REFERENCES `stock_movement`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stocktake_difference_ck" CHECK("stocktake_difference"."qty_milli" > 0)
) STRICT;

CREATE UNIQUE INDEX `stocktake_difference_seq_uq` ON `stocktake_difference` (`stocktake_id`,`seq`);
CREATE INDEX `stocktake_difference_ix` ON `stocktake_difference` (`stocktake_id`,`is_current`,`group`,`seq`);

-- Nothing of the business is ever deleted.
CREATE TRIGGER `stocktake_no_delete` BEFORE DELETE ON `stocktake` BEGIN SELECT RAISE(ABORT, 'never deleted: stocktake'); END;
CREATE TRIGGER `stocktake_bin_no_delete` BEFORE DELETE ON `stocktake_bin` BEGIN SELECT RAISE(ABORT, 'never deleted: stocktake_bin'); END;
CREATE TRIGGER `stocktake_line_no_delete` BEFORE DELETE ON `stocktake_line` BEGIN SELECT RAISE(ABORT, 'never deleted: stocktake_line'); END;
CREATE TRIGGER `stocktake_scan_no_delete` BEFORE DELETE ON `stocktake_scan` BEGIN SELECT RAISE(ABORT, 'never deleted: stocktake_scan'); END;
CREATE TRIGGER `stocktake_difference_no_delete` BEFORE DELETE ON `stocktake_difference` BEGIN SELECT RAISE(ABORT, 'never deleted: stocktake_difference'); END;
