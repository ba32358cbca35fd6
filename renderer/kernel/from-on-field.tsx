import { TextInput } from '@mantine/core';
import { Field } from './field';

type Props = Readonly<{ label: string; hint?: string; error?: string | undefined; value: string; onChange: (value: string) => void }>;

/** 起用日: the day from which a row counts, typed. */
export function FromOnField({ label, hint, error, value, onChange }: Props) {
  return (
    <Field label={label} error={error} hint={hint}>
      <TextInput w={140} placeholder="2026-12-01" maxLength={10} value={value} onChange={(e) => onChange(e.currentTarget.value)} />
    </Field>
  );
}
