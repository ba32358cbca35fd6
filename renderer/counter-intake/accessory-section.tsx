import { TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { load } from '#shared/messages/catalogue';
import { DEVICE_SHEETS } from '#shared/product/device-class';
import { Tick } from '../kernel/chip';
import { useFieldWords } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useSession } from '../kernel/session';
import { Sheet } from '../kernel/sheet';
import type { DeviceForm, Patch } from './intake-form';
import type { Item } from './requirements';

type Props = Readonly<{ device: DeviceForm; missing: ReadonlySet<Item>; onChange: (patch: Patch<DeviceForm>) => void }>;
const MOST = 9;

/** 4 隨機附件: what comes with the device, counted; "none" is an answer that has to be given. */
export function AccessorySection({ device, missing, onChange }: Props) {
  const t = useT('counterIntake');
  const here = useT('accessory');
  const words = useFieldWords();
  const { site } = useSession();
  const [other, setOther] = useState('');
  const sheet = DEVICE_SHEETS[device.deviceClass];
  // The paper speaks the centre's language, whoever stands at the counter.
  const onPaper: Readonly<Record<string, string>> = load(site.language).accessory;
  const known = sheet.accessories.map((key) => ({ name: onPaper[key] ?? key, label: here(key) }));
  const others = device.accessories.filter((a) => known.every((k) => k.name !== a.name)).map((a) => ({ name: a.name, label: a.name }));

  const put = (name: string, qty: number): void => {
    const rest = device.accessories.filter((a) => a.name !== name);
    const before = device.accessories.findIndex((a) => a.name === name);
    const next = qty === 0 ? rest : rest.toSpliced(before < 0 ? rest.length : before, 0, { name, qty });
    onChange({ accessories: next, hasNoAccessories: false });
  };
  const addOther = (): void => {
    const name = other.trim();
    if (name === '') return;
    put(name, 1);
    setOther('');
  };
  const onKeyDown = (e: KeyboardEvent): void => {
    if (e.key !== 'Enter' || e.nativeEvent.isComposing || other.trim() === '') return;
    e.preventDefault();
    addOther();
  };
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
        <Tick isOn={device.hasNoAccessories} onClick={() => onChange({ hasNoAccessories: !device.hasNoAccessories, accessories: [] })}>
          {t('noAccessories')}
        </Tick>
        {[...known, ...others].map(({ name, label }) => {
          const qty = device.accessories.find((a) => a.name === name)?.qty ?? 0;
          return (
            <span key={name} className="tick-pair">
              <Tick isOn={qty > 0} onClick={() => put(name, qty > 0 ? 0 : 1)}>
                {label}
              </Tick>
              {qty > 0 && (
                <button
                  type="button"
                  className="tick-count"
                  aria-label={t('quantityOf', { name: label, qty: String(qty) })}
                  onClick={() => put(name, (qty % MOST) + 1)}
                >
                  ×{qty}
                </button>
              )}
            </span>
          );
        })}
        <TextInput
          aria-label={t('otherAccessory')}
          placeholder={t('otherAccessory')}
          size="xs"
          className="other-input"
          maxLength={40}
          value={other}
          onChange={(e) => setOther(e.currentTarget.value)}
          onBlur={addOther}
          onKeyDown={onKeyDown}
        />
        {sheet.hasSim && (
          <Tick isOn={device.isSimRemoved} onClick={() => onChange({ isSimRemoved: !device.isSimRemoved })}>
            {t('simRemoved')}
          </Tick>
        )}
      </div>
    </Sheet>
  );
}
