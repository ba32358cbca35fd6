import { Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { parseDocumentNumber } from '#shared/numbering/document-number';
import type { CardView } from '#shared/repair-card/schema';
import { routeQuery, useCommand } from '../kernel/api';
import { PayFields } from '../kernel/billing/pay-fields';
import { usePayForm } from '../kernel/billing/use-pay-form';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { MoneyField, minorOf } from '../kernel/money-field';
import { PhotoField } from '../kernel/photo/photo-field';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useScan } from '../kernel/scan';
import { useSession } from '../kernel/session';
import { useStatusWord } from '../kernel/status';
import { showToast } from '../kernel/toast';

const PAUSE_MS = 180;
const namesIn = (text: string): { name: string }[] =>
  text
    .split(/[、,，]/)
    .map((name) => ({ name: name.trim() }))
    .filter(({ name }) => name !== '');

/** 借備用機 (B16): scan it, say how it looks, take the deposit; the agreement is printed. */
export function LendDialog({ card, onClose }: Readonly<{ card: CardView; onClose: () => void }>) {
  const t = useT('loaner');
  const word = useStatusWord();
  const { currency } = useSession();
  const kept = useKept(`job.lend:${card.id}`);
  const lend = useCommand('loaner.lend', { request: kept.request });
  const [scanned, setScanned] = useKeptState(kept, 'scanned', '');
  const [conditionOut, setCondition] = useKeptState(kept, 'conditionOut', '');
  const [accessories, setAccessories] = useKeptState(kept, 'accessories', '');
  const [photoIds, setPhotoIds] = useKeptState<readonly string[]>(kept, 'photoIds', []);
  const [isCameraOpen, setCameraOpen] = useState(false);
  const [deposit, setDeposit] = useKeptState(kept, 'deposit', '');
  const [asked] = useDebouncedValue(scanned.trim(), PAUSE_MS);
  const { data: found } = useQuery({ ...routeQuery('loaner.find', { scanned: asked }), enabled: asked !== '' });
  const depositMinor = minorOf(deposit, currency) || 0;
  const form = usePayForm(depositMinor);
  const { payments, restMinor } = form.settlement;
  const isAvailable = found?.loaner.status === 'AVAILABLE';
  useScan((code) => {
    if (parseDocumentNumber(code) !== null) return false;
    setScanned(code);
    return true;
  });
  const missing =
    !isAvailable || conditionOut.trim() === ''
      ? t('missingLend')
      : depositMinor > 0 && (restMinor > 0 || form.missing !== null)
        ? (form.missing ?? t('deposit'))
        : null;
  return (
    <Dialog
      kept={kept}
      width={520}
      title={t('lendTitle', { name: card.customerName })}
      about={t('lendAbout', { no: card.cardNo })}
      deed={t('printLend')}
      isBusy={lend.isPending}
      missing={missing}
      onDeed={() =>
        lend.mutate(
          {
            cardId: card.id,
            scanned,
            conditionOut,
            accessories: namesIn(accessories),
            photoIds: [...photoIds],
            payments: depositMinor > 0 ? [...payments] : [],
          },
          {
            onSuccess: (loan) => {
              showToast({ text: t('lent', { no: loan.lnNo }) });
              onClose();
            },
          },
        )
      }
      onKeep={onClose}
    >
      <EntryForm label={t('deed.lend')} className="fs">
        <Field label={t('scan')} hint={t('scanHint')} isRequired>
          <TextInput data-autofocus data-scan="field" maxLength={60} value={scanned} onChange={(e) => setScanned(e.currentTarget.value)} />
        </Field>
        <span className="lab" aria-hidden />
        <b role="status" className={isAvailable ? 'good' : 'bad'}>
          {found === undefined
            ? ''
            : found === null
              ? t('notFound')
              : isAvailable
                ? found.loaner.model
                : t('notAvailable', { status: word('loaner', found.loaner.status) })}
        </b>
        <Field label={t('condition')} isRequired>
          <Textarea minRows={2} maxLength={200} value={conditionOut} onChange={(e) => setCondition(e.currentTarget.value)} />
        </Field>
        <Field label={t('accessories')} hint={t('accessoriesHint')}>
          <TextInput maxLength={200} value={accessories} onChange={(e) => setAccessories(e.currentTarget.value)} />
        </Field>
        <span className="lab">{t('photos')}</span>
        <PhotoField
          photoIds={photoIds}
          isCameraOpen={isCameraOpen}
          onCamera={setCameraOpen}
          onAdd={(id) => setPhotoIds((old) => [...old, id])}
          onRemove={(id) => setPhotoIds((old) => old.filter((one) => one !== id))}
        />
        <Field label={t('deposit')}>
          <MoneyField value={deposit} onChange={setDeposit} />
        </Field>
      </EntryForm>
      {depositMinor > 0 && <PayFields form={form} isFirst={false} />}
      <RefusalBanner refusal={lend.error} />
    </Dialog>
  );
}
