import { DomainError } from '../kernel/app-error';
import type { StaffId } from '../kernel/ids';
import { qtyOf } from '../kernel/quantity';
import type { Region } from '../kernel/region';
import { holdsPost, type Role } from '../kernel/roles';
import type { Department, OrderStatus, RequisitionStatus, ToldWay } from './states';

/** 核准權限 (B12) of a centre that has set none: up to this the chief, above it the manager, the highest post there is (decision 026). */
export const FIRST_CHIEF_LIMIT: Readonly<Record<Region, number>> = { TW: 10_000, CN: 200_000 };
/** The lowest post that may agree to a sum. */
export const postFor = (chiefMinor: number, totalMinor: number): 'chief' | 'manager' => (totalMinor <= chiefMinor ? 'chief' : 'manager');

type Decision = Readonly<{
  /** Up to how much the chief decides on this day. */
  chiefMinor: number;
  totalMinor: number;
  requesterId: StaffId;
  actorId: StaffId;
  posts: readonly Role[];
  isSinglePersonSite: boolean;
}>;
/** C7: another person than the requester, with the post the sum needs. */
export function assertMayApprove(d: Decision): void {
  if (d.requesterId === d.actorId && !d.isSinglePersonSite) throw new DomainError('OWN_REQUEST');
  const post = postFor(d.chiefMinor, d.totalMinor);
  if (!holdsPost(d.posts, [post])) throw new DomainError('LIMIT_OF_POST', { post, totalMinor: d.totalMinor });
}

/** 部門 (B12), filled in by itself: parts for a job are asked for where it is repaired; else whose shelf it is, who waits for it, who signs. */
export function departmentOf(posts: readonly Role[], isForJob: boolean): Department {
  if (isForJob && posts.includes('technician')) return 'workshop';
  if (posts.includes('warehouse')) return 'warehouse';
  if (posts.includes('technician')) return 'workshop';
  return posts.includes('clerk') ? 'counter' : 'office';
}

/** What stands on an order whose rest somebody asked to give up. */
export type RestAsked = Readonly<{ askedBy: StaffId | null; reason: string | null; told: ToldWay | null }>;
type Ending = Readonly<{ was: RestAsked; reason: string | null; told: ToldWay | null; actorId: StaffId; isSinglePersonSite: boolean }>;
/** C7: the warehouse asks with a reason once the supplier was told, and another person confirms; whoever confirms at once says both himself. */
export function restEnd({ was, reason, told, actorId, isSinglePersonSite }: Ending): Readonly<{ reason: string; told: ToldWay }> {
  if (was.askedBy === actorId && !isSinglePersonSite) throw new DomainError('OWN_REQUEST');
  const end = { reason: reason ?? was.reason, told: told ?? was.told };
  if (end.reason === null) throw new DomainError('INPUT_INVALID', { issues: 'reason:needed' });
  if (end.told === null) throw new DomainError('INPUT_INVALID', { issues: 'told:needed' });
  return { reason: end.reason, told: end.told };
}

/** A price may differ by a twentieth; more needs a reason, or a new requisition (decision 026). */
const TOLERANCE_PERCENT = 5;
export const isPriceAbove = (priceMinor: number, agreedMinor: number): boolean =>
  priceMinor * 100 > agreedMinor * (100 + TOLERANCE_PERCENT);
export const isPriceOff = (priceMinor: number, agreedMinor: number): boolean =>
  isPriceAbove(priceMinor, agreedMinor) || priceMinor * 100 < agreedMinor * (100 - TOLERANCE_PERCENT);

/** Quantity times price, in minor units, a half rounded up. */
export const amountOf = (qtyMilli: number, priceMinor: number): number => Math.floor((qtyMilli * priceMinor + 500) / 1000);

export type OrderedLine = Readonly<{ qtyMilli: number; overMilli: number; receivedMilli: number; cancelledMilli: number }>;
/** Still to come of a line of an order. */
export const openOf = (l: OrderedLine): number => Math.max(0, l.qtyMilli - l.receivedMilli - l.cancelledMilli);
/** As many as may still be accepted: what was ordered, and what the chief agreed to on top (B13). */
export const acceptableOf = (l: OrderedLine): number => l.qtyMilli + l.overMilli - l.receivedMilli - l.cancelledMilli;
/** Where an order stands by its lines. */
export function orderStatusOf(lines: readonly OrderedLine[]): Exclude<OrderStatus, 'CLOSED'> {
  if (lines.every((l) => openOf(l) === 0)) return 'RECEIVED';
  return lines.some((l) => l.receivedMilli > 0) ? 'PARTIAL' : 'SENT';
}

