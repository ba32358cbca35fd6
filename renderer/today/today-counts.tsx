import {
  IconAlertTriangle,
  IconBolt,
  IconCalendarDue,
  IconCircleDashed,
  IconFileAlert,
  IconHome,
  IconRubberStamp,
  type Icon,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { Output } from '#shared/contract/contract';
import { useT } from '../kernel/i18n';
import { STATUS_LOOK } from '../kernel/status-look';
import type { StatusTone } from '../style/theme';

type Counts = Output<'today.overview'>;
type CountName = Exclude<keyof Counts, 'carriedOverCalls' | 'uncertainPapers' | 'failedPapers'>;

const of = ([tone, icon]: readonly [StatusTone, Icon]): Readonly<{ tone: StatusTone; icon: Icon }> => ({ tone, icon });
const { custody, repairCard } = STATUS_LOOK;
/** In the order of the day; each leads to its list. `isBad`: red when it is not zero. */
const CELLS: readonly Readonly<{ name: CountName; tone: StatusTone; icon: Icon; isBad?: boolean }>[] = [
  { name: 'devicesHere', tone: 'plain', icon: IconHome },
  { name: 'overdueCalls', tone: 'bad', icon: IconBolt, isBad: true },
  { name: 'undispatchedCalls', tone: 'plain', icon: IconCircleDashed },
  { name: 'toStrikeOff', tone: 'plain', icon: IconRubberStamp },
  { name: 'inTransit', ...of(custody.IN_TRANSIT) },
  { name: 'waitingConsent', ...of(repairCard.QUOTED) },
  { name: 'waitingPart', ...of(repairCard.WAIT_PART) },
  { name: 'toInspect', ...of(repairCard.REPAIRED) },
  { name: 'ready', ...of(custody.READY) },
  { name: 'promisedToday', tone: 'work', icon: IconCalendarDue },
  { name: 'promiseMissed', tone: 'bad', icon: IconAlertTriangle, isBad: true },
  { name: 'vouchersOutLong', tone: 'part', icon: IconFileAlert },
];

/** Where a count leads. */
function useOpen(): (name: CountName) => void {
  const navigate = useNavigate();
  return (name) => {
    switch (name) {
      case 'overdueCalls':
        return void navigate({ to: '/calls', search: { view: 'overdue' } });
      case 'undispatchedCalls':
        return void navigate({ to: '/calls', search: { view: 'undispatched' } });
      case 'toStrikeOff':
        return void navigate({ to: '/calls', search: { view: 'toStrikeOff' } });
      case 'inTransit':
        return void navigate({ to: '/ledger', search: { view: 'inTransit' } });
      case 'ready':
        return void navigate({ to: '/ledger', search: { view: 'ready' } });
      case 'devicesHere':
      case 'promisedToday':
        return void navigate({ to: '/ledger', search: { view: 'here' } });
      case 'vouchersOutLong':
        return void navigate({ to: '/vouchers', search: { status: 'OUT' } });
      case 'waitingConsent':
      case 'waitingPart':
      case 'toInspect':
      case 'promiseMissed':
        return void navigate({ to: '/bench' });
    }
  };
}

/** The strip of counts: how many, of what, and one press to the list. */
export function TodayCounts({ counts }: Readonly<{ counts: Counts | undefined }>) {
  const t = useT('today');
  const open = useOpen();
  return (
    <div className="sheet counts" role="group" aria-label={t('counts')}>
      {CELLS.map(({ name, tone, icon: Glyph, isBad = false }) => {
        const count = counts?.[name];
        return (
          <button key={name} type="button" className="count" title={t(`count.${name}`)} onClick={() => open(name)}>
            <b className={isBad && count ? 'bad' : undefined}>{count ?? '–'}</b>
            <span style={{ color: `var(--cb-${isBad && !count ? 'text2' : tone})` }}>
              <Glyph size={13} aria-hidden />
              <span>{t(`count.${name}`)}</span>
            </span>
          </button>
        );
      })}
    </div>
  );
}
