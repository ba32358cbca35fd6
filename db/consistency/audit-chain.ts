import { asc, desc, gte, sql } from 'drizzle-orm';
import type { Output } from '#shared/contract/contract';
import { GENESIS, isAuditHash } from '../audit/repository';
import { auditEntry } from '../audit/table';
import type { ReadDb } from '../kernel/connection';

const PAGE = 2000;
type Chain = Omit<Output<'audit.verify'>, 'differed'>;

/**
 * Reckons the hash chain anew from its first row; a row that was changed, taken out, put in or swapped does not fit (S19).
 * `tail`: only so many of the last rows, trusting the one before them.
 */
export function verifyChain(db: ReadDb, tail?: number): Chain {
  let { seq, head } = tail === undefined ? { seq: 0, head: GENESIS } : before(db, tail);
  for (;;) {
    const rows = db.values<StoredLine>(sql`
      select seq, prev_hash, hash, at, staff_id, staff_name, workstation, event, entity, entity_id, from_state, to_state, reason, facts
      from audit_entry where seq > ${seq} order by seq limit ${PAGE}`);
    for (const row of rows) {
      const [rowSeq, prevHash, hash] = row;
      if (rowSeq !== seq + 1 || prevHash !== head || !isAuditHash(hash, prevHash, rowSeq, factsIn(row)))
        return { rows: seq, brokenAt: rowSeq, head: seq === 0 ? null : head };
      seq = rowSeq;
      head = hash;
    }
    if (rows.length < PAGE) return { rows: seq, brokenAt: null, head: seq === 0 ? null : head };
  }
}

/** Read without drizzle's mapping: a million lines are read (quality S19). */
type StoredLine = [
  number,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string | null,
  string | null,
  string | null,
  string,
];
const factsIn = ([, , , at, staffId, staffName, workstation, event, entity, entityId, fromState, toState, reason, facts]: StoredLine) => ({
  at,
  staffId,
  staffName,
  workstation,
  event,
  entity,
  entityId,
  fromState,
  toState,
  reason,
  facts,
});

/** The row that a tail of so many rows goes on from. */
function before(db: ReadDb, tail: number): { seq: number; head: string } {
  const last = db.select({ seq: auditEntry.seq }).from(auditEntry).orderBy(desc(auditEntry.seq)).limit(1).get()?.seq ?? 0;
  const first = db
    .select()
    .from(auditEntry)
    .where(gte(auditEntry.seq, last - tail))
    .orderBy(asc(auditEntry.seq))
    .limit(1)
    .get();
  return first === undefined || first.seq <= 1 ? { seq: 0, head: GENESIS } : { seq: first.seq, head: first.hash };
}
