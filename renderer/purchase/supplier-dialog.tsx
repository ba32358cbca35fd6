import { TextInput } from '@mantine/core';
import { SupplierInput } from '#shared/part/schema';
import { useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { RefusalBanner } from '../kernel/refusal-banner';
import { Segments } from '../kernel/segments';
import { showToast } from '../kernel/toast';
import type { Supplier } from './suppliers-view';

type Props = Readonly<{ supplier: Supplier | null; onDone: (supplier: Supplier) => void; onClose: () => void }>;
const FIELDS = [
  ['name', 60],
  ['phone', 20],
  ['contact', 40],
  ['taxId', 18],
  ['note', 100],
] as const;

/** 供應商, new or changed. */
export function SupplierDialog({ supplier, onDone, onClose }: Props) {
  const t = useT('purchase');
  const kept = useKept(`purchase.supplier:${supplier?.id ?? 'new'}`);
  const add = useCommand('part.addSupplier', { request: kept.request });
  const change = useCommand('part.changeSupplier', { request: kept.request });
  const [v, setV] = useKeptState(kept, 'v', {
    name: supplier?.name ?? '',
    phone: supplier?.phone ?? '',
    contact: supplier?.contact ?? '',
    taxId: supplier?.taxId ?? '',
    note: supplier?.note ?? '',
    active: (supplier?.isActive === false ? 'no' : 'yes') as 'no' | 'yes',
  });
  const deeds = useT('deeds');
  const { active, ...typed } = v;
  const check = useChecked(SupplierInput, typed);
  const done = (saved: Supplier): void => {
    showToast({ text: t('supplierSaved', { name: saved.name }) });
    onDone(saved);
  };
  return (
    <Dialog
      kept={kept}
      title={supplier === null ? t('deed.addSupplier') : supplier.name}
      about={t('supplierAbout')}
      deed={t(supplier === null ? 'deed.addSupplier' : 'deed.changeSupplier')}
      isBusy={add.isPending || change.isPending}
      onDeed={() =>
        check.attempt((input) =>
          supplier === null
            ? add.mutate(input, { onSuccess: done })
            : change.mutate({ ...input, supplierId: supplier.id, rev: supplier.rev, isActive: active === 'yes' }, { onSuccess: done }),
        )
      }
      onKeep={onClose}
    >
      <EntryForm label={t('supplierTitle')} className="fs">
        {FIELDS.map(([name, max], i) => (
          <Field key={name} label={t(`form.${name}`)} isRequired={name === 'name'} error={check.says(name)}>
            <TextInput
              {...(i === 0 ? { 'data-autofocus': true } : {})}
              maxLength={max}
              value={v[name]}
              onChange={(e) => setV({ ...v, [name]: e.currentTarget.value })}
            />
          </Field>
        ))}
        {supplier !== null && (
          <Field label={t('form.active')}>
            <Segments
              label={t('form.active')}
              value={active}
              width={140}
              options={(['no', 'yes'] as const).map((value) => ({ value, label: deeds(value) }))}
              onChange={(next) => setV({ ...v, active: next })}
            />
          </Field>
        )}
      </EntryForm>
      <RefusalBanner refusal={add.error ?? change.error} />
    </Dialog>
  );
}
