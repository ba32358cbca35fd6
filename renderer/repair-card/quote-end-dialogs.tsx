import { useState } from 'react';
import { REFUSE_REASONS, type QuoteView } from '#shared/quote/schema';
import { useCommand } from '../kernel/api';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { ReasonedDeed } from '../kernel/reason-dialog';
import { RefusalBanner } from '../kernel/refusal-banner';
import { Segments } from '../kernel/segments';

type Props = Readonly<{ quote: QuoteView; onClose: () => void }>;

/** 客戶不修: the inspection fee is due when it was agreed at intake (E7). */
export function RefuseDialog({ quote, onClose }: Props) {
  const t = useT('quote');
  const save = useCommand('quote.refuse');
  const [reason, setReason] = useState<(typeof REFUSE_REASONS)[number]>('tooDear');
  return (
    <Dialog
      isDanger
      title={t('refuseTitle', { no: quote.quoteNo })}
      about={t('refuseAbout')}
      deed={t('refuseDeed')}
      keep={t('refuseKeep')}
      isBusy={save.isPending}
      onDeed={() => save.mutate({ quoteId: quote.id, rev: quote.rev, reason }, { onSuccess: onClose })}
      onKeep={onClose}
    >
      <EntryForm label={t('refuse')} className="fs">
        <Field label={t('refuseReason')} isRequired>
          <Segments
            label={t('refuseReason')}
            value={reason}
            width={280}
            options={REFUSE_REASONS.map((r) => ({ value: r, label: t(`refuseReasons.${r}`) }))}
            onChange={setReason}
          />
        </Field>
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}

/** 逾期: nobody answered in time (D5). */
export function ExpireDialog({ quote, onClose }: Props) {
  const t = useT('quote');
  const save = useCommand('quote.expire');
  return (
    <Dialog
      isDanger
      title={t('expireTitle', { no: quote.quoteNo })}
      deed={t('expireDeed')}
      keep={t('expireKeep')}
      isBusy={save.isPending}
      onDeed={() => save.mutate({ quoteId: quote.id, rev: quote.rev }, { onSuccess: onClose })}
      onKeep={onClose}
    >
      <p>{t('expireAbout', { until: quote.validUntil })}</p>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}

/** 作廢報價單: the number stays (E15). */
export function VoidQuoteDialog({ quote, onClose }: Props) {
  const t = useT('quote');
  return (
    <ReasonedDeed
      route="quote.void"
      form={`quote.void:${quote.cardId}:${quote.id.slice(-8)}`}
      title={t('voidTitle', { no: quote.quoteNo, version: String(quote.version) })}
      stays={t('voidStays')}
      deed={t('void')}
      keep={t('voidKeep')}
      input={(reason) => ({ quoteId: quote.id, rev: quote.rev, reason })}
      onDone={onClose}
      onKeep={onClose}
    />
  );
}
