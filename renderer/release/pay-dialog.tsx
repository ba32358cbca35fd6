import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Output } from '#shared/contract/contract';
import type { RepairCardId } from '#shared/kernel/ids';
import { useCommand, type RouteError } from '../kernel/api';
import { Dialog } from '../kernel/dialog';
import { useT } from '../kernel/i18n';
import { formatMoney, Money, parseMoney } from '../kernel/money';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useSession } from '../kernel/session';

export type Bill = NonNullable<Output<'billing.byId'>>;
type Props = Readonly<{ unbilled: readonly RepairCardId[]; bills: readonly Bill[]; totalMinor: number; onClose: () => void }>;

/** 收現金: issues the charge slip for what has none yet, takes the cash, and shows the change. */
export function PayDialog({ unbilled, bills, totalMinor, onClose }: Props) {
  const t = useT('release');
  const { currency } = useSession();
  const issue = useCommand('billing.issue');
  const pay = useCommand('billing.pay');
  const [typed, setTyped] = useState(() => formatMoney(totalMinor, currency).replaceAll(',', ''));
  const given = parseMoney(typed, currency);
  const change = given === null ? null : given - totalMinor;

  // Each step is safe to repeat: a slip that was issued before a refusal is an open bill at the next press.
  const take = useMutation<void, RouteError>({
    mutationFn: async () => {
      const issued = unbilled.length > 0 ? [await issue.mutateAsync({ cardIds: [...unbilled] })] : [];
      for (const bill of [...bills, ...issued])
        if (bill.balanceMinor > 0)
          await pay.mutateAsync({ billId: bill.id, rev: bill.rev, payment: { method: 'cash', amountMinor: bill.balanceMinor } });
    },
    onSuccess: onClose,
  });
  return (
    <Dialog
      title={t('payTitle')}
      about={unbilled.length > 0 ? t('payIssues') : t('payAbout')}
      deed={unbilled.length > 0 ? t('payAndIssue') : t('payDeed')}
      isBusy={take.isPending}
      missing={
        given === null || change === null ? t('payWrong') : change < 0 ? t('payShort', { amount: formatMoney(-change, currency) }) : null
      }
      onKeep={onClose}
      onDeed={() => take.mutate()}
    >
      <div className="pay-line">
        <span className="t2">{t('due')}</span>
        <b className="fs28">
          <Money minor={totalMinor} withSign />
        </b>
      </div>
      <div className="pay-line">
        <label htmlFor="cash-given" className="t2">
          {t('given')}
        </label>
        <TextInput
          id="cash-given"
          data-autofocus
          size="lg"
          className="cash-input"
          inputMode="decimal"
          maxLength={14}
          value={typed}
          onFocus={(e) => e.currentTarget.select()}
          onChange={(e) => setTyped(e.currentTarget.value)}
          onKeyDown={(e) => {
            if (e.key !== '=') return;
            e.preventDefault();
            setTyped(formatMoney(totalMinor, currency).replaceAll(',', ''));
          }}
        />
      </div>
      <div className="pay-line" role="status">
        <span className="t2">{t('change')}</span>
        <b className="cash-change">
          <Money minor={change === null || change < 0 ? null : change} />
        </b>
      </div>
      <RefusalBanner refusal={take.error} />
    </Dialog>
  );
}
