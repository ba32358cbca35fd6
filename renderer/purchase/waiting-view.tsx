import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { WaitingView as Row } from '#shared/purchase/views';
import { call as ask, useCommand } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { PAGE_ROWS, uncounted } from '../kernel/book/book-pages';
import { useBookRows } from '../kernel/book/use-book-rows';
import { useChosenRow } from '../kernel/book/use-chosen-row';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { usePageKeys } from '../kernel/key-layers';
import { Ledger } from '../kernel/ledger/ledger';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useCan } from '../kernel/session';
import { showToast } from '../kernel/toast';
import { ReassignDialog } from './reassign-dialog';
import { useWaitingColumns } from './waiting-columns';

const route = getRouteApi('/purchase');
const rowId = (l: Row): string => l.lineId;

/** 待料: every job that waits for a part, ranked; what is here is kept for it, or taken from a job that can wait (issue line 5). */
export function WaitingView(): ReactNode {
  const t = useT('purchase');
  const can = useCan();
  const navigate = useNavigate();
  const columns = useWaitingColumns();
  const named = route.useSearch().id;
  const book = useBookRows<Row, Pick<Row, 'lineId'>>({
    route: 'purchase.waiting',
    input: {},
    read: async (after) => uncounted(await ask('purchase.waiting', { after, limit: PAGE_ROWS })),
    next: ({ lineId }) => ({ lineId }),
    sought: (l) => l.lineId === named || l.partId === named,
  });
  const { rows } = book;
  const allocate = useCommand('purchase.allocate');
  const [activeId, setActiveId] = useChosenRow(named);
  const [isMoving, setIsMoving] = useState(false);
  const active = rows.find((l) => l.lineId === activeId) ?? rows.find((l) => l.partId === activeId) ?? rows[0] ?? null;
  const keep = (line: Row): void =>
    allocate.mutate({ lineId: line.lineId }, { onSuccess: () => showToast({ text: t('allocated', { job: line.jobNo ?? line.siNo }) }) });
  const mayKeep = active !== null && active.available > 0 && can('purchase.allocate') && !allocate.isPending;
  const mayMove = active !== null && can('purchase.reassign');
  usePageKeys([
    ...(mayKeep ? [{ key: 'k', label: t('deed.allocateThis'), run: () => keep(active) }] : []),
    ...(mayMove ? [{ key: 'm', label: t('deed.reassign'), run: () => setIsMoving(true) }] : []),
  ]);
  const open = (line: Row): void => {
    if (line.cardId !== null) void navigate({ to: '/job/$id', params: { id: line.cardId } });
    else if (line.callId !== null) void navigate({ to: '/calls', search: { call: line.callId } });
  };
  return (
    <>
      <div className="bar">
        <span className="t2 nw">{t(book.hasMore ? 'soFar' : 'count', { count: rows.length })}</span>
        <span className="row bar-end">
          {mayKeep && (
            <Button size="xs" rightSection={<KeyOf of="k" />} onClick={() => keep(active)}>
              {t('deed.allocateThis')}
            </Button>
          )}
          {mayMove && (
            <Button size="xs" variant="default" rightSection={<KeyOf of="m" />} onClick={() => setIsMoving(true)}>
              {t('deed.reassign')}
            </Button>
          )}
        </span>
      </div>
      <div className="book-rows" onScrollCapture={book.onScrollCapture}>
        <Ledger
          id="waitingParts"
          label={t('view.waiting')}
          rows={rows}
          rowId={rowId}
          columns={columns}
          file={{ list: 'waiting', pages: book.pages }}
          activeId={active?.lineId ?? null}
          onActive={(l) => setActiveId(l.lineId)}
          onOpen={open}
          isLoading={book.isPending}
          refusal={book.error}
          onAgain={book.again}
          empty={<Blank title={t('empty.waiting')} about={t('empty.waitingAbout')} />}
        />
        <RefusalBanner refusal={allocate.error} />
      </div>
      {isMoving && active !== null && <ReassignDialog key={active.lineId} line={active} onClose={() => setIsMoving(false)} />}
    </>
  );
}
