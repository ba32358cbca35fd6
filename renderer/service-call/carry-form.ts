import { minorOf } from '../kernel/money-field';
import type { Currency } from '../kernel/session';
import { newProductOf, type ProductForm } from './product-form';

export type AccessoryForm = Readonly<{ name: string; qty: number }>;
/** One device that is carried back, as it is typed. `productId` null: a new product, written with it. */
export type CarryLineForm = Readonly<{
  key: number;
  isOwn: boolean;
  productId: string | null;
  product: ProductForm;
  accessories: readonly AccessoryForm[];
  hasNone: boolean;
  exterior: string;
  declared: string;
}>;

/** The lines as the route takes them: the first is the call's own product. */
export const carryLinesOf = (lines: readonly CarryLineForm[], currency: Currency) =>
  lines.map((l) => ({
    ...(l.isOwn ? {} : { product: l.productId === null ? { new: newProductOf(l.product) } : { id: l.productId } }),
    accessories: l.accessories.map((a) => ({ ...a })),
    exterior: l.exterior,
    declaredValueMinor: l.declared.trim() === '' ? null : minorOf(l.declared, currency),
  }));

/** Accessories must be counted, or "none" said: silence is no answer. */
export const uncounted = (lines: readonly CarryLineForm[]): readonly string[] =>
  lines.flatMap((l, i) => (l.accessories.length === 0 && !l.hasNone ? [`lines.${i}.accessories`] : []));
