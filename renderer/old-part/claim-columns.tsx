import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ClaimLineView } from '#shared/claim/schema';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import type { LedgerColumn } from '../kernel/ledger/column';
import { Money } from '../kernel/money';
import { partText } from './old-part-columns';

/** The columns the maker asks for, and what is missing or was answered (P19). */
export function useClaimColumns(): readonly LedgerColumn<ClaimLineView>[] {
  const t = useT('claim');
  const causes = useT('repairCard');
  return useMemo<readonly LedgerColumn<ClaimLineView>[]>(() => {
    const device = (l: ClaimLineView): string => [l.model, l.serial].filter(Boolean).join(' ');
    const exchange = (l: ClaimLineView): string =>
      l.sku === null
        ? t('labourOnly')
        : [partText({ sku: l.sku, name: l.partText ?? '', qty: l.qty ?? 1 }), l.oldSerial].filter(Boolean).join(' ');
    const answer = (l: ClaimLineView): string =>
      [l.answer === null ? '' : t(`answers.${l.answer}`), l.round > 1 ? t('again') : '', l.answerReason].filter(Boolean).join(' ');
    const missing = (l: ClaimLineView): string => l.missing.map((m) => t(`missing.${m}`)).join('、');
    return [
      { key: 'line', head: t('column.line'), width: '48px', numeric: true, hideable: false, cell: (l) => l.lineNo },
      {
        key: 'job',
        head: t('column.job'),
        width: '124px',
        cell: (l) =>
          l.cardId === null ? (
            <Doc no={l.workNo} isBold={false} />
          ) : (
            <Link to="/job/$id" params={{ id: l.cardId }}>
              <Doc no={l.workNo} isBold={false} />
            </Link>
          ),
      },
      { key: 'device', head: t('column.device'), width: 'minmax(110px, 1fr)', title: device, cell: device },
      { key: 'fault', head: t('column.fault'), width: '92px', cell: (l) => (l.faultCode === null ? '—' : causes(`causes.${l.faultCode}`)) },
      { key: 'signer', head: t('column.signer'), width: '76px', title: (l) => l.signer ?? '', cell: (l) => l.signer ?? '—' },
      { key: 'part', head: t('column.part'), width: 'minmax(120px, 1fr)', title: exchange, cell: exchange },
      { key: 'credit', head: t('column.credit'), width: '70px', numeric: true, cell: (l) => <Money minor={l.partCreditMinor} /> },
      { key: 'labour', head: t('column.labour'), width: '70px', numeric: true, cell: (l) => <Money minor={l.labourMinor} /> },
      { key: 'travel', head: t('column.travel'), width: '66px', numeric: true, cell: (l) => <Money minor={l.travelMinor} /> },
      { key: 'total', head: t('column.total'), width: '76px', numeric: true, cell: (l) => <Money minor={l.totalMinor} /> },
      {
        key: 'approved',
        head: t('column.approved'),
        width: '76px',
        numeric: true,
        cell: (l) => (l.answer === null ? '—' : <Money minor={l.approvedMinor} />),
      },
      {
        key: 'answer',
        head: t('column.answer'),
        width: 'minmax(110px, 0.8fr)',
        flex: true,
        title: (l) => [answer(l), missing(l)].filter(Boolean).join('　'),
        cell: (l) =>
          l.missing.length > 0 ? (
            <b className="amber">{missing(l)}</b>
          ) : (
            <span className={l.answer === 'REJECTED' ? 'bad' : ''}>{answer(l)}</span>
          ),
      },
    ];
  }, [t, causes]);
}
