-- 0002_cash_desk                              2026-11-22   asked for in: docs/decisions/024-cash-desk.md
-- WHAT   Payments by several methods: what was tendered in cash, the reference of a card or a transfer.
-- SAFE   Adds columns that may be empty; nothing is rewritten.
-- SYNC   Wire version 1; a payment gains two optional fields.
-- FILL   None: old payments are cash without a note of what was tendered.
-- SIZE   Columns only: under 10 ms on any file.
-- TEST   test/migrations.test.ts, test/billing.
-- UNDO   Drop the two columns.
ALTER TABLE `payment` ADD COLUMN `tendered_minor` integer;
ALTER TABLE `payment` ADD COLUMN `reference` text;
