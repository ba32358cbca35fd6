import { TextInput } from '@mantine/core';
import type { DrawerView } from '#shared/cash-drawer/schema';
import { useCommand } from '../kernel/api';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { formatMoney } from '../kernel/money';
import { minorOf, MoneyField } from '../kernel/money-field';
import { ReasonedDeed } from '../kernel/reason-dialog';
import { RefusalBanner } from '../kernel/refusal-banner';
import { Segments } from '../kernel/segments';
import { useSession } from '../kernel/session';
import { showToast } from '../kernel/toast';
import { CountFields, useCountForm } from './count-fields';

type Of = Readonly<{ drawer: DrawerView; onClose: () => void }>;

/** 點鈔開櫃: what is in the drawer at the beginning; an empty count is an empty drawer. */
export function OpenDrawerDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const t = useT('cashDesk');
  const { currency } = useSession();
  const kept = useKept('drawer.open');
  const open = useCommand('cashDrawer.open', { request: kept.request });
  const form = useCountForm(kept);
  const done = (): void => {
    showToast({ text: t('opened', { amount: formatMoney(form.sumMinor, currency) }) });
    onClose();
  };
  return (
    <Dialog
      kept={kept}
      width={420}
      title={t('openTitle')}
      about={t('openAbout')}
      deed={t('open')}
      isBusy={open.isPending}
      missing={form.isWrong ? t('wrongPieces') : null}
      onDeed={() => open.mutate({ count: form.count }, { onSuccess: done })}
      onKeep={onClose}
    >
      <CountFields form={form} />
      <RefusalBanner refusal={open.error} />
    </Dialog>
  );
}

/** 點鈔關櫃, blind: what should be there is told only after the count. */
export function CountDrawerDialog({ drawer, onClose }: Of) {
  const t = useT('cashDesk');
  const kept = useKept(`drawer.count:${drawer.id.slice(-8)}`);
  const count = useCommand('cashDrawer.count', { request: kept.request });
  const form = useCountForm(kept);
  const done = ({ status }: DrawerView): void => {
    showToast({ text: t(status === 'CLOSED' ? 'agreed' : 'differs') });
    onClose();
  };
  return (
    <Dialog
      kept={kept}
      width={420}
      title={t('countTitle', { pc: drawer.workstation })}
      about={t('countAbout')}
      deed={t('countDeed')}
      isBusy={count.isPending}
      missing={form.isWrong ? t('wrongPieces') : null}
      onDeed={() => count.mutate({ sessionId: drawer.id, rev: drawer.rev, count: form.count }, { onSuccess: done })}
      onKeep={onClose}
    >
      <CountFields form={form} />
      <RefusalBanner refusal={count.error} />
    </Dialog>
  );
}

/** 長短款原因. */
export function ExplainDialog({ drawer, onClose }: Of) {
  const t = useT('cashDesk');
  const { currency } = useSession();
  return (
    <ReasonedDeed
      route="cashDrawer.explain"
      form={`drawer.explain:${drawer.id.slice(-8)}`}
      title={t('explainTitle', { amount: formatMoney(drawer.differenceMinor ?? 0, currency) })}
      stays={t('explainStays')}
      deed={t('explain')}
      keep={t('recountLater')}
      isDanger={false}
      input={(reason) => ({ sessionId: drawer.id, rev: drawer.rev, reason })}
      onDone={onClose}
      onKeep={onClose}
    />
  );
}

/** 手動開櫃: no money is booked; it is written down. */
export function KickDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const t = useT('cashDesk');
  return (
    <ReasonedDeed
      route="cashDrawer.kick"
      form="drawer.kick"
      title={t('kickTitle')}
      stays={t('kickStays')}
      deed={t('kick')}
      keep={t('kickKeep')}
      isDanger={false}
      input={(reason) => ({ reason })}
      onDone={onClose}
      onKeep={onClose}
    />
  );
}

/** 存取: between the drawer and the safe. */
export function MoveCashDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const t = useT('cashDesk');
  const { currency } = useSession();
  const kept = useKept('drawer.move');
  const move = useCommand('cashDrawer.move', { request: kept.request });
  const [direction, setDirection] = useKeptState<'in' | 'out'>(kept, 'direction', 'out');
  const [amount, setAmount] = useKeptState(kept, 'amount', '');
  const [reason, setReason] = useKeptState(kept, 'reason', '');
  const amountMinor = minorOf(amount, currency);
  const isReady = amountMinor > 0 && reason.trim() !== '';
  return (
    <Dialog
      kept={kept}
      width={420}
      title={t('move')}
      deed={t('moveDeed')}
      isBusy={move.isPending}
      missing={isReady ? null : t('moveMissing')}
      onDeed={() => move.mutate({ direction, amountMinor, reason }, { onSuccess: onClose })}
      onKeep={onClose}
    >
      <EntryForm label={t('move')} className="fs">
        <Field label={t('direction')}>
          <Segments
            label={t('direction')}
            value={direction}
            width={240}
            options={(['out', 'in'] as const).map((d) => ({ value: d, label: t(`directions.${d}`) }))}
            onChange={setDirection}
          />
        </Field>
        <Field label={t('amount')} isRequired>
          <MoneyField value={amount} onChange={setAmount} />
        </Field>
        <Field label={t('reason')} isRequired>
          <TextInput maxLength={100} value={reason} onChange={(e) => setReason(e.currentTarget.value)} />
        </Field>
      </EntryForm>
      <RefusalBanner refusal={move.error} />
    </Dialog>
  );
}
