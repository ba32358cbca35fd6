import type { CallView } from '#shared/service-call/schema';
import type { CallStatus } from '#shared/service-call/states';
import { Due } from '../kernel/due-clock';
import { useT } from '../kernel/i18n';
import { useWorkingMinutesLeft } from '../kernel/working-left';

/** Until somebody stands at the door the clock runs. */
const RUNNING: readonly CallStatus[] = ['NEW', 'DISPATCHED', 'RESCHEDULED', 'NO_ENTRY'];
export const isOverdue = (call: CallView, now: number): boolean => RUNNING.includes(call.status) && Date.parse(call.dueAt) < now;

/** 應到: the clock, or why it stands still, or whether he came in time. */
export function CallDue({ call }: Readonly<{ call: CallView }>) {
  const t = useT();
  const minutesLeft = useWorkingMinutesLeft();
  switch (call.status) {
    case 'CLOSED':
    case 'CANCELLED':
      return null;
    case 'WAIT_PART':
      return <Due dueAt={call.dueAt} stopped={t('due.stopped.part')} />;
    case 'CARRIED':
      return <Due dueAt={call.dueAt} stopped={t('due.stopped.carried')} />;
    case 'FIXED':
      return <Due dueAt={call.dueAt} stopped={t('due.stopped.strikeOff')} />;
    case 'ARRIVED':
      return call.isOnTime === false ? (
        <span className="due bad">{t('serviceCall.late')}</span>
      ) : (
        <span className="due t3">{t('serviceCall.onTime')}</span>
      );
    case 'NEW':
    case 'DISPATCHED':
    case 'RESCHEDULED':
    case 'NO_ENTRY':
      return <Due dueAt={call.dueAt} minutesLeft={minutesLeft} />;
  }
}
