import { Select, TextInput } from '@mantine/core';
import type { PlaceView } from '#shared/stock/schema';
import { SCRAP_BEARERS, SCRAP_REASONS, ScrapInput, type ScrapBearer, type ScrapReason } from '#shared/stock/scrap';
import { useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { RefusalBanner } from '../kernel/refusal-banner';
import { Segments } from '../kernel/segments';
import type { Carried } from './tray';

type Props = Readonly<{
  from: PlaceView;
  place: string;
  tray: readonly Carried[];
  onClose: () => void;
  onDone: (sxNo: string) => void;
}>;

/** 報廢單 of what was scanned: why, and who bears it; another person agrees (decision 051). */
export function ScrapDialog({ from, place, tray, onClose, onDone }: Props) {
  const t = useT('store');
  const cost = useT('jobCost');
  const kept = useKept(`part.scrap:${from.id}`);
  const save = useCommand('stock.scrap', { request: kept.request });
  const [v, setV] = useKeptState(kept, 'v', { reason: 'faulty' as ScrapReason, bearer: 'centre' as ScrapBearer, note: '' });
  const check = useChecked(ScrapInput, {
    lines: tray.map(({ part, qty, serials }) => ({ partId: part.id, placeId: from.id, qty, serials: [...serials] })),
    ...v,
  });
  return (
    <Dialog
      kept={kept}
      title={t('scrap.askTitle', { count: tray.length })}
      about={t('scrap.askAbout', { place })}
      deed={t('scrap.ask')}
      isBusy={save.isPending}
      onDeed={() => check.attempt((input) => save.mutate(input, { onSuccess: ({ sxNo }) => onDone(sxNo) }))}
      onKeep={onClose}
    >
      <EntryForm label={t('scrap.ask')} className="fs">
        <Field label={t('scrap.reason')} isRequired>
          <Select
            data-autofocus
            w={200}
            allowDeselect={false}
            data={SCRAP_REASONS.map((value) => ({ value, label: t(`scrap.reasons.${value}`) }))}
            value={v.reason}
            onChange={(reason) => reason !== null && setV({ ...v, reason })}
            comboboxProps={{ withinPortal: false }}
          />
        </Field>
        <Field label={t('scrap.bearer')} isRequired>
          <Segments
            label={t('scrap.bearer')}
            value={v.bearer}
            width={260}
            options={SCRAP_BEARERS.map((value) => ({ value, label: cost(`bearers.${value}`) }))}
            onChange={(bearer) => setV({ ...v, bearer })}
          />
        </Field>
        <Field label={t('scrap.note')} error={check.says('note')}>
          <TextInput maxLength={100} value={v.note} onChange={(e) => setV({ ...v, note: e.currentTarget.value })} />
        </Field>
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
