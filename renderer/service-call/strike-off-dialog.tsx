import { Checkbox, TextInput } from '@mantine/core';
import { contract } from '#shared/contract/contract';
import { useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useSession } from '../kernel/session';
import type { ActProps } from './act';
import { ActFoot } from '../kernel/book/act-foot';

/** 註銷: the voucher is in the hand of the clerk and the money is settled (S0§9). A manager may let it pass with a reason. */
export function StrikeOffDialog({ call, onDone, onClose }: ActProps) {
  const t = useT('serviceCall');
  const { person } = useSession();
  const isVoucherOut = call.voucherNo !== null && call.voucherStatus !== 'FILED';
  const kept = useKept(`call.strikeOff:${call.id}`);
  const [isVoucherBack, setIsVoucherBack] = useKeptState(kept, 'isVoucherBack', false);
  const [isInvoiceRequested, setIsInvoiceRequested] = useKeptState(kept, 'isInvoiceRequested', false);
  const [reason, setReason] = useKeptState(kept, 'reason', '');
  const save = useCommand('serviceCall.strikeOff', { request: kept.request });
  const check = useChecked(contract['serviceCall.strikeOff'].input, {
    callId: call.id,
    rev: call.rev,
    isVoucherBack,
    isInvoiceRequested,
    override: reason.trim() === '' ? null : { reason },
  });
  return (
    <Dialog
      kept={kept}
      title={t('form.strikeOffTitle', { no: call.callNo })}
      about={t('form.strikeOffAbout')}
      deed={t('deed.strikeOff')}
      isBusy={save.isPending}
      footer={<ActFoot missing={check.missing} />}
      onDeed={() => check.attempt((input) => save.mutate(input, { onSuccess: (c) => onDone(t('done.strikeOff', { no: c.callNo })) }))}
      onKeep={onClose}
    >
      <EntryForm label={t('deed.strikeOff')} className="col">
        {isVoucherOut && (
          <Checkbox
            data-autofocus
            label={t('form.voucherBack', { no: call.voucherNo ?? '' })}
            description={call.voucherHolder ? t('form.voucherWith', { no: call.voucherNo ?? '', holder: call.voucherHolder }) : undefined}
            checked={isVoucherBack}
            onChange={(e) => setIsVoucherBack(e.currentTarget.checked)}
            mb={8}
          />
        )}
        {call.typeGuess === 'A' && (
          <Checkbox
            label={t('form.invoiceRequested')}
            checked={isInvoiceRequested}
            onChange={(e) => setIsInvoiceRequested(e.currentTarget.checked)}
            mb={8}
          />
        )}
        {person.posts.includes('manager') && (
          <div className="fs">
            <Field label={t('form.override')} error={check.says('override.reason')}>
              <TextInput value={reason} onChange={(e) => setReason(e.currentTarget.value)} />
            </Field>
          </div>
        )}
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
