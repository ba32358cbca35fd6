import { NumberInput, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { OrderView } from '#shared/purchase/views';
import { REJECT_REASONS, type RejectReason } from '#shared/purchase/states';
import { routeQuery } from '../kernel/api';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { MoneyField, minorOf } from '../kernel/money-field';
import { useSession } from '../kernel/session';
import type { Counted } from './receiving';
import { SerialTicks } from './serial-ticks';
import { withTick } from './ticks';

type Props = Readonly<{ line: OrderView['lines'][number]; counted: Counted; onDone: (counted: Counted) => void; onClose: () => void }>;

/** How many of what came are not accepted, or which of them, another price than ordered, each with its reason, and another bin (B13). */
export function LineDialog({ line, counted, onDone, onClose }: Props) {
  const t = useT('purchase');
  const { currency } = useSession();
  const { data: places = [] } = useQuery(routeQuery('stock.places', {}));
  const bins = places.filter((p) => p.kind === 'bin' && p.isActive);
  const kept = useKept(`purchase.line:${line.id}`);
  const [v, setV] = useKeptState(kept, 'v', {
    rejected: counted.rejected,
    rejectedSerials: counted.rejectedSerials,
    rejectReason: counted.rejectReason as RejectReason | null,
    price: '',
    priceReason: counted.priceReason,
    binId: counted.bin?.id ?? null,
  });
  const rejectedSerials = v.rejectedSerials.filter((s) => counted.serials.includes(s));
  const bin = bins.find((p) => p.id === v.binId) ?? (counted.bin?.id === v.binId ? counted.bin : null);
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
          rejected: line.isSerialised ? rejectedSerials.length : v.rejected,
          rejectedSerials,
          rejectReason: v.rejectReason,
          priceMinor: v.price.trim() === '' ? counted.priceMinor : minorOf(v.price, currency),
          priceReason: v.priceReason,
          bin: bin === null ? null : { id: bin.id, code: bin.code },
        });
      }}
      onKeep={onClose}
    >
      <EntryForm label={t('deed.editLine')} className="fs">
        {line.isSerialised ? (
          <SerialTicks
            label={t('form.rejected')}
            serials={counted.serials}
            ticked={rejectedSerials}
            onTick={(serial, isOn) =>
              setV((old) => ({ ...old, rejectedSerials: withTick(counted.serials, old.rejectedSerials, serial, isOn) }))
            }
          />
        ) : (
          <Field label={t('form.rejected')}>
            <NumberInput
              data-autofocus
              w={90}
              min={0}
              decimalScale={3}
              value={v.rejected}
              onChange={(n) => setV({ ...v, rejected: Number(n) })}
            />
          </Field>
        )}
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
        <Field label={t('column.bin')}>
          <Select
            w={160}
            searchable
            clearable
            placeholder={line.bin ?? ''}
            data={bins.map((p) => ({ value: p.id as string, label: p.code }))}
            value={v.binId}
            onChange={(binId) => setV({ ...v, binId })}
            comboboxProps={{ withinPortal: false }}
          />
        </Field>
      </EntryForm>
    </Dialog>
  );
}
