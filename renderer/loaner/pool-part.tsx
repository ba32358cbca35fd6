import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { LoanerView } from '#shared/loaner/schema';
import { loanerTransitions } from '#shared/loaner/states';
import { canHappen } from '#shared/kernel/state-machine';
import { call as ask, useCommand } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { PAGE_ROWS, uncounted } from '../kernel/book/book-pages';
import { useBookRows } from '../kernel/book/use-book-rows';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { Imei } from '../kernel/imei';
import { KeyOf } from '../kernel/key-cap';
import { usePageKeys } from '../kernel/key-layers';
import type { LedgerColumn } from '../kernel/ledger/column';
import { Ledger } from '../kernel/ledger/ledger';
import { Money } from '../kernel/money';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useCan } from '../kernel/session';
import { Status } from '../kernel/status';
import { LoanerDialog } from './loaner-dialog';
import { TurnUpDialog } from './turn-up-dialog';

const rowId = (l: LoanerView): string => l.id;
const NEW = 'new';

function useColumns(): readonly LedgerColumn<LoanerView>[] {
  const t = useT('loaner');
  return useMemo<readonly LedgerColumn<LoanerView>[]>(
    () => [
      {
        key: 'model',
        head: t('column.model'),
        width: 'minmax(140px, 1fr)',
        hideable: false,
        title: (l) => l.model,
        cell: (l) => <b>{l.model}</b>,
      },
      { key: 'identifier', head: t('column.identifier'), width: '156px', cell: (l) => <Imei value={l.identifier} /> },
      { key: 'value', head: t('column.value'), width: '96px', numeric: true, cell: (l) => <Money minor={l.valueMinor} /> },
      { key: 'status', head: t('column.status'), width: '104px', cell: (l) => <Status of="loaner" is={l.status} /> },
      { key: 'loan', head: t('column.no'), width: '124px', cell: (l) => (l.lnNo === null ? '—' : <Doc no={l.lnNo} isBold={false} />) },
      {
        key: 'customer',
        head: t('column.customer'),
        width: 'minmax(120px, 1fr)',
        title: (l) => l.customerName ?? '',
        cell: (l) => l.customerName ?? '—',
      },
      {
        key: 'note',
        head: t('column.note'),
        width: 'minmax(120px, 1fr)',
        flex: true,
        title: (l) => l.note ?? '',
        cell: (l) => l.note ?? '',
      },
    ],
    [t],
  );
}

/** 備用機: each with its state; the chief says of what came back whether it goes out again or to the bench. */
export function PoolPart() {
  const t = useT('loaner');
  const can = useCan();
  const columns = useColumns();
  const list = useBookRows<LoanerView, LoanerView['id']>({
    route: 'loaner.pool',
    input: {},
    read: async (after) => uncounted(await ask('loaner.pool', { after, limit: PAGE_ROWS })),
    next: ({ id }) => id,
  });
  const { rows } = list;
  const check = useCommand('loaner.check');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [edited, setEdited] = useState<LoanerView | typeof NEW | null>(null);
  const [found, setFound] = useState<LoanerView | null>(null);
  const active = rows.find((l) => l.id === chosenId) ?? rows[0] ?? null;
  const verdicts = (['clear', 'repair'] as const).filter(
    (v) => active !== null && can('loaner.check') && canHappen(loanerTransitions, active.status, v),
  );
  const decide = (verdict: 'clear' | 'repair'): void => {
    if (active) check.mutate({ loanerId: active.id, rev: active.rev, verdict });
  };
  const isLost = active?.status === 'LOST';
  const deeds = [
    ...(can('loaner.add') ? [{ key: 'n', label: t('deed.add'), run: () => setEdited(NEW) }] : []),
    ...(active && can('loaner.change') ? [{ key: 'c', label: t('deed.change'), run: () => setEdited(active) }] : []),
    ...(isLost && can('loaner.turnUp') ? [{ key: 'u', label: t('deed.turnUp'), run: () => setFound(active) }] : []),
    ...verdicts.map((v) => ({ key: v === 'clear' ? 'y' : 'b', label: t(`deed.${v}`), run: () => decide(v) })),
  ];
  usePageKeys(deeds);
  return (
    <>
      <div className="bar">
        <span className="row push">
          {deeds.map((d) => (
            <Button key={d.key} size="xs" variant="default" disabled={check.isPending} rightSection={<KeyOf of={d.key} />} onClick={d.run}>
              {d.label}
            </Button>
          ))}
        </span>
      </div>
      <RefusalBanner refusal={check.error} />
      <div className="book-rows" onScrollCapture={list.onScrollCapture}>
        <Ledger
          id="loaners"
          label={t('view.pool')}
          rows={rows}
          rowId={rowId}
          columns={columns}
          file={{ list: 'loaners', pages: list.pages }}
          activeId={active?.id ?? null}
          onActive={(l) => setChosenId(l.id)}
          onOpen={(l) => can('loaner.change') && setEdited(l)}
          marks={(l) => ({ isOver: l.status === 'LOST' })}
          isLoading={list.isPending}
          refusal={list.error}
          onAgain={list.again}
          empty={<Blank title={t('empty.pool')} about={t('empty.poolAbout')} />}
        />
      </div>
      {found !== null && <TurnUpDialog loaner={found} onClose={() => setFound(null)} />}
      {edited !== null && <LoanerDialog loaner={edited === NEW ? null : edited} onClose={() => setEdited(null)} />}
    </>
  );
}
