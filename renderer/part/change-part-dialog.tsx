import { NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { PartChange, UNITS, type PartView } from '#shared/part/schema';
import { routeQuery, useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { RefusalBanner } from '../kernel/refusal-banner';
import { Segments } from '../kernel/segments';
import { showToast } from '../kernel/toast';
import { serialsOf } from './serials-of';

const yesNo = (is: boolean): 'yes' | 'no' => (is ? 'yes' : 'no');
/** What of a part can be typed over; the rest goes back as it came. */
const typedOf = (p: PartView) => ({
  sku: p.sku,
  nameTw: p.nameTw ?? '',
  nameCn: p.nameCn ?? '',
  nameEn: p.nameEn ?? '',
  spec: p.spec ?? '',
  unit: p.unit,
  homeBinId: p.homeBinId as string | null,
  models: p.models.join('\n'),
  alternatives: p.alternatives.join('\n'),
  barcodes: p.barcodes.join('\n'),
  orderAt: p.orderAt,
  fillTo: p.fillTo,
  warrantyDays: p.warrantyDays,
  returnsOld: yesNo(p.returnsOld),
  isActive: yesNo(p.isActive),
});

type Props = Readonly<{ part: PartView; onClose: () => void }>;
/** 改零件主檔 (B11): names in three languages, models, barcodes, levels, bin. Stock and serials are not changed here. */
export function ChangePartDialog({ part, onClose }: Props) {
  const t = useT('part');
  const deeds = useT('deeds');
  const kept = useKept(`part.change:${part.id}`);
  const save = useCommand('part.change', { request: kept.request });
  const { data: places = [] } = useQuery(routeQuery('stock.places', {}));
  const [v, setV] = useKeptState(kept, 'v', typedOf(part));
  const set = (some: Partial<ReturnType<typeof typedOf>>): void => setV({ ...v, ...some });
  const suppliers = part.suppliers.map(({ name: _name, ...s }) => s);
  const check = useChecked(PartChange, {
    ...v,
    partId: part.id,
    rev: part.rev,
    models: serialsOf(v.models),
    alternatives: serialsOf(v.alternatives),
    barcodes: serialsOf(v.barcodes),
    returnsOld: v.returnsOld === 'yes',
    isActive: v.isActive === 'yes',
    isSerialised: part.isSerialised,
    suppliers,
  });
  const line = (key: 'sku' | 'nameTw' | 'nameCn' | 'nameEn' | 'spec', label: string, max: number, isFirst = false) => (
    <Field label={label} isRequired={key === 'sku'} error={check.says(key)}>
      <TextInput
        {...(isFirst ? { 'data-autofocus': true } : {})}
        maxLength={max}
        value={v[key]}
        onChange={(e) => set({ [key]: e.currentTarget.value })}
      />
    </Field>
  );
  const list = (key: 'models' | 'alternatives' | 'barcodes', label: string) => (
    <Field label={label} error={check.says(`${key}.0`)}>
      <Textarea autosize minRows={1} maxRows={4} data-scan="field" value={v[key]} onChange={(e) => set({ [key]: e.currentTarget.value })} />
    </Field>
  );
  const number = (key: 'orderAt' | 'fillTo' | 'warrantyDays', label: string) => (
    <Field label={label} error={check.says(key)}>
      <NumberInput
        w={90}
        min={0}
        decimalScale={key === 'warrantyDays' ? 0 : 3}
        value={v[key]}
        onChange={(n) => set({ [key]: Number(n) })}
      />
    </Field>
  );
  const choice = (key: 'returnsOld' | 'isActive', label: string) => (
    <Field label={label}>
      <Segments
        label={label}
        value={v[key]}
        width={140}
        options={(['no', 'yes'] as const).map((value) => ({ value, label: deeds(value) }))}
        onChange={(is) => set({ [key]: is })}
      />
    </Field>
  );
  return (
    <Dialog
      kept={kept}
      title={t('changeTitle', { sku: part.sku })}
      about={t('changeAbout')}
      deed={t('deed.change')}
      isBusy={save.isPending}
      onDeed={() =>
        check.attempt((input) =>
          save.mutate(input, {
            onSuccess: (changed) => {
              showToast({ text: t('changed', { sku: changed.sku }) });
              onClose();
            },
          }),
        )
      }
      onKeep={onClose}
    >
      <EntryForm label={t('deed.change')} className="fs">
        {line('sku', t('form.sku'), 20, true)}
        {line('nameTw', t('form.nameTw'), 60)}
        {line('nameCn', t('form.nameCn'), 60)}
        {line('nameEn', t('form.nameEn'), 60)}
        {line('spec', t('form.spec'), 60)}
        <Field label={t('form.unit')}>
          <Select
            w={120}
            allowDeselect={false}
            data={UNITS.map((u) => ({ value: u, label: t(`unit.${u}`) }))}
            value={v.unit}
            onChange={(unit) => set({ unit: unit ?? 'piece' })}
            comboboxProps={{ withinPortal: false }}
          />
        </Field>
        <Field label={t('form.bin')}>
          <Select
            w={160}
            searchable
            clearable
            data={places.filter((p) => p.kind === 'bin' && p.isActive).map((p) => ({ value: p.id as string, label: p.code }))}
            value={v.homeBinId}
            onChange={(homeBinId) => set({ homeBinId })}
            comboboxProps={{ withinPortal: false }}
          />
        </Field>
        {list('models', t('fact.models'))}
        {list('alternatives', t('form.alternatives'))}
        {list('barcodes', t('fact.barcodes'))}
        {number('orderAt', t('form.orderAt'))}
        {number('fillTo', t('form.fillTo'))}
        {number('warrantyDays', t('form.warrantyDays'))}
        {choice('returnsOld', t('form.returnsOld'))}
        {choice('isActive', t('form.isActive'))}
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
