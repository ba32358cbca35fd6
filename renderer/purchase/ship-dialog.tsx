import { TextInput } from '@mantine/core';
import { ShipmentInput } from '#shared/purchase/schema';
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

/** What the supplier says of an order on its way: carrier, tracking number, another day, a note (B13). */
export function ShipDialog({ order, onClose }: Readonly<{ order: OrderView; onClose: () => void }>) {
  const t = useT('purchaseForm');
  const kept = useKept(`purchase.ship:${order.id}`);
  const save = useCommand('purchase.ship', { request: kept.request });
  const [v, setV] = useKeptState(kept, 'v', {
    carrier: order.carrier ?? '',
    trackingNo: order.trackingNo ?? '',
    dueOn: order.dueOn,
    note: order.note ?? '',
  });
  const check = useChecked(ShipmentInput, { orderId: order.id, rev: order.rev, ...v, dueOn: v.dueOn.trim() });
  return (
    <Dialog
      kept={kept}
      title={t('ship.title', { no: order.poNo })}
      about={t('ship.about')}
      deed={t('deed.ship')}
      isBusy={save.isPending}
      onDeed={() =>
        check.attempt((input) =>
          save.mutate(input, {
            onSuccess: (po) => {
              showToast({ text: t('ship.saved', { no: po.poNo }) });
              onClose();
            },
          }),
        )
      }
      onKeep={onClose}
    >
      <EntryForm label={t('deed.ship')} className="fs">
        <Field label={t('ship.carrier')} error={check.says('carrier')}>
          <TextInput data-autofocus maxLength={40} value={v.carrier} onChange={(e) => setV({ ...v, carrier: e.currentTarget.value })} />
        </Field>
        <Field label={t('ship.tracking')} error={check.says('trackingNo')}>
          <TextInput maxLength={40} value={v.trackingNo} onChange={(e) => setV({ ...v, trackingNo: e.currentTarget.value })} />
        </Field>
        <Field label={t('ship.due')} isRequired error={check.says('dueOn')}>
          <TextInput w={140} value={v.dueOn} onChange={(e) => setV({ ...v, dueOn: e.currentTarget.value })} />
        </Field>
        <Field label={t('ship.note')} error={check.says('note')}>
          <TextInput maxLength={100} value={v.note} onChange={(e) => setV({ ...v, note: e.currentTarget.value })} />
        </Field>
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
