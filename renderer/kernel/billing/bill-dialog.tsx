import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { INVOICE_KINDS, IssueBillInput } from '#shared/billing/schema';
import { taxOf, taxParts } from '#shared/tax/split';
import { routeQuery, useCommand } from '../api';
import { useChecked } from '../checked';
import { Dialog } from '../dialog';
import { EntryForm } from '../entry-form';
import { Field } from '../field';
import { useT } from '../i18n';
import { useKept, useKeptState } from '../kept';
import { formatMoney } from '../money';
import { RefusalBanner } from '../refusal-banner';
import { Segments } from '../segments';
import { useSession } from '../session';
import { showToast } from '../toast';
import { LetOffFields, useLetOff } from './let-off-fields';
import { PayerField, usePayer } from './payer-field';
import { isFreeSlip, leftAfter, slipInput, slipJobs, slipTaxLines, slipTotal } from './slip-form';
import { SlipLines } from './slip-lines';

type Props = Readonly<{
  /** Whose jobs they are. */
  owner: Readonly<{ id: string; name: string }>;
  /** The job it was opened from, or the jobs of a void slip: they are ticked. */
  ownIds: readonly string[];
  /** Of the job, or of the void slip. */
  no: string;
  onClose: () => void;
}>;

/** 收費單: which lines of which jobs, and who pays; what stays is to be billed on another slip (B9, issue line 13). */
export function BillDialog({ owner, ownIds, no, onClose }: Props) {
  const t = useT('billing');
  const { currency } = useSession();
  const kept = useKept(`job.bill:${no}`);
  const issue = useCommand('billing.issue', { request: kept.request });
  const [flipped, setFlipped] = useKeptState<string[]>(kept, 'flipped', []);
  const [amounts, setAmounts] = useKeptState<Record<string, string>>(kept, 'amounts', {});
  const [zeroReason, setZeroReason] = useKeptState(kept, 'zeroReason', '');
  const [buyerTaxId, setTaxId] = useKeptState(kept, 'buyerTaxId', '');
  const [invoiceKind, setInvoiceKind] = useKeptState<(typeof INVOICE_KINDS)[number]>(kept, 'invoiceKind', 'none');
  const payer = usePayer(kept, owner);
  const payerTaxId = payer.named?.taxId ?? null;
  const { data: open } = useQuery(routeQuery('billing.toBill', { customerId: owner.id, limit: 50 }));
  const jobs = slipJobs(open ?? [], ownIds, { flipped, amounts }, currency);
  const linesMinor = slipTotal(jobs);
  const letOff = useLetOff(kept, linesMinor);
  const isFree = isFreeSlip(jobs);
  const letOffMinor = isFree ? 0 : letOff.minor;
  const totalMinor = linesMinor - letOffMinor;
  const input = {
    ...slipInput(jobs),
    letOff: letOffMinor === 0 ? null : { amountMinor: letOffMinor, reason: letOff.reason },
    payerId: payer.id,
    zeroReason,
    buyerTaxId,
    invoiceKind,
  };
  const check = useChecked(IssueBillInput, input);
  const isNothing = input.cardIds?.length === 0 && input.callIds?.length === 0;
  const { data: rates } = useQuery(routeQuery('billing.taxRates', {}));
  const taxMinor = totalMinor > 0 && rates ? taxOf(taxParts(slipTaxLines(jobs, letOffMinor), rates.today)).taxMinor : 0;
  const isWrong = Number.isNaN(totalMinor) || jobs.some((j) => j.lines.some((l) => l.isOn && l.leftMinor > 0 && !(l.billedMinor > 0)));
  if (open === undefined || rates === undefined) return null; // the first line has the focus: it must be there
  return (
    <Dialog
      kept={kept}
      width={680}
      title={t('issueTitle', { no })}
      about={isFree ? t('issueFree') : t('issueAbout')}
      deed={t('issueDeed')}
      isBusy={issue.isPending}
      missing={jobs.length === 0 ? t('allBilled') : isNothing ? t('noLine') : isWrong || totalMinor < 0 ? t('notAmount') : null}
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
          <Field
            label={t('taxId')}
            hint={payerTaxId === null ? undefined : t('taxIdOfPayer', { name: payer.named?.name ?? '', no: payerTaxId })}
            error={check.says('buyerTaxId')}
          >
            <TextInput
              w={200}
              maxLength={18}
              placeholder={payerTaxId ?? ''}
              value={buyerTaxId}
              onChange={(e) => setTaxId(e.currentTarget.value)}
            />
          </Field>
          {!isFree && <LetOffFields of={letOff} totalMinor={linesMinor} reasonError={check.says('letOff.reason')} />}
        </div>
      </EntryForm>
      <RefusalBanner refusal={issue.error} />
    </Dialog>
  );
}
