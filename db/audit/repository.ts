import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { canonicalJson, sha256 } from '../kernel/canonical-json';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { insertRows, perConnection } from '../kernel/rows';
import { auditEntry, type AuditEntryRow } from './table';

export type AuditFacts = Omit<AuditEntryRow, 'seq' | 'prevHash' | 'hash'>;
export const GENESIS = '0'.repeat(64);

const text = JSON.stringify;
/**
 * What the hash covers: everything a reader sees, as canonical JSON. The names are written here in their order, because a million
 * lines are reckoned anew when the chain is verified; db/audit/repository.test.ts compares with the general form.
 * @internal
 */
export const auditHash = (prevHash: string, seq: number, f: AuditFacts): string => hashOf(prevHash, seq, f, canonicalJson(f.facts));

/** A stored line against its hash. Its facts lie in canonical form, so their text is taken as it is and read only when it does not fit. */
export const isAuditHash = (hash: string, prevHash: string, seq: number, f: StoredFacts): boolean =>
  hash === hashOf(prevHash, seq, f, f.facts) || hash === hashOf(prevHash, seq, f, canonicalJson(JSON.parse(f.facts)));

type Told = Omit<AuditFacts, 'facts'>;
export type StoredFacts = Told & Readonly<{ facts: string }>;
const hashOf = (prevHash: string, seq: number, f: Told, facts: string): string =>
  sha256(
    `${prevHash}{"at":${text(f.at)},"entity":${text(f.entity)},"entityId":${text(f.entityId)},"event":${text(f.event)},"facts":${facts},"fromState":${text(f.fromState)},"reason":${text(f.reason)},"seq":${seq},"staffId":${text(f.staffId)},"staffName":${text(f.staffName)},"toState":${text(f.toState)},"workstation":${text(f.workstation)}}`,
  );

const headOf = perConnection((db) =>
  db.select({ seq: auditEntry.seq, hash: auditEntry.hash }).from(auditEntry).orderBy(desc(auditEntry.seq)).limit(1).prepare(),
);

const notesOf = perConnection((db) =>
  db
    .select({ facts: auditEntry.facts })
    .from(auditEntry)
    .where(and(eq(auditEntry.entityId, sql.placeholder('entityId')), eq(auditEntry.event, 'NoteAdded')))
    .orderBy(asc(auditEntry.seq))
    .prepare(),
);

/** Append-only. There is no update and no delete on purpose. */
export const auditTrail = {
  /** All lines of one command, in their order: each carries the hash of the one before. */
  append(tx: WriteTx, lines: readonly AuditFacts[]): void {
    if (lines.length === 0) return;
    const last = auditTrail.head(tx);
    let seq = last?.seq ?? 0;
    let prevHash = last?.hash ?? GENESIS;
    const chained = lines.map((facts) => {
      seq += 1;
      const inOrder = canonicalJson(facts.facts);
      const hash = hashOf(prevHash, seq, facts, inOrder);
      const entry = { ...facts, facts: JSON.parse(inOrder) as AuditFacts['facts'], seq, prevHash, hash };
      prevHash = hash;
      return entry;
    });
    insertRows(tx, auditEntry, chained);
  },
  /** 備註 of one thing, the oldest first: the audit trail is where they live. */
  notesOn: (db: ReadDb, entityId: string): string[] =>
    notesOf(db)
      .all({ entityId })
      .map(({ facts }) => String(facts['text'])),
  head: (db: ReadDb): { seq: number; hash: string } | undefined => headOf(db).get(),
};
