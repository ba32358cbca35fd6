import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { BillView } from '#shared/billing/schema';
import { call as ask, routeQuery } from '../kernel/api';
import { BillDialog } from '../kernel/billing/bill-dialog';
import { BillPayDialog } from '../kernel/billing/bill-pay-dialog';
import { InvoiceDialog } from '../kernel/billing/bill-end-dialogs';
import { VoidBillDialog } from '../kernel/billing/void-bill-dialog';
import { OnAccountDialog } from '../kernel/billing/on-account-dialog';
import { Blank } from '../kernel/blank-states';
import { BookTabs } from '../kernel/book/book-tabs';
import { PAGE_ROWS } from '../kernel/book/book-pages';
import { useBookRows } from '../kernel/book/use-book-rows';
import { usePreviewChoice, ViewButtons } from '../kernel/book/view-buttons';
import { useT } from '../kernel/i18n';
import { usePageKeys } from '../kernel/key-layers';
import { Ledger } from '../kernel/ledger/ledger';
import { useScan } from '../kernel/scan';
import { soundScan } from '../kernel/scan-box';
import { useBillColumns } from './bill-columns';
import { usePossibleBillDeeds, type BillDeed } from './bill-deeds';
import { BillPreview } from './bill-preview';
import { useIsCashLate } from './bill-text';

const route = getRouteApi('/bills');
const VIEWS = ['open', 'toReceive', 'toInvoice', 'all'] as const;
type View = (typeof VIEWS)[number];
const isView = (text: string | undefined): text is View => VIEWS.some((v) => v === text);
const rowId = (bill: BillView): string => bill.id;

/** 收銀 (F10): every charge slip, of jobs and of visits without one: what is owed, who carries the cash, which invoice is still to be made. */
export function ChargeSlipsPage(): ReactNode {
  const t = useT('bills');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useBillColumns();
  const view = isView(search.view) ? search.view : 'open';
  /** The address chooses a slip until the person chooses another one. */
  const [own, setOwn] = useState<Readonly<{ id: string | null; over: string | undefined }>>({ id: null, over: undefined });
  const chosenId = own.over === search.id && own.id !== null ? own.id : (search.id ?? null);
  const setChosenId = (id: string | null): void => setOwn({ id, over: search.id });
  const [deed, setDeed] = useState<BillDeed | null>(null);
  const [isPreview, togglePreview] = usePreviewChoice('billing');
  const isCashLate = useIsCashLate();

  const book = useBookRows<BillView, { billNo: string }>({
    route: 'billing.list',
    input: { view },
    read: async (after) => {
      const rows = await ask('billing.list', { view, after, limit: PAGE_ROWS });
      return { rows, total: rows.length };
    },
    next: ({ billNo }) => ({ billNo }),
  });
  const count = book.rows.length;
  const listed = book.rows.find((b) => b.id === chosenId);
  const { data: asked } = useQuery({
    ...routeQuery('billing.byId', { id: chosenId ?? '' }),
    enabled: chosenId !== null && listed === undefined,
  });
  const active = listed ?? (chosenId === null ? undefined : asked) ?? book.rows[0] ?? null;
  const deeds = usePossibleBillDeeds(active);

  /** The slip that was acted on stays in sight, also when it left the view. */
  const start = (next: BillDeed): void => {
    if (active) setChosenId(active.id);
    setDeed(next);
  };
  const open = (bill: BillView): void => {
    const [cardId] = bill.cardIds;
    const callId = bill.callId ?? bill.jobs.find((j) => j.callId !== null)?.callId ?? null;
    if (cardId !== undefined) void navigate({ to: '/job/$id', params: { id: cardId }, search: { section: '6' } });
    else if (callId !== null) void navigate({ to: '/calls', search: { call: callId } });
  };
  const papers = (): void => void (active && navigate({ to: '/papers', search: { kind: 'bill', id: active.id } }));
  usePageKeys([
    ...deeds.map(({ deed: name, key }) => ({ key, label: t(`deed.${name}`), run: () => start(name) })),
    ...(active ? [{ key: '$mod+p', label: t('deed.papers'), run: papers }] : []),
  ]);
  useScan((text) => {
    const bill = book.rows.find((b) => b.billNo === text);
    if (!bill) return false;
    setChosenId(bill.id);
    soundScan('right');
    return true;
  });
  const onPick = (key: string): void => {
    setChosenId(null);
    void navigate({ search: { view: key }, replace: true });
  };
  return (
    <>
      <BookTabs
        title={t('title')}
        tabs={VIEWS.map((v) => ({ key: v, label: t(`view.${v}`), count: v === view && !book.hasMore ? count : undefined }))}
        active={view}
        onPick={onPick}
      />
      <div className="bar">
        <span className="row bar-end">
          <span className="t2 nw" role="status">
            {t(book.hasMore ? 'soFar' : 'total', { count })}
          </span>
          <ViewButtons isPreview={isPreview} onPreview={togglePreview} />
        </span>
      </div>
      <div className="book" data-preview={isPreview && active !== null}>
        <div className="book-rows" onScrollCapture={book.onScrollCapture}>
          <Ledger
            id="billing"
            label={t('title')}
            rows={book.rows}
            rowId={rowId}
            columns={columns}
            file={{ list: 'bills', pages: book.pages }}
            activeId={active?.id ?? null}
            onActive={(b) => setChosenId(b.id)}
            onOpen={open}
            onPreview={togglePreview}
            marks={(b) => ({ isOver: isCashLate(b), isDone: b.status === 'VOID' })}
            isLoading={book.isPending}
            refusal={book.error}
            onAgain={book.again}
            empty={<Blank title={t(`empty.${view}`)} about={t(`empty.${view}About`)} />}
          />
        </div>
        {isPreview && active !== null && (
          <BillPreview
            bill={active}
            isListed={listed !== undefined || active.id !== chosenId}
            onDeed={start}
            onAct={() => setChosenId(active.id)}
            onPapers={papers}
            onOpen={() => open(active)}
          />
        )}
      </div>
      {deed !== null && active !== null && <DeedDialog key={active.id} deed={deed} bill={active} onClose={() => setDeed(null)} />}
    </>
  );
}

/** The jobs of a void slip, on a new one: to their owner, or to whoever pays this time. */
function BillAgain({ bill, onClose }: Omit<DialogProps, 'deed'>) {
  const owner = { id: bill.customerId, name: bill.customerName };
  return <BillDialog owner={owner} ownIds={bill.jobs.flatMap((j) => j.cardId ?? j.callId ?? [])} no={bill.billNo} onClose={onClose} />;
}

type DialogProps = Readonly<{ deed: BillDeed; bill: BillView; onClose: () => void }>;

function DeedDialog({ deed, ...of }: DialogProps) {
  switch (deed) {
    case 'pay':
      return <BillPayDialog {...of} />;
    case 'onAccount':
      return <OnAccountDialog {...of} />;
    case 'invoice':
    case 'correctInvoice':
      return <InvoiceDialog {...of} />;
    case 'billAgain':
      return <BillAgain {...of} />;
    case 'void':
      return <VoidBillDialog {...of} />;
  }
}
