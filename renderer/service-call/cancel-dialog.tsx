import { useT } from '../kernel/i18n';
import { ReasonedDeed } from '../kernel/reason-dialog';
import type { ActProps } from './act';

const REASONS = ['notNeeded', 'duplicate', 'fixedItself', 'outOfArea'] as const;

/** 取消: with reason; a pulled voucher goes back to its pocket (C1). */
export function CancelDialog({ call, onDone, onClose }: ActProps) {
  const t = useT('serviceCall');
  return (
    <ReasonedDeed
      route="serviceCall.cancel"
      form={`call.cancel:${call.id}`}
      title={t('form.cancelTitle', { no: call.callNo })}
      stays={t('form.cancelStays')}
      reasons={REASONS.map((r) => t(`form.cancelReasons.${r}`))}
      deed={t('deed.cancel')}
      keep={t('form.keepCall')}
      input={(reason) => ({ callId: call.id, rev: call.rev, reason })}
      onDone={(c) => onDone(t('done.cancel', { no: c.callNo }))}
      onKeep={onClose}
    />
  );
}
