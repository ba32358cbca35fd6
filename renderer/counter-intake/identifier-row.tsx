import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { DEVICE_SHEETS } from '#shared/product/device-class';
import { checkImei, splitImeiScan } from '#shared/product/identifier';
import { useFieldWords } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { IdentifierInput, useIdentifierWords } from './identifier-field';
import { KeepUnchecked, Mismatch } from './identifier-reasons';
import type { DeviceForm, Patch } from './intake-form';
import type { Item } from './requirements';
import { identifierOf, isKeptUnchecked, isMismatch } from './typed-values';

type Props = Readonly<{ device: DeviceForm; isKnown: boolean; missing: ReadonlySet<Item>; onChange: (patch: Patch<DeviceForm>) => void }>;

/** The label's IMEI beside the one of *#06#, or the serial; ticked off where the device carries none. */
export function IdentifierRow({ device, isKnown, missing, onChange }: Props) {
  const t = useT('counterIntake');
  const words = useIdentifierWords();
  const fieldWords = useFieldWords();
  /** A field speaks up once it was left, and is silent again while somebody types in it. */
  const [hasLeft, setHasLeft] = useState({ label: false, system: false });
  const kind = DEVICE_SHEETS[device.deviceClass].identifier;
  const isImei = kind === 'imei';
  const label = t(`identifier.${kind}`);
  const isEmpty = (isImei ? device.imeiLabel : device.serial).trim() === '';
  const check = isEmpty || !(hasLeft.label || missing.has('identifier')) ? null : identifierOf(device);
  const isSystemShown = isImei && device.imeiSystem.trim() !== '' && (hasLeft.system || missing.has('imeiSystem'));
  const says = [check, isSystemShown ? checkImei(device.imeiSystem) : null].flatMap((c) => (c === null ? [] : [words(c)]));
  const isKept = isKeptUnchecked(device);
  const mayKeep = check?.ok === false && check.code === 'IMEI_CHECK_DIGIT' && !isKept;
  const wrong =
    missing.has('identifier') && isEmpty && !device.hasNoSerial
      ? fieldWords('needed')
      : says.slice(isKept ? 1 : 0).find((s) => s.wrong !== null)?.wrong;
  const doubt = says.find((s) => s.doubt !== null)?.doubt;
  const typeLabel = (value: string): void => {
    const [first = value, second] = splitImeiScan(value);
    setHasLeft({ ...hasLeft, label: false });
    onChange({ identifierReason: '', imeiLabel: first, ...(second === undefined ? {} : { imeiSystem: second }), mismatchReason: '' });
  };
  return (
    <>
      <span className="lab req" aria-hidden>
        {label}
      </span>
      <div className="field" role="group" aria-label={label}>
        <div className="two">
          {device.hasNoSerial ? (
            <>
              <span className="t2 nw">{t('noSerialOnDevice')}</span>
              <TextInput
                aria-label={t('noSerialReason')}
                placeholder={t('noSerialReason')}
                className="grow"
                value={device.identifierReason}
                readOnly={isKnown}
                onChange={(e) => onChange({ identifierReason: e.currentTarget.value })}
              />
            </>
          ) : isImei ? (
            <>
              <IdentifierInput
                kind="imei"
                label={t('imeiLabel')}
                item="identifier"
                isStrong
                value={device.imeiLabel}
                isShownWrong={missing.has('identifier')}
                isKept={isKept}
                onChange={typeLabel}
                onLeave={() => setHasLeft({ ...hasLeft, label: true })}
              />
              <IdentifierInput
                kind="imei"
                label={t('imeiSystem')}
                item="imeiSystem"
                placeholder={t('imeiSystemExample')}
                value={device.imeiSystem}
                isShownWrong={missing.has('imeiSystem') || isMismatch(device)}
                onChange={(imeiSystem) => {
                  setHasLeft({ ...hasLeft, system: false });
                  onChange({ imeiSystem, mismatchReason: '' });
                }}
                onLeave={() => setHasLeft({ ...hasLeft, system: true })}
              />
            </>
          ) : (
            <IdentifierInput
              kind="serial"
              label={label}
              item="identifier"
              isStrong
              isReadOnly={isKnown}
              value={device.serial}
              isShownWrong={missing.has('identifier')}
              onChange={(serial) => {
                setHasLeft({ ...hasLeft, label: false });
                onChange({ serial });
              }}
              onLeave={() => setHasLeft({ ...hasLeft, label: true })}
            />
          )}
        </div>
        {wrong ? (
          <p className="field-says bad" role="alert">
            <span className="grow">{wrong}</span>
            {mayKeep && <KeepUnchecked device={device} onKeep={(identifierReason) => onChange({ identifierReason })} />}
          </p>
        ) : isKept ? (
          <p className="field-says amber">{t('imeiUnchecked', { reason: device.identifierReason })}</p>
        ) : doubt ? (
          <p className="field-says amber">{doubt}</p>
        ) : null}
        {isMismatch(device) && <Mismatch device={device} onChange={onChange} />}
      </div>
    </>
  );
}
