import { DomainError } from '../kernel/app-error';
import type { StaffId } from '../kernel/ids';
import { timesQuantity } from '../kernel/money';
import type { ServiceType } from '../kernel/region';
import { partTotalOf } from '../quote/rules';
import type { ChargeLine } from '../quote/schema';
import type { CardStatus } from './states';

type Share = Readonly<{ staffId: StaffId; sharePercent: number }>;
/** Shares of the people on a card; a person named twice counts once, and the sum is 100 (B7). */
export function sharesOf(typed: readonly Share[]): Share[] {
  const sum = typed.reduce((total, t) => total + t.sharePercent, 0);
  if (sum !== 100) throw new DomainError('SHARES_NOT_100', { sum });
  return [...new Set(typed.map((t) => t.staffId))].map((staffId) => ({
    staffId,
    sharePercent: typed.filter((t) => t.staffId === staffId).reduce((total, t) => total + t.sharePercent, 0),
  }));
}

/** A paid card goes to the bench only through a quote the customer accepted (C4). */
export function assertMayRepair(card: Readonly<{ status: CardStatus; type: ServiceType }>): void {
  if (card.status === 'DIAGNOSING' && card.type === 'A') throw new DomainError('QUOTE_NEEDED');
}

type TwoPeople = Readonly<{ actorId: StaffId; workerIds: readonly StaffId[]; isSinglePersonSite: boolean }>;
/** 驗訖 by another person than the one who worked on it, unless the centre has only one (B7, C4). */
export function assertOtherPerson(f: TwoPeople): void {
  if (!f.isSinglePersonSite && f.workerIds.includes(f.actorId)) throw new DomainError('OWN_WORK');
}

type Span = Readonly<{ startAt: string; endAt: string }>;

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;
/** 工時 of one stretch: from before to, inside the life of the card, at most a day; a break makes the minutes less (B7). */
export function workMinutes(work: Span & Readonly<{ minutes?: number | undefined }>, openedAt: string, now: string): number {
  if (work.startAt >= work.endAt || work.endAt > now) throw new DomainError('TIME_ORDER', { field: 'endAt' });
  if (work.startAt < openedAt) throw new DomainError('TIME_ORDER', { field: 'startAt' });
  const span = Math.max(1, Math.round((Date.parse(work.endAt) - Date.parse(work.startAt)) / MINUTE_MS));
  const minutes = work.minutes ?? span;
  if (minutes > span || minutes > DAY_MINUTES) throw new DomainError('TIME_ORDER', { field: 'minutes' });
  return minutes;
}

const WORKABLE: readonly CardStatus[] = ['DIAGNOSING', 'QUOTED', 'APPROVED', 'REPAIRING', 'WAIT_PART', 'OUTSOURCED', 'REPAIRED'];
/** Hours and parts belong to a job that has begun and that nobody has inspected yet. */
export function assertOnBench(status: CardStatus, event: string): void {
  if (!WORKABLE.includes(status)) throw new DomainError('TRANSITION_REFUSED', { entity: 'RepairCard', from: status, event });
}

/** Parts are fitted while repairing; on a free card the diagnosis may already need one. */
export function assertMayFitPart(card: Readonly<{ status: CardStatus; type: ServiceType }>): void {
  const isAllowed = card.status === 'REPAIRING' || (card.status === 'DIAGNOSING' && card.type !== 'A');
  if (!isAllowed) throw new DomainError('TRANSITION_REFUSED', { entity: 'RepairCard', from: card.status, event: 'addPart' });
}

type PartFacts = Readonly<{
  text: string;
  qty: number;
  priceMinor: number;
  /** Price of the parts already on the card. */
  fittedMinor: number;
  agreedLines: readonly ChargeLine[] | null;
  /** Lines of a version the customer has not answered. */
  pendingLines: readonly ChargeLine[] | null;
}>;
const names = (lines: readonly ChargeLine[] | null, text: string): boolean =>
  lines?.some((l) => l.kind === 'part' && l.text === text) ?? false;
/** On a paid card the parts stay inside the agreed price of parts; what only an unanswered version names must wait (E11, C4). */
export function assertPartQuoted(f: PartFacts): void {
  if (f.agreedLines === null) throw new DomainError('PART_NOT_QUOTED');
  const isOnlyPending = names(f.pendingLines, f.text) && !names(f.agreedLines, f.text);
  if (isOnlyPending || f.fittedMinor + timesQuantity(f.priceMinor, f.qty) > partTotalOf(f.agreedLines))
    throw new DomainError('PART_NOT_QUOTED');
}

const PROMISE_KEPT: readonly CardStatus[] = ['PASSED', 'REFUSED', 'UNREPAIRABLE', 'CLOSED', 'CANCELLED'];
/** Promised time passed while the job is not done: alert (C4). */
export const isPromiseMissed = (card: Readonly<{ status: CardStatus; promisedAt: string | null }>, now: string): boolean =>
  card.promisedAt !== null && card.promisedAt < now && !PROMISE_KEPT.includes(card.status);

/** A time of fact lies between the step it follows and now (decisions 5). */
export function factTime(at: string, notBefore: string, now: string, field: string): string {
  if (at > now || at < notBefore) throw new DomainError('TIME_ORDER', { field });
  return at;
}

type Reversible = Readonly<{ id: string; reversalOf: string | null }>;
/** Lines that count: neither a reversing line nor one that was taken back. */
export const liveOf = <T extends Reversible>(lines: readonly T[]): T[] => {
  const reversed = new Set(lines.map((l) => l.reversalOf));
  return lines.filter((l) => l.reversalOf === null && !reversed.has(l.id));
};
