import { z } from 'zod';
import { command, query } from '../contract/define-route';
import { Instant, Limit, line, optionalLine, Rev } from '../kernel/fields';
import { CollectionReceiptId, CustodyStayId, ProductId, RepairCardId, StaffId } from '../kernel/ids';
import { ANY_STAFF } from '../kernel/roles';
import { CustodyEntryView, LEDGER_VIEWS, ListLedgerInput, ReleaseAnswer, ReleaseGate, ReleaseInput, StayView } from './schema';
import { CUSTODY_STATES } from './states';

const one = z.object({ stayId: CustodyStayId, rev: Rev });

export const custodyRoutes = {
  'custody.takeIn': command({
    about: '入簿: the carried-back device arrives; serial scanned, shelf set, repair card opened, tag printed (S0§11).',
    input: one.extend({
      scanned: line(60),
      shelf: line(10),
      at: Instant.optional(),
      faultReported: optionalLine(200),
      promisedAt: Instant.optional(),
    }),
    output: z.object({ stay: StayView, cardId: RepairCardId, cardNo: z.string() }),
    allow: ['clerk', 'chief'],
  }),
  'custody.moveShelf': command({
    about: '移位: another shelf; state stays.',
    input: one.extend({ shelf: line(10) }),
    output: StayView,
    allow: ['clerk', 'chief', 'technician'],
  }),
  'custody.takeForDelivery': command({
    about: 'A technician takes a finished device along to its owner; the voucher goes with him.',
    input: one.extend({ technicianId: StaffId, at: Instant.optional() }),
    output: StayView,
    allow: ['clerk', 'chief', 'technician'],
  }),
  'custody.bringBack': command({
    about: 'A device taken along comes back to a shelf.',
    input: one.extend({ shelf: line(10), scanned: line(60) }),
    output: StayView,
    allow: ['clerk', 'chief'],
  }),
  'custody.sendToVendor': command({
    about: '外修: to an outside repairer with his slip number.',
    input: one.extend({ vendor: line(40), vendorSlipNo: line(30), at: Instant.optional() }),
    output: StayView,
    allow: ['clerk', 'chief'],
  }),
  'custody.backFromVendor': command({
    about: '外修回: scanned again, back on a shelf; the card is repaired.',
    input: one.extend({ scanned: line(60), shelf: line(10), testResult: line(100), at: Instant.optional() }),
    output: StayView,
    allow: ['clerk', 'chief'],
  }),
  'custody.notifyOwner': command({
    about: '通知: the owner was told that his device is ready.',
    input: one.extend({ channel: z.enum(['phone', 'sms', 'mail', 'counter']), at: Instant.optional() }),
    output: StayView,
    allow: ['clerk', 'chief', 'technician'],
  }),
  'custody.releaseGate': query({
    about: '交件前檢查: what still stands open for each device of a receipt.',
    input: z.object({ receiptId: CollectionReceiptId }),
    output: ReleaseGate.nullable(),
    allow: ANY_STAFF,
    reads: ['custody', 'repairCard', 'billing', 'collectionReceipt', 'serviceVoucher', 'quote'],
  }),
  'custody.scanForRelease': command({
    about: 'The device in hand is scanned against the receipt. A wrong one is an incident that is kept (E10).',
    input: z.object({ receiptId: CollectionReceiptId, scanned: line(60) }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('match'), stayId: CustodyStayId, serial: z.string() }),
      z.object({ outcome: z.literal('refused'), scanned: z.string(), expected: z.array(z.string()), belongsTo: z.string().nullable() }),
    ]),
    allow: ['clerk', 'chief', 'technician', 'manager'],
  }),
  'custody.release': command({
    about: '交件: devices to their owner or his proxy; receipt back and void, or replaced when some stay (S0§12, E1, E2, E6).',
    input: ReleaseInput,
    output: ReleaseAnswer,
    allow: ['clerk', 'technician', 'chief', 'manager'],
    needsPinAgain: ({ overrides }) => overrides.length > 0,
  }),
  'custody.reverseRelease': command({
    about: '沖正: a wrong release is reversed; a new ledger line READY, with a new receipt for it (decisions 3).',
    input: one.extend({ reason: line(100), shelf: line(10) }),
    output: z.object({ reversed: StayView, opened: StayView, receiptNo: z.string() }),
    allow: ['chief'],
    needsPinAgain: true,
  }),
  'custody.byId': query({
    about: 'One stay.',
    input: z.object({ id: CustodyStayId }),
    output: StayView.nullable(),
    allow: ANY_STAFF,
    reads: ['custody', 'repairCard'],
  }),
  'custody.entries': query({
    about: 'Every entry of one stay, oldest first.',
    input: z.object({ stayId: CustodyStayId }),
    output: z.array(CustodyEntryView),
    allow: ANY_STAFF,
    reads: ['custody'],
  }),
  'custody.ofProduct': query({
    about: 'Where is this device now: exactly one holder and one place; null when the customer has it.',
    input: z.object({ productId: ProductId }),
    output: StayView.nullable(),
    allow: ANY_STAFF,
    reads: ['custody', 'repairCard'],
  }),
  'custody.ledger': query({
    about: '進出登記簿, by view.',
    input: ListLedgerInput,
    output: z.object({ stays: z.array(StayView), total: z.int() }),
    allow: ANY_STAFF,
    reads: ['custody', 'repairCard', 'collectionReceipt'],
  }),
  'custody.counts': query({
    about: 'How many devices are in each view of the ledger.',
    input: z.object({}),
    output: z.record(z.enum(LEDGER_VIEWS), z.int()),
    allow: ANY_STAFF,
    reads: ['custody', 'repairCard'],
  }),
  'custody.inState': query({
    about: 'Stays in one state, by shelf.',
    input: z.object({ state: z.enum(CUSTODY_STATES), limit: Limit }),
    output: z.array(StayView),
    allow: ANY_STAFF,
    reads: ['custody', 'repairCard'],
  }),
};
