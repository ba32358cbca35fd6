import { limitState } from '#shared/warranty/repair-deadline';
import { useMinute } from './clock';
import { localDay } from './dates';
import { useT } from './i18n';
import { useSession } from './session';
import { OnDay } from './when';

const LOOKS = { far: undefined, near: 'amber b', past: 'bad b' } as const;

/** 三包期限: a day of the law, told in words and colour a week before and when it is over (D4). */
export function LimitDay({ on }: Readonly<{ on: string | null }>) {
  const t = useT('due');
  const { zone } = useSession();
  const now = useMinute();
  if (on === null) return <OnDay on={null} />;
  const state = limitState(on, localDay(now, zone));
  return (
    <span className={LOOKS[state]} title={state === 'far' ? undefined : t(`limit.${state}`)}>
      <OnDay on={on} />
      {state === 'past' && ` ${t('limit.over')}`}
    </span>
  );
}
