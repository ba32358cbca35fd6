import { useCallback } from 'react';
import { useMinute } from './clock';
import { clockTime, daysFromToday, localDay, tableDay, tableTime } from './dates';
import { useT } from './i18n';
import { useSession } from './session';

/** An instant as it stands in a table: `11-23 13:10`; `isNear` says 今日 18:00, 昨日, 明. */
export function When({ at, isNear = false }: Readonly<{ at: string | null; isNear?: boolean }>) {
  const t = useT('due');
  const { zone } = useSession();
  const now = useMinute();
  if (at === null) return <span className="t3">—</span>;
  const time = clockTime(at, zone);
  const days = isNear ? daysFromToday(at, zone, now) : null;
  const near = days === 0 ? t('today', { time }) : days === 1 ? t('tomorrow', { time }) : days === -1 ? t('yesterday', { time }) : null;
  return (
    <time dateTime={at} className="nw">
      {near ?? tableTime(at, zone, now)}
    </time>
  );
}

/** A business day: `11-27`, in other years whole. */
export function OnDay({ on }: Readonly<{ on: string | null }>) {
  const { zone } = useSession();
  const now = useMinute();
  return on === null ? <span className="t3">—</span> : <span className="nw">{tableDay(on, zone, now)}</span>;
}

/** An instant for a file: `2026-11-23 13:10` of the centre, which a spreadsheet reads as a time. */
export function useMomentText(): (at: string | null) => string | null {
  const { zone } = useSession();
  return useCallback((at) => (at === null ? null : `${localDay(at, zone)} ${clockTime(at, zone)}`), [zone]);
}
