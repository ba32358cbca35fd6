import { PasswordInput, type PasswordInputProps } from '@mantine/core';

export const PIN_LENGTH = 6;
/** The digits of what was typed, also with a full-width input method on. */
export const pinDigits = (typed: string): string => typed.normalize('NFKC').replaceAll(/\D/g, '').slice(0, PIN_LENGTH);

type Props = Omit<PasswordInputProps, 'value' | 'onChange'> & Readonly<{ value: string; onDigits: (digits: string) => void }>;

/** A PIN in a form: six digits that nobody sees, that no scan fills and no browser keeps. */
export const PinInput = ({ onDigits, ...rest }: Props) => (
  <PasswordInput
    w={160}
    data-scan="off"
    inputMode="numeric"
    maxLength={PIN_LENGTH}
    autoComplete="off"
    {...rest}
    onChange={(e) => onDigits(pinDigits(e.currentTarget.value))}
  />
);
