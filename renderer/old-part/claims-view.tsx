import { useMemo, useState, type ReactNode } from 'react';
import type { ClaimHead } from '#shared/claim/schema';
import { call as ask } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { PAGE_ROWS } from '../kernel/book/book-pages';
import { useBookRows } from '../kernel/book/use-book-rows';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { usePageKeys } from '../kernel/key-layers';
import type { LedgerColumn } from '../kernel/ledger/column';
import { Ledger } from '../kernel/ledger/ledger';
import { Money } from '../kernel/money';
import { Segments } from '../kernel/segments';
import { useCan } from '../kernel/session';
import { Status } from '../kernel/status';
import { DeedBar } from './deed-bar';
import { OpenClaimDialog } from './open-claim-dialog';

const rowId = (c: ClaimHead): string => c.id;
const VIEWS = ['open', 'all'] as const;

function useColumns(): readonly LedgerColumn<ClaimHead>[] {
  const t = useT('claim');
  return useMemo<readonly LedgerColumn<ClaimHead>[]>(
    () => [
      { key: 'no', head: t('column.no'), width: '124px', hideable: false, cell: (c) => <Doc no={c.wcNo} /> },
      { key: 'maker', head: t('column.maker'), width: 'minmax(140px, 1fr)', title: (c) => c.maker, cell: (c) => c.maker },
      { key: 'period', head: t('column.period'), width: '84px', cell: (c) => c.period },
      {
        key: 'lines',
        head: t('column.lines'),
        width: '110px',
        cell: (c) => (
          <span>
            {c.lineCount} {c.incomplete > 0 && <b className="amber">{t('incomplete', { count: String(c.incomplete) })}</b>}
          </span>
        ),
      },
      { key: 'claimed', head: t('column.claimed'), width: '96px', numeric: true, cell: (c) => <Money minor={c.claimedMinor} /> },
      { key: 'approved', head: t('column.approved'), width: '96px', numeric: true, cell: (c) => <Money minor={c.approvedMinor} /> },
      { key: 'settled', head: t('column.settled'), width: '96px', numeric: true, cell: (c) => <Money minor={c.settledMinor} /> },
      {
        key: 'difference',
        head: t('column.difference'),
        width: '84px',
        numeric: true,
        cell: (c) => (c.differenceMinor === null || c.differenceMinor === 0 ? '—' : <Money minor={c.differenceMinor} />),
      },
      { key: 'status', head: t('column.status'), width: '110px', flex: true, cell: (c) => <Status of="claim" is={c.status} /> },
    ],
    [t],
  );
}

/** 索賠: a batch for each maker and month; Enter opens its lines (B18). */
export function ClaimsView({ onOpen }: Readonly<{ onOpen: (id: string) => void }>): ReactNode {
  const t = useT('claim');
  const can = useCan();
  const columns = useColumns();
  const [view, setView] = useState<(typeof VIEWS)[number]>('open');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [isNew, setIsNew] = useState(false);
  const book = useBookRows<ClaimHead, { wcNo: string }>({
    route: 'claim.list',
    input: { view },
    read: async (after) => {
      const rows = await ask('claim.list', { view, after, limit: PAGE_ROWS });
      return { rows, total: rows.length };
    },
    next: ({ wcNo }) => ({ wcNo }),
  });
  const active = book.rows.find((c) => c.id === chosenId) ?? book.rows[0] ?? null;
  const deeds = can('claim.open') ? [{ key: 'n', label: t('deed.open'), run: () => setIsNew(true) }] : [];
  usePageKeys(deeds);
  return (
    <>
      <DeedBar about="" deeds={deeds}>
        <Segments
          label={t('column.status')}
          value={view}
          width={180}
          options={VIEWS.map((v) => ({ value: v, label: t(`view.${v}`) }))}
          onChange={setView}
        />
      </DeedBar>
      <div className="book">
        <div className="book-rows" onScrollCapture={book.onScrollCapture}>
          <Ledger
            id="claims"
            label={t('column.no')}
            rows={book.rows}
            rowId={rowId}
            columns={columns}
            file={{ list: 'claims', pages: book.pages }}
            activeId={active?.id ?? null}
            onActive={(c) => setChosenId(c.id)}
            onOpen={(c) => onOpen(c.id)}
            marks={(c) => ({ isDone: c.status === 'VOID' })}
            isLoading={book.isPending}
            refusal={book.error}
            onAgain={book.again}
            empty={<Blank title={t(`empty.${view}`)} about={t(`empty.${view}About`)} />}
          />
        </div>
      </div>
      {isNew && <OpenClaimDialog onClose={() => setIsNew(false)} onDone={(c) => onOpen(c.id)} />}
    </>
  );
}
