import { TextInput } from '@mantine/core';
import { isBusinessDate } from '#shared/kernel/business-date';
import { deadlineOf, DELIVERY_OUTCOMES, type Delivery } from '#shared/unclaimed/rules';
import type { UnclaimedView } from '#shared/unclaimed/schema';
import { useCommand } from '../kernel/api';
import { engineNow } from '../kernel/clock';
import { localDay } from '../kernel/dates';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { RefusalBanner } from '../kernel/refusal-banner';
import { Segments } from '../kernel/segments';
import { useSession } from '../kernel/session';
import { ProofField } from './proof-field';

/** 登記送達: what became of the formal notice; the last day of the term is shown before it is saved. */
export function DeliveryDialog({ row, onClose }: Readonly<{ row: UnclaimedView; onClose: () => void }>) {
  const t = useT('unclaimed');
  const { zone, site } = useSession();
  const formal = row.notices.at(-1);
  const kept = useKept(`unclaimed.delivery:${row.id.slice(-8)}`);
  const record = useCommand('unclaimed.recordDelivery', { request: kept.request });
  const [outcome, setOutcome] = useKeptState<Delivery['outcome']>(kept, 'outcome', 'delivered');
  const [outcomeOn, setOn] = useKeptState(kept, 'outcomeOn', () => localDay(engineNow(), zone));
  const [proof, setProof] = useKeptState(kept, 'proof', '');
  const on = outcomeOn.trim();
  const isDay = isBusinessDate(on);
  if (formal === undefined) return null;
  return (
    <Dialog
      kept={kept}
      width={480}
      title={t('deliveryTitle', { no: formal.ntNo })}
      about={t('deliveryAbout', { proof: formal.proof ?? '—', on: localDay(formal.sentAt, zone) })}
      deed={t('deed.delivery')}
      isBusy={record.isPending}
      missing={isDay && proof.trim() !== '' ? null : t('deliveryMissing')}
      onDeed={() => record.mutate({ noticeId: formal.id, outcome, on, proof }, { onSuccess: onClose })}
      onKeep={onClose}
    >
      <EntryForm label={t('deed.delivery')} className="fs">
        <Field label={t('outcome')}>
          <Segments
            label={t('outcome')}
            value={outcome}
            width={200}
            options={DELIVERY_OUTCOMES.map((o) => ({ value: o, label: t(`outcomes.${o}`), isException: o === 'returned' }))}
            onChange={setOutcome}
          />
        </Field>
        <Field label={t('outcomeOn')} isRequired>
          <TextInput w={140} maxLength={10} value={outcomeOn} onChange={(e) => setOn(e.currentTarget.value)} />
        </Field>
        <ProofField label={t('outcomeProof')} isRequired value={proof} onChange={setProof} />
      </EntryForm>
      {isDay && (
        <p className="note" role="status">
          {t('deadlineIs', { on: deadlineOf(site.region, row.toldOn, { outcome, on }) })}
        </p>
      )}
      <RefusalBanner refusal={record.error} />
    </Dialog>
  );
}
