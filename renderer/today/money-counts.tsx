import { IconCalendarDue, IconCash, IconHourglass, IconLockOpen, IconMoon, IconReceipt, IconScale, type Icon } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Output } from '#shared/contract/contract';
import { routeQuery } from '../kernel/api';
import { useT } from '../kernel/i18n';
import { useCan } from '../kernel/session';

type Counts = Output<'today.money'>;
type Cell = Readonly<{
  name: Exclude<keyof Counts, 'drawersOvernight'>;
  icon: Icon;
  /** The list it leads to. */
  to: Readonly<{ view: string; list?: string }>;
  isBad: (counts: Counts) => boolean;
}>;
/** In the order of the morning: cash first, then who owes. */
const CELLS: readonly Cell[] = [
  { name: 'cashCarried', icon: IconCash, to: { view: 'turnIn' }, isBad: () => false },
  { name: 'cashOvernight', icon: IconMoon, to: { view: 'turnIn' }, isBad: (c) => c.cashOvernight > 0 },
  { name: 'turnInsWaiting', icon: IconHourglass, to: { view: 'turnIn' }, isBad: () => false },
  { name: 'drawersOpen', icon: IconLockOpen, to: { view: 'drawer' }, isBad: (c) => c.drawersOvernight > 0 },
  { name: 'drawersWaiting', icon: IconScale, to: { view: 'drawer' }, isBad: () => false },
  { name: 'promisesDue', icon: IconCalendarDue, to: { view: 'receivable', list: 'promised' }, isBad: () => false },
  { name: 'debtsOverdue', icon: IconReceipt, to: { view: 'receivable', list: 'overdue' }, isBad: (c) => c.debtsOverdue > 0 },
];

/** 會計的早晨: what the cash desk waits for, one press to each list (B10, B28). */
export function MoneyCounts() {
  const t = useT('today');
  const navigate = useNavigate();
  const mayRead = useCan()('today.money');
  const { data } = useQuery({ ...routeQuery('today.money', {}), enabled: mayRead });
  if (!mayRead) return null;
  return (
    <div className="counts-row">
      <div className="sheet counts money" role="group" aria-label={t('moneyCounts')}>
        {CELLS.map(({ name, icon: Glyph, to, isBad }) => (
          <button
            key={name}
            type="button"
            className="count"
            title={t(`money.${name}`)}
            onClick={() => void navigate({ to: '/cash', search: to })}
          >
            <b className={data && isBad(data) ? 'bad' : undefined}>{data?.[name] ?? '–'}</b>
            <span style={{ color: 'var(--cb-text2)' }}>
              <Glyph size={13} aria-hidden />
              <span>{t(`money.${name}`)}</span>
            </span>
          </button>
        ))}
      </div>
    </div>
  );
}
