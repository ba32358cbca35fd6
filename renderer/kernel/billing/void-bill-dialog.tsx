import type { BillView } from '#shared/billing/schema';
import { creditWhy } from '#shared/billing/void';
import { useCommand } from '../api';
import { engineNow } from '../clock';
import { localDay } from '../dates';
import { Field } from '../field';
import { useT } from '../i18n';
import { useKept, useKeptState } from '../kept';
import { ReasonDialog } from '../reason-dialog';
import { Segments } from '../segments';
import { useSession } from '../session';
import { showToast } from '../toast';

const ORIGINALS = ['back', 'out'] as const;

/** 作廢收費單, or a credit slip where its period is over or its original outside; which of them is said before (C6, E15). */
export function VoidBillDialog({ bill, onClose }: Readonly<{ bill: BillView; onClose: () => void }>) {
  const t = useT('billing');
  const { site, zone } = useSession();
  const kept = useKept(`bill.void:${bill.id}`);
  const run = useCommand('billing.void', { request: kept.request });
  const [original, setOriginal] = useKeptState<(typeof ORIGINALS)[number]>(kept, 'original', 'back');
  const why = creditWhy(
    { grossMinor: bill.grossMinor, invoiceOn: bill.invoiceOn, issuedOn: localDay(bill.issuedAt, zone) },
    site.region,
    localDay(engineNow(), zone),
    original === 'back',
  );
  return (
    <ReasonDialog
      kept={kept}
      title={t('voidTitle', { no: bill.billNo })}
      stays={t(why === null ? 'voidStays' : 'creditStays')}
      causes={t(`voidWay.${why ?? 'void'}`)}
      deed={t(why === null ? 'void' : 'creditDeed')}
      keep={t('voidKeep')}
      isBusy={run.isPending}
      refusal={run.error}
      onDeed={(reason) =>
        run.mutate(
          { billId: bill.id, rev: bill.rev, reason, isOriginalBack: original === 'back' },
          {
            onSuccess: ({ creditNo }) => {
              if (creditNo !== null) showToast({ text: t('credited', { no: creditNo }) });
              onClose();
            },
          },
        )
      }
      onKeep={onClose}
    >
      <Field label={t('original')}>
        <Segments
          label={t('original')}
          value={original}
          width={220}
          options={ORIGINALS.map((o) => ({ value: o, label: t(`originals.${o}`) }))}
          onChange={setOriginal}
        />
      </Field>
    </ReasonDialog>
  );
}
