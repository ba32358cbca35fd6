-- 0007_old_part                                2026-11-22   asked for in: docs/decisions/033-old-parts.md, 034-warranty-claims.md
-- WHAT   Makers and their rates; old parts with their ledger and pack lists; warranty claims; who signed for a job at hand-over.
-- SAFE   New tables, and one column that is empty in every row that is there.
-- SYNC   New domains maker (its rates only grow), oldPart (its entries only grow) and claim; a card gains an optional field.
-- FILL   None: who signed before stays in the audit trail; such a line shows the signature as missing.
-- SIZE   Empty tables: under 10 ms. Two partial indexes over free work: about 1 s for 500,000 cards.
-- TEST   test/migrations.test.ts, test/old-part, test/claim.
-- UNDO   None needed: without a maker or a part that goes back nothing is written here.
ALTER TABLE `repair_card` ADD COLUMN `signer` text;
CREATE INDEX `repair_card_claim_ix` ON `repair_card` (`closed_at`) WHERE "repair_card"."type" = 'C' and "repair_card"."status" = 'CLOSED';
CREATE INDEX `voucher_visit_claim_ix` ON `voucher_visit` (`left_at`) WHERE "voucher_visit"."type" = 'C';

CREATE TABLE `maker` (
	`id` text PRIMARY KEY NOT NULL,
	`supplier_id` text NOT NULL,
	`brands` text NOT NULL,
	`is_usual` integer NOT NULL,
	`old_part_days` integer,
	`note` text,
	`is_active` integer NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`supplier_id`) REFERENCES `supplier`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE UNIQUE INDEX `maker_supplier_uq` ON `maker` (`supplier_id`);
CREATE TABLE `maker_rate` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`maker_id` text NOT NULL,
	`device_class` text NOT NULL,
	`labour_minor` integer NOT NULL,
	`travel_minor` integer NOT NULL,
	`from_on` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`maker_id`) REFERENCES `maker`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "maker_rate_ck" CHECK("maker_rate"."labour_minor" >= 0 and "maker_rate"."travel_minor" >= 0)
) STRICT;

CREATE UNIQUE INDEX `maker_rate_id_unique` ON `maker_rate` (`id`);
CREATE INDEX `maker_rate_ix` ON `maker_rate` (`maker_id`,`device_class`,`from_on`,`seq`);

CREATE TABLE `old_part_pack` (
	`id` text PRIMARY KEY NOT NULL,
	`pk_no` text NOT NULL,
	`status` text NOT NULL,
	`maker_id` text NOT NULL,
	`packed_at` text NOT NULL,
	`packed_by` text NOT NULL,
	`sent_at` text,
	`sent_by` text,
	`courier` text,
	`courier_no` text,
	`note` text,
	`cancel_reason` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`maker_id`) REFERENCES `maker`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE UNIQUE INDEX `old_part_pack_no_uq` ON `old_part_pack` (`site_code`,`pk_no`);
