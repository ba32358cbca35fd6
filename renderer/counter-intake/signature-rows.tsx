import { NativeSelect, TextInput } from '@mantine/core';
import { useT } from '../kernel/i18n';
import { Segments } from '../kernel/segments';
import type { IntakeForm, Patch } from './intake-form';

type Props = Readonly<{
  form: IntakeForm;
  witnesses: readonly Readonly<{ id: string; name: string }>[];
  isWrong: boolean;
  onChange: (patch: Patch<IntakeForm>) => void;
}>;

/** 客戶簽名: signed on paper, or refused with a witness of the staff (E18). */
export function SignatureRows({ form, witnesses, isWrong, onChange }: Props) {
  const t = useT('counterIntake');
  return (
    <>
      <div className="two">
        <div className="signature" data-item="signature">
          <Segments
            label={t('signature')}
            value={form.signature === 'none' ? null : form.signature}
            aria-invalid={isWrong}
            options={[
              { value: 'signed', label: t('signed') },
              { value: 'refusedToSign', label: t('refusedToSign'), isException: true },
            ]}
            onChange={(signature) => onChange({ signature })}
          />
        </div>
        {form.signature !== 'refusedToSign' && (
          <TextInput
            aria-label={t('signer')}
            className="grow"
            size="xs"
            maxLength={40}
            placeholder={form.name === '' ? t('signer') : form.name}
            value={form.signer}
            onChange={(e) => onChange({ signer: e.currentTarget.value })}
          />
        )}
      </div>
      {form.signature === 'refusedToSign' && (
        <div className="two">
          <NativeSelect
            aria-label={t('witness')}
            value={form.witnessId ?? ''}
            data={[{ value: '', label: t('witness') }, ...witnesses.map((w) => ({ value: w.id, label: w.name }))]}
            onChange={(e) => onChange({ witnessId: e.currentTarget.value === '' ? null : e.currentTarget.value })}
          />
          <TextInput
            aria-label={t('refusalReason')}
            placeholder={t('refusalReason')}
            className="grow"
            maxLength={100}
            value={form.refusal}
            onChange={(e) => onChange({ refusal: e.currentTarget.value })}
          />
        </div>
      )}
    </>
  );
}
