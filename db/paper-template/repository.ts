import { and, desc, eq, gt, notExists, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { DomainError } from '#shared/kernel/app-error';
import type { PaperKind } from '#shared/printed-document/paper';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { insertRow, perConnection } from '../kernel/rows';
import { paperTemplate, type PaperTemplateRow } from './table';

/** So many versions of a kind are listed; older ones stay in the file, and in the papers made with them. */
const LISTED = 100;

const newest = perConnection((db) =>
  db
    .select()
    .from(paperTemplate)
    .where(eq(paperTemplate.kind, sql.placeholder('kind')))
    .orderBy(desc(paperTemplate.version))
    .limit(1)
    .prepare(),
);

/** What counts for a kind of paper now; null is the paper as the program brings it. */
export const newestTemplate = (db: ReadDb, kind: PaperKind): PaperTemplateRow | null => newest(db).get({ kind }) ?? null;

const newestOfAll = perConnection((db) => {
  const later = alias(paperTemplate, 'later');
  return db
    .select()
    .from(paperTemplate)
    .where(
      notExists(
        db
          .select()
          .from(later)
          .where(and(eq(later.kind, paperTemplate.kind), gt(later.version, paperTemplate.version))),
      ),
    )
    .prepare();
});

export const paperTemplates = {
  newest: (db: ReadDb): PaperTemplateRow[] => newestOfAll(db).all(),
  versionsOf: (db: ReadDb, kind: PaperKind): PaperTemplateRow[] =>
    db.select().from(paperTemplate).where(eq(paperTemplate.kind, kind)).orderBy(desc(paperTemplate.version)).limit(LISTED).all(),
  get(db: ReadDb, kind: PaperKind, version: number): PaperTemplateRow {
    const row = db
      .select()
      .from(paperTemplate)
      .where(and(eq(paperTemplate.kind, kind), eq(paperTemplate.version, version)))
      .get();
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'PaperTemplate', id: `${kind} ${version}` });
    return row;
  },
  append: (tx: WriteTx, row: typeof paperTemplate.$inferInsert): PaperTemplateRow => insertRow(tx, paperTemplate, row),
};
