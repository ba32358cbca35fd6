import { IconMapPin, IconUser } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { CUSTODY_STATES, type CustodyState } from '#shared/custody/states';
import { RECEIPT_STATUSES, type ReceiptStatus } from '#shared/collection-receipt/states';
import { VOUCHER_STATUSES, type VoucherStatus } from '#shared/service-voucher/states';
import { routeQuery } from '../kernel/api';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { Sheet } from '../kernel/sheet';
import { Status, useStatusWord } from '../kernel/status';
import { When } from '../kernel/when';
import type { Job } from './use-job';

const isCustody = (s: string): s is CustodyState => CUSTODY_STATES.some((c) => c === s);
const isReceipt = (s: string): s is ReceiptStatus => RECEIPT_STATUSES.some((c) => c === s);
const isVoucher = (s: string | null): s is VoucherStatus => VOUCHER_STATUSES.some((c) => c === s);

/** Every hand the device went through, oldest first; nothing is ever taken out of this list. */
function Movements({ stayId }: Readonly<{ stayId: string }>) {
  const t = useT('repairCard');
  const word = useStatusWord();
  const [isOpen, setIsOpen] = useState(false);
  const { data: entries = [] } = useQuery(routeQuery('custody.entries', { stayId }));
  return (
    <details open={isOpen} onToggle={(e) => setIsOpen(e.currentTarget.open)} className="movements">
      <summary className="t2 fs12">{t('movements', { count: entries.length })}</summary>
      <ol>
        {entries.map((e) => (
          <li key={e.id} className="fs12 row gap4">
            <span className="nw t2">
              <When at={e.at} />
            </span>
            <span className="nw">{word('custody', e.to)}</span>
            <span className="ell">
              {e.place}　{e.holder}
              {e.reason && `　${e.reason}`}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** 保管: who has the device, on which shelf, and which papers go with it. */
export function CustodySheet({ job: { card, stay } }: Readonly<{ job: Job }>) {
  const t = useT('repairCard');
  const word = useStatusWord();
  const rows: readonly (readonly [string, ReactNode])[] = [
    [t('accessories'), card.accessories.map((a) => `${a.name} ×${a.qty}`).join('、') || t('noAccessories')],
    [
      t('receipt'),
      <>
        <Link to="/release" search={{ receipt: card.receiptId }}>
          <Doc no={card.receiptNo} />
        </Link>
        {'　'}
        <span className="t2">{isReceipt(card.receiptStatus) ? word('collectionReceipt', card.receiptStatus) : card.receiptStatus}</span>
      </>,
    ],
    [
      t('voucher'),
      card.voucherNo ? (
        <>
          <Doc no={card.voucherNo} />
          {'　'}
          <span className="t2">{isVoucher(card.voucherStatus) ? word('serviceVoucher', card.voucherStatus) : ''}</span>
        </>
      ) : (
        '—'
      ),
    ],
    [
      t('ledgerLine'),
      <Link key="l" to="/ledger" search={{ view: 'all', stay: card.stayId }}>
        <Doc no={card.dlNo} />
      </Link>,
    ],
    ...(card.callId && card.callNo
      ? [
          [
            t('call'),
            <Link key="c" to="/calls" search={{ call: card.callId }}>
              <Doc no={card.callNo} />
            </Link>,
          ] as const,
        ]
      : []),
  ];
  return (
    <Sheet
      step={5}
      title={t('custody')}
      className="hug"
      end={isCustody(card.custodyState) ? <Status of="custody" is={card.custodyState} /> : null}
    >
      <div className="row job-place">
        <span className="row gap4" title={t('holder')}>
          <IconUser size={16} aria-hidden className="t3" />
          <b className="fs14">{card.holder}</b>
        </span>
        <span className="row gap4" title={t('shelf')}>
          <IconMapPin size={16} aria-hidden className="t3" />
          <b className="fs20 nw">{card.place}</b>
        </span>
        {stay && stay.outAt === null && <span className="t2 fs12 bar-end nw">{t('daysHere', { days: stay.daysHere })}</span>}
      </div>
      <table className="tb job-facts">
        <tbody>
          {rows.map(([term, value]) => (
            <tr key={term}>
              <th scope="row">{term}</th>
              <td className="r wrap">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Movements stayId={card.stayId} />
    </Sheet>
  );
}
