import { transferOf, type Account, type Posting } from '#shared/money-ledger/accounts';
import type { CommandCx } from '../kernel/handlers';
import { postMoney } from '../money-ledger/steps';
import type { BillRow, PaymentRow } from './table';

type Holder = Omit<Posting, 'amountMinor'>;
const owed = (bill: Pick<BillRow, 'id'>): Holder => ({ account: 'receivable', holderId: bill.id });

/** The customer owes the bill; it is revenue, and the tax in it is the state's (D6). `sign` -1 takes it back: the slip is void. */
export function postBill(cx: CommandCx, bill: BillRow, sign: 1 | -1, documentNo: string = bill.billNo): void {
  const entry = (account: Account, holderId: string | null, minor: number): Posting => ({ account, holderId, amountMinor: sign * minor });
  postMoney(cx, {
    event: sign === 1 ? 'BillIssued' : 'BillVoided',
    documentNo,
    at: sign === 1 ? bill.issuedAt : cx.now,
    postings: [
      entry('receivable', bill.id, bill.grossMinor),
      entry('revenue', null, 0 - bill.netMinor),
      entry('tax', null, 0 - bill.taxMinor),
    ],
  });
}

/** Where the money of a payment lies: in the deposit it was taken from, in a drawer, with the technician, at the bank; cash that was turned in lies in the safe. */
export function placeOf(p: Pick<PaymentRow, 'method' | 'status' | 'takenBy' | 'drawerSessionId' | 'depositId'>): Holder {
  if (p.method === 'deposit') return { account: 'deposit', holderId: p.depositId };
  if (p.method !== 'cash') return { account: p.method, holderId: null };
  if (p.status === 'TAKEN_BY_TECH') return { account: 'technician', holderId: p.takenBy };
  return p.drawerSessionId === null ? { account: 'safe', holderId: null } : { account: 'drawer', holderId: p.drawerSessionId };
}

/** A payment takes from the debt what it brings in. */
export function postPayment(cx: CommandCx, p: PaymentRow): void {
  postMoney(cx, {
    event: 'PaymentTaken',
    documentNo: p.paymentNo,
    at: p.at,
    postings: transferOf(owed({ id: p.billId }), placeOf(p), p.amountMinor),
  });
}

/** 沖銷: the money goes back from where it is given, and the debt is there again. */
export function postReversal(cx: CommandCx, reversal: PaymentRow, from: Holder, event: 'PaymentReversed' | 'PaymentRefunded'): void {
  postMoney(cx, {
    event,
    documentNo: reversal.paymentNo,
    note: reversal.reason,
    postings: transferOf(from, owed({ id: reversal.billId }), 0 - reversal.amountMinor),
  });
}
