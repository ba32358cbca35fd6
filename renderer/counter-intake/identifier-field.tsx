import { TextInput } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { checkImei, checkSerial, type IdentifierCheck } from '#shared/product/identifier';
import { RouteError } from '../kernel/api';
import { useT } from '../kernel/i18n';
import { useRefusalWords } from '../kernel/refusal-banner';

type Kind = 'imei' | 'serial';
const CHECK: Readonly<Record<Kind, (text: string) => IdentifierCheck>> = { imei: checkImei, serial: checkSerial };

/** The sentence for an identifier that was left: what is wrong with it, or what should be looked at again. */
export function useIdentifierWords(): (check: IdentifierCheck) => Readonly<{ wrong: string | null; doubt: string | null }> {
  const t = useT('counterIntake.identifierNote');
  const words = useRefusalWords();
  return (check) => {
    if (!check.ok) return { wrong: words(new RouteError({ code: check.code, params: check.params })), doubt: null };
    const [note] = check.warnings;
    return { wrong: null, doubt: note === undefined ? null : t(note.code, { value: Object.values(note.params).join(' ') }) };
  };
}

type Props = Readonly<{
  kind: Kind;
  label: string;
  item: string;
  value: string;
  isReadOnly?: boolean;
  isStrong?: boolean;
  placeholder?: string;
  isShownWrong: boolean;
  onChange: (value: string) => void;
  onLeave: (check: IdentifierCheck | null) => void;
}>;

/** 機號 or IMEI: takes a scan, is read when it is left, and shows a green tick when the check digit is right. */
export function IdentifierInput({
  kind,
  label,
  item,
  value,
  isReadOnly = false,
  isStrong = false,
  placeholder,
  isShownWrong,
  onChange,
  onLeave,
}: Props) {
  const t = useT('counterIntake');
  const [isInside, setIsInside] = useState(false);
  const check = value.trim() === '' ? null : CHECK[kind](value);
  const isWrong = isShownWrong || (!isInside && check?.ok === false);
  return (
    <TextInput
      className="grow identifier"
      aria-label={label}
      error={isWrong}
      data-item={item}
      data-scan="field"
      data-strong={isStrong}
      autoComplete="off"
      spellCheck={false}
      readOnly={isReadOnly}
      maxLength={60}
      value={value}
      placeholder={placeholder ?? ''}
      onFocus={() => setIsInside(true)}
      onBlur={() => {
        setIsInside(false);
        if (check?.ok && check.value !== value) onChange(check.value);
        onLeave(check);
      }}
      onChange={(e) => onChange(e.currentTarget.value)}
      rightSection={
        check?.ok ? (
          <IconCircleCheck size={16} className="good" aria-label={kind === 'imei' ? t('checkDigitRight') : t('serialRight')} />
        ) : null
      }
    />
  );
}
