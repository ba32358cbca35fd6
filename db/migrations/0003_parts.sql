-- 0003_parts                                   2026-11-22   asked for in: docs/decisions/023-stock-is-double-entry.md
-- WHAT   The books of the parts warehouse: parts, prices, places, the stock ledger with its balances and serials, slips of issue and return.
-- SAFE   New tables, and one column that is empty in every row that is there.
-- SYNC   New domains part, stock and stockIssue; movements are append-only and merge by id. Balances and values stay on this PC and are made from them.
-- FILL   None. The standard places are written with the first part.
-- SIZE   Empty tables: under 10 ms.
-- TEST   test/migrations.test.ts, test/stock/books-agree.test.ts: balance, value and serials are those of the movements.
-- UNDO   None needed: without a part nothing is written here.
CREATE TABLE `supplier` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`phone` text,
	`contact` text,
	`tax_id` text,
	`note` text,
	`is_active` integer NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
) STRICT;


CREATE TABLE `part` (
	`id` text PRIMARY KEY NOT NULL,
	`sku` text NOT NULL,
	`name_tw` text,
	`name_cn` text,
	`name_en` text,
	`spec` text,
	`unit` text NOT NULL,
	`models` text NOT NULL,
	`alternatives` text NOT NULL,
	`suppliers` text NOT NULL,
	`is_serialised` integer NOT NULL,
	`warranty_days` integer NOT NULL,
	`returns_old` integer NOT NULL,
	`order_at_milli` integer NOT NULL,
	`fill_to_milli` integer NOT NULL,
	`home_bin_id` text,
	`words` text NOT NULL,
	`is_active` integer NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	CONSTRAINT "part_levels_ck" CHECK("part"."order_at_milli" >= 0 and "part"."fill_to_milli" >= 0)
) STRICT;

CREATE UNIQUE INDEX `part_sku_uq` ON `part` (`site_code`,`sku`);
CREATE INDEX `part_list_ix` ON `part` (`is_active`,`sku`);

CREATE TABLE `part_barcode` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`part_id` text NOT NULL,
	`removed_at` text,
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE UNIQUE INDEX `part_barcode_code_uq` ON `part_barcode` (`code`) WHERE "part_barcode"."removed_at" is null;
CREATE INDEX `part_barcode_part_ix` ON `part_barcode` (`part_id`);

CREATE TABLE `part_price` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`part_id` text NOT NULL,
	`region` text NOT NULL,
	`from_on` text NOT NULL,
	`price_minor` integer NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "part_price_ck" CHECK("part_price"."price_minor" >= 0)
) STRICT;

CREATE UNIQUE INDEX `part_price_id_unique` ON `part_price` (`id`);
CREATE INDEX `part_price_ix` ON `part_price` (`part_id`,`region`,`from_on`,`seq`);

CREATE TABLE `stock_place` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text,
	`kind` text NOT NULL,
	`parent_id` text,
	`store_id` text NOT NULL,
	`staff_id` text,
	`is_active` integer NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
) STRICT;

CREATE UNIQUE INDEX `stock_place_code_uq` ON `stock_place` (`site_code`,`code`);
CREATE UNIQUE INDEX `stock_place_staff_uq` ON `stock_place` (`staff_id`) WHERE "stock_place"."staff_id" is not null;
CREATE INDEX `stock_place_kind_ix` ON `stock_place` (`kind`,`code`);

CREATE TABLE `stock_movement` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`part_id` text NOT NULL,
	`kind` text NOT NULL,
	`doc_no` text,
	`issue_line_id` text,
	`card_id` text,
	`call_id` text,
	`from_id` text NOT NULL,
	`to_id` text NOT NULL,
	`qty_milli` integer NOT NULL,
	`value_minor` integer NOT NULL,
	`from_qty_after` integer,
	`from_value_after` integer,
	`to_qty_after` integer,
	`to_value_after` integer,
	`reversal_of` text,
	`serials` text NOT NULL,
	`reason` text,
	`rev` integer DEFAULT 1 NOT NULL,
	`at` text NOT NULL,
	`recorded_at` text NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_id`) REFERENCES `stock_place`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_id`) REFERENCES `stock_place`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stock_movement_ck" CHECK("stock_movement"."qty_milli" > 0 and "stock_movement"."value_minor" >= 0 and "stock_movement"."from_id" <> "stock_movement"."to_id")
) STRICT;

