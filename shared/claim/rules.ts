import { DomainError } from '../kernel/app-error';
import { CLAIMABLE_STATUSES, type OldPartStatus } from '../old-part/states';
import type { ClaimEvent, LineAnswer } from './states';

const HONORIFIC = /(先生|小姐|女士|太太|老師|老师|師傅|师傅)$/u;
const TITLE = /^(mr|mrs|ms|miss|mx|dr)\.?$/i;
/** 全名: two characters or two words at least, and not "陳先生" or "Mr Chen" (P19). */
export function isFullName(name: string): boolean {
  const text = name.trim();
  if (/\p{Script=Han}/u.test(text)) return !HONORIFIC.test(text) && Array.from(text.replace(/\s/g, '')).length >= 2;
  const words = text.split(/\s+/);
  return words.length >= 2 && !TITLE.test(words[0] ?? '');
}

/** What the maker refuses a line for when it is blank (P19). */
export const MISSING = ['model', 'serial', 'faultCode', 'signature', 'labour', 'partCredit', 'oldSerial', 'oldPart'] as const;
export type Missing = (typeof MISSING)[number];
export type ClaimFacts = Readonly<{
  model: string | null;
  serial: string | null;
  faultCode: string | null;
  signer: string | null;
  labourMinor: number | null;
  partCreditMinor: number | null;
  /** Null: a line of labour alone. */
  sku: string | null;
  /** Null: the maker does not want it back. */
  oldPart: Readonly<{ status: OldPartStatus; isSerialised: boolean; oldSerial: string | null }> | null;
}>;
export function missingOf(f: ClaimFacts): Missing[] {
  const has: Readonly<Record<Missing, boolean>> = {
    model: f.model !== null,
    serial: f.serial !== null,
    faultCode: f.faultCode !== null,
    signature: f.signer !== null && isFullName(f.signer),
    labour: f.labourMinor !== null,
    partCredit: f.sku === null || f.partCreditMinor !== null,
    oldSerial: f.oldPart === null || !f.oldPart.isSerialised || f.oldPart.oldSerial !== null,
    oldPart: f.oldPart === null || CLAIMABLE_STATUSES.includes(f.oldPart.status),
  };
  return MISSING.filter((m) => !has[m]);
}

type Amounts = Readonly<{ partCreditMinor: number | null; labourMinor: number | null; travelMinor: number | null }>;
export const lineTotal = (l: Amounts): number => (l.partCreditMinor ?? 0) + (l.labourMinor ?? 0) + (l.travelMinor ?? 0);

/** The answer to a line, from the sum that was accepted: never more than was claimed, and less only with the maker's reason (B18). */
export function answerOf(claimedMinor: number, approvedMinor: number, reason: string | null): LineAnswer {
  if (approvedMinor > claimedMinor) throw new DomainError('AMOUNT_TOO_HIGH', { maxMinor: claimedMinor });
  if (approvedMinor < claimedMinor && reason === null) throw new DomainError('REASON_NEEDED', { field: 'reason' });
  return approvedMinor === claimedMinor ? 'APPROVED' : approvedMinor === 0 ? 'REJECTED' : 'PART_APPROVED';
}
/** The batch stands as its lines do (C14). */
export function verdictOf(answers: readonly LineAnswer[]): Extract<ClaimEvent, 'approve' | 'approvePart' | 'reject'> {
  if (answers.every((a) => a === 'APPROVED')) return 'approve';
  return answers.every((a) => a === 'REJECTED') ? 'reject' : 'approvePart';
}
