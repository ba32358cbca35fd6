import { and, desc, eq, inArray, lt } from 'drizzle-orm';
import type { Input } from '#shared/contract/contract';
import type { AuditView } from '#shared/audit/routes';
import type { ReadDb } from '../kernel/connection';
import { auditEntry, type AuditEntryRow } from './table';

const STORY_LENGTH = 500;

const auditView = (row: AuditEntryRow): AuditView => ({
  seq: row.seq,
  at: row.at,
  by: row.staffName,
  event: row.event,
  entity: row.entity,
  entityId: row.entityId,
  from: row.fromState,
  to: row.toState,
  reason: row.reason,
  facts: row.facts,
});

/** Who did what, newest first, a page by key. */
export const listAudit = (db: ReadDb, { entityId, event, before, limit }: Input<'audit.list'>): AuditView[] =>
  db
    .select()
    .from(auditEntry)
    .where(
      and(
        entityId === null ? undefined : eq(auditEntry.entityId, entityId),
        event === null ? undefined : eq(auditEntry.event, event),
        before === null ? undefined : lt(auditEntry.seq, before),
      ),
    )
    .orderBy(desc(auditEntry.seq))
    .limit(limit)
    .all()
    .map(auditView);

/** The story of a job: everything that happened to its papers, device and money. */
export const storyOf = (db: ReadDb, entityIds: readonly string[]): AuditView[] =>
  db
    .select()
    .from(auditEntry)
    .where(inArray(auditEntry.entityId, [...entityIds]))
    .orderBy(desc(auditEntry.seq))
    .limit(STORY_LENGTH)
    .all()
    .map(auditView);
