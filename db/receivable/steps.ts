import { localDateOf } from '#shared/kernel/business-date';
import { balanceOfBill } from '#shared/billing/rules';
import { DomainError } from '#shared/kernel/app-error';
import type { CustomerId, ReceivableId, StaffId } from '#shared/kernel/ids';
import { holdsPost } from '#shared/kernel/roles';
import { transition } from '#shared/kernel/state-machine';
import { ACCOUNT_OPENERS, assertCredit, creditBlock, dueOf, overdueDays, receivableEventOf } from '#shared/receivable/rules';
import type { SiteSettings } from '#shared/setup/schema';
import { receivableTransitions, type ReceivableEvent } from '#shared/receivable/states';
import { bills } from '../billing/repository';
import type { BillRow } from '../billing/table';
import { unbilledMinor } from '../billing/unbilled-steps';
import { customerRow } from '../customer/steps';
import type { ReadDb } from '../kernel/connection';
import type { CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { repairCards } from '../repair-card/repository';
import { receivables } from './repository';
import type { ReceivableRow } from './table';

type Site = Readonly<{ settings: Pick<SiteSettings, 'creditBlockDays'> }> | null;
/** The credit of a customer today: his limit, what he owes on account, what waits unbilled, and for how long the oldest is overdue. */
export function creditOf(db: ReadDb, customerId: CustomerId, { today, site }: Pick<CommandCx, 'today'> & Readonly<{ site: Site }>) {
  const owed = receivables.owedBy(db, customerId);
  return {
    limitMinor: customerRow(db, customerId).creditLimitMinor,
    waitingMinor: unbilledMinor(db, customerId),
    owedMinor: owed.reduce((sum, o) => sum + balanceOfBill(o.bill), 0),
    blockAfterDays: site?.settings.creditBlockDays,
    worstOverdueDays: owed.reduce((worst, o) => Math.max(worst, overdueDays(o.row.dueOn, today)), 0),
  };
}

/** Opens the receivable of a slip with a balance (B28, C13). Work that was done on site is owed in any case; then the block is noted. */
export function openReceivable(cx: CommandCx, bill: BillRow, overrideReason: string | null): ReceivableRow {
  const amountMinor = balanceOfBill(bill);
  const fromOn = bill.invoiceOn ?? localDateOf(bill.issuedAt, cx.site.region);
  const row = receivables.insert(cx.tx, {
    id: newId<ReceivableId>(),
    arNo: cx.number('AR'),
    status: 'OPEN',
    billId: bill.id,
    customerId: bill.customerId,
    amountMinor,
    dueOn: dueOf(fromOn, customerRow(cx.tx, bill.customerId).termDays),
    openedAt: cx.now,
    openedBy: cx.actor.staffId,
    creditBlock: creditBlock(creditOf(cx.tx, bill.customerId, cx), amountMinor),
    overrideReason,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  cx.audit({
    event: 'ReceivableOpened',
    entity: 'receivable',
    entityId: row.id,
    to: row.status,
    reason: overrideReason,
    facts: { arNo: row.arNo, billNo: bill.billNo, amountMinor, dueOn: row.dueOn },
  });
  cx.changed('receivable', row.id);
  return row;
}

type Override = Readonly<{ reason: string }> | null;
/** 掛帳 (C13): the credit is checked, or a manager lets it go with his reason. */
export function openOnAccount(cx: CommandCx, bill: BillRow, override: Override): ReceivableRow {
  const balanceMinor = balanceOfBill(bill);
  const there = receivables.ofBill(cx.tx, bill.id);
  if (there || bill.status === 'VOID' || balanceMinor === 0) throw new DomainError('BILL_NOT_OPEN', { billNo: bill.billNo });
  assertCredit(creditOf(cx.tx, bill.customerId, cx), balanceMinor, override, cx.actor.roles);
  return openReceivable(cx, bill, override?.reason ?? null);
}

/** 餘額掛帳: what was not paid with it goes on account; nothing is left, or it is there already: nothing to do (B9). */
export function putRestOnAccount(cx: CommandCx, bill: BillRow): void {
  if (balanceOfBill(bill) === 0 || receivables.ofBill(cx.tx, bill.id)) return;
  if (!holdsPost(cx.actor.roles, ACCOUNT_OPENERS)) throw new DomainError('NOT_ALLOWED', { route: 'receivable.open' });
  openOnAccount(cx, bill, null);
}

/** One step of a receivable, with what it changes. */
export function moveReceivable(
  cx: CommandCx,
  row: ReceivableRow,
  event: ReceivableEvent,
  patch: Parameters<typeof receivables.update>[2] = {},
  reason: string | null = null,
): ReceivableRow {
  const status = transition('Receivable', receivableTransitions, row.status, event);
  const moved = receivables.update(cx.tx, row, { ...patch, status }, cx.now);
  cx.audit({
    event: 'ReceivableMoved',
    entity: 'receivable',
    entityId: row.id,
    from: row.status,
    to: status,
    reason,
    facts: { arNo: row.arNo },
  });
  cx.changed('receivable', row.id);
  return moved;
}

/** Whose debt it is to collect, with its trace. */
export function changeCollector(cx: CommandCx, seen: ReceivableRow, person: Readonly<{ id: StaffId; name: string }> | null): ReceivableRow {
  const row = receivables.update(cx.tx, seen, { collectorId: person?.id ?? null }, cx.now);
  cx.audit({
    event: 'CollectorSet',
    entity: 'receivable',
    entityId: row.id,
    facts: { arNo: row.arNo, collector: person?.name ?? null },
  });
  cx.changed('receivable', row.id);
  return row;
}

/** What is paid or taken back on a slip moves its receivable (C13). */
export function followReceivable(cx: CommandCx, bill: BillRow): void {
  const row = receivables.ofBill(cx.tx, bill.id);
  if (row === undefined) return;
  const balanceMinor = balanceOfBill(bill);
  const event = bill.status === 'VOID' ? 'void' : receivableEventOf(row.amountMinor - balanceMinor - bill.writtenOffMinor, balanceMinor);
  if (receivableTransitions[row.status][event] === row.status) return;
  moveReceivable(cx, row, event, event === 'payAll' ? { promiseOn: null } : {});
  if (event === 'void') cx.voidNumber(row.arNo, bill.voidReason ?? '');
}

/** Goods on the slip are still here: on account they may go, so the credit decides. What is done on site or gone is owed in any case. */
const holdsGoods = (cx: CommandCx, bill: BillRow): boolean =>
  bills.cardIds(cx.tx, bill.id).some((id) => repairCards.get(cx.tx, id).status !== 'CLOSED');

/**
 * The invoice says from when the term runs (B28); a customer with a term owes from then on. An invoice that was written is a fact and
 * is recorded; where the credit does not allow it, the slip stays off account until a manager puts it there (C13).
 */
export function invoiceStartsTerm(cx: CommandCx, bill: BillRow): void {
  const row = receivables.ofBill(cx.tx, bill.id);
  const { termDays } = customerRow(cx.tx, bill.customerId);
  if (row === undefined) {
    const balanceMinor = balanceOfBill(bill);
    if (termDays === null || balanceMinor === 0) return;
    const block = holdsGoods(cx, bill) ? creditBlock(creditOf(cx.tx, bill.customerId, cx), balanceMinor) : null;
    if (block === null) openReceivable(cx, bill, null);
    else
      cx.audit({ event: 'CreditBlocked', entity: 'billing', entityId: bill.id, facts: { billNo: bill.billNo, amountMinor: balanceMinor } });
    return;
  }
  if (bill.invoiceOn === null) return;
  const dueOn = dueOf(bill.invoiceOn, termDays);
  if (dueOn === row.dueOn) return;
  receivables.update(cx.tx, row, { dueOn }, cx.now);
  cx.audit({ event: 'ReceivableDue', entity: 'receivable', entityId: row.id, facts: { arNo: row.arNo, dueOn, before: row.dueOn } });
  cx.changed('receivable', row.id);
}
