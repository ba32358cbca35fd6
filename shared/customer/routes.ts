import { z } from 'zod';
import { command, query } from '../contract/define-route';
import { Limit } from '../kernel/fields';
import { CustomerId } from '../kernel/ids';
import { ANY_STAFF } from '../kernel/roles';
import { CreateCustomerInput, CustomerMatch, CustomerView, MatchInput, MergeView, UpdateCustomerInput } from './schema';

export const customerRoutes = {
  'customer.create': command({
    about: 'Opens a file pocket.',
    input: CreateCustomerInput,
    output: CustomerView,
    allow: ['clerk', 'chief', 'manager', 'accountant'],
  }),
  'customer.update': command({
    about: 'Changes what stands on the pocket.',
    input: UpdateCustomerInput,
    output: CustomerView,
    allow: ['clerk', 'chief', 'manager', 'accountant'],
  }),
  'customer.setCredit': command({
    about: 'Credit limit and term; the manager alone (B1).',
    input: z.object({ customerId: CustomerId, creditLimitMinor: z.int().min(0).nullable(), termDays: z.int().min(0).max(365).nullable() }),
    output: CustomerView,
    allow: ['manager'],
  }),
  'customer.byId': query({
    about: 'One customer.',
    input: z.object({ id: CustomerId }),
    output: CustomerView.nullable(),
    allow: ANY_STAFF,
    reads: ['customer', 'billing', 'serviceCall', 'counterIntake'],
  }),
  'customer.list': query({
    about: 'Customers by name, a page by key.',
    input: z.object({ after: z.object({ name: z.string(), id: CustomerId }).nullable().default(null), limit: Limit }),
    output: z.array(CustomerMatch),
    allow: ANY_STAFF,
    reads: ['customer'],
  }),
  'customer.match': query({
    about: 'Who could this be, while somebody types: phone, its last four, name in either script, pinyin, initials, serial.',
    input: MatchInput,
    output: z.array(CustomerMatch),
    allow: ANY_STAFF,
    reads: ['customer', 'product'],
  }),
  'customer.duplicates': query({
    about: 'Customers that look like this one: same phone, or same name.',
    input: z.object({
      customerId: CustomerId.nullable().default(null),
      name: z.string().max(200),
      phones: z.array(z.string().max(60)).max(6),
    }),
    output: z.array(CustomerMatch),
    allow: ANY_STAFF,
    reads: ['customer'],
  }),
  'customer.merge': command({
    about: 'Puts the papers and products of one pocket into another. Undo brings them back.',
    input: z.object({ fromId: CustomerId, intoId: CustomerId }),
    output: MergeView,
    allow: ['clerk', 'chief', 'manager'],
  }),
  'customer.undoMerge': command({
    about: 'Takes a merge apart again.',
    input: z.object({ mergeId: z.uuid() }),
    output: MergeView,
    allow: ['clerk', 'chief', 'manager'],
  }),
  'customer.merges': query({
    about: 'Merges of this customer.',
    input: z.object({ customerId: CustomerId }),
    output: z.array(MergeView),
    allow: ANY_STAFF,
    reads: ['customer'],
  }),
};
