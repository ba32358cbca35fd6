import { Button, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import type { BillView } from '#shared/billing/schema';
import { useCommand } from '../api';
import { Dialog } from '../dialog';
import { EntryForm } from '../entry-form';
import { useT } from '../i18n';
import { formatMoney, Money, parseMoney } from '../money';
import { RefusalBanner } from '../refusal-banner';
import { useSession } from '../session';
import { showToast } from '../toast';

/** 收現金: what was handed over and the change; less than the balance is a part payment (E19). */
export function CashDialog({ bill, onClose }: Readonly<{ bill: BillView; onClose: () => void }>) {
  const t = useT('billing');
  const id = useId();
  const { currency } = useSession();
  const pay = useCommand('billing.pay');
  const [text, setText] = useState(formatMoney(bill.balanceMinor, currency));
  const received = parseMoney(text, currency);
  const amountMinor = Math.min(received ?? 0, bill.balanceMinor);
  const change = (received ?? 0) - amountMinor;
  const run = (): void =>
    pay.mutate(
      { billId: bill.id, rev: bill.rev, payment: { method: 'cash', amountMinor } },
      {
        onSuccess: () => {
          showToast({ text: t('took', { amount: formatMoney(amountMinor, currency) }) });
          onClose();
        },
      },
    );
  return (
    <Dialog
      width={420}
      title={t('payTitle', { no: bill.billNo })}
      about={bill.customerName}
      deed={t('payDeed')}
      isBusy={pay.isPending}
      missing={amountMinor > 0 ? null : t('notAmount')}
      onDeed={run}
      onKeep={onClose}
    >
      <EntryForm label={t('pay')} className="cash">
        <span className="t2">{t('due')}</span>
        <b className="r fs28">
          <Money minor={bill.balanceMinor} withSign />
        </b>
        <label className="t2" htmlFor={id}>
          {t('received')}
        </label>
        <TextInput
          id={id}
          size="lg"
          inputMode="decimal"
          data-autofocus
          value={text}
          onFocus={(e) => e.currentTarget.select()}
          onChange={(e) => setText(e.currentTarget.value)}
          classNames={{ input: 'cash-received' }}
          rightSectionWidth={64}
          rightSection={
            <Button size="xs" variant="default" onClick={() => setText(formatMoney(bill.balanceMinor, currency))}>
              {t('exact')}
            </Button>
          }
        />
        <span className="t2">{t('change')}</span>
        <b className="r cash-change" aria-live="polite">
          <Money minor={change} />
        </b>
      </EntryForm>
      <RefusalBanner refusal={pay.error} />
    </Dialog>
  );
}
