import { MultiSelect, NumberInput, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { BookPartInput, type CallView } from '#shared/service-call/schema';
import { routeQuery, useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { RefusalBanner } from '../kernel/refusal-banner';
import { showToast } from '../kernel/toast';

const EMPTY = { lineId: '', qty: 1, serials: [] as readonly string[], oldSerial: '', reason: '' };
type Props = Readonly<{ call: CallView; onClose: () => void }>;

/** 補記用料: what was really fitted, out of the technician's hands, in the place of what was taken back (issue line 8). */
export function BookPartDialog({ call, onClose }: Props) {
  const t = useT('serviceCall');
  const part = useT('part');
  const kept = useKept(`call.bookPart:${call.id}`);
  const save = useCommand('serviceCall.bookPart', { request: kept.request });
  const { data: held = [] } = useQuery(routeQuery('stockIssue.forVisit', { callId: call.id }));
  const [v, setV] = useKeptState(kept, 'v', EMPTY);
  const line = held.find((h) => h.lineId === v.lineId);
  const check = useChecked(BookPartInput, {
    callId: call.id,
    rev: call.rev,
    issueLineId: v.lineId,
    qty: line?.isSerialised ? v.serials.length : v.qty,
    serials: [...v.serials],
    oldSerial: v.oldSerial,
    reason: v.reason,
  });
  const done = (): void => {
    showToast({ text: t('fitted.booked', { name: line?.name ?? '' }) });
    onClose();
  };
  return (
    <Dialog
      kept={kept}
      title={t('fitted.bookTitle', { no: call.callNo })}
      about={t('fitted.bookAbout')}
      deed={t('fitted.book')}
      keep={t('fitted.bookKeep')}
      isBusy={save.isPending}
      onDeed={() => check.attempt((input) => save.mutate(input, { onSuccess: done }))}
      onKeep={onClose}
    >
      <EntryForm label={t('fitted.book')} className="fs">
        <Field label={t('fitted.bookPart')} isRequired error={check.says('issueLineId')}>
          <Select
            data-autofocus
            placeholder={part('addFromSlip')}
            data={held.map((h) => ({
              value: h.lineId as string,
              label: `${part('slipLine', { sku: h.sku, name: h.name, qty: String(h.qty) })}　${h.isVan ? part('vanStock') : h.siNo}`,
            }))}
            value={v.lineId === '' ? null : v.lineId}
            onChange={(id) => setV({ ...v, lineId: id ?? '', serials: [] })}
            comboboxProps={{ withinPortal: false }}
          />
        </Field>
        {line?.isSerialised ? (
          <Field label={part('fact.serialised')} isRequired error={check.says('qty') ?? check.says('serials')}>
            <MultiSelect
              data={line.serials}
              value={[...v.serials]}
              onChange={(serials) => setV({ ...v, serials })}
              comboboxProps={{ withinPortal: false }}
            />
          </Field>
        ) : (
          <Field label={t('form.qty')} isRequired error={check.says('qty')}>
            <NumberInput w={120} min={0} decimalScale={3} value={v.qty} onChange={(n) => setV({ ...v, qty: Number(n) })} />
          </Field>
        )}
        <Field label={t('fitted.oldSerial')} error={check.says('oldSerial')}>
          <TextInput
            maxLength={30}
            data-scan="field"
            value={v.oldSerial}
            onChange={(e) => setV({ ...v, oldSerial: e.currentTarget.value })}
          />
        </Field>
        <Field label={t('fitted.reason')} isRequired error={check.says('reason')}>
          <TextInput value={v.reason} onChange={(e) => setV({ ...v, reason: e.currentTarget.value })} />
        </Field>
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
