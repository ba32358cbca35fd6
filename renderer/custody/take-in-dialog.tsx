import { TextInput } from '@mantine/core';
import { contract } from '#shared/contract/contract';
import { useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { MomentField } from '../kernel/moment-field';
import { useMoment } from '../kernel/use-moment';
import type { ActProps } from './act';
import { DeviceField } from './device-field';
import { ShelfField } from './shelf-field';
import { StayDialog } from './stay-dialog';

/** 收進: the carried-back device arrives; serial scanned, shelf set, card opened, tag printed (S0§11). */
export function TakeInDialog({ stay, onDone, onClose }: ActProps) {
  const t = useT('custody');
  const moment = useMoment();
  const kept = useKept(`ledger.takeIn:${stay.id}`);
  const [scanned, setScanned] = useKeptState(kept, 'scanned', '');
  const [shelf, setShelf] = useKeptState(kept, 'shelf', '');
  const [fault, setFault] = useKeptState(kept, 'fault', '');
  const [promised, setPromised] = useKeptState(kept, 'promised', '');
  const [at, setAt] = useKeptState(kept, 'at', '');
  const save = useCommand('custody.takeIn', { request: kept.request });
  const check = useChecked(contract['custody.takeIn'].input, {
    stayId: stay.id,
    rev: stay.rev,
    scanned,
    shelf,
    faultReported: fault,
    ...moment('promisedAt', promised),
    ...moment('at', at),
  });
  return (
    <StayDialog
      kept={kept}
      stay={stay}
      deed={t('deed.takeIn')}
      about={t('form.takeInAbout')}
      missing={check.missing}
      isBusy={save.isPending}
      refusal={save.error}
      onDeed={() =>
        check.attempt((input) => save.mutate(input, { onSuccess: (d) => onDone(t('done.takeIn', { no: d.stay.dlNo, cardNo: d.cardNo })) }))
      }
      onClose={onClose}
    >
      <DeviceField stay={stay} value={scanned} onChange={setScanned} error={check.says('scanned')} />
      <Field label={t('form.shelf')} isRequired error={check.says('shelf')} hint={t('form.shelfHint')}>
        <ShelfField value={shelf} onChange={setShelf} />
      </Field>
      <Field label={t('form.fault')} error={check.says('faultReported')}>
        <TextInput value={fault} maxLength={400} onChange={(e) => setFault(e.currentTarget.value)} />
      </Field>
      <Field label={t('form.promised')} error={check.says('promisedAt')}>
        <MomentField value={promised} onChange={setPromised} />
      </Field>
      <Field label={t('form.at')} error={check.says('at')}>
        <MomentField isNow value={at} onChange={setAt} />
      </Field>
    </StayDialog>
  );
}
