import { localDateOf } from '#shared/kernel/business-date';
import type { Region } from '#shared/kernel/region';
import { splitSheets } from '#shared/loaner/rules';
import type { LoanView } from '#shared/loaner/schema';
import type { sheetsSent } from './repository';
import type { LoanRow } from './table';

/** What was sent for a loan: the latest notice, and every reminder. */
export function sheetsOf(
  row: Pick<LoanRow, 'id' | 'lastOn'>,
  sent: ReturnType<typeof sheetsSent>,
  region: Region,
): Pick<LoanView, 'reminders' | 'noticedAt'> {
  const own = sent.filter((s) => s.loanId === row.id).map((s) => ({ ...s, on: localDateOf(s.at, region) }));
  const { notices, reminders } = splitSheets(row.lastOn, own);
  return { reminders: reminders.map(({ at, by }) => ({ at, by })), noticedAt: notices.at(-1)?.at ?? null };
}
