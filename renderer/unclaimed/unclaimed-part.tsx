import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FORMAL } from '#shared/unclaimed/rules';
import type { UnclaimedListName, UnclaimedView } from '#shared/unclaimed/schema';
import { call as ask, routeQuery } from '../kernel/api';
import { RefundDepositDialog } from '../kernel/billing/deposit-dialogs';
import { Blank } from '../kernel/blank-states';
import { PAGE_ROWS, uncounted } from '../kernel/book/book-pages';
import { useBookRows } from '../kernel/book/use-book-rows';
import { DeedBar } from '../kernel/deed-bar';
import { useT } from '../kernel/i18n';
import { usePageKeys } from '../kernel/key-layers';
import { Ledger } from '../kernel/ledger/ledger';
import { useCan } from '../kernel/session';
import { DeliveryDialog } from './delivery-dialog';
import { DisposeDialog } from './dispose-dialog';
import { NoticeDialog } from './notice-dialog';
import { useUnclaimedColumns } from './unclaimed-columns';

type Deed = 'notice' | 'delivery' | 'dispose' | 'credit' | 'job';
const KEYS: Readonly<Record<Deed, string>> = { notice: 'n', delivery: 'd', dispose: 'x', credit: 'p', job: 'o' };
const ROUTES = {
  notice: 'unclaimed.sendNotice',
  delivery: 'unclaimed.recordDelivery',
  dispose: 'unclaimed.dispose',
  credit: 'deposit.refund',
  job: 'repairCard.byId',
} as const;
const rowId = (u: UnclaimedView): string => u.id;
const cameBack = ({ notices }: UnclaimedView): boolean => notices.at(-1)?.outcome === 'returned';

/** What may be done with this row today; a formal notice that came back may be sent again. */
const FITS: Readonly<Record<Deed, (u: UnclaimedView) => boolean>> = {
  notice: (u) => u.step !== null && ((u.step.kind === 'notice' && u.isDue) || (u.level === FORMAL && cameBack(u))),
  delivery: (u) => u.step?.kind === 'delivery',
  dispose: (u) => u.step?.kind === 'dispose' && u.isDue,
  credit: (u) => (u.disposal?.creditMinor ?? 0) > 0,
  job: (u) => u.cardId !== null,
};
const DEEDS: readonly Deed[] = ['notice', 'delivery', 'dispose', 'credit', 'job'];
/** The step that is due goes first; a letter is sent again only by its key or button. */
const firstOf = (u: UnclaimedView, deeds: readonly Deed[]): Deed | undefined => deeds.find((d) => d === u.step?.kind) ?? deeds[0];

/** One view of unclaimed goods, what is due first; Enter does its next step. */
export function UnclaimedPart({ view }: Readonly<{ view: UnclaimedListName }>) {
  const t = useT('unclaimed');
  const can = useCan();
  const navigate = useNavigate();
  const columns = useUnclaimedColumns(view);
  const list = useBookRows<UnclaimedView, Readonly<{ nextOn: string; dlNo: string }>>({
    route: 'unclaimed.list',
    input: { view },
    read: async (after) => uncounted(await ask('unclaimed.list', { view, after, limit: PAGE_ROWS })),
    next: ({ nextOn, dlNo }) => ({ nextOn, dlNo }),
  });
  const { rows } = list;
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [open, setOpen] = useState<Readonly<{ deed: Deed; row: UnclaimedView }> | null>(null);
  const active = rows.find((u) => u.id === chosenId) ?? rows[0] ?? null;
  const deedsOf = (u: UnclaimedView): readonly Deed[] => DEEDS.filter((d) => FITS[d](u) && (d === 'job' || can(ROUTES[d])));
  const deeds = active === null ? [] : deedsOf(active);
  const start = (deed: Deed, row: UnclaimedView): void => {
    setChosenId(row.id);
    if (deed === 'job') return void (row.cardId && navigate({ to: '/job/$id', params: { id: row.cardId } }));
    setOpen({ deed, row });
  };
  const next = active === null ? undefined : firstOf(active, deeds);
  const offered = deeds.map((d) => ({
    key: KEYS[d],
    label: t(`deed.${d}`),
    isFirst: d === next && d !== 'job',
    run: () => active && start(d, active),
  }));
  usePageKeys(offered);
  const close = (): void => setOpen(null);
  return (
    <>
      <DeedBar about={t('rule')} deeds={offered} />
      <div className="book-rows" onScrollCapture={list.onScrollCapture}>
        <Ledger
          id={view === 'disposed' ? 'unclaimedGone' : 'unclaimed'}
          label={t(`view.${view}`)}
          rows={rows}
          rowId={rowId}
          columns={columns}
          file={{ list: 'unclaimed', pages: list.pages }}
          activeId={active?.id ?? null}
          onActive={(u) => setChosenId(u.id)}
          onOpen={(u) => {
            const first = firstOf(u, deedsOf(u));
            if (first !== undefined) start(first, u);
          }}
          marks={(u) => ({ isOver: u.state === 'ABANDONED' && view !== 'disposed' })}
          isLoading={list.isPending}
          refusal={list.error}
          onAgain={list.again}
          empty={<Blank title={t(`empty.${view}`)} about={t(`empty.${view}About`)} />}
        />
      </div>
      {open?.deed === 'notice' && <NoticeDialog row={open.row} onClose={close} />}
      {open?.deed === 'delivery' && <DeliveryDialog row={open.row} onClose={close} />}
      {open?.deed === 'dispose' && <DisposeDialog row={open.row} onClose={close} />}
      {open?.deed === 'credit' && <CreditDialog row={open.row} onClose={close} />}
    </>
  );
}

/** The owner came after all: what is left of the sale is paid to him (D5). */
function CreditDialog({ row, onClose }: Readonly<{ row: UnclaimedView; onClose: () => void }>) {
  const { data } = useQuery({ ...routeQuery('deposit.ofCard', { cardId: row.cardId ?? '' }), enabled: row.cardId !== null });
  const credit = data?.find((d) => d.id === row.disposal?.depositId);
  return credit === undefined ? null : <RefundDepositDialog deposit={credit} onClose={onClose} />;
}
