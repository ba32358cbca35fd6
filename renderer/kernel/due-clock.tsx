import { IconBolt, IconClock, IconPlayerPause } from '@tabler/icons-react';
import { useMinute } from './clock';
import { clockTime, daysFromToday, tableTime } from './dates';
import { useT } from './i18n';
import { useSession } from './session';

const SOON_MINUTES = 60;

type Props = Readonly<{
  dueAt: string | null;
  /** Working minutes from `now` to the due time; negative is overdue. Left out: minutes by the wall clock. */
  minutesLeft?: (now: string, dueAt: string) => number;
  /** The clock stands still; the reason in words (待料停錶). */
  stopped?: string | null;
}>;

const hours = (minutes: number): string => `${Math.floor(Math.abs(minutes) / 60)}:${String(Math.abs(minutes) % 60).padStart(2, '0')}`;
const byTheWall = (now: string, dueAt: string): number => Math.floor((Date.parse(dueAt) - Date.parse(now)) / 60_000);

/** 剩 2:10 16:30. Ticks on the minute, all rows together, on the engine's clock. */
export function Due({ dueAt, minutesLeft = byTheWall, stopped }: Props) {
  const t = useT('due');
  const { zone } = useSession();
  const now = useMinute();
  if (stopped)
    return (
      <span className="due t3">
        <IconPlayerPause size={13} aria-hidden />
        {stopped}
      </span>
    );
  if (dueAt === null) return <span className="t3">—</span>;
  const left = minutesLeft(new Date(now).toISOString(), dueAt);
  const days = daysFromToday(dueAt, zone, now);
  const time = clockTime(dueAt, zone);
  const at = days === 0 ? time : days === 1 ? t('tomorrow', { time }) : tableTime(dueAt, zone, now);
  const isOver = left < 0;
  const isSoon = !isOver && left <= SOON_MINUTES;
  const tone = isOver ? 'bad b' : isSoon ? 'amber b' : '';
  return (
    <span className={`due ${tone}`}>
      {isOver && <IconBolt size={13} aria-hidden />}
      {isSoon && <IconClock size={13} aria-hidden />}
      {isOver ? t('over', { time: hours(left) }) : t('left', { time: hours(left) })}
      <span className="due-at">{at}</span>
    </span>
  );
}
