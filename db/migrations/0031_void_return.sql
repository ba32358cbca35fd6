-- 0031_void_return                             2026-11-24   asked for in: docs/decisions/072-a-return-is-voided.md, domain.md B0, B14, C8
-- WHAT   Who made a return slip void, when and why; to whom its parts went on in the same deed. Return slips by number, and scrap
--        slips by the return slip they came with.
-- SAFE   Columns that may be empty, and two indexes; nothing is rewritten.
-- SYNC   Wire version 1: more fields of a row of the domain stockIssue, empty where a centre does not know them.
-- FILL   Empty: nothing was void. Hand-overs of before name nobody.
-- SIZE   Some thousand slips a year; both indexes are built at once.
-- TEST   test/migrations.test.ts, test/stock/void-return.test.ts.
-- UNDO   Drop the columns and the indexes; the ledger is complete without them.
ALTER TABLE `stock_return` ADD `handed_to` text;
ALTER TABLE `stock_return` ADD `void_reason` text;
ALTER TABLE `stock_return` ADD `void_by` text;
ALTER TABLE `stock_return` ADD `void_at` text;
CREATE INDEX `stock_return_ix` ON `stock_return` (`sr_no`);
CREATE INDEX `scrap_slip_return_ix` ON `scrap_slip` (`sr_no`) WHERE "scrap_slip"."sr_no" is not null;
