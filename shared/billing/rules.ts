import { DomainError } from '../kernel/app-error';
import { allocate } from '../kernel/money';
import type { ServiceType } from '../kernel/region';
import type { ChargeLine } from '../quote/schema';
import { FINISHED_CARD_STATUSES, type CardStatus } from '../repair-card/states';
import type { Charge } from './charges';
import type { BillEvent, BillStatus, PaymentStatus } from './states';

/** What a card may cost: its status, the price agreed, the fee agreed at intake. */
export type CardMoney = Readonly<{
  cardId: string;
  status: CardStatus;
  type: ServiceType;
  agreed: Readonly<{ id: string; lines: readonly ChargeLine[] }> | null;
  feeDueMinor: number;
}>;
export const ZERO_WHYS = ['warranty', 'contract', 'notDone'] as const;
export type ZeroWhy = (typeof ZERO_WHYS)[number];

/** Free work names its reason: the warranty or the contract (B9). */
export const zeroWhyOf = (type: ServiceType): ZeroWhy | null => (type === 'A' ? null : type === 'B' ? 'contract' : 'warranty');

/** The outcome of a card for money; one that is closed went home with it. */
export function endOf(card: Readonly<{ status: CardStatus; inspectedAt: string | null }>, wasTurnedDown: boolean): CardStatus {
  if (card.status !== 'CLOSED') return card.status;
  if (card.inspectedAt !== null) return 'PASSED';
  return wasTurnedDown ? 'REFUSED' : 'UNREPAIRABLE';
}

/** The lines a finished card is billed for: its accepted quote, or the fee agreed at intake when that was turned down (B9, E7). */
export function agreedCharges({ cardId, status, agreed, feeDueMinor }: CardMoney, feeText: string): Charge[] {
  if (status === 'PASSED') return (agreed?.lines ?? []).map((line, position) => ({ ...line, sourceId: agreed?.id ?? '', position }));
  if (status !== 'REFUSED' || feeDueMinor === 0) return [];
  return [
    { kind: 'inspection', text: feeText, qty: 1, unitPriceMinor: feeDueMinor, amountMinor: feeDueMinor, sourceId: cardId, position: 0 },
  ];
}

/** Why a card without anything to bill is free (B9); paid work needs a price that somebody agreed to. Null: the price agreed is nothing. */
export function zeroReasonOf({ status, type, agreed }: CardMoney): ZeroWhy | null {
  if (status !== 'PASSED') return 'notDone';
  const why = agreed === null ? zeroWhyOf(type) : null;
  if (why === null && agreed === null) throw new DomainError('QUOTE_NEEDED');
  return why;
}

/** A contract sets the price where nobody agreed to one: there is no ceiling (B19). */
export const isPricedByContract = ({ status, type, agreed }: CardMoney): boolean => status === 'PASSED' && type === 'B' && agreed === null;

/** A bill is for a job that is over for the bench; one that went home has only what is left to bill. */
export function assertFinished(status: CardStatus, leftMinor = 0): void {
  if (status === 'CLOSED' && leftMinor > 0) return;
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

type Paid = Readonly<{ id: string; amountMinor: number; status: PaymentStatus; reversalOf: string | null }>;
/** What went back of a payment so far, by lines below zero. */
export const refundedOf = ({ id }: Pick<Paid, 'id'>, payments: readonly Paid[]): number =>
  payments.filter((p) => p.reversalOf === id).reduce((total, p) => total - p.amountMinor, 0);

/** What goes back now: all that did not yet, or a part of it (C6). */
export function payBackOf(payment: Paid, payments: readonly Paid[], amountMinor: number | undefined): number {
  const restMinor = payment.amountMinor - refundedOf(payment, payments);
  const backMinor = amountMinor ?? restMinor;
  if (backMinor > restMinor || backMinor <= 0) throw new DomainError('AMOUNT_TOO_HIGH', { maxMinor: restMinor });
  return backMinor;
}

/** What a paper tells of payments: those that count, and what went back of them; one that went back whole says nothing any more. */
export function paidOnPaper<T extends Paid>(payments: readonly T[]): T[] {
  const gone = new Set(payments.filter((p) => p.reversalOf === null && p.status === 'REVERSED').map((p) => p.id));
  return payments.filter((p) => !gone.has(p.reversalOf ?? p.id));
}

/** The unpaid rest of a bill, laid on its jobs by what they cost; the parts always add up (E6, F15). */
export function duesOf(charges: readonly number[], balanceMinor: number): number[] {
  const weights = charges.map((c) => Math.max(0, c));
  return weights.some((w) => w > 0) ? allocate(balanceMinor, weights) : charges.map(() => 0);
}

/** 三聯式/专用发票 is for a business: its tax id stands on it (B9). What is typed wins, else what the slip or the payer says. */
export function buyerTaxIdOf(kind: string, typed: string | null, known: string | null, ofPayer: string | null): string | null {
  const buyerTaxId = typed ?? known ?? (kind === 'threePart' ? ofPayer : null);
  if (kind === 'threePart' && buyerTaxId === null) throw new DomainError('TAX_ID_NEEDED');
  return buyerTaxId;
}

/** 寄出日: an invoice is mailed on its day or later, and what is to come is no fact yet (B9). */
export function assertMailed(mailedOn: string | null, invoiceOn: string, today: string): void {
  if (mailedOn === null) return;
  if (mailedOn > today) throw new DomainError('DATE_IN_FUTURE', { field: 'mailedOn' });
  if (mailedOn < invoiceOn) throw new DomainError('DATE_ORDER', { field: 'mailedOn', other: 'invoiceOn' });
}
