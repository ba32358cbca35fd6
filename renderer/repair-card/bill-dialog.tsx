import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { INVOICE_KINDS, IssueBillInput } from '#shared/billing/schema';
import { taxRateOn } from '#shared/billing/tax';
import { splitTaxInclusive } from '#shared/kernel/money';
import type { CardView } from '#shared/repair-card/schema';
import { routeQuery, useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { engineNow } from '../kernel/clock';
import { localDay } from '../kernel/dates';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { formatMoney } from '../kernel/money';
import { RefusalBanner } from '../kernel/refusal-banner';
import { Segments } from '../kernel/segments';
import { useSession } from '../kernel/session';
import { showToast } from '../kernel/toast';
import { PayerField, usePayer } from './payer-field';
import { isFreeSlip, leftAfter, slipInput, slipJobs, slipTotal } from './slip-form';
import { SlipLines } from './slip-lines';

type Props = Readonly<{ card: CardView; onClose: () => void }>;

/** 收費單: which lines of which jobs, and who pays; what stays is to be billed on another slip (B9, issue line 13). */
export function BillDialog({ card, onClose }: Props) {
  const t = useT('billing');
  const { currency, site, zone } = useSession();
  const kept = useKept(`job.bill:${card.id}`);
  const issue = useCommand('billing.issue', { request: kept.request });
  const [flipped, setFlipped] = useKeptState<string[]>(kept, 'flipped', []);
  const [amounts, setAmounts] = useKeptState<Record<string, string>>(kept, 'amounts', {});
  const [zeroReason, setZeroReason] = useKeptState(kept, 'zeroReason', '');
  const [buyerTaxId, setTaxId] = useKeptState(kept, 'buyerTaxId', '');
  const [invoiceKind, setInvoiceKind] = useKeptState<(typeof INVOICE_KINDS)[number]>(kept, 'invoiceKind', 'none');
  const payer = usePayer(kept, { id: card.customerId, name: card.customerName });
  const { data: open } = useQuery(routeQuery('billing.toBill', { customerId: card.customerId, limit: 50 }));
  const jobs = slipJobs(open ?? [], card.id, { flipped, amounts }, currency);
  const totalMinor = slipTotal(jobs);
  const isFree = isFreeSlip(jobs);
  const input = { ...slipInput(jobs), payerId: payer.id, zeroReason, buyerTaxId, invoiceKind };
  const check = useChecked(IssueBillInput, input);
  const isNothing = input.cardIds?.length === 0 && input.callIds?.length === 0;
  const { taxMinor } = splitTaxInclusive(totalMinor > 0 ? totalMinor : 0, taxRateOn(site.region, localDay(engineNow(), zone)));
  const isWrong = Number.isNaN(totalMinor) || jobs.some((j) => j.lines.some((l) => l.isOn && l.leftMinor > 0 && !(l.billedMinor > 0)));
  if (open === undefined) return null; // the first line has the focus: it must be there
  return (
    <Dialog
      kept={kept}
      width={680}
      title={t('issueTitle', { no: card.cardNo })}
      about={isFree ? t('issueFree') : t('issueAbout')}
      deed={t('issueDeed')}
      isBusy={issue.isPending}
      missing={isNothing ? t('noLine') : isWrong || totalMinor < 0 ? t('notAmount') : null}
      footer={
        isWrong
          ? undefined
          : t('slipSum', {
              total: formatMoney(totalMinor, currency),
              tax: formatMoney(taxMinor, currency),
              left: formatMoney(leftAfter(jobs), currency),
            })
      }
      onDeed={() =>
        check.attempt((checked) =>
          issue.mutate(checked, {
            onSuccess: (bill) => {
              showToast({ text: t('issued', { no: bill.billNo }) });
              onClose();
            },
          }),
        )
      }
      onKeep={onClose}
    >
      <EntryForm label={t('issue')}>
        <SlipLines
          jobs={jobs}
          onTick={(key) => setFlipped((old) => (old.includes(key) ? old.filter((k) => k !== key) : [...old, key]))}
          onAmount={(key, text) => setAmounts((old) => ({ ...old, [key]: text }))}
        />
        <div className="fs">
          <PayerField form={payer} />
          {isFree && (
            <Field label={t('zeroReason')} hint={t('zeroHint')} error={check.says('zeroReason')}>
              <TextInput maxLength={100} value={zeroReason} onChange={(e) => setZeroReason(e.currentTarget.value)} />
            </Field>
          )}
          <Field label={t('invoiceKind')}>
            <Segments
              label={t('invoiceKind')}
              value={invoiceKind}
              width={280}
              options={INVOICE_KINDS.map((k) => ({ value: k, label: t(`invoiceKinds.${k}`) }))}
              onChange={setInvoiceKind}
            />
          </Field>
          <Field label={t('taxId')} error={check.says('buyerTaxId')}>
            <TextInput w={200} maxLength={18} value={buyerTaxId} onChange={(e) => setTaxId(e.currentTarget.value)} />
          </Field>
        </div>
      </EntryForm>
      <RefusalBanner refusal={issue.error} />
    </Dialog>
  );
}
