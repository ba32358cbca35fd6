import { TextInput } from '@mantine/core';
import type { BillView } from '#shared/billing/schema';
import { useCommand } from '../api';
import { Dialog } from '../dialog';
import { EntryForm } from '../entry-form';
import { Field } from '../field';
import { useT } from '../i18n';
import { useKept, useKeptState } from '../kept';
import { formatMoney } from '../money';
import { RefusalBanner } from '../refusal-banner';
import { useSession } from '../session';
import { showToast } from '../toast';

/** 掛帳 (C13): what is open is owed from now on; a manager may let it pass the limit with his reason. */
export function OnAccountDialog({ bill, onClose }: Readonly<{ bill: BillView; onClose: () => void }>) {
  const t = useT('receivable');
  const { currency, person } = useSession();
  const kept = useKept(`bill.onAccount:${bill.id.slice(-8)}`);
  const open = useCommand('receivable.open', { request: kept.request });
  const [reason, setReason] = useKeptState(kept, 'reason', '');
  const isManager = person.posts.includes('manager');
  const override = isManager && reason.trim() !== '' ? { reason } : null;
  const run = (): void =>
    open.mutate(
      { billId: bill.id, rev: bill.rev, override },
      {
        onSuccess: ({ arNo, dueOn }) => {
          showToast({ text: t('opened', { no: arNo, on: dueOn }) });
          onClose();
        },
      },
    );
  return (
    <Dialog
      kept={kept}
      width={480}
      title={t('openTitle', { no: bill.billNo, amount: formatMoney(bill.balanceMinor, currency) })}
      about={bill.customerName}
      deed={t('open')}
      isBusy={open.isPending}
      onDeed={run}
      onKeep={onClose}
    >
      <p className="t2">{t('openAbout')}</p>
      {isManager && (
        <EntryForm label={t('override')} className="fs">
          <Field label={t('override')} hint={t('overrideHint')}>
            <TextInput maxLength={100} value={reason} onChange={(e) => setReason(e.currentTarget.value)} />
          </Field>
        </EntryForm>
      )}
      <RefusalBanner refusal={open.error} />
    </Dialog>
  );
}
