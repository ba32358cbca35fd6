import { z } from 'zod';
import { query } from '../contract/define-route';
import { ANY_STAFF } from '../kernel/roles';
import { Found, FoundThing } from './schema';

const reads = [
  'customer',
  'product',
  'serviceCall',
  'repairCard',
  'collectionReceipt',
  'serviceVoucher',
  'quote',
  'billing',
  'counterIntake',
  'oldPart',
  'claim',
  'stockIssue',
  'stock',
  'purchase',
  'stocktake',
  'loaner',
  'turnIn',
  'unclaimed',
  'receivable',
  'exchange',
  'deposit',
  'maintenanceContract',
] as const;

export const searchRoutes = {
  'search.find': query({
    about: 'One box for everything: any crumb of a name, phone, serial, number, model or note.',
    input: z.object({ text: z.string().max(200), limit: z.int().min(1).max(50).default(20) }),
    output: z.array(Found),
    allow: ANY_STAFF,
    reads,
  }),
  'search.scan': query({
    about: 'A scanned code: which thing is it exactly.',
    input: z.object({ code: z.string().max(200) }),
    output: z.object({ kind: FoundThing, id: z.uuid(), number: z.string() }).nullable(),
    allow: ANY_STAFF,
    reads,
  }),
};
