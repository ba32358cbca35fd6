import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Region } from '#shared/kernel/region';
import { DEVICE_CLASSES, type DeviceClass, type ProductView } from '#shared/product/schema';
import { Tick } from '../kernel/chip';
import { Field, FieldGroup, useFieldWords } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { Sheet } from '../kernel/sheet';
import { IdentifierRow } from './identifier-row';
import { fromProduct, ofClass, type DeviceForm, type Patch } from './intake-form';
import { ModelInput } from './model-input';
import { ProductPicker } from './product-picker';
import type { Item } from './requirements';
import { dayReadings, readDay } from './typed-values';

type Props = Readonly<{
  device: DeviceForm;
  products: readonly ProductView[];
  region: Region;
  missing: ReadonlySet<Item>;
  onChange: (patch: Patch<DeviceForm>) => void;
  onDecided: () => void;
}>;

/** 2 商品: one of the customer's own by its number, or a new one with its label. */
export function ProductSection({ device, products, region, missing, onChange, onDecided }: Props) {
  const t = useT('counterIntake');
  const classes = useT('deviceClass');
  const words = useFieldWords();
  const [isDayLeft, setIsDayLeft] = useState(false);
  const isKnown = device.productId !== null;
  const isDayWrong =
    missing.has('purchaseOn') || (isDayLeft && device.purchaseOn.trim() !== '' && readDay(device.purchaseOn, region) === null);
  const days = dayReadings(device.purchaseOn, region);
  if (!device.isDecided && products.length > 0)
    return (
      <Sheet step={2} title={t('step.product')} count={products.length} className="hug">
        <ProductPicker
          products={products}
          onChoose={(product) => {
            onChange(product ? fromProduct(product) : { isDecided: true });
            onDecided();
          }}
        />
      </Sheet>
    );

  return (
    <Sheet
      step={2}
      title={t('step.product')}
      className="hug"
      end={
        isKnown ? (
          <>
            <span className="fs12 t2">{t('knownProduct', { name: classes(device.deviceClass) })}</span>
            <button type="button" className="chip" onClick={() => onChange({ productId: null, isDecided: false, imeiSystem: '' })}>
              {t('changeProduct')}
            </button>
          </>
        ) : (
          <>
            <Checkbox
              label={t('noSerial')}
              checked={device.hasNoSerial}
              onChange={(e) => onChange({ hasNoSerial: e.currentTarget.checked })}
            />
            <NativeSelect
              aria-label={t('deviceClass')}
              size="xs"
              value={device.deviceClass}
              data={DEVICE_CLASSES.map((value) => ({ value, label: classes(value) }))}
              onChange={(e) => onChange(ofClass(e.currentTarget.value as DeviceClass))}
            />
          </>
        )
      }
    >
      <div className="fs">
        <IdentifierRow device={device} isKnown={isKnown} missing={missing} onChange={onChange} />
        <Field
          label={t('model')}
          isRequired
          sentence={
            missing.has('model') ? (
              words('needed')
            ) : isDayWrong ? (
              days.length > 0 ? (
                <WhichDay days={days} onChoose={(purchaseOn) => onChange({ purchaseOn })} />
              ) : (
                t('purchaseOnWrong')
              )
            ) : null
          }
          after={
            <TextInput
              aria-label={t('purchaseOn')}
              error={isDayWrong}
              data-item="purchaseOn"
              className="date-input"
              placeholder={t('purchaseOn')}
              value={device.purchaseOn}
              onChange={(e) => onChange({ purchaseOn: e.currentTarget.value })}
              onFocus={() => setIsDayLeft(false)}
              onBlur={() => {
                setIsDayLeft(true);
                const on = readDay(device.purchaseOn, region);
                if (on !== null && on !== device.purchaseOn) onChange({ purchaseOn: on });
              }}
            />
          }
        >
          <ModelInput device={device} isReadOnly={isKnown} onChange={onChange} />
        </Field>
        <FieldGroup label={t('proof')}>
          <div className="two">
            <Tick isOn={device.hasInvoice} onClick={() => onChange({ hasInvoice: !device.hasInvoice })}>
              {t('invoice')}
            </Tick>
            <TextInput
              aria-label={t('proofNo')}
              className="grow"
              placeholder={t('proofNo')}
              maxLength={30}
              value={device.proofNo}
              onChange={(e) => onChange({ proofNo: e.currentTarget.value })}
            />
            <Tick isOn={device.hasCard} onClick={() => onChange({ hasCard: !device.hasCard })}>
              {t('warrantyCard')}
            </Tick>
          </div>
        </FieldGroup>
      </div>
    </Sheet>
  );
}

/** 11/12/2026 can be read in two ways, so the clerk says which (quality 4.5, row 94). */
function WhichDay({ days, onChoose }: Readonly<{ days: readonly string[]; onChoose: (on: string) => void }>) {
  const t = useT('counterIntake');
  return (
    <span className="row gap4 wrap">
      {t('whichDay')}
      {days.map((on) => (
        <button key={on} type="button" className="chip" onClick={() => onChoose(on)}>
          {on}
        </button>
      ))}
    </span>
  );
}
