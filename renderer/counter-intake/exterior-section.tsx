import { CONDITION_GRADES, DEVICE_SHEETS, MOISTURE_FINDINGS } from '#shared/product/device-class';
import { Tick } from '../kernel/chip';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { Segments } from '../kernel/segments';
import { Sheet } from '../kernel/sheet';
import { allSound, type DeviceForm, type Patch } from './intake-form';

type Props = Readonly<{ device: DeviceForm; onChange: (patch: Patch<DeviceForm>) => void }>;

/** 5 外觀: one answer for each part of the class; sound is grey, a finding amber, so a glance finds it. */
export function ExteriorSection({ device, onChange }: Props) {
  const t = useT('counterIntake');
  const words = useT('condition');
  const items = DEVICE_SHEETS[device.deviceClass].conditionItems;
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
        {items.map((item) => (
          <div key={item} className="exterior-line">
            <span className="fs12 t2" aria-hidden>
              {words(`item.${item}`)}
            </span>
            <Segments
              label={words(`item.${item}`)}
              value={device.exterior[item] ?? null}
              options={CONDITION_GRADES.map((grade) => ({
                value: grade,
                label: words(`grade.${grade}`),
                isNormal: grade === 'ok',
                isException: grade !== 'ok',
              }))}
              onChange={(grade) => onChange({ exterior: { ...device.exterior, [item]: grade } })}
            />
          </div>
        ))}
        <div className="exterior-line">
          <span className="fs12 t2" aria-hidden>
            {words('moisture')}
          </span>
          <Segments
            label={words('moisture')}
            value={device.moisture}
            options={MOISTURE_FINDINGS.map((finding) => ({
              value: finding,
              label: words(`finding.${finding}`),
              isNormal: finding === 'none' || finding === 'notChecked',
              isException: finding === 'labelChanged' || finding === 'boardCorroded',
            }))}
            onChange={(moisture) => onChange({ moisture })}
          />
        </div>
      </div>
    </Sheet>
  );
}
