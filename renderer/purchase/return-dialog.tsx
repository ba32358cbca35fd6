import { NumberInput, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { SupplierReturnInput } from '#shared/purchase/schema';
import { routeQuery, useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { RefusalBanner } from '../kernel/refusal-banner';
import { showToast } from '../kernel/toast';
import { SerialTicks } from './serial-ticks';
import { withTick } from './ticks';
import type { Supplier } from './suppliers-view';

/** 退供應商: a part out of quarantine; of a serialised one the clerk says which pieces leave. The paper goes along. */
export function ReturnDialog({ supplier, onClose }: Readonly<{ supplier: Supplier; onClose: () => void }>) {
  const t = useT('purchase');
  const kept = useKept(`purchase.return:${supplier.id}`);
  const save = useCommand('purchase.returnToSupplier', { request: kept.request });
  const { data: held = [] } = useQuery(routeQuery('stock.held', { kind: 'quarantine' }));
  const [v, setV] = useKeptState(kept, 'v', { partId: null as string | null, qty: 1, serials: [] as readonly string[], reason: '' });
  const there = held.find((h) => h.partId === v.partId)?.serials ?? [];
  const going = v.serials.filter((s) => there.includes(s));
  const isSerialised = there.length > 0;
  const check = useChecked(SupplierReturnInput, {
    supplierId: supplier.id,
    reason: v.reason,
    lines: [{ partId: v.partId ?? '', qty: isSerialised ? going.length : v.qty, serials: going }],
  });
  return (
    <Dialog
      kept={kept}
      title={t('returnTitle', { name: supplier.name })}
      about={t('returnAbout')}
      deed={t('deed.giveBack')}
      isBusy={save.isPending}
      onDeed={() =>
        check.attempt((input) =>
          save.mutate(input, {
            onSuccess: (slip) => {
              showToast({ text: t('returned', { no: slip.vrNo, name: slip.supplier }) });
              onClose();
            },
          }),
        )
      }
      onKeep={onClose}
    >
      <EntryForm label={t('deed.giveBack')} className="fs">
        <Field label={t('form.part')} isRequired error={check.says('lines.0.partId')}>
          <Select
            data-autofocus
            data={held.map((h) => ({ value: h.partId as string, label: `${h.sku} ${h.name} ×${h.qty}` }))}
            value={v.partId}
            onChange={(partId) => setV({ ...v, partId, qty: held.find((h) => h.partId === partId)?.qty ?? 1, serials: [] })}
            comboboxProps={{ withinPortal: false }}
          />
        </Field>
        {isSerialised ? (
          <SerialTicks
            label={t('ticks.going')}
            serials={there}
            ticked={going}
            onTick={(serial, isOn) => setV((old) => ({ ...old, serials: withTick(there, old.serials, serial, isOn) }))}
            error={check.says('lines.0.qty')}
          />
        ) : (
          <Field label={t('form.qty')} isRequired error={check.says('lines.0.qty')}>
            <NumberInput w={90} min={0} decimalScale={3} value={v.qty} onChange={(n) => setV({ ...v, qty: Number(n) })} />
          </Field>
        )}
        <Field label={t('form.reason')} isRequired error={check.says('reason')}>
          <TextInput maxLength={100} value={v.reason} onChange={(e) => setV({ ...v, reason: e.currentTarget.value })} />
        </Field>
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
