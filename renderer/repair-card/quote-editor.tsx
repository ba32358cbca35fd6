import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { SendQuoteInput, type QuoteView } from '#shared/quote/schema';
import type { CardView } from '#shared/repair-card/schema';
import { useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { Dialog } from '../kernel/dialog';
import { useDraft } from '../kernel/draft';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useSession } from '../kernel/session';
import { showToast } from '../kernel/toast';
import { firstDraft, lineInputs, QuoteDraft } from './quote-form';
import { QuoteLines } from './quote-lines';

type Props = Readonly<{ card: CardView; quote: QuoteView | null; onClose: () => void }>;

/** 報價: lines with kind, quantity and price; sent and printed in one deed. What is typed survives a crash. */
export function QuoteEditor({ card, quote, onClose }: Props) {
  const t = useT('quote');
  const { currency } = useSession();
  const draft = useDraft<QuoteDraft>(`quote:${card.id}`);
  const send = useCommand('quote.send', { request: draft.request });
  const [values, setValues] = useState<QuoteDraft>(() => firstDraft(card, quote?.lines ?? null, t('kinds.labour'), currency));
  useEffect(() => {
    const found = QuoteDraft.safeParse(draft.found?.input);
    if (found.success) setValues(found.data);
  }, [draft.found]);
  const change = (part: Partial<QuoteDraft>): void => {
    const next = { ...values, ...part };
    setValues(next);
    draft.keep(next);
  };
  const check = useChecked(SendQuoteInput, {
    cardId: card.id,
    rev: card.rev,
    lines: lineInputs(values.lines, currency),
    ...(values.validUntil.trim() === '' ? {} : { validUntil: values.validUntil.trim() }),
  });
  const run = (): void =>
    check.attempt((input) =>
      send.mutate(input, {
        onSuccess: (sent) => {
          draft.done();
          showToast({ text: t('sent', { no: sent.quoteNo }) });
          onClose();
        },
      }),
    );
  return (
    <Dialog
      width={780}
      title={t('editTitle', { no: card.cardNo })}
      about={card.status === 'REPAIRING' ? t('extraAbout') : t('editAbout')}
      deed={t('send')}
      isBusy={send.isPending || draft.state === 'reading'}
      onDeed={run}
      onKeep={onClose}
    >
      <EntryForm label={t('title')}>
        <QuoteLines
          lines={values.lines}
          isWrong={(at, field) => check.says(`lines.${at}.${field}`) !== undefined}
          onChange={(lines) => change({ lines: [...lines] })}
        />
        <div className="fs">
          <Field label={t('validUntil')} hint={t('validHint')} error={check.says('validUntil')}>
            <TextInput
              w={120}
              placeholder="2026-12-01"
              value={values.validUntil}
              onChange={(e) => change({ validUntil: e.currentTarget.value })}
            />
          </Field>
        </div>
      </EntryForm>
      <RefusalBanner refusal={send.error} />
    </Dialog>
  );
}
