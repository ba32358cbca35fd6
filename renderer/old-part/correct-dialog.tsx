import { Select, TextInput } from '@mantine/core';
import { CorrectLineInput, type ClaimLineView, type ClaimView } from '#shared/claim/schema';
import { CAUSE_CODES } from '#shared/repair-card/schema';
import type { RawInput } from '#shared/contract/contract';
import { useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { formatMoney } from '../kernel/money';
import { MoneyField, minorOf } from '../kernel/money-field';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useSession } from '../kernel/session';
import { showToast } from '../kernel/toast';

export type Correction = Omit<RawInput<'claim.correct'>, 'claimId' | 'rev' | 'lineId'>;
type Props = Readonly<{
  claim: ClaimView;
  line: ClaimLineView;
  /** A rejected line: what is typed goes with the claim when it is sent again (C14). Left out, it is saved on the draft at once. */
  onCorrected?: ((typed: Correction) => void) | undefined;
  onClose: () => void;
}>;
/** 補資料: what is blank on a line, or other than the books say (P19). What is left empty stays as it was. */
export function CorrectDialog({ claim, line, onCorrected, onClose }: Props) {
  const t = useT('claim');
  const causes = useT('repairCard');
  const { currency } = useSession();
  const kept = useKept(`claim.correct:${line.id}`);
  const save = useCommand('claim.correct', { request: kept.request });
  const shown = (minor: number | null): string => (minor === null ? '' : formatMoney(minor, currency));
  const [v, setV] = useKeptState(kept, 'v', {
    faultCode: (line.faultCode ?? '') as string,
    signer: line.signer ?? '',
    serial: line.serial ?? '',
    credit: shown(line.partCreditMinor),
    labour: shown(line.labourMinor),
    travel: shown(line.travelMinor),
  });
  const amount = (typed: string): number | undefined => (typed.trim() === '' ? undefined : minorOf(typed, currency));
  const typed = {
    faultCode: CAUSE_CODES.find((c) => c === v.faultCode),
    signer: v.signer.trim() || undefined,
    serial: v.serial.trim() || undefined,
    partCreditMinor: line.sku === null ? undefined : amount(v.credit),
    labourMinor: amount(v.labour),
    travelMinor: amount(v.travel),
  };
  const done = (): void => {
    showToast({ text: t(onCorrected === undefined ? 'corrected' : 'correctedForAgain') });
    onClose();
  };
  const check = useChecked(CorrectLineInput, { claimId: claim.id, rev: claim.rev, lineId: line.id, ...typed });
  return (
    <Dialog
      kept={kept}
      title={t('correctTitle', { job: line.workNo })}
      about={line.answerReason ?? (line.missing.length === 0 ? t('complete') : line.missing.map((m) => t(`missing.${m}`)).join('、'))}
      deed={t('deed.correct')}
      isBusy={save.isPending}
      onDeed={() =>
        check.attempt((input) => {
          if (onCorrected === undefined) return save.mutate(input, { onSuccess: done });
          onCorrected(typed);
          kept.discard();
          done();
        })
      }
      onKeep={onClose}
    >
      <EntryForm label={t('deed.correct')} className="fs">
        <Field label={t('signer')} error={check.says('signer')}>
          <TextInput data-autofocus maxLength={40} value={v.signer} onChange={(e) => setV({ ...v, signer: e.currentTarget.value })} />
        </Field>
        <Field label={t('faultCode')} error={check.says('faultCode')}>
          <Select
            data={CAUSE_CODES.map((c) => ({ value: c, label: causes(`causes.${c}`) }))}
            value={v.faultCode === '' ? null : v.faultCode}
            onChange={(faultCode) => setV({ ...v, faultCode: faultCode ?? '' })}
            comboboxProps={{ withinPortal: false }}
          />
        </Field>
        <Field label={t('serial')} error={check.says('serial')}>
          <TextInput maxLength={30} data-scan="field" value={v.serial} onChange={(e) => setV({ ...v, serial: e.currentTarget.value })} />
        </Field>
        {line.sku !== null && (
          <Field label={t('credit')} error={check.says('partCreditMinor')}>
            <MoneyField value={v.credit} onChange={(credit) => setV({ ...v, credit })} />
          </Field>
        )}
        <Field label={t('labour')} error={check.says('labourMinor')}>
          <MoneyField value={v.labour} onChange={(labour) => setV({ ...v, labour })} />
        </Field>
        <Field label={t('travel')} error={check.says('travelMinor')}>
          <MoneyField value={v.travel} onChange={(travel) => setV({ ...v, travel })} />
        </Field>
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
