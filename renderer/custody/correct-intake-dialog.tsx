import { Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { contract } from '#shared/contract/contract';
import type { IntakeView } from '#shared/counter-intake/schema';
import { DEVICE_SHEETS } from '#shared/product/device-class';
import { AccessoryTicks } from '../kernel/accessory-ticks';
import { routeQuery, useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { ExteriorLines } from '../kernel/exterior-lines';
import { Field, FieldGroup } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { Segments } from '../kernel/segments';
import { useSession } from '../kernel/session';
import type { ActProps } from './act';
import { StayDialog } from './stay-dialog';

type Signing = 'signed' | 'refusedToSign';

/** 更正受理內容: what was written down wrong at the counter; the paper is frozen anew, printed and signed (B4, decision 067). */
export function CorrectIntakeDialog(props: ActProps) {
  const { data: intake } = useQuery(routeQuery('counterIntake.byId', { id: props.stay.intakeId ?? '' }));
  const device = intake?.devices.find((d) => d.stayId === props.stay.id);
  return intake && device ? <CorrectForm {...props} intake={intake} device={device} /> : null; // the form begins with what was written
}

type FormProps = ActProps & Readonly<{ intake: IntakeView; device: IntakeView['devices'][number] }>;
function CorrectForm({ stay, intake, device, onDone, onClose }: FormProps) {
  const t = useT('custody');
  const words = useT('counterIntake');
  const { person } = useSession();
  const { data: staff = [] } = useQuery(routeQuery('staff.list', {}));
  const kept = useKept(`ledger.correct:${stay.id}`);
  const [faultReported, setFault] = useKeptState(kept, 'fault', device.faultReported);
  const [exterior, setExterior] = useKeptState(kept, 'exterior', device.exterior);
  const [moisture, setMoisture] = useKeptState(kept, 'moisture', device.moisture);
  const [accessories, setAccessories] = useKeptState(kept, 'accessories', device.accessories);
  const [hasNoAccessories, setNoAccessories] = useKeptState(kept, 'hasNoAccessories', device.accessories.length === 0);
  const [reason, setReason] = useKeptState(kept, 'reason', '');
  const [kind, setKind] = useKeptState<Signing>(kept, 'kind', 'signed');
  const [signer, setSigner] = useKeptState(kept, 'signer', intake.signer ?? intake.customerName);
  const [witnessId, setWitness] = useKeptState(kept, 'witnessId', '');
  const [refusal, setRefusal] = useKeptState(kept, 'refusal', '');
  const save = useCommand('counterIntake.correct', { request: kept.request });
  const check = useChecked(
    contract['counterIntake.correct'].input,
    {
      stayId: stay.id,
      rev: intake.rev,
      faultReported,
      exterior,
      moisture,
      accessories,
      hasNoAccessories,
      reason,
      signature: kind === 'signed' ? { kind, name: signer } : { kind, witnessId, reason: refusal },
    },
    accessories.length === 0 && !hasNoAccessories ? ['accessories'] : [],
  );
  return (
    <StayDialog
      kept={kept}
      stay={stay}
      deed={t('deed.correct')}
      about={t('form.correctAbout')}
      missing={check.missing}
      isBusy={save.isPending}
      refusal={save.error}
      onDeed={() => check.attempt((input) => save.mutate(input, { onSuccess: (i) => onDone(t('done.correct', { no: i.receiptNo })) }))}
      onClose={onClose}
      width={1000}
      isTwo
    >
      <div className="fs">
        <Field label={t('form.fault')} isRequired error={check.says('faultReported')}>
          <Textarea
            data-autofocus
            minRows={2}
            maxRows={2}
            maxLength={200}
            value={faultReported}
            onChange={(e) => setFault(e.currentTarget.value)}
          />
        </Field>
        <FieldGroup label={t('fact.accessories')} isRequired>
          <div className="row gap4 wrap">
            <AccessoryTicks
              deviceClass={stay.deviceClass}
              accessories={accessories}
              hasNoAccessories={hasNoAccessories}
              onChange={(next) => {
                setAccessories(next.accessories);
                setNoAccessories(next.hasNoAccessories);
              }}
            />
          </div>
        </FieldGroup>
        <FieldGroup label={t('form.exterior')} isRequired>
          <ExteriorLines
            items={DEVICE_SHEETS[stay.deviceClass].conditionItems}
            exterior={exterior}
            moisture={moisture}
            onChange={(patch) => {
              if (patch.exterior) setExterior(patch.exterior);
              if (patch.moisture) setMoisture(patch.moisture);
            }}
          />
        </FieldGroup>
      </div>
      <div className="fs">
        <Field label={t('form.reason')} isRequired error={check.says('reason')}>
          <TextInput maxLength={100} value={reason} onChange={(e) => setReason(e.currentTarget.value)} />
        </Field>
        <FieldGroup label={words('signature')} isRequired>
          <Segments<Signing>
            label={words('signature')}
            width={220}
            value={kind}
            options={[
              { value: 'signed', label: words('signed'), isNormal: true },
              { value: 'refusedToSign', label: words('refusedToSign'), isException: true },
            ]}
            onChange={setKind}
          />
        </FieldGroup>
        {kind === 'signed' ? (
          <Field label={words('signer')} isRequired error={check.says('signature.name')}>
            <TextInput w={200} maxLength={40} value={signer} onChange={(e) => setSigner(e.currentTarget.value)} />
          </Field>
        ) : (
          <>
            <Field label={words('witness')} isRequired error={check.says('signature.witnessId') && 'needed'}>
              <Select
                w={200}
                data={staff.filter((s) => s.isActive && s.id !== person.staffId).map((s) => ({ value: s.id, label: s.name }))}
                value={witnessId === '' ? null : witnessId}
                onChange={(id) => setWitness(id ?? '')}
              />
            </Field>
            <Field label={words('refusalReason')} isRequired error={check.says('signature.reason')}>
              <TextInput maxLength={100} value={refusal} onChange={(e) => setRefusal(e.currentTarget.value)} />
            </Field>
          </>
        )}
      </div>
    </StayDialog>
  );
}
