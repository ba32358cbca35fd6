import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { SERVICE_TYPES, type ServiceType } from '#shared/kernel/region';
import { CompleteOnSiteInput } from '#shared/service-call/schema';
import { routeQuery, useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { Dialog } from '../kernel/dialog';
import { Doc } from '../kernel/doc-number';
import { EntryForm } from '../kernel/entry-form';
import { Field, FieldGroup } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { RefusalBanner } from '../kernel/refusal-banner';
import { Segments } from '../kernel/segments';
import { useSession } from '../kernel/session';
import { useMoment } from '../kernel/use-moment';
import { useOnBehalf, type ActProps } from './act';
import { ActFoot } from '../kernel/book/act-foot';
import { ChargeFields } from './charge-fields';
import { chargeOf, freeFor, NO_CHARGE, totalOf, wrongParts } from './charge-form';
import { emptyVisit, SignatureFields, VisitFields, visitOf } from './visit-fields';

const RESULTS = ['FIXED', 'NO_FAULT', 'REFUSED'] as const;

/** 現場完修: the visit on the voucher, signed, with parts, charge and the cash taken at the door (S0§9–10). */
export function CompleteDialog({ call, onDone, onClose }: ActProps) {
  const t = useT('serviceCall');
  const { currency } = useSession();
  const moment = useMoment();
  const { says, ...behalf } = useOnBehalf(call);
  const kept = useKept(`call.complete:${call.id}`);
  const [visit, setVisit] = useKeptState(kept, 'visit', () => emptyVisit(call));
  const [charge, setCharge] = useKeptState(kept, 'charge', NO_CHARGE);
  const [result, setResult] = useKeptState<(typeof RESULTS)[number]>(kept, 'result', 'FIXED');
  const [type, setType] = useKeptState<ServiceType>(kept, 'type', call.typeGuess);
  const [typeReason, setTypeReason] = useKeptState(kept, 'typeReason', '');
  const [minutes, setMinutes] = useKeptState(kept, 'minutes', '');
  const patch = (next: Partial<typeof visit>): void => setVisit((old) => ({ ...old, ...next }));
  const asked = useQuery({ ...routeQuery('maintenanceContract.ofCall', { callId: call.id }), enabled: type === 'B' });
  const contract = type === 'B' ? (asked.data ?? null) : null;
  const free = freeFor(type, contract);
  const { data: held = [] } = useQuery(routeQuery('stockIssue.forVisit', { callId: call.id }));
  const money = chargeOf(charge, free, currency);
  const save = useCommand('serviceCall.completeOnSite', { request: kept.request });
  const check = useChecked(
    CompleteOnSiteInput,
    {
      callId: call.id,
      rev: call.rev,
      ...behalf,
      ...moment('leftAt', visit.leftAt),
      ...visitOf(visit),
      result,
      ...(type === call.typeGuess ? {} : { type, typeReason }),
      ...(minutes.trim() === '' ? {} : { minutes: Number(minutes) }),
      ...money,
    },
    wrongParts(charge.parts, held),
  );
  return (
    <Dialog
      kept={kept}
      width={940}
      title={
        <>
          {t('deed.complete')}
          {'　'}
          <Doc no={call.callNo} />
        </>
      }
      about={`${call.customerName}　${call.model}　${call.symptom}`}
      deed={t('deed.complete')}
      isBusy={save.isPending}
      footer={<ActFoot behalf={says} missing={check.missing} />}
      onDeed={() =>
        check.attempt((input) => save.mutate(input, { onSuccess: (done) => onDone(t('done.complete', { no: done.call.callNo })) }))
      }
      onKeep={onClose}
    >
      <EntryForm label={t('deed.complete')} className="form-two">
        <div className="fs">
          <FieldGroup label={t('form.result')} isRequired>
            <Segments
              label={t('form.result')}
              value={result}
              options={RESULTS.map((r) => ({ value: r, label: t(`form.results.${r}`), isNormal: r === 'FIXED' }))}
              onChange={setResult}
            />
          </FieldGroup>
          <VisitFields form={visit} onChange={patch} says={check.says} />
          <Field label={t('form.minutes')} error={check.says('minutes')} hint={t('form.minutesHint')}>
            <TextInput w={96} inputMode="numeric" value={minutes} onChange={(e) => setMinutes(e.currentTarget.value)} />
          </Field>
          <SignatureFields form={visit} onChange={patch} says={check.says} />
        </div>
        <div className="fs">
          <FieldGroup label={t('form.type')} isRequired>
            <Segments
              label={t('form.type')}
              value={type}
              options={SERVICE_TYPES.map((v) => ({ value: v, label: `${v} ${t(`type.${v}`)}`, isNormal: v === call.typeGuess }))}
              onChange={setType}
            />
            <p className="fs12 t3">{t('form.typeOwn', { type: `${call.typeGuess} ${t(`type.${call.typeGuess}`)}` })}</p>
          </FieldGroup>
          {type !== call.typeGuess && (
            <Field label={t('form.typeReason')} isRequired error={check.says('typeReason')}>
              <TextInput value={typeReason} onChange={(e) => setTypeReason(e.currentTarget.value)} />
            </Field>
          )}
          <ChargeFields
            form={charge}
            free={free}
            held={held}
            hasOldParts={type !== 'A'}
            total={totalOf(money, contract)}
            contractNo={contract?.ctNo ?? null}
            onChange={(next) => setCharge((old) => ({ ...old, ...next }))}
            says={check.says}
          />
        </div>
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
