import { Select } from '@mantine/core';
import { SetRateInput, type MakerView } from '#shared/maker/schema';
import { DEVICE_CLASSES, type DeviceClass } from '#shared/product/schema';
import { useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { FromOnField } from '../kernel/from-on-field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { MoneyField, minorOf } from '../kernel/money-field';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useSession } from '../kernel/session';
import { showToast } from '../kernel/toast';

/** 費率: what a maker pays for a device class, from a day on (B18). */
export function RateDialog({ maker, onClose }: Readonly<{ maker: MakerView; onClose: () => void }>) {
  const t = useT('oldPart');
  const classes = useT('deviceClass');
  const { currency } = useSession();
  const kept = useKept(`maker.rate:${maker.id}`);
  const save = useCommand('maker.setRate', { request: kept.request });
  const [v, setV] = useKeptState(kept, 'v', { deviceClass: 'tv' as DeviceClass, labour: '', travel: '', fromOn: '' });
  const check = useChecked(SetRateInput, {
    makerId: maker.id,
    deviceClass: v.deviceClass,
    labourMinor: minorOf(v.labour, currency),
    travelMinor: minorOf(v.travel, currency),
    ...(v.fromOn.trim() === '' ? {} : { fromOn: v.fromOn.trim() }),
  });
  return (
    <Dialog
      kept={kept}
      title={t('rateTitle', { name: maker.name })}
      deed={t('deed.rate')}
      isBusy={save.isPending}
      onDeed={() =>
        check.attempt((input) =>
          save.mutate(input, {
            onSuccess: (done) => {
              showToast({ text: t('saved', { name: done.name }) });
              onClose();
            },
          }),
        )
      }
      onKeep={onClose}
    >
      <EntryForm label={t('deed.rate')} className="fs">
        <Field label={t('deviceClass')} isRequired error={check.says('deviceClass')}>
          <Select
            data-autofocus
            allowDeselect={false}
            data={DEVICE_CLASSES.map((c) => ({ value: c, label: classes(c) }))}
            value={v.deviceClass}
            onChange={(c) => setV({ ...v, deviceClass: (c as DeviceClass | null) ?? v.deviceClass })}
            comboboxProps={{ withinPortal: false }}
          />
        </Field>
        <Field label={t('labour')} isRequired error={check.says('labourMinor')}>
          <MoneyField value={v.labour} onChange={(labour) => setV({ ...v, labour })} />
        </Field>
        <Field label={t('travel')} error={check.says('travelMinor')}>
          <MoneyField value={v.travel} onChange={(travel) => setV({ ...v, travel })} />
        </Field>
        <FromOnField label={t('fromOn')} error={check.says('fromOn')} value={v.fromOn} onChange={(fromOn) => setV({ ...v, fromOn })} />
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
