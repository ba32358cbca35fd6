import { NumberInput, Textarea } from '@mantine/core';
import type { PartView } from '#shared/part/schema';
import { OpeningInput } from '#shared/stock/schema';
import { useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { MoneyField, minorOf } from '../kernel/money-field';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useSession } from '../kernel/session';
import { serialsOf } from './serials-of';

type Props = Readonly<{ part: PartView; onClose: () => void; onDone: () => void }>;

/** 期初: the first line of a card. */
export function OpeningDialog({ part, onClose, onDone }: Props) {
  const t = useT('part');
  const { currency } = useSession();
  const kept = useKept(`part.opening:${part.id}`);
  const save = useCommand('stock.open', { request: kept.request });
  const [v, setV] = useKeptState(kept, 'v', { qty: 1, value: '', serials: '' });
  const check = useChecked(OpeningInput, {
    partId: part.id,
    qty: v.qty,
    valueMinor: minorOf(v.value, currency),
    serials: serialsOf(v.serials),
  });
  return (
    <Dialog
      kept={kept}
      title={t('openTitle', { sku: part.sku })}
      about={t('openAbout')}
      deed={t('openDeed')}
      isBusy={save.isPending}
      onDeed={() => check.attempt((input) => save.mutate(input, { onSuccess: onDone }))}
      onKeep={onClose}
    >
      <EntryForm label={t('deed.open')} className="fs">
        <Field label={t('openForm.qty')} isRequired error={check.says('qty')}>
          <NumberInput data-autofocus w={120} min={0} decimalScale={3} value={v.qty} onChange={(n) => setV({ ...v, qty: Number(n) })} />
        </Field>
        <Field label={t('openForm.value')} isRequired error={check.says('valueMinor')}>
          <MoneyField value={v.value} onChange={(value) => setV({ ...v, value })} />
        </Field>
        {part.isSerialised && (
          <Field label={t('openForm.serials')} isRequired>
            <Textarea
              data-scan="field"
              minRows={3}
              autosize
              maxRows={10}
              value={v.serials}
              onChange={(e) => setV({ ...v, serials: e.currentTarget.value })}
            />
          </Field>
        )}
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
