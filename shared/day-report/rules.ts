import { DomainError } from '../kernel/app-error';
import type { Doubt } from '../kernel/doubt';
import { currencyOf, formatMinor } from '../kernel/money';
import type { Region } from '../kernel/region';

type Line = Readonly<{ source: string | null; ref: string | null; type: string; startAt: string; endAt: string; minutes: number }>;
type Day = Readonly<{ lines: readonly Line[]; shiftMinutes: number; overtimeMinutes: number; now: string }>;

/** What is in the books already (visits, the bench) stands as it is; what the technician adds must fit beside it. */
const clashes = (a: Line, b: Line): boolean => (a.source === null || b.source === null) && a.startAt < b.endAt && b.startAt < a.endAt;

/** 日報表 (B21): A to C name their job, nothing overlaps or is still to come, and the sum is at most the shift and the overtime. */
export function assertDay({ lines, shiftMinutes, overtimeMinutes, now }: Day): void {
  for (const [i, line] of lines.entries()) {
    if (line.endAt <= line.startAt || line.endAt > now) throw new DomainError('TIME_ORDER', { field: 'to' });
    if (line.type !== 'D' && line.ref === null) throw new DomainError('DAY_REF_NEEDED', { type: line.type });
    if (lines.slice(i + 1).some((other) => clashes(line, other))) throw new DomainError('DAY_LINES_OVERLAP');
  }
  const minutes = lines.reduce((sum, line) => sum + line.minutes, 0);
  const most = shiftMinutes + overtimeMinutes;
  if (minutes > most) throw new DomainError('DAY_TOO_LONG', { minutes, most });
}

/** 主任核對: the chief checks what another person did, except where one person is the whole centre. */
export function assertOtherPerson(p: Readonly<{ technicianId: string; actorId: string; isSinglePersonSite: boolean }>): void {
  if (p.technicianId === p.actorId && !p.isSinglePersonSite) throw new DomainError('SECOND_PERSON_NEEDED');
}

/** E22: a day is not sent in with cash that is not turned in, unless the technician says that he knows; the chief sees it beside the day. */
export const carriedDoubts = (carriedMinor: number, region: Region): readonly Doubt[] =>
  carriedMinor === 0
    ? []
    : [
        {
          field: 'on',
          code: 'cashCarried',
          params: { amount: formatMinor(carriedMinor, currencyOf(region), { sign: true, group: true }) },
        },
      ];
