import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { isCheapest } from '#shared/purchase/quotes';
import { QuoteLineInput } from '#shared/purchase/schema';
import type { RequisitionView } from '#shared/purchase/views';
import { routeQuery, useCommand } from '../kernel/api';
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
import { chosenOf, quotesOf, rowsFor, type QuoteRow } from './quote-rows';

type Line = RequisitionView['lines'][number];
type Typed = Readonly<{ rows: readonly QuoteRow[]; byHand: string | null; reason: string }>;
type Props = Readonly<{ requisition: RequisitionView; onClose: () => void }>;

/** 三家比價: what up to three suppliers ask; the cheapest is marked and chosen, a dearer one needs its reason (P17). */
export function QuoteDialog({ requisition, onClose }: Props) {
  const t = useT('purchase');
  const { currency } = useSession();
  const kept = useKept(`purchase.quote:${requisition.id}`);
  const save = useCommand('purchase.quote', { request: kept.request });
  const { data: suppliers = [] } = useQuery(routeQuery('part.suppliers', {}));
  const [lineId, setLineId] = useKeptState<string>(kept, 'line', requisition.lines[0]?.id ?? '');
  const [typed, setTyped] = useKeptState<Readonly<Record<string, Typed>>>(kept, 'typed', {});
  const line = requisition.lines.find((l) => l.id === lineId);
  const v = typed[lineId] ?? begun(line, (minor) => formatMoney(minor, currency));
  const set = (some: Partial<Typed>): void => setTyped({ ...typed, [lineId]: { ...v, ...some } });
  const setRow = (at: number, some: Partial<QuoteRow>): void => set({ rows: v.rows.map((r, i) => (i === at ? { ...r, ...some } : r)) });
  const quotes = quotesOf(v.rows, (text) => (text.trim() === '' ? Number.NaN : minorOf(text, currency)));
  const chosen = chosenOf(quotes, v.byHand);
  const isDearer = chosen !== null && !isCheapest(quotes, chosen) && !Number.isNaN(chosen.priceMinor);
  const input = { requisitionId: requisition.id, rev: requisition.rev, lineId, quotes: [...quotes], supplierId: chosen?.supplierId ?? '' };
  const check = useChecked(
    QuoteLineInput,
    { ...input, reason: isDearer ? v.reason : null },
    isDearer && v.reason.trim() === '' ? ['reason'] : [],
  );
  return (
    <Dialog
      kept={kept}
      title={t('quoteTitle', { no: requisition.prNo })}
      about={t('quoteAbout')}
      deed={t('deed.quote')}
      isBusy={save.isPending}
      onDeed={() =>
        check.attempt((given) =>
          save.mutate(given, {
            onSuccess: (pr) => {
              showToast({ text: t('quoted', { no: pr.prNo, sku: line?.sku ?? '' }) });
              onClose();
            },
          }),
        )
      }
      onKeep={onClose}
    >
      <EntryForm label={t('deed.quote')} className="fs">
        <Field label={t('form.line')} isRequired error={check.says('lineId')}>
          <Select
            allowDeselect={false}
            data={requisition.lines.map((l) => ({ value: l.id as string, label: `${l.sku} ${l.name}` }))}
            value={lineId}
            onChange={(id) => setLineId(id ?? lineId)}
            comboboxProps={{ withinPortal: false }}
          />
        </Field>
        {v.rows.map((row, i) => {
          const quote = quotes.find((q) => q.supplierId === row.supplierId) ?? null;
          const nth = t('form.nthQuote', { n: i + 1 });
          return (
            <FieldGroup key={nth} label={nth} isRequired={i === 0}>
              <div className="quote-row">
                <Select
                  {...(i === 0 ? { 'data-autofocus': true } : {})}
                  aria-label={`${nth} ${t('form.supplier')}`}
                  clearable
                  searchable
                  placeholder={t('form.supplier')}
                  data={suppliers
                    .filter((s) => s.isActive || s.id === row.supplierId)
                    .map((s) => ({ value: s.id as string, label: s.name }))}
                  value={row.supplierId}
                  onChange={(supplierId) => setRow(i, { supplierId })}
                  comboboxProps={{ withinPortal: false }}
                />
                <MoneyField
                  aria-label={`${nth} ${t('form.price')}`}
                  aria-invalid={
                    row.supplierId !== null && check.says(`quotes.${quotes.findIndex((q) => q === quote)}.priceMinor`) !== undefined
                  }
                  value={row.price}
                  onChange={(price) => setRow(i, { price })}
                />
                <TextInput
                  aria-label={`${nth} ${t('form.note')}`}
                  placeholder={t('form.note')}
                  maxLength={60}
                  value={row.note}
                  onChange={(e) => setRow(i, { note: e.currentTarget.value })}
                />
                <b className="acc nw quote-mark">{quote !== null && isCheapest(quotes, quote) ? t('cheapest') : ''}</b>
              </div>
            </FieldGroup>
          );
        })}
        <Field label={t('form.choose')} isRequired error={check.says('supplierId')}>
          <Select
            allowDeselect={false}
            data={[...new Map(quotes.map((q) => [q.supplierId, q])).values()].map((q) => ({
              value: q.supplierId,
              label: suppliers.find((known) => known.id === q.supplierId)?.name ?? '',
            }))}
            value={chosen?.supplierId ?? null}
            onChange={(byHand) => set({ byHand })}
            comboboxProps={{ withinPortal: false }}
          />
        </Field>
        {isDearer && (
          <Field label={t('form.reason')} isRequired error={check.says('reason')} hint={t('dearerHint')}>
            <TextInput maxLength={100} value={v.reason} onChange={(e) => set({ reason: e.currentTarget.value })} />
          </Field>
        )}
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}

const begun = (line: Line | undefined, text: (minor: number) => string): Typed => ({
  rows: line === undefined ? [] : rowsFor(line, text),
  byHand: line?.quotes.find((q) => q.isChosen)?.supplierId ?? null,
  reason: line?.quoteReason ?? '',
});
