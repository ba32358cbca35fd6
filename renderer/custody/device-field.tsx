import { TextInput } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import type { StayView } from '#shared/custody/schema';
import { isSameIdentifier } from '#shared/product/identifier';
import { Imei } from '../kernel/imei';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';

type Props = Readonly<{ stay: StayView; value: string; onChange: (value: string) => void; error: string | undefined }>;

/** 掃機身: what the scanner read must be what stands on the receipt; the field says so at once. */
export function DeviceField({ stay, value, onChange, error }: Props) {
  const t = useT('custody');
  const isRead = value.trim().length >= 4;
  const isSame = stay.serial !== null && isSameIdentifier(value, stay.serial);
  /** The wrong device: the hand stays here, and the next scan takes the place of this one. */
  const stayOnWrong = (e: KeyboardEvent<HTMLInputElement>): void => {
    const field = e.currentTarget;
    if (e.key !== 'Enter' || stay.serial === null || field.value.trim().length < 4 || isSameIdentifier(field.value, stay.serial)) return;
    e.preventDefault();
    field.select();
  };
  const hint = (
    <>
      {stay.serial === null ? (
        t('form.scannedHint')
      ) : isRead && isSame ? (
        <span className="good row gap4" role="status">
          <IconCheck size={14} aria-hidden />
          {t('form.matches')}
        </span>
      ) : isRead ? (
        <span className="bad row gap4" role="alert">
          <IconAlertTriangle size={14} aria-hidden />
          {t('form.differs')}
        </span>
      ) : (
        t('form.scannedHint')
      )}
    </>
  );
  return (
    <>
      <Field label={t('form.scanned')} isRequired error={error} hint={hint}>
        <TextInput
          w={240}
          data-autofocus
          data-scan="field"
          value={value}
          onChange={(e) => onChange(e.currentTarget.value)}
          onKeyDown={stayOnWrong}
          styles={{ input: { fontWeight: 700, letterSpacing: '.04em' } }}
        />
      </Field>
      {stay.serial !== null && (
        <>
          <span className="lab" />
          <span className="t2 fs12">
            {t('form.expected')} <Imei value={stay.serial} />
          </span>
        </>
      )}
    </>
  );
}
