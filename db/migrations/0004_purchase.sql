-- 0004_purchase                                2026-11-22   asked for in: docs/decisions/026-buying-parts.md
-- WHAT   Buying parts: requisitions, orders, goods receipts, returns to the supplier, and who was told that his part is here.
-- SAFE   New tables only.
-- SYNC   New domain purchase; slips merge by id, lines follow their slip. Receipt lines are append-only.
-- FILL   None.
-- SIZE   Empty tables: under 10 ms.
-- TEST   test/migrations.test.ts, test/purchase: what came is what the movements say.
-- UNDO   None needed: without a requisition nothing is written here.
CREATE TABLE `purchase_requisition` (
	`id` text PRIMARY KEY NOT NULL,
	`pr_no` text NOT NULL,
	`status` text NOT NULL,
	`reason` text NOT NULL,
	`requester_id` text NOT NULL,
	`requested_at` text NOT NULL,
	`need_by` text NOT NULL,
	`submitted_at` text,
	`approver_id` text,
	`approved_at` text,
	`end_reason` text,
	`note` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
) STRICT;

CREATE UNIQUE INDEX `purchase_requisition_no_uq` ON `purchase_requisition` (`site_code`,`pr_no`);
CREATE INDEX `purchase_requisition_status_ix` ON `purchase_requisition` (`status`,`pr_no`);

CREATE TABLE `requisition_line` (
	`id` text PRIMARY KEY NOT NULL,
	`requisition_id` text NOT NULL,
	`line_no` integer NOT NULL,
	`part_id` text NOT NULL,
	`qty_milli` integer NOT NULL,
	`approved_milli` integer NOT NULL,
	`supplier_id` text,
	`price_minor` integer,
	`card_id` text,
	`call_id` text,
	`on_hand_milli` integer NOT NULL,
	`on_order_milli` integer NOT NULL,
	`reserved_milli` integer NOT NULL,
	FOREIGN KEY (`requisition_id`) REFERENCES `purchase_requisition`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`supplier_id`) REFERENCES `supplier`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`card_id`) REFERENCES `repair_card`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`call_id`) REFERENCES `service_call`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "requisition_line_ck" CHECK("requisition_line"."qty_milli" > 0 and "requisition_line"."approved_milli" >= 0 and "requisition_line"."approved_milli" <= "requisition_line"."qty_milli" and coalesce("requisition_line"."price_minor", 0) >= 0),
	CONSTRAINT "requisition_line_job_ck" CHECK("requisition_line"."card_id" is null or "requisition_line"."call_id" is null)
) STRICT;

CREATE UNIQUE INDEX `requisition_line_no_uq` ON `requisition_line` (`requisition_id`,`line_no`);
CREATE INDEX `requisition_line_part_ix` ON `requisition_line` (`part_id`);

CREATE TABLE `purchase_order` (
	`id` text PRIMARY KEY NOT NULL,
	`po_no` text NOT NULL,
	`status` text NOT NULL,
	`supplier_id` text NOT NULL,
	`sent_at` text NOT NULL,
	`sent_by` text NOT NULL,
	`due_on` text NOT NULL,
	`close_reason` text,
	`note` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`supplier_id`) REFERENCES `supplier`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE UNIQUE INDEX `purchase_order_no_uq` ON `purchase_order` (`site_code`,`po_no`);
CREATE INDEX `purchase_order_status_ix` ON `purchase_order` (`status`,`due_on`,`po_no`);

