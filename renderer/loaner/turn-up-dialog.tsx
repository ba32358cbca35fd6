import { Checkbox, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { LoanerView } from '#shared/loaner/schema';
import { routeQuery, useCommand } from '../kernel/api';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { formatMoney } from '../kernel/money';
import { ReasonDialog } from '../kernel/reason-dialog';
import { useScan } from '../kernel/scan';
import { useSession } from '../kernel/session';
import { showToast } from '../kernel/toast';

/** 找回: a lost loaner is here again; what its loss cost the customer is told, and its slip is a press away. */
export function TurnUpDialog({ loaner, onClose }: Readonly<{ loaner: LoanerView; onClose: () => void }>) {
  const t = useT('loaner');
  const { currency } = useSession();
  const kept = useKept(`loaner.turnUp:${loaner.id.slice(-8)}`);
  const turnUp = useCommand('loaner.turnUp', { request: kept.request });
  const { data: loss } = useQuery(routeQuery('loaner.lossOf', { loanerId: loaner.id }));
  const [scanned, setScanned] = useKeptState(kept, 'scanned', '');
  const [isDataWiped, setWiped] = useKeptState(kept, 'isDataWiped', false);
  useScan((code) => {
    setScanned(code);
    return true;
  });
  const missing = scanned.trim() === '' ? t('scanHint') : isDataWiped ? null : t('wipeNeeded');
  const money = (minor: number): string => formatMoney(minor, currency);
  return (
    <ReasonDialog
      kept={kept}
      isDanger={false}
      title={t('turnUpTitle', { model: loaner.model })}
      stays={t('turnUpStays')}
      causes={
        loss && loss.billNo !== null && loss.chargedMinor > 0
          ? t('turnUpMoney', {
              name: loss.customerName,
              no: loss.billNo,
              charged: money(loss.chargedMinor),
              paid: money(loss.paidMinor),
              open: money(loss.openMinor),
            })
          : undefined
      }
      deed={t('deed.turnUp')}
      keep={t('keepLost')}
      missing={missing}
      isBusy={turnUp.isPending}
      refusal={turnUp.error}
      onDeed={(reason) =>
        turnUp.mutate(
          { loanerId: loaner.id, rev: loaner.rev, scanned, isDataWiped: true, reason },
          {
            onSuccess: () => {
              showToast({ text: t('turnedUp', { model: loaner.model }) });
              onClose();
            },
          },
        )
      }
      onKeep={onClose}
    >
      <Field label={t('scan')} isRequired>
        <TextInput maxLength={60} data-scan="field" value={scanned} onChange={(e) => setScanned(e.currentTarget.value)} />
      </Field>
      <Checkbox label={t('isDataWiped')} checked={isDataWiped} onChange={(e) => setWiped(e.currentTarget.checked)} />
      {loss && loss.billId !== null && (
        <Link to="/bills" search={{ view: 'all', id: loss.billId }}>
          {t('slip', { no: loss.billNo ?? '' })}
        </Link>
      )}
    </ReasonDialog>
  );
}
