import { TextInput } from '@mantine/core';
import { useMinute } from './clock';
import { clockTime } from './dates';
import { useT } from './i18n';
import { useSession } from './session';

type Props = Readonly<{
  value: string;
  onChange: (value: string) => void;
  /** Empty means now, and the field says so. */
  isNow?: boolean;
  placeholder?: string;
  'data-autofocus'?: boolean;
  id?: string;
  'aria-invalid'?: boolean;
  'aria-describedby'?: string | undefined;
  'aria-required'?: boolean;
}>;

/** A moment as text, `2026-11-23 13:10` or `13:10`; read it with `momentOf`. */
export function MomentField({ value, onChange, isNow = false, placeholder, 'aria-invalid': isInvalid, ...rest }: Props) {
  const t = useT('book');
  const { zone } = useSession();
  const now = useMinute();
  return (
    <TextInput
      {...rest}
      w={160}
      value={value}
      error={isInvalid}
      placeholder={placeholder ?? (isNow ? t('now', { time: clockTime(now, zone) }) : t('momentExample'))}
      onChange={(e) => onChange(e.currentTarget.value)}
    />
  );
}
