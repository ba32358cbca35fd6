import { DomainError } from '../kernel/app-error';
import { addDays, addMonths } from '../kernel/business-date';
import type { Region } from '../kernel/region';

/** A term as the law says it: months end on the corresponding date, days are counted (D3). The day it begins on does not count. */
export type Term = Readonly<{ unit: 'month' | 'day'; count: number }>;
type ClockRow = Readonly<{
  region: Region;
  from: string;
  /** Days after the ready notice: three reminders, and the formal notice. */
  noticeDays: readonly [number, number, number, number];
  /** From this day on nobody keeps it as a custodian any more. */
  abandonDays: number;
  /** What the formal notice must leave him, from its delivery. */
  term: Term;
  /** When it cannot be delivered: from the day the fee was due (the ready notice), or from the day it came back. */
  undelivered: Term & Readonly<{ since: 'told' | 'returned' }>;
}>;
/**
 * 逾期未領 by region (D5). A new law is a new row with its day, never an edit: a clock is read by the row of the day it began.
 * No row has a fee for storage: only what was agreed at intake may be asked for, and that is a line of the quote (B8, B9).
 */
const CLOCK: readonly ClockRow[] = [
  {
    region: 'TW', // 民法 936
    from: '1930-05-05',
    noticeDays: [7, 15, 30, 30],
    abandonDays: 30,
    term: { unit: 'month', count: 1 },
    undelivered: { unit: 'month', count: 6, since: 'told' },
  },
  {
    region: 'CN', // 民法典 453, 783
    from: '2021-01-01',
    noticeDays: [7, 15, 30, 30],
    abandonDays: 30,
    term: { unit: 'day', count: 60 },
    undelivered: { unit: 'day', count: 60, since: 'returned' },
  },
];
export const LEVELS = [1, 2, 3, 4] as const;
export type Level = (typeof LEVELS)[number];
/** 催告: the one that sets the term. */
export const FORMAL = 4 satisfies Level;

/** The row in force on the day the owner was told. */
export function unclaimedClock(region: Region, toldOn: string): ClockRow {
  const rows = CLOCK.filter((r) => r.region === region);
  const row = rows.findLast((r) => r.from <= toldOn) ?? rows[0];
  if (row === undefined) throw new Error(`no clock of unclaimed goods for ${region}`);
  return row;
}
const endOf = (fromOn: string, { unit, count }: Term): string => (unit === 'month' ? addMonths(fromOn, count) : addDays(fromOn, count));

/** The day from which a notice may go out, and is asked for. */
export const noticeDueOn = (region: Region, toldOn: string, level: Level): string =>
  addDays(toldOn, unclaimedClock(region, toldOn).noticeDays[level - 1] ?? 0);
/** 逾期: from this day on. Dates are not moved off a rest day (D3). */
export const abandonedOn = (region: Region, toldOn: string): string => addDays(toldOn, unclaimedClock(region, toldOn).abandonDays);

export const DELIVERY_OUTCOMES = ['delivered', 'returned'] as const;
export type Delivery = Readonly<{ outcome: (typeof DELIVERY_OUTCOMES)[number]; on: string }>;
/** The last day on which the owner may still pay and fetch it. */
export function deadlineOf(region: Region, toldOn: string, { outcome, on }: Delivery): string {
  const { term, undelivered } = unclaimedClock(region, toldOn);
  if (outcome === 'delivered') return endOf(on, term);
  const end = endOf(undelivered.since === 'told' ? toldOn : on, undelivered);
  return end > on ? end : on;
}

export type UnclaimedFacts = Readonly<{
  toldOn: string;
  /** The last notice that was sent; 0: none. */
  level: number;
  sentOn: string | null;
  delivery: Delivery | null;
  deadlineOn: string | null;
}>;
type UnclaimedStep = Readonly<{ kind: 'notice' | 'delivery' | 'dispose'; level: Level; on: string }>;

/** What has to be done next, and from which day: the next notice, the proof of the formal one, the disposal. */
export function unclaimedStep(region: Region, f: UnclaimedFacts): UnclaimedStep {
  const next = LEVELS.find((level) => level > f.level);
  if (next !== undefined) return { kind: 'notice', level: next, on: noticeDueOn(region, f.toldOn, next) };
  if (f.delivery === null || f.deadlineOn === null) return { kind: 'delivery', level: FORMAL, on: f.sentOn ?? f.toldOn };
  return { kind: 'dispose', level: FORMAL, on: addDays(f.deadlineOn, 1) };
}

/** The notice that may go out today: in order, not early; a formal one that came back may be sent again (B30). */
export function noticeToSend(region: Region, f: UnclaimedFacts, today: string): Level {
  const step = unclaimedStep(region, f);
  if (step.kind === 'notice') {
    if (today < step.on) throw new DomainError('NOTICE_EARLY', { level: step.level, on: step.on });
    return step.level;
  }
  if (f.delivery?.outcome === 'returned') return FORMAL;
  throw new DomainError('NOTICES_SENT');
}

/** 處分: the formal notice is proved and its term is over (C3). */
export function assertDisposable(region: Region, f: UnclaimedFacts, today: string): void {
  const step = unclaimedStep(region, f);
  if (step.kind !== 'dispose') throw new DomainError('NOTICE_UNPROVED');
  if (today < step.on) throw new DomainError('DISPOSAL_EARLY', { on: step.on });
}

/** 取償: the proceeds pay the debts in their order as far as they go; all that is left is the owner's (D5). */
export function proceedsOf(proceedsMinor: number, debts: readonly number[]): Readonly<{ uses: readonly number[]; surplusMinor: number }> {
  let surplusMinor = proceedsMinor;
  const uses = debts.map((debt) => {
    const use = Math.min(Math.max(0, debt), surplusMinor);
    surplusMinor -= use;
    return use;
  });
  return { uses, surplusMinor };
}
