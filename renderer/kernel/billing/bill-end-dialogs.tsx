import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { RecordInvoiceInput, type BillView } from '#shared/billing/schema';
import { routeQuery, useCommand } from '../api';
import { useChecked } from '../checked';
import { engineNow } from '../clock';
import { localDay } from '../dates';
import { Dialog } from '../dialog';
import { EntryForm } from '../entry-form';
import { Field } from '../field';
import { useT } from '../i18n';
import { useKept, useKeptState } from '../kept';
import { RefusalBanner } from '../refusal-banner';
import { Segments } from '../segments';
import { useSession } from '../session';
import { showToast } from '../toast';

type Props = Readonly<{ bill: BillView; onClose: () => void }>;
const KINDS = ['twoPart', 'threePart', 'electronic'] as const;

/** 發票號碼: the tax invoice is made outside this program; its number is checked by region (D6). */
export function InvoiceDialog({ bill, onClose }: Props) {
  const t = useT('billing');
  const { zone, site } = useSession();
  const kept = useKept(`bill.invoice:${bill.id}`);
  const save = useCommand('billing.recordInvoice', { request: kept.request });
  const [invoiceNo, setNo] = useKeptState(kept, 'invoiceNo', bill.invoiceNo ?? '');
  const [invoiceCode, setCode] = useKeptState(kept, 'invoiceCode', '');
  const [invoiceOn, setOn] = useKeptState(kept, 'invoiceOn', () => bill.invoiceOn ?? localDay(engineNow(), zone));
  const [mailedOn, setMailedOn] = useKeptState(kept, 'mailedOn', bill.mailedOn ?? '');
  const [kind, setKind] = useKeptState<(typeof KINDS)[number]>(kept, 'kind', bill.invoiceKind === 'none' ? 'twoPart' : bill.invoiceKind);
  const [buyerTaxId, setTaxId] = useKeptState(kept, 'buyerTaxId', bill.buyerTaxId ?? '');
  const { data: payer } = useQuery(routeQuery('customer.byId', { id: bill.customerId }));
  const ofPayer = bill.buyerTaxId ?? payer?.taxId ?? null;
  const check = useChecked(RecordInvoiceInput, {
    billId: bill.id,
    rev: bill.rev,
    invoiceNo,
    invoiceCode,
    invoiceOn,
    mailedOn: mailedOn.trim() === '' ? null : mailedOn.trim(),
    kind,
    buyerTaxId,
  });
  return (
    <Dialog
      kept={kept}
      title={t('invoiceTitle', { no: bill.billNo })}
      about={bill.customerName}
      deed={t('invoiceDeed')}
      isBusy={save.isPending}
      onDeed={() =>
        check.attempt((input) =>
          save.mutate(input, {
            onSuccess: ({ arNo, balanceMinor }) => {
              if (arNo === null && balanceMinor > 0 && payer && payer.termDays !== null) showToast({ text: t('notOnAccount') });
              onClose();
            },
          }),
        )
      }
      onKeep={onClose}
    >
      <EntryForm label={t('invoice')} className="fs">
        <Field label={t('invoice')} isRequired error={check.says('invoiceNo')}>
          <TextInput
            w={220}
            maxLength={32}
            data-autofocus
            data-scan="field"
            placeholder={site.region === 'TW' ? 'AB-12345678' : undefined}
            value={invoiceNo}
            onChange={(e) => setNo(e.currentTarget.value)}
          />
        </Field>
        {site.region === 'CN' && (
          <Field label={t('invoiceCode')} error={check.says('invoiceCode')}>
            <TextInput w={160} maxLength={12} data-scan="field" value={invoiceCode} onChange={(e) => setCode(e.currentTarget.value)} />
          </Field>
        )}
        <Field label={t('invoiceOn')} isRequired error={check.says('invoiceOn')}>
          <TextInput w={120} value={invoiceOn} onChange={(e) => setOn(e.currentTarget.value)} />
        </Field>
        <Field label={t('mailedOn')} hint={t('mailedHint')} error={check.says('mailedOn')}>
          <TextInput
            w={120}
            placeholder="2026-12-01"
            maxLength={10}
            value={mailedOn}
            onChange={(e) => setMailedOn(e.currentTarget.value)}
          />
        </Field>
        <Field label={t('invoiceKind')}>
          <Segments
            label={t('invoiceKind')}
            value={kind}
            width={240}
            options={KINDS.map((k) => ({ value: k, label: t(`invoiceKinds.${k}`) }))}
            onChange={setKind}
          />
        </Field>
        <Field
          label={t('taxId')}
          isRequired={kind === 'threePart' && ofPayer === null}
          hint={ofPayer === null || kind !== 'threePart' ? undefined : t('taxIdOfPayer', { name: bill.customerName, no: ofPayer })}
          error={check.says('buyerTaxId')}
        >
          <TextInput
            w={200}
            maxLength={18}
            placeholder={kind === 'threePart' ? (ofPayer ?? '') : ''}
            value={buyerTaxId}
            onChange={(e) => setTaxId(e.currentTarget.value)}
          />
        </Field>
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
