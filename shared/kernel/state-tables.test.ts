import { describe, expect, it } from 'vitest';
import { billTransitions } from '../billing/states';
import { drawerTransitions } from '../cash-drawer/states';
import { claimTransitions } from '../claim/states';
import { OPEN_RECEIPT_STATUSES, receiptTransitions } from '../collection-receipt/states';
import { custodyTransitions, HELD_STATES } from '../custody/states';
import { loanerTransitions, loanTransitions } from '../loaner/states';
import { oldPartTransitions, packTransitions } from '../old-part/states';
import { printJobTransitions } from '../print-job/states';
import { quoteTransitions } from '../quote/states';
import { receivableTransitions } from '../receivable/states';
import { cardTransitions, FINISHED_CARD_STATUSES, OPEN_CARD_STATUSES } from '../repair-card/states';
import { callTransitions, OPEN_CALL_STATUSES } from '../service-call/states';
import { stocktakeTransitions } from '../stocktake/states';
import { unclaimedTransitions } from '../unclaimed/states';
import { turnInTransitions } from '../turn-in/states';
import { voucherTransitions } from '../service-voucher/states';

type Table = Readonly<Record<string, Readonly<Partial<Record<string, string>>>>>;
const steps = (table: Table): string[] =>
  Object.entries(table).flatMap(([from, events]) => Object.entries(events).map(([event, to]) => `${from} ${event} ${to ?? ''}`));

