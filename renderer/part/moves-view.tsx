import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import { isVoidedByWarehouse, type MoveView } from '#shared/stock/move-sheet';
import { call as ask } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { PAGE_ROWS, uncounted } from '../kernel/book/book-pages';
import { useBookRows } from '../kernel/book/use-book-rows';
import { useChosenRow } from '../kernel/book/use-chosen-row';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { usePageKeys } from '../kernel/key-layers';
import type { LedgerColumn } from '../kernel/ledger/column';
import { Ledger } from '../kernel/ledger/ledger';
import { ReasonedDeed } from '../kernel/reason-dialog';
import { useCan } from '../kernel/session';
import { Status } from '../kernel/status';
import { showToast } from '../kernel/toast';
import { When } from '../kernel/when';
import { MovePane } from './move-pane';
import { placeWord } from './place-word';

const route = getRouteApi('/parts');
const rowId = (m: MoveView): string => m.id;
const linesText = (m: MoveView): string => m.lines.map((l) => `${l.name} ×${l.qty}`).join('、');

function useColumns(): readonly LedgerColumn<MoveView>[] {
  const t = useT('store');
  const words = useT('part');
  return useMemo<readonly LedgerColumn<MoveView>[]>(
    () => [
      { key: 'no', head: t('moves.no'), width: '124px', hideable: false, cell: (m) => <Doc no={m.mvNo} /> },
      { key: 'at', head: t('card.at'), width: '92px', cell: (m) => <When at={m.at} /> },
      { key: 'by', head: t('card.by'), width: '84px', title: (m) => m.by, cell: (m) => m.by },
      { key: 'from', head: t('card.from'), width: '104px', cell: (m) => placeWord(words, m.from.kind, m.from.name) },
      { key: 'to', head: t('card.to'), width: '104px', cell: (m) => placeWord(words, m.to.kind, m.to.name) },
      { key: 'lines', head: words('column.lines'), width: 'minmax(140px, 1fr)', title: linesText, cell: linesText },
      { key: 'status', head: words('column.status'), width: '92px', flex: true, cell: (m) => <Status of="stockMove" is={m.status} /> },
    ],
    [t, words],
  );
}

/** 異動單, newest first: a move that was a mistake is taken back whole (issue line 8). */
export function MovesView(): ReactNode {
  const t = useT('store');
  const can = useCan();
  const columns = useColumns();
  const navigate = route.useNavigate();
  const named = route.useSearch().id;
  const book = useBookRows<MoveView, { mvNo: string }>({
    route: 'stock.moves',
    input: {},
    read: async (after) => uncounted(await ask('stock.moves', { after, limit: PAGE_ROWS })),
    next: ({ mvNo }) => ({ mvNo }),
    sought: (m) => m.id === named,
  });
  const [activeId, setActiveId] = useChosenRow(named);
  const [isVoiding, setIsVoiding] = useState(false);
  const active = book.rows.find((m) => m.id === activeId) ?? book.rows[0] ?? null;
  const mayVoid = active?.status === 'POSTED' && isVoidedByWarehouse(active.kind) && can('stock.voidMove');
  const toCarry = () => void navigate({ search: { view: 'move' } });
  const mayCarry = can('stock.transfer');
  usePageKeys([
    ...(mayCarry ? [{ key: 'm', label: t('move'), run: toCarry }] : []),
    ...(mayVoid ? [{ key: 'v', label: t('moves.void'), run: () => setIsVoiding(true) }] : []),
  ]);
  const close = (): void => setIsVoiding(false);
  return (
    <>
      <div className="bar">
        <b className="fs16">{t('moves.title')}</b>
        <span className="row bar-end">
          {mayCarry && (
            <Button size="xs" variant="default" rightSection={<KeyOf of="m" />} onClick={toCarry}>
              {t('move')}
            </Button>
          )}
        </span>
      </div>
      <div className="book" data-preview={active !== null}>
        <div className="book-rows" onScrollCapture={book.onScrollCapture}>
          <Ledger
            id="moves"
            label={t('moves.title')}
            rows={book.rows}
            rowId={rowId}
            columns={columns}
            file={{ list: 'moves', pages: book.pages }}
            activeId={active?.id ?? null}
            onActive={(m) => setActiveId(m.id)}
            onOpen={(m) => setActiveId(m.id)}
            marks={(m) => ({ isDone: m.status === 'VOID' })}
            isLoading={book.isPending}
            refusal={book.error}
            onAgain={book.again}
            empty={<Blank title={t('moves.empty')} about={t('moves.emptyAbout')} />}
          />
        </div>
        {active !== null && (
          <MovePane
            move={active}
            foot={
              mayVoid && (
                <Button size="xs" variant="default" rightSection={<KeyOf of="v" />} onClick={() => setIsVoiding(true)}>
                  {t('moves.void')}
                </Button>
              )
            }
          />
        )}
      </div>
      {isVoiding && active !== null && (
        <ReasonedDeed
          route="stock.voidMove"
          form={`stock.voidMove:${active.id}`}
          title={t('moves.voidTitle', { no: active.mvNo })}
          stays={t('moves.voidStays')}
          causes={t('moves.voidCauses')}
          deed={t('moves.void')}
          keep={t('reasonKeep')}
          input={(reason) => ({ moveId: active.id, rev: active.rev, reason })}
          onDone={({ mvNo }) => {
            close();
            showToast({ text: t('moves.voided', { no: mvNo }) });
          }}
          onKeep={close}
        />
      )}
    </>
  );
}
