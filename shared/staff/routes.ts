import { z } from 'zod';
import { command, query } from '../contract/define-route';
import { line } from '../kernel/fields';
import { StaffId } from '../kernel/ids';
import { ANY_STAFF } from '../kernel/roles';
import { Pin } from '../setup/schema';
import { StaffHandOverInput, StaffHoldings } from './leaving';
import { AddStaffInput, PinConfirmation, Post, Session, SignInAnswer, StaffView, UpdateStaffInput } from './schema';

export const staffRoutes = {
  'staff.signInList': query({
    about: 'Whose names stand on the sign-in screen.',
    input: z.object({}),
    output: z.array(z.object({ id: StaffId, name: z.string(), posts: z.array(Post), staffNo: z.string() })),
    allow: 'public',
    reads: ['staff'],
  }),
  'staff.signIn': command({
    about: 'Signs a person in on this window. A wrong PIN is counted.',
    input: z.object({ staffId: StaffId, pin: Pin }),
    output: SignInAnswer,
    allow: 'public',
  }),
  'staff.signOut': command({ about: 'Signs out; drafts stay.', input: z.object({}), output: z.object({}), allow: 'public' }),
  'staff.current': query({
    about: 'Who is signed in on this window.',
    input: z.object({}),
    output: Session.nullable(),
    allow: 'public',
    reads: ['staff'],
  }),
  'staff.list': query({
    about: 'All staff, leavers included.',
    input: z.object({}),
    output: z.array(StaffView),
    allow: ANY_STAFF,
    reads: ['staff'],
  }),
  'staff.add': command({ about: 'Adds a person with posts and a first PIN.', input: AddStaffInput, output: StaffView, allow: ['manager'] }),
  'staff.update': command({ about: 'Changes name, posts or leave.', input: UpdateStaffInput, output: StaffView, allow: ['manager'] }),
  'staff.holdings': query({
    about:
      'What is still with a person: calls, vouchers, devices, open cards, debts to collect, cash, slips, parts and his open drawer (E8).',
    input: z.object({ staffId: StaffId }),
    output: StaffHoldings,
    allow: ['manager'],
    reads: [
      'staff',
      'serviceCall',
      'serviceVoucher',
      'custody',
      'repairCard',
      'billing',
      'receivable',
      'stock',
      'stockIssue',
      'cashDrawer',
    ],
  }),
  'staff.handOver': command({
    about:
      '交接: dispatched calls, vouchers, devices, open cards and debts of somebody who leaves go to a colleague; cash is turned in, parts have their own slip (E8).',
    input: StaffHandOverInput,
    output: StaffHoldings,
    allow: ['manager'],
  }),
  'staff.deactivate': command({
    about: 'A leaver: blocked while calls, vouchers, devices, open cards, debts to collect, cash or parts are with him (E8).',
    input: z.object({ staffId: StaffId, reason: line(100) }),
    output: StaffView,
    allow: ['manager'],
  }),
  'staff.setPin': command({
    about: 'A manager sets a new PIN for somebody and lifts a lock.',
    input: z.object({ staffId: StaffId, pin: Pin }),
    output: StaffView,
    allow: ['manager'],
    needsPinAgain: true,
  }),
  'staff.unlock': command({
    about: 'A manager lifts the lock-out of a person, and of the PCs where wrong PINs were typed (S16).',
    input: z.object({ staffId: StaffId }),
    output: StaffView,
    allow: ['manager'],
    needsPinAgain: true,
  }),
  'staff.confirmPin': command({
    about: 'The PIN once more, before what needs it (S17). A wrong one is counted as at the sign-in.',
    input: z.object({ pin: Pin }),
    output: PinConfirmation,
    allow: ANY_STAFF,
  }),
  'staff.changeOwnPin': command({
    about: 'Changes the own PIN; the old one is asked.',
    input: z.object({ oldPin: Pin, newPin: Pin }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('changed') }),
      z.object({ outcome: z.literal('refused'), triesLeft: z.int() }),
    ]),
    allow: ANY_STAFF,
  }),
};
