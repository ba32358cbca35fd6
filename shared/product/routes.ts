import { z } from 'zod';
import { command, query } from '../contract/define-route';
import { Confirmed } from '../kernel/doubt';
import { Day } from '../kernel/fields';
import { CustomerId, ProductId } from '../kernel/ids';
import { ANY_STAFF } from '../kernel/roles';
import { EarlierRepair, NewProduct, ProductView, UpdateProductInput, WarrantyAnswer } from './schema';
import { DeviceClass } from './schema';

export const productRoutes = {
  'product.create': command({
    about: 'Writes a product into a customer’s pocket.',
    input: z.object({ customerId: CustomerId, product: NewProduct, confirmed: Confirmed }),
    output: ProductView,
    allow: ['clerk', 'chief', 'technician', 'manager'],
  }),
  'product.update': command({
    about: 'Corrects a product record.',
    input: UpdateProductInput,
    output: ProductView,
    allow: ['clerk', 'chief', 'technician', 'manager'],
  }),
  'product.byId': query({
    about: 'One product.',
    input: z.object({ id: ProductId }),
    output: ProductView.nullable(),
    allow: ANY_STAFF,
    reads: ['product'],
  }),
  'product.ofCustomer': query({
    about: 'All products of a customer.',
    input: z.object({ customerId: CustomerId }),
    output: z.array(ProductView),
    allow: ANY_STAFF,
    reads: ['product', 'customer'],
  }),
  'product.byIdentifier': query({
    about: 'Products with this serial or IMEI.',
    input: z.object({ identifier: z.string().max(60) }),
    output: z.array(ProductView),
    allow: ANY_STAFF,
    reads: ['product'],
  }),
  'product.models': query({
    about: 'Brands and models already known, most used first, for the model field.',
    input: z.object({ deviceClass: DeviceClass.nullable().default(null), text: z.string().max(60) }),
    output: z.array(z.object({ brand: z.string().nullable(), model: z.string(), deviceClass: DeviceClass })),
    allow: ANY_STAFF,
    reads: ['product'],
  }),
  'product.earlierRepairs': query({
    about: 'Earlier repairs of this serial or IMEI, newest first; shown before an intake is saved.',
    input: z.object({ identifier: z.string().max(60) }),
    output: z.array(EarlierRepair),
    allow: ANY_STAFF,
    reads: ['repairCard', 'product'],
  }),
  'product.warranty': query({
    about: 'Warranty verdict with its reasons (D3, D4), for a known product or for what is being typed.',
    input: z.object({
      productId: ProductId.nullable().default(null),
      deviceClass: DeviceClass.optional(),
      purchaseOn: Day.nullable().optional(),
      exFactoryOn: Day.nullable().optional(),
      hasProof: z.boolean().optional(),
      warrantyMonths: z.int().min(0).max(240).nullable().optional(),
      /** The day goods come in; left out: today. */
      intakeOn: Day.optional(),
      isCodeMismatch: z.boolean().default(false),
      isUserDamage: z.boolean().default(false),
    }),
    output: WarrantyAnswer,
    allow: ANY_STAFF,
    reads: ['product', 'repairCard', 'site', 'maintenanceContract'],
  }),
};
