import { NumberInput, Select, TextInput } from '@mantine/core';
import { AllowOverInput } from '#shared/purchase/schema';
import type { OrderView } from '#shared/purchase/views';
import { useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { RefusalBanner } from '../kernel/refusal-banner';
import { showToast } from '../kernel/toast';

type Props = Readonly<{ order: OrderView; lineId: string; onClose: () => void }>;

/** 同意多收: the chief says how many more of a line are accepted, and why (B13). */
export function OverDialog({ order, lineId, onClose }: Props) {
  const t = useT('purchase');
  const kept = useKept(`purchase.over:${order.id}`);
  const save = useCommand('purchase.allowOver', { request: kept.request });
  const [v, setV] = useKeptState(kept, 'v', { lineId, qty: 1, reason: '' });
  const check = useChecked(AllowOverInput, { orderId: order.id, rev: order.rev, lineId: v.lineId, qty: v.qty, reason: v.reason });
  return (
    <Dialog
      kept={kept}
      title={t('overTitle', { no: order.poNo })}
      about={t('overAbout')}
      deed={t('deed.allowOver')}
      isBusy={save.isPending}
      onDeed={() =>
        check.attempt((input) =>
          save.mutate(input, {
            onSuccess: (po) => {
              showToast({ text: t('allowed', { no: po.poNo, qty: String(input.qty) }) });
              onClose();
            },
          }),
        )
      }
      onKeep={onClose}
    >
      <EntryForm label={t('deed.allowOver')} className="fs">
        <Field label={t('form.line')} isRequired error={check.says('lineId')}>
          <Select
            allowDeselect={false}
            data={order.lines.map((l) => ({ value: l.id as string, label: `${l.sku} ${l.name}` }))}
            value={v.lineId}
            onChange={(id) => setV({ ...v, lineId: id ?? v.lineId })}
            comboboxProps={{ withinPortal: false }}
          />
        </Field>
        <Field label={t('form.qty')} isRequired error={check.says('qty')}>
          <NumberInput data-autofocus w={90} min={0} decimalScale={3} value={v.qty} onChange={(n) => setV({ ...v, qty: Number(n) })} />
        </Field>
        <Field label={t('form.reason')} isRequired error={check.says('reason')}>
          <TextInput maxLength={100} value={v.reason} onChange={(e) => setV({ ...v, reason: e.currentTarget.value })} />
        </Field>
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
