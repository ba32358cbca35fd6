import { DomainError } from '../kernel/app-error';
import { addDays } from '../kernel/business-date';
import type { LoanStatus } from './states';

type Terms = Readonly<{ loanerReturnDays?: number | undefined; loanerExtensionDays?: number | undefined }>;
/** Days to bring it back after the notice, and days of the one extension (B16); a centre may set its own. */
export const loanTerms = (settings: Terms): Readonly<{ returnDays: number; extensionDays: number }> => ({
  returnDays: settings.loanerReturnDays ?? 14,
  extensionDays: settings.loanerExtensionDays ?? 5,
});

/** Due so many days after the owner was told that his device is ready; until then after the day promised (B16). Dates are not shifted (D3). */
export const dueOnOf = (fromOn: string, terms: Terms): string => addDays(fromOn, loanTerms(terms).returnDays);

type Loan = Readonly<{ status: LoanStatus; dueOn: string; lastOn: string }>;
/** 逾期: the owner was told, the last day is over, and it is still out. Before the notice the day is provisional. */
export const isOverdue = ({ status, lastOn }: Pick<Loan, 'status' | 'lastOn'>, today: string): boolean =>
  (status === 'DUE' || status === 'EXTENDED') && today > lastOn;

/** 延期: asked for before the day is over, and no longer than agreed (C11). */
export function assertExtension({ dueOn }: Pick<Loan, 'dueOn'>, untilOn: string, today: string, terms: Terms): void {
  const lastOn = addDays(dueOn, loanTerms(terms).extensionDays);
  if (today > dueOn || untilOn <= dueOn || untilOn > lastOn) throw new DomainError('EXTENSION_REFUSED', { dueOn, lastOn });
}

/** Only who keeps it beyond the day is reminded, and only what is overdue is given up as lost (C11). */
export function assertOverdue(loan: Loan, today: string): void {
  if (!isOverdue(loan, today)) throw new DomainError('LOANER_NOT_OVERDUE', { on: loan.lastOn });
}

/** 還機通知 goes to whoever was told that his own device is ready, until his day is over; from then on he is reminded (B16, C11). */
export const mayNotifyDue = (loan: Pick<Loan, 'status' | 'lastOn'>, today: string): boolean =>
  (loan.status === 'DUE' || loan.status === 'EXTENDED') && !isOverdue(loan, today);

type Sheet = Readonly<{ on: string }>;
/** The papers sent for a loan: those of before its last day was over are notices, the others reminders. */
export function splitSheets<S extends Sheet>(lastOn: string, sheets: readonly S[]): Readonly<{ notices: S[]; reminders: S[] }> {
  return { notices: sheets.filter((s) => s.on <= lastOn), reminders: sheets.filter((s) => s.on > lastOn) };
}

/** 結算: the deposit pays the damage as far as it goes; what is left goes back, what is missing is billed (B16, E24). */
export function settlementOf(
  depositMinor: number,
  deductionMinor: number,
): Readonly<{ usedMinor: number; refundMinor: number; extraMinor: number }> {
  const usedMinor = Math.min(depositMinor, deductionMinor);
  return { usedMinor, refundMinor: depositMinor - usedMinor, extraMinor: deductionMinor - usedMinor };
}
