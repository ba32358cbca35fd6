import { TextInput } from '@mantine/core';
import { parseMoney } from './money';
import type { Currency } from './session';

type Props = Readonly<{
  value: string;
  onChange: (value: string) => void;
  /** As wide as its cell. */
  isWide?: boolean;
  /** The cursor begins here. */
  isFirst?: boolean;
  id?: string;
  'aria-label'?: string;
  'aria-invalid'?: boolean;
  'aria-describedby'?: string | undefined;
  'aria-required'?: boolean;
}>;

/** An amount as text, right-aligned; read it with `minorOf`. */
export const MoneyField = ({ value, onChange, isWide = false, isFirst = false, 'aria-invalid': isInvalid, ...rest }: Props) => (
  <TextInput
    {...rest}
    w={isWide ? '100%' : 96}
    inputMode="decimal"
    {...(isFirst ? { 'data-autofocus': true } : {})}
    value={value}
    error={isInvalid}
    styles={{ input: { textAlign: 'right' } }}
    onChange={(e) => onChange(e.currentTarget.value)}
  />
);

/** The typed amount in minor units; empty is 0, unreadable is NaN, so that the schema refuses it. */
export const minorOf = (typed: string, currency: Currency): number =>
  typed.trim() === '' ? 0 : (parseMoney(typed, currency) ?? Number.NaN);
