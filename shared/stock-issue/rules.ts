import { DomainError } from '../kernel/app-error';
import type { StaffId } from '../kernel/ids';
import { qtyOf } from '../kernel/quantity';
import type { IssueStatus } from './states';

/** Pieces of a line, in thousandths: handed out, fitted to a device, brought back, missed by a stocktake. */
export type LineCount = Readonly<{ sku: string; issuedMilli: number; usedMilli: number; returnedMilli: number; lostMilli: number }>;

/** What the technician still has of a line. */
export const heldOf = (l: LineCount): number => l.issuedMilli - l.usedMilli - l.returnedMilli - l.lostMilli;
export const isSettled = (lines: readonly LineCount[]): boolean => lines.every((l) => heldOf(l) === 0);

type TwoPeople = Readonly<{ requesterId: StaffId; actorId: StaffId; isSinglePersonSite: boolean }>;
/** Whoever asks for parts neither approves them nor hands them out, unless the centre has one person (B14). */
export function assertOtherThanRequester(p: TwoPeople): void {
  if (p.requesterId === p.actorId && !p.isSinglePersonSite) throw new DomainError('OWN_REQUEST');
}

/** Not more than the technician has of the line in his hands (B14: return ≤ issued − used). */
export function assertHeld(line: LineCount, qtyMilli: number): void {
  const held = heldOf(line);
  if (qtyMilli > held) throw new DomainError('QTY_TOO_HIGH', { max: qtyOf(held) });
}

/** 修妥: every piece that was handed out for a job is fitted, back or known to be lost (C4, issue line 8). */
export function assertAccounted(lines: readonly LineCount[]): void {
  const open = lines.filter((l) => heldOf(l) !== 0);
  const first = open[0];
  if (first !== undefined) throw new DomainError('PARTS_UNACCOUNTED', { count: open.length, sku: first.sku });
}

/** What a slip that was not handed out yet has behind it, as the warehouse asks (users-ask 57). */
export const SUPPLIES = ['enough', 'short', 'notCollected'] as const;
export type Supply = (typeof SUPPLIES)[number];
type Slip = Readonly<{ status: IssueStatus; lines: readonly Readonly<{ short: number }>[] }>;
/** Short of a line; enough for the chief to agree; or agreed and nobody came for it. None: it is over, or handed out. */
export function supplyOf({ status, lines }: Slip): Supply | null {
  if (status !== 'DRAFT' && status !== 'APPROVED') return null;
  if (lines.some((l) => l.short > 0)) return 'short';
  return status === 'APPROVED' ? 'notCollected' : 'enough';
}

/** On a visit: what was handed out for this very call, or as van stock. */
export const isForVisit = (slip: Readonly<{ cardId: string | null; callId: string | null }>, callId: string): boolean =>
  slip.cardId === null && (slip.callId === null || slip.callId === callId);
