import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ReassignInput } from '#shared/purchase/schema';
import type { WaitingView } from '#shared/purchase/views';
import { routeQuery, useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { RefusalBanner } from '../kernel/refusal-banner';
import { showToast } from '../kernel/toast';

/** 改配: which job can wait, and why this one cannot. */
export function ReassignDialog({ line, onClose }: Readonly<{ line: WaitingView; onClose: () => void }>) {
  const t = useT('purchase');
  const kept = useKept(`purchase.reassign:${line.lineId}`);
  const save = useCommand('purchase.reassign', { request: kept.request });
  const { data: held = [] } = useQuery(routeQuery('purchase.kept', { partId: line.partId }));
  const [v, setV] = useKeptState(kept, 'v', { from: null as string | null, reason: '' });
  const check = useChecked(ReassignInput, { fromLineId: v.from ?? '', toLineId: line.lineId, reason: v.reason });
  const job = line.jobNo ?? line.siNo;
  return (
    <Dialog
      kept={kept}
      title={t('reassignTitle', { sku: line.sku, job })}
      about={t('reassignAbout')}
      deed={t('deed.reassign')}
      isBusy={save.isPending}
      onDeed={() =>
        check.attempt((input) =>
          save.mutate(input, {
            onSuccess: () => {
              showToast({ text: t('reassigned', { job }) });
              onClose();
            },
          }),
        )
      }
      onKeep={onClose}
    >
      <EntryForm label={t('deed.reassign')} className="fs">
        <Field label={t('form.source')} isRequired error={check.says('fromLineId')}>
          <Select
            data-autofocus
            data={held
              .filter((h) => h.lineId !== line.lineId)
              .map((h) => ({ value: h.lineId as string, label: `${h.jobNo ?? h.siNo}　${h.requester}　×${h.qty}` }))}
            value={v.from}
            onChange={(from) => setV({ ...v, from })}
            comboboxProps={{ withinPortal: false }}
          />
        </Field>
        <Field label={t('form.reason')} isRequired error={check.says('reason')}>
          <TextInput maxLength={100} value={v.reason} onChange={(e) => setV({ ...v, reason: e.currentTarget.value })} />
        </Field>
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
