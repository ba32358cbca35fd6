import { useMemo } from 'react';
import type { BillView } from '#shared/billing/schema';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import type { LedgerColumn } from '../kernel/ledger/column';
import { Money } from '../kernel/money';
import { Status } from '../kernel/status';
import { When } from '../kernel/when';
import { Decision, Holder, holdersOf } from './bill-text';

const Dash = () => <span className="t3">—</span>;

/** The columns of the charge slips (B9); the engine brings them newest number first. */
export function useBillColumns(): readonly LedgerColumn<BillView>[] {
  const t = useT('bills');
  return useMemo<readonly LedgerColumn<BillView>[]>(
    () => [
      { key: 'no', head: t('column.no'), width: '120px', hideable: false, cell: (b) => <Doc no={b.billNo} /> },
      { key: 'issued', head: t('column.issued'), width: '88px', cell: (b) => <When at={b.issuedAt} /> },
      { key: 'type', head: t('column.type'), width: '34px', centred: true, cell: (b) => b.type },
      {
        key: 'customer',
        head: t('column.customer'),
        width: 'minmax(84px, 1fr)',
        title: (b) => b.customerName,
        cell: (b) => b.customerName,
      },
      { key: 'gross', head: t('column.gross'), width: '72px', numeric: true, cell: (b) => <Money minor={b.grossMinor} /> },
      { key: 'paid', head: t('column.paid'), width: '72px', numeric: true, cell: (b) => <Money minor={b.paidMinor} /> },
      {
        key: 'balance',
        head: t('column.balance'),
        width: '72px',
        numeric: true,
        cell: (b) => (
          <b>
            <Money minor={b.status === 'VOID' ? null : b.balanceMinor} />
          </b>
        ),
      },
      { key: 'holder', head: t('column.holder'), width: '96px', title: holdersOf, cell: (b) => <Holder bill={b} /> },
      {
        key: 'decision',
        head: t('column.decision'),
        width: '104px',
        flex: true,
        text: (b) => t(`decision.${b.decision}`),
        cell: (b) => <Decision bill={b} />,
      },
      { key: 'invoice', head: t('column.invoice'), width: '100px', title: (b) => b.invoiceNo ?? '', cell: (b) => b.invoiceNo ?? <Dash /> },
      { key: 'status', head: t('column.status'), width: '88px', flex: true, cell: (b) => <Status of="billing" is={b.status} /> },
      {
        key: 'issuedBy',
        head: t('column.issuedBy'),
        width: '84px',
        hiddenAtFirst: true,
        title: (b) => b.issuedBy,
        cell: (b) => b.issuedBy,
      },
    ],
    [t],
  );
}
