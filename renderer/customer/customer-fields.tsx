import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { checkTaxId } from '#shared/customer/tax-id';
import { CUSTOMER_KINDS } from '#shared/customer/schema';
import { LANGUAGES, ZONES } from '#shared/kernel/region';
import { LANGUAGE_NAMES } from '#shared/messages/languages';
import { Field, FieldGroup } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { Segments } from '../kernel/segments';
import { useSession } from '../kernel/session';
import { phonesOf, type CustomerForm } from './customer-form';
import { PhoneFields } from './phone-fields';

const SAME = 'same';
type Props = Readonly<{
  form: CustomerForm;
  hasConsent: boolean;
  says: (path: string) => string | undefined;
  onChange: (part: Partial<CustomerForm>) => void;
}>;

/** What stands on the file pocket (B1). */
export function CustomerFields({ form, hasConsent, says, onChange }: Props) {
  const t = useT('customer');
  const { site } = useSession();
  const isTaxIdWrong = form.taxId.trim() !== '' && !checkTaxId(form.taxId, site.region).ok;
  return (
    <>
      <Field label={t('kind')}>
        <Segments
          label={t('kind')}
          value={form.kind}
          width={160}
          options={CUSTOMER_KINDS.map((k) => ({ value: k, label: t(`kinds.${k}`) }))}
          onChange={(kind) => onChange({ kind })}
        />
      </Field>
      <Field label={t('name')} isRequired error={says('name')}>
        <TextInput data-autofocus value={form.name} onChange={(e) => onChange({ name: e.currentTarget.value })} />
      </Field>
      <FieldGroup label={t('phones')} isRequired>
        <PhoneFields
          phones={form.phones}
          noPhone={form.noPhone}
          isMissing={says('phones') !== undefined && phonesOf(form).length === 0}
          onChange={onChange}
        />
      </FieldGroup>
      {form.kind === 'company' && (
        <Field label={t('contact')} error={says('contact')}>
          <TextInput w={200} maxLength={30} value={form.contact} onChange={(e) => onChange({ contact: e.currentTarget.value })} />
        </Field>
      )}
      <Field label={t('address')} error={says('address')}>
        <TextInput maxLength={120} value={form.address} onChange={(e) => onChange({ address: e.currentTarget.value })} />
      </Field>
      <Field label={t('zone')}>
        <Segments
          label={t('zone')}
          value={form.zone}
          width={160}
          options={ZONES.map((z) => ({ value: z, label: t(`zones.${z}`) }))}
          onChange={(zone) => onChange({ zone })}
        />
      </Field>
      <Field label={t('taxId')} error={says('taxId')} sentence={isTaxIdWrong ? t('taxIdWrong') : undefined}>
        <TextInput w={200} maxLength={18} value={form.taxId} onChange={(e) => onChange({ taxId: e.currentTarget.value })} />
      </Field>
      <Field label={t('language')}>
        <Segments
          label={t('language')}
          value={form.language ?? SAME}
          width={340}
          options={[{ value: SAME, label: t('languageSame') }, ...LANGUAGES.map((l) => ({ value: l, label: LANGUAGE_NAMES[l] }))]}
          onChange={(l) => onChange({ language: l === SAME ? null : l })}
        />
      </Field>
      <FieldGroup label={t('consent')} isRequired>
        <Checkbox
          label={t('consentTick')}
          checked={form.privacyConsent}
          disabled={hasConsent}
          onChange={(e) => onChange({ privacyConsent: e.currentTarget.checked })}
        />
        <Checkbox
          label={t('marketingTick')}
          checked={form.marketingOk}
          onChange={(e) => onChange({ marketingOk: e.currentTarget.checked })}
        />
      </FieldGroup>
      <Field label={t('remark')} error={says('note')}>
        <Textarea maxLength={500} data-lines="many" value={form.note} onChange={(e) => onChange({ note: e.currentTarget.value })} />
      </Field>
    </>
  );
}
