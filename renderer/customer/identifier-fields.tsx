import { Checkbox, TextInput } from '@mantine/core';
import { RouteError } from '../kernel/api';
import { useDoubtWords } from '../kernel/doubt-words';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useRefusalWords } from '../kernel/refusal-banner';
import { checkOf, identifierOf, type ProductForm } from './product-form';

type Name = 'serial' | 'imei1' | 'imei2';
type Props = Readonly<{ form: ProductForm; onChange: (part: Partial<ProductForm>) => void }>;

/** Serial or IMEI, as the class has it; the check digit is judged at once, in the words of D6. */
export function IdentifierFields({ form, onChange }: Props) {
  const t = useT('customer');
  const refusal = useRefusalWords();
  const doubtWords = useDoubtWords();
  const kind = identifierOf(form.deviceClass);
  const imei = kind === 'imei' ? checkOf('imei', form.imei1) : null;
  /** Kept with a wrong check digit once somebody writes why (quality 4.3, row 50). */
  const isUnreadable = imei?.ok === false && imei.code === 'IMEI_CHECK_DIGIT';
  const says = (name: Name): Readonly<{ sentence?: string; hint?: string }> => {
    const check = checkOf(name === 'serial' ? 'serial' : 'imei', form[name]);
    if (check === null) return {};
    if (name === 'imei1' && isUnreadable && form.identifierReason.trim() !== '') return { hint: t('imeiUnchecked') };
    if (!check.ok) return { sentence: refusal(new RouteError(check)) };
    const [warning] = check.warnings;
    return warning ? { hint: doubtWords(warning) } : {};
  };
  const field = (name: Name, label: string, isRequired: boolean) => (
    <Field label={label} isRequired={isRequired} {...says(name)}>
      <TextInput
        w={220}
        maxLength={40}
        data-scan="field"
        classNames={{ input: 'identifier' }}
        disabled={name === 'serial' && form.hasNoSerial}
        value={form[name]}
        onChange={(e) => onChange({ [name]: e.currentTarget.value })}
      />
    </Field>
  );
  return (
    <>
      {kind === 'imei' && (
        <>
          {field('imei1', t('imei1'), !form.hasNoSerial)}
          {field('imei2', t('imei2'), false)}
        </>
      )}
      {field('serial', kind === 'indoorOutdoor' ? t('serialIndoor') : t('serial'), kind !== 'imei' && !form.hasNoSerial)}
      <span className="lab" aria-hidden />
      <Checkbox label={t('noSerial')} checked={form.hasNoSerial} onChange={(e) => onChange({ hasNoSerial: e.currentTarget.checked })} />
      {(form.hasNoSerial || isUnreadable) && (
        <Field label={t(isUnreadable ? 'unreadableReason' : 'noSerialReason')}>
          <TextInput w={220} value={form.identifierReason} onChange={(e) => onChange({ identifierReason: e.currentTarget.value })} />
        </Field>
      )}
    </>
  );
}
