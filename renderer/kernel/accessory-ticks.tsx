import { TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { load } from '#shared/messages/catalogue';
import { DEVICE_SHEETS } from '#shared/product/device-class';
import type { DeviceClass } from '#shared/product/schema';
import { Tick } from './chip';
import { useT } from './i18n';
import { useSession } from './session';

type Accessories = Readonly<{ accessories: { name: string; qty: number }[]; hasNoAccessories: boolean }>;
type Props = Accessories & Readonly<{ deviceClass: DeviceClass; onChange: (next: Accessories) => void }>;
const MOST = 9;

/** 隨機附件 (B4): what comes with a device of this class, counted; "none" is an answer that has to be given. */
export function AccessoryTicks({ deviceClass, accessories, hasNoAccessories, onChange }: Props) {
  const t = useT('counterIntake');
  const here = useT('accessory');
  const { site } = useSession();
  const [other, setOther] = useState('');
  // The paper speaks the centre's language, whoever stands at the counter.
  const onPaper: Readonly<Record<string, string>> = load(site.language).accessory;
  const known = DEVICE_SHEETS[deviceClass].accessories.map((key) => ({ name: onPaper[key] ?? key, label: here(key) }));
  const others = accessories.filter((a) => known.every((k) => k.name !== a.name)).map((a) => ({ name: a.name, label: a.name }));

  const put = (name: string, qty: number): void => {
    const rest = accessories.filter((a) => a.name !== name);
    const before = accessories.findIndex((a) => a.name === name);
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
    <>
      <Tick isOn={hasNoAccessories} onClick={() => onChange({ hasNoAccessories: !hasNoAccessories, accessories: [] })}>
        {t('noAccessories')}
      </Tick>
      {[...known, ...others].map(({ name, label }) => {
        const qty = accessories.find((a) => a.name === name)?.qty ?? 0;
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
    </>
  );
}
