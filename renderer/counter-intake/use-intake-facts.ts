import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import type { Output, RawInput } from '#shared/contract/contract';
import type { Region, ServiceType } from '#shared/kernel/region';
import type { CustomerView } from '#shared/customer/schema';
import type { ProductView, WarrantyAnswer } from '#shared/product/schema';
import { routeQuery } from '../kernel/api';
import { useSettled } from './customer-search';
import { openDevice, type DeviceForm, type IntakeForm } from './intake-form';
import { hasProof, identifierText, isMismatch, readDay } from './typed-values';

/** The question for the verdict, from what is typed so far. */
const warrantyQuestion = (d: DeviceForm, region: Region): RawInput<'product.warranty'> => ({
  productId: d.productId,
  deviceClass: d.deviceClass,
  purchaseOn: readDay(d.purchaseOn, region),
  hasProof: hasProof(d),
  isCodeMismatch: isMismatch(d) && d.mismatchReason === '',
  isUserDamage: d.isUserDamage,
});

/** A paid, B contract, C free: chosen by hand, by rework, else by the verdict and the contract (B2). */
export const automaticType = (d: DeviceForm, answer: WarrantyAnswer | undefined): ServiceType =>
  d.reworkOf !== null || answer?.verdict === 'in' ? 'C' : answer?.contractNo ? 'B' : 'A';

export type IntakeFacts = Readonly<{
  owner: CustomerView | null;
  products: readonly ProductView[];
  alike: Output<'customer.duplicates'>;
  answers: readonly (WarrantyAnswer | undefined)[];
  repairs: Output<'product.earlierRepairs'>;
  identifier: string;
  known: ProductView | null;
  here: Output<'custody.ofProduct'> | undefined;
  witnesses: Output<'staff.list'>;
}>;

/** What the engine knows about the customer and the devices on the form. */
export function useIntakeFacts(form: IntakeForm, region: Region, ownStaffId: string): IntakeFacts {
  const device = openDevice(form);
  const id = form.customerId;
  const owner = useQuery({ ...routeQuery('customer.byId', { id: id ?? '' }), enabled: id !== null }).data ?? null;
  const products = useQuery({ ...routeQuery('product.ofCustomer', { customerId: id ?? '' }), enabled: id !== null }).data;

  const name = useSettled(owner?.name ?? form.name.trim());
  const phone = useSettled(owner?.phones[0]?.number ?? form.phone.trim());
  const isTyped = name.length > 1 && phone.length >= 8;
  const alike = useQuery({
    ...routeQuery('customer.duplicates', { customerId: id, name: name.slice(0, 80), phones: phone === '' ? [] : [phone.slice(0, 60)] }),
    enabled: isTyped,
  }).data;

  const answers = useQueries({
    queries: form.devices.map((d) => ({
      ...routeQuery('product.warranty', warrantyQuestion(d, region)),
      placeholderData: keepPreviousData,
    })),
  });
  const identifier = useSettled(identifierText(device));
  const asks = { enabled: identifier !== '' };
  const repairs = useQuery({ ...routeQuery('product.earlierRepairs', { identifier }), ...asks }).data;
  const inBooks = useQuery({ ...routeQuery('product.byIdentifier', { identifier }), ...asks }).data;
  const productId = device.productId ?? inBooks?.[0]?.id ?? null;
  const here = useQuery({ ...routeQuery('custody.ofProduct', { productId: productId ?? '' }), enabled: productId !== null }).data;
  const staff = useQuery(routeQuery('staff.list', {})).data;
  return {
    owner: id === null ? null : owner,
    products: id === null ? [] : (products ?? []),
    alike: isTyped ? (alike ?? []).filter((m) => m.id !== id) : [],
    answers: answers.map((a) => a.data),
    repairs: identifier === '' ? [] : (repairs ?? []),
    identifier,
    known: device.productId === null && identifier !== '' ? (inBooks?.[0] ?? null) : null,
    here: productId === null ? undefined : here,
    witnesses: (staff ?? []).filter((s) => s.isActive && s.id !== ownStaffId),
  };
}
