import { DEVICE_SHEETS } from '#shared/product/device-class';
import { Tick } from '../kernel/chip';
import { ExteriorLines } from '../kernel/exterior-lines';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { Sheet } from '../kernel/sheet';
import { allSound, type DeviceForm, type Patch } from './intake-form';

type Props = Readonly<{ device: DeviceForm; onChange: (patch: Patch<DeviceForm>) => void }>;

/** 5 外觀: one answer for each part of the class; sound is grey, a finding amber, so a glance finds it. */
export function ExteriorSection({ device, onChange }: Props) {
  const t = useT('counterIntake');
  return (
    <Sheet
      step={5}
      title={t('step.exterior')}
      className="hug"
      end={
        <>
          <Tick isOn={device.isUserDamage} onClick={() => onChange({ isUserDamage: !device.isUserDamage })}>
            {t('userDamage')}
          </Tick>
          <button type="button" className="plain-button fs12 t2" onClick={() => onChange({ exterior: allSound(device.deviceClass) })}>
            {t('allSound')} <KeyOf of="Alt+0" />
          </button>
        </>
      }
    >
      <div className="exterior" role="group" aria-label={t('step.exterior')} data-item="exterior">
        <ExteriorLines
          items={DEVICE_SHEETS[device.deviceClass].conditionItems}
          exterior={device.exterior}
          moisture={device.moisture}
          onChange={onChange}
        />
      </div>
    </Sheet>
  );
}
