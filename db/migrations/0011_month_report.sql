-- 0011_month_report                            2026-11-22   asked for in: docs/decisions/041-long-queries.md
-- WHAT   The money ledger by time: a month is read by its own rows.
-- SAFE   An index only.
-- SYNC   None.
-- FILL   The index of what is there.
-- SIZE   About a second for a million entries.
-- TEST   test/migrations.test.ts, test/month-report.
-- UNDO   Drop the index: the report is slower, nothing else.
CREATE INDEX `money_entry_at_ix` ON `money_entry` (`at`,`account`,`amount_minor`);
