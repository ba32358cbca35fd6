import { useState } from 'react';
import { holdsPost } from '#shared/kernel/roles';
import { DEVICE_SHEETS } from '#shared/product/device-class';
import { splitImeiScan, type IdentifierCheck } from '#shared/product/identifier';
import { useFieldWords } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { ReasonDialog } from '../kernel/reason-dialog';
import { useSession } from '../kernel/session';
import { IdentifierInput, useIdentifierWords } from './identifier-field';
import type { DeviceForm, Patch } from './intake-form';
import type { Item } from './requirements';
import { isMismatch } from './typed-values';

type Props = Readonly<{ device: DeviceForm; isKnown: boolean; missing: ReadonlySet<Item>; onChange: (patch: Patch<DeviceForm>) => void }>;

/** The label's IMEI beside the one of *#06#, or the serial; ticked off where the device carries none. */
export function IdentifierRow({ device, isKnown, missing, onChange }: Props) {
  const t = useT('counterIntake');
  const words = useIdentifierWords();
  const fieldWords = useFieldWords();
  const [left, setLeft] = useState<IdentifierCheck | null>(null);
  const kind = DEVICE_SHEETS[device.deviceClass].identifier;
  const isImei = kind === 'imei';
  const label = t(`identifier.${kind}`);
  const says = left === null ? null : words(left);
  const wrong = missing.has('identifier') && left === null ? fieldWords('needed') : says?.wrong;
  const leave = (check: IdentifierCheck | null): void => setLeft(check);
  const typeLabel = (value: string): void => {
    const [first = value, second] = splitImeiScan(value);
    onChange({ imeiLabel: first, ...(second === undefined ? {} : { imeiSystem: second }), mismatchReason: '' });
  };
  return (
    <>
      <span className="lab req" aria-hidden>
        {label}
      </span>
      <div className="field" role="group" aria-label={label}>
        <div className="two">
          {device.hasNoSerial ? (
            <span className="grow t2">{t('noSerialOnDevice')}</span>
          ) : isImei ? (
            <>
              <IdentifierInput
                kind="imei"
                label={t('imeiLabel')}
                item="identifier"
                isStrong
                value={device.imeiLabel}
                isShownWrong={missing.has('identifier')}
                onChange={typeLabel}
                onLeave={leave}
              />
              <IdentifierInput
                kind="imei"
                label={t('imeiSystem')}
                item="imeiSystem"
                placeholder={t('imeiSystemExample')}
                value={device.imeiSystem}
                isShownWrong={missing.has('imeiSystem') || isMismatch(device)}
                onChange={(imeiSystem) => onChange({ imeiSystem, mismatchReason: '' })}
                onLeave={leave}
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
              onChange={(serial) => onChange({ serial })}
              onLeave={leave}
            />
          )}
        </div>
        {wrong ? (
          <p className="field-says bad" role="alert">
            {wrong}
          </p>
        ) : says?.doubt ? (
          <p className="field-says amber">{says.doubt}</p>
        ) : null}
        {isMismatch(device) && <Mismatch device={device} onChange={onChange} />}
      </div>
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
