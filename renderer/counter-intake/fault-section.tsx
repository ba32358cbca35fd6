import { Textarea, TextInput } from '@mantine/core';
import { Tick } from '../kernel/chip';
import { Field, FieldGroup } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { Sheet } from '../kernel/sheet';
import { COMMON_FAULTS } from './common-faults';
import type { DeviceForm, Patch } from './intake-form';
import type { Item } from './requirements';

type Props = Readonly<{ device: DeviceForm; missing: ReadonlySet<Item>; onChange: (patch: Patch<DeviceForm>) => void }>;

/** 3 故障: in the customer's words, and what the counter sees. */
export function FaultSection({ device, missing, onChange }: Props) {
  const t = useT('counterIntake');
  const told = device.faultReported;
  const toggle = (fault: string): void => {
    const parts = told.split(t('separator')).filter((p) => p !== '');
    onChange({ faultReported: (parts.includes(fault) ? parts.filter((p) => p !== fault) : [...parts, fault]).join(t('separator')) });
  };
  return (
    <Sheet step={3} title={t('step.fault')} className="hug">
      <div className="fs">
        <Field label={t('faultReported')} isRequired error={missing.has('fault') ? 'needed' : undefined}>
          <Textarea
            data-item="fault"
            minRows={2}
            maxRows={2}
            maxLength={200}
            value={told}
            onChange={(e) => onChange({ faultReported: e.currentTarget.value })}
          />
        </Field>
        <Field label={t('faultSeen')}>
          <TextInput maxLength={200} value={device.faultSeen} onChange={(e) => onChange({ faultSeen: e.currentTarget.value })} />
        </Field>
        <FieldGroup label={t('commonFaults')}>
          <div className="row gap4 wrap">
            {COMMON_FAULTS[device.deviceClass].map((fault) => {
              const word = t(`fault.${fault}`);
              return (
                <Tick key={fault} isOn={told.split(t('separator')).includes(word)} onClick={() => toggle(word)}>
                  {word}
                </Tick>
              );
            })}
          </div>
        </FieldGroup>
      </div>
    </Sheet>
  );
}
