import { NumberInput, TextInput } from '@mantine/core';
import { z } from 'zod';
import { line as lineOf, Qty } from '#shared/kernel/fields';
import type { BlindLine } from '#shared/stocktake/schema';
import { useChecked } from '../kernel/checked';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';

const Keyed = z.object({ code: lineOf(60), qty: Qty.or(z.literal(0)).optional() });
type Props = Readonly<{
  id: string;
  /** The part in hand, whose quantity is most often what is typed. */
  line: BlindLine | null;
  onClose: () => void;
  onKeyed: (code: string, qty: number | undefined) => void;
}>;

/** For what has no readable code, and for what one counts in dozens. */
export function KeyCountDialog({ id, line, onClose, onKeyed }: Props) {
  const t = useT('stocktake');
  const kept = useKept(`stocktake.key:${id}`);
  const inHand = line !== null && !line.isSerialised ? line.sku : '';
  const [v, setV] = useKeptState(kept, 'v', { code: inHand, qty: '' as number | '' });
  const check = useChecked(Keyed, { code: v.code, ...(v.qty === '' ? {} : { qty: v.qty }) });
  return (
    <Dialog
      kept={kept}
      title={t('keyTitle')}
      about={t('keyAbout')}
      deed={t('keyDeed')}
      onDeed={() =>
        check.attempt(({ code, qty }) => {
          kept.discard();
          onKeyed(code, qty);
        })
      }
      onKeep={onClose}
    >
      <EntryForm label={t('keyTitle')} className="fs">
        <Field label={t('keyForm.code')} isRequired error={check.says('code')}>
          <TextInput
            {...(inHand === '' ? { 'data-autofocus': true } : {})}
            w={240}
            maxLength={60}
            data-scan="field"
            value={v.code}
            onChange={(e) => setV({ ...v, code: e.currentTarget.value })}
          />
        </Field>
        <Field label={t('keyForm.qty')} error={check.says('qty')}>
          <NumberInput
            {...(inHand === '' ? {} : { 'data-autofocus': true })}
            w={120}
            min={0}
            decimalScale={3}
            value={v.qty}
            onChange={(n) => setV({ ...v, qty: n === '' ? '' : Number(n) })}
          />
        </Field>
      </EntryForm>
    </Dialog>
  );
}
