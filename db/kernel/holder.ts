import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync, utimesSync, writeSync } from 'node:fs';
import { hostname, uptime, userInfo } from 'node:os';
import { DomainError } from '#shared/kernel/app-error';
import { nowIso, systemClock } from './clock';

/** Who has the file open: written beside it, so that a second program can say whom to ask. */
type Holder = Readonly<{ name: string; pc: string; pid: number; since: string; boot: number }>;
export type Surroundings = Readonly<{ pc: string; pid: number; isAlive: (pid: number) => boolean }>;

const BEAT_MS = 10_000;
/** A holder on another PC that has not been heard for so long has crashed or lost the network. */
const SILENT_MS = 45_000;
/** On this PC a process that lives but is silent for so long has got its number after the holder died. */
const REUSED_MS = 120_000;
const SAME_BOOT_S = 120;

/** Alive also when it belongs to another user, whose processes may not be signalled. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0) && !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
/** Killed, and its parent has not taken note yet: it holds nothing any more, though it may be signalled. Only Linux shows it. */
function isZombie(pid: number): boolean {
  const state = `/proc/${pid}/stat`;
  return existsSync(state) && readFileSync(state, 'utf8').includes(') Z ');
}
const HERE: Surroundings = { pc: hostname(), pid: process.pid, isAlive };

/**
 * Takes the file for this process and gives back what frees it. Refuses with DATABASE_HELD, naming the user and PC, while another
 * engine has it open (quality R11); what a dead process left is taken over.
 */
export function holdFile(file: string, here: Surroundings = HERE): () => void {
  if (file === ':memory:') return () => undefined;
  const beside = `${file}.holder`;
  const boot = Math.round(systemClock.nowMs() / 1000 - uptime());
  const me: Holder = { name: userInfo().username, pc: here.pc, pid: here.pid, since: nowIso(systemClock), boot };
  const write = () => {
    const lock = openSync(beside, 'wx');
    writeSync(lock, JSON.stringify(me));
    closeSync(lock);
  };
  try {
    write();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const other = read(beside);
    if (other !== null && isHolding(other, beside, me, here)) {
      throw new DomainError('DATABASE_HELD', { name: other.name, pc: other.pc, since: other.since });
    }
    rmSync(beside, { force: true });
    write();
  }
  const beat = setInterval(() => touch(beside), BEAT_MS).unref();
  return () => {
    clearInterval(beat);
    if (read(beside)?.pid === me.pid) rmSync(beside, { force: true });
  };
}

function touch(beside: string): void {
  const now = systemClock.nowMs() / 1000;
  try {
    utimesSync(beside, now, now);
  } catch {
    // the folder is gone for the moment; the next beat tries again
  }
}

/** Null: half a line that a power cut left, or nothing. */
function read(beside: string): Holder | null {
  try {
    const told = JSON.parse(readFileSync(beside, 'utf8')) as Partial<Holder>;
    const { name, pc, pid, since, boot } = told;
    return name && pc && pid && since && boot ? { name, pc, pid, since, boot } : null;
  } catch {
    return null;
  }
}

function isHolding(other: Holder, beside: string, me: Holder, here: Surroundings): boolean {
  const silentMs = systemClock.nowMs() - statSync(beside).mtimeMs;
  if (other.pc !== here.pc) return silentMs < SILENT_MS;
  if (other.pid === here.pid) return false; // this process itself: an engine that was let go without a close
  const isSameBoot = Math.abs(other.boot - me.boot) < SAME_BOOT_S; // after a restart of the PC the number is somebody else's
  return isSameBoot && silentMs < REUSED_MS && here.isAlive(other.pid);
}
