import { useMutation } from '@tanstack/react-query';
import { spread } from '#shared/billing/settle';
import type { Output } from '#shared/contract/contract';
import type { RepairCardId } from '#shared/kernel/ids';
import { useCommand, type RouteError } from '../kernel/api';
import { PayFields } from '../kernel/billing/pay-fields';
import { usePayForm } from '../kernel/billing/use-pay-form';
import { Dialog } from '../kernel/dialog';
import { useT } from '../kernel/i18n';
import { formatMoney } from '../kernel/money';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useSession } from '../kernel/session';

export type Bill = NonNullable<Output<'billing.byId'>>;
type Props = Readonly<{ unbilled: readonly RepairCardId[]; bills: readonly Bill[]; totalMinor: number; onClose: () => void }>;

/** 收款 at hand-over: one press issues the slip for what has none yet, with what is paid on it, and takes the rest on the open ones; what stays owed goes on account where that is ticked. */
export function PayDialog({ unbilled, bills, totalMinor, onClose }: Props) {
  const t = useT('release');
  const { currency } = useSession();
  const issue = useCommand('billing.issue');
  const pay = useCommand('billing.pay');
  const owe = useCommand('receivable.open');
  const form = usePayForm(totalMinor);
  const { payments, restMinor } = form.settlement;
  const restOnAccount = form.isOnAccount;

  // Each step is safe to repeat: a slip that was paid before a refusal is not open any more at the next press.
  const take = useMutation<void, RouteError>({
    mutationFn: async () => {
      const open = bills.filter((b) => b.balanceMinor > 0);
      const shares = spread(payments, [...open.map((b) => b.balanceMinor), Number.MAX_SAFE_INTEGER]);
      for (const [i, bill] of open.entries()) {
        const share = shares[i] ?? [];
        const slip = { billId: bill.id, rev: bill.rev };
        if (share.length > 0) await pay.mutateAsync({ ...slip, payments: [...share], restOnAccount });
        else if (restOnAccount && bill.arNo === null) await owe.mutateAsync(slip);
      }
      if (unbilled.length > 0)
        await issue.mutateAsync({ cardIds: [...unbilled], payments: [...(shares[open.length] ?? [])], restOnAccount });
    },
    onSuccess: onClose,
  });
  return (
    <Dialog
      title={t('payTitle')}
      about={unbilled.length > 0 ? t('payIssues') : t('payAbout')}
      deed={unbilled.length > 0 ? t('payAndIssue') : t('payDeed')}
      isBusy={take.isPending}
      missing={form.missing ?? (restMinor > 0 && !restOnAccount ? t('payShort', { amount: formatMoney(restMinor, currency) }) : null)}
      onKeep={onClose}
      onDeed={() => take.mutate()}
    >
      <PayFields form={form} mayOwe />
      <RefusalBanner refusal={take.error} />
    </Dialog>
  );
}