CREATE TABLE `old_part` (
	`id` text PRIMARY KEY NOT NULL,
	`op_no` text NOT NULL,
	`status` text NOT NULL,
	`part_id` text NOT NULL,
	`card_id` text,
	`call_id` text,
	`card_part_id` text,
	`product_id` text NOT NULL,
	`maker_id` text,
	`technician_id` text NOT NULL,
	`qty_milli` integer NOT NULL,
	`old_serial` text,
	`new_serial` text,
	`fitted_at` text NOT NULL,
	`due_on` text NOT NULL,
	`place_id` text,
	`pack_id` text,
	`verdict` text,
	`reason` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`product_id`) REFERENCES `product`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`maker_id`) REFERENCES `maker`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`place_id`) REFERENCES `stock_place`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pack_id`) REFERENCES `old_part_pack`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "old_part_ck" CHECK("old_part"."qty_milli" > 0 and ("old_part"."status" in ('RECEIVED', 'PACKED')) = ("old_part"."place_id" is not null))
) STRICT;

CREATE UNIQUE INDEX `old_part_no_uq` ON `old_part` (`site_code`,`op_no`);
CREATE UNIQUE INDEX `old_part_line_uq` ON `old_part` (`card_part_id`) WHERE "old_part"."card_part_id" is not null;
CREATE INDEX `old_part_status_ix` ON `old_part` (`site_code`,`status`,`due_on`,`op_no`);
CREATE INDEX `old_part_due_ix` ON `old_part` (`site_code`,`due_on`,`op_no`);
CREATE INDEX `old_part_card_ix` ON `old_part` (`card_id`) WHERE "old_part"."card_id" is not null;
CREATE INDEX `old_part_call_ix` ON `old_part` (`call_id`) WHERE "old_part"."call_id" is not null;
CREATE INDEX `old_part_serial_ix` ON `old_part` (`old_serial`) WHERE "old_part"."old_serial" is not null;
CREATE INDEX `old_part_pack_ix` ON `old_part` (`pack_id`) WHERE "old_part"."pack_id" is not null;
CREATE TABLE `old_part_entry` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`old_part_id` text NOT NULL,
	`from_status` text,
	`to_status` text NOT NULL,
	`place_id` text,
	`pack_id` text,
	`reason` text,
	`at` text NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`old_part_id`) REFERENCES `old_part`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE UNIQUE INDEX `old_part_entry_id_unique` ON `old_part_entry` (`id`);
CREATE INDEX `old_part_entry_ix` ON `old_part_entry` (`old_part_id`,`seq`);

CREATE TABLE `claim` (
	`id` text PRIMARY KEY NOT NULL,
	`wc_no` text NOT NULL,
	`status` text NOT NULL,
	`maker_id` text NOT NULL,
	`period` text NOT NULL,
	`claimed_minor` integer NOT NULL,
	`approved_minor` integer NOT NULL,
	`settled_minor` integer,
	`difference_reason` text,
	`reference` text,
	`submitted_at` text,
	`submitted_by` text,
	`answered_at` text,
	`settled_at` text,
	`void_reason` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`maker_id`) REFERENCES `maker`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE UNIQUE INDEX `claim_no_uq` ON `claim` (`site_code`,`wc_no`);
CREATE UNIQUE INDEX `claim_open_uq` ON `claim` (`maker_id`,`period`) WHERE "claim"."status" = 'DRAFT';
CREATE INDEX `claim_status_ix` ON `claim` (`site_code`,`status`,`wc_no`);
CREATE TABLE `claim_line` (
	`id` text PRIMARY KEY NOT NULL,
	`claim_id` text NOT NULL,
	`line_no` integer NOT NULL,
	`work_key` text NOT NULL,
	`card_id` text,
	`visit_id` text,
	`call_id` text,
	`work_no` text NOT NULL,
	`done_on` text NOT NULL,
	`model` text,
	`serial` text,
	`fault_code` text,
	`signer` text,
	`sku` text,
	`part_text` text,
	`qty_milli` integer,
	`old_part_id` text,
	`old_serial` text,
	`new_serial` text,
	`part_credit_minor` integer,
	`labour_minor` integer,
	`travel_minor` integer,
	`round` integer NOT NULL,
	`answer` text,
	`approved_minor` integer NOT NULL,
	`answer_reason` text,
	`settled_minor` integer NOT NULL,
	`is_live` integer NOT NULL,
	FOREIGN KEY (`claim_id`) REFERENCES `claim`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`old_part_id`) REFERENCES `old_part`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "claim_line_ck" CHECK("claim_line"."approved_minor" >= 0 and "claim_line"."approved_minor" <= coalesce("claim_line"."part_credit_minor", 0) + coalesce("claim_line"."labour_minor", 0) + coalesce("claim_line"."travel_minor", 0))
) STRICT;

CREATE UNIQUE INDEX `claim_line_no_uq` ON `claim_line` (`claim_id`,`line_no`);
CREATE UNIQUE INDEX `claim_line_work_uq` ON `claim_line` (`work_key`) WHERE "claim_line"."is_live" = 1;
CREATE INDEX `claim_line_card_ix` ON `claim_line` (`card_id`) WHERE "claim_line"."card_id" is not null;
CREATE INDEX `claim_line_visit_ix` ON `claim_line` (`visit_id`) WHERE "claim_line"."visit_id" is not null;
CREATE INDEX `claim_line_old_part_ix` ON `claim_line` (`old_part_id`) WHERE "claim_line"."old_part_id" is not null;

CREATE TRIGGER `maker_no_delete` BEFORE DELETE ON `maker` BEGIN SELECT RAISE(ABORT, 'never deleted: maker'); END;
CREATE TRIGGER `maker_rate_no_update` BEFORE UPDATE ON `maker_rate` BEGIN SELECT RAISE(ABORT, 'append-only: maker_rate'); END;
CREATE TRIGGER `maker_rate_no_delete` BEFORE DELETE ON `maker_rate` BEGIN SELECT RAISE(ABORT, 'append-only: maker_rate'); END;
CREATE TRIGGER `old_part_no_delete` BEFORE DELETE ON `old_part` BEGIN SELECT RAISE(ABORT, 'never deleted: old_part'); END;
CREATE TRIGGER `old_part_pack_no_delete` BEFORE DELETE ON `old_part_pack` BEGIN SELECT RAISE(ABORT, 'never deleted: old_part_pack'); END;
CREATE TRIGGER `old_part_entry_no_update` BEFORE UPDATE ON `old_part_entry` BEGIN SELECT RAISE(ABORT, 'append-only: old_part_entry'); END;
CREATE TRIGGER `old_part_entry_no_delete` BEFORE DELETE ON `old_part_entry` BEGIN SELECT RAISE(ABORT, 'append-only: old_part_entry'); END;
CREATE TRIGGER `claim_no_delete` BEFORE DELETE ON `claim` BEGIN SELECT RAISE(ABORT, 'never deleted: claim'); END;
CREATE TRIGGER `claim_line_no_delete` BEFORE DELETE ON `claim_line` BEGIN SELECT RAISE(ABORT, 'never deleted: claim_line'); END;
