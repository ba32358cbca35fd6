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

/** 外修送出: to an outside repairer, with his slip number. */
export function ToVendorDialog({ stay, onDone, onClose }: ActProps) {
  const t = useT('custody');
  const moment = useMoment();
  const kept = useKept(`ledger.toVendor:${stay.id}`);
  const [vendor, setVendor] = useKeptState(kept, 'vendor', '');
  const [vendorSlipNo, setVendorSlipNo] = useKeptState(kept, 'vendorSlipNo', '');
  const [at, setAt] = useKeptState(kept, 'at', '');
  const save = useCommand('custody.sendToVendor', { request: kept.request });
  const check = useChecked(contract['custody.sendToVendor'].input, {
    stayId: stay.id,
    rev: stay.rev,
    vendor,
    vendorSlipNo,
    ...moment('at', at),
  });
  return (
    <StayDialog
      kept={kept}
      stay={stay}
      deed={t('deed.toVendor')}
      about={t('form.toVendorAbout')}
      missing={check.missing}
      isBusy={save.isPending}
      refusal={save.error}
      onDeed={() => check.attempt((input) => save.mutate(input, { onSuccess: (s) => onDone(t('done.toVendor', { no: s.dlNo })) }))}
      onClose={onClose}
    >
      <Field label={t('form.vendor')} isRequired error={check.says('vendor')}>
        <TextInput w={240} data-autofocus value={vendor} onChange={(e) => setVendor(e.currentTarget.value)} />
      </Field>
      <Field label={t('form.slipNo')} isRequired error={check.says('vendorSlipNo')}>
        <TextInput w={200} data-scan="field" value={vendorSlipNo} onChange={(e) => setVendorSlipNo(e.currentTarget.value)} />
      </Field>
      <Field label={t('form.at')} error={check.says('at')}>
        <MomentField isNow value={at} onChange={setAt} />
      </Field>
    </StayDialog>
  );
}

/** 外修收回: scanned again, back on a shelf; the card waits for inspection. */
export function FromVendorDialog({ stay, onDone, onClose }: ActProps) {
  const t = useT('custody');
  const moment = useMoment();
  const kept = useKept(`ledger.fromVendor:${stay.id}`);
  const [scanned, setScanned] = useKeptState(kept, 'scanned', '');
  const [shelf, setShelf] = useKeptState(kept, 'shelf', '');
  const [testResult, setTestResult] = useKeptState(kept, 'testResult', '');
  const [at, setAt] = useKeptState(kept, 'at', '');
  const save = useCommand('custody.backFromVendor', { request: kept.request });
  const check = useChecked(contract['custody.backFromVendor'].input, {
    stayId: stay.id,
    rev: stay.rev,
    scanned,
    shelf,
    testResult,
    ...moment('at', at),
  });
  return (
    <StayDialog
      kept={kept}
      stay={stay}
      deed={t('deed.fromVendor')}
      about={t('form.fromVendorAbout')}
      missing={check.missing}
      isBusy={save.isPending}
      refusal={save.error}
      onDeed={() => check.attempt((input) => save.mutate(input, { onSuccess: (s) => onDone(t('done.fromVendor', { no: s.dlNo })) }))}
      onClose={onClose}
    >
      <DeviceField stay={stay} value={scanned} onChange={setScanned} error={check.says('scanned')} />
      <Field label={t('form.shelf')} isRequired error={check.says('shelf')} hint={t('form.shelfHint')}>
        <ShelfField value={shelf} onChange={setShelf} />
      </Field>
      <Field label={t('form.testResult')} isRequired error={check.says('testResult')}>
        <TextInput value={testResult} onChange={(e) => setTestResult(e.currentTarget.value)} />
      </Field>
      <Field label={t('form.at')} error={check.says('at')}>
        <MomentField isNow value={at} onChange={setAt} />
      </Field>
    </StayDialog>
  );
}
