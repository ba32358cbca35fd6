import { Checkbox, Select, TextInput } from '@mantine/core';
import { Province, PROVINCES } from '#shared/kernel/province';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { Sheet } from '../kernel/sheet';
import { SettingsForm } from './settings-form';
import type { PartProps } from './part-props';

/** 服務站: what stands at the head of every paper. */
export function SitePart({ site, mayChange }: PartProps) {
  const t = useT('settings');
  const provinces = useT('province');
  const kept = useKept('settings.site');
  const [v, setV] = useKeptState(kept, 'v', {
    name: site.name,
    address: site.address ?? '',
    phone: site.phone ?? '',
    complaintPhone: site.complaintPhone ?? '',
    taxId: site.taxId ?? '',
    rocDates: site.settings.rocDates,
    province: site.settings.province ?? null,
  });
  const set = (part: Partial<typeof v>): void => setV({ ...v, ...part });
  const { rocDates, province, ...facts } = v;
  const isReady = v.name.trim() !== '';
  return (
    <SettingsForm
      kept={kept}
      label={t('site.title')}
      mayChange={mayChange}
      input={isReady ? { ...facts, settings: { rocDates, province } } : null}
    >
      <Sheet title={t('site.title')} step={1}>
        <div className="fs settings-rows">
          <Field label={t('site.code')} hint={t('site.codeFixed')}>
            <TextInput w={80} readOnly value={site.code} />
          </Field>
          <Field label={t('site.region')}>
            <TextInput w={160} readOnly value={t(`site.regions.${site.region}`)} />
          </Field>
          {site.region === 'CN' && (
            <Field label={provinces('label')} hint={provinces('hint')}>
              <Select
                w={200}
                searchable
                clearable
                placeholder={provinces('none')}
                data={PROVINCES.map((p) => ({ value: p, label: provinces(`of.${p}`) }))}
                value={v.province}
                onChange={(p) => set({ province: Province.nullable().parse(p) })}
              />
            </Field>
          )}
          <Field label={t('site.name')} isRequired error={v.name.trim() === '' ? 'needed' : undefined}>
            <TextInput maxLength={60} value={v.name} onChange={(e) => set({ name: e.currentTarget.value })} />
          </Field>
          <Field label={t('site.address')}>
            <TextInput maxLength={120} value={v.address} onChange={(e) => set({ address: e.currentTarget.value })} />
          </Field>
          <Field label={t('site.phone')}>
            <TextInput w={200} maxLength={30} value={v.phone} onChange={(e) => set({ phone: e.currentTarget.value })} />
          </Field>
          <Field label={t('site.complaintPhone')}>
            <TextInput w={200} maxLength={30} value={v.complaintPhone} onChange={(e) => set({ complaintPhone: e.currentTarget.value })} />
          </Field>
          <Field label={t('site.taxId')}>
            <TextInput w={200} maxLength={18} value={v.taxId} onChange={(e) => set({ taxId: e.currentTarget.value })} />
          </Field>
          {site.region === 'TW' && (
            <>
              <span className="lab" aria-hidden />
              <Checkbox label={t('site.rocDates')} checked={v.rocDates} onChange={(e) => set({ rocDates: e.currentTarget.checked })} />
            </>
          )}
        </div>
      </Sheet>
    </SettingsForm>
  );
}
