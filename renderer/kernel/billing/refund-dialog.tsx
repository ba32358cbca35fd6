import type { BillView } from '#shared/billing/schema';
import { useCommand } from '../api';
import { EntryForm } from '../entry-form';
import { useT } from '../i18n';
import { useKept } from '../kept';
import { formatMoney } from '../money';
import { ReasonDialog } from '../reason-dialog';
import { useSession } from '../session';
import { showToast } from '../toast';
import { PayBackFields, usePayBack } from './pay-back-fields';

type Props = Readonly<{ bill: BillView; payment: BillView['payments'][number]; onClose: () => void }>;

/** 退款 of a payment by the manager (C6): the way back, the reason, and a slip that the customer signs. */
export function RefundDialog({ bill, payment, onClose }: Props) {
  const t = useT('billing');
  const { currency } = useSession();
  const kept = useKept(`bill.refund:${bill.id}:${payment.id.slice(-8)}`);
  const refund = useCommand('billing.refund', { request: kept.request });
  const back = usePayBack(kept);
  const amount = formatMoney(payment.amountMinor, currency);
  return (
    <ReasonDialog
      kept={kept}
      title={t('refundTitle', { no: payment.paymentNo })}
      stays={t('refundAbout', { amount })}
      deed={t('refundDeed')}
      keep={t('refundKeep')}
      missing={back.missing}
      isBusy={refund.isPending}
      refusal={refund.error}
      onDeed={(reason) =>
        refund.mutate(
          { paymentId: payment.id, by: back.by, reason },
          {
            onSuccess: () => {
              showToast({ text: t('refunded', { amount }) });
              onClose();
            },
          },
        )
      }
      onKeep={onClose}
    >
      <EntryForm label={t('refundWay')} className="fs">
        <PayBackFields form={back} />
      </EntryForm>
    </ReasonDialog>
  );
}
