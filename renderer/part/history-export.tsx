import { useMemo } from 'react';
import type { PartView } from '#shared/part/schema';
import type { MovementView } from '#shared/stock/schema';
import { call as ask } from '../kernel/api';
import { useT } from '../kernel/i18n';
import type { FileColumn } from '../kernel/ledger/cell-text';
import { ListExport } from '../kernel/ledger/list-export';
import { Money } from '../kernel/money';
import { When } from '../kernel/when';
import { placeWord } from './place-word';

function useFileColumns(): readonly FileColumn<MovementView>[] {
  const t = useT('part');
  const store = useT('store');
  return useMemo<readonly FileColumn<MovementView>[]>(
    () => [
      { head: store('card.at'), cell: (m) => <When at={m.at} /> },
      { head: store('card.kind'), cell: (m) => t(`movement.${m.kind}`) },
      { head: store('card.doc'), cell: (m) => m.docNo },
      { head: t('column.job'), cell: (m) => m.jobNo },
      { head: store('card.from'), cell: (m) => placeWord(t, m.fromKind, m.from) },
      { head: store('card.to'), cell: (m) => placeWord(t, m.toKind, m.to) },
      { head: t('column.qty'), cell: (m) => m.qty },
      { head: store('card.value'), cell: (m) => <Money minor={m.valueMinor} /> },
      { head: store('card.plus'), cell: (m) => m.card?.qty ?? null },
      { head: store('card.balance'), cell: (m) => m.card?.balanceQty ?? null },
      { head: store('card.balanceValue'), cell: (m) => <Money minor={m.card?.balanceMinor ?? null} /> },
      { head: t('form.serialised'), cell: (m) => m.serials.join(' ') },
      { head: t('fact.reason'), cell: (m) => [m.isReversed ? t('reversed') : '', m.reason ?? ''].filter(Boolean).join(' ') },
      { head: store('card.by'), cell: (m) => m.by },
    ],
    [t, store],
  );
}

/** 零件帳卡 as a file: every line of the card, the newest first (B11). */
export function HistoryExport({ part }: Readonly<{ part: PartView }>) {
  const t = useT('part');
  const columns = useFileColumns();
  return (
    <ListExport
      list="partHistory"
      isKeyed={false}
      title={`${t('history')} ${part.sku}`}
      columns={columns}
      pages={{
        read: (after: { before: number } | null, limit) => ask('stock.history', { partId: part.id, before: after?.before ?? null, limit }),
        next: ({ seq }) => ({ before: seq }),
      }}
    />
  );
}
