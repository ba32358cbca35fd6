import { Checkbox, TextInput } from '@mantine/core';
import type { Carrier } from '#shared/turn-in/schema';
import { useCommand } from '../api';
import { Dialog } from '../dialog';
import { EntryForm } from '../entry-form';
import { Field } from '../field';
import { useT } from '../i18n';
import { useKept, useKeptState } from '../kept';
import { formatMoney, Money, parseMoney } from '../money';
import { RefusalBanner } from '../refusal-banner';
import { useSession } from '../session';
import { showToast } from '../toast';
import { When } from '../when';

type Props = Readonly<{
  carrier: Carrier;
  /** Only this slip is ticked at first; left out: all. */
  billId?: string;
  onClose: () => void;
}>;

/** 繳款點收 (B10): the slips that are turned in, what they come to, what was counted; a difference has its reason. */
export function TurnInDialog({ carrier, billId, onClose }: Props) {
  const t = useT('turnIn');
  const { currency } = useSession();
  const kept = useKept(`turnIn.receive:${carrier.technicianId.slice(-8)}`);
  const receive = useCommand('turnIn.receive', { request: kept.request });
  const [left, setLeft] = useKeptState<string[]>(kept, 'left', () =>
    billId === undefined ? [] : carrier.bills.filter((b) => b.billId !== billId).map((b) => b.paymentId),
  );
  const [counted, setCounted] = useKeptState(kept, 'counted', '');
  const [reason, setReason] = useKeptState(kept, 'reason', '');
  const chosen = carrier.bills.filter((b) => !left.includes(b.paymentId));
  const expectedMinor = chosen.reduce((sum, b) => sum + b.amountMinor, 0);
  const countedMinor = parseMoney(counted, currency);
  const differenceMinor = countedMinor === null ? null : countedMinor - expectedMinor;
  const missing =
    chosen.length === 0
      ? t('noneChosen')
      : countedMinor === null
        ? t('countFirst')
        : differenceMinor !== 0 && reason.trim() === ''
          ? t('reasonNeeded')
          : null;
  const run = (): void => {
    if (countedMinor === null) return;
    receive.mutate(
      { technicianId: carrier.technicianId, paymentIds: chosen.map((b) => b.paymentId), countedMinor, reason },
      {
        onSuccess: (made) => {
          showToast({ text: t('received', { no: made.turnInNo, amount: formatMoney(made.countedMinor, currency) }) });
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      kept={kept}
      title={t('dialogTitle', { name: carrier.technician })}
      about={t('dialogAbout')}
      deed={t('receive')}
      isBusy={receive.isPending}
      missing={missing}
      onDeed={run}
      onKeep={onClose}
    >
      <table className="tb" aria-label={t('slips')}>
        <tbody>
          {carrier.bills.map((b) => (
            <tr key={b.paymentId}>
              <td>
                <Checkbox
                  label={b.billNo}
                  checked={!left.includes(b.paymentId)}
                  onChange={(e) => setLeft(e.currentTarget.checked ? left.filter((id) => id !== b.paymentId) : [...left, b.paymentId])}
                />
              </td>
              <td className="wrap">{b.customerName}</td>
              <td>
                <When at={b.at} />
              </td>
              <td className="r">
                <Money minor={b.amountMinor} />
              </td>
            </tr>
          ))}
          <tr className="total">
            <td colSpan={3}>{t('expected')}</td>
            <td className="r fs16">
              <Money minor={expectedMinor} withSign />
            </td>
          </tr>
        </tbody>
      </table>
      <EntryForm label={t('counted')} className="fs">
        <Field label={t('counted')} isRequired>
          <TextInput
            w={160}
            size="lg"
            inputMode="decimal"
            data-autofocus
            styles={{ input: { textAlign: 'right', fontWeight: 700 } }}
            value={counted}
            onChange={(e) => setCounted(e.currentTarget.value)}
          />
        </Field>
        <span className="lab">{t('difference')}</span>
        <b className={differenceMinor === 0 ? 'fs16' : 'fs16 bad'} role="status">
          <Money minor={differenceMinor} />
        </b>
        {differenceMinor !== null && differenceMinor !== 0 && (
          <Field label={t('reason')} isRequired hint={t('chiefConfirms')}>
            <TextInput maxLength={100} value={reason} onChange={(e) => setReason(e.currentTarget.value)} />
          </Field>
        )}
      </EntryForm>
      <RefusalBanner refusal={receive.error} />
    </Dialog>
  );
}
