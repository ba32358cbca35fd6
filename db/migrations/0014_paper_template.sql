-- 0014_paper_template                          2026-11-23   asked for in: docs/decisions/048-templates-and-frozen-papers.md
-- WHAT   Templates of the papers, version by version; the first cell of a print on a part-used sheet of labels.
-- SAFE   A new table, and one column that is empty in every row that is there.
-- SYNC   A new domain paperTemplate, which only grows; a print job gains an optional field.
-- FILL   The centre's own terms become version 1 of the two receipts, in every language, with their line of the change log.
-- SIZE   Two rows: under 10 ms.
-- TEST   test/migrations.test.ts, test/paper-template.
-- UNDO   None needed: without a template a paper is as the program brings it.
CREATE TABLE `paper_template` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`version` integer NOT NULL,
	`settings` text NOT NULL,
	`note` text NOT NULL,
	`made_by` text,
	`made_at` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
) STRICT;

CREATE UNIQUE INDEX `paper_template_uq` ON `paper_template` (`site_code`,`kind`,`version`);
CREATE INDEX `paper_template_kind_ix` ON `paper_template` (`kind`,`version`);
ALTER TABLE `print_job` ADD COLUMN `start_cell` integer;
CREATE INDEX `print_job_cell_ix` ON `print_job` (`printer`) WHERE "start_cell" is not null;

INSERT INTO paper_template (id, kind, version, settings, note, made_by, made_at, site_code, rev, created_at, updated_at)
SELECT lower(hex(randomblob(4))) || '-' || lower(hex(randomblob(2))) || '-7' || substr(lower(hex(randomblob(2))), 2) || '-8'
         || substr(lower(hex(randomblob(2))), 2) || '-' || lower(hex(randomblob(6))),
       k.value, 1,
       json_object('logo', NULL,
                   'words', json_object('zh-TW', json(w.words), 'zh-CN', json(w.words), 'en', json(w.words)),
                   'hidden', json('[]'), 'font', 'normal', 'grid', NULL),
       '', NULL, s.updated_at, s.site_code, 1, s.updated_at, s.updated_at
FROM site s
JOIN json_each('["intake-slip","collection-receipt"]') k
JOIN (SELECT id, json_object('header', '', 'footer', '', 'terms', json_extract(settings, '$.terms')) AS words FROM site) w ON w.id = s.id
WHERE coalesce(json_extract(s.settings, '$.terms'), '') <> '';

INSERT INTO change_log (change_id, at, domain, entity_id, rev, wire_version, body)
SELECT lower(hex(randomblob(4))) || '-' || lower(hex(randomblob(2))) || '-7' || substr(lower(hex(randomblob(2))), 2) || '-8'
         || substr(lower(hex(randomblob(2))), 2) || '-' || lower(hex(randomblob(6))),
       made_at, 'paperTemplate', id, 1, 1,
       json_object('id', id, 'kind', kind, 'version', version, 'settings', json(settings), 'note', note, 'madeBy', NULL, 'madeAt', made_at,
                   'siteCode', site_code, 'rev', 1, 'createdAt', created_at, 'updatedAt', updated_at)
FROM paper_template;

CREATE TRIGGER `paper_template_no_update` BEFORE UPDATE ON `paper_template` BEGIN SELECT RAISE(ABORT, 'append-only: paper_template'); END;
CREATE TRIGGER `paper_template_no_delete` BEFORE DELETE ON `paper_template` BEGIN SELECT RAISE(ABORT, 'append-only: paper_template'); END;
