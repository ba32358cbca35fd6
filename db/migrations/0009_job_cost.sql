-- 0009_job_cost                                2026-11-22   asked for in: docs/decisions/037-contracts-a-call-needs.md, 038-who-bears-a-job.md
-- WHAT   Maintenance contracts with their units and the visits used; who bears a line of a job; cost of an hour and a trip; exchanges.
-- SAFE   New tables; a call and a card gain the contract they are under, empty in every row that is there; three indexes.
-- SYNC   New domains maintenanceContract, jobCost (both only grow here) and exchange; service call and repair card gain an optional field.
-- FILL   None: before this no contract was known, so no call was under one.
-- SIZE   1,000,000 calls, 2,000,000 movements: the three partial indexes take some seconds, once.
-- TEST   test/migrations.test.ts, test/job-cost, test/scenarios/f03-contract-call.yaml.
-- UNDO   Drop the tables and the indexes: nothing else reads them.
ALTER TABLE `service_call` ADD COLUMN `contract_id` text;
ALTER TABLE `repair_card` ADD COLUMN `contract_id` text;
CREATE INDEX `service_call_cost_ix` ON `service_call` (`site_code`,`closed_at`,`id`) WHERE "service_call"."status" = 'CLOSED' and "service_call"."receipt_id" is null;
CREATE INDEX `repair_card_cost_ix` ON `repair_card` (`site_code`,`closed_at`,`id`) WHERE "repair_card"."type" <> 'A' and "repair_card"."closed_at" is not null;
CREATE INDEX `stock_movement_call_ix` ON `stock_movement` (`call_id`) WHERE "stock_movement"."call_id" is not null;

CREATE TABLE `maintenance_contract` (
	`id` text PRIMARY KEY NOT NULL,
	`ct_no` text NOT NULL,
	`customer_id` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`visits_included` integer NOT NULL,
	`visits_before` integer NOT NULL,
	`parts_policy` text NOT NULL,
	`parts_discount_percent` integer NOT NULL,
	`is_labour_free` integer NOT NULL,
	`is_travel_free` integer NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customer`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "maintenance_contract_ck" CHECK("maintenance_contract"."ends_on" > "maintenance_contract"."starts_on")
) STRICT;

CREATE UNIQUE INDEX `maintenance_contract_no_uq` ON `maintenance_contract` (`site_code`,`ct_no`);
CREATE INDEX `maintenance_contract_customer_ix` ON `maintenance_contract` (`customer_id`,`ends_on`);
CREATE TABLE `contract_unit` (
	`contract_id` text NOT NULL,
	`product_id` text NOT NULL,
	PRIMARY KEY(`contract_id`, `product_id`),
	FOREIGN KEY (`contract_id`) REFERENCES `maintenance_contract`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`product_id`) REFERENCES `product`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE INDEX `contract_unit_product_ix` ON `contract_unit` (`product_id`);
CREATE TABLE `contract_visit` (
	`id` text PRIMARY KEY NOT NULL,
	`contract_id` text NOT NULL,
	`call_id` text NOT NULL,
	`visit_no` integer NOT NULL,
	`at` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`contract_id`) REFERENCES `maintenance_contract`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE UNIQUE INDEX `contract_visit_call_uq` ON `contract_visit` (`call_id`);
CREATE UNIQUE INDEX `contract_visit_no_uq` ON `contract_visit` (`contract_id`,`visit_no`);
CREATE TABLE `bearer_decision` (
	`id` text PRIMARY KEY NOT NULL,
	`job_id` text NOT NULL,
	`line_key` text NOT NULL,
	`bearer` text NOT NULL,
	`reason` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
) STRICT;

CREATE INDEX `bearer_decision_job_ix` ON `bearer_decision` (`job_id`);
CREATE TABLE `cost_rate` (
	`id` text PRIMARY KEY NOT NULL,
	`from_on` text NOT NULL,
	`hour_minor` integer NOT NULL,
	`trip_minor` integer NOT NULL,
	`by` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
) STRICT;

CREATE TABLE `exchange_order` (
	`id` text PRIMARY KEY NOT NULL,
	`rx_no` text NOT NULL,
	`card_id` text NOT NULL,
	`old_product_id` text NOT NULL,
	`old_identifier` text NOT NULL,
	`new_identifier` text NOT NULL,
	`new_product_id` text,
	`day_no` integer NOT NULL,
	`agreed_on` text NOT NULL,
	`agreed_by` text NOT NULL,
	`handed_over_on` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`card_id`) REFERENCES `repair_card`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE UNIQUE INDEX `exchange_order_no_uq` ON `exchange_order` (`site_code`,`rx_no`);
CREATE UNIQUE INDEX `exchange_order_card_uq` ON `exchange_order` (`card_id`);

CREATE TRIGGER `exchange_order_no_delete` BEFORE DELETE ON `exchange_order` BEGIN SELECT RAISE(ABORT, 'never deleted: exchange_order'); END;
CREATE TRIGGER `maintenance_contract_no_delete` BEFORE DELETE ON `maintenance_contract` BEGIN SELECT RAISE(ABORT, 'never deleted: maintenance_contract'); END;
CREATE TRIGGER `contract_visit_no_update` BEFORE UPDATE ON `contract_visit` BEGIN SELECT RAISE(ABORT, 'append-only: contract_visit'); END;
CREATE TRIGGER `contract_visit_no_delete` BEFORE DELETE ON `contract_visit` BEGIN SELECT RAISE(ABORT, 'append-only: contract_visit'); END;
CREATE TRIGGER `bearer_decision_no_update` BEFORE UPDATE ON `bearer_decision` BEGIN SELECT RAISE(ABORT, 'append-only: bearer_decision'); END;
CREATE TRIGGER `bearer_decision_no_delete` BEFORE DELETE ON `bearer_decision` BEGIN SELECT RAISE(ABORT, 'append-only: bearer_decision'); END;
CREATE TRIGGER `cost_rate_no_update` BEFORE UPDATE ON `cost_rate` BEGIN SELECT RAISE(ABORT, 'append-only: cost_rate'); END;
CREATE TRIGGER `cost_rate_no_delete` BEFORE DELETE ON `cost_rate` BEGIN SELECT RAISE(ABORT, 'append-only: cost_rate'); END;
