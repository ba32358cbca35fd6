-- 0012_unclaimed                               2026-11-23   asked for in: docs/decisions/042-unclaimed-goods.md, docs/specs/unclaimed.md
-- WHAT   The clock of goods that nobody fetches, its notices, their delivery, and the disposal.
-- SAFE   New tables; nothing that is there is read in another way.
-- SYNC   A new domain unclaimed; a deposit may have the purpose sale, a place the kind gone, a receipt the status DISPOSED_VOID.
-- FILL   None here: the day's work of the program (unclaimed.runDay) opens a clock for each device whose owner was told before.
-- SIZE   Empty tables: under 10 ms.
-- TEST   test/migrations.test.ts, test/unclaimed, test/scenarios/f17-unclaimed.yaml.
-- UNDO   None needed: without a notice or a disposal nothing but clocks is written here.
CREATE TABLE `unclaimed_case` (
	`id` text PRIMARY KEY NOT NULL,
	`status` text NOT NULL,
	`stay_id` text NOT NULL,
	`dl_no` text NOT NULL,
	`card_id` text,
	`told_on` text NOT NULL,
	`level` integer NOT NULL,
	`deadline_on` text,
	`next_on` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`stay_id`) REFERENCES `custody_stay`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE UNIQUE INDEX `unclaimed_case_stay_uq` ON `unclaimed_case` (`stay_id`) WHERE "unclaimed_case"."status" = 'WAITING';
CREATE INDEX `unclaimed_case_stay_ix` ON `unclaimed_case` (`stay_id`);
CREATE INDEX `unclaimed_case_next_ix` ON `unclaimed_case` (`site_code`,`status`,`next_on`,`dl_no`);
CREATE INDEX `unclaimed_case_told_ix` ON `unclaimed_case` (`site_code`,`status`,`told_on`);
CREATE TABLE `unclaimed_notice` (
	`id` text PRIMARY KEY NOT NULL,
	`nt_no` text NOT NULL,
	`case_id` text NOT NULL,
	`level` integer NOT NULL,
	`channel` text NOT NULL,
	`proof` text,
	`amount_due_minor` integer NOT NULL,
	`sent_at` text NOT NULL,
	`sent_by` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `unclaimed_case`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE UNIQUE INDEX `unclaimed_notice_no_uq` ON `unclaimed_notice` (`site_code`,`nt_no`);
CREATE INDEX `unclaimed_notice_case_ix` ON `unclaimed_notice` (`case_id`,`nt_no`);
CREATE TABLE `notice_delivery` (
	`id` text PRIMARY KEY NOT NULL,
	`notice_id` text NOT NULL,
	`outcome` text NOT NULL,
	`outcome_on` text NOT NULL,
	`proof` text NOT NULL,
	`deadline_on` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`notice_id`) REFERENCES `unclaimed_notice`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE UNIQUE INDEX `notice_delivery_notice_uq` ON `notice_delivery` (`notice_id`);
CREATE TABLE `disposal` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`notice_id` text NOT NULL,
	`way` text NOT NULL,
	`recipient` text NOT NULL,
	`reason` text NOT NULL,
	`reference` text,
	`is_data_wiped` integer NOT NULL,
	`proceeds_minor` integer NOT NULL,
	`used_minor` integer NOT NULL,
	`deposit_id` text,
	`disposed_at` text NOT NULL,
	`by` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `unclaimed_case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`notice_id`) REFERENCES `unclaimed_notice`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE UNIQUE INDEX `disposal_case_uq` ON `disposal` (`case_id`);

CREATE TRIGGER `unclaimed_case_no_delete` BEFORE DELETE ON `unclaimed_case` BEGIN SELECT RAISE(ABORT, 'never deleted: unclaimed_case'); END;
CREATE TRIGGER `unclaimed_notice_no_update` BEFORE UPDATE ON `unclaimed_notice` BEGIN SELECT RAISE(ABORT, 'append-only: unclaimed_notice'); END;
CREATE TRIGGER `unclaimed_notice_no_delete` BEFORE DELETE ON `unclaimed_notice` BEGIN SELECT RAISE(ABORT, 'append-only: unclaimed_notice'); END;
CREATE TRIGGER `notice_delivery_no_update` BEFORE UPDATE ON `notice_delivery` BEGIN SELECT RAISE(ABORT, 'append-only: notice_delivery'); END;
CREATE TRIGGER `notice_delivery_no_delete` BEFORE DELETE ON `notice_delivery` BEGIN SELECT RAISE(ABORT, 'append-only: notice_delivery'); END;
CREATE TRIGGER `disposal_no_update` BEFORE UPDATE ON `disposal` BEGIN SELECT RAISE(ABORT, 'append-only: disposal'); END;
CREATE TRIGGER `disposal_no_delete` BEFORE DELETE ON `disposal` BEGIN SELECT RAISE(ABORT, 'append-only: disposal'); END;