CREATE TABLE `purchase_order_line` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`line_no` integer NOT NULL,
	`requisition_line_id` text NOT NULL,
	`part_id` text NOT NULL,
	`qty_milli` integer NOT NULL,
	`price_minor` integer NOT NULL,
	`over_milli` integer NOT NULL,
	`received_milli` integer NOT NULL,
	`cancelled_milli` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `purchase_order`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requisition_line_id`) REFERENCES `requisition_line`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "purchase_order_line_ck" CHECK("purchase_order_line"."qty_milli" > 0 and "purchase_order_line"."price_minor" >= 0 and "purchase_order_line"."over_milli" >= 0 and "purchase_order_line"."received_milli" >= 0 and "purchase_order_line"."cancelled_milli" >= 0 and "purchase_order_line"."received_milli" + "purchase_order_line"."cancelled_milli" <= "purchase_order_line"."qty_milli" + "purchase_order_line"."over_milli")
) STRICT;

CREATE UNIQUE INDEX `purchase_order_line_no_uq` ON `purchase_order_line` (`order_id`,`line_no`);
CREATE INDEX `purchase_order_line_requisition_ix` ON `purchase_order_line` (`requisition_line_id`);
CREATE INDEX `purchase_order_line_open_ix` ON `purchase_order_line` (`part_id`) WHERE "purchase_order_line"."qty_milli" > "purchase_order_line"."received_milli" + "purchase_order_line"."cancelled_milli";

CREATE TABLE `goods_receipt` (
	`id` text PRIMARY KEY NOT NULL,
	`gr_no` text NOT NULL,
	`status` text NOT NULL,
	`order_id` text NOT NULL,
	`delivery_no` text,
	`received_by` text NOT NULL,
	`received_at` text NOT NULL,
	`void_reason` text,
	`note` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `purchase_order`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE UNIQUE INDEX `goods_receipt_no_uq` ON `goods_receipt` (`site_code`,`gr_no`);
CREATE INDEX `goods_receipt_order_ix` ON `goods_receipt` (`order_id`);

CREATE TABLE `goods_receipt_line` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`receipt_id` text NOT NULL,
	`order_line_id` text NOT NULL,
	`part_id` text NOT NULL,
	`delivered_milli` integer NOT NULL,
	`accepted_milli` integer NOT NULL,
	`rejected_milli` integer NOT NULL,
	`reject_reason` text,
	`price_minor` integer NOT NULL,
	`price_reason` text,
	`place_id` text NOT NULL,
	`accepted_movement_id` text,
	`rejected_movement_id` text,
	FOREIGN KEY (`receipt_id`) REFERENCES `goods_receipt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_line_id`) REFERENCES `purchase_order_line`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "goods_receipt_line_ck" CHECK("goods_receipt_line"."delivered_milli" > 0 and "goods_receipt_line"."accepted_milli" >= 0 and "goods_receipt_line"."rejected_milli" >= 0 and "goods_receipt_line"."accepted_milli" + "goods_receipt_line"."rejected_milli" = "goods_receipt_line"."delivered_milli" and ("goods_receipt_line"."rejected_milli" = 0 or "goods_receipt_line"."reject_reason" is not null))
) STRICT;

CREATE UNIQUE INDEX `goods_receipt_line_id_unique` ON `goods_receipt_line` (`id`);
CREATE INDEX `goods_receipt_line_ix` ON `goods_receipt_line` (`receipt_id`);
CREATE INDEX `goods_receipt_line_order_ix` ON `goods_receipt_line` (`order_line_id`);

CREATE TABLE `supplier_return` (
	`id` text PRIMARY KEY NOT NULL,
	`vr_no` text NOT NULL,
	`status` text NOT NULL,
	`supplier_id` text NOT NULL,
	`sent_at` text NOT NULL,
	`sent_by` text NOT NULL,
	`reason` text NOT NULL,
	`void_reason` text,
	`lines` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`supplier_id`) REFERENCES `supplier`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE UNIQUE INDEX `supplier_return_no_uq` ON `supplier_return` (`site_code`,`vr_no`);

CREATE TABLE `part_arrival` (
	`id` text PRIMARY KEY NOT NULL,
	`issue_line_id` text NOT NULL,
	`part_id` text NOT NULL,
	`qty_milli` integer NOT NULL,
	`requester_id` text NOT NULL,
	`reason` text,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`seen_at` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`issue_line_id`) REFERENCES `stock_issue_line`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE INDEX `part_arrival_line_ix` ON `part_arrival` (`issue_line_id`);
CREATE INDEX `part_arrival_new_ix` ON `part_arrival` (`requester_id`,`at`) WHERE "part_arrival"."seen_at" is null;

-- Ledgers are append-only in the database itself: a mistake is reversed by a new row.
CREATE TRIGGER `goods_receipt_line_no_update` BEFORE UPDATE ON `goods_receipt_line` BEGIN SELECT RAISE(ABORT, 'append-only: goods_receipt_line'); END;
CREATE TRIGGER `goods_receipt_line_no_delete` BEFORE DELETE ON `goods_receipt_line` BEGIN SELECT RAISE(ABORT, 'append-only: goods_receipt_line'); END;

-- Nothing of the business is ever deleted.
CREATE TRIGGER `purchase_requisition_no_delete` BEFORE DELETE ON `purchase_requisition` BEGIN SELECT RAISE(ABORT, 'never deleted: purchase_requisition'); END;
CREATE TRIGGER `requisition_line_no_delete` BEFORE DELETE ON `requisition_line` BEGIN SELECT RAISE(ABORT, 'never deleted: requisition_line'); END;
CREATE TRIGGER `purchase_order_no_delete` BEFORE DELETE ON `purchase_order` BEGIN SELECT RAISE(ABORT, 'never deleted: purchase_order'); END;
CREATE TRIGGER `purchase_order_line_no_delete` BEFORE DELETE ON `purchase_order_line` BEGIN SELECT RAISE(ABORT, 'never deleted: purchase_order_line'); END;
CREATE TRIGGER `goods_receipt_no_delete` BEFORE DELETE ON `goods_receipt` BEGIN SELECT RAISE(ABORT, 'never deleted: goods_receipt'); END;
CREATE TRIGGER `supplier_return_no_delete` BEFORE DELETE ON `supplier_return` BEGIN SELECT RAISE(ABORT, 'never deleted: supplier_return'); END;
CREATE TRIGGER `part_arrival_no_delete` BEFORE DELETE ON `part_arrival` BEGIN SELECT RAISE(ABORT, 'never deleted: part_arrival'); END;
