import { NumberInput, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { formatMinor } from '#shared/kernel/money';
import { OLD_PARTS, PartInput, type CardView } from '#shared/repair-card/schema';
import { call as ask, routeQuery, useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { MoneyField, minorOf } from '../kernel/money-field';
import { RefusalBanner } from '../kernel/refusal-banner';
import { Segments } from '../kernel/segments';
import { useSession } from '../kernel/session';
import { useJobScan, type PartHit } from '../kernel/stock-issue/use-job-scan';

const BLANK = {
  issueLineId: null as string | null,
  text: '',
  sku: '',
  qty: 1,
  price: '',
  oldPart: 'none' as (typeof OLD_PARTS)[number],
  oldSerial: '',
  newSerial: '',
};

/** A part fitted: text, quantity, price, and what became of the old one (E25). Scans of the part fill it, a scan of the card writes it. */
export function PartDialog({ card, scanned, onClose }: Readonly<{ card: CardView; scanned?: PartHit | undefined; onClose: () => void }>) {
  const t = useT('repairCard');
  const part = useT('part');
  const { currency } = useSession();
  const kept = useKept(`job.part:${card.id}`);
  const save = useCommand('repairCard.addPart', { request: kept.request });
  // In warranty and contract the old part is kept unless somebody says otherwise (E25).
  const [v, setV] = useKeptState(kept, 'v', { ...BLANK, oldPart: card.type === 'A' ? BLANK.oldPart : 'kept' });
  const { price, ...rest } = v;
  const check = useChecked(PartInput, { cardId: card.id, rev: card.rev, ...rest, priceMinor: minorOf(price, currency) });
  const set = (part: Partial<typeof BLANK>): void => setV({ ...v, ...part });
  const { data: slips = [] } = useQuery(routeQuery('stockIssue.ofJob', { cardId: card.id }));
  const lines = slips.flatMap((slip) => slip.lines.filter((line) => line.qtyHeld > 0));
  const listed = (minor: number | null): string => (minor === null ? '' : formatMinor(minor, currency, { group: false }));
  /** What the slip says is filled in and can be corrected: the price is the list's, the quantity what is in hand. */
  const choose = (id: string | null): void => {
    const line = lines.find((l) => l.id === id);
    if (line === undefined) return set({ issueLineId: null });
    set({
      issueLineId: line.id,
      text: line.name,
      sku: line.sku,
      qty: line.qtyHeld,
      price: v.price === '' ? listed(line.priceMinor) : v.price,
    });
  };
  const write = (): void => check.attempt((input) => save.mutate(input, { onSuccess: onClose }));
  useJobScan({
    no: card.cardNo,
    scanned,
    onJob: write,
    onPart: async (hit) => {
      const held = (await ask('stockIssue.ofJob', { cardId: card.id })).flatMap((slip) => slip.lines);
      const line = held.find((l) => l.partId === hit.part.id && l.qtyHeld > 0);
      setV((old) => {
        const isMore = line !== undefined && old.issueLineId === line.id && old.qty < line.qtyHeld;
        return {
          ...old,
          issueLineId: line?.id ?? null,
          text: hit.part.name,
          sku: hit.part.sku,
          qty: isMore ? old.qty + 1 : 1,
          price: old.price === '' ? listed(line?.priceMinor ?? null) : old.price,
          newSerial: hit.serial ?? old.newSerial,
        };
      });
    },
  });
  return (
    <Dialog
      kept={kept}
      title={t('partTitle', { no: card.cardNo })}
      about={card.model}
      deed={t('partDeed')}
      isBusy={save.isPending}
      onDeed={write}
      onKeep={onClose}
    >
      <EntryForm label={t('addPart')} className="fs">
        {lines.length > 0 && (
          <Field label={part('fromSlip')}>
            <Select
              data-autofocus
              clearable
              placeholder={part('fromSlipNone')}
              data={lines.map((l) => ({
                value: l.id as string,
                label: part('slipLine', { sku: l.sku, name: l.name, qty: String(l.qtyHeld) }),
              }))}
              value={v.issueLineId}
              onChange={choose}
              comboboxProps={{ withinPortal: false }}
            />
          </Field>
        )}
        <Field label={t('partName')} isRequired error={check.says('text')}>
          <TextInput
            data-autofocus={lines.length === 0}
            maxLength={60}
            value={v.text}
            onChange={(e) => set({ text: e.currentTarget.value })}
          />
        </Field>
        <Field label={t('sku')} error={check.says('sku')}>
          <TextInput w={160} maxLength={20} data-scan="field" value={v.sku} onChange={(e) => set({ sku: e.currentTarget.value })} />
        </Field>
        <Field label={t('quantity')} isRequired error={check.says('qty')}>
          <NumberInput w={72} min={0} decimalScale={3} value={v.qty} onChange={(n) => set({ qty: Number(n) })} />
        </Field>
        <Field label={t('price')} isRequired error={check.says('priceMinor')}>
          <MoneyField value={v.price} onChange={(next) => set({ price: next })} />
        </Field>
        <Field label={t('oldPart')}>
          <Segments
            label={t('oldPart')}
            value={v.oldPart}
            width={260}
            options={OLD_PARTS.map((o) => ({ value: o, label: t(`oldParts.${o}`) }))}
            onChange={(oldPart) => set({ oldPart })}
          />
        </Field>
        <Field label={t('oldSerial')} error={check.says('oldSerial')}>
          <TextInput
            w={200}
            maxLength={30}
            data-scan="field"
            value={v.oldSerial}
            onChange={(e) => set({ oldSerial: e.currentTarget.value })}
          />
        </Field>
        <Field label={t('newSerial')} error={check.says('newSerial')}>
          <TextInput
            w={200}
            maxLength={30}
            data-scan="field"
            value={v.newSerial}
            onChange={(e) => set({ newSerial: e.currentTarget.value })}
          />
        </Field>
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
