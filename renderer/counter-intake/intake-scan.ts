import { isSameIdentifier } from '#shared/product/identifier';
import { parseDocumentNumber } from '#shared/numbering/document-number';
import type { ProductView } from '#shared/product/schema';
import { call } from '../kernel/api';
import { useScan } from '../kernel/scan';
import { soundScan } from '../kernel/scan-box';
import { fromProduct, type DeviceForm, type Patch } from './intake-form';
import { placeScan } from './scan-place';

type Scanning = Readonly<{
  device: DeviceForm;
  products: readonly ProductView[];
  isCustomerOpen: boolean;
  onProduct: (product: ProductView, patch: Patch<DeviceForm>) => void;
  onDevice: (patch: Patch<DeviceForm>) => void;
}>;

/** A label scanned anywhere on the form: a device in the books brings its owner along, another one fills the next empty identifier. */
export function useIntakeScan({ device, products, isCustomerOpen, onProduct, onDevice }: Scanning): void {
  const place = (text: string): void => {
    const patch = placeScan(device, text);
    if (patch) onDevice(patch);
    else soundScan('attention');
  };
  useScan((text) => {
    if (parseDocumentNumber(text)) return false;
    const own =
      device.productId === null
        ? products.find((p) => [p.serial, p.imei1, p.imei2].some((i) => i !== null && isSameIdentifier(text, i)))
        : undefined;
    if (own) onProduct(own, fromProduct(own));
    else if (!isCustomerOpen) place(text);
    else
      void call('product.byIdentifier', { identifier: text }).then(
        ([found]) => (found ? onProduct(found, fromProduct(found)) : place(text)),
        () => place(text),
      );
    return true;
  });
}
