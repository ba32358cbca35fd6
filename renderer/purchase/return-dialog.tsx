import { ActionIcon, Button, NumberInput, Select, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { parseDocumentNumber } from '#shared/numbering/document-number';
import { SupplierReturnInput } from '#shared/purchase/schema';
import { serialKey } from '#shared/stock/serial-key';
import { routeQuery, useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useScan } from '../kernel/scan';
import { soundScan } from '../kernel/scan-box';
import { showToast } from '../kernel/toast';
import { returnedOf, withHeld, withPiece, type GoingBack } from './return-lines';
import { SerialTicks } from './serial-ticks';
import { withTick } from './ticks';
import type { Supplier } from './suppliers-view';

/** 退供應商: parts out of quarantine, several on one paper; of a serialised one the clerk says which pieces leave (users-ask 55). */
export function ReturnDialog({ supplier, onClose }: Readonly<{ supplier: Supplier; onClose: () => void }>) {
  const t = useT('purchase');
  const form = useT('purchaseForm');
  const kept = useKept(`purchase.return:${supplier.id}`);
  const save = useCommand('purchase.returnToSupplier', { request: kept.request });
  const { data: held = [] } = useQuery(routeQuery('stock.held', { kind: 'quarantine' }));
  const { data: sold = [] } = useQuery(routeQuery('part.ofSupplier', { supplierId: supplier.id }));
  const [lines, setLines] = useKeptState<readonly GoingBack[]>(kept, 'lines', []);
  const [reason, setReason] = useKeptState(kept, 'reason', '');
  const [added, setAdded] = useState(0);
  const set = (partId: string, some: (old: GoingBack) => Partial<GoingBack>): void =>
    setLines((old) => old.map((l) => (l.partId === partId ? { ...l, ...some(l) } : l)));
  useScan((code) => {
    if (parseDocumentNumber(code) !== null) return false;
    const next = withPiece(lines, held, serialKey(code));
    soundScan(next === null ? 'wrong' : 'right');
    if (next !== null) setLines((old) => withPiece(old, held, serialKey(code)) ?? old);
    return true;
  });
  const going = returnedOf(lines, held);
  const own = held.filter((h) => sold.some((p) => p.id === h.partId));
  const open = held.filter((h) => !lines.some((l) => l.partId === h.partId));
  const check = useChecked(SupplierReturnInput, { supplierId: supplier.id, reason, lines: going });
  return (
    <Dialog
      kept={kept}
      width={620}
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
      <EntryForm label={t('deed.giveBack')} className="fs approve-lines">
        {going.map((l, i) => {
          const there = held.find((h) => h.partId === l.partId);
          if (there === undefined) return null;
          const remove = (
            <ActionIcon
              variant="subtle"
              aria-label={form('deed.remove', { sku: there.sku })}
              onClick={() => setLines((old) => old.filter((one) => one.partId !== l.partId))}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          );
          return there.serials.length > 0 ? (
            <SerialTicks
              key={l.partId}
              isListening={false}
              label={there.sku}
              end={remove}
              serials={there.serials}
              ticked={l.serials ?? []}
              onTick={(serial, isOn) => set(l.partId, (old) => ({ serials: withTick(there.serials, old.serials, serial, isOn) }))}
              error={check.says(`lines.${i}.qty`)}
            />
          ) : (
            <Field key={l.partId} label={there.sku} isRequired error={check.says(`lines.${i}.qty`)} hint={there.name} after={remove}>
              <NumberInput
                w={90}
                min={0}
                max={there.qty}
                clampBehavior="strict"
                decimalScale={3}
                value={l.qty}
                onChange={(n) => set(l.partId, () => ({ qty: Number(n) }))}
              />
            </Field>
          );
        })}
        <Field
          label={t('form.part')}
          isRequired={lines.length === 0}
          {...(check.says('lines') === undefined ? {} : { sentence: form('request.none') })}
          after={
            own.some((h) => open.includes(h)) && (
              <Button size="xs" variant="default" onClick={() => setLines((old) => own.reduce(withHeld, old))}>
                {form('returned.all')}
              </Button>
            )
          }
        >
          <Select
            key={added}
            data-autofocus
            searchable
            placeholder={form('returned.add')}
            data={open.map((h) => ({ value: h.partId as string, label: `${h.sku} ${h.name} ×${h.qty}` }))}
            value={null}
            onChange={(partId) => {
              const one = open.find((h) => h.partId === partId);
              if (one === undefined) return;
              setLines((old) => withHeld(old, one));
              setAdded(added + 1);
            }}
            comboboxProps={{ withinPortal: false }}
          />
        </Field>
        <Field label={t('form.reason')} isRequired error={check.says('reason')}>
          <TextInput maxLength={100} value={reason} onChange={(e) => setReason(e.currentTarget.value)} />
        </Field>
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
