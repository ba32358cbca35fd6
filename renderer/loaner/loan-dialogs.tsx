import { TextInput } from '@mantine/core';
import type { LoanView } from '#shared/loaner/schema';
import { useCommand } from '../kernel/api';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { formatMoney } from '../kernel/money';
import { ReasonedDeed } from '../kernel/reason-dialog';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useSession } from '../kernel/session';

type Props = Readonly<{ loan: LoanView; onClose: () => void }>;
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text.trim());

/** 延期: once, as far as the terms go. */
export function ExtendDialog({ loan, onClose }: Props) {
  const t = useT('loaner');
  const kept = useKept(`loaner.extend:${loan.id.slice(-8)}`);
  const extend = useCommand('loaner.extend', { request: kept.request });
  const [untilOn, setUntil] = useKeptState(kept, 'untilOn', loan.longestOn);
  const [reason, setReason] = useKeptState(kept, 'reason', '');
  return (
    <Dialog
      kept={kept}
      width={440}
      title={t('extendTitle', { no: loan.lnNo })}
      about={t('extendAbout', { dueOn: loan.dueOn, lastOn: loan.longestOn })}
      deed={t('deed.extend')}
      isBusy={extend.isPending}
      missing={isDay(untilOn) && reason.trim() !== '' ? null : t('reason')}
      onDeed={() => extend.mutate({ loanId: loan.id, rev: loan.rev, untilOn: untilOn.trim(), reason }, { onSuccess: onClose })}
      onKeep={onClose}
    >
      <EntryForm label={t('deed.extend')} className="fs">
        <Field label={t('until')} isRequired>
          <TextInput w={140} value={untilOn} onChange={(e) => setUntil(e.currentTarget.value)} />
        </Field>
        <Field label={t('reason')} isRequired>
          <TextInput data-autofocus maxLength={100} value={reason} onChange={(e) => setReason(e.currentTarget.value)} />
        </Field>
      </EntryForm>
      <RefusalBanner refusal={extend.error} />
    </Dialog>
  );
}

/** 報遺失: its value is billed. */
export function LoseDialog({ loan, onClose }: Props) {
  const t = useT('loaner');
  const { currency } = useSession();
  return (
    <ReasonedDeed
      route="loaner.lose"
      form={`loaner.lose:${loan.id.slice(-8)}`}
      title={t('loseTitle', { no: loan.lnNo })}
      stays={t('loseStays', { value: formatMoney(loan.valueMinor, currency), deposit: formatMoney(loan.depositMinor, currency) })}
      deed={t('deed.lose')}
      keep={t('keep')}
      input={(reason) => ({ loanId: loan.id, rev: loan.rev, reason })}
      onDone={onClose}
      onKeep={onClose}
    />
  );
}
