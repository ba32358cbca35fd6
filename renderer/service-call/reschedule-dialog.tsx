import { TextInput } from '@mantine/core';
import { RescheduleInput } from '#shared/service-call/schema';
import { useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { engineNow } from '../kernel/clock';
import { Dialog } from '../kernel/dialog';
import { Doc } from '../kernel/doc-number';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { momentOf } from '../kernel/moment';
import { MomentField } from '../kernel/moment-field';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useSession } from '../kernel/session';
import type { ActProps } from './act';
import { ActFoot } from '../kernel/book/act-foot';

/** 改約: the customer was asked; the end of the new appointment is the new due time. */
export function RescheduleDialog({ call, onDone, onClose }: ActProps) {
  const t = useT('serviceCall');
  const { site } = useSession();
  const kept = useKept(`call.reschedule:${call.id}`);
  const [from, setFrom] = useKeptState(kept, 'from', '');
  const [to, setTo] = useKeptState(kept, 'to', '');
  const [reason, setReason] = useKeptState(kept, 'reason', '');
  const at = (typed: string): string => momentOf(typed, site.region, engineNow()) ?? '';
  const save = useCommand('serviceCall.reschedule', { request: kept.request });
  const check = useChecked(RescheduleInput, { callId: call.id, rev: call.rev, appointmentFrom: at(from), appointmentTo: at(to), reason });
  return (
    <Dialog
      kept={kept}
      width={460}
      title={
        <>
          {t('deed.reschedule')}
          {'　'}
          <Doc no={call.callNo} />
        </>
      }
      about={t('form.rescheduleAbout')}
      deed={t('deed.reschedule')}
      isBusy={save.isPending}
      footer={<ActFoot missing={check.missing} />}
      onDeed={() => check.attempt((input) => save.mutate(input, { onSuccess: (c) => onDone(t('done.reschedule', { no: c.callNo })) }))}
      onKeep={onClose}
    >
      <EntryForm label={t('deed.reschedule')} className="fs">
        <Field label={t('form.from')} isRequired error={check.says('appointmentFrom')}>
          <MomentField data-autofocus value={from} onChange={setFrom} />
        </Field>
        <Field label={t('form.to')} isRequired error={check.says('appointmentTo')}>
          <MomentField value={to} onChange={setTo} />
        </Field>
        <Field label={t('fact.reason')} isRequired error={check.says('reason')}>
          <TextInput value={reason} maxLength={200} onChange={(e) => setReason(e.currentTarget.value)} />
        </Field>
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
