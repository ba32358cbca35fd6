import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { ClaimId, ClaimLineId, MakerId, OldPartId, RepairCardId, ServiceCallId, StaffId, VoucherVisitId } from '#shared/kernel/ids';
import { CLAIM_STATUSES, LINE_ANSWERS } from '#shared/claim/states';
import { CAUSE_CODES } from '#shared/repair-card/schema';
import { syncedColumns } from '../kernel/columns';
import { maker } from '../maker/table';
import { oldPart } from '../old-part/table';

/** 保固索賠單 (B18): one open batch for each maker and month. */
export const claim = sqliteTable(
  'claim',
  {
    id: text('id').$type<ClaimId>().primaryKey(),
    wcNo: text('wc_no').notNull(),
    status: text('status', { enum: CLAIM_STATUSES }).notNull(),
    makerId: text('maker_id')
      .$type<MakerId>()
      .notNull()
      .references(() => maker.id),
    period: text('period').notNull(),
    claimedMinor: integer('claimed_minor').notNull(),
    approvedMinor: integer('approved_minor').notNull(),
    settledMinor: integer('settled_minor'),
    differenceReason: text('difference_reason'),
    reference: text('reference'),
    submittedAt: text('submitted_at'),
    submittedBy: text('submitted_by').$type<StaffId>(),
    answeredAt: text('answered_at'),
    settledAt: text('settled_at'),
    voidReason: text('void_reason'),
    ...syncedColumns,
  },
  (t) => [
    uniqueIndex('claim_no_uq').on(t.siteCode, t.wcNo),
    uniqueIndex('claim_open_uq')
      .on(t.makerId, t.period)
      .where(sql`${t.status} = 'DRAFT'`),
    index('claim_status_ix').on(t.siteCode, t.status, t.wcNo),
  ],
);
export type ClaimRow = typeof claim.$inferSelect;

/** One exchange of a finished job, or its labour alone. `isLive`: neither left out nor of a void claim; a job is claimed once. */
export const claimLine = sqliteTable(
  'claim_line',
  {
    id: text('id').$type<ClaimLineId>().primaryKey(),
    claimId: text('claim_id')
      .$type<ClaimId>()
      .notNull()
      .references(() => claim.id),
    lineNo: integer('line_no').notNull(),
    /** The job and the exchange on it: what must not be claimed twice. */
    workKey: text('work_key').notNull(),
    cardId: text('card_id').$type<RepairCardId>(),
    visitId: text('visit_id').$type<VoucherVisitId>(),
    callId: text('call_id').$type<ServiceCallId>(),
    workNo: text('work_no').notNull(),
    doneOn: text('done_on').notNull(),
    model: text('model'),
    serial: text('serial'),
    faultCode: text('fault_code', { enum: CAUSE_CODES }),
    signer: text('signer'),
    sku: text('sku'),
    partText: text('part_text'),
    qty: integer('qty_milli'),
    oldPartId: text('old_part_id')
      .$type<OldPartId>()
      .references(() => oldPart.id),
    oldSerial: text('old_serial'),
    newSerial: text('new_serial'),
    partCreditMinor: integer('part_credit_minor'),
    labourMinor: integer('labour_minor'),
    travelMinor: integer('travel_minor'),
    /** 1, 2 when it was sent again; 0: left out of the batch. */
    round: integer('round').notNull(),
    answer: text('answer', { enum: LINE_ANSWERS }),
    approvedMinor: integer('approved_minor').notNull(),
    answerReason: text('answer_reason'),
    settledMinor: integer('settled_minor').notNull(),
    isLive: integer('is_live', { mode: 'boolean' }).notNull(),
  },
  (t) => [
    uniqueIndex('claim_line_no_uq').on(t.claimId, t.lineNo),
    uniqueIndex('claim_line_work_uq')
      .on(t.workKey)
      .where(sql`${t.isLive} = 1`),
    index('claim_line_card_ix')
      .on(t.cardId)
      .where(sql`${t.cardId} is not null`),
    index('claim_line_visit_ix')
      .on(t.visitId)
      .where(sql`${t.visitId} is not null`),
    index('claim_line_old_part_ix')
      .on(t.oldPartId)
      .where(sql`${t.oldPartId} is not null`),
    check(
      'claim_line_ck',
      sql`${t.approvedMinor} >= 0 and ${t.approvedMinor} <= coalesce(${t.partCreditMinor}, 0) + coalesce(${t.labourMinor}, 0) + coalesce(${t.travelMinor}, 0)`,
    ),
  ],
);
export type ClaimLineRow = typeof claimLine.$inferSelect;
