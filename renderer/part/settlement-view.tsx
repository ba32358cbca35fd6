import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { DifferenceView, StocktakeView } from '#shared/stocktake/schema';
import { DIFFERENCE_GROUPS } from '#shared/stocktake/states';
import { call as ask, useCommand } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { PAGE_ROWS } from '../kernel/book/book-pages';
import { useBookRows } from '../kernel/book/use-book-rows';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { usePageKeys } from '../kernel/key-layers';
import { Ledger } from '../kernel/ledger/ledger';
import { ReasonedDeed } from '../kernel/reason-dialog';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useCan } from '../kernel/session';
import { Status } from '../kernel/status';
import { showToast } from '../kernel/toast';
import { useDifferenceColumns } from './difference-columns';
import { ExplainDialog } from './explain-dialog';

const rowId = (d: DifferenceView): string => d.id;

/** 盤點結算: the differences in four groups, each with its reason, then the manager's word, then the books (B15, C8). */
export function SettlementView({ count, end }: Readonly<{ count: StocktakeView; end: ReactNode }>): ReactNode {
  const t = useT('stocktake');
  const can = useCan();
  const columns = useDifferenceColumns();
  const approve = useCommand('stocktake.approve');
  const post = useCommand('stocktake.post');
  const recount = useCommand('stocktake.recount');
  const [activeId, setActiveId] = useState<string | null>(null);
  const [explained, setExplained] = useState<readonly DifferenceView[] | null>(null);
  const [isReversing, setIsReversing] = useState(false);
  const { id: stocktakeId, status, stNo, rev } = count;
  const book = useBookRows<DifferenceView, { seq: number }>({
    route: 'stocktake.differences',
    input: { stocktakeId },
    read: async (after) => {
      const rows = await ask('stocktake.differences', { stocktakeId, after, limit: PAGE_ROWS });
      return { rows, total: rows.length };
    },
    next: ({ seq }) => ({ seq }),
  });
  const active = book.rows.find((d) => d.id === activeId) ?? book.rows[0] ?? null;
  const open = book.rows.filter((d) => d.group !== 'unknown' && d.reason === null).slice(0, PAGE_ROWS);
  const isCounted = status === 'COUNTED';
  const deeds = [
    ...(isCounted && active !== null && can('stocktake.explain')
      ? [{ key: 'r', label: t('deed.reason'), run: () => setExplained([active]) }]
      : []),
    ...(isCounted && open.length > 1 && can('stocktake.explain')
      ? [{ key: 'a', label: t('deed.reasonAll'), run: () => setExplained(open) }]
      : []),
    ...((isCounted || status === 'APPROVED') && active !== null && can('stocktake.recount')
      ? [{ key: 'x', label: t('deed.recount'), run: () => recount.mutate({ stocktakeId, rev, differenceIds: [active.id] }) }]
      : []),
    ...(isCounted && can('stocktake.approve')
      ? [
          {
            key: 'y',
            label: t('deed.approve'),
            run: () => approve.mutate({ stocktakeId, rev }, { onSuccess: () => showToast({ text: t('approved', { no: stNo }) }) }),
          },
        ]
      : []),
    ...(status === 'APPROVED' && can('stocktake.post')
      ? [
          {
            key: 'o',
            label: t('deed.post'),
            run: () => post.mutate({ stocktakeId, rev }, { onSuccess: () => showToast({ text: t('posted', { no: stNo }) }) }),
          },
        ]
      : []),
    ...(status === 'POSTED' && can('stocktake.reverse')
      ? [{ key: 'Delete', label: t('deed.reverse'), run: () => setIsReversing(true) }]
      : []),
  ];
  usePageKeys(deeds);
  return (
    <>
      <div className="bar">
        <b className="fs16 nw">{stNo}</b>
        <Status of="stocktake" is={status} />
        {DIFFERENCE_GROUPS.map((group) => (
          <span key={group} className="t2 nw">
            {t(`group.${group}`)} {count.groups?.find((g) => g.group === group)?.count ?? 0}
          </span>
        ))}
        <span className="row bar-end">
          {deeds.map(({ key, label, run }) => (
            <Button
              key={key}
              size="xs"
              variant={key === 'y' || key === 'o' ? 'filled' : 'default'}
              disabled={approve.isPending || post.isPending || recount.isPending}
              rightSection={<KeyOf of={key} />}
              onClick={run}
            >
              {label}
            </Button>
          ))}
          {end}
        </span>
      </div>
      <div className="book">
        <div className="book-rows" onScrollCapture={book.onScrollCapture}>
          <Ledger
            id="countDifferences"
            label={t('column.difference')}
            rows={book.rows}
            rowId={rowId}
            columns={columns}
            file={{ list: 'differences', pages: book.pages }}
            activeId={active?.id ?? null}
            onActive={(d) => setActiveId(d.id)}
            onOpen={(d) => (isCounted && can('stocktake.explain') ? setExplained([d]) : setActiveId(d.id))}
            marks={(d) => ({ isOver: isCounted && (d.reason === null || d.resolution === null) })}
            isLoading={book.isPending}
            refusal={book.error}
            onAgain={book.again}
            empty={<Blank title={t('emptyDifferences')} about={t('emptyDifferencesAbout')} />}
          />
          <RefusalBanner refusal={approve.error ?? post.error ?? recount.error} />
        </div>
      </div>
      {explained !== null && <ExplainDialog stocktakeId={stocktakeId} rows={explained} onClose={() => setExplained(null)} />}
      {isReversing && (
        <ReasonedDeed
          route="stocktake.reverse"
          form={`stocktake.reverse:${stocktakeId}`}
          title={t('reverseTitle', { no: stNo })}
          stays={t('reverseStays')}
          causes={t('reverseCauses')}
          deed={t('deed.reverse')}
          keep={t('reverseKeep')}
          input={(reason) => ({ stocktakeId, rev, reason })}
          onDone={() => setIsReversing(false)}
          onKeep={() => setIsReversing(false)}
        />
      )}
    </>
  );
}
