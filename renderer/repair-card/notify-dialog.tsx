import { formatPhone } from '#shared/customer/phone';
import type { CardView } from '#shared/repair-card/schema';
import { useCommand } from '../kernel/api';
import { engineNow } from '../kernel/clock';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { momentOf } from '../kernel/moment';
import { MomentField } from '../kernel/moment-field';
import { RefusalBanner } from '../kernel/refusal-banner';
import { Segments } from '../kernel/segments';
import { useSession } from '../kernel/session';

const CHANNELS = ['phone', 'sms', 'mail', 'counter'] as const;
type Channel = (typeof CHANNELS)[number];

/** 通知: the owner was told that his device is ready; the clock of unclaimed goods starts here (D5). */
export function NotifyDialog({ card, onClose }: Readonly<{ card: CardView; onClose: () => void }>) {
  const t = useT('repairCard');
  const quote = useT('quote');
  const { site } = useSession();
  const kept = useKept(`job.notify:${card.id}`);
  const save = useCommand('custody.notifyOwner', { request: kept.request });
  const [channel, setChannel] = useKeptState<Channel>(kept, 'channel', 'phone');
  const [when, setWhen] = useKeptState(kept, 'when', '');
  const at = momentOf(when, site.region, engineNow());
  return (
    <Dialog
      kept={kept}
      title={t('notifyTitle', { name: card.customerName })}
      about={card.phone ? formatPhone(card.phone) : undefined}
      deed={t('notifyDeed')}
      isBusy={save.isPending}
      onDeed={() => save.mutate({ stayId: card.stayId, channel, ...(at ? { at } : {}) }, { onSuccess: onClose })}
      onKeep={onClose}
    >
      <EntryForm label={t('notify')} className="fs">
        <Field label={t('channel')} isRequired>
          <Segments
            label={t('channel')}
            value={channel}
            width={280}
            options={CHANNELS.map((c) => ({ value: c, label: t(`channels.${c}`) }))}
            onChange={setChannel}
          />
        </Field>
        <Field label={quote('at')}>
          <MomentField isNow data-autofocus value={when} onChange={setWhen} />
        </Field>
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
