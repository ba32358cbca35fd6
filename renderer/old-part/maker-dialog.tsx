import { Checkbox, NumberInput, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { SupplierId } from '#shared/kernel/ids';
import { WriteMakerInput, type MakerView } from '#shared/maker/schema';
import { routeQuery, useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { RefusalBanner } from '../kernel/refusal-banner';
import { showToast } from '../kernel/toast';

const BETWEEN = /[、,，;；]/;
/** 廠商, new or changed: a supplier, his brands, his days. */
export function MakerDialog({ maker, onClose }: Readonly<{ maker: MakerView | null; onClose: () => void }>) {
  const t = useT('oldPart');
  const kept = useKept(`maker.write:${maker?.id ?? 'new'}`);
  const save = useCommand('maker.write', { request: kept.request });
  const { data: suppliers = [] } = useQuery(routeQuery('part.suppliers', {}));
  const [v, setV] = useKeptState(kept, 'v', {
    supplierId: (maker?.supplierId ?? '') as string,
    brands: maker?.brands.join('、') ?? '',
    isUsual: maker?.isUsual ?? false,
    days: (maker?.oldPartDays ?? '') as number | '',
    note: maker?.note ?? '',
    isActive: maker?.isActive ?? true,
  });
  const check = useChecked(WriteMakerInput, {
    ...(maker === null ? {} : { makerId: maker.id, rev: maker.rev }),
    supplierId: v.supplierId as SupplierId,
    brands: v.brands.split(BETWEEN).filter((b) => b.trim() !== ''),
    isUsual: v.isUsual,
    oldPartDays: v.days === '' ? null : v.days,
    note: v.note,
    isActive: v.isActive,
  });
  return (
    <Dialog
      kept={kept}
      title={maker === null ? t('deed.add') : maker.name}
      about={t('makerAbout')}
      deed={t(maker === null ? 'deed.add' : 'deed.write')}
      isBusy={save.isPending}
      onDeed={() =>
        check.attempt((input) =>
          save.mutate(input, {
            onSuccess: (done) => {
              showToast({ text: t('saved', { name: done.name }) });
              onClose();
            },
          }),
        )
      }
      onKeep={onClose}
    >
      <EntryForm label={t('makerTitle')} className="fs">
        <Field label={t('supplier')} isRequired error={check.says('supplierId')}>
          <Select
            data-autofocus
            searchable
            allowDeselect={false}
            data={suppliers.filter((s) => s.isActive).map((s) => ({ value: s.id as string, label: s.name }))}
            value={v.supplierId === '' ? null : v.supplierId}
            onChange={(id) => setV({ ...v, supplierId: id ?? v.supplierId })}
            comboboxProps={{ withinPortal: false }}
          />
        </Field>
        <Field label={t('brandsField')} hint={t('brandsHint')} error={check.says('brands.0')}>
          <TextInput value={v.brands} onChange={(e) => setV({ ...v, brands: e.currentTarget.value })} />
        </Field>
        <Field label={t('daysField')} hint={t('daysHint')} error={check.says('oldPartDays')}>
          <NumberInput w={90} min={1} max={365} value={v.days} onChange={(n) => setV({ ...v, days: n === '' ? '' : Number(n) })} />
        </Field>
        <Field label={t('note')} error={check.says('note')}>
          <TextInput maxLength={100} value={v.note} onChange={(e) => setV({ ...v, note: e.currentTarget.value })} />
        </Field>
        <span className="lab" aria-hidden />
        <div className="col">
          <Checkbox label={t('isUsual')} checked={v.isUsual} onChange={(e) => setV({ ...v, isUsual: e.currentTarget.checked })} />
          {maker !== null && (
            <Checkbox label={t('active')} checked={v.isActive} onChange={(e) => setV({ ...v, isActive: e.currentTarget.checked })} />
          )}
        </div>
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