/** The step tables of domain.md C1 to C6 and C15, written down a second time: every step that may be, and no other. */
const TABLES: Readonly<Record<string, readonly [Table, string]>> = {
  'C1 service call': [
    callTransitions,
    `NEW dispatch DISPATCHED, NEW reschedule RESCHEDULED, NEW cancel CANCELLED,
     DISPATCHED arrive ARRIVED, DISPATCHED reschedule RESCHEDULED, DISPATCHED cancel CANCELLED,
     DISPATCHED handOver DISPATCHED,
     RESCHEDULED dispatch DISPATCHED, RESCHEDULED reschedule RESCHEDULED, RESCHEDULED cancel CANCELLED,
     ARRIVED fix FIXED, ARRIVED carryBack CARRIED, ARRIVED waitForPart WAIT_PART, ARRIVED findNobody NO_ENTRY,
     FIXED strikeOff CLOSED, CARRIED strikeOff CLOSED,
     WAIT_PART dispatch DISPATCHED, WAIT_PART cancel CANCELLED,
     NO_ENTRY reschedule RESCHEDULED, NO_ENTRY cancel CANCELLED`,
  ],
  'drawer of line 11': [
    drawerTransitions,
    `OPEN agree CLOSED, OPEN differ COUNTED, COUNTED agree CLOSED, COUNTED differ COUNTED, COUNTED confirm CLOSED`,
  ],
  'D5 unclaimed': [unclaimedTransitions, `WAITING collect COLLECTED, WAITING recall RECALLED, WAITING dispose DISPOSED`],
  'C11 loan': [
    loanTransitions,
    `LENT notice DUE, LENT takeBack RETURNED, DUE extend EXTENDED, DUE takeBack RETURNED, DUE lose LOST,
     EXTENDED takeBack RETURNED, EXTENDED lose LOST`,
  ],
  'C11 loaner': [
    loanerTransitions,
    `AVAILABLE lend LENT, AVAILABLE repair IN_REPAIR, LENT takeBack RETURNED, LENT lose LOST, RETURNED clear AVAILABLE,
     RETURNED repair IN_REPAIR, IN_REPAIR clear AVAILABLE, LOST turnUp RETURNED`,
  ],
  'line 6 old part': [
    oldPartTransitions,
    `DUE receive RECEIVED, DUE give GIVEN_TO_CUSTOMER, DUE lose MISSING, DUE cancel CANCELLED,
     RECEIVED receive RECEIVED, RECEIVED pack PACKED, RECEIVED scrap SCRAPPED, RECEIVED give GIVEN_TO_CUSTOMER, RECEIVED lose MISSING,
     RECEIVED cancel CANCELLED, PACKED unpack RECEIVED, PACKED send SENT, SENT credit CREDITED, SENT reject REJECTED, SENT lose MISSING,
     CREDITED reopen SENT, REJECTED reopen SENT, REJECTED receive RECEIVED, REJECTED scrap SCRAPPED, REJECTED give GIVEN_TO_CUSTOMER,
     MISSING receive RECEIVED`,
  ],
  'line 6 pack list': [packTransitions, `PACKED send SENT, PACKED cancel CANCELLED`],
  'C14 warranty claim': [
    claimTransitions,
    `DRAFT submit SUBMITTED, DRAFT void VOID, SUBMITTED approve APPROVED, SUBMITTED approvePart PART_APPROVED, SUBMITTED reject REJECTED,
     SUBMITTED void VOID, APPROVED settle SETTLED, APPROVED void VOID, PART_APPROVED resubmit SUBMITTED, PART_APPROVED settle SETTLED,
     PART_APPROVED void VOID, REJECTED resubmit SUBMITTED, REJECTED void VOID, SETTLED void VOID`,
  ],
  'B10 turn-in': [turnInTransitions, `COUNTED confirm BOOKED`],
  'C8 stocktake': [
    stocktakeTransitions,
    `OPEN finish COUNTED, OPEN cancel CANCELLED, COUNTED recount OPEN, COUNTED approve APPROVED, COUNTED cancel CANCELLED,
     APPROVED recount OPEN, APPROVED post POSTED, APPROVED cancel CANCELLED, POSTED reverse REVERSED`,
  ],
  'C13 receivable': [
    receivableTransitions,
    `OPEN payNothing OPEN, OPEN payPart PART_PAID, OPEN payAll PAID, OPEN dispute DISPUTED, OPEN writeOff WRITTEN_OFF, OPEN void VOID,
     PART_PAID payNothing OPEN, PART_PAID payPart PART_PAID, PART_PAID payAll PAID, PART_PAID dispute DISPUTED, PART_PAID writeOff WRITTEN_OFF,
     PAID payNothing OPEN, PAID payPart PART_PAID, PAID payAll PAID,
     DISPUTED payNothing DISPUTED, DISPUTED payPart DISPUTED, DISPUTED payAll PAID, DISPUTED resolve OPEN, DISPUTED writeOff WRITTEN_OFF,
     DISPUTED void VOID`,
  ],
  'C2 service voucher': [
    voucherTransitions,
    `FILED pull PULLED, FILED goWithDevice WITH_DEVICE, FILED lose LOST,
     PULLED handOut OUT, PULLED file FILED, PULLED handOver PULLED, PULLED lose LOST,
     OUT file FILED, OUT toAccounting AT_ACCOUNTING, OUT goWithDevice WITH_DEVICE, OUT handOut OUT, OUT handOver OUT, OUT lose LOST,
     WITH_DEVICE returnTrip OUT, WITH_DEVICE file FILED, WITH_DEVICE handOver WITH_DEVICE, WITH_DEVICE lose LOST,
     AT_ACCOUNTING file FILED, AT_ACCOUNTING handOver AT_ACCOUNTING, AT_ACCOUNTING lose LOST, LOST reissue REISSUED`,
  ],
  'C3 custody': [
    custodyTransitions,
    `IN_TRANSIT takeIn IN_CUSTODY, IN_TRANSIT reverse REVERSED, IN_TRANSIT move IN_TRANSIT,
     IN_CUSTODY sendToVendor AT_VENDOR, IN_CUSTODY makeReady READY, IN_CUSTODY reverse REVERSED, IN_CUSTODY move IN_CUSTODY,
     AT_VENDOR backFromVendor IN_CUSTODY,
     READY move READY, READY recall IN_CUSTODY, READY release OUT, READY abandon ABANDONED,
     OUT reverseRelease REVERSED, ABANDONED move ABANDONED, ABANDONED dispose DISPOSED,
     ABANDONED release OUT`,
  ],
  'C4 repair card': [
    cardTransitions,
    `OPEN diagnose DIAGNOSING, OPEN cancel CANCELLED,
     DIAGNOSING quote QUOTED, DIAGNOSING startRepair REPAIRING, DIAGNOSING declareUnrepairable UNREPAIRABLE, DIAGNOSING cancel CANCELLED,
     QUOTED approve APPROVED, QUOTED refuse REFUSED, QUOTED quote QUOTED, QUOTED cancel CANCELLED,
     APPROVED startRepair REPAIRING, APPROVED quote QUOTED, APPROVED cancel CANCELLED,
     REFUSED close CLOSED,
     REPAIRING waitForPart WAIT_PART, REPAIRING sendOut OUTSOURCED, REPAIRING finishRepair REPAIRED,
     REPAIRING declareUnrepairable UNREPAIRABLE, REPAIRING cancel CANCELLED,
     WAIT_PART partArrived REPAIRING, WAIT_PART declareUnrepairable UNREPAIRABLE, WAIT_PART cancel CANCELLED,
     OUTSOURCED comeBack REPAIRED, OUTSOURCED cancel CANCELLED,
     REPAIRED pass PASSED, REPAIRED fail REPAIRING, REPAIRED cancel CANCELLED,
     PASSED recall REPAIRING, PASSED close CLOSED, UNREPAIRABLE close CLOSED`,
  ],
  'C5 collection receipt': [
    receiptTransitions,
    `ISSUED takeBack RETURNED_VOID, ISSUED replace REPLACED, ISSUED declareLost LOST_DECLARED, ISSUED cancel CANCELLED_VOID,
     ISSUED dispose DISPOSED_VOID,
     LOST_DECLARED releaseLost VOID_LOST, LOST_DECLARED replace REPLACED, LOST_DECLARED dispose DISPOSED_VOID`,
  ],
  'C6 quote': [
    quoteTransitions,
    `SENT accept ACCEPTED, SENT refuse REFUSED, SENT expire EXPIRED, SENT supersede SUPERSEDED, SENT void VOID, ACCEPTED supersede SUPERSEDED`,
  ],
  'C6 charge slip': [
    billTransitions,
    `ISSUED payPart PART_PAID, ISSUED payAll PAID, ISSUED void VOID,
     PART_PAID payPart PART_PAID, PART_PAID payAll PAID, PART_PAID reopen ISSUED, PAID reopen ISSUED, PAID payPart PART_PAID`,
  ],
  'C15 print job': [
    printJobTransitions,
    `QUEUED send QUEUED, QUEUED unsent QUEUED, QUEUED spool SPOOLED, QUEUED confirm CONFIRMED, QUEUED fail FAILED,
     SPOOLED unsent QUEUED, SPOOLED confirm CONFIRMED, SPOOLED fail FAILED, SPOOLED doubt UNCERTAIN, FAILED retry QUEUED, FAILED send QUEUED,
     UNCERTAIN accept CONFIRMED, UNCERTAIN spoil UNCERTAIN, UNCERTAIN confirm CONFIRMED`,
  ],
};

describe.each(Object.entries(TABLES))('%s', (_name, [table, written]) => {
  it('knows these steps and no other', () => expect(steps(table)).toEqual(written.split(',').map((step) => step.trim())));
});

it('says which are open, held and finished', () => {
  expect(OPEN_CALL_STATUSES.join(' ')).toBe('NEW DISPATCHED RESCHEDULED ARRIVED FIXED CARRIED WAIT_PART NO_ENTRY');
  expect(OPEN_CARD_STATUSES.join(' ')).toBe(
    'OPEN DIAGNOSING QUOTED APPROVED REFUSED REPAIRING WAIT_PART OUTSOURCED REPAIRED PASSED UNREPAIRABLE',
  );
  expect(FINISHED_CARD_STATUSES.join(' ')).toBe('PASSED REFUSED UNREPAIRABLE CANCELLED');
  expect(OPEN_RECEIPT_STATUSES.join(' ')).toBe('ISSUED LOST_DECLARED');
  expect(HELD_STATES.join(' ')).toBe('IN_TRANSIT IN_CUSTODY AT_VENDOR READY ABANDONED');
});
