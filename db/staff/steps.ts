import { hash, verify } from '@node-rs/argon2';
import { DomainError } from '#shared/kernel/app-error';
import type { StaffId } from '#shared/kernel/ids';
import { isoFromMs } from '#shared/kernel/fields';
import type { StaffRole } from '#shared/kernel/roles';
import { isTooSimple, lockedMinutes } from '#shared/staff/pin';
import type { ReadDb } from '../kernel/connection';
import type { CommandCx } from '../kernel/handlers';
import type { Keys } from '../kernel/keys';
import { newId } from '../kernel/new-id';
import { SYSTEM_ID } from '../kernel/session';
import { signInAttempts, staffPins, staffRows } from './repository';
import type { StaffRow } from './table';

/** Tries in a row before the first lock-out (quality S16). */
const FREE_TRIES = 5;

/** How a person is named on papers and lists; leavers keep theirs. */
export const staffName = (db: ReadDb, id: StaffId): string => (id === SYSTEM_ID ? 'system' : staffRows.get(db, id).name);

/** A technician who is here on this day: active, of the post, not on leave (C1, E8). */
export function requireTechnician(db: ReadDb, id: StaffId, today: string): StaffRow {
  const row = staffRows.get(db, id);
  const isAway = row.onLeaveUntil !== null && row.onLeaveUntil >= today;
  if (!row.isActive || isAway || !row.posts.includes('technician')) throw new DomainError('TECHNICIAN_UNAVAILABLE', { name: row.name });
  return row;
}

/** argon2id (the default of the library) with 19 MiB and two passes, over the peppered PIN (decisions 6 and 8, quality S15). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
export const hashPin = (keys: Keys, pin: string): Promise<string> => hash(keys.pepper(pin), COST);
/** Somebody without a PIN costs as much time as a wrong PIN, so that the answer does not tell them apart. */
export async function isPinRight(keys: Keys, stored: string | undefined, pin: string): Promise<boolean> {
  if (stored !== undefined) return verify(stored, keys.pepper(pin));
  await hashPin(keys, pin);
  return false;
}

/** T01, T02, … for technicians, 001, 002, … for the others: the first that nobody has. */
function freeStaffNo(db: ReadDb, posts: readonly StaffRole[]): string {
  const taken = new Set(staffRows.all(db).map((s) => s.staffNo));
  const noOf = (n: number) => (posts.includes('technician') ? `T${String(n).padStart(2, '0')}` : String(n).padStart(3, '0'));
  for (let n = 1; ; n += 1) if (!taken.has(noOf(n))) return noOf(n);
}

type NewPerson = Readonly<{ name: string; posts: readonly StaffRole[]; staffNo?: string | undefined; pinHash: string; siteCode: string }>;
/** A person with posts and a first PIN, hashed before the transaction opened. */
export function addPerson(cx: CommandCx, p: NewPerson): StaffRow {
  if (staffRows.all(cx.tx).some((s) => s.staffNo === p.staffNo)) throw new DomainError('INPUT_INVALID', { issues: 'staffNo:notRight' });
  const row = staffRows.insert(cx.tx, {
    id: newId<StaffId>(),
    staffNo: p.staffNo ?? freeStaffNo(cx.tx, p.posts),
    name: p.name,
    posts: [...new Set(p.posts)],
    isActive: true,
    siteCode: p.siteCode,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  staffPins.set(cx.tx, row.id, p.pinHash, cx.now);
  cx.audit({
    event: 'StaffAdded',
    entity: 'staff',
    entityId: row.id,
    facts: { staffNo: row.staffNo, name: row.name, posts: row.posts.join(' ') },
  });
  cx.changed('staff', row.id);
  return row;
}

export function assertPinGood(pin: string): void {
  if (isTooSimple(pin)) throw new DomainError('PIN_TOO_SIMPLE');
}

type PinCheck = Readonly<{ outcome: 'right' } | { outcome: 'wrong' | 'locked'; triesLeft: number; lockedUntil: string | null }>;
/**
 * Judges a PIN that was compared before the transaction opened, counts it and leaves its trace (decisions 7). While the lock
 * lasts nothing is compared; tries are kept in the database, so a restart does not forget them.
 */
export function countPin(cx: CommandCx, staffId: StaffId, prepared: Readonly<{ hash: string | undefined; isRight: boolean }>): PinCheck {
  const trace = (outcome: 'signedIn' | 'wrongPin' | 'locked') =>
    signInAttempts.append(cx.tx, { staffId, workstation: cx.workstation, at: cx.now, outcome });
  const pin = staffPins.find(cx.tx, staffId);
  const person = staffRows.find(cx.tx, staffId);
  if (!pin || !person?.isActive) {
    trace('wrongPin');
    return { outcome: 'wrong', triesLeft: 0, lockedUntil: null };
  }
  if (pin.lockedUntil !== null && pin.lockedUntil > cx.now) {
    trace('locked');
    return { outcome: 'locked', triesLeft: 0, lockedUntil: pin.lockedUntil };
  }
  if (prepared.isRight && prepared.hash === pin.hash) {
    trace('signedIn');
    if (pin.failed > 0 || pin.locks > 0) staffPins.count(cx.tx, staffId, { failed: 0, locks: 0, lockedUntil: null });
    return { outcome: 'right' };
  }
  trace('wrongPin');
  const failed = pin.failed + 1;
  const minutes = lockedMinutes(failed);
  const lockedUntil = minutes === 0 ? null : isoFromMs(Date.parse(cx.now) + minutes * 60_000);
  staffPins.count(cx.tx, staffId, { failed, locks: pin.locks + (minutes === 0 ? 0 : 1), lockedUntil });
  cx.audit({ event: 'PinRefused', entity: 'staff', entityId: staffId, facts: { tries: failed, lockedUntil } });
  return { outcome: 'wrong', triesLeft: Math.max(0, FREE_TRIES - failed), lockedUntil };
}
