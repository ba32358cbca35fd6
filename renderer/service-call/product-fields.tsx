import { Autocomplete, Checkbox, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { DEVICE_CLASSES, type DeviceClass } from '#shared/product/schema';
import { useState } from 'react';
import { RouteError, routeQuery } from '../kernel/api';
import { useDoubtWords } from '../kernel/doubt-words';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useRefusalWords } from '../kernel/refusal-banner';
import { identifierCheck, type ProductForm } from './product-form';

type Props = Readonly<{
  form: ProductForm;
  onChange: (patch: Partial<ProductForm>) => void;
  says: (path: string) => string | undefined;
  path: string;
}>;

const isClass = (value: string | null): value is DeviceClass => DEVICE_CLASSES.some((c) => c === value);

/** A new product: class, model (known ones first), serial or "no serial". */
export function ProductFields({ form, onChange, says, path }: Props) {
  const t = useT('serviceCall');
  const refusal = useRefusalWords();
  const doubtWords = useDoubtWords();
  const classes = useT('deviceClass');
  const { data: models = [] } = useQuery(routeQuery('product.models', { deviceClass: form.deviceClass, text: form.model.slice(0, 60) }));
  const [hasLeft, setHasLeft] = useState(false);
  const check = identifierCheck(form);
  const isShownWrong = check?.ok === false && (hasLeft || says(`${path}.serial`) !== undefined);
  const wrong = isShownWrong ? refusal(new RouteError({ code: check.code, params: check.params })) : null;
  const doubt = hasLeft && check?.ok ? check.warnings[0] : undefined;
  const at = (name: string): string | undefined => says(`${path}.${name}`);
  return (
    <>
      <Field label={t('form.deviceClass')} isRequired error={at('deviceClass')}>
        <Select
          w={200}
          allowDeselect={false}
          searchable
          selectFirstOptionOnChange
          data={DEVICE_CLASSES.map((c) => ({ value: c, label: classes(c) }))}
          value={form.deviceClass}
          onChange={(c) => isClass(c) && onChange({ deviceClass: c })}
        />
      </Field>
      <Field label={t('form.model')} isRequired error={at('model')}>
        <Autocomplete
          w={220}
          data={[...new Set(models.map((m) => m.model))]}
          value={form.model}
          onChange={(model) => onChange({ model })}
        />
      </Field>
      <Field label={t('form.brand')} error={at('brand')}>
        <TextInput w={160} value={form.brand} onChange={(e) => onChange({ brand: e.currentTarget.value })} />
      </Field>
      <Field
        label={t('form.serial')}
        isRequired={!form.hasNoSerial}
        {...(wrong === null ? { error: at('serial') ?? at('imei1') } : { sentence: wrong })}
        hint={doubt && doubtWords(doubt)}
        after={
          <Checkbox
            label={t('form.noSerial')}
            checked={form.hasNoSerial}
            onChange={(e) => onChange({ hasNoSerial: e.currentTarget.checked })}
          />
        }
      >
        <TextInput
          w={200}
          data-scan="field"
          disabled={form.hasNoSerial}
          value={form.serial}
          onFocus={() => setHasLeft(false)}
          onBlur={() => setHasLeft(true)}
          onChange={(e) => onChange({ serial: e.currentTarget.value })}
        />
      </Field>
    </>
  );
}
