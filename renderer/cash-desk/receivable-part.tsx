import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { BUCKETS } from '#shared/receivable/rules';
import { RECEIVABLE_VIEWS, type ReceivableView } from '#shared/receivable/schema';
import { OWED_STATUSES } from '#shared/receivable/states';
import { Button } from '@mantine/core';
import { call as ask, routeQuery } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { PAGE_ROWS, uncounted } from '../kernel/book/book-pages';
import { useBookRows } from '../kernel/book/use-book-rows';
import { PrintBook } from '../kernel/book/print-book';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { usePageKeys } from '../kernel/key-layers';
import { Ledger } from '../kernel/ledger/ledger';
import { ListExport } from '../kernel/ledger/list-export';
import { Money } from '../kernel/money';
import { Segments } from '../kernel/segments';
import { useCan } from '../kernel/session';
import { useReceivableColumns } from './receivable-columns';
import { ReceivableDialog, type ReceivableDeed } from './receivable-dialogs';
import { StatementRunDialog } from './statement-run-dialog';
import { StatementStampsDialog } from './statement-stamps-dialog';

type View = (typeof RECEIVABLE_VIEWS)[number];
const KEYS: Readonly<Record<ReceivableDeed, string>> = {
  pay: 'p',
  promise: 'm',
  setCollector: 'c',
  recordVisit: 'v',
  dispute: 'd',
  resolve: 'u',
  writeOff: 'x',
  statement: 's',
};
const RUN_KEY = 'r';
const STAMPS_KEY = 'b';
const rowId = (r: ReceivableView): string => r.id;

/** Which deeds fit what is owed, in the order of its life (C13). */
const deedsFor = ({ status }: ReceivableView): readonly ReceivableDeed[] =>
  OWED_STATUSES.includes(status)
    ? ['pay', 'promise', 'recordVisit', 'setCollector', status === 'DISPUTED' ? 'resolve' : 'dispute', 'writeOff', 'statement']
    : ['statement'];

