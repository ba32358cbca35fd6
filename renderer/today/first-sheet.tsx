import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { CallView } from '#shared/service-call/schema';
import { routeQuery } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { useMinute } from '../kernel/clock';
import { Doc } from '../kernel/doc-number';
import { Due } from '../kernel/due-clock';
import { useT } from '../kernel/i18n';
import { useProductName } from '../kernel/product-name';
import { Sheet } from '../kernel/sheet';
import { useStatusWord } from '../kernel/status';
import { useWorkingMinutesLeft } from '../kernel/working-left';
import { TodoList } from '../kernel/todo-list';

const SHOWN = 8;

/** 先處理: overdue and carried-over calls, vouchers out longer than a working day. */
export function FirstSheet() {
  const t = useT('today');
  const word = useStatusWord();
  const navigate = useNavigate();
  const now = useMinute();
  const nameOf = useProductName();
  const minutesLeft = useWorkingMinutesLeft();
  const overdue = useQuery(routeQuery('serviceCall.list', { view: 'overdue', limit: SHOWN }));
  const waiting = useQuery(routeQuery('serviceCall.list', { view: 'undispatched', limit: SHOWN }));
  const vouchers = useQuery(routeQuery('serviceVoucher.list', { status: 'OUT', limit: 50 }));
  const late = overdue.data?.calls ?? [];
  const calls: readonly CallView[] = [
    ...late,
    ...(waiting.data?.calls ?? []).filter((c) => c.isCarriedOver && !late.some((l) => l.id === c.id)),
  ].slice(0, SHOWN);
  const out = (vouchers.data ?? []).filter((v) => v.isOutTooLong).slice(0, SHOWN);
  const items = [
    ...calls.map((c) => ({
      id: c.id,
      isOver: Date.parse(c.dueAt) < now,
      open: () => void navigate({ to: '/calls', search: { view: 'open', call: c.id } }),
      title: `${c.customerName}　${nameOf(c)}`,
      detail: (
        <>
          <Doc no={c.callNo} isBold={false} />
          {`　${c.isCarriedOver ? `${word('mark', 'CARRIED_OVER')}　` : ''}${c.technician ?? t('undispatched')}　${c.symptom}`}
        </>
      ),
      end: <Due dueAt={c.dueAt} minutesLeft={minutesLeft} />,
    })),
    ...out.map((v) => ({
      id: v.id,
      isOver: false,
      open: () => void navigate({ to: '/vouchers', search: { status: 'OUT', voucher: v.id } }),
      title: t('voucherOut', { holder: v.holder ?? '—' }),
      detail: (
        <>
          <Doc no={v.voucherNo} isBold={false} />
          {`　${v.customerName}　${v.model}`}
        </>
      ),
      end: <span className="amber">{t('callBack')}</span>,
    })),
  ];
  const isRead = overdue.data !== undefined && waiting.data !== undefined && vouchers.data !== undefined;
  return (
    <Sheet title={t('first')} count={items.length} end={<span className="fs12 t3">{t('firstAbout')}</span>} className="hug">
      {isRead && items.length === 0 ? (
        <Blank title={t('firstEmpty')} about={t('firstEmptyAbout')} />
      ) : (
        <TodoList label={t('first')} items={items} />
      )}
    </Sheet>
  );
}
