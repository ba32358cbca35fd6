import { Select, TextInput } from '@mantine/core';
import { z } from 'zod';
import { CustomerId } from '#shared/kernel/ids';
import { DEVICE_CLASSES, NewProduct, PROOF_TYPES, UpdateProductInput, type DeviceClass, type ProductView } from '#shared/product/schema';
import { useAskedCommand } from '../kernel/asked';
import { useChecked } from '../kernel/checked';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { MoneyField } from '../kernel/money-field';
import { RefusalBanner } from '../kernel/refusal-banner';
import { Segments } from '../kernel/segments';
import { useSession } from '../kernel/session';
import { IdentifierFields } from './identifier-fields';
import { BLANK_PRODUCT, dayCheck, productFormOf, productInput, type DayName, type ProductForm } from './product-form';

const NewInput = z.object({ customerId: CustomerId, product: NewProduct });
const isClass = (text: string | null): text is DeviceClass => DEVICE_CLASSES.some((c) => c === text);

type Props = Readonly<{ customerId: string; customerName: string; product: ProductView | null; onClose: () => void }>;

/** A product of a customer: class decides which identifier it has (B1 lower half, D6). */
export function ProductEditor({ customerId, customerName, product, onClose }: Props) {
  const t = useT('customer');
  const deeds = useT('deeds');
  const classes = useT('deviceClass');
  const { site, currency } = useSession();
  const kept = useKept(product ? `customer.product:${product.id}` : `customer.newProduct:${customerId}`);
  const create = useAskedCommand('product.create', { request: kept.request });
  const update = useAskedCommand('product.update', { request: kept.request });
  const [form, setForm] = useKeptState<ProductForm>(kept, 'form', product ? productFormOf(product, currency) : BLANK_PRODUCT);
  const change = (part: Partial<ProductForm>): void => setForm({ ...form, ...part });
  const input = productInput(form, site.region, currency);
  const checkNew = useChecked(NewInput, { customerId, product: input });
  const checkUpdate = useChecked(UpdateProductInput, { ...input, productId: product?.id ?? '', rev: product?.rev });
  const says = (name: string): string | undefined => (product ? checkUpdate.says(name) : checkNew.says(`product.${name}`));
  const run = (): void => {
    if (product) checkUpdate.attempt((values) => update.mutate(values, { onSuccess: onClose }));
    else checkNew.attempt((values) => create.mutate(values, { onSuccess: onClose }));
  };
  const day = (name: DayName) => {
    const check = dayCheck(form[name], site.region);
    const sentence =
      check === null || check.ok
        ? undefined
        : check.code === 'dateAmbiguous'
          ? t('dayAmbiguous', { options: check.options.join('、') })
          : t('dayWrong');
    return (
      <Field label={t(name)} sentence={sentence} error={says(name)}>
        <TextInput w={140} placeholder={t('dayHint')} value={form[name]} onChange={(e) => change({ [name]: e.currentTarget.value })} />
      </Field>
    );
  };
  const text = (name: 'brand' | 'model' | 'dealer' | 'proofNo' | 'warrantyCardNo', max: number, isRequired = false) => (
    <Field label={t(name)} isRequired={isRequired} error={says(name)}>
      <TextInput w={260} maxLength={max} value={form[name]} onChange={(e) => change({ [name]: e.currentTarget.value })} />
    </Field>
  );
  return (
    <Dialog
      kept={kept}
      width={640}
      title={product ? t('productEditTitle', { model: product.model }) : t('productNewTitle', { name: customerName })}
      deed={t('saveProduct')}
      isBusy={create.isPending || update.isPending}
      missing={form.model.trim() === '' ? deeds('missing', { count: 1 }) : null}
      onDeed={run}
      onKeep={onClose}
    >
      <EntryForm label={t('products')} className="fs two-columns">
        <Field label={t('deviceClass')} isRequired>
          <Select
            w={160}
            data-autofocus
            data={DEVICE_CLASSES.map((c) => ({ value: c, label: classes(c) }))}
            value={form.deviceClass}
            onChange={(v) => isClass(v) && change({ deviceClass: v })}
            comboboxProps={{ withinPortal: false }}
          />
        </Field>
        {text('brand', 40)}
        {text('model', 40, true)}
        <IdentifierFields form={form} onChange={change} />
        {day('purchaseOn')}
        {text('dealer', 40)}
        <Field label={t('proof')}>
          <Segments
            label={t('proof')}
            value={form.proofType}
            width={220}
            options={PROOF_TYPES.map((p) => ({ value: p, label: t(`proofs.${p}`) }))}
            onChange={(proofType) => change({ proofType })}
          />
        </Field>
        {form.proofType !== 'none' && text('proofNo', 30)}
        {form.proofType === 'warrantyCard' && text('warrantyCardNo', 30)}
        {day('exFactoryOn')}
        {form.deviceClass === 'airConditioner' && day('installOn')}
        <Field label={t('warrantyMonths')} hint={t('monthsHint')} error={says('warrantyMonths')}>
          <TextInput
            w={72}
            inputMode="numeric"
            value={form.warrantyMonths}
            onChange={(e) => change({ warrantyMonths: e.currentTarget.value })}
          />
        </Field>
        <Field label={t('price')} error={says('priceMinor')}>
          <MoneyField value={form.price} onChange={(price) => change({ price })} />
        </Field>
      </EntryForm>
      <RefusalBanner refusal={create.error ?? update.error} />
      {create.question ?? update.question}
    </Dialog>
  );
}
