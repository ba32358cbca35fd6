import { TextInput } from '@mantine/core';
import type { CardView } from '#shared/repair-card/schema';
import { useCommand } from '../kernel/api';
import { engineNow } from '../kernel/clock';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { momentOf, momentText } from '../kernel/moment';
import { MomentField } from '../kernel/moment-field';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useSession } from '../kernel/session';

/** A new promised time, agreed with the customer. */
export function PromiseDialog({ card, onClose }: Readonly<{ card: CardView; onClose: () => void }>) {
  const t = useT('repairCard');
  const deeds = useT('deeds');
  const { site } = useSession();
  const kept = useKept(`job.promise:${card.id}`);
  const save = useCommand('repairCard.setPromise', { request: kept.request });
  const [at, setAt] = useKeptState(kept, 'at', card.promisedAt ? momentText(card.promisedAt, site.region) : '');
  const [reason, setReason] = useKeptState(kept, 'reason', '');
  const promisedAt = momentOf(at, site.region, engineNow());
  const isRead = promisedAt !== undefined && !Number.isNaN(Date.parse(promisedAt)) && promisedAt.endsWith('Z');
  return (
    <Dialog
      kept={kept}
      title={t('promiseTitle', { no: card.cardNo })}
      about={card.customerName}
      deed={t('promiseDeed')}
      isBusy={save.isPending}
      missing={promisedAt === undefined ? deeds('missing', { count: 1 }) : isRead ? null : t('timeWrong')}
      onDeed={() => promisedAt && save.mutate({ cardId: card.id, rev: card.rev, promisedAt, reason }, { onSuccess: onClose })}
      onKeep={onClose}
    >
      <EntryForm label={t('setPromise')} className="fs">
        <Field label={t('promiseAt')} isRequired hint={t('timeHint')}>
          <MomentField data-autofocus value={at} onChange={setAt} />
        </Field>
        <Field label={t('promiseReason')}>
          <TextInput maxLength={100} value={reason} onChange={(e) => setReason(e.currentTarget.value)} />
        </Field>
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