/** 應收帳款 (B28): ageing, who owes what and since when, and what may be done about it. */
export function ReceivablePart({ list }: Readonly<{ list?: string | undefined }>) {
  const t = useT('receivable');
  const words = useT('book');
  const can = useCan();
  const columns = useReceivableColumns();
  const [view, setView] = useState<View>(() => RECEIVABLE_VIEWS.find((v) => v === list) ?? 'open');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [deed, setDeed] = useState<ReceivableDeed | null>(null);
  const [isRunning, setIsRunning] = useState(false);
  const [isStamping, setIsStamping] = useState(false);
  const { data: ageing } = useQuery(routeQuery('receivable.ageing', {}));
  const book = useBookRows<ReceivableView, Pick<ReceivableView, 'dueOn' | 'arNo'>>({
    route: 'receivable.list',
    input: { view },
    read: async (after) => uncounted(await ask('receivable.list', { view, after, limit: PAGE_ROWS })),
    next: ({ dueOn, arNo }) => ({ dueOn, arNo }),
  });
  const { rows } = book;
  const active = rows.find((r) => r.id === chosenId) ?? rows[0] ?? null;
  const credit = ageing?.customers.find((c) => c.customerId === active?.customerId);
  const deeds = active === null ? [] : deedsFor(active).filter((d) => can(d === 'pay' ? 'billing.pay' : `receivable.${d}`));
  const start = (next: ReceivableDeed): void => {
    if (active) setChosenId(active.id);
    setDeed(next);
  };
  const mayRun = can('receivable.statementRun');
  const mayStamp = can('receivable.stampStatement');
  usePageKeys([
    ...deeds.map((d) => ({ key: KEYS[d], label: t(d), run: () => start(d) })),
    ...(mayRun ? [{ key: RUN_KEY, label: t('run'), run: () => setIsRunning(true) }] : []),
    ...(mayStamp ? [{ key: STAMPS_KEY, label: t('stamps'), run: () => setIsStamping(true) }] : []),
  ]);
  return (
    <>
      <div className="bar ageing">
        {ageing && (
          <>
            {BUCKETS.map((b) => (
              <span key={b} className="nw">
                <span className="t2">{t(`bucket.${b}`)}</span>{' '}
                <b className={b === 'notDue' || ageing.buckets[b] === 0 ? '' : 'bad'}>
                  <Money minor={ageing.buckets[b]} />
                </b>
              </span>
            ))}
            <span className="nw push">
              <span className="t2">{t('total')}</span>{' '}
              <b className="fs16">
                <Money minor={ageing.totalMinor} withSign />
              </b>
            </span>
          </>
        )}
      </div>
      <div className="bar">
        <Segments
          label={t('views')}
          value={view}
          width={500}
          options={RECEIVABLE_VIEWS.map((v) => ({ value: v, label: t(`view.${v}`) }))}
          onChange={setView}
        />
        {active && credit && (
          <span className={credit.isBlocked ? 'bad nw' : 't2 nw'}>
            {t('credit', { name: active.customerName })} <Money minor={credit.availableMinor} />
            {credit.waitingMinor > 0 && (
              <>
                {`　${t('waiting')} `}
                <Money minor={credit.waitingMinor} />
              </>
            )}
            {credit.isBlocked && `　${t('blocked')}`}
          </span>
        )}
        <span className="row push">
          {mayRun && (
            <Button size="xs" variant="default" rightSection={<KeyOf of={RUN_KEY} />} onClick={() => setIsRunning(true)}>
              {t('run')}
            </Button>
          )}
          {mayStamp && (
            <Button size="xs" variant="default" rightSection={<KeyOf of={STAMPS_KEY} />} onClick={() => setIsStamping(true)}>
              {t('stamps')}
            </Button>
          )}
          <PrintBook
            id="receivables"
            title={t('title')}
            dayLabel={words('dayDue')}
            isWhole={view === 'all'}
            wanted={(days) => ({ book: 'receivables', view, ...days })}
          />
          <ListExport
            list="receivables"
            title={t('title')}
            columns={columns}
            pages={{
              read: (after: Pick<ReceivableView, 'dueOn' | 'arNo'> | null, limit) => ask('receivable.list', { view, after, limit }),
              next: ({ dueOn, arNo }) => ({ dueOn, arNo }),
            }}
          />
        </span>
      </div>
      <div className="book" data-preview={false}>
        <div className="book-rows" onScrollCapture={book.onScrollCapture}>
          <Ledger
            id="receivable"
            label={t('title')}
            rows={rows}
            rowId={rowId}
            columns={columns}
            activeId={active?.id ?? null}
            onActive={(r) => setChosenId(r.id)}
            onOpen={() => deeds.includes('pay') && start('pay')}
            marks={(r) => ({ isOver: r.overdueDays > 0, isDone: !OWED_STATUSES.includes(r.status) })}
            isLoading={book.isPending}
            refusal={book.error}
            onAgain={book.again}
            empty={<Blank title={t(`empty.${view}`)} about={t(view === 'mine' || view === 'promised' ? `${view}About` : 'emptyAbout')} />}
          />
          <footer className="row ledger-end">
            {deeds.map((d) => (
              <Button
                key={d}
                size="xs"
                variant={d === 'pay' ? 'filled' : 'default'}
                rightSection={<KeyOf of={KEYS[d]} />}
                onClick={() => start(d)}
              >
                {t(d)}
              </Button>
            ))}
          </footer>
        </div>
      </div>
      {isStamping && <StatementStampsDialog onClose={() => setIsStamping(false)} />}
      {isRunning && <StatementRunDialog onClose={() => setIsRunning(false)} />}
      {deed !== null && active !== null && <ReceivableDialog key={active.id} deed={deed} row={active} onClose={() => setDeed(null)} />}
    </>
  );
}
