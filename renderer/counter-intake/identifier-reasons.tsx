import { useState } from 'react';
import { holdsPost } from '#shared/kernel/roles';
import { useT } from '../kernel/i18n';
import { useKept } from '../kernel/kept';
import { ReasonDialog } from '../kernel/reason-dialog';
import { useSession } from '../kernel/session';
import type { DeviceForm, Patch } from './intake-form';

/** As long as the intake takes this reason. */
const LONGEST = 60;
type Asking = Readonly<{ device: DeviceForm; onReason: (reason: string) => void; onKeep: () => void }>;

/** From the deed on the draft of the intake has the reason, so the dialog's own goes. */
function UncheckedDialog({ device, onReason, onKeep }: Asking) {
  const t = useT('counterIntake');
  const kept = useKept(`intake.unchecked:${device.key}`);
  return (
    <ReasonDialog
      kept={kept}
      title={t('imeiKeepTitle')}
      stays={t('imeiKeepStays')}
      deed={t('imeiKeepDeed')}
      keep={t('imeiKeepKeep')}
      maxLength={LONGEST}
      isDanger={false}
      onKeep={onKeep}
      onDeed={(reason) => {
        kept.discard();
        onReason(reason);
      }}
    />
  );
}

function MismatchDialog({ device, onReason, onKeep }: Asking) {
  const t = useT('counterIntake');
  const kept = useKept(`intake.mismatch:${device.key}`);
  return (
    <ReasonDialog
      kept={kept}
      title={t('mismatchTitle')}
      stays={t('mismatchStays')}
      deed={t('mismatchDeed')}
      keep={t('mismatchKeep')}
      isDanger={false}
      onKeep={onKeep}
      onDeed={(reason) => {
        kept.discard();
        onReason(reason);
      }}
    />
  );
}

/** The check digit is wrong and the label cannot be read: kept with a reason, and flagged (quality 4.3, row 50). */
export function KeepUnchecked({ device, onKeep }: Readonly<{ device: DeviceForm; onKeep: (reason: string) => void }>) {
  const t = useT('counterIntake');
  const [isAsking, setIsAsking] = useState(false);
  const close = (): void => setIsAsking(false);
  return (
    <>
      <button type="button" className="link plain-button" onClick={() => setIsAsking(true)}>
        {t('imeiKeep')}
      </button>
      {isAsking && (
        <UncheckedDialog
          device={device}
          onKeep={close}
          onReason={(reason) => {
            close();
            onKeep(reason);
          }}
        />
      )}
    </>
  );
}

/** 內外碼不符 (E17): the warranty is refused, unless the chief lets it pass with a reason. */
export function Mismatch({ device, onChange }: Readonly<{ device: DeviceForm; onChange: (patch: Patch<DeviceForm>) => void }>) {
  const t = useT('counterIntake');
  const { person } = useSession();
  const [isAsking, setIsAsking] = useState(false);
  const mayPass = holdsPost(person.posts, ['chief']);
  const close = (): void => setIsAsking(false);
  return (
    <div className="field-says amber" role="alert">
      <span className="grow">{device.mismatchReason === '' ? t('mismatch') : t('mismatchPassed', { reason: device.mismatchReason })}</span>
      {mayPass && device.mismatchReason === '' && (
        <button type="button" className="link plain-button" onClick={() => setIsAsking(true)}>
          {t('chiefPass')}
        </button>
      )}
      {isAsking && (
        <MismatchDialog
          device={device}
          onKeep={close}
          onReason={(mismatchReason) => {
            close();
            onChange({ mismatchReason });
          }}
        />
      )}
    </div>
  );
}
