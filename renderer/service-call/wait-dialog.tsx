import { TextInput } from '@mantine/core';
import { WaitForPartInput } from '#shared/service-call/schema';
import { useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { Dialog } from '../kernel/dialog';
import { Doc } from '../kernel/doc-number';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useMoment } from '../kernel/use-moment';
import { useOnBehalf, type ActProps } from './act';
import { ActFoot } from '../kernel/book/act-foot';
import { emptyVisit, SignatureFields, VisitFields, visitOf } from './visit-fields';

/** 待料: the visit is signed, a part is needed. */
export function WaitDialog({ call, onDone, onClose }: ActProps) {
  const t = useT('serviceCall');
  const moment = useMoment();
  const { says, ...behalf } = useOnBehalf(call);
  const kept = useKept(`call.wait:${call.id}`);
  const [visit, setVisit] = useKeptState(kept, 'visit', () => emptyVisit(call));
  const [partNeeded, setPartNeeded] = useKeptState(kept, 'partNeeded', '');
  const patch = (next: Partial<typeof visit>): void => setVisit((old) => ({ ...old, ...next }));
  const save = useCommand('serviceCall.waitForPart', { request: kept.request });
  const check = useChecked(WaitForPartInput, {
    callId: call.id,
    rev: call.rev,
    ...behalf,
    ...moment('leftAt', visit.leftAt),
    ...visitOf(visit),
    partNeeded,
  });
  return (
    <Dialog
      kept={kept}
      width={560}
      title={
        <>
          {t('deed.wait')}
          {'　'}
          <Doc no={call.callNo} />
        </>
      }
      about={`${call.customerName}　${call.model}　${call.symptom}`}
      deed={t('deed.wait')}
      isBusy={save.isPending}
      footer={<ActFoot behalf={says} missing={check.missing} />}
      onDeed={() => check.attempt((input) => save.mutate(input, { onSuccess: (c) => onDone(t('done.wait', { no: c.callNo })) }))}
      onKeep={onClose}
    >
      <EntryForm label={t('deed.wait')} className="fs">
        <VisitFields form={visit} onChange={patch} says={check.says} />
        <Field label={t('form.partNeeded')} isRequired error={check.says('partNeeded')}>
          <TextInput value={partNeeded} onChange={(e) => setPartNeeded(e.currentTarget.value)} />
        </Field>
        <SignatureFields form={visit} onChange={patch} says={check.says} />
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
