import type { ReceivableView } from '#shared/receivable/schema';
import { useCommand } from '../kernel/api';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { formatMoney } from '../kernel/money';
import { MoneyField, minorOf } from '../kernel/money-field';
import { ReasonDialog } from '../kernel/reason-dialog';
import { useSession } from '../kernel/session';

/** 呆帳沖銷 by the manager: all that is open, or a part of it (B28). */
export function WriteOffDialog({ row, onClose }: Readonly<{ row: ReceivableView; onClose: () => void }>) {
  const t = useT('receivable');
  const { currency } = useSession();
  const kept = useKept(`receivable.writeOff:${row.id.slice(-8)}`);
  const run = useCommand('receivable.writeOff', { request: kept.request });
  const [typed, setTyped] = useKeptState(kept, 'amount', () => formatMoney(row.balanceMinor, currency));
  const amountMinor = minorOf(typed, currency);
  const isAmount = amountMinor > 0 && amountMinor <= row.balanceMinor;
  return (
    <ReasonDialog
      kept={kept}
      title={t('writeOffTitle', { no: row.arNo })}
      stays={t('writeOffStays')}
      deed={t('writeOff')}
      keep={t('keep')}
      missing={isAmount ? null : t('writeOffMost', { amount: formatMoney(row.balanceMinor, currency) })}
      isBusy={run.isPending}
      refusal={run.error}
      onDeed={(reason) => run.mutate({ receivableId: row.id, rev: row.rev, amountMinor, reason }, { onSuccess: onClose })}
      onKeep={onClose}
    >
      <EntryForm label={t('writeOff')} className="fs">
        <Field label={t('writeOffAmount')} isRequired>
          <MoneyField value={typed} onChange={setTyped} />
        </Field>
      </EntryForm>
    </ReasonDialog>
  );
}
