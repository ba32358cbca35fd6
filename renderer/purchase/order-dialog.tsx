import { NumberInput, Select, TextInput } from '@mantine/core';
import { OrderInput } from '#shared/purchase/schema';
import type { RequisitionView } from '#shared/purchase/views';
import { useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field, FieldGroup } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { formatMoney } from '../kernel/money';
import { MoneyField, minorOf } from '../kernel/money-field';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useSession } from '../kernel/session';
import { showToast } from '../kernel/toast';
import { leftOf, orderedOf, suppliersToOrder, type TypedOrderLine } from './order-lines';

type Props = Readonly<{ requisition: RequisitionView; onClose: () => void }>;

/** 訂購單 in detail (B13): to whom, how many at which price, until when, and a note for the supplier. */
export function OrderDialog({ requisition, onClose }: Props) {
  const t = useT('purchaseForm');
  const purchase = useT('purchase');
  const customer = useT('customer');
  const { currency } = useSession();
  const kept = useKept(`purchase.order:${requisition.id}`);
  const save = useCommand('purchase.order', { request: kept.request });
  const suppliers = suppliersToOrder(requisition.lines);
  const [v, setV] = useKeptState(kept, 'v', { supplierId: suppliers[0]?.value ?? null, dueOn: '', note: '' });
  const [typed, setTyped] = useKeptState<Readonly<Record<string, TypedOrderLine>>>(kept, 'typed', {});
  const lines = requisition.lines.filter((l) => l.supplierId === v.supplierId && leftOf(l) > 0);
  const ordered = orderedOf(lines, typed, (text) => minorOf(text, currency));
  const check = useChecked(OrderInput, {
    supplierId: v.supplierId ?? '',
    ...(v.dueOn.trim() === '' ? {} : { dueOn: v.dueOn.trim() }),
    note: v.note,
    lines: ordered,
  });
  return (
    <Dialog
      kept={kept}
      width={560}
      title={t('order.title', { no: requisition.prNo })}
      about={t('order.about')}
      deed={purchase('deed.order')}
      isBusy={save.isPending}
      onDeed={() =>
        check.attempt((input) =>
          save.mutate(input, {
            onSuccess: (po) => {
              showToast({ text: purchase('ordered', { no: po.poNo, name: po.supplier }) });
              onClose();
            },
          }),
        )
      }
      onKeep={onClose}
    >
      <EntryForm label={purchase('deed.order')} className="fs approve-lines">
        <Field label={t('order.supplier')} isRequired error={check.says('supplierId')}>
          <Select
            data-autofocus
            allowDeselect={false}
            data={[...suppliers]}
            value={v.supplierId}
            onChange={(supplierId) => setV({ ...v, supplierId })}
            comboboxProps={{ withinPortal: false }}
          />
        </Field>
        {lines.map((l) => {
          const own = typed[l.id] ?? { qty: leftOf(l), price: '' };
          const set = (some: Partial<TypedOrderLine>): void => setTyped({ ...typed, [l.id]: { ...own, ...some } });
          const at = ordered.findIndex((o) => o.lineId === l.id);
          return (
            <FieldGroup key={l.id} label={l.sku}>
              <div className="row gap4">
                <NumberInput
                  w={90}
                  aria-label={t('order.qty', { sku: l.sku })}
                  min={0}
                  max={leftOf(l)}
                  clampBehavior="strict"
                  decimalScale={3}
                  error={check.says(`lines.${at}.qty`) !== undefined}
                  value={own.qty}
                  onChange={(n) => set({ qty: Number(n) })}
                />
                <MoneyField
                  aria-label={t('order.price', { sku: l.sku })}
                  aria-invalid={check.says(`lines.${at}.priceMinor`) !== undefined}
                  value={own.price === '' ? formatMoney(l.priceMinor ?? 0, currency) : own.price}
                  onChange={(price) => set({ price })}
                />
                <span className="t2 ell">{l.name}</span>
              </div>
            </FieldGroup>
          );
        })}
        <Field label={t('order.due')} error={check.says('dueOn')} hint={t('order.dueHint')}>
          <TextInput
            w={140}
            placeholder={customer('dayHint')}
            value={v.dueOn}
            onChange={(e) => setV({ ...v, dueOn: e.currentTarget.value })}
          />
        </Field>
        <Field
          label={t('order.note')}
          error={check.says('note')}
          hint={check.says('lines') === undefined ? undefined : t('order.leaveOut')}
        >
          <TextInput maxLength={100} value={v.note} onChange={(e) => setV({ ...v, note: e.currentTarget.value })} />
        </Field>
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
