import { inArray } from 'drizzle-orm';
import type { TemplateVersion } from '#shared/paper-template/schema';
import type { PaperKind } from '#shared/printed-document/paper';
import type { ReadDb } from '../kernel/connection';
import { staff } from '../staff/table';
import { paperTemplates } from './repository';

/** Every version of a kind's template, the newest first. */
export function versionsOf(db: ReadDb, kind: PaperKind): TemplateVersion[] {
  const rows = paperTemplates.versionsOf(db, kind);
  const ids = rows.flatMap(({ madeBy }) => (madeBy === null ? [] : [madeBy]));
  const names = new Map(
    ids.length === 0
      ? []
      : db
          .select({ id: staff.id, name: staff.name })
          .from(staff)
          .where(inArray(staff.id, [...new Set(ids)]))
          .all()
          .map(({ id, name }) => [id, name] as const),
  );
  return rows.map(({ version, settings, note, madeBy, madeAt }) => ({
    kind,
    version,
    settings,
    note,
    madeBy: madeBy === null ? null : (names.get(madeBy) ?? ''),
    madeAt,
  }));
}
