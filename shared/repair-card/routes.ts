import { z } from 'zod';
import { command, query } from '../contract/define-route';
import { Instant, line, optionalLine } from '../kernel/fields';
import { RepairCardId, StaffId } from '../kernel/ids';
import { ANY_STAFF } from '../kernel/roles';
import { BoardCard, CardView, DiagnosisInput, ListCardsInput, OneCard, PartInput, WorkInput } from './schema';

export const repairCardRoutes = {
  'repairCard.assign': command({
    about: 'Who works on it; shares sum to 100 (B7).',
    input: OneCard.extend({
      technicians: z
        .array(z.object({ staffId: StaffId, sharePercent: z.int().min(1).max(100) }))
        .min(1)
        .max(5),
    }),
    output: CardView,
    allow: ['chief', 'technician', 'clerk'],
  }),
  'repairCard.startDiagnosis': command({
    about: '診斷: the technician takes the card; he is assigned when nobody is.',
    input: OneCard,
    output: CardView,
    allow: ['technician'],
  }),
  'repairCard.recordDiagnosis': command({
    about: 'What is wrong and why; the service type may change with a reason.',
    input: DiagnosisInput,
    output: CardView,
    allow: ['technician'],
  }),
  'repairCard.startRepair': command({
    about: '修理: C or B covered, or an accepted quote (C4).',
    input: OneCard,
    output: CardView,
    allow: ['technician'],
  }),
  'repairCard.recordWork': command({
    about: '工時: from–to of one technician; no overlap.',
    input: WorkInput,
    output: CardView,
    allow: ['technician', 'chief'],
  }),
  'repairCard.reverseWork': command({
    about: 'Takes a work line back by a reversing line.',
    input: OneCard.extend({ workId: z.uuid(), reason: line(100) }),
    output: CardView,
    allow: ['technician', 'chief'],
  }),
  'repairCard.addPart': command({
    about: 'A part fitted, as a line of text, quantity and price.',
    input: PartInput,
    output: CardView,
    allow: ['technician'],
  }),
  'repairCard.reversePart': command({
    about: 'Takes a part line back by a reversing line.',
    input: OneCard.extend({ partId: z.uuid(), reason: line(100) }),
    output: CardView,
    allow: ['technician', 'chief'],
  }),
  'repairCard.waitForPart': command({
    about: '待料.',
    input: OneCard.extend({ partNeeded: line(100) }),
    output: CardView,
    allow: ['technician', 'warehouse'],
  }),
  'repairCard.partArrived': command({
    about: 'The part is there; repair goes on.',
    input: OneCard,
    output: CardView,
    allow: ['technician', 'warehouse'],
  }),
  'repairCard.finishRepair': command({
    about: '修妥送驗: minutes written, test written (C4).',
    input: OneCard.extend({ testResult: line(100), repairedAt: Instant.optional() }),
    output: CardView,
    allow: ['technician'],
  }),
  'repairCard.pass': command({
    about: '驗訖: another person inspects; the device is ready for its owner.',
    input: OneCard.extend({ inspectedAt: Instant.optional() }),
    output: CardView,
    allow: ['chief'],
  }),
  'repairCard.fail': command({
    about: '退修: back to the bench.',
    input: OneCard.extend({ reason: line(100) }),
    output: CardView,
    allow: ['chief'],
  }),
  'repairCard.recall': command({
    about: 'Found faulty before hand-over: back to the bench, in custody again.',
    input: OneCard.extend({ reason: line(100) }),
    output: CardView,
    allow: ['chief'],
  }),
  'repairCard.proposeUnrepairable': command({
    about: '無法修復, the technician’s word; the chief confirms.',
    input: OneCard.extend({ reason: line(100) }),
    output: CardView,
    allow: ['technician'],
  }),
  'repairCard.confirmUnrepairable': command({
    about: '無法修復, confirmed: the device goes back as it is.',
    input: OneCard,
    output: CardView,
    allow: ['chief'],
  }),
  'repairCard.cancel': command({
    about: '取消: with reason; the device waits for its owner.',
    input: OneCard.extend({ reason: line(100) }),
    output: CardView,
    allow: ['chief'],
  }),
  'repairCard.setPromise': command({
    about: 'A new promised time, agreed with the customer.',
    input: OneCard.extend({ promisedAt: Instant, reason: optionalLine(100) }),
    output: CardView,
    allow: ['clerk', 'chief'],
  }),
  'repairCard.setPriority': command({
    about: 'VIP or normal.',
    input: OneCard.extend({ priority: z.enum(['normal', 'vip']) }),
    output: CardView,
    allow: ['clerk', 'chief'],
  }),
  'repairCard.addNote': command({
    about: 'A remark in the story of the job.',
    input: OneCard.extend({ text: line(200) }),
    output: CardView,
    allow: ANY_STAFF,
  }),
  'repairCard.revealPasscode': command({
    about: 'Shows the device’s passcode to its technician; each view is kept (E27).',
    input: OneCard,
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('shown'), passcode: z.string() }),
      z.object({ outcome: z.literal('refused'), reason: z.enum(['notAssigned', 'erased', 'none']) }),
    ]),
    allow: ['technician', 'chief'],
    needsPinAgain: true,
    repeatAnswer: { outcome: 'refused', reason: 'erased' },
  }),
  'repairCard.byId': query({
    about: 'One card, whole.',
    input: z.object({ id: RepairCardId }),
    output: CardView.nullable(),
    allow: ANY_STAFF,
    reads: ['repairCard', 'custody', 'quote', 'billing', 'collectionReceipt', 'serviceVoucher'],
  }),
  'repairCard.byNo': query({
    about: 'One card by its number.',
    input: z.object({ cardNo: z.string().max(40) }),
    output: CardView.nullable(),
    allow: ANY_STAFF,
    reads: ['repairCard', 'custody', 'quote', 'billing'],
  }),
  'repairCard.list': query({
    about: 'Cards of a view: rework first, then by promise.',
    input: ListCardsInput,
    output: z.object({ cards: z.array(BoardCard), total: z.int() }),
    allow: ANY_STAFF,
    reads: ['repairCard', 'custody', 'quote'],
  }),
  'repairCard.reworkCounts': query({
    about: 'Rework by technician: how many of his jobs came back inside the guarantee (E5).',
    input: z.object({}),
    output: z.array(z.object({ staffId: StaffId, name: z.string(), count: z.int() })),
    allow: ANY_STAFF,
    reads: ['repairCard'],
  }),
  'repairCard.ofReceipt': query({
    about: 'Cards of the devices on a receipt.',
    input: z.object({ receiptId: z.uuid() }),
    output: z.array(CardView),
    allow: ANY_STAFF,
    reads: ['repairCard', 'custody'],
  }),
  'repairCard.neighbours': query({
    about: 'The jobs before and after this one on the bench (J / K).',
    input: z.object({ id: RepairCardId }),
    output: z.object({ previous: RepairCardId.nullable(), next: RepairCardId.nullable() }),
    allow: ANY_STAFF,
    reads: ['repairCard'],
  }),
};
