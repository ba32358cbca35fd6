import { hash, verify } from '@node-rs/argon2';
import { DomainError } from '#shared/kernel/app-error';
import type { StaffId } from '#shared/kernel/ids';
import { isoFromMs } from '#shared/kernel/fields';
import type { StaffRole } from '#shared/kernel/roles';
import { FREE_TRIES } from '#shared/staff/lock-out';
import { isTooSimple } from '#shared/staff/pin';
import type { Session } from '#shared/staff/schema';
import type { ReadDb } from '../kernel/connection';
import type { CommandCx, PrepareCx } from '../kernel/handlers';
import type { Keys } from '../kernel/keys';
import { newId } from '../kernel/new-id';
import { SYSTEM_ID } from '../kernel/session';
import { readSite } from '../kernel/site-context';
import { countWrongPin, forgetWrongPins, settleLockOuts, waitMs } from './lock-outs';
import { signInAttempts, staffPins, staffRows } from './repository';
import type { StaffRow } from './table';
import { sessionOf } from './views';

/** How a person is named on papers and lists; leavers keep theirs. */
export const staffName = (db: ReadDb, id: StaffId): string => (id === SYSTEM_ID ? 'system' : staffRows.get(db, id).name);

/** Somebody who is here on this day: active and not on leave (E8). */
export function requirePresent(db: ReadDb, id: StaffId, today: string): StaffRow {
  const row = staffRows.get(db, id);
  const isAway = row.onLeaveUntil !== null && row.onLeaveUntil >= today;
  if (!row.isActive || isAway) throw new DomainError('TECHNICIAN_UNAVAILABLE', { name: row.name });
  return row;
}
/** A technician who is here on this day (C1, E8). */
export function requireTechnician(db: ReadDb, id: StaffId, today: string): StaffRow {
  const row = requirePresent(db, id, today);
  if (!row.posts.includes('technician')) throw new DomainError('TECHNICIAN_UNAVAILABLE', { name: row.name });
  return row;
}

/** argon2id (the default of the library) with 19 MiB and two passes, over the peppered PIN (decisions 6 and 8, quality S15). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
export const hashPin = (keys: Keys, pin: string): Promise<string> => hash(keys.pepper(pin), COST);
/** Of no PIN at all, with the same cost: somebody unknown takes as long as a wrong PIN, so that the time does not tell them apart. */
const NOBODYS_HASH = '$argon2id$v=19$m=19456,t=2,p=1$eJSULyMwn7YxMRAQnQIMTQ$ZWiLK8WfmBjK/4tAbdM2TMIjt6R/R9FNyRD8/buQa8k';
/** Compares in constant time; the library does (argon2). */
export async function isPinRight(keys: Keys, stored: string | undefined, pin: string): Promise<boolean> {
  const isSame = await verify(stored ?? NOBODYS_HASH, keys.pepper(pin));
  return isSame && stored !== undefined;
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

/** No PIN that a colleague guesses first, nor the end of a phone number that stands on the door (quality S15). */
export function assertPinGood(pin: string, phones: readonly (string | null)[]): void {
  if (isTooSimple(pin, phones)) throw new DomainError('PIN_TOO_SIMPLE');
}
export function centrePhones(db: ReadDb): (string | null)[] {
  const site = readSite(db);
  return site ? [site.phone, site.complaintPhone] : [];
}

/** What was compared before the transaction opened. While a lock-out lasts nothing is compared. */
export type ComparedPin = Readonly<{ outcome: 'compared'; hash: string | undefined; isRight: boolean } | { outcome: 'locked' }>;
export async function comparePin({ db, keys, clock, workstation }: PrepareCx, staffId: StaffId, pin: string): Promise<ComparedPin> {
  if (waitMs(db, { staffId, workstation, uptimeMs: clock.uptimeMs() }) > 0) return { outcome: 'locked' };
  const hash = staffPins.find(db, staffId)?.hash;
  return { outcome: 'compared', hash, isRight: await isPinRight(keys, hash, pin) };
}

export type PinCheck = Readonly<{ outcome: 'right' } | { outcome: 'wrong' | 'locked'; triesLeft: number; lockedUntil: string | null }>;
/** Judges a compared PIN, counts it and leaves its trace (decisions 7); many at once are counted one after the other (quality S16). */
export function countPin(cx: CommandCx, staffId: StaffId, compared: ComparedPin): PinCheck {
  const at = { staffId, workstation: cx.workstation, uptimeMs: cx.uptimeMs };
  const trace = (outcome: 'signedIn' | 'wrongPin' | 'locked') =>
    signInAttempts.append(cx.tx, { staffId, workstation: cx.workstation, at: cx.now, outcome });
  const lockedUntil = (ms: number) => (ms === 0 ? null : isoFromMs(Date.parse(cx.now) + ms));

  const wait = waitMs(cx.tx, at);
  if (wait > 0 || compared.outcome === 'locked') {
    trace('locked');
    return { outcome: 'locked', triesLeft: 0, lockedUntil: lockedUntil(wait) };
  }
  settleLockOuts(cx.tx, cx.uptimeMs);
  const person = staffRows.find(cx.tx, staffId);
  if (person?.isActive && compared.isRight && compared.hash === staffPins.find(cx.tx, staffId)?.hash) {
    trace('signedIn');
    forgetWrongPins(cx.tx, at);
    return { outcome: 'right' };
  }
  trace('wrongPin');
  const tries = countWrongPin(cx.tx, at);
  const until = lockedUntil(waitMs(cx.tx, at));
  cx.audit({ event: 'PinRefused', entity: 'staff', entityId: staffId, facts: { tries, lockedUntil: until } });
  return { outcome: 'wrong', triesLeft: until === null ? Math.max(0, FREE_TRIES - tries) : 0, lockedUntil: until };
}

/** From now on this connection is his, and his PIN is fresh. */
export function signInOn(cx: CommandCx, person: StaffRow): Session {
  Object.assign(cx.session, { staffId: person.id, pinAtMs: cx.uptimeMs });
  return sessionOf(person, cx);
}
