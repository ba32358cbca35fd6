import type { CentreFacts, Rehearsal } from '#shared/backup/schema';
import { clockTime, localDay } from '../kernel/dates';
import { useT } from '../kernel/i18n';

const COUNTS = ['devicesInHouse', 'openCards', 'openCalls', 'unpaidBills', 'customers', 'photos', 'auditRows'] as const;
type Line = Readonly<{ name: string; before: string; after: string }>;

/** 還原前後, side by side; what differs is bold. */
export function BeforeAfter({ report: { inUse: now, inBackup }, zone }: Readonly<{ report: Rehearsal; zone: string }>) {
  const t = useT('backup.restorePage');
  const of = (read: (facts: CentreFacts) => string): Pick<Line, 'before' | 'after'> => ({
    before: now === null ? t('noNow') : read(now),
    after: read(inBackup),
  });
  const moment = (at: string | null): string => (at === null ? '—' : `${localDay(at, zone)} ${clockTime(at, zone)}`);
  const lines: Line[] = [
    { name: t('fact.centre'), ...of((f) => `${f.centreName} ${f.centreCode}`) },
    { name: t('fact.lastChange'), ...of((f) => moment(f.lastChangeAt)) },
    ...COUNTS.map((name): Line => ({ name: t(`fact.${name}`), ...of((f) => f[name].toLocaleString('en-US')) })),
    ...seriesLines(now, inBackup).map(({ prefix, year, before, after }): Line => ({
      name: t('last', { prefix, year: String(year) }),
      before: now === null ? t('noNow') : before,
      after,
    })),
  ];
  return (
    <table className="tb before-after">
      <thead>
        <tr>
          <th scope="col" />
          <th scope="col">{t('beforeHead')}</th>
          <th scope="col">{t('afterHead')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ name, before, after }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{before}</td>
            <td className={before === after ? undefined : 'b'}>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The last number of every series that either side has. */
function seriesLines(now: CentreFacts | null, inBackup: CentreFacts) {
  const keyOf = (s: { prefix: string; year: number }): string => `${s.year} ${s.prefix}`;
  const before = new Map((now?.series ?? []).map((s) => [keyOf(s), s]));
  const after = new Map(inBackup.series.map((s) => [keyOf(s), s]));
  return [...new Map([...after, ...before])].map(([key, { prefix, year }]) => ({
    prefix,
    year,
    before: String(before.get(key)?.last ?? '—'),
    after: String(after.get(key)?.last ?? '—'),
  }));
}
