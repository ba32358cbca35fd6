-- 0013_printer                                 2026-11-23   asked for in: docs/decisions/044-printers-of-a-pc.md
-- WHAT   Printers of a PC and where each kind of paper goes at it; a print job knows both; a paper that is printed by hand says so.
-- SAFE   New tables; three columns that are empty, or no, in every row that is there.
-- SYNC   Printers stay on their PC; a print job and a stored paper gain optional fields.
-- FILL   None: a PC without a route of its own goes on by the centre's old setting, and a job without a PC is printed by the one that asks.
-- SIZE   Columns are added without a rewrite, whatever the size.
-- TEST   test/migrations.test.ts, test/printer.
-- UNDO   Set print_job.printer_id to null and drop the tables: the centre's old setting says where papers go.
CREATE TABLE `printer` (
	`id` text PRIMARY KEY NOT NULL,
	`workstation` text NOT NULL,
	`name` text NOT NULL,
	`model` text NOT NULL,
	`device` text NOT NULL,
	`is_active` integer NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
) STRICT;

CREATE UNIQUE INDEX `printer_name_uq` ON `printer` (`workstation`,`name`);
CREATE TABLE `print_route` (
	`id` text PRIMARY KEY NOT NULL,
	`workstation` text NOT NULL,
	`kind` text NOT NULL,
	`printer_id` text,
	`paper` text NOT NULL,
	`copies` integer NOT NULL,
	`event` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`printer_id`) REFERENCES `printer`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "print_route_ck" CHECK("print_route"."copies" between 1 and 9)
) STRICT;

CREATE UNIQUE INDEX `print_route_kind_uq` ON `print_route` (`workstation`,`kind`);
CREATE INDEX `print_route_printer_ix` ON `print_route` (`printer_id`);
ALTER TABLE `print_job` ADD COLUMN `printer_id` text REFERENCES `printer`(`id`);
ALTER TABLE `print_job` ADD COLUMN `workstation` text;
ALTER TABLE `printed_document` ADD COLUMN `is_by_hand` integer DEFAULT 0 NOT NULL;

CREATE TRIGGER `printer_no_delete` BEFORE DELETE ON `printer` BEGIN SELECT RAISE(ABORT, 'never deleted: printer'); END;
CREATE TRIGGER `print_route_no_delete` BEFORE DELETE ON `print_route` BEGIN SELECT RAISE(ABORT, 'never deleted: print_route'); END;
