import { z } from 'zod';
import { command, query } from '../contract/define-route';
import { Day, Instant, Limit, line, Rev } from '../kernel/fields';
import { CustomerId, ProductId, ServiceCallId, ServiceVoucherId } from '../kernel/ids';
import { ANY_STAFF } from '../kernel/roles';
import { VoucherLine, VoucherView } from './schema';
import { VOUCHER_STATUSES } from './states';

const one = z.object({ voucherId: ServiceVoucherId, rev: Rev });

export const serviceVoucherRoutes = {
  'serviceVoucher.open': command({
    about: 'Opens a voucher for a product that has none.',
    input: z.object({ productId: ProductId, openedOn: Day.optional() }),
    output: VoucherView,
    allow: ['clerk', 'chief', 'manager'],
  }),
  'serviceVoucher.pull': command({
    about: 'Takes the voucher out of its pocket for a call.',
    input: one.extend({ callId: ServiceCallId }),
    output: VoucherView,
    allow: ['clerk', 'chief'],
  }),
  'serviceVoucher.file': command({
    about: '歸檔: back in its pocket; the latest visit must be signed.',
    input: one.extend({ at: Instant.optional() }),
    output: VoucherView,
    allow: ['clerk', 'chief'],
  }),
  'serviceVoucher.toAccounting': command({
    about: 'The technician hands it to the accountant for the invoice, the same day (S0§10).',
    input: one,
    output: VoucherView,
    allow: ['technician', 'clerk', 'accountant'],
  }),
  'serviceVoucher.declareLost': command({
    about: 'The chief declares it lost.',
    input: one.extend({ reason: line(100) }),
    output: VoucherView,
    allow: ['chief'],
  }),
  'serviceVoucher.reissue': command({
    about: 'A new number with the history copied; the old one stays blocked.',
    input: one,
    output: VoucherView,
    allow: ['chief'],
  }),
  'serviceVoucher.byId': query({
    about: 'One voucher with its visits and moves.',
    input: z.object({ id: ServiceVoucherId }),
    output: VoucherView.nullable(),
    allow: ANY_STAFF,
    reads: ['serviceVoucher', 'product'],
  }),
  'serviceVoucher.ofProduct': query({
    about: 'The active voucher of a product.',
    input: z.object({ productId: ProductId }),
    output: VoucherView.nullable(),
    allow: ANY_STAFF,
    reads: ['serviceVoucher', 'product'],
  }),
  'serviceVoucher.list': query({
    about: 'Vouchers by where they are; those that are out first, the longest first, a page by key.',
    input: z.object({
      status: z.enum(VOUCHER_STATUSES).nullable().default(null),
      customerId: CustomerId.nullable().default(null),
      after: z
        .object({ status: z.enum(VOUCHER_STATUSES), since: z.string(), id: ServiceVoucherId })
        .nullable()
        .default(null),
      limit: Limit,
    }),
    output: z.array(VoucherLine),
    allow: ANY_STAFF,
    reads: ['serviceVoucher', 'product'],
  }),
};
