import { and, eq, gt, sql } from 'drizzle-orm';
import type { StaffId } from '#shared/kernel/ids';
import {
  FREE_TRIES,
  leftOf,
  lockMsOf,
  NO_SPAN,
  payWrongPin,
  pcWaitOf,
  personLockMs,
  REMEMBERED_MS,
  waitOf,
  type Owed,
  type Payer,
} from '#shared/staff/lock-out';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { SYSTEM_ID } from '../kernel/session';
import { staffPins, staffRows } from './repository';
import { pcLock, pcOwed, staffPin, wrongPin } from './table';

type Try = Readonly<{ staffId: StaffId; workstation: string; uptimeMs: number }>;

/** Wrong PINs of nobody in particular are counted under the system's id. */
const countedAs = (db: ReadDb, staffId: StaffId): StaffId => (staffPins.find(db, staffId) ? staffId : SYSTEM_ID);
const atPc = (workstation: string, staffId: StaffId) => and(eq(wrongPin.workstation, workstation), eq(wrongPin.staffId, staffId));

/** What the wrong PINs of this PC still cost it. */
function owedBy(db: ReadDb, { workstation, uptimeMs }: Try): Owed {
  const rows = db.select().from(pcOwed).where(eq(pcOwed.workstation, workstation)).all();
  const of = (payer: Payer): number => leftOf(rows.find((row) => row.payer === payer) ?? NO_SPAN, uptimeMs);
  return { everybody: of('everybody'), managers: of('managers') };
}

/** Milliseconds until a PIN of this person is looked at again at this PC; 0: now. */
export function waitMs(db: ReadDb, at: Try): number {
  const { staffId, workstation, uptimeMs } = at;
  const pc = db.select().from(pcLock).where(eq(pcLock.workstation, workstation)).get();
  const own = db
    .select()
    .from(wrongPin)
    .where(atPc(workstation, countedAs(db, staffId)))
    .get();
  const personOrPcMs = waitOf({
    personLeftMs: leftOf(staffPins.find(db, staffId) ?? NO_SPAN, uptimeMs),
    pcLeftMs: leftOf(pc ?? NO_SPAN, uptimeMs),
    ownWrong: own?.failed ?? 0,
  });
  const person = staffRows.find(db, staffId);
  const isManager = person !== undefined && person.isActive && person.posts.includes('manager');
  return Math.max(personOrPcMs, pcWaitOf(owedBy(db, at), isManager));
}

/** Writes down what is left of each span, so that one which ended stays ended when the PC is started again. */
export function settleLockOuts(tx: WriteTx, uptimeMs: number): void {
  const left = (row: Readonly<{ leftMs: number; fromMs: number }>) => ({ leftMs: leftOf(row, uptimeMs), fromMs: uptimeMs });
  for (const row of tx.select().from(staffPin).where(gt(staffPin.leftMs, 0)).all())
    tx.update(staffPin).set(left(row)).where(eq(staffPin.staffId, row.staffId)).run();
  for (const row of tx.select().from(pcLock).where(gt(pcLock.leftMs, 0)).all())
    tx.update(pcLock).set(left(row)).where(eq(pcLock.workstation, row.workstation)).run();
  for (const row of tx.select().from(pcOwed).all())
    tx.update(pcOwed)
      .set(left(row))
      .where(and(eq(pcOwed.workstation, row.workstation), eq(pcOwed.payer, row.payer)))
      .run();
  tx.delete(pcOwed).where(eq(pcOwed.leftMs, 0)).run();
  for (const row of tx.select().from(wrongPin).all()) tx.update(wrongPin).set(left(row)).where(atPc(row.workstation, row.staffId)).run();
  tx.delete(wrongPin).where(eq(wrongPin.leftMs, 0)).run();
  tx.run(sql`delete from pc_lock where left_ms = 0 and workstation not in (select workstation from wrong_pin)`);
}

/** The person typed the right PIN: his own wrong ones are outdone, those of others stay counted against the PC. */
export function forgetWrongPins(tx: WriteTx, { staffId, workstation, uptimeMs }: Try): void {
  const pin = staffPins.find(tx, staffId);
  if (pin && pin.failed > 0) staffPins.count(tx, staffId, { failed: 0, leftMs: 0, fromMs: uptimeMs });
  tx.delete(wrongPin).where(atPc(workstation, staffId)).run();
}

/** Counts a wrong PIN against the person and against the PC, and locks whoever had five. Answers the person's count. */
export function countWrongPin(tx: WriteTx, at: Try): number {
  const { staffId, workstation, uptimeMs } = at;
  const { payer, leftMs } = payWrongPin(owedBy(tx, at));
  const owed = { leftMs, fromMs: uptimeMs };
  tx.insert(pcOwed)
    .values({ workstation, payer, ...owed })
    .onConflictDoUpdate({ target: [pcOwed.workstation, pcOwed.payer], set: owed })
    .run();
  const pcWasLocked = leftOf(tx.select().from(pcLock).where(eq(pcLock.workstation, workstation)).get() ?? NO_SPAN, uptimeMs) > 0;
  tx.insert(wrongPin)
    .values({ workstation, staffId: countedAs(tx, staffId), failed: 1, leftMs: REMEMBERED_MS, fromMs: uptimeMs })
    .onConflictDoUpdate({
      target: [wrongPin.workstation, wrongPin.staffId],
      set: { failed: sql`${wrongPin.failed} + 1`, leftMs: REMEMBERED_MS, fromMs: uptimeMs },
    })
    .run();
  if (!pcWasLocked) lockPc(tx, workstation, uptimeMs);
  const pin = staffPins.find(tx, staffId);
  if (!pin) return FREE_TRIES;
  const failed = pin.failed + 1;
  staffPins.count(tx, staffId, { failed, leftMs: personLockMs(failed), fromMs: uptimeMs });
  return failed;
}

function lockPc(tx: WriteTx, workstation: string, uptimeMs: number): void {
  const wrong = tx
    .select({ n: sql<number>`sum(${wrongPin.failed})` })
    .from(wrongPin)
    .where(eq(wrongPin.workstation, workstation))
    .get();
  if ((wrong?.n ?? 0) < FREE_TRIES) return;
  const locks = (tx.select().from(pcLock).where(eq(pcLock.workstation, workstation)).get()?.locks ?? 0) + 1;
  const span = { locks, leftMs: lockMsOf(locks), fromMs: uptimeMs };
  tx.insert(pcLock)
    .values({ workstation, ...span })
    .onConflictDoUpdate({ target: pcLock.workstation, set: span })
    .run();
}

/** A manager lifts the lock of a person and of the PCs: all wrong PINs are forgotten. */
export function liftLockOuts(tx: WriteTx, staffId: StaffId, uptimeMs: number): void {
  staffPins.count(tx, staffId, { failed: 0, leftMs: 0, fromMs: uptimeMs });
  tx.delete(wrongPin).run();
  tx.delete(pcLock).run();
  tx.delete(pcOwed).run();
}
