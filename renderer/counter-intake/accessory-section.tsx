import { DEVICE_SHEETS } from '#shared/product/device-class';
import { AccessoryTicks } from '../kernel/accessory-ticks';
import { Tick } from '../kernel/chip';
import { useFieldWords } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { Sheet } from '../kernel/sheet';
import type { DeviceForm, Patch } from './intake-form';
import type { Item } from './requirements';

type Props = Readonly<{ device: DeviceForm; missing: ReadonlySet<Item>; onChange: (patch: Patch<DeviceForm>) => void }>;

/** 4 隨機附件: what comes with the device, counted; "none" is an answer that has to be given. */
export function AccessorySection({ device, missing, onChange }: Props) {
  const t = useT('counterIntake');
  const words = useFieldWords();
  const { deviceClass, accessories, hasNoAccessories } = device;
  return (
    <Sheet
      step={4}
      title={t('step.accessories')}
      className="hug"
      end={
        <span className={missing.has('accessories') ? 'fs12 bad' : 'fs12 t2'}>
          {missing.has('accessories') ? words('needed') : t('accessoriesAbout')}
        </span>
      }
    >
      <div className="pad row gap4 wrap" role="group" aria-label={t('step.accessories')} data-item="accessories">
        <AccessoryTicks deviceClass={deviceClass} accessories={accessories} hasNoAccessories={hasNoAccessories} onChange={onChange} />
        {DEVICE_SHEETS[deviceClass].hasSim && (
          <Tick isOn={device.isSimRemoved} onClick={() => onChange({ isSimRemoved: !device.isSimRemoved })}>
            {t('simRemoved')}
          </Tick>
        )}
      </div>
    </Sheet>
  );
}
