import { asc, eq } from 'drizzle-orm';
import type { AnchorFinding } from '#shared/audit/routes';
import type { Output } from '#shared/contract/contract';
import { nowIso, type Clock } from '../kernel/clock';
import type { Db, ReadDb, WriteTx } from '../kernel/connection';
import { SYSTEM } from '../kernel/session';
import type { Anchor, AnchorFile } from './anchor-file';
import { auditTrail } from './repository';
import { auditEntry } from './table';

type Finding = Readonly<{ finding: AnchorFinding; fromRow: number; anchoredRows: number; anchoredAt: string }>;

/** What the anchor says of the trail; null: it goes on from there. `fromRow` is the first row that is not what it was. */
function compareWithAnchor(db: ReadDb, anchor: ReturnType<AnchorFile['read']>): Finding | null {
  const rows = auditTrail.head(db)?.seq ?? 0;
  if (anchor === 'none' || anchor === 'forged') {
    if (anchor === 'none' && rows === 0) return null; // nothing was ever written: a new centre
    return { finding: anchor === 'none' ? 'noAnchor' : 'forgedAnchor', fromRow: 1, anchoredRows: 0, anchoredAt: '' };
  }
  const known = { anchoredRows: anchor.rows, anchoredAt: anchor.at };
  if (rows < anchor.rows) return { finding: 'cutBack', fromRow: rows + 1, ...known };
  const there = db.select({ hash: auditEntry.hash }).from(auditEntry).where(eq(auditEntry.seq, anchor.rows)).get();
  if (there?.hash !== anchor.head) return { finding: 'rebuilt', fromRow: 1, ...known };
  return anchor.isClosed && rows > anchor.rows ? { finding: 'addedTo', fromRow: anchor.rows + 1, ...known } : null;
}

type Deps = Readonly<{ db: Db; clock: Clock; file: AnchorFile; report(finding: AnchorFinding): void; onBug(error: unknown): void }>;
const LATER_MS = 1_000;
const DIFFERS = 'AuditTrailDiffers';

/**
 * Keeps the anchor behind the trail: at the start, a second after changes, and at the end. What does not fit is written into the
 * trail itself, so that it stays to be read, and the trail is anchored anew; the counter goes on working.
 */
export function keepAnchored({ db, clock, file, report, onBug }: Deps) {
  let timer: NodeJS.Timeout | null = null;
  /** Once the file was read, what was anchored last is known here; before the first line of a new centre that is nothing. */
  let last = file.read();
  let isNew = last === 'none' && auditTrail.head(db) === undefined;
  const check = (isClosed: boolean): void => {
    const finding = isNew ? null : compareWithAnchor(db, last);
    if (finding !== null) {
      report(finding.finding);
      db.transaction((tx) => auditTrail.append(tx as WriteTx, [lineOf(finding, nowIso(clock))]), { behavior: 'immediate' });
    }
    const head = auditTrail.head(db);
    if (!head) return;
    const anchor: Anchor = { rows: head.seq, head: head.hash, at: nowIso(clock), isClosed };
    file.write(anchor);
    last = anchor;
    isNew = false;
  };
  /** A full disk must not stop the counter: the next change tries again. */
  const write = (isClosed = false): void => {
    try {
      check(isClosed);
    } catch (error) {
      onBug(error);
    }
  };
  write();
  return {
    /** Something was committed. */
    moved(): void {
      timer ??= setTimeout(() => {
        timer = null;
        write();
      }, LATER_MS).unref();
    },
    close(): void {
      if (timer !== null) clearTimeout(timer);
      write(true);
    },
  };
}

const lineOf = (finding: Finding, at: string) => ({
  at,
  staffId: SYSTEM.staffId,
  staffName: SYSTEM.name,
  workstation: 'system',
  event: 'AuditTrailDiffers',
  entity: 'audit' as const,
  entityId: SYSTEM.staffId,
  fromState: null,
  toState: null,
  reason: finding.finding,
  facts: { fromRow: finding.fromRow, anchoredRows: finding.anchoredRows, anchoredAt: finding.anchoredAt },
});

/** Every time the trail was found different, as it wrote down itself. */
export const differencesFound = (db: ReadDb): Output<'audit.verify'>['differed'] =>
  db
    .select({ seq: auditEntry.seq, at: auditEntry.at, reason: auditEntry.reason, facts: auditEntry.facts })
    .from(auditEntry)
    .where(eq(auditEntry.event, DIFFERS))
    .orderBy(asc(auditEntry.seq))
    .all()
    .map(({ seq, at, reason, facts }) => ({ seq, at, finding: reason as AnchorFinding, fromRow: Number(facts['fromRow']) }));
