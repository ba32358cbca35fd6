import type { ReactNode } from 'react';
import type { DayReportView } from '#shared/day-report/schema';
import { clockTime } from '../kernel/dates';
import { useT } from '../kernel/i18n';
import { useSession } from '../kernel/session';

type Line = DayReportView['lines'][number];
type Props = Readonly<{ label: string; lines: readonly Line[]; km?: (line: Line, i: number) => ReactNode }>;

/** The heads of a day's lines: those of the books and one's own stand in the same columns. */
export function DayHeads() {
  const t = useT('dayReport');
  return (
    <thead>
      <tr>
        {(['ref', 'type', 'from', 'to', 'minutes', 'km', 'note'] as const).map((c) => (
          <th key={c} scope="col" data-of={c} className={c === 'minutes' || c === 'km' ? 'r' : undefined}>
            {t(`column.${c}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** The lines of a day's report (B21); `km` draws the kilometres where they can be written. */
export function DayLines({ label, lines, km = (line) => line.km }: Props) {
  const { zone } = useSession();
  return (
    <table className="tb day-lines wide-row" aria-label={label}>
      <DayHeads />
      <tbody>
        {lines.map((l, i) => (
          <tr key={`${l.source ?? ''} ${l.startAt}`}>
            <td className="nw">{l.ref}</td>
            <td>{l.type}</td>
            <td>{clockTime(l.startAt, zone)}</td>
            <td>{clockTime(l.endAt, zone)}</td>
            <td className="r">{l.minutes}</td>
            <td className="r">{km(l, i)}</td>
            <td className="wrap">{l.note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
