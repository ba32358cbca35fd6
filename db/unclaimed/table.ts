import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type {
  CustodyStayId,
  DepositId,
  DisposalId,
  NoticeDeliveryId,
  NoticeId,
  RepairCardId,
  StaffId,
  UnclaimedCaseId,
} from '#shared/kernel/ids';
import { DELIVERY_OUTCOMES } from '#shared/unclaimed/rules';
import { DISPOSAL_WAYS, NOTICE_CHANNELS } from '#shared/unclaimed/schema';
import { UNCLAIMED_STATUSES } from '#shared/unclaimed/states';
import { custodyStay } from '../custody/table';
import { syncedColumns } from '../kernel/columns';

/** 未領 (D5): the clock of one device whose owner was told. Level, deadline and next day are those of its notices; the check compares them. */
export const unclaimedCase = sqliteTable(
  'unclaimed_case',
  {
    id: text('id').$type<UnclaimedCaseId>().primaryKey(),
    status: text('status', { enum: UNCLAIMED_STATUSES }).notNull(),
    stayId: text('stay_id')
      .$type<CustodyStayId>()
      .notNull()
      .references(() => custodyStay.id),
    dlNo: text('dl_no').notNull(),
    cardId: text('card_id').$type<RepairCardId>(),
    toldOn: text('told_on').notNull(),
    level: integer('level').notNull(),
    deadlineOn: text('deadline_on'),
    /** The day from which the next step is due; once it has ended, the day of its end. */
    nextOn: text('next_on').notNull(),
    ...syncedColumns,
  },
  (t) => [
    uniqueIndex('unclaimed_case_stay_uq')
      .on(t.stayId)
      .where(sql`${t.status} = 'WAITING'`), // one clock for each device
    index('unclaimed_case_stay_ix').on(t.stayId),
    index('unclaimed_case_next_ix').on(t.siteCode, t.status, t.nextOn, t.dlNo),
    index('unclaimed_case_told_ix').on(t.siteCode, t.status, t.toldOn),
  ],
);
export type UnclaimedCaseRow = typeof unclaimedCase.$inferSelect;

/** 逾期未取通知 (NT, B30). Append-only: what was sent was sent. */
export const unclaimedNotice = sqliteTable(
  'unclaimed_notice',
  {
    id: text('id').$type<NoticeId>().primaryKey(),
    ntNo: text('nt_no').notNull(),
    caseId: text('case_id')
      .$type<UnclaimedCaseId>()
      .notNull()
      .references(() => unclaimedCase.id),
    level: integer('level').notNull(),
    channel: text('channel', { enum: NOTICE_CHANNELS }).notNull(),
    proof: text('proof'),
    amountDueMinor: integer('amount_due_minor').notNull(),
    sentAt: text('sent_at').notNull(),
    sentBy: text('sent_by').$type<StaffId>().notNull(),
    ...syncedColumns,
  },
  (t) => [uniqueIndex('unclaimed_notice_no_uq').on(t.siteCode, t.ntNo), index('unclaimed_notice_case_ix').on(t.caseId, t.ntNo)],
);
export type UnclaimedNoticeRow = typeof unclaimedNotice.$inferSelect;

/** 送達、退回: what became of a formal notice, and the last day that follows from it. Append-only. */
export const noticeDelivery = sqliteTable(
  'notice_delivery',
  {
    id: text('id').$type<NoticeDeliveryId>().primaryKey(),
    noticeId: text('notice_id')
      .$type<NoticeId>()
      .notNull()
      .references(() => unclaimedNotice.id),
    outcome: text('outcome', { enum: DELIVERY_OUTCOMES }).notNull(),
    outcomeOn: text('outcome_on').notNull(),
    proof: text('proof').notNull(),
    deadlineOn: text('deadline_on').notNull(),
    at: text('at').notNull(),
    by: text('by').$type<StaffId>().notNull(),
    ...syncedColumns,
  },
  (t) => [uniqueIndex('notice_delivery_notice_uq').on(t.noticeId)],
);

/** 處分紀錄: how goods that nobody fetched left, to whom, for how much, on which notice. Append-only. */
export const disposal = sqliteTable(
  'disposal',
  {
    id: text('id').$type<DisposalId>().primaryKey(),
    caseId: text('case_id')
      .$type<UnclaimedCaseId>()
      .notNull()
      .references(() => unclaimedCase.id),
    noticeId: text('notice_id')
      .$type<NoticeId>()
      .notNull()
      .references(() => unclaimedNotice.id),
    way: text('way', { enum: DISPOSAL_WAYS }).notNull(),
    recipient: text('recipient').notNull(),
    reason: text('reason').notNull(),
    reference: text('reference'),
    isDataWiped: integer('is_data_wiped', { mode: 'boolean' }).notNull(),
    proceedsMinor: integer('proceeds_minor').notNull(),
    usedMinor: integer('used_minor').notNull(),
    depositId: text('deposit_id').$type<DepositId>(),
    disposedAt: text('disposed_at').notNull(),
    by: text('by').$type<StaffId>().notNull(),
    ...syncedColumns,
  },
  (t) => [uniqueIndex('disposal_case_uq').on(t.caseId)],
);
export type DisposalRow = typeof disposal.$inferSelect;
