import { Checkbox, NumberInput, TextInput } from '@mantine/core';
import { PartSupplierInput, type SuppliedPart } from '#shared/part/schema';
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
import { showToast } from '../kernel/toast';
import { PartSelect } from './part-select';
import type { Supplier } from './suppliers-view';

const BLANK = {
  part: null as Readonly<{ partId: string; label: string }> | null,
  code: '',
  price: '',
  pack: 1,
  lead: 3,
  isFirst: false,
  isDropped: false,
};
type Props = Readonly<{ supplier: Supplier; sold: readonly SuppliedPart[]; onClose: () => void }>;

/** What a supplier calls a part, what it costs there, how many come in a package and in how many days. */
export function TermsDialog({ supplier, sold, onClose }: Props) {
  const t = useT('purchase');
  const { currency } = useSession();
  const kept = useKept(`purchase.terms:${supplier.id}`);
  const save = useCommand('part.setSupplier', { request: kept.request });
  const [v, setV] = useKeptState(kept, 'v', BLANK);
  const known = sold.find((p) => p.id === v.part?.partId);
  const check = useChecked(PartSupplierInput, {
    partId: v.part?.partId ?? '',
    supplierId: supplier.id,
    code: v.code,
    priceMinor: v.price.trim() === '' ? null : minorOf(v.price, currency),
    pack: v.pack,
    leadDays: v.lead,
    isFirst: v.isFirst || (known?.isFirst ?? false),
    isDropped: known !== undefined && v.isDropped,
  });
  return (
    <Dialog
      kept={kept}
      title={t('termsTitle', { name: supplier.name })}
      about={t('termsAbout')}
      deed={t('deed.partTerms')}
      isBusy={save.isPending}
      onDeed={() =>
        check.attempt((input) =>
          save.mutate(input, {
            onSuccess: (part) => {
              showToast({ text: t('termsSaved', { sku: part.sku }) });
              onClose();
            },
          }),
        )
      }
      onKeep={onClose}
    >
      <EntryForm label={t('deed.partTerms')} className="fs">
        <Field label={t('form.part')} isRequired error={check.says('partId')}>
          <PartSelect value={v.part} onChange={(part) => setV({ ...v, part })} />
        </Field>
        <Field label={t('form.code')} error={check.says('code')}>
          <TextInput
            w={200}
            maxLength={30}
            data-scan="field"
            value={v.code}
            onChange={(e) => setV({ ...v, code: e.currentTarget.value })}
          />
        </Field>
        <Field label={t('form.price')} error={check.says('priceMinor')}>
          <MoneyField value={v.price} onChange={(price) => setV({ ...v, price })} />
        </Field>
        <Field label={t('form.pack')} isRequired error={check.says('pack')}>
          <NumberInput w={90} min={0} decimalScale={3} value={v.pack} onChange={(n) => setV({ ...v, pack: Number(n) })} />
        </Field>
        <Field label={t('form.lead')} error={check.says('leadDays')}>
          <NumberInput w={90} min={0} max={365} allowDecimal={false} value={v.lead} onChange={(n) => setV({ ...v, lead: Number(n) })} />
        </Field>
        <span className="lab" aria-hidden />
        <div className="col">
          <Checkbox
            label={t('form.firstSupplier')}
            checked={v.isFirst || (known?.isFirst ?? false)}
            disabled={v.isDropped || known?.isFirst === true}
            onChange={(e) => setV({ ...v, isFirst: e.currentTarget.checked })}
          />
          {known !== undefined && (
            <Checkbox
              label={t('form.dropped')}
              checked={v.isDropped}
              onChange={(e) => setV({ ...v, isDropped: e.currentTarget.checked, isFirst: false })}
            />
          )}
        </div>
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
