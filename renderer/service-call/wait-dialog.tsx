import { NumberInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { WaitForPartInput } from '#shared/service-call/schema';
import { routeQuery, useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { Dialog } from '../kernel/dialog';
import { Doc } from '../kernel/doc-number';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { RefusalBanner } from '../kernel/refusal-banner';
import { PartChoice, type ChosenPart } from '../kernel/stock-issue/part-choice';
import { useMoment } from '../kernel/use-moment';
import { useOnBehalf, type ActProps } from './act';
import { ActFoot } from '../kernel/book/act-foot';
import { emptyVisit, SignatureFields, VisitFields, visitOf } from './visit-fields';

const NOTHING = { partId: null as string | null, label: '', qty: 1 };
/** 待料: the visit is signed, a part is needed. */
export function WaitDialog({ call, onDone, onClose }: ActProps) {
  const t = useT('serviceCall');
  const words = useT('part');
  const moment = useMoment();
  const { says, ...behalf } = useOnBehalf(call);
  const kept = useKept(`call.wait:${call.id}`);
  const [visit, setVisit] = useKeptState(kept, 'visit', () => emptyVisit(call));
  const [partNeeded, setPartNeeded] = useKeptState(kept, 'partNeeded', '');
  const [asked, setAsked] = useKeptState(kept, 'asked', NOTHING);
  const { data: part } = useQuery({ ...routeQuery('part.byId', { id: asked.partId ?? '' }), enabled: asked.partId !== null });
  /** What was chosen is also said in words, unless somebody wrote his own. */
  const choose = (next: ChosenPart): void => {
    if (partNeeded === '' || partNeeded === asked.label) setPartNeeded(next.label);
    setAsked((old) => ({ ...old, ...next }));
  };
  const patch = (next: Partial<typeof visit>): void => setVisit((old) => ({ ...old, ...next }));
  const save = useCommand('serviceCall.waitForPart', { request: kept.request });
  const check = useChecked(WaitForPartInput, {
    callId: call.id,
    rev: call.rev,
    ...behalf,
    ...moment('leftAt', visit.leftAt),
    ...visitOf(visit),
    partNeeded,
    parts: asked.partId === null ? [] : [{ partId: asked.partId, qty: asked.qty }],
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
        <PartChoice label={t('form.partOfStock')} value={asked} model={call.model} onChoose={choose} error={check.says('parts.0.partId')} />
        {asked.partId !== null && (
          <Field label={words('ask.qty')} isRequired error={check.says('parts.0.qty')}>
            <NumberInput
              w={90}
              min={0}
              decimalScale={3}
              value={asked.qty}
              onChange={(n) => setAsked((old) => ({ ...old, qty: Number(n) }))}
            />
          </Field>
        )}
        {part != null && (
          <>
            <span className="lab" aria-hidden />
            <p className={part.available < asked.qty ? 'fs12 bad b' : 'fs12 t2'} role="status">
              {words(part.available < asked.qty ? 'ask.short' : 'ask.stock', { available: String(part.available) })}
            </p>
          </>
        )}
        <Field label={t('form.partNeeded')} isRequired error={check.says('partNeeded')}>
          <TextInput value={partNeeded} onChange={(e) => setPartNeeded(e.currentTarget.value)} />
        </Field>
        <SignatureFields form={visit} onChange={patch} says={check.says} />
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
