import { eq, sql } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { site, type SiteRow } from './table';
import { insertRow } from '../kernel/rows';

type Patch = Partial<Pick<SiteRow, 'name' | 'address' | 'phone' | 'complaintPhone' | 'taxId' | 'settings'>>;

/** The centre is one row. */
export const sites = {
  find: (db: ReadDb): SiteRow | undefined => db.select().from(site).get(),
  get(db: ReadDb): SiteRow {
    const row = sites.find(db);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'Site', id: '' });
    return row;
  },
  insert: (tx: WriteTx, row: typeof site.$inferInsert): SiteRow => insertRow(tx, site, row),
  update: (tx: WriteTx, id: string, patch: Patch, now: string): SiteRow =>
    tx
      .update(site)
      .set({ ...patch, updatedAt: now, rev: sql`${site.rev} + 1` })
      .where(eq(site.id, id))
      .returning()
      .get() ?? sites.get(tx),
};
