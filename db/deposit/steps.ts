import type { PaymentInput } from '#shared/billing/schema';
import { assertInDrawer } from '#shared/cash-drawer/rules';
import type { DepositPurpose } from '#shared/deposit/schema';
import type { DepositEntryId, DepositId, DrawerSessionId, RepairCardId } from '#shared/kernel/ids';
import { transferOf, type Posting } from '#shared/money-ledger/accounts';
import { assertDayIsOpen, drawerHere, kickDrawer } from '../cash-drawer/steps';
import type { ReadDb } from '../kernel/connection';
import type { CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { balanceOf, postMoney } from '../money-ledger/steps';
import type { RepairCardRow } from '../repair-card/table';
import { deposits } from './repository';
import type { DepositEntryRow, DepositRow } from './table';

type Holder = Omit<Posting, 'amountMinor'>;
const held = (row: Pick<DepositRow, 'id'>): Holder => ({ account: 'deposit', holderId: row.id });
const placeOf = (e: Pick<DepositEntryRow, 'method' | 'drawerSessionId'>): Holder =>
  e.method === 'cash' ? { account: 'drawer', holderId: e.drawerSessionId } : { account: e.method, holderId: null };

/** What is still held for a job (訂金), zero when nothing was paid in. */
export const heldForJob = (db: ReadDb, cardId: RepairCardId): number => deposits.ofJob(db, cardId)?.balanceMinor ?? 0;

type Owner = Readonly<{ card: Pick<RepairCardRow, 'id' | 'customerId'>; customerName: string; purpose: DepositPurpose }>;
/** Opens the account a deposit is paid into. */
export const openDeposit = (cx: CommandCx, { card, customerName, purpose }: Owner, at: string): DepositRow =>
  deposits.insert(cx.tx, {
    id: newId<DepositId>(),
    purpose,
    cardId: card.id,
    customerId: card.customerId,
    customerName,
    balanceMinor: 0,
    takenAt: at,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });

type Money = Readonly<{
  row: DepositRow;
  /** Below zero: paid back. */
  list: readonly Pick<PaymentInput, 'method' | 'amountMinor' | 'tenderedMinor' | 'reference'>[];
  at: string;
  reason: string | null;
  drawerSessionId: DrawerSessionId | null;
}>;
function book(cx: CommandCx, { row, list, at, reason, drawerSessionId }: Money): DepositEntryRow[] {
  return list.map(({ method, amountMinor, tenderedMinor, reference }) => {
    const entry = deposits.insertEntry(cx.tx, {
      id: newId<DepositEntryId>(),
      paymentNo: cx.number('PM'),
      depositId: row.id,
      method,
      amountMinor,
      tenderedMinor,
      reference,
      reason,
      at,
      takenBy: cx.actor.staffId,
      drawerSessionId: method === 'cash' ? drawerSessionId : null,
      siteCode: cx.site.code,
      createdAt: cx.now,
      updatedAt: cx.now,
    });
    postMoney(cx, {
      event: amountMinor > 0 ? 'DepositTaken' : 'DepositRefunded',
      documentNo: entry.paymentNo,
      at,
      note: reason,
      postings: transferOf(held(row), placeOf(entry), amountMinor),
    });
    cx.audit({
      event: amountMinor > 0 ? 'DepositTaken' : 'DepositRefunded',
      entity: 'deposit',
      entityId: entry.id,
      reason,
      facts: { paymentNo: entry.paymentNo, amountMinor: Math.abs(amountMinor), method },
    });
    cx.changed('deposit', entry.id);
    return entry;
  });
}

type Change = Readonly<{ row: DepositRow; entries: readonly DepositEntryRow[] }>;
const changeBy = (cx: CommandCx, row: DepositRow, byMinor: number): DepositRow => {
  const changed = deposits.update(cx.tx, row, { balanceMinor: row.balanceMinor + byMinor }, cx.now);
  cx.changed('deposit', row.id);
  return changed;
};

/** 收訂金、押金: money comes in at the desk; cash goes into the drawer of this PC (B9). */
export function takeDeposit(cx: CommandCx, row: DepositRow, list: readonly PaymentInput[], at: string): Change {
  const drawer = list.some((p) => p.method === 'cash') ? drawerHere(cx) : null;
  assertDayIsOpen(cx, at);
  const entries = book(cx, { row, list, at, reason: null, drawerSessionId: drawer?.id ?? null });
  if (drawer) kickDrawer(cx, 'cash', entries[0]?.paymentNo ?? null);
  return { row: changeBy(cx, row, sumOf(list)), entries };
}

type Back = Readonly<{ amountMinor: number; method: PaymentInput['method']; reference: string | null; reason: string }>;
/** Money goes back; cash out of the drawer of this PC, if it has so much. */
export function payBackDeposit(cx: CommandCx, row: DepositRow, { amountMinor, method, reference, reason }: Back): Change {
  const drawer = method === 'cash' ? drawerHere(cx) : null;
  if (drawer) assertInDrawer(balanceOf(cx.tx, 'drawer', drawer.id), amountMinor);
  assertDayIsOpen(cx, cx.now);
  const list = [{ method, amountMinor: 0 - amountMinor, tenderedMinor: null, reference }];
  const entries = book(cx, { row, list, at: cx.now, reason, drawerSessionId: drawer?.id ?? null });
  if (drawer) kickDrawer(cx, 'cash', entries[0]?.paymentNo ?? null);
  return { row: changeBy(cx, row, 0 - amountMinor), entries };
}

/** A slip uses it, or, below zero, gives it back. The posting is that of the slip's payment. */
export const drawDeposit = (cx: CommandCx, id: DepositId, amountMinor: number): DepositRow =>
  changeBy(cx, deposits.get(cx.tx, id), 0 - amountMinor);

const sumOf = (list: readonly Readonly<{ amountMinor: number }>[]): number => list.reduce((sum, p) => sum + p.amountMinor, 0);
