import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { RequisitionView } from '#shared/purchase/views';
import { SubmitInput } from '#shared/purchase/schema';
import { routeQuery, useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { MoneyField, minorOf } from '../kernel/money-field';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useSession } from '../kernel/session';
import { showToast } from '../kernel/toast';

type Typed = Readonly<{ supplierId: string | null; price: string }>;
type Props = Readonly<{ requisition: RequisitionView; onClose: () => void }>;

/** A bench's draft gets the supplier and the price it lacks, and goes to whoever decides (C7). */
export function SubmitDialog({ requisition, onClose }: Props) {
  const t = useT('purchase');
  const { currency } = useSession();
  const kept = useKept(`purchase.submit:${requisition.id}`);
  const save = useCommand('purchase.submit', { request: kept.request });
  const { data: suppliers = [] } = useQuery(routeQuery('part.suppliers', {}));
  const lacking = requisition.lines.filter((l) => l.supplierId === null || l.priceMinor === null);
  const [typed, setTyped] = useKeptState<Readonly<Record<string, Typed>>>(kept, 'lines', {});
  const of = (id: string, own: string | null): Typed => typed[id] ?? { supplierId: own, price: '' };
  const check = useChecked(SubmitInput, {
    requisitionId: requisition.id,
    rev: requisition.rev,
    lines: lacking.map((l) => {
      const v = of(l.id, l.supplierId);
      return {
        lineId: l.id,
        ...(v.supplierId === null ? {} : { supplierId: v.supplierId }),
        ...(v.price.trim() === '' ? {} : { priceMinor: minorOf(v.price, currency) }),
      };
    }),
  });
  return (
    <Dialog
      kept={kept}
      title={t('submitTitle', { no: requisition.prNo })}
      about={t('submitAbout')}
      deed={t('deed.submit')}
      isBusy={save.isPending}
      onDeed={() =>
        check.attempt((input) =>
          save.mutate(input, {
            onSuccess: (pr) => {
              showToast({ text: t('submitted', { no: pr.prNo }) });
              onClose();
            },
          }),
        )
      }
      onKeep={onClose}
    >
      <EntryForm label={t('deed.submit')} className="fs">
        {lacking.map((l, i) => {
          const v = of(l.id, l.supplierId);
          const set = (some: Partial<Typed>): void => setTyped({ ...typed, [l.id]: { ...v, ...some } });
          return [
            <Field key={`${l.id}-supplier`} label={`${l.sku} ${t('form.supplier')}`} isRequired error={check.says(`lines.${i}.supplierId`)}>
              <Select
                {...(i === 0 ? { 'data-autofocus': true } : {})}
                data={suppliers.filter((s) => s.isActive).map((s) => ({ value: s.id as string, label: s.name }))}
                value={v.supplierId}
                onChange={(supplierId) => set({ supplierId })}
                comboboxProps={{ withinPortal: false }}
              />
            </Field>,
            <Field key={`${l.id}-price`} label={t('form.price')} isRequired error={check.says(`lines.${i}.priceMinor`)}>
              <MoneyField value={v.price} onChange={(price) => set({ price })} />
            </Field>,
          ];
        })}
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
