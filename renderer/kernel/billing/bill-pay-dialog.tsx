import type { BillView } from '#shared/billing/schema';
import { useCommand } from '../api';
import { Dialog } from '../dialog';
import { useT } from '../i18n';
import { formatMoney } from '../money';
import { RefusalBanner } from '../refusal-banner';
import { useSession } from '../session';
import { showToast } from '../toast';
import { PayFields } from './pay-fields';
import { usePayForm } from './use-pay-form';

/** 收款 of one slip: what was handed over in each way and the change; less than the balance is a part payment (E19), the rest on account where that is ticked (B9). */
export function BillPayDialog({ bill, onClose }: Readonly<{ bill: BillView; onClose: () => void }>) {
  const t = useT('billing');
  const { currency } = useSession();
  const pay = useCommand('billing.pay');
  const form = usePayForm(bill.balanceMinor);
  const { payments, restMinor } = form.settlement;
  const run = (): void =>
    pay.mutate(
      { billId: bill.id, rev: bill.rev, payments: [...payments], restOnAccount: form.isOnAccount },
      {
        onSuccess: () => {
          showToast({ text: t('took', { amount: formatMoney(bill.balanceMinor - restMinor, currency) }) });
          onClose();
        },
      },
    );
  return (
    <Dialog
      width={480}
      title={t('payTitle', { no: bill.billNo })}
      about={bill.customerName}
      deed={t('payDeed')}
      isBusy={pay.isPending}
      missing={form.missing}
      onDeed={run}
      onKeep={onClose}
    >
      <PayFields form={form} mayOwe={bill.arNo === null} />
      <RefusalBanner refusal={pay.error} />
    </Dialog>
  );
}
