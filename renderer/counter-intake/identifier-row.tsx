import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { holdsPost } from '#shared/kernel/roles';
import { DEVICE_SHEETS } from '#shared/product/device-class';
import { checkImei, splitImeiScan } from '#shared/product/identifier';
import { useFieldWords } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { ReasonDialog } from '../kernel/reason-dialog';
import { useSession } from '../kernel/session';
import { IdentifierInput, useIdentifierWords } from './identifier-field';
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
            {mayKeep && <KeepUnchecked onKeep={(identifierReason) => onChange({ identifierReason })} />}
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

/** The check digit is wrong and the label cannot be read: kept with a reason, and flagged (quality 4.3, row 50). */
function KeepUnchecked({ onKeep }: Readonly<{ onKeep: (reason: string) => void }>) {
  const t = useT('counterIntake');
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <button type="button" className="link plain-button" onClick={() => setIsAsking(true)}>
        {t('imeiKeep')}
      </button>
      <ReasonDialog
        isOpen={isAsking}
        title={t('imeiKeepTitle')}
        stays={t('imeiKeepStays')}
        deed={t('imeiKeepDeed')}
        keep={t('imeiKeepKeep')}
        isDanger={false}
        onKeep={() => setIsAsking(false)}
        onDeed={(reason) => {
          setIsAsking(false);
          onKeep(reason.slice(0, 60));
        }}
      />
    </>
  );
}

/** 內外碼不符 (E17): the warranty is refused, unless the chief lets it pass with a reason. */
function Mismatch({ device, onChange }: Pick<Props, 'device' | 'onChange'>) {
  const t = useT('counterIntake');
  const { person } = useSession();
  const [isAsking, setIsAsking] = useState(false);
  const mayPass = holdsPost(person.posts, ['chief']);
  return (
    <div className="field-says amber" role="alert">
      <span className="grow">{device.mismatchReason === '' ? t('mismatch') : t('mismatchPassed', { reason: device.mismatchReason })}</span>
      {mayPass && device.mismatchReason === '' && (
        <button type="button" className="link plain-button" onClick={() => setIsAsking(true)}>
          {t('chiefPass')}
        </button>
      )}
      <ReasonDialog
        isOpen={isAsking}
        title={t('mismatchTitle')}
        stays={t('mismatchStays')}
        deed={t('mismatchDeed')}
        keep={t('mismatchKeep')}
        isDanger={false}
        onKeep={() => setIsAsking(false)}
        onDeed={(reason) => {
          onChange({ mismatchReason: reason });
          setIsAsking(false);
        }}
      />
    </div>
  );
}
