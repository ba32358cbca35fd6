import { TextInput } from '@mantine/core';
import { SettleInput, type ClaimView } from '#shared/claim/schema';
import { useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { formatMoney, Money } from '../kernel/money';
import { MoneyField, minorOf } from '../kernel/money-field';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useSession } from '../kernel/session';
import { showToast } from '../kernel/toast';

/** 入帳: what came against what was accepted; a difference stands on the screen before it is booked. */
export function SettleDialog({ claim, onClose }: Readonly<{ claim: ClaimView; onClose: () => void }>) {
  const t = useT('claim');
  const { currency } = useSession();
  const kept = useKept(`claim.settle:${claim.id}`);
  const save = useCommand('claim.settle', { request: kept.request });
  const [v, setV] = useKeptState(kept, 'v', () => ({ amount: formatMoney(claim.approvedMinor, currency), reference: '', reason: '' }));
  const amountMinor = minorOf(v.amount, currency);
  const differenceMinor = Number.isNaN(amountMinor) ? 0 : claim.approvedMinor - amountMinor;
  const check = useChecked(
    SettleInput,
    { claimId: claim.id, rev: claim.rev, amountMinor, reference: v.reference, differenceReason: v.reason },
    differenceMinor !== 0 && v.reason.trim() === '' ? ['differenceReason'] : [],
  );
  return (
    <Dialog
      kept={kept}
      title={t('settleTitle', { no: claim.wcNo })}
      about={t('settleAbout', { amount: formatMoney(claim.approvedMinor, currency) })}
      deed={t('deed.settle')}
      isBusy={save.isPending}
      onDeed={() =>
        check.attempt((input) =>
          save.mutate(input, {
            onSuccess: (done) => {
              showToast({ text: t('settledDone', { no: done.wcNo, amount: formatMoney(done.settledMinor ?? 0, currency) }) });
              onClose();
            },
          }),
        )
      }
      onKeep={onClose}
    >
      <EntryForm label={t('deed.settle')} className="fs">
        <Field label={t('amount')} isRequired error={check.says('amountMinor')}>
          <MoneyField isFirst value={v.amount} onChange={(amount) => setV({ ...v, amount })} />
        </Field>
        <Field label={t('reference')} isRequired error={check.says('reference')}>
          <TextInput maxLength={40} value={v.reference} onChange={(e) => setV({ ...v, reference: e.currentTarget.value })} />
        </Field>
        <span className="lab">{t('difference')}</span>
        <b className={differenceMinor === 0 ? '' : 'amber'} role="status">
          <Money minor={differenceMinor} withSign />
        </b>
        {differenceMinor !== 0 && (
          <Field label={t('differenceReason')} isRequired error={check.says('differenceReason')}>
            <TextInput maxLength={100} value={v.reason} onChange={(e) => setV({ ...v, reason: e.currentTarget.value })} />
          </Field>
        )}
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
