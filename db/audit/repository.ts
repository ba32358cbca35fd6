import { desc } from 'drizzle-orm';
import { canonicalJson, sha256 } from '../kernel/canonical-json';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { auditEntry, type AuditEntryRow } from './table';

export type AuditFacts = Omit<AuditEntryRow, 'seq' | 'prevHash' | 'hash'>;
export const GENESIS = '0'.repeat(64);

/** What the hash covers: everything a reader sees, in canonical form. */
export const auditHash = (prevHash: string, seq: number, f: AuditFacts): string => sha256(prevHash + canonicalJson({ seq, ...f }));

/** Append-only. There is no update and no delete on purpose. */
export const auditTrail = {
  append(tx: WriteTx, facts: AuditFacts): void {
    const last = auditTrail.head(tx);
    const seq = (last?.seq ?? 0) + 1;
    const prevHash = last?.hash ?? GENESIS;
    tx.insert(auditEntry)
      .values({ ...facts, seq, prevHash, hash: auditHash(prevHash, seq, facts) })
      .run();
  },
  head(db: ReadDb): { seq: number; hash: string } | undefined {
    return db.select({ seq: auditEntry.seq, hash: auditEntry.hash }).from(auditEntry).orderBy(desc(auditEntry.seq)).limit(1).get();
  },
};
