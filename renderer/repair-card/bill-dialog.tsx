import { TextInput } from '@mantine/core';
import { INVOICE_KINDS, IssueBillInput } from '#shared/billing/schema';
import type { QuoteView } from '#shared/quote/schema';
import type { CardView } from '#shared/repair-card/schema';
import { useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { RefusalBanner } from '../kernel/refusal-banner';
import { Segments } from '../kernel/segments';
import { showToast } from '../kernel/toast';
import { ChargeTable } from '../kernel/billing/charge-table';

type Props = Readonly<{ card: CardView; quotes: readonly QuoteView[]; onClose: () => void }>;

/** 收費單: its lines come from the accepted quote; free service says why (B9). */
export function BillDialog({ card, quotes, onClose }: Props) {
  const t = useT('billing');
  const kept = useKept(`job.bill:${card.id}`);
  const issue = useCommand('billing.issue', { request: kept.request });
  const [zeroReason, setZeroReason] = useKeptState(kept, 'zeroReason', '');
  const [buyerTaxId, setTaxId] = useKeptState(kept, 'buyerTaxId', '');
  const [invoiceKind, setInvoiceKind] = useKeptState<(typeof INVOICE_KINDS)[number]>(kept, 'invoiceKind', 'none');
  const check = useChecked(IssueBillInput, { cardIds: [card.id], zeroReason, buyerTaxId, invoiceKind });
  const agreed = quotes.find((q) => q.status === 'ACCEPTED');
  const isFree = !agreed && card.type !== 'A';
  return (
    <Dialog
      kept={kept}
      width={600}
      title={t('issueTitle', { no: card.cardNo })}
      about={isFree ? t('issueFree') : t('issueAbout')}
      deed={t('issueDeed')}
      isBusy={issue.isPending}
      onDeed={() =>
        check.attempt((input) =>
          issue.mutate(input, {
            onSuccess: (bill) => {
              showToast({ text: t('issued', { no: bill.billNo }) });
              onClose();
            },
          }),
        )
      }
      onKeep={onClose}
    >
      {agreed && <ChargeTable lines={agreed.lines} grossMinor={agreed.grossMinor} taxMinor={agreed.taxMinor} />}
      <EntryForm label={t('issue')} className="fs">
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
          <TextInput w={200} maxLength={18} data-autofocus value={buyerTaxId} onChange={(e) => setTaxId(e.currentTarget.value)} />
        </Field>
      </EntryForm>
      <RefusalBanner refusal={issue.error} />
    </Dialog>
  );
}
