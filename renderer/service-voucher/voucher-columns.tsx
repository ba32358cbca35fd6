import { useMemo } from 'react';
import type { Output } from '#shared/contract/contract';
import { formatPhone } from '#shared/customer/phone';
import { daysBetween } from '#shared/kernel/business-date';
import { localDay } from '../kernel/dates';
import { Doc } from '../kernel/doc-number';
import { Imei } from '../kernel/imei';
import { useLanguage, useT } from '../kernel/i18n';
import type { LedgerColumn } from '../kernel/ledger/column';
import { useSession } from '../kernel/session';
import { Status } from '../kernel/status';
import { When } from '../kernel/when';

export type VoucherLine = Output<'serviceVoucher.list'>[number];
const Dash = () => <span className="t3">—</span>;
const isAway = ({ status }: VoucherLine): boolean => status !== 'FILED' && status !== 'REISSUED';

/** Which voucher, where, with whom, for how long (C2). */
export function useVoucherColumns(now: number): readonly LedgerColumn<VoucherLine>[] {
  const t = useT('serviceVoucher');
  const book = useT('book');
  const { zone } = useSession();
  const isEnglish = useLanguage().language === 'en'; // its words are longer
  const today = localDay(now, zone);
  return useMemo<readonly LedgerColumn<VoucherLine>[]>(() => {
    const daysOut = (v: VoucherLine): number | null => (isAway(v) ? daysBetween(localDay(v.since, zone), today) : null);
    return [
      { key: 'no', head: t('column.no'), width: '120px', hideable: false, cell: (v) => <Doc no={v.voucherNo} />, sort: (v) => v.voucherNo },
      {
        key: 'status',
        head: t('column.status'),
        width: '106px',
        flex: true,
        cell: (v) => <Status of="serviceVoucher" is={v.status} />,
        sort: (v) => v.status,
      },
      {
        key: 'holder',
        head: t('column.holder'),
        width: '84px',
        title: (v) => v.holder ?? '',
        cell: (v) => v.holder ?? <Dash />,
        sort: (v) => v.holder,
      },
      { key: 'since', head: t('column.since'), width: '92px', cell: (v) => <When at={v.since} />, sort: (v) => v.since },
      {
        key: 'days',
        head: t('column.days'),
        width: isEnglish ? '120px' : '96px',
        numeric: true,
        cell: (v) => {
          const days = daysOut(v);
          if (days === null) return <Dash />;
          return (
            <span className={v.isOutTooLong ? 'bad b' : undefined}>
              {v.isOutTooLong ? `${t('tooLong')} ${book('days', { count: days })}` : book('days', { count: days })}
            </span>
          );
        },
        sort: daysOut,
      },
      {
        key: 'customer',
        head: t('column.customer'),
        width: 'minmax(96px, .8fr)',
        title: (v) => v.customerName,
        cell: (v) => <b>{v.customerName}</b>,
        sort: (v) => v.customerName,
      },
      {
        key: 'phone',
        head: t('column.phone'),
        width: '112px',
        hiddenAtFirst: true,
        cell: (v) => (v.phone === null ? <Dash /> : <span className="nw">{formatPhone(v.phone)}</span>),
      },
      {
        key: 'product',
        head: t('column.product'),
        width: 'minmax(110px, 1fr)',
        title: (v) => v.model,
        cell: (v) => v.model,
        sort: (v) => v.model,
      },
      {
        key: 'serial',
        head: t('column.serial'),
        width: '140px',
        hiddenAtFirst: true,
        cell: (v) => (v.serial === null ? <Dash /> : <Imei value={v.serial} />),
      },
      { key: 'basis', head: t('column.basis'), width: '30px', centred: true, cell: (v) => v.serviceBasis },
      { key: 'visits', head: t('column.visits'), width: '52px', numeric: true, cell: (v) => v.visitCount, sort: (v) => v.visitCount },
      {
        key: 'signed',
        head: t('column.signed'),
        width: '84px',
        cell: (v) => (v.visitCount === 0 ? <Dash /> : v.isSigned ? t('isSigned') : <span className="amber">{t('isUnsigned')}</span>),
      },
    ];
  }, [t, book, zone, today, isEnglish]);
}
