import { asc, gt } from 'drizzle-orm';
import type { Output } from '#shared/contract/contract';
import type { ReadDb } from '../kernel/connection';
import { auditHash, GENESIS } from './repository';
import { auditEntry } from './table';

const PAGE = 2000;

/** Reckons the hash chain anew from its first row; a row that was changed, taken out, put in or swapped does not fit (S19). */
export function verifyChain(db: ReadDb): Output<'audit.verify'> {
  let seq = 0;
  let head = GENESIS;
  for (;;) {
    const rows = db.select().from(auditEntry).where(gt(auditEntry.seq, seq)).orderBy(asc(auditEntry.seq)).limit(PAGE).all();
    for (const { prevHash, hash, seq: rowSeq, ...facts } of rows) {
      if (rowSeq !== seq + 1 || prevHash !== head || hash !== auditHash(prevHash, rowSeq, facts))
        return { rows: seq, brokenAt: rowSeq, head: seq === 0 ? null : head };
      seq = rowSeq;
      head = hash;
    }
    if (rows.length < PAGE) return { rows: seq, brokenAt: null, head: seq === 0 ? null : head };
  }
}
