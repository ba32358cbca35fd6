import { TextInput } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '../kernel/i18n';

/** 解鎖密碼: masked, shown only while the eye is held; never in the draft (decisions 9). */
export function PasscodeInput({ value, onChange }: Readonly<{ value: string; onChange: (value: string) => void }>) {
  const t = useT('counterIntake');
  const [isShown, setIsShown] = useState(false);
  const hide = (): void => setIsShown(false);
  return (
    <TextInput
      aria-label={t('passcode')}
      className="passcode-input"
      type={isShown ? 'text' : 'password'}
      autoComplete="off"
      maxLength={40}
      value={value}
      onChange={(e) => onChange(e.currentTarget.value)}
      rightSection={
        <button
          type="button"
          className="plain-button"
          aria-label={t('passcodeShow')}
          title={t('passcodeShow')}
          onPointerDown={() => setIsShown(true)}
          onPointerUp={hide}
          onPointerLeave={hide}
          onKeyDown={(e) => e.key === ' ' && setIsShown(true)}
          onKeyUp={hide}
          onBlur={hide}
        >
          <IconEye size={15} aria-hidden />
        </button>
      }
    />
  );
}
