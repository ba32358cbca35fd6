import { NumberInput, Select, Textarea } from '@mantine/core';
import { ReturnPartsInput } from '#shared/stock-issue/schema';
import { RETURN_REASONS, RETURN_ROUTES, type ReturnReason } from '#shared/stock-issue/return-reasons';
import type { Output } from '#shared/contract/contract';
import { useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useSession } from '../kernel/session';
import { showToast } from '../kernel/toast';
import { serialsOf } from './serials-of';

type Props = Readonly<{ row: Output<'stockIssue.out'>[number]; onClose: () => void }>;

/** 退料單: how many of a line go back and why; the reason says where they go and who bears them (B14, users-ask 47). */
export function GiveBackDialog({ row, onClose }: Props) {
  const t = useT('part');
  const cost = useT('jobCost');
  const { person } = useSession();
  const kept = useKept(`part.giveBack:${row.lineId}`);
  const save = useCommand('stockIssue.giveBack', { request: kept.request });
  const [v, setV] = useKeptState(kept, 'v', {
    qty: row.qty,
    reason: 'notNeeded' as ReturnReason,
    serials: '',
  });
  const { condition, goesTo, bearer } = RETURN_ROUTES[v.reason];
  const check = useChecked(ReturnPartsInput, {
    lines: [{ lineId: row.lineId, qty: v.qty, condition, reason: v.reason, serials: serialsOf(v.serials) }],
    ...(person.staffId === row.staffId ? {} : { onBehalfOf: row.staffId }),
  });
  return (
    <Dialog
      kept={kept}
      title={`${t('deed.giveBack')}　${row.sku}`}
      about={row.name}
      deed={t('deed.giveBack')}
      isBusy={save.isPending}
      onDeed={() =>
        check.attempt((input) =>
          save.mutate(input, {
            onSuccess: (slip) => {
              showToast({ text: t('ask.sent', { no: slip.srNo }) });
              onClose();
            },
          }),
        )
      }
      onKeep={onClose}
    >
      <EntryForm label={t('deed.giveBack')} className="fs">
        <Field label={t('column.qty')} isRequired error={check.says('lines.0.qty')}>
          <NumberInput
            data-autofocus
            w={90}
            min={0}
            max={row.qty}
            decimalScale={3}
            value={v.qty}
            onChange={(n) => setV({ ...v, qty: Number(n) })}
          />
        </Field>
        <Field label={t('whyBack')} isRequired>
          <Select
            w={240}
            allowDeselect={false}
            data={RETURN_REASONS.map((value) => ({ value, label: t(`returnReason.${value}`) }))}
            value={v.reason}
            onChange={(reason) => reason !== null && setV({ ...v, reason })}
            comboboxProps={{ withinPortal: false }}
          />
        </Field>
        <p className="fs12 t2" role="status">
          {bearer === null ? t(`goesTo.${goesTo}`) : t('returnAbout', { where: t(`goesTo.${goesTo}`), bearer: cost(`bearers.${bearer}`) })}
        </p>
        {row.isSerialised && (
          <Field label={t('openForm.serials')} isRequired>
            <Textarea data-scan="field" minRows={1} value={v.serials} onChange={(e) => setV({ ...v, serials: e.currentTarget.value })} />
          </Field>
        )}
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
