import { DomainError } from '../kernel/app-error';
import { allocate } from '../kernel/money';
import type { ServiceType } from '../kernel/region';
import type { ChargeLine } from '../quote/schema';
import { FINISHED_CARD_STATUSES, type CardStatus } from '../repair-card/states';
import type { BillEvent, BillStatus } from './states';

/** What a card may cost: its status, the price agreed, the fee agreed at intake. */
export type CardMoney = Readonly<{
  status: CardStatus;
  type: ServiceType;
  agreed: Readonly<{ lines: readonly ChargeLine[]; grossMinor: number }> | null;
  feeDueMinor: number;
}>;
export const ZERO_WHYS = ['warranty', 'contract', 'notDone'] as const;
export type ZeroWhy = (typeof ZERO_WHYS)[number];
export type DefaultCharge = Readonly<
  { kind: 'quote'; lines: readonly ChargeLine[] } | { kind: 'fee'; amountMinor: number } | { kind: 'zero'; why: ZeroWhy }
>;

/** Free work names its reason: the warranty or the contract (B9). */
export const zeroWhyOf = (type: ServiceType): ZeroWhy | null => (type === 'A' ? null : type === 'B' ? 'contract' : 'warranty');

/** What a card costs when nobody types lines: the accepted quote, the agreed inspection fee, or nothing and why (B9, E7). */
export function defaultCharge(card: CardMoney): DefaultCharge {
  if (card.status !== 'PASSED')
    return card.status === 'REFUSED' && card.feeDueMinor > 0
      ? { kind: 'fee', amountMinor: card.feeDueMinor }
      : { kind: 'zero', why: 'notDone' };
  if (card.agreed) return { kind: 'quote', lines: card.agreed.lines };
  const why = zeroWhyOf(card.type);
  if (why === null) throw new DomainError('QUOTE_NEEDED');
  return { kind: 'zero', why };
}

/** The most a card may cost: what was agreed, in whatever way; a lower price may be given (E11). Null: a contract sets it. */
export function chargeLimit(card: CardMoney): number | null {
  if (card.status !== 'PASSED') return card.status === 'REFUSED' ? card.feeDueMinor : 0;
  if (card.agreed) return card.agreed.grossMinor;
  return card.type === 'B' ? null : 0;
}

export function assertWithinAgreed(cards: readonly CardMoney[], grossMinor: number): void {
  const limits = cards.map(chargeLimit);
  if (limits.includes(null)) return;
  const most = limits.reduce<number>((total, limit) => total + (limit ?? 0), 0);
  if (grossMinor > most) throw new DomainError('AMOUNT_TOO_HIGH', { maxMinor: most });
}

/** A bill is for a job that is over for the bench. */
export function assertFinished(status: CardStatus): void {
  if (!FINISHED_CARD_STATUSES.includes(status)) throw new DomainError('GATE_CLOSED', { points: 'cardOpen' });
}

/** A bill of several cards is paid service as soon as one of them is. */
export const billTypeOf = (types: readonly ServiceType[]): ServiceType => (types.includes('A') ? 'A' : (types[0] ?? 'A'));

/** Which event of the bill follows from what is paid (C6). */
export const billEventOf = (paidMinor: number, grossMinor: number): BillEvent =>
  paidMinor === 0 ? 'reopen' : paidMinor >= grossMinor ? 'payAll' : 'payPart';

type BillMoney = Readonly<{ status: BillStatus; grossMinor: number; paidMinor: number; writtenOffMinor: number }>;
/** What a bill still brings: nothing when it is void, and not what was written off (B9, C13). */
export const balanceOfBill = ({ status, grossMinor, paidMinor, writtenOffMinor }: BillMoney): number =>
  status === 'VOID' ? 0 : grossMinor - paidMinor - writtenOffMinor;

/** Payments never add up to more than the bill (B9). */
export function assertPayable(bill: BillMoney & Readonly<{ billNo: string }>, amountMinor: number): void {
  const balance = balanceOfBill(bill);
  if (balance === 0) throw new DomainError('BILL_NOT_OPEN', { billNo: bill.billNo });
  if (amountMinor > balance) throw new DomainError('AMOUNT_TOO_HIGH', { maxMinor: balance });
}

/** What a card costs while no bill is written: the default charge of a job that is over, else nothing yet. */
export function expectedCharge(card: CardMoney): number {
  if (!FINISHED_CARD_STATUSES.includes(card.status)) return 0;
  if (card.status === 'PASSED') return card.agreed?.grossMinor ?? 0;
  return card.status === 'REFUSED' ? card.feeDueMinor : 0;
}

type CardLine<Id> = Readonly<{ cardId: Id | null; amountMinor: number }>;
/** What each card of a bill costs: its own lines and an equal part of the common ones. */
export function chargesOf<Id>(cardIds: readonly Id[], lines: readonly CardLine<Id>[]): number[] {
  const common = lines.filter((l) => l.cardId === null || !cardIds.includes(l.cardId)).reduce((sum, l) => sum + l.amountMinor, 0);
  const parts = allocate(
    common,
    cardIds.map(() => 1),
  );
  return cardIds.map((id, i) => lines.filter((l) => l.cardId === id).reduce((sum, l) => sum + l.amountMinor, parts[i] ?? 0));
}

/** The unpaid rest of a bill, laid on its cards by what they cost; the parts always add up (E6, F15). */
export function duesOf(charges: readonly number[], balanceMinor: number): number[] {
  const weights = charges.map((c) => Math.max(0, c));
  return weights.some((w) => w > 0) ? allocate(balanceMinor, weights) : charges.map(() => 0);
}
