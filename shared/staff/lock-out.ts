/**
 * A span that must really pass: a lock-out, or the time until a wrong PIN is forgotten (quality S16). It is kept with a reading of
 * the running time (since the PC was started), never with the clock on the wall: that one anybody can set.
 */
export type Span = Readonly<{ leftMs: number; fromMs: number }>;
export const NO_SPAN: Span = { leftMs: 0, fromMs: 0 };

/**
 * What is left of it. A running time below the kept one says that the PC was started again: then at least the time since the
 * start has passed. The answer is never less than what is really left, so neither a restart nor a clock ends a lock early.
 */
export function leftOf({ leftMs, fromMs }: Span, uptimeMs: number): number {
  const passedMs = uptimeMs >= fromMs ? uptimeMs - fromMs : uptimeMs;
  return Math.max(0, leftMs - passedMs);
}

const LOCK_MINUTES = [1, 5, 15, 60] as const;
const MINUTE_MS = 60_000;
/** Wrong PINs in a row before the first lock-out, of a person and of a PC. */
export const FREE_TRIES = 5;
/** A wrong PIN counts against the PC for a day of running time. */
export const REMEMBERED_MS = 24 * 60 * MINUTE_MS;

/** How long the nth lock-out in a row lasts: 1, 5, 15, then 60 minutes. */
export const lockMsOf = (nth: number): number => (LOCK_MINUTES[Math.min(nth, LOCK_MINUTES.length) - 1] ?? 0) * MINUTE_MS;

/** The lock-out of a person after so many wrong PINs in a row: the fifth and each further one. */
export const personLockMs = (failed: number): number => lockMsOf(Math.max(0, failed - FREE_TRIES + 1));

type AtThisPc = Readonly<{ personLeftMs: number; pcLeftMs: number; ownWrong: number }>;
/**
 * Milliseconds until a PIN of this person is looked at again, 0 when now. While the PC is locked a colleague without a wrong PIN
 * of his own here still has one try: who knows his PIN is not kept out by somebody else's guessing (decision 012).
 */
export const waitOf = ({ personLeftMs, pcLeftMs, ownWrong }: AtThisPc): number =>
  ownWrong === 0 ? personLeftMs : Math.max(personLeftMs, pcLeftMs);

const HOUR_MS = 60 * MINUTE_MS;
/** Who pays for a wrong PIN at a PC: the one store for all persons, or what is kept back for its managers. */
export const PAYERS = ['everybody', 'managers'] as const;
export type Payer = (typeof PAYERS)[number];
/**
 * How many wrong PINs a PC bears, whoever is named: so many at once, and then one again after each span. Over any day of running time that
 * is 24 + 24 for everybody and 6 + 6 more for managers: 60 (S16, decision 012). A right PIN costs nothing.
 */
const STORES: Readonly<Record<Payer, Readonly<{ atOnce: number; oneAfterMs: number }>>> = {
  everybody: { atOnce: 24, oneAfterMs: HOUR_MS },
  managers: { atOnce: 6, oneAfterMs: 4 * HOUR_MS },
};
/** What is left of the spans that the wrong PINs of this PC cost; 0: none, or all are over. */
export type Owed = Readonly<Record<Payer, number>>;

/** Milliseconds until the store has a wrong PIN to give again; 0: now. */
const storeWait = (payer: Payer, owed: Owed): number => {
  const { atOnce, oneAfterMs } = STORES[payer];
  return Math.max(0, owed[payer] - (atOnce - 1) * oneAfterMs);
};

/** Milliseconds until this PC looks at a PIN at all. A manager, who can lift the lock, has a store of his own behind the common one. */
export const pcWaitOf = (owed: Owed, isManager: boolean): number =>
  isManager ? Math.min(storeWait('everybody', owed), storeWait('managers', owed)) : storeWait('everybody', owed);

/** Which store pays for the wrong PIN that was just compared, and what it owes from now on. */
export function payWrongPin(owed: Owed): Readonly<{ payer: Payer; leftMs: number }> {
  const payer = storeWait('everybody', owed) === 0 ? 'everybody' : 'managers';
  return { payer, leftMs: owed[payer] + STORES[payer].oneAfterMs };
}