export type RequestedLine = Readonly<{
  approvedMilli: number;
  orderedMilli: number;
  receivedMilli: number;
  openMilli: number;
  cancelledMilli: number;
}>;
/** Where an approved requisition stands by its lines (C7); CLOSED when nothing is to come and some of it was cancelled. */
export function requisitionStatusOf(
  lines: readonly RequestedLine[],
): Extract<RequisitionStatus, 'APPROVED' | 'ORDERED' | 'PARTIAL' | 'RECEIVED' | 'CLOSED'> {
  if (lines.some((l) => l.orderedMilli < l.approvedMilli)) return 'APPROVED';
  if (lines.every((l) => l.openMilli === 0)) return lines.some((l) => l.cancelledMilli > 0) ? 'CLOSED' : 'RECEIVED';
  return lines.some((l) => l.receivedMilli > 0) ? 'PARTIAL' : 'ORDERED';
}

export type DeliveredLine = Readonly<{
  sku: string;
  isSerialised: boolean;
  deliveredMilli: number;
  acceptedMilli: number;
  rejectedMilli: number;
  hasRejectReason: boolean;
  /** Distinct serials, of what was accepted and of what was rejected. */
  serials: number;
  rejectedSerials: number;
  /** May still be accepted on its line of the order. */
  acceptableMilli: number;
  priceMinor: number;
  orderedPriceMinor: number;
  hasPriceReason: boolean;
}>;
/** What is wrong with a line of a delivery, each as its own word of messages `purchase.wrong`. */
export const WRONG_WORDS = [
  'sum',
  'rejectReason',
  'over',
  'price',
  'whole',
  'serials',
  'notKept',
  'twice',
  'inStock',
  'place',
  'foreign',
  'inactive',
  'job',
  'jobNeeded',
  'supplier',
  'priceMissing',
  'priceAbove',
  'short',
  'quoteTwice',
  'notQuoted',
  'dearer',
] as const;
export type WrongWord = (typeof WRONG_WORDS)[number];
export type WrongLine = Readonly<{ lineNo: number; sku: string; wrong: WrongWord; max?: number }>;

/** 驗收 (B13): delivered = accepted + rejected with its reason, not more than ordered, a price that differs needs its reason. */
export function wrongOf(l: DeliveredLine): readonly Readonly<{ wrong: WrongWord; max?: number }>[] {
  const found: { wrong: WrongWord; max?: number }[] = [];
  if (l.acceptedMilli + l.rejectedMilli !== l.deliveredMilli) found.push({ wrong: 'sum' });
  if (l.rejectedMilli > 0 && !l.hasRejectReason) found.push({ wrong: 'rejectReason' });
  if (l.acceptedMilli > l.acceptableMilli) found.push({ wrong: 'over', max: qtyOf(Math.max(0, l.acceptableMilli)) });
  if (isPriceOff(l.priceMinor, l.orderedPriceMinor) && !l.hasPriceReason) found.push({ wrong: 'price' });
  if (!l.isSerialised) {
    if (l.serials + l.rejectedSerials > 0) found.push({ wrong: 'notKept' });
    return found;
  }
  if (l.acceptedMilli % 1000 !== 0 || l.rejectedMilli % 1000 !== 0) found.push({ wrong: 'whole' });
  else if (l.serials * 1000 !== l.acceptedMilli || l.rejectedSerials * 1000 !== l.rejectedMilli)
    found.push({ wrong: 'serials', max: qtyOf(l.deliveredMilli) });
  return found;
}

/** All wrong lines in one refusal, so that a thousand lines are corrected once (quality 4.4, row 90). */
export function refuseLines(wrong: readonly WrongLine[]): void {
  if (wrong.length === 0) return;
  const lines = wrong.map((w) => [w.lineNo, w.sku, w.wrong, ...(w.max === undefined ? [] : [w.max])].join(':'));
  throw new DomainError('LINES_WRONG', { count: new Set(wrong.map((w) => w.lineNo)).size, lines: lines.join(',') });
}
