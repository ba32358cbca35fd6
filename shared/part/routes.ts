import { z } from 'zod';
import { command, query } from '../contract/define-route';
import { Limit, line, Rev } from '../kernel/fields';
import { PartId, SupplierId } from '../kernel/ids';
import { REGIONS } from '../kernel/region';
import { ANY_STAFF } from '../kernel/roles';
import {
  ListPartsInput,
  PartSupplierInput,
  SuppliedPart,
  NewPart,
  PartChange,
  PartLine,
  PartPriceInput,
  PartView,
  SupplierInput,
  SupplierView,
} from './schema';

export const partRoutes = {
  'part.create': command({
    about: '零件主檔: a new part with its first price (B11).',
    input: NewPart,
    output: PartView,
    allow: ['warehouse', 'manager'],
  }),
  'part.change': command({
    about: 'What a part is called, where it lies, when it is ordered. Stock is never changed here.',
    input: PartChange,
    output: PartView,
    allow: ['warehouse', 'manager'],
  }),
  'part.setPrice': command({
    about: 'The price from a day on, by region; earlier papers keep theirs (E11).',
    input: PartPriceInput,
    output: PartView,
    allow: ['warehouse', 'accountant', 'manager'],
  }),
  'part.prices': query({
    about: 'Every price a part has had or will have.',
    input: z.object({ partId: PartId }),
    output: z.array(z.object({ region: z.enum(REGIONS), fromOn: z.string(), priceMinor: z.int(), by: z.string(), at: z.string() })),
    allow: ANY_STAFF,
    reads: ['part'],
  }),
  'part.list': query({
    about: 'Parts with live balances, a page by key; text finds sku, name, model, spec and barcode.',
    input: ListPartsInput,
    output: z.array(PartLine),
    allow: ANY_STAFF,
    reads: ['part', 'stock', 'stockIssue'],
  }),
  'part.byId': query({
    about: 'One part, whole.',
    input: z.object({ id: PartId }),
    output: PartView.nullable(),
    allow: ANY_STAFF,
    reads: ['part', 'stock', 'stockIssue'],
  }),
  'part.byCode': query({
    about: 'The part of a scan: sku, barcode or the serial of a piece.',
    input: z.object({ code: line(60) }),
    output: z.object({ part: PartView, serial: z.string().nullable() }).nullable(),
    allow: ANY_STAFF,
    reads: ['part', 'stock', 'stockIssue'],
  }),
  'part.suppliers': query({
    about: 'Suppliers by name.',
    input: z.object({}),
    output: z.array(SupplierView),
    allow: ANY_STAFF,
    reads: ['part'],
  }),
  'part.ofSupplier': query({
    about: 'Parts a supplier has, with his number, price, pack and lead days.',
    input: z.object({ supplierId: SupplierId, after: z.object({ sku: z.string() }).nullable().default(null), limit: Limit }),
    output: z.array(SuppliedPart),
    allow: ANY_STAFF,
    reads: ['part'],
  }),
  'part.setSupplier': command({
    about: 'What a supplier calls a part, what it costs there, how many come in a package and how long it takes; the first is asked first.',
    input: PartSupplierInput,
    output: PartView,
    allow: ['warehouse', 'manager'],
  }),
  'part.addSupplier': command({
    about: '供應商: a new supplier.',
    input: SupplierInput,
    output: SupplierView,
    allow: ['warehouse', 'accountant', 'manager'],
  }),
  'part.changeSupplier': command({
    about: 'What a supplier is called and how it is reached.',
    input: SupplierInput.extend({ supplierId: SupplierId, rev: Rev, isActive: z.boolean().default(true) }),
    output: SupplierView,
    allow: ['warehouse', 'accountant', 'manager'],
  }),
};
