import { NumberInput, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { NewPart, UNITS, type PartView } from '#shared/part/schema';
import { routeQuery, useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useLanguage, useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { MoneyField, minorOf } from '../kernel/money-field';
import { RefusalBanner } from '../kernel/refusal-banner';
import { Segments } from '../kernel/segments';
import { useSession } from '../kernel/session';
import { showToast } from '../kernel/toast';

const BLANK = {
  sku: '',
  name: '',
  spec: '',
  unit: 'piece' as (typeof UNITS)[number],
  homeBinId: null as string | null,
  model: '',
  barcode: '',
  price: '',
  orderAt: 0,
  fillTo: 0,
  isSerialised: 'no' as 'no' | 'yes',
};
const NAME_OF = { 'zh-TW': 'nameTw', 'zh-CN': 'nameCn', en: 'nameEn' } as const;
const listed = (text: string): string[] => (text.trim() === '' ? [] : [text]);

/** 零件主檔: what a part is called and where it lies. Stock is not typed here. */
export function NewPartDialog({ onClose, onDone }: Readonly<{ onClose: () => void; onDone: (part: PartView) => void }>) {
  const t = useT('part');
  const deeds = useT('deeds');
  const { currency } = useSession();
  const { language } = useLanguage();
  const kept = useKept('part.new');
  const save = useCommand('part.create', { request: kept.request });
  const { data: places } = useQuery(routeQuery('stock.places', {}));
  const [v, setV] = useKeptState(kept, 'v', BLANK);
  const set = (some: Partial<typeof BLANK>): void => setV({ ...v, ...some });
  const check = useChecked(NewPart, {
    sku: v.sku,
    [NAME_OF[language]]: v.name,
    spec: v.spec,
    unit: v.unit,
    homeBinId: v.homeBinId,
    models: listed(v.model),
    barcodes: listed(v.barcode),
    priceMinor: v.price.trim() === '' ? null : minorOf(v.price, currency),
    orderAt: v.orderAt,
    fillTo: v.fillTo,
    isSerialised: v.isSerialised === 'yes',
  });
  return (
    <Dialog
      kept={kept}
      title={t('newTitle')}
      about={t('newAbout')}
      deed={t('newDeed')}
      isBusy={save.isPending}
      onDeed={() =>
        check.attempt((input) =>
          save.mutate(input, {
            onSuccess: (part) => {
              showToast({ text: t('created', { sku: part.sku }) });
              onDone(part);
            },
          }),
        )
      }
      onKeep={onClose}
    >
      <EntryForm label={t('newTitle')} className="fs">
        <Field label={t('form.sku')} isRequired error={check.says('sku')}>
          <TextInput
            data-autofocus
            w={200}
            maxLength={20}
            data-scan="field"
            value={v.sku}
            onChange={(e) => set({ sku: e.currentTarget.value })}
          />
        </Field>
        <Field label={t('form.name')} isRequired error={check.says(NAME_OF[language])}>
          <TextInput maxLength={60} value={v.name} onChange={(e) => set({ name: e.currentTarget.value })} />
        </Field>
        <Field label={t('form.spec')} error={check.says('spec')}>
          <TextInput maxLength={60} value={v.spec} onChange={(e) => set({ spec: e.currentTarget.value })} />
        </Field>
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
            data={(places ?? []).filter((p) => p.kind === 'bin' && p.isActive).map((p) => ({ value: p.id, label: p.code }))}
            value={v.homeBinId}
            onChange={(homeBinId) => set({ homeBinId })}
            comboboxProps={{ withinPortal: false }}
          />
        </Field>
        <Field label={t('form.model')} error={check.says('models.0')}>
          <TextInput w={240} maxLength={40} value={v.model} onChange={(e) => set({ model: e.currentTarget.value })} />
        </Field>
        <Field label={t('form.barcode')} error={check.says('barcodes.0')}>
          <TextInput w={240} maxLength={40} data-scan="field" value={v.barcode} onChange={(e) => set({ barcode: e.currentTarget.value })} />
        </Field>
        <Field label={t('form.price')} error={check.says('priceMinor')}>
          <MoneyField value={v.price} onChange={(price) => set({ price })} />
        </Field>
        <Field label={t('form.orderAt')} error={check.says('orderAt')}>
          <NumberInput w={90} min={0} decimalScale={3} value={v.orderAt} onChange={(n) => set({ orderAt: Number(n) })} />
        </Field>
        <Field label={t('form.fillTo')} error={check.says('fillTo')}>
          <NumberInput w={90} min={0} decimalScale={3} value={v.fillTo} onChange={(n) => set({ fillTo: Number(n) })} />
        </Field>
        <Field label={t('form.serialised')}>
          <Segments
            label={t('form.serialised')}
            value={v.isSerialised}
            width={140}
            options={(['no', 'yes'] as const).map((value) => ({ value, label: deeds(value) }))}
            onChange={(isSerialised) => set({ isSerialised })}
          />
        </Field>
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
