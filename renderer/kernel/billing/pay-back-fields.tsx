import { TextInput } from '@mantine/core';
import { needsReference, PAYMENT_METHODS, type PaymentMethod } from '#shared/billing/schema';
import { Field } from '../field';
import { useT } from '../i18n';
import { useKeptState, type Kept } from '../kept';
import { Segments } from '../segments';

/** How money goes back, and what the bank needs to find it. */
export function usePayBack(kept: Kept) {
  const t = useT('billing');
  const [method, setMethod] = useKeptState<PaymentMethod>(kept, 'method', 'cash');
  const [reference, setReference] = useKeptState(kept, 'reference', '');
  const isNamed = !needsReference(method) || reference.trim() !== '';
  return {
    by: { method, reference },
    missing: isNamed ? null : t('referenceNeeded', { method: t(`methods.${method}`) }),
    setMethod,
    setReference,
  };
}

/** 退款方式: cash out of the drawer, or another way with its reference. */
export function PayBackFields({ form }: Readonly<{ form: ReturnType<typeof usePayBack> }>) {
  const t = useT('billing');
  const { method, reference } = form.by;
  return (
    <>
      <Field label={t('refundWay')}>
        <Segments
          label={t('refundWay')}
          value={method}
          width={320}
          options={PAYMENT_METHODS.map((m) => ({ value: m, label: t(`methods.${m}`) }))}
          onChange={form.setMethod}
        />
      </Field>
      {method !== 'cash' && (
        <Field label={t(`references.${method}`)} isRequired={needsReference(method)}>
          <TextInput
            w={200}
            maxLength={40}
            data-scan="field"
            value={reference}
            onChange={(e) => form.setReference(e.currentTarget.value)}
          />
        </Field>
      )}
    </>
  );
}
