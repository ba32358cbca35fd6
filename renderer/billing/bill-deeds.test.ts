import { expect, it } from 'vitest';
import type { BillView } from '#shared/billing/schema';
import { billDeedsOf } from './bill-deeds';

const everything = (): boolean => true;
const bill = { status: 'ISSUED', grossMinor: 880, paidMinor: 0, balanceMinor: 880, invoiceNo: null, arNo: null } as const;
const none: BillView['jobs'] = [];
const jobs: BillView['jobs'] = [{ cardId: null, callId: null, amountMinor: 0 }];

it.each([
  ['a new slip', {}, ['pay', 'onAccount', 'invoice', 'void']],
  ['a slip on account', { arNo: 'AR-2026-000011' }, ['pay', 'invoice', 'void']],
  ['a part is paid', { status: 'PART_PAID', paidMinor: 500, balanceMinor: 380 }, ['pay', 'onAccount', 'invoice']],
  ['all is paid', { status: 'PAID', paidMinor: 880, balanceMinor: 0 }, ['invoice']],
  ['paid, with its invoice', { status: 'PAID', paidMinor: 880, balanceMinor: 0, invoiceNo: 'AB12345678' }, ['correctInvoice']],
  ['free service', { status: 'PAID', grossMinor: 0, balanceMinor: 0 }, ['void']],
  ['void, of a loaner', { status: 'VOID', balanceMinor: 0 }, []],
  ['void, with jobs to bill again', { status: 'VOID', balanceMinor: 0, jobs }, ['billAgain']],
] as const)('%s', (_, facts, deeds) => {
  expect(billDeedsOf({ ...bill, jobs: none, ...facts }, everything).map((d) => d.deed)).toEqual(deeds);
});

it('a deed that the person may not do is not offered', () => {
  expect(billDeedsOf({ ...bill, jobs: none }, (route) => route === 'billing.pay').map((d) => d.deed)).toEqual(['pay']);
});
