-- 0008_bill_allocation                         2026-11-22   asked for in: docs/decisions/035-slips-and-jobs.md
-- WHAT   What of the charges of each job each slip bills or lets off, so that a job may have several slips and a slip several jobs.
-- SAFE   A new table that only grows, and an index; nothing is rewritten.
-- SYNC   Wire version 1, nothing new: like the lines of a slip they stay at the site.
-- FILL   Each slip that is not void takes its lines from its jobs; what was agreed and not asked for is let off, as it was.
-- SIZE   100,000 slips of one job and three lines: 3.5 s.
-- TEST   test/migrations.test.ts, test/billing/filled-allocations.test.ts, test/billing/several-slips.test.ts.
-- UNDO   Drop the table; slips and payments do not need it.
CREATE TABLE `bill_allocation` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`bill_id` text NOT NULL,
	`card_id` text,
	`call_id` text,
	`kind` text NOT NULL,
	`source_id` text,
	`source_position` integer,
	`amount_minor` integer NOT NULL,
	`reversal_of` text,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`site_code` text NOT NULL,
	FOREIGN KEY (`bill_id`) REFERENCES `bill`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE UNIQUE INDEX `bill_allocation_id_unique` ON `bill_allocation` (`id`);
CREATE INDEX `bill_allocation_bill_ix` ON `bill_allocation` (`bill_id`);
CREATE INDEX `bill_allocation_card_ix` ON `bill_allocation` (`card_id`) WHERE "bill_allocation"."card_id" is not null;
CREATE INDEX `bill_allocation_call_ix` ON `bill_allocation` (`call_id`) WHERE "bill_allocation"."call_id" is not null;
CREATE INDEX `bill_allocation_source_ix` ON `bill_allocation` (`source_id`,`source_position`) WHERE "bill_allocation"."source_id" is not null;
CREATE UNIQUE INDEX `bill_allocation_reversal_uq` ON `bill_allocation` (`reversal_of`) WHERE "bill_allocation"."reversal_of" is not null;
CREATE INDEX `payment_reversal_ix` ON `payment` (`reversal_of`) WHERE "payment"."reversal_of" is not null;

-- Lines of one card.
INSERT INTO `bill_allocation` (`id`, `bill_id`, `card_id`, `kind`, `amount_minor`, `at`, `by`, `site_code`)
SELECT l.id || '-a', b.id, l.card_id, 'billed', l.amount_minor, b.issued_at, b.issued_by, b.site_code
FROM `bill` b JOIN `bill_line` l ON l.bill_id = b.id
WHERE b.status <> 'VOID' AND l.card_id IS NOT NULL AND l.amount_minor <> 0;
-- Lines of several cards in common: in equal parts, the rest on the last ones.
INSERT INTO `bill_allocation` (`id`, `bill_id`, `card_id`, `kind`, `amount_minor`, `at`, `by`, `site_code`)
SELECT s.bill_id || '-' || s.card_id, b.id, s.card_id, 'billed',
  c.minor / s.n + CASE WHEN s.i > s.n - abs(c.minor % s.n) THEN CASE WHEN c.minor < 0 THEN -1 ELSE 1 END ELSE 0 END,
  b.issued_at, b.issued_by, b.site_code
FROM `bill` b
JOIN (SELECT bill_id, sum(amount_minor) AS minor FROM `bill_line` WHERE card_id IS NULL GROUP BY bill_id) c ON c.bill_id = b.id
JOIN (SELECT bill_id, card_id, row_number() OVER (PARTITION BY bill_id ORDER BY card_id) AS i, count(*) OVER (PARTITION BY bill_id) AS n
      FROM `bill_card`) s ON s.bill_id = b.id
WHERE b.status <> 'VOID' AND c.minor <> 0;
-- Work on site: each line of its slip is what was signed.
INSERT INTO `bill_allocation` (`id`, `bill_id`, `call_id`, `kind`, `source_id`, `source_position`, `amount_minor`, `at`, `by`, `site_code`)
SELECT l.id || '-a', b.id, b.call_id, 'billed', b.id, l.position, l.amount_minor, b.issued_at, b.issued_by, b.site_code
FROM `bill` b JOIN `bill_line` l ON l.bill_id = b.id
WHERE b.status <> 'VOID' AND b.call_id IS NOT NULL AND l.amount_minor <> 0
  AND NOT EXISTS (SELECT 1 FROM `bill_card` k WHERE k.bill_id = b.id);
-- What was agreed and not asked for. The plus: by the card, not by the few statuses.
INSERT INTO `bill_allocation` (`id`, `bill_id`, `card_id`, `kind`, `amount_minor`, `at`, `by`, `site_code`)
SELECT bill_id || '-' || card_id || '-o', bill_id, card_id, 'letOff', agreed - billed, issued_at, issued_by, site_code
FROM (
  SELECT b.id AS bill_id, c.id AS card_id, b.issued_at, b.issued_by, b.site_code,
    (SELECT coalesce(sum(a.amount_minor), 0) FROM `bill_allocation` a WHERE a.card_id = c.id) AS billed,
    CASE WHEN c.status = 'PASSED' OR (c.status = 'CLOSED' AND c.inspected_at IS NOT NULL)
      THEN (SELECT q.gross_minor FROM `quote` q WHERE q.card_id = c.id AND +q.status = 'ACCEPTED' ORDER BY q.quote_no DESC, q.version DESC LIMIT 1)
      WHEN c.status IN ('REFUSED', 'CLOSED')
      THEN (SELECT q.fee_due_minor FROM `quote` q WHERE q.card_id = c.id AND +q.status IN ('REFUSED', 'EXPIRED')
            ORDER BY q.quote_no DESC, q.version DESC LIMIT 1)
    END AS agreed
  FROM `bill` b JOIN `bill_card` k ON k.bill_id = b.id JOIN `repair_card` c ON c.id = k.card_id
  WHERE b.status <> 'VOID'
)
WHERE agreed > billed;

CREATE TRIGGER `bill_allocation_no_update` BEFORE UPDATE ON `bill_allocation` BEGIN SELECT RAISE(ABORT, 'append-only: bill_allocation'); END;
CREATE TRIGGER `bill_allocation_no_delete` BEFORE DELETE ON `bill_allocation` BEGIN SELECT RAISE(ABORT, 'append-only: bill_allocation'); END;
