import { Autocomplete } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { routeQuery } from '../kernel/api';
import { useT } from '../kernel/i18n';
import { useSettled } from './customer-search';
import type { DeviceForm, Patch } from './intake-form';

type Props = Readonly<{
  device: DeviceForm;
  isReadOnly: boolean;
  onChange: (patch: Patch<DeviceForm>) => void;
  id?: string;
  'aria-invalid'?: boolean;
  'aria-describedby'?: string | undefined;
  'aria-required'?: boolean;
}>;

/** 廠牌型號: the ones taken in before are offered, the most used first. */
export function ModelInput({ device, isReadOnly, onChange, ...control }: Props) {
  const t = useT('counterIntake');
  const shown = [device.brand, device.model].filter(Boolean).join(' ');
  const text = useSettled(device.model.trim());
  const { data = [] } = useQuery({
    ...routeQuery('product.models', { deviceClass: device.deviceClass, text }),
    enabled: !isReadOnly && text.length > 0,
  });
  const offered = data.map((m) => ({ ...m, label: [m.brand, m.model].filter(Boolean).join(' ') }));
  if (isReadOnly) return <input {...control} className="still grow" data-item="model" readOnly value={shown} />;
  return (
    <Autocomplete
      {...control}
      data-item="model"
      className="grow"
      maxLength={40}
      placeholder={t('modelExample')}
      data={[...new Set(offered.map((m) => m.label))]}
      filter={({ options }) => options}
      limit={8}
      value={shown}
      onChange={(model) => onChange({ model, brand: '' })}
      onKeyDown={(e) => {
        if (e.key === 'Escape' && e.currentTarget.getAttribute('aria-expanded') === 'true') e.stopPropagation(); // closes the list, not the page
      }}
      onOptionSubmit={(label) => {
        const taken = offered.find((m) => m.label === label);
        if (taken) window.setTimeout(() => onChange({ brand: taken.brand ?? '', model: taken.model }));
      }}
    />
  );
}
