import type { DepositView } from '#shared/deposit/schema';
import type { CardView } from '#shared/repair-card/schema';
import { useCommand } from '../api';
import { Dialog } from '../dialog';
import { EntryForm } from '../entry-form';
import { Field } from '../field';
import { useT } from '../i18n';
import { useKept, useKeptState } from '../kept';
import { formatMoney } from '../money';
import { MoneyField, minorOf } from '../money-field';
import { ReasonDialog } from '../reason-dialog';
import { RefusalBanner } from '../refusal-banner';
import { useSession } from '../session';
import { showToast } from '../toast';
import { PayBackFields, usePayBack } from './pay-back-fields';
import { PayFields } from './pay-fields';
import { usePayForm } from './use-pay-form';

/** 收訂金: how much, and in which ways; a receipt is printed. */
export function TakeDepositDialog({ card, onClose }: Readonly<{ card: CardView; onClose: () => void }>) {
  const t = useT('deposit');
  const { currency } = useSession();
  const kept = useKept(`deposit.take:${card.id.slice(-8)}`);
  const take = useCommand('deposit.take', { request: kept.request });
  const [amount, setAmount] = useKeptState(kept, 'amount', () => '');
  const amountMinor = minorOf(amount, currency) || 0;
  const form = usePayForm(amountMinor);
  const { payments, restMinor } = form.settlement;
  return (
    <Dialog
      kept={kept}
      width={480}
      title={t('takeTitle', { no: card.cardNo })}
      about={t('takeAbout', { name: card.customerName })}
      deed={t('takeDeed')}
      isBusy={take.isPending}
      missing={amountMinor === 0 || restMinor > 0 ? t('amountNeeded') : form.missing}
      onDeed={() =>
        take.mutate(
          { cardId: card.id, payments: [...payments] },
          {
            onSuccess: () => {
              showToast({ text: t('taken', { amount: formatMoney(amountMinor, currency) }) });
              onClose();
            },
          },
        )
      }
      onKeep={onClose}
    >
      <EntryForm label={t('amount')} className="fs">
        <Field label={t('amount')} isRequired>
          <MoneyField value={amount} isFirst onChange={setAmount} />
        </Field>
      </EntryForm>
      <PayFields form={form} isFirst={false} />
      <RefusalBanner refusal={take.error} />
    </Dialog>
  );
}

/** 退訂金 by the manager: all that is held, or a part of it, in the way he says (C6). */
export function RefundDepositDialog({ deposit, onClose }: Readonly<{ deposit: DepositView; onClose: () => void }>) {
  const t = useT('deposit');
  const { currency } = useSession();
  const kept = useKept(`deposit.refund:${deposit.id.slice(-8)}`);
  const refund = useCommand('deposit.refund', { request: kept.request });
  const [amount, setAmount] = useKeptState(kept, 'amount', () => formatMoney(deposit.balanceMinor, currency));
  const back = usePayBack(kept);
  const amountMinor = minorOf(amount, currency);
  return (
    <ReasonDialog
      kept={kept}
      title={t('refundTitle', { no: deposit.cardNo })}
      stays={t('refundAbout', { amount: formatMoney(deposit.balanceMinor, currency) })}
      deed={t('refundDeed')}
      keep={t('refundKeep')}
      missing={amountMinor > 0 ? back.missing : t('amountNeeded')}
      isBusy={refund.isPending}
      refusal={refund.error}
      onDeed={(reason) =>
        refund.mutate(
          { depositId: deposit.id, amountMinor, by: back.by, reason },
          {
            onSuccess: () => {
              showToast({ text: t('refunded', { amount: formatMoney(amountMinor, currency) }) });
              onClose();
            },
          },
        )
      }
      onKeep={onClose}
    >
      <EntryForm label={t('refundAmount')} className="fs">
        <Field label={t('refundAmount')} isRequired>
          <MoneyField value={amount} onChange={setAmount} />
        </Field>
        <PayBackFields form={back} />
      </EntryForm>
    </ReasonDialog>
  );
}
