import { z } from 'zod';
import { CUSTODY_STATES } from '../custody/states';
import { CustodyStayId, ReceivableId, RepairCardId, ServiceCallId, ServiceVoucherId, StaffId } from '../kernel/ids';
import { RECEIVABLE_STATUSES } from '../receivable/states';
import { CARD_STATUSES } from '../repair-card/states';
import { CALL_STATUSES, type CallStatus } from '../service-call/states';
import { ISSUE_STATUSES, type IssueStatus } from '../stock-issue/states';
import { VOUCHER_STATUSES } from '../service-voucher/states';

/** 派工在身: sent out or at the door. Whatever waits for a part or another day is the chief's to send out again. */
export const CALLS_IN_HAND: readonly CallStatus[] = ['DISPATCHED', 'ARRIVED'];

/** 未結領料單: what is asked for would be handed to somebody who is gone. */
export const UNSETTLED_SLIPS: readonly IssueStatus[] = ['DRAFT', 'APPROVED', 'ISSUED'];

/** What somebody who leaves still has of the house (E8). */
export const StaffHoldings = z.object({
  staffId: StaffId,
  vouchers: z.array(
    z.object({ id: ServiceVoucherId, no: z.string(), status: z.enum(VOUCHER_STATUSES), model: z.string(), customerName: z.string() }),
  ),
  devices: z.array(
    z.object({ id: CustodyStayId, no: z.string(), state: z.enum(CUSTODY_STATES), model: z.string(), customerName: z.string() }),
  ),
  cards: z.array(
    z.object({ id: RepairCardId, no: z.string(), status: z.enum(CARD_STATUSES), model: z.string(), customerName: z.string() }),
  ),
  /** With the voucher he has for it. */
  calls: z.array(
    z.object({
      id: ServiceCallId,
      no: z.string(),
      status: z.enum(CALL_STATUSES),
      voucherId: ServiceVoucherId.nullable(),
      model: z.string(),
      customerName: z.string(),
    }),
  ),
  /** What he is to collect (B28). */
  receivables: z.array(
    z.object({
      id: ReceivableId,
      no: z.string(),
      status: z.enum(RECEIVABLE_STATUSES),
      balanceMinor: z.int(),
      dueOn: z.string(),
      promiseOn: z.string().nullable(),
      visitedOn: z.string().nullable(),
      customerName: z.string(),
    }),
  ),
  /** Cash he took and has not turned in. */
  payments: z.array(z.object({ no: z.string(), billNo: z.string(), amountMinor: z.int() })),
  /** 領料單 that are not settled, also those that nobody handed out yet. */
  slips: z.array(z.object({ no: z.string(), status: z.enum(ISSUE_STATUSES) })),
  parts: z.array(z.object({ sku: z.string(), name: z.string(), qty: z.number() })),
  /** 錢櫃 he opened and nobody has counted yet (B31). */
  drawers: z.array(z.object({ workstation: z.string(), openedAt: z.string() })),
});
export type StaffHoldings = z.infer<typeof StaffHoldings>;

const MOST = 500;
export const StaffHandOverInput = z
  .object({
    staffId: StaffId,
    toId: StaffId,
    /** Each was seen by whoever hands it over; what is left out stays where it is. */
    voucherIds: z.array(ServiceVoucherId).max(MOST).default([]),
    stayIds: z.array(CustodyStayId).max(MOST).default([]),
    cardIds: z.array(RepairCardId).max(MOST).default([]),
    /** A call goes with its voucher, a voucher with its call. */
    callIds: z.array(ServiceCallId).max(MOST).default([]),
    receivableIds: z.array(ReceivableId).max(MOST).default([]),
  })
  .refine((v) => v.staffId !== v.toId, { message: 'notRight', path: ['toId'] })
  .refine((v) => [v.voucherIds, v.stayIds, v.cardIds, v.callIds, v.receivableIds].some((ids) => ids.length > 0), {
    message: 'needed',
    path: ['voucherIds'],
  });

export const HOLDING_KINDS = ['calls', 'vouchers', 'devices', 'cards', 'receivables', 'payments', 'slips', 'parts', 'drawers'] as const;
export type HoldingKind = (typeof HOLDING_KINDS)[number];
export type HoldingCounts = Readonly<Record<HoldingKind, number>>;
export const countsOf = (held: Pick<StaffHoldings, HoldingKind>): HoldingCounts => ({
  calls: held.calls.length,
  vouchers: held.vouchers.length,
  devices: held.devices.length,
  cards: held.cards.length,
  receivables: held.receivables.length,
  payments: held.payments.length,
  slips: held.slips.length,
  parts: held.parts.length,
  drawers: held.drawers.length,
});
/** Nobody leaves with something of the house in his hands (E8). */
export const isEmptyHanded = (counts: HoldingCounts): boolean => HOLDING_KINDS.every((kind) => counts[kind] === 0);

type Chosen = Readonly<{ callIds: readonly ServiceCallId[]; voucherIds: readonly ServiceVoucherId[] }>;
/** A call in hand and its voucher stay with one person: who signs the visit must be the one who holds the voucher (B2). */
export function goTogether(held: Readonly<{ calls: readonly CallInHand[] }>, { callIds, voucherIds }: Chosen): Chosen {
  const calls = held.calls.filter(({ id, voucherId }) => callIds.includes(id) || (voucherId !== null && voucherIds.includes(voucherId)));
  return {
    callIds: [...new Set([...callIds, ...calls.map((c) => c.id)])],
    voucherIds: [...new Set([...voucherIds, ...calls.flatMap((c) => c.voucherId ?? [])])],
  };
}
type CallInHand = Readonly<Pick<StaffHoldings['calls'][number], 'id' | 'voucherId'>>;

type Share = Readonly<{ staffId: StaffId; sharePercent: number }>;
/** A card goes on with the colleague, who takes the leaver's share; what he had of it already is added to by the rule of shares. */
export const handedOver = (shares: readonly Share[], fromId: StaffId, toId: StaffId): Share[] =>
  shares.map(({ staffId, sharePercent }) => ({ staffId: staffId === fromId ? toId : staffId, sharePercent }));
