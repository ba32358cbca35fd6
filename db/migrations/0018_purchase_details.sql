-- 0018_purchase_details                        2026-11-23   asked for in: docs/decisions/052-what-buying-writes-down.md
-- WHAT   The department that asks (B12). Carrier and tracking number of an order, who asked to give up its rest, how the supplier was told.
-- SAFE   New columns that may be empty or have the value the papers of before show; nothing is rewritten.
-- SYNC   Wire version 1 with fields more; old rows have none, and the warehouse as department.
-- FILL   Nothing: every requisition of before was printed as the warehouse's.
-- SIZE   Any: columns are added without touching the rows.
-- TEST   test/migrations.test.ts, test/purchase.
-- UNDO   Leave the columns empty; nothing asks for them.
ALTER TABLE `purchase_requisition` ADD `department` text DEFAULT 'warehouse' NOT NULL;
ALTER TABLE `purchase_order` ADD `carrier` text;
ALTER TABLE `purchase_order` ADD `tracking_no` text;
ALTER TABLE `purchase_order` ADD `close_asked_by` text;
ALTER TABLE `purchase_order` ADD `told` text;
ALTER TABLE `purchase_order` ADD `told_to` text;
CREATE INDEX `purchase_order_tracking_ix` ON `purchase_order` (`tracking_no`) WHERE "purchase_order"."tracking_no" is not null;
