import { DomainError } from '../kernel/app-error';
import { allocate } from '../kernel/money';
import type { ChargeLine } from '../quote/schema';

/** One line that a job may be billed for: of its accepted quote, its agreed fee, or what was signed on site. */
export type Charge = ChargeLine & Readonly<{ sourceId: string; position: number }>;
/** What slips took of a job. Without a source it belongs to no line: the price was agreed anew, or a contract sets it. */
export type Taken = Readonly<{ sourceId: string | null; position: number | null; amountMinor: number }>;
export type OpenCharge = Charge & Readonly<{ key: string; takenMinor: number; leftMinor: number }>;
/** `letOff`: 讓價, less than agreed and not asked for any more (E11). */
export const ALLOCATION_KINDS = ['billed', 'letOff'] as const;
export type Allocation = Taken & Readonly<{ kind: (typeof ALLOCATION_KINDS)[number] }>;

const sum = (list: readonly Readonly<{ amountMinor: number }>[]): number => list.reduce((total, { amountMinor }) => total + amountMinor, 0);
/** As much of an amount as a line has room for; a discount has room below zero. */
const fitting = (amountMinor: number, roomMinor: number): number =>
  roomMinor > 0 ? Math.min(Math.max(amountMinor, 0), roomMinor) : Math.max(Math.min(amountMinor, 0), roomMinor);

export const chargeKey = ({ sourceId, position }: Readonly<{ sourceId: string; position: number }>): string => `${sourceId}/${position}`;
/** What a job still brings on slips. */
export const leftOf = (open: readonly OpenCharge[]): number => open.reduce((total, c) => total + c.leftMinor, 0);

/**
 * 未開單: what of each line no slip took yet (issue line 13). What was taken under a price that is no more counts on the lines of
 * today, in their order; a discount without anything to take it from is nothing left.
 */
export function openCharges(charges: readonly Charge[], taken: readonly Taken[]): OpenCharge[] {
  const isOf = (t: Taken, c: Charge): boolean => t.sourceId === c.sourceId && t.position === c.position;
  let elsewhere = sum(taken.filter((t) => !charges.some((c) => isOf(t, c))));
  const open = charges.map((c) => {
    const own = sum(taken.filter((t) => isOf(t, c)));
    const laid = fitting(elsewhere, c.amountMinor - own);
    elsewhere -= laid;
    return { ...c, key: chargeKey(c), takenMinor: own + laid, leftMinor: c.amountMinor - own - laid };
  });
  return leftOf(open) > 0 ? open : open.map((c) => ({ ...c, takenMinor: c.amountMinor, leftMinor: 0 }));
}

/** A line on the slip: the whole rest of it, or a part that somebody else pays the rest of. */
export type Choice = Readonly<{ key: string; amountMinor?: number | undefined }>;
export type ChosenCharge = OpenCharge & Readonly<{ billedMinor: number }>;
/** What chosen lines come to. */
export const totalOf = (chosen: readonly ChosenCharge[]): number => chosen.reduce((total, c) => total + c.billedMinor, 0);

/** Which lines of one job go on this slip: those chosen, else all that is left; never more than is left (issue line 13). */
export function chooseCharges(open: readonly OpenCharge[], choices: readonly Choice[] | undefined): ChosenCharge[] {
  const chosen = open.flatMap((c) => {
    const choice = choices?.find((one) => one.key === c.key);
    if (choices === undefined ? c.leftMinor === 0 : choice === undefined) return [];
    if (c.leftMinor === 0) throw new DomainError('CHARGE_BILLED', { text: c.text });
    const billedMinor = choice?.amountMinor ?? c.leftMinor;
    if (billedMinor === 0 || fitting(billedMinor, c.leftMinor) !== billedMinor)
      throw new DomainError('AMOUNT_TOO_HIGH', { maxMinor: c.leftMinor });
    return [{ ...c, billedMinor }];
  });
  const most = leftOf(open); // a discount stays with what it is taken from
  if (totalOf(chosen) > most) throw new DomainError('AMOUNT_TOO_HIGH', { maxMinor: most });
  return chosen;
}

/** The line as it stands on the slip. */
export const lineOf = ({ kind, text, qty, unitPriceMinor, amountMinor, billedMinor }: ChosenCharge): ChargeLine =>
  billedMinor === amountMinor
    ? { kind, text, qty, unitPriceMinor, amountMinor }
    : { kind, text, qty: 1, unitPriceMinor: Math.abs(billedMinor), amountMinor: billedMinor };

type PricedJob = Readonly<{ open: readonly OpenCharge[]; isPricedByContract: boolean }>;
const whole = (amountMinor: number): Allocation => ({ kind: 'billed', sourceId: null, position: null, amountMinor });

/** A lower price over the lines of one job: discounts first, then line by line until it is used up; the rest is let off. */
function lay(open: readonly OpenCharge[], priceMinor: number): Allocation[] {
  let budget = priceMinor - sum(open.map((c) => ({ amountMinor: Math.min(0, c.leftMinor) })));
  return open.flatMap(({ sourceId, position, leftMinor }) => {
    const billed = leftMinor < 0 ? leftMinor : fitting(budget, leftMinor);
    if (leftMinor > 0) budget -= billed;
    return [
      { kind: 'billed' as const, sourceId, position, amountMinor: billed },
      { kind: 'letOff' as const, sourceId, position, amountMinor: leftMinor - billed },
    ].filter((a) => a.amountMinor !== 0);
  });
}

/**
 * A price typed for whole jobs closes them (E11): it may be less than what is left, never more, and what is missing is let off. Where a
 * contract sets the price there is no ceiling. Answers what falls on each job.
 */
export function layTyped(jobs: readonly PricedJob[], priceMinor: number): Allocation[][] {
  const lefts = jobs.map((j) => leftOf(j.open));
  if (jobs.some((j) => j.isPricedByContract))
    return allocate(
      priceMinor,
      jobs.map(() => 1),
    ).map((share) => [whole(share)]);
  const most = lefts.reduce((total, left) => total + left, 0);
  if (priceMinor > most) throw new DomainError('AMOUNT_TOO_HIGH', { maxMinor: most });
  const shares = most > 0 ? allocate(priceMinor, lefts) : lefts;
  return jobs.map((j, i) => lay(j.open, shares[i] ?? 0));
}

/**
 * 讓價 on what was chosen (E11): laid on the jobs by what each brings, then line by line; it is never more than the slip. The slip and
 * what is let off together are the lines, so nothing of them is left to ask for.
 */
export function layLetOff(jobs: readonly (readonly ChosenCharge[])[], letOffMinor: number): Allocation[][] {
  const brings = jobs.map((chosen) => Math.max(0, totalOf(chosen)));
  const most = totalOf(jobs.flat());
  if (letOffMinor > most) throw new DomainError('AMOUNT_TOO_HIGH', { maxMinor: most });
  const shares = allocate(letOffMinor, brings);
  return jobs.map((chosen, i) => {
    let rest = shares[i] ?? 0;
    return chosen.flatMap(({ sourceId, position, billedMinor }) => {
      const off = Math.min(rest, Math.max(0, billedMinor));
      rest -= off;
      return [
        { kind: 'billed' as const, sourceId, position, amountMinor: billedMinor - off },
        { kind: 'letOff' as const, sourceId, position, amountMinor: off },
      ].filter((a) => a.amountMinor !== 0);
    });
  });
}
