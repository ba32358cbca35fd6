import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Who did what. Append-only and hash-chained: hash = SHA-256(prev_hash + canonical JSON) (decisions 10). */
export const auditEntry = sqliteTable(
  'audit_entry',
  {
    seq: integer('seq').primaryKey(),
    at: text('at').notNull(),
    staffId: text('staff_id').notNull(),
    staffName: text('staff_name').notNull(),
    workstation: text('workstation').notNull(),
    event: text('event').notNull(),
    entity: text('entity').notNull(),
    entityId: text('entity_id').notNull(),
    fromState: text('from_state'),
    toState: text('to_state'),
    reason: text('reason'),
    facts: text('facts', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    prevHash: text('prev_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [index('audit_entry_entity_ix').on(t.entityId, t.seq), index('audit_entry_event_ix').on(t.event, t.seq)],
);
export type AuditEntryRow = typeof auditEntry.$inferSelect;
