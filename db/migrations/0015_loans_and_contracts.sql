-- 0015_loans_and_contracts                     2026-11-23   asked for in: docs/decisions/043-what-a-loaner-looked-like.md
-- WHAT   Photos of a loaner: as it was handed out, as it came back. A maintenance contract that is ended before its last day, and why.
-- SAFE   New columns that may be empty; nothing is rewritten.
-- SYNC   Wire version 1 with fields more; old rows have none.
-- FILL   Nothing: photos of a device's stay have no such moment, and no contract was ended.
-- SIZE   Any: columns are added without touching the rows.
-- TEST   test/migrations.test.ts, test/loaner/remind.test.ts, test/customer/contract.test.ts.
-- UNDO   Leave the columns empty; nothing asks for them.
ALTER TABLE `photo` ADD `stage` text;
ALTER TABLE `maintenance_contract` ADD `ended_on` text;
ALTER TABLE `maintenance_contract` ADD `end_reason` text;
