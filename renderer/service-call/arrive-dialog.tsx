import { contract } from '#shared/contract/contract';
import { useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { Dialog } from '../kernel/dialog';
import { Doc } from '../kernel/doc-number';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { MomentField } from '../kernel/moment-field';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useMoment } from '../kernel/use-moment';
import { useOnBehalf, type ActProps } from './act';
import { ActFoot } from '../kernel/book/act-foot';

/** 到場: when the technician stood at the door. */
export function ArriveDialog({ call, onDone, onClose }: ActProps) {
  const t = useT('serviceCall');
  const moment = useMoment();
  const { says, ...behalf } = useOnBehalf(call);
  const kept = useKept(`call.arrive:${call.id}`);
  const [at, setAt] = useKeptState(kept, 'at', '');
  const save = useCommand('serviceCall.arrive', { request: kept.request });
  const check = useChecked(contract['serviceCall.arrive'].input, { callId: call.id, rev: call.rev, ...behalf, ...moment('arrivedAt', at) });
  return (
    <Dialog
      kept={kept}
      width={440}
      title={
        <>
          {t('deed.arrive')}
          {'　'}
          <Doc no={call.callNo} />
        </>
      }
      about={`${call.customerName}　${call.address ?? ''}`}
      deed={t('deed.arrive')}
      isBusy={save.isPending}
      footer={<ActFoot behalf={says} missing={check.missing} />}
      onDeed={() => check.attempt((input) => save.mutate(input, { onSuccess: (c) => onDone(t('done.arrive', { no: c.callNo })) }))}
      onKeep={onClose}
    >
      <EntryForm label={t('deed.arrive')} className="fs">
        <Field label={t('form.arrivedAt')} error={check.says('arrivedAt')}>
          <MomentField isNow data-autofocus value={at} onChange={setAt} />
        </Field>
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
