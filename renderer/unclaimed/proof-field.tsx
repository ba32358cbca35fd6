import { TextInput } from '@mantine/core';
import { Field } from '../kernel/field';

type Props = Readonly<{ label: string; hint?: string; isRequired: boolean; value: string; onChange: (value: string) => void }>;

/** 憑證號碼: what the post or the telephone gave as proof, scanned or typed. */
export function ProofField({ label, hint, isRequired, value, onChange }: Props) {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })} isRequired={isRequired}>
      <TextInput data-autofocus data-scan="field" w={220} maxLength={40} value={value} onChange={(e) => onChange(e.currentTarget.value)} />
    </Field>
  );
}
