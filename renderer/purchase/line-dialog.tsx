import { NumberInput, Select, TextInput } from '@mantine/core';
import type { OrderView } from '#shared/purchase/views';
import { REJECT_REASONS, type RejectReason } from '#shared/purchase/states';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { MoneyField, minorOf } from '../kernel/money-field';
import { useSession } from '../kernel/session';
import type { Counted } from './receiving';

type Props = Readonly<{ line: OrderView['lines'][number]; counted: Counted; onDone: (counted: Counted) => void; onClose: () => void }>;

/** How many of what came are not accepted, and another price than ordered, each with its reason (B13). */
export function LineDialog({ line, counted, onDone, onClose }: Props) {
  const t = useT('purchase');
  const { currency } = useSession();
  const kept = useKept(`purchase.line:${line.id}`);
  const [v, setV] = useKeptState(kept, 'v', {
    rejected: counted.rejected,
    rejectReason: counted.rejectReason as RejectReason | null,
    price: '',
    priceReason: counted.priceReason,
  });
  return (
    <Dialog
      kept={kept}
      title={t('lineTitle', { sku: line.sku })}
      about={t('lineAbout')}
      deed={t('deed.editLine')}
      onDeed={() => {
        kept.discard();
        onDone({
          ...counted,
          rejected: v.rejected,
          rejectReason: v.rejectReason,
          priceMinor: v.price.trim() === '' ? counted.priceMinor : minorOf(v.price, currency),
          priceReason: v.priceReason,
        });
      }}
      onKeep={onClose}
    >
      <EntryForm label={t('deed.editLine')} className="fs">
        <Field label={t('form.rejected')}>
          <NumberInput
            data-autofocus
            w={90}
            min={0}
            decimalScale={line.isSerialised ? 0 : 3}
            value={v.rejected}
            onChange={(n) => setV({ ...v, rejected: Number(n) })}
          />
        </Field>
        <Field label={t('form.rejectReason')}>
          <Select
            data={REJECT_REASONS.map((r) => ({ value: r, label: t(`reject.${r}`) }))}
            value={v.rejectReason}
            onChange={(rejectReason) => setV({ ...v, rejectReason })}
            comboboxProps={{ withinPortal: false }}
          />
        </Field>
        <Field label={t('form.price')}>
          <MoneyField value={v.price} onChange={(price) => setV({ ...v, price })} />
        </Field>
        <Field label={t('form.priceReason')}>
          <TextInput maxLength={100} value={v.priceReason} onChange={(e) => setV({ ...v, priceReason: e.currentTarget.value })} />
        </Field>
      </EntryForm>
    </Dialog>
  );
}
