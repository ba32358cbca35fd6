import type { BillView } from '#shared/billing/schema';
import { useCommand } from '../api';
import { EntryForm } from '../entry-form';
import { Field } from '../field';
import { useT } from '../i18n';
import { useKept, useKeptState } from '../kept';
import { formatMoney } from '../money';
import { MoneyField, minorOf } from '../money-field';
import { ReasonDialog } from '../reason-dialog';
import { useSession } from '../session';
import { showToast } from '../toast';
import { PayBackFields, usePayBack } from './pay-back-fields';

type Props = Readonly<{ bill: BillView; payment: BillView['payments'][number]; onClose: () => void }>;

/** 退款 of a payment, or of a part of it, by the manager (C6): the way back, the reason, and a slip that the customer signs. */
export function RefundDialog({ bill, payment, onClose }: Props) {
  const t = useT('billing');
  const { currency } = useSession();
  const kept = useKept(`bill.refund:${bill.id}:${payment.id.slice(-8)}`);
  const refund = useCommand('billing.refund', { request: kept.request });
  const back = usePayBack(kept);
  const restMinor = payment.amountMinor - payment.refundedMinor;
  const [typed, setTyped] = useKeptState(kept, 'amount', () => formatMoney(restMinor, currency));
  const amountMinor = minorOf(typed, currency);
  const isAmount = amountMinor > 0 && amountMinor <= restMinor;
  return (
    <ReasonDialog
      kept={kept}
      title={t('refundTitle', { no: payment.paymentNo })}
      stays={t('refundAbout', { amount: formatMoney(restMinor, currency) })}
      deed={t('refundDeed')}
      keep={t('refundKeep')}
      missing={isAmount ? back.missing : t('notAmount')}
      isBusy={refund.isPending}
      refusal={refund.error}
      onDeed={(reason) =>
        refund.mutate(
          { paymentId: payment.id, amountMinor, by: back.by, reason },
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
      <EntryForm label={t('refundWay')} className="fs">
        <Field label={t('refundAmount')} isRequired>
          <MoneyField value={typed} onChange={setTyped} />
        </Field>
        <PayBackFields form={back} />
      </EntryForm>
    </ReasonDialog>
  );
}
