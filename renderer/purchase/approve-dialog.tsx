import { NumberInput } from '@mantine/core';
import { milliOf } from '#shared/kernel/quantity';
import { amountOf, postFor } from '#shared/purchase/rules';
import { ApproveInput } from '#shared/purchase/schema';
import type { RequisitionView } from '#shared/purchase/views';
import { useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { Money } from '../kernel/money';
import { RefusalBanner } from '../kernel/refusal-banner';
import { showToast } from '../kernel/toast';

type Props = Readonly<{ requisition: RequisitionView; onClose: () => void }>;

/** 部分核准: less than was asked for, line by line, none included; the sum says at once who may agree to it (B12). */
export function ApproveDialog({ requisition: r, onClose }: Props) {
  const t = useT('purchase');
  const kept = useKept(`purchase.approve:${r.id}`);
  const save = useCommand('purchase.approve', { request: kept.request });
  const [typed, setTyped] = useKeptState<Readonly<Record<string, number>>>(kept, 'qty', {});
  const qtyOf = (l: RequisitionView['lines'][number]): number => typed[l.id] ?? l.qty;
  const totalMinor = r.lines.reduce((sum, l) => sum + amountOf(milliOf(qtyOf(l)), l.priceMinor ?? 0), 0);
  const check = useChecked(
    ApproveInput,
    { requisitionId: r.id, rev: r.rev, lines: r.lines.map((l) => ({ lineId: l.id, qty: qtyOf(l) })) },
    r.lines.every((l) => qtyOf(l) === 0) ? ['lines'] : [],
  );
  return (
    <Dialog
      kept={kept}
      title={t('approveTitle', { no: r.prNo })}
      about={t('approveAbout')}
      deed={t('deed.approveLess')}
      isBusy={save.isPending}
      onDeed={() =>
        check.attempt((input) =>
          save.mutate(input, {
            onSuccess: (done) => {
              showToast({ text: t('approved', { no: done.prNo }) });
              onClose();
            },
          }),
        )
      }
      onKeep={onClose}
    >
      <EntryForm label={t('deed.approveLess')} className="fs approve-lines">
        {r.lines.map((l, i) => (
          <Field
            key={l.id}
            label={l.sku}
            error={check.says(`lines.${i}.qty`) ?? (i === 0 ? check.says('lines') : undefined)}
            hint={`${l.name}　${t('askedFor', { qty: String(l.qty) })}`}
          >
            <NumberInput
              {...(i === 0 ? { 'data-autofocus': true } : {})}
              w={90}
              min={0}
              max={l.qty}
              clampBehavior="strict"
              decimalScale={3}
              value={qtyOf(l)}
              onChange={(n) => setTyped({ ...typed, [l.id]: Number(n) })}
            />
          </Field>
        ))}
      </EntryForm>
      <p className="row gap4">
        {t('fact.total')} <Money minor={totalMinor} withSign />{' '}
        <span className="t2">{t('approvedBy', { post: t(`post.${postFor(r.chiefMinor, totalMinor)}`) })}</span>
      </p>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
