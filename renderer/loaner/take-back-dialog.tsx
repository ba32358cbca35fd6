import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { settlementOf } from '#shared/loaner/rules';
import type { LoanView } from '#shared/loaner/schema';
import { parseDocumentNumber } from '#shared/numbering/document-number';
import { routeQuery, useCommand } from '../kernel/api';
import { PayBackFields, usePayBack } from '../kernel/billing/pay-back-fields';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { formatMoney, Money } from '../kernel/money';
import { MoneyField, minorOf } from '../kernel/money-field';
import { PhotoField } from '../kernel/photo/photo-field';
import { PhotoGrid } from '../kernel/photo/photo-grid';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useScan } from '../kernel/scan';
import { useSession } from '../kernel/session';
import { showToast } from '../kernel/toast';

type Props = Readonly<{ loan: LoanView; scanned: string; onClose: () => void }>;

/** 收回備用機 (C11): scanned, compared with how it went out, wiped; the deposit is settled and the settlement printed. */
export function TakeBackDialog({ loan, scanned: first, onClose }: Props) {
  const t = useT('loaner');
  const { currency } = useSession();
  const kept = useKept(`loaner.takeBack:${loan.id.slice(-8)}`);
  const takeBack = useCommand('loaner.takeBack', { request: kept.request });
  const [scanned, setScanned] = useKeptState(kept, 'scanned', first);
  const [conditionIn, setCondition] = useKeptState(kept, 'conditionIn', '');
  const [photoIds, setPhotoIds] = useKeptState<readonly string[]>(kept, 'photoIds', []);
  const [isCameraOpen, setCameraOpen] = useState(false);
  const { data: photos = [] } = useQuery(routeQuery('photo.ofOwner', { ownerId: loan.id }));
  const [areAccessoriesBack, setBack] = useKeptState(kept, 'areAccessoriesBack', loan.accessories.length === 0);
  const [isDataWiped, setWiped] = useKeptState(kept, 'isDataWiped', false);
  const [deduction, setDeduction] = useKeptState(kept, 'deduction', '');
  const [deductionReason, setReason] = useKeptState(kept, 'deductionReason', '');
  const back = usePayBack(kept);
  const deductionMinor = minorOf(deduction, currency) || 0;
  const { refundMinor, extraMinor } = settlementOf(loan.depositMinor, deductionMinor);
  useScan((code) => {
    if (parseDocumentNumber(code) !== null) return false;
    setScanned(code);
    return true;
  });
  const missing =
    scanned.trim() === ''
      ? t('scan')
      : conditionIn.trim() === ''
        ? t('missingIn')
        : !isDataWiped
          ? t('wipeNeeded')
          : deductionMinor > 0 && deductionReason.trim() === ''
            ? t('deductionReasonNeeded')
            : refundMinor > 0
              ? back.missing
              : null;
  const run = (): void =>
    takeBack.mutate(
      {
        loanId: loan.id,
        rev: loan.rev,
        scanned,
        conditionIn,
        areAccessoriesBack,
        photoIds: [...photoIds],
        isDataWiped: true,
        deductionMinor,
        deductionReason,
        refund: back.by,
      },
      {
        onSuccess: (done) => {
          showToast({ text: t('takenBack', { no: done.lnNo, amount: formatMoney(done.refundMinor, currency) }) });
          onClose();
        },
      },
    );
  return (
    <Dialog
      kept={kept}
      width={560}
      title={t('takeBackTitle', { model: loan.model })}
      about={t('takeBackAbout', { no: loan.lnNo, name: loan.customerName })}
      deed={t('printTakeBack')}
      isBusy={takeBack.isPending}
      missing={missing}
      onDeed={run}
      onKeep={onClose}
    >
      <EntryForm label={t('deed.takeBack')} className="fs">
        <Field label={t('scan')} isRequired>
          <TextInput
            data-scan="field"
            maxLength={60}
            {...(first === '' ? { 'data-autofocus': true } : {})}
            value={scanned}
            onChange={(e) => setScanned(e.currentTarget.value)}
          />
        </Field>
        <span className="lab">{t('conditionOut')}</span>
        <span className="wrap">{[loan.conditionOut, ...loan.accessories.map((a) => `${a.name} ×${a.qty}`)].join('、')}</span>
        {photos.length > 0 && (
          <>
            <span className="lab">{t('photosOut')}</span>
            <PhotoGrid photos={photos} />
          </>
        )}
        <Field label={t('conditionIn')} isRequired>
          <Textarea
            minRows={2}
            maxLength={200}
            {...(first === '' ? {} : { 'data-autofocus': true })}
            value={conditionIn}
            onChange={(e) => setCondition(e.currentTarget.value)}
          />
        </Field>
        <span className="lab">{t('photosIn')}</span>
        <PhotoField
          photoIds={photoIds}
          isCameraOpen={isCameraOpen}
          onCamera={setCameraOpen}
          onAdd={(id) => setPhotoIds((old) => [...old, id])}
          onRemove={(id) => setPhotoIds((old) => old.filter((one) => one !== id))}
        />
        <span className="lab" aria-hidden />
        <div className="row">
          <Checkbox label={t('areAccessoriesBack')} checked={areAccessoriesBack} onChange={(e) => setBack(e.currentTarget.checked)} />
          <Checkbox label={t('isDataWiped')} checked={isDataWiped} onChange={(e) => setWiped(e.currentTarget.checked)} />
        </div>
        <Field label={t('deduction')}>
          <MoneyField value={deduction} onChange={setDeduction} />
        </Field>
        {deductionMinor > 0 && (
          <Field label={t('deductionReason')} isRequired>
            <TextInput maxLength={100} value={deductionReason} onChange={(e) => setReason(e.currentTarget.value)} />
          </Field>
        )}
        <span className="lab">{t(extraMinor > 0 ? 'owed' : 'refund')}</span>
        <b className={extraMinor > 0 ? 'fs16 amber' : 'fs16'} role="status">
          <Money minor={extraMinor > 0 ? extraMinor : refundMinor} withSign />
        </b>
        {refundMinor > 0 && <PayBackFields form={back} />}
      </EntryForm>
      {extraMinor > 0 && <p className="note amber">{t('owedAbout')}</p>}
      <RefusalBanner refusal={takeBack.error} />
    </Dialog>
  );
}
