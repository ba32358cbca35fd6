import { IconPlus, IconX } from '@tabler/icons-react';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import type { DeviceForm } from './intake-form';

type Props = Readonly<{
  devices: readonly DeviceForm[];
  at: number;
  onOpen: (at: number) => void;
  onAdd: () => void;
  onRemove: (at: number) => void;
}>;

/** 一張受理單的幾件商品: sections 2 to 6 belong to the one whose tab is open. */
export function DeviceTabs({ devices, at, onOpen, onAdd, onRemove }: Props) {
  const t = useT('counterIntake');
  return (
    <div className="row gap4 device-tabs">
      {devices.length > 1 && (
        <div className="row gap4" role="tablist" aria-label={t('devices')}>
          {devices.map((d, i) => (
            <button
              key={d.key}
              type="button"
              role="tab"
              aria-selected={i === at}
              className="chip"
              data-on={i === at}
              onClick={() => onOpen(i)}
            >
              {t('deviceNo', { no: i + 1, of: devices.length })} {d.model}
            </button>
          ))}
        </div>
      )}
      {devices.length > 1 && (
        <button type="button" className="chip" aria-label={t('removeDevice', { no: at + 1 })} onClick={() => onRemove(at)}>
          <IconX size={14} aria-hidden />
        </button>
      )}
      <button type="button" className="chip" onClick={onAdd}>
        <IconPlus size={14} aria-hidden />
        {t('addDevice')}
        <KeyOf of="Alt+n" />
      </button>
    </div>
  );
}