CREATE UNIQUE INDEX `stock_movement_id_unique` ON `stock_movement` (`id`);
CREATE INDEX `stock_movement_part_ix` ON `stock_movement` (`part_id`,`seq`);
CREATE INDEX `stock_movement_line_ix` ON `stock_movement` (`issue_line_id`,`seq`) WHERE "stock_movement"."issue_line_id" is not null;
CREATE INDEX `stock_movement_at_ix` ON `stock_movement` (`at`);
CREATE UNIQUE INDEX `stock_movement_reversal_uq` ON `stock_movement` (`reversal_of`) WHERE "stock_movement"."reversal_of" is not null;

CREATE TABLE `stock_balance` (
	`part_id` text NOT NULL,
	`place_id` text NOT NULL,
	`qty_milli` integer NOT NULL,
	PRIMARY KEY(`part_id`, `place_id`),
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`place_id`) REFERENCES `stock_place`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stock_balance_ck" CHECK("stock_balance"."qty_milli" >= 0)
) STRICT;

CREATE INDEX `stock_balance_place_ix` ON `stock_balance` (`place_id`,`part_id`);

CREATE TABLE `stock_value` (
	`part_id` text NOT NULL,
	`store_id` text NOT NULL,
	`qty_milli` integer NOT NULL,
	`value_minor` integer NOT NULL,
	PRIMARY KEY(`part_id`, `store_id`),
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`store_id`) REFERENCES `stock_place`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stock_value_ck" CHECK("stock_value"."qty_milli" >= 0 and "stock_value"."value_minor" >= 0 and ("stock_value"."qty_milli" > 0 or "stock_value"."value_minor" = 0))
) STRICT;


CREATE TABLE `part_serial` (
	`id` text PRIMARY KEY NOT NULL,
	`part_id` text NOT NULL,
	`serial` text NOT NULL,
	`place_id` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`place_id`) REFERENCES `stock_place`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE UNIQUE INDEX `part_serial_uq` ON `part_serial` (`part_id`,`serial`);
CREATE INDEX `part_serial_text_ix` ON `part_serial` (`serial`);
CREATE INDEX `part_serial_place_ix` ON `part_serial` (`place_id`,`part_id`);

CREATE TABLE `movement_serial` (
	`movement_seq` integer NOT NULL,
	`serial_id` text NOT NULL,
	PRIMARY KEY(`movement_seq`, `serial_id`),
	FOREIGN KEY (`movement_seq`) REFERENCES `stock_movement`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`serial_id`) REFERENCES `part_serial`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE INDEX `movement_serial_ix` ON `movement_serial` (`serial_id`,`movement_seq`);

CREATE TABLE `stock_issue` (
	`id` text PRIMARY KEY NOT NULL,
	`si_no` text NOT NULL,
	`status` text NOT NULL,
	`card_id` text,
	`call_id` text,
	`requester_id` text NOT NULL,
	`requested_at` text NOT NULL,
	`approver_id` text,
	`approved_at` text,
	`issuer_id` text,
	`issued_at` text,
	`cancel_reason` text,
	`note` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`card_id`) REFERENCES `repair_card`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`call_id`) REFERENCES `service_call`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stock_issue_job_ck" CHECK("stock_issue"."card_id" is null or "stock_issue"."call_id" is null)
) STRICT;

CREATE UNIQUE INDEX `stock_issue_no_uq` ON `stock_issue` (`site_code`,`si_no`);
CREATE INDEX `stock_issue_status_ix` ON `stock_issue` (`status`,`si_no`);
CREATE INDEX `stock_issue_requester_ix` ON `stock_issue` (`requester_id`,`status`);
CREATE INDEX `stock_issue_card_ix` ON `stock_issue` (`card_id`);
CREATE INDEX `stock_issue_call_ix` ON `stock_issue` (`call_id`);

CREATE TABLE `stock_issue_line` (
	`id` text PRIMARY KEY NOT NULL,
	`issue_id` text NOT NULL,
	`line_no` integer NOT NULL,
	`part_id` text NOT NULL,
	`asked_milli` integer NOT NULL,
	`issued_milli` integer NOT NULL,
	`used_milli` integer NOT NULL,
	`returned_milli` integer NOT NULL,
	`reserved_milli` integer NOT NULL,
	FOREIGN KEY (`issue_id`) REFERENCES `stock_issue`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stock_issue_line_ck" CHECK("stock_issue_line"."asked_milli" > 0 and "stock_issue_line"."used_milli" >= 0 and "stock_issue_line"."returned_milli" >= 0 and "stock_issue_line"."used_milli" + "stock_issue_line"."returned_milli" <= "stock_issue_line"."issued_milli" and "stock_issue_line"."reserved_milli" >= 0)
) STRICT;

