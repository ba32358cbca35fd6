import { z } from 'zod';
import { command, query } from '../contract/define-route';
import { Instant, line, Rev } from '../kernel/fields';
import { CollectionReceiptId, ServiceCallId, StaffId, StockMovementId } from '../kernel/ids';
import { ANY_STAFF } from '../kernel/roles';
import { BillView } from '../billing/schema';
import { VoucherVisitView } from '../service-voucher/schema';
import {
  BookPartInput,
  CALL_VIEWS,
  CallView,
  CarryBackInput,
  CompleteOnSiteInput,
  ListCallsInput,
  NoEntryInput,
  RegisterCallInput,
  RescheduleInput,
  WaitForPartInput,
} from './schema';

export const serviceCallRoutes = {
  'serviceCall.register': command({
    about: '登記叫修: writes the line, reckons the due time, opens or pulls the voucher for the chief (S0§8).',
    input: RegisterCallInput,
    output: CallView,
    allow: ['clerk', 'chief', 'manager'],
  }),
  'serviceCall.dispatch': command({
    about: '派工: the chief hands voucher and call to a technician.',
    input: z.object({ callId: ServiceCallId, rev: Rev, technicianId: StaffId, dispatchedAt: Instant.optional() }),
    output: CallView,
    allow: ['chief'],
  }),
  'serviceCall.reschedule': command({
    about: '改約: a new appointment; it is the new due time.',
    input: RescheduleInput,
    output: CallView,
    allow: ['clerk', 'chief'],
  }),
  'serviceCall.arrive': command({
    about: '到場: when the technician stood at the door.',
    input: z.object({ callId: ServiceCallId, rev: Rev, arrivedAt: Instant.optional(), onBehalfOf: StaffId.optional() }),
    output: CallView,
    allow: ['technician', 'clerk'],
  }),
  'serviceCall.completeOnSite': command({
    about: '現場完修: visit on the voucher, signed; charge slip; cash taken on site when it is under the limit (S0§9–10).',
    input: CompleteOnSiteInput,
    output: z.object({ call: CallView, visit: VoucherVisitView, bill: BillView.nullable() }),
    allow: ['technician', 'clerk'],
  }),
  'serviceCall.carryBack': command({
    about: '攜回: collection receipt to the customer, voucher countersigned, devices in transit (S0§11).',
    input: CarryBackInput,
    output: z.object({ call: CallView, receiptId: CollectionReceiptId, receiptNo: z.string(), stayIds: z.array(z.uuid()) }),
    allow: ['technician', 'clerk'],
  }),
  'serviceCall.reversePart': command({
    about: 'Takes a part of a visit back: it is in its technician’s hands again; what was charged stays.',
    input: z.object({ callId: ServiceCallId, rev: Rev, movementId: StockMovementId, reason: line(100) }),
    output: CallView,
    allow: ['technician', 'chief'],
  }),
  'serviceCall.bookPart': command({
    about: '補記用料: the part that was really fitted, in the place of one that was taken back; visit and charge stay as they are.',
    input: BookPartInput,
    output: CallView,
    allow: ['technician', 'chief'],
  }),
  'serviceCall.waitForPart': command({
    about: '待料: visit signed, a part is needed; a part of the stock is asked for with it (領料).',
    input: WaitForPartInput,
    output: CallView,
    allow: ['technician', 'clerk'],
  }),
  'serviceCall.findNobody': command({
    about: '未遇: nobody at home, a note was left.',
    input: NoEntryInput,
    output: CallView,
    allow: ['technician', 'clerk'],
  }),
  'serviceCall.strikeOff': command({
    about: '註銷: the clerk closes the line when the voucher is back and money is settled (S0§9).',
    input: z.object({
      callId: ServiceCallId,
      rev: Rev,
      /** The clerk has the voucher in hand and files it with this step. */
      isVoucherBack: z.boolean().default(false),
      /** An invoice was requested instead of cash in hand. */
      isInvoiceRequested: z.boolean().default(false),
      override: z
        .object({ reason: line(100) })
        .nullable()
        .default(null),
    }),
    output: CallView,
    allow: ['clerk', 'manager'],
    needsPinAgain: ({ override }) => override !== null,
  }),
  'serviceCall.cancel': command({
    about: '取消: with reason; a pulled voucher goes back to its pocket.',
    input: z.object({ callId: ServiceCallId, rev: Rev, reason: line(100) }),
    output: CallView,
    allow: ['clerk', 'chief'],
  }),
  'serviceCall.byId': query({
    about: 'One call.',
    input: z.object({ id: ServiceCallId }),
    output: CallView.nullable(),
    allow: ANY_STAFF,
    reads: ['serviceCall', 'serviceVoucher', 'collectionReceipt'],
  }),
  'serviceCall.byNo': query({
    about: 'One call by its number.',
    input: z.object({ callNo: z.string().max(40) }),
    output: CallView.nullable(),
    allow: ANY_STAFF,
    reads: ['serviceCall', 'serviceVoucher'],
  }),
  'serviceCall.list': query({
    about: 'The register: overdue and carried-over first.',
    input: ListCallsInput,
    output: z.object({ calls: z.array(CallView), total: z.int() }),
    allow: ANY_STAFF,
    reads: ['serviceCall', 'serviceVoucher', 'site'],
  }),
  'serviceCall.counts': query({
    about: 'How many lines each view of the register has.',
    input: z.object({}),
    output: z.record(z.enum(CALL_VIEWS), z.int()),
    allow: ANY_STAFF,
    reads: ['serviceCall'],
  }),
};
