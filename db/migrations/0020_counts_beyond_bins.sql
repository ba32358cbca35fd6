-- 0020_counts_beyond_bins                      2026-11-23   asked for in: docs/decisions/061-a-part-lost-in-a-van.md
-- WHAT   What of a line of an issue slip was lost, and the line a difference of somebody's hands is booked to.
-- SAFE   New columns; the check holds for every row of before, for nothing was lost by a count then. An index is made again with them.
-- SYNC   Wire version 1 with a field more in lines of issue slips and in differences.
-- FILL   Nothing was lost: 0, and no difference names a line.
-- SIZE   Any: columns are added without touching the rows; the index holds the lines that are out.
-- TEST   test/migrations.test.ts, test/stocktake/hands.test.ts.
-- UNDO   Leave the columns as they are; nothing asks for them.
ALTER TABLE `stock_issue_line` ADD `lost_milli` integer DEFAULT 0 NOT NULL CHECK("lost_milli" >= 0 and "used_milli" + "returned_milli" + "lost_milli" <= "issued_milli");
ALTER TABLE `stocktake_difference` ADD `issue_line_id` text REFERENCES stock_issue_line(id);
DROP INDEX `stock_issue_line_held_ix`;
CREATE INDEX `stock_issue_line_held_ix` ON `stock_issue_line` (`issue_id`) WHERE "stock_issue_line"."issued_milli" > "stock_issue_line"."used_milli" + "stock_issue_line"."returned_milli" + "stock_issue_line"."lost_milli";
