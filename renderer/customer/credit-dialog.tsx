import { TextInput } from '@mantine/core';
import type { CustomerView } from '#shared/customer/schema';
import { useCommand } from '../kernel/api';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { formatMoney, parseMoney } from '../kernel/money';
import { MoneyField } from '../kernel/money-field';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useSession } from '../kernel/session';

/** 掛帳額度: the manager alone may change it (B1). */
export function CreditDialog({ customer, onClose }: Readonly<{ customer: CustomerView; onClose: () => void }>) {
  const t = useT('customer');
  const { currency } = useSession();
  const kept = useKept(`customer.credit:${customer.id}`);
  const save = useCommand('customer.setCredit', { request: kept.request });
  const [limit, setLimit] = useKeptState(
    kept,
    'limit',
    customer.creditLimitMinor === null ? '' : formatMoney(customer.creditLimitMinor, currency),
  );
  const [days, setDays] = useKeptState(kept, 'days', customer.termDays === null ? '' : String(customer.termDays));
  const creditLimitMinor = limit.trim() === '' ? null : parseMoney(limit, currency);
  const isWrong = limit.trim() !== '' && creditLimitMinor === null;
  const termDays = /^\d{1,3}$/.test(days.trim()) ? Number(days) : null;
  return (
    <Dialog
      kept={kept}
      width={420}
      title={t('creditTitle', { name: customer.name })}
      about={t('creditAbout')}
      deed={t('creditDeed')}
      isBusy={save.isPending}
      onDeed={() => !isWrong && save.mutate({ customerId: customer.id, creditLimitMinor, termDays }, { onSuccess: onClose })}
      onKeep={onClose}
    >
      <EntryForm label={t('credit')} className="fs">
        <Field label={t('creditLimit')} error={isWrong ? 'notMoney' : undefined}>
          <MoneyField value={limit} onChange={setLimit} />
        </Field>
        <Field label={t('creditDays')}>
          <TextInput w={72} inputMode="numeric" maxLength={3} value={days} onChange={(e) => setDays(e.currentTarget.value)} />
        </Field>
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
