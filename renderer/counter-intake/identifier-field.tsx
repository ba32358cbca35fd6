import { TextInput } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { checkImei, checkSerial, type IdentifierCheck } from '#shared/product/identifier';
import { RouteError } from '../kernel/api';
import { useDoubtWords } from '../kernel/doubt-words';
import { useT } from '../kernel/i18n';
import { useRefusalWords } from '../kernel/refusal-banner';

type Kind = 'imei' | 'serial';
const CHECK: Readonly<Record<Kind, (text: string) => IdentifierCheck>> = { imei: checkImei, serial: checkSerial };

/** The sentence for an identifier that was left: what is wrong with it, or what should be looked at again. */
export function useIdentifierWords(): (check: IdentifierCheck) => Readonly<{ wrong: string | null; doubt: string | null }> {
  const doubtWords = useDoubtWords();
  const words = useRefusalWords();
  return (check) => {
    if (!check.ok) return { wrong: words(new RouteError({ code: check.code, params: check.params })), doubt: null };
    const [note] = check.warnings;
    return { wrong: null, doubt: note === undefined ? null : doubtWords(note) };
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
  /** Wrong, and kept with a reason. */
  isKept?: boolean;
  onChange: (value: string) => void;
  onLeave: () => void;
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
  isKept = false,
  onChange,
  onLeave,
}: Props) {
  const t = useT('counterIntake');
  const [isInside, setIsInside] = useState(false);
  const check = value.trim() === '' ? null : CHECK[kind](value);
  const isWrong = !isKept && (isShownWrong || (!isInside && check?.ok === false));
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
        // What is doubtful stays as it was typed, and is asked about before it is saved.
        if (check?.ok && check.warnings.length === 0 && check.value !== value) onChange(check.value);
        onLeave();
      }}
      onChange={(e) => onChange(e.currentTarget.value)}
      rightSection={
        check?.ok && check.warnings.length === 0 ? (
          <IconCircleCheck size={16} className="good" aria-label={kind === 'imei' ? t('checkDigitRight') : t('serialRight')} />
        ) : null
      }
    />
  );
}
