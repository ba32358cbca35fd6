import { useQuery } from '@tanstack/react-query';
import type { StayView } from '#shared/custody/schema';
import { formatPhone } from '#shared/customer/phone';
import { routeQuery } from '../kernel/api';
import { PaneFacts } from '../kernel/book/preview-pane';
import { clockTime, localDay } from '../kernel/dates';
import { Doc } from '../kernel/doc-number';
import { Imei } from '../kernel/imei';
import { useT } from '../kernel/i18n';
import { useProductName } from '../kernel/product-name';
import { useSession } from '../kernel/session';
import { useStatusWord } from '../kernel/status';
import { When } from '../kernel/when';
import { accessoriesText, usePlaceWord } from './stay-text';

/** The chosen line of the ledger, whole. */
export function StayFacts({ stay }: Readonly<{ stay: StayView }>) {
  const t = useT('custody');
  const nameOf = useProductName();
  const placeWord = usePlaceWord();
  return (
    <PaneFacts
      rows={[
        [t('fact.customer'), <b key="c">{stay.customerName}</b>],
        [
          t('fact.phone'),
          stay.phone === null ? (
            '—'
          ) : (
            <span key="p" className="nw">
              {formatPhone(stay.phone)}
            </span>
          ),
        ],
        [t('fact.product'), nameOf(stay)],
        [t('fact.serial'), stay.serial === null ? t('noSerial') : <Imei key="s" value={stay.serial} />],
        [
          t('fact.place'),
          <span key="pl">
            <b>{placeWord(stay)}</b>
            {stay.placeKind === 'vendor' && `　${stay.place}`}
          </span>,
        ],
        [t('fact.holder'), stay.holder],
        [t('fact.accessories'), accessoriesText(stay, t('noAccessories'))],
        [t('fact.broughtBy'), stay.broughtBy],
        [
          t('fact.receipt'),
          <span key="r">
            <Doc no={stay.receiptNo} />
            <span className="t3">-{stay.lineNo}</span>
          </span>,
        ],
        [t('fact.card'), stay.cardNo === null ? '—' : <Doc key="rc" no={stay.cardNo} />],
        ...(stay.voucherNo === null ? [] : [[t('fact.voucher'), <Doc key="v" no={stay.voucherNo} />] as const]),
        [t('fact.promised'), <When key="pr" at={stay.promisedAt} />],
        ...(stay.inspectedAt === null
          ? []
          : [
              [
                t('fact.inspected'),
                <span key="i">
                  <When at={stay.inspectedAt} /> {stay.inspectedBy}
                </span>,
              ] as const,
            ]),
        ...(stay.notifiedAt === null
          ? []
          : [
              [
                t('fact.notified'),
                <span key="n">
                  <When at={stay.notifiedAt} /> {stay.notifiedBy}
                </span>,
              ] as const,
            ]),
        ...(stay.outAt === null
          ? []
          : [
              [
                t('fact.out'),
                <span key="o">
                  <When at={stay.outAt} /> {stay.outTo}
                </span>,
              ] as const,
            ]),
        ...(stay.correctionOfNo === null ? [] : [[t('fact.correction'), <Doc key="co" no={stay.correctionOfNo} />] as const]),
      ]}
    />
  );
}

/** Every custody entry of the stay, newest first: where it went, to whom, by whom. Nothing in an entry is ever changed. */
export function StayEntries({ stay }: Readonly<{ stay: StayView }>) {
  const t = useT('custody');
  const { zone } = useSession();
  const word = useStatusWord();
  const placeWord = usePlaceWord();
  const { data = [] } = useQuery(routeQuery('custody.entries', { stayId: stay.id }));
  const newest = data.toReversed();
  return (
    <div className="tl" role="list" aria-label={t('entries')}>
      {newest.map((e, i) => {
        const on = localDay(e.at, zone);
        const isNewDay = i === 0 || localDay(newest[i - 1]?.at ?? e.at, zone) !== on;
        return (
          <div key={e.id} role="listitem" className="tl-line">
            {isNewDay && <span className="day">{on.slice(5)}</span>}
            <time className="w" dateTime={e.at}>
              {clockTime(e.at, zone)}
            </time>
            <span className={i === 0 ? 'd on' : 'd'} aria-hidden />
            <span className="x">
              {word('custody', e.to)}
              {'　'}
              <b>{e.placeKind === 'vendor' ? e.place : placeWord(e)}</b>
              {'　'}
              {e.holder}
              <span className="fs12 t2 tl-who">{[e.by, ...(e.reason ? [e.reason] : [])].join('　')}</span>
            </span>
          </div>
        );
      })}
    </div>
  );
}
