import { useMemo } from 'react';
import type { StayView } from '#shared/custody/schema';
import { formatPhone } from '#shared/customer/phone';
import { Doc } from '../kernel/doc-number';
import { Imei } from '../kernel/imei';
import { useLanguage, useT } from '../kernel/i18n';
import type { LedgerColumn } from '../kernel/ledger/column';
import type { ColumnGroup } from '../kernel/ledger/ledger-head';
import { useProductName } from '../kernel/product-name';
import { Status, useStatusWord } from '../kernel/status';
import { OnDay, useMomentText, When } from '../kernel/when';
import { accessoriesText, isDone, useDayOf, usePlaceWord } from './stay-text';

const LONG_DAYS = 30;
const Dash = () => <span className="t3">—</span>;

const GROUPS = {
  in: ['no', 'inAt', 'customer', 'phone', 'product', 'serial', 'broughtBy', 'accessories', 'receipt'],
  now: ['shelf', 'holder', 'status', 'days', 'promised', 'card'],
  out: ['inspected', 'notified', 'outAt', 'outTo'],
} as const;

/** The heads over the three parts of the book: 進, 現在, 出. */
export function useStayGroups(): readonly ColumnGroup[] {
  const t = useT('custody');
  return useMemo(() => (['in', 'now', 'out'] as const).map((g) => ({ head: t(`group.${g}`), keys: GROUPS[g] })), [t]);
}

/** The columns of the in/out ledger (B6). Shelf and promise can be sorted by the engine. */
export function useStayColumns(isWide: boolean): readonly LedgerColumn<StayView>[] {
  const t = useT('custody');
  const isEnglish = useLanguage().language === 'en';
  const dayOf = useDayOf();
  const placeWord = usePlaceWord();
  const nameOf = useProductName();
  const word = useStatusWord();
  const momentText = useMomentText();
  return useMemo<readonly LedgerColumn<StayView>[]>(
    () => [
      {
        key: 'no',
        head: t('column.no'),
        width: '116px',
        hideable: false,
        text: (s) => s.dlNo,
        cell: (s) => <Doc no={s.dlNo} />,
        sort: (s) => s.dlNo,
      },
      {
        key: 'inAt',
        head: t('column.inAt'),
        width: '90px',
        text: (s) => momentText(s.inAt ?? s.openedAt),
        cell: (s) => <When at={s.inAt ?? s.openedAt} />,
      },
      {
        key: 'customer',
        head: t('column.customer'),
        width: 'minmax(78px, .6fr)',
        title: (s) => s.customerName,
        cell: (s) => s.customerName,
      },
      {
        key: 'phone',
        head: t('column.phone'),
        width: '112px',
        hiddenAtFirst: !isWide,
        text: (s) => (s.phone === null ? null : formatPhone(s.phone)),
        cell: (s) => (s.phone === null ? <Dash /> : <span className="nw">{formatPhone(s.phone)}</span>),
      },
      { key: 'product', head: t('column.product'), width: 'minmax(126px, 1.2fr)', title: nameOf, cell: nameOf },
      {
        key: 'serial',
        head: t('column.serial'),
        width: '136px',
        text: (s) => s.serial,
        cell: (s) => (s.serial === null ? <span className="t3">{t('noSerial')}</span> : <Imei value={s.serial} />),
      },
      { key: 'broughtBy', head: t('column.broughtBy'), width: '60px', title: (s) => s.broughtBy, cell: (s) => s.broughtBy },
      {
        key: 'accessories',
        head: t('column.accessories'),
        width: 'minmax(84px, .8fr)',
        title: (s) => accessoriesText(s, t('noAccessories')),
        cell: (s) => accessoriesText(s, t('noAccessories')),
      },
      {
        key: 'receipt',
        head: t('column.receipt'),
        width: '124px',
        hiddenAtFirst: true,
        text: (s) => s.receiptNo,
        cell: (s) => <Doc no={s.receiptNo} isBold={false} />,
      },
      {
        key: 'shelf',
        head: t('column.shelf'),
        width: isEnglish ? '68px' : '60px', // Transit
        ruled: true,
        title: (s) => s.place,
        text: (s) => (isDone(s) ? null : s.place),
        cell: (s) => (s.placeKind === 'shelf' && !isDone(s) ? <b>{s.place}</b> : isDone(s) ? <Dash /> : placeWord(s)),
        sort: (s) => s.place,
      },
      { key: 'holder', head: t('column.holder'), width: '82px', title: (s) => s.holder, cell: (s) => s.holder },
      {
        key: 'status',
        head: t('column.status'),
        width: '100px',
        flex: true,
        text: (s) => word('custody', s.state),
        cell: (s) => <Status of="custody" is={s.state} />,
      },
      {
        key: 'days',
        head: t('column.days'),
        width: '46px',
        numeric: true,
        text: (s) => s.daysHere,
        cell: (s) => <span className={!isDone(s) && s.daysHere > LONG_DAYS ? 'bad b' : ''}>{s.daysHere}</span>,
      },
      {
        key: 'promised',
        head: t('column.promised'),
        width: '92px',
        hiddenAtFirst: !isWide,
        text: (s) => momentText(s.promisedAt),
        cell: (s) => <When at={s.promisedAt} />,
        sort: (s) => s.promisedAt,
      },
      {
        key: 'card',
        head: t('column.card'),
        width: '124px',
        hiddenAtFirst: true,
        text: (s) => s.cardNo,
        cell: (s) => (s.cardNo === null ? <Dash /> : <Doc no={s.cardNo} isBold={false} />),
      },
      {
        key: 'inspected',
        head: t('column.inspected'),
        width: '56px',
        ruled: true,
        title: (s) => s.inspectedBy ?? '',
        text: (s) => momentText(s.inspectedAt),
        cell: (s) => (s.inspectedAt === null ? '' : <OnDay on={dayOf(s.inspectedAt)} />),
      },
      {
        key: 'notified',
        head: t('column.notified'),
        width: '52px',
        title: (s) => s.notifiedBy ?? '',
        text: (s) => momentText(s.notifiedAt),
        cell: (s) => (s.notifiedAt === null ? '' : <OnDay on={dayOf(s.notifiedAt)} />),
      },
      {
        key: 'outAt',
        head: t('column.outAt'),
        width: '90px',
        text: (s) => momentText(s.outAt),
        cell: (s) => (s.outAt === null ? '' : <When at={s.outAt} />),
      },
      { key: 'outTo', head: t('column.outTo'), width: '60px', title: (s) => s.outTo ?? '', cell: (s) => s.outTo ?? '' },
    ],
    [t, dayOf, placeWord, nameOf, isWide, isEnglish, word, momentText],
  );
}
