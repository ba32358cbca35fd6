import { IconBolt, IconRepeat, IconStar } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { CallView } from '#shared/service-call/schema';
import { Doc } from '../kernel/doc-number';
import { Imei } from '../kernel/imei';
import { useLanguage, useT } from '../kernel/i18n';
import type { LedgerColumn } from '../kernel/ledger/column';
import { useProductName } from '../kernel/product-name';
import { Status, useStatusWord } from '../kernel/status';
import { useMomentText, When } from '../kernel/when';
import { CallDue } from './call-due';
import { formatPhone } from '#shared/customer/phone';

/** 優先: carried-over, rework, VIP; icon and word. */
export function Priority({ call }: Readonly<{ call: Pick<CallView, 'isCarriedOver' | 'priority'> }>) {
  const t = useT('serviceCall');
  const word = useStatusWord();
  if (call.isCarriedOver)
    return (
      <span className="row gap4 nw fs12 amber">
        <IconBolt size={13} aria-hidden />
        {word('mark', 'CARRIED_OVER')}
      </span>
    );
  if (call.priority === 'rework')
    return (
      <span className="row gap4 nw fs12 amber">
        <IconRepeat size={13} aria-hidden />
        {word('mark', 'RETURN_REPAIR')}
      </span>
    );
  if (call.priority === 'vip')
    return (
      <span className="row gap4 nw fs12 acc">
        <IconStar size={13} aria-hidden />
        {t('vip')}
      </span>
    );
  return null;
}

const isDone = (call: CallView): boolean => call.status === 'CLOSED' || call.status === 'CANCELLED';

/** The columns of the register (B3). From 1600 px phone and service type are there too. */
export function useCallColumns(isWide: boolean): readonly LedgerColumn<CallView>[] {
  const t = useT('serviceCall');
  const { language } = useLanguage();
  const nameOf = useProductName();
  const word = useStatusWord();
  const momentText = useMomentText();
  return useMemo<readonly LedgerColumn<CallView>[]>(() => {
    const isEnglish = language === 'en';
    const priorityText = (c: CallView): string | null =>
      c.isCarriedOver
        ? word('mark', 'CARRIED_OVER')
        : c.priority === 'rework'
          ? word('mark', 'RETURN_REPAIR')
          : c.priority === 'vip'
            ? t('vip')
            : null;
    return [
      { key: 'no', head: t('column.no'), width: '120px', text: (c) => c.callNo, cell: (c) => <Doc no={c.callNo} />, hideable: false },
      {
        key: 'calledAt',
        head: t('column.calledAt'),
        width: '92px',
        text: (c) => momentText(c.calledAt),
        cell: (c) => <When at={c.calledAt} />,
        sort: (c) => c.calledAt,
      },
      {
        key: 'priority',
        head: t('column.priority'),
        width: isEnglish ? '84px' : '58px',
        flex: true,
        text: (c) => priorityText(c),
        cell: (c) => <Priority call={c} />,
      },
      {
        key: 'status',
        head: t('column.status'),
        width: isEnglish ? '112px' : '94px',
        flex: true,
        text: (c) => word('serviceCall', c.status),
        cell: (c) => <Status of="serviceCall" is={c.status} />,
      },
      {
        key: 'due',
        head: t('column.due'),
        width: isEnglish ? '138px' : '146px',
        numeric: true,
        text: (c) => momentText(c.dueAt),
        cell: (c) => <CallDue call={c} />,
        sort: (c) => c.dueAt,
      },
      {
        key: 'customer',
        head: t('column.customer'),
        width: 'minmax(92px, .7fr)',
        title: (c) => c.customerName,
        cell: (c) => <span className={isDone(c) ? undefined : 'b'}>{c.customerName}</span>,
      },
      {
        key: 'phone',
        head: t('column.phone'),
        width: '112px',
        hiddenAtFirst: !isWide,
        text: (c) => (c.phone === null ? null : formatPhone(c.phone)),
        cell: (c) => (c.phone === null ? <span className="t3">—</span> : <span className="nw">{formatPhone(c.phone)}</span>),
      },
      {
        key: 'zone',
        head: t('column.zone'),
        width: isEnglish ? '52px' : '32px',
        centred: true,
        hiddenAtFirst: isEnglish && !isWide,
        title: (c) => t(`zone.${c.zone}`),
        cell: (c) => t(`zoneShort.${c.zone}`),
      },
      { key: 'product', head: t('column.product'), width: 'minmax(126px, 1.1fr)', title: nameOf, cell: nameOf },
      {
        key: 'serial',
        head: t('column.serial'),
        width: '136px',
        hiddenAtFirst: true,
        text: (c) => c.serial,
        cell: (c) => (c.serial ? <Imei value={c.serial} /> : <span className="t3">—</span>),
      },
      { key: 'symptom', head: t('column.symptom'), width: 'minmax(84px, 1.6fr)', title: (c) => c.symptom, cell: (c) => c.symptom },
      {
        key: 'type',
        head: t('column.type'),
        width: '30px',
        centred: true,
        hiddenAtFirst: !isWide,
        title: (c) => t(`type.${c.typeGuess}`),
        cell: (c) => c.typeGuess,
      },
      {
        key: 'voucher',
        head: t('column.voucher'),
        width: '124px',
        hiddenAtFirst: true,
        text: (c) => c.voucherNo,
        cell: (c) => (c.voucherNo ? <Doc no={c.voucherNo} isBold={false} /> : <span className="t3">—</span>),
      },
      {
        key: 'technician',
        head: t('column.technician'),
        width: isEnglish ? '82px' : '72px',
        text: (c) => c.technician,
        title: (c) => c.technician ?? t('nobody'),
        cell: (c) => c.technician ?? <span className="t3">{t('nobody')}</span>,
      },
    ];
  }, [t, language, nameOf, isWide, word, momentText]);
}
