import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { BillId, CustomerId, DepositId, LoanerId, LoanId, RepairCardId, StaffId } from '#shared/kernel/ids';
import { LOANER_KINDS } from '#shared/loaner/schema';
import { LOAN_STATUSES, LOANER_STATUSES } from '#shared/loaner/states';
import { syncedColumns } from '../kernel/columns';

/** 備用機: what the centre lends. */
export const loaner = sqliteTable(
  'loaner',
  {
    id: text('id').$type<LoanerId>().primaryKey(),
    model: text('model').notNull(),
    kind: text('kind', { enum: LOANER_KINDS }).notNull(),
    identifier: text('identifier').notNull(),
    valueMinor: integer('value_minor').notNull(),
    note: text('note'),
    status: text('status', { enum: LOANER_STATUSES }).notNull(),
    ...syncedColumns,
  },
  (t) => [uniqueIndex('loaner_identifier_uq').on(t.siteCode, t.identifier), index('loaner_status_ix').on(t.siteCode, t.status, t.id)],
);
export type LoanerRow = typeof loaner.$inferSelect;

/** OPEN_LOAN_STATUSES as the index says it: bound values would not find it. */
export const isOpenLoan = sql`"loan"."status" in ('LENT', 'DUE', 'EXTENDED')`;
/** 備用機借用單 (B16): at most one open loan for a device of a customer, and for a loaner. */
export const loan = sqliteTable(
  'loan',
  {
    id: text('id').$type<LoanId>().primaryKey(),
    lnNo: text('ln_no').notNull(),
    status: text('status', { enum: LOAN_STATUSES }).notNull(),
    cardId: text('card_id').$type<RepairCardId>().notNull(),
    customerId: text('customer_id').$type<CustomerId>().notNull(),
    customerName: text('customer_name').notNull(),
    loanerId: text('loaner_id')
      .$type<LoanerId>()
      .notNull()
      .references(() => loaner.id),
    conditionOut: text('condition_out').notNull(),
    accessories: text('accessories', { mode: 'json' }).$type<readonly Readonly<{ name: string; qty: number }>[]>().notNull(),
    depositId: text('deposit_id').$type<DepositId>(),
    depositMinor: integer('deposit_minor').notNull(),
    lentAt: text('lent_at').notNull(),
    lentBy: text('lent_by').$type<StaffId>().notNull(),
    dueOn: text('due_on').notNull(),
    extendedOn: text('extended_on'),
    extendedBy: text('extended_by').$type<StaffId>(),
    /** Extended or due: what the list is sorted by. */
    lastOn: text('last_on').notNull(),
    returnedAt: text('returned_at'),
    returnedBy: text('returned_by').$type<StaffId>(),
    conditionIn: text('condition_in'),
    areAccessoriesBack: integer('are_accessories_back', { mode: 'boolean' }),
    isDataWiped: integer('is_data_wiped', { mode: 'boolean' }).notNull(),
    deductionMinor: integer('deduction_minor').notNull(),
    deductionReason: text('deduction_reason'),
    refundMinor: integer('refund_minor').notNull(),
    billId: text('bill_id').$type<BillId>(),
    lostReason: text('lost_reason'),
    ...syncedColumns,
  },
  (t) => [
    uniqueIndex('loan_no_uq').on(t.siteCode, t.lnNo),
    uniqueIndex('loan_open_card_uq').on(t.cardId).where(isOpenLoan),
    uniqueIndex('loan_open_loaner_uq').on(t.loanerId).where(isOpenLoan),
    index('loan_out_ix').on(t.siteCode, t.lastOn, t.lnNo).where(isOpenLoan),
    index('loan_card_ix').on(t.cardId),
  ],
);
export type LoanRow = typeof loan.$inferSelect;