CREATE UNIQUE INDEX `stock_issue_line_no_uq` ON `stock_issue_line` (`issue_id`,`line_no`);
CREATE INDEX `stock_issue_line_part_ix` ON `stock_issue_line` (`part_id`) WHERE "stock_issue_line"."reserved_milli" > 0;
CREATE INDEX `stock_issue_line_held_ix` ON `stock_issue_line` (`issue_id`) WHERE "stock_issue_line"."issued_milli" > "stock_issue_line"."used_milli" + "stock_issue_line"."returned_milli";

CREATE TABLE `stock_return` (
	`id` text PRIMARY KEY NOT NULL,
	`sr_no` text NOT NULL,
	`status` text NOT NULL,
	`requester_id` text NOT NULL,
	`requested_at` text NOT NULL,
	`receiver_id` text,
	`received_at` text,
	`cancel_reason` text,
	`note` text,
	`lines` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
) STRICT;

CREATE UNIQUE INDEX `stock_return_no_uq` ON `stock_return` (`site_code`,`sr_no`);
CREATE INDEX `stock_return_status_ix` ON `stock_return` (`status`,`sr_no`);

ALTER TABLE `card_part` ADD COLUMN `movement_id` text;

-- Ledgers are append-only in the database itself: a mistake is reversed by a new row.
CREATE TRIGGER `stock_movement_no_update` BEFORE UPDATE ON `stock_movement` BEGIN SELECT RAISE(ABORT, 'append-only: stock_movement'); END;
CREATE TRIGGER `stock_movement_no_delete` BEFORE DELETE ON `stock_movement` BEGIN SELECT RAISE(ABORT, 'append-only: stock_movement'); END;
CREATE TRIGGER `movement_serial_no_update` BEFORE UPDATE ON `movement_serial` BEGIN SELECT RAISE(ABORT, 'append-only: movement_serial'); END;
CREATE TRIGGER `movement_serial_no_delete` BEFORE DELETE ON `movement_serial` BEGIN SELECT RAISE(ABORT, 'append-only: movement_serial'); END;
CREATE TRIGGER `part_price_no_update` BEFORE UPDATE ON `part_price` BEGIN SELECT RAISE(ABORT, 'append-only: part_price'); END;
CREATE TRIGGER `part_price_no_delete` BEFORE DELETE ON `part_price` BEGIN SELECT RAISE(ABORT, 'append-only: part_price'); END;

-- Nothing of the business is ever deleted.
CREATE TRIGGER `supplier_no_delete` BEFORE DELETE ON `supplier` BEGIN SELECT RAISE(ABORT, 'never deleted: supplier'); END;
CREATE TRIGGER `part_no_delete` BEFORE DELETE ON `part` BEGIN SELECT RAISE(ABORT, 'never deleted: part'); END;
CREATE TRIGGER `part_barcode_no_delete` BEFORE DELETE ON `part_barcode` BEGIN SELECT RAISE(ABORT, 'never deleted: part_barcode'); END;
CREATE TRIGGER `stock_place_no_delete` BEFORE DELETE ON `stock_place` BEGIN SELECT RAISE(ABORT, 'never deleted: stock_place'); END;
CREATE TRIGGER `stock_balance_no_delete` BEFORE DELETE ON `stock_balance` BEGIN SELECT RAISE(ABORT, 'never deleted: stock_balance'); END;
CREATE TRIGGER `stock_value_no_delete` BEFORE DELETE ON `stock_value` BEGIN SELECT RAISE(ABORT, 'never deleted: stock_value'); END;
CREATE TRIGGER `part_serial_no_delete` BEFORE DELETE ON `part_serial` BEGIN SELECT RAISE(ABORT, 'never deleted: part_serial'); END;
CREATE TRIGGER `stock_issue_no_delete` BEFORE DELETE ON `stock_issue` BEGIN SELECT RAISE(ABORT, 'never deleted: stock_issue'); END;
CREATE TRIGGER `stock_issue_line_no_delete` BEFORE DELETE ON `stock_issue_line` BEGIN SELECT RAISE(ABORT, 'never deleted: stock_issue_line'); END;
CREATE TRIGGER `stock_return_no_delete` BEFORE DELETE ON `stock_return` BEGIN SELECT RAISE(ABORT, 'never deleted: stock_return'); END;
