import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { routeQuery, useCommand } from '../kernel/api';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { ReasonDialog } from '../kernel/reason-dialog';
import type { ActProps } from './act';
import { ShelfField } from './shelf-field';

/** 沖正: a wrong release is reversed; a new line is opened as ready, with a new receipt (decisions 3). */
export function ReverseDialog({ stay, onDone, onClose }: ActProps) {
  const t = useT('custody');
  const kept = useKept(`ledger.reverse:${stay.id}`);
  const [shelf, setShelf] = useKeptState(kept, 'shelf', '');
  const save = useCommand('custody.reverseRelease', { request: kept.request });
  const reverse = (reason: string): void =>
    save.mutate(
      { stayId: stay.id, rev: stay.rev, reason, shelf },
      { onSuccess: ({ reversed, opened, receiptNo }) => onDone(t('done.reverse', { no: reversed.dlNo, newNo: opened.dlNo, receiptNo })) },
    );
  return (
    <ReasonDialog
      kept={kept}
      title={t('form.reverseTitle', { no: stay.dlNo })}
      stays={t('form.reverseStays')}
      causes={t('form.reverseCauses')}
      deed={t('deed.reverse')}
      keep={t('form.keepRelease')}
      isBusy={save.isPending}
      refusal={save.error}
      onDeed={reverse}
      onKeep={onClose}
    >
      <p className="b">{`${stay.customerName}　${stay.model}　${stay.serial ?? ''}`}</p>
      <div className="fs">
        <Field label={t('form.shelf')} isRequired hint={t('form.shelfHint')}>
          <ShelfField value={shelf} onChange={setShelf} />
        </Field>
      </div>
    </ReasonDialog>
  );
}

/** 作廢收據: the goods never left the customer; both parts are here, and its ledger lines are reversed (C5). */
export function CancelReceiptDialog({ stay, onDone, onClose }: ActProps) {
  const t = useT('custody');
  const kept = useKept(`ledger.cancelReceipt:${stay.id}`);
  const [areBothPartsPresent, setAreBothPartsPresent] = useKeptState(kept, 'areBothPartsPresent', false);
  const { data: receipt } = useQuery(routeQuery('collectionReceipt.byId', { id: stay.receiptId }));
  const save = useCommand('collectionReceipt.cancel', { request: kept.request });
  const cancel = (reason: string): void =>
    save.mutate(
      { receiptId: stay.receiptId, ...(receipt ? { rev: receipt.rev } : {}), reason, areBothPartsPresent },
      { onSuccess: (r) => onDone(t('done.cancelReceipt', { no: r.receiptNo })) },
    );
  return (
    <ReasonDialog
      kept={kept}
      title={t('form.cancelTitle', { no: stay.receiptNo })}
      stays={t('form.cancelStays')}
      causes={t('form.cancelCauses')}
      deed={t('deed.cancelReceipt')}
      keep={t('form.keepReceipt')}
      isBusy={save.isPending}
      refusal={save.error}
      onDeed={cancel}
      onKeep={onClose}
    >
      <Checkbox
        label={t('form.bothParts')}
        checked={areBothPartsPresent}
        onChange={(e) => setAreBothPartsPresent(e.currentTarget.checked)}
      />
    </ReasonDialog>
  );
}
