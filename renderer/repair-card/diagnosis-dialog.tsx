import { Select, Textarea, TextInput } from '@mantine/core';
import { SERVICE_TYPES, type ServiceType } from '#shared/kernel/region';
import { CAUSE_CODES, DiagnosisInput, type CardView } from '#shared/repair-card/schema';
import { useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { RefusalBanner } from '../kernel/refusal-banner';
import { Segments } from '../kernel/segments';

type Cause = (typeof CAUSE_CODES)[number];
const isCause = (text: string | null): text is Cause => CAUSE_CODES.some((c) => c === text);

/** 診斷: what is wrong and why; it stands before the quote (B7). The service type may change with a reason. */
export function DiagnosisDialog({ card, onClose }: Readonly<{ card: CardView; onClose: () => void }>) {
  const t = useT('repairCard');
  const kept = useKept(`job.diagnosis:${card.id}`);
  const save = useCommand('repairCard.recordDiagnosis', { request: kept.request });
  const [diagnosis, setDiagnosis] = useKeptState(kept, 'diagnosis', card.diagnosis ?? '');
  const [causeCode, setCause] = useKeptState<Cause>(kept, 'causeCode', card.causeCode ?? 'part');
  const [type, setType] = useKeptState<ServiceType>(kept, 'type', card.type);
  const [typeReason, setTypeReason] = useKeptState(kept, 'typeReason', '');
  const isOther = type !== card.type;
  const check = useChecked(DiagnosisInput, {
    cardId: card.id,
    rev: card.rev,
    diagnosis,
    causeCode,
    ...(isOther ? { type, typeReason } : {}),
  });
  const needsReason = isOther && typeReason.trim() === '';
  return (
    <Dialog
      kept={kept}
      title={t('diagnosisTitle', { no: card.cardNo })}
      about={card.faultReported}
      deed={t('diagnosisDeed')}
      isBusy={save.isPending}
      onDeed={() => check.attempt((input) => !needsReason && save.mutate(input, { onSuccess: onClose }))}
      onKeep={onClose}
    >
      <EntryForm label={t('diagnosis')} className="fs">
        <Field label={t('diagnosis')} isRequired error={check.says('diagnosis')}>
          <Textarea data-autofocus minRows={2} maxLength={200} value={diagnosis} onChange={(e) => setDiagnosis(e.currentTarget.value)} />
        </Field>
        <Field label={t('cause')} isRequired>
          <Select
            data={CAUSE_CODES.map((c) => ({ value: c, label: t(`causes.${c}`) }))}
            value={causeCode}
            onChange={(v) => isCause(v) && setCause(v)}
            comboboxProps={{ withinPortal: false }}
          />
        </Field>
        <Field label={t('serviceType')}>
          <Segments
            label={t('serviceType')}
            value={type}
            width={280}
            options={SERVICE_TYPES.map((s) => ({ value: s, label: t(`type.${s}`) }))}
            onChange={setType}
          />
        </Field>
        {isOther && (
          <Field label={t('typeReason')} isRequired error={needsReason ? 'needed' : check.says('typeReason')}>
            <TextInput maxLength={100} value={typeReason} onChange={(e) => setTypeReason(e.currentTarget.value)} />
          </Field>
        )}
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
