import { Checkbox, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { proceedsOf } from '#shared/unclaimed/rules';
import { DISPOSAL_WAYS, type DisposalWay, type UnclaimedView } from '#shared/unclaimed/schema';
import { routeQuery, useCommand } from '../kernel/api';
import { PayFields } from '../kernel/billing/pay-fields';
import { usePayForm } from '../kernel/billing/use-pay-form';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { formatMoney, Money } from '../kernel/money';
import { MoneyField, minorOf } from '../kernel/money-field';
import { ReasonDialog } from '../kernel/reason-dialog';
import { Segments } from '../kernel/segments';
import { useSession } from '../kernel/session';
import { showToast } from '../kernel/toast';

/** 處分: how, to whom, for how much; what is owed is paid first, and the rest is the owner's. */
export function DisposeDialog({ row, onClose }: Readonly<{ row: UnclaimedView; onClose: () => void }>) {
  const t = useT('unclaimed');
  const { currency } = useSession();
  const kept = useKept(`unclaimed.dispose:${row.id.slice(-8)}`);
  const dispose = useCommand('unclaimed.dispose', { request: kept.request });
  const { data: owed } = useQuery(routeQuery('unclaimed.debts', { caseId: row.id }));
  const [way, setWay] = useKeptState<DisposalWay>(kept, 'way', 'sold');
  const [recipient, setRecipient] = useKeptState(kept, 'recipient', '');
  const [reference, setReference] = useKeptState(kept, 'reference', '');
  const [price, setPrice] = useKeptState(kept, 'price', '');
  const [isDataWiped, setWiped] = useKeptState(kept, 'isDataWiped', false);
  const priceMinor = way === 'sold' ? minorOf(price, currency) || 0 : 0;
  const form = usePayForm(priceMinor);
  const dues = (owed?.debts ?? []).map((d) => d.dueMinor);
  const { surplusMinor } = proceedsOf(priceMinor, dues);
  const stillOwedMinor = Math.max(0, (owed?.dueMinor ?? 0) - priceMinor);
  const missing =
    recipient.trim() === ''
      ? t('disposeMissing')
      : way === 'sold' && priceMinor === 0
        ? t('priceMissing')
        : way === 'deposited' && reference.trim() === ''
          ? t('referenceMissing')
          : !isDataWiped
            ? t('wipeNeeded')
            : way === 'sold'
              ? form.missing
              : null;
  return (
    <ReasonDialog
      kept={kept}
      title={t('disposeTitle', { no: row.dlNo })}
      stays={t('disposeStays', { model: row.model, name: row.customerName, on: row.deadlineOn ?? '' })}
      {...(owed && owed.heldFor !== null
        ? { causes: t('disposeHeld', { no: owed.heldFor }) }
        : owed && owed.unbilledMinor > 0
          ? { causes: t('disposeUnbilled', { amount: formatMoney(owed.unbilledMinor, currency) }) }
          : {})}
      deed={t('deed.dispose')}
      keep={t('disposeKeep')}
      missing={missing}
      isBusy={dispose.isPending}
      refusal={dispose.error}
      onDeed={(reason) =>
        dispose.mutate(
          {
            caseId: row.id,
            rev: row.rev,
            way,
            recipient,
            reference,
            reason,
            isDataWiped: true,
            payments: way === 'sold' ? [...form.settlement.payments] : [],
          },
          {
            onSuccess: (done) => {
              showToast({ text: t('disposed', { no: done.dlNo, amount: formatMoney(done.disposal?.creditMinor ?? 0, currency) }) });
              onClose();
            },
          },
        )
      }
      onKeep={onClose}
    >
      <EntryForm label={t('deed.dispose')} className="fs">
        <Field label={t('way')}>
          <Segments
            label={t('way')}
            value={way}
            width={240}
            options={DISPOSAL_WAYS.map((w) => ({ value: w, label: t(`ways.${w}`) }))}
            onChange={setWay}
          />
        </Field>
        <Field label={t('recipient')} isRequired>
          <TextInput maxLength={60} value={recipient} onChange={(e) => setRecipient(e.currentTarget.value)} />
        </Field>
        <Field label={t('reference')} isRequired={way === 'deposited'}>
          <TextInput w={220} maxLength={40} value={reference} onChange={(e) => setReference(e.currentTarget.value)} />
        </Field>
        {way === 'sold' && (
          <Field label={t('price')} isRequired>
            <MoneyField value={price} onChange={setPrice} />
          </Field>
        )}
        <span className="lab">{t('paysFirst')}</span>
        <span>
          <Money minor={Math.min(priceMinor, owed?.dueMinor ?? 0)} />
        </span>
        <span className="lab">{t(stillOwedMinor > 0 ? 'stillOwed' : 'rest')}</span>
        <b className={stillOwedMinor > 0 ? 'fs16 amber' : 'fs16'} role="status">
          <Money minor={stillOwedMinor > 0 ? stillOwedMinor : surplusMinor} withSign />
        </b>
        <span className="lab" aria-hidden />
        <Checkbox label={t('isDataWiped')} checked={isDataWiped} onChange={(e) => setWiped(e.currentTarget.checked)} />
      </EntryForm>
      {priceMinor > 0 && <PayFields form={form} isFirst={false} />}
    </ReasonDialog>
  );
}
