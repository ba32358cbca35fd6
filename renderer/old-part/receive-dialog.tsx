import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ReceiveOldPartInput, type OldPartView } from '#shared/old-part/schema';
import type { StockPlaceId } from '#shared/kernel/ids';
import { parseDocumentNumber } from '#shared/numbering/document-number';
import { routeQuery, useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useScan } from '../kernel/scan';
import { showToast } from '../kernel/toast';
import { partText, usePlaceText } from './old-part-columns';

/** 收舊件: where it lies, and of a serialised part the old number; a scanned bin or serial goes into its field. */
export function ReceiveDialog({ item, onClose }: Readonly<{ item: OldPartView; onClose: () => void }>) {
  const t = useT('oldPart');
  const placeText = usePlaceText();
  const kept = useKept(`oldPart.receive:${item.id}`);
  const save = useCommand('oldPart.receive', { request: kept.request });
  const { data: places = [] } = useQuery(routeQuery('oldPart.places', {}));
  const [v, setV] = useKeptState(kept, 'v', { placeId: '', oldSerial: item.oldSerial ?? '' });
  const asksSerial = item.isSerialised && item.oldSerial === null;
  const check = useChecked(
    ReceiveOldPartInput,
    {
      oldPartId: item.id,
      rev: item.rev,
      ...(v.placeId === '' ? {} : { placeId: v.placeId as StockPlaceId }),
      ...(asksSerial ? { oldSerial: v.oldSerial } : {}),
    },
    asksSerial && v.oldSerial.trim() === '' ? ['oldSerial'] : [],
  );
  const options = places.map((p) => ({
    value: p.id as string,
    label: p.parentId === null ? placeText({ placeKind: p.kind, place: null }) : p.code,
  }));
  useScan((code) => {
    const bin = places.find((p) => p.code === code || code.endsWith(`-${p.code}`));
    if (bin !== undefined) setV({ ...v, placeId: bin.id });
    else if (parseDocumentNumber(code) === null && asksSerial) setV({ ...v, oldSerial: code });
    else return false;
    return true;
  });
  return (
    <Dialog
      kept={kept}
      title={t('receiveTitle', { no: item.opNo })}
      about={t('receiveAbout', { part: partText(item), job: item.jobNo })}
      deed={t('deed.receive')}
      isBusy={save.isPending}
      onDeed={() =>
        check.attempt((input) =>
          save.mutate(input, {
            onSuccess: (done) => {
              showToast({ text: t('received', { no: done.opNo }) });
              onClose();
            },
          }),
        )
      }
      onKeep={onClose}
    >
      <EntryForm label={t('deed.receive')} className="fs">
        {asksSerial && (
          <Field label={t('oldSerial')} isRequired hint={t('oldSerialHint')} error={check.says('oldSerial')}>
            <TextInput
              data-autofocus
              data-scan="field"
              maxLength={30}
              value={v.oldSerial}
              onChange={(e) => setV({ ...v, oldSerial: e.currentTarget.value })}
            />
          </Field>
        )}
        <Field label={t('placeField')}>
          <Select
            {...(asksSerial ? {} : { 'data-autofocus': true })}
            data={options}
            placeholder={placeText({ placeKind: 'oldParts', place: null })}
            value={v.placeId === '' ? null : v.placeId}
            onChange={(placeId) => setV({ ...v, placeId: placeId ?? '' })}
            comboboxProps={{ withinPortal: false }}
          />
        </Field>
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
