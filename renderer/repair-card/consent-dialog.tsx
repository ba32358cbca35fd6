import { TextInput } from '@mantine/core';
import { AcceptQuoteInput, CONSENT_METHODS, type QuoteView } from '#shared/quote/schema';
import { useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { engineNow } from '../kernel/clock';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { momentOf } from '../kernel/moment';
import { MomentField } from '../kernel/moment-field';
import { formatMoney } from '../kernel/money';
import { RefusalBanner } from '../kernel/refusal-banner';
import { Segments } from '../kernel/segments';
import { useSession } from '../kernel/session';

type Method = (typeof CONSENT_METHODS)[number];

/** 客戶同意: who agreed, how and when (B8 consent). */
export function ConsentDialog({ quote, onClose }: Readonly<{ quote: QuoteView; onClose: () => void }>) {
  const t = useT('quote');
  const { currency, site } = useSession();
  const kept = useKept(`job.consent:${quote.cardId}`);
  const save = useCommand('quote.accept', { request: kept.request });
  const [method, setMethod] = useKeptState<Method>(kept, 'method', 'phone');
  const [by, setBy] = useKeptState(kept, 'by', quote.customerName);
  const [when, setWhen] = useKeptState(kept, 'when', '');
  const at = momentOf(when, site.region, engineNow());
  const check = useChecked(AcceptQuoteInput, { quoteId: quote.id, rev: quote.rev, method, by, ...(at ? { at } : {}) });
  return (
    <Dialog
      kept={kept}
      title={t('acceptTitle', { no: quote.quoteNo, version: String(quote.version) })}
      about={t('acceptAbout', { total: formatMoney(quote.grossMinor, currency), until: quote.validUntil })}
      deed={t('acceptDeed')}
      isBusy={save.isPending}
      onDeed={() => check.attempt((input) => save.mutate(input, { onSuccess: onClose }))}
      onKeep={onClose}
    >
      <EntryForm label={t('accept')} className="fs">
        <Field label={t('method')} isRequired>
          <Segments
            label={t('method')}
            value={method}
            width={280}
            options={CONSENT_METHODS.map((m) => ({ value: m, label: t(`methods.${m}`) }))}
            onChange={setMethod}
          />
        </Field>
        <Field label={t('by')} isRequired error={check.says('by')}>
          <TextInput data-autofocus maxLength={40} value={by} onChange={(e) => setBy(e.currentTarget.value)} />
        </Field>
        <Field label={t('at')} error={check.says('at')}>
          <MomentField isNow value={when} onChange={setWhen} />
        </Field>
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
