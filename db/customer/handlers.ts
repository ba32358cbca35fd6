import type { customerRoutes } from '#shared/customer/routes';
import { defineQuery, type EngineHandlers } from '../kernel/handlers';
import { createCustomer } from './create-customer';
import { matchCustomers } from './match';
import { mergeCustomers } from './merge-customers';
import { customerById, duplicatesOf, listCustomers, mergesOf } from './queries';
import { setCredit } from './set-credit';
import { undoMerge } from './undo-merge';
import { updateCustomer } from './update-customer';

export const customerHandlers = {
  'customer.create': createCustomer,
  'customer.update': updateCustomer,
  'customer.setCredit': setCredit,
  'customer.byId': defineQuery('customer.byId', ({ id }, { db }) => customerById(db, id)),
  'customer.list': defineQuery('customer.list', (input, { db }) => listCustomers(db, input)),
  'customer.match': defineQuery('customer.match', ({ text, limit }, { db }) => matchCustomers(db, text, limit)),
  'customer.duplicates': defineQuery('customer.duplicates', (input, { db }) => duplicatesOf(db, input)),
  'customer.merge': mergeCustomers,
  'customer.undoMerge': undoMerge,
  'customer.merges': defineQuery('customer.merges', ({ customerId }, { db }) => mergesOf(db, customerId)),
} satisfies Pick<EngineHandlers, keyof typeof customerRoutes>;
