import { z } from 'zod';
import { CUSTODY_STATES } from '../custody/states';
import { CustodyStayId, RepairCardId, ServiceVoucherId, StaffId } from '../kernel/ids';
import { CARD_STATUSES } from '../repair-card/states';
import { VOUCHER_STATUSES } from '../service-voucher/states';

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
  /** Cash he took and has not turned in. */
  payments: z.array(z.object({ no: z.string(), billNo: z.string(), amountMinor: z.int() })),
  /** 領料單 that are not settled. */
  slips: z.array(z.object({ no: z.string() })),
  parts: z.array(z.object({ sku: z.string(), name: z.string(), qty: z.number() })),
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
  })
  .refine((v) => v.staffId !== v.toId, { message: 'notRight', path: ['toId'] })
  .refine((v) => v.voucherIds.length + v.stayIds.length + v.cardIds.length > 0, { message: 'needed', path: ['voucherIds'] });

export const HOLDING_KINDS = ['vouchers', 'devices', 'cards', 'payments', 'slips', 'parts'] as const;
export type HoldingKind = (typeof HOLDING_KINDS)[number];
export type HoldingCounts = Readonly<Record<HoldingKind, number>>;
export const countsOf = (held: Pick<StaffHoldings, HoldingKind>): HoldingCounts => ({
  vouchers: held.vouchers.length,
  devices: held.devices.length,
  cards: held.cards.length,
  payments: held.payments.length,
  slips: held.slips.length,
  parts: held.parts.length,
});
/** Nobody leaves with something of the house in his hands (E8). */
export const isEmptyHanded = (counts: HoldingCounts): boolean => HOLDING_KINDS.every((kind) => counts[kind] === 0);

type Share = Readonly<{ staffId: StaffId; sharePercent: number }>;
/** A card goes on with the colleague, who takes the leaver's share; what he had of it already is added to by the rule of shares. */
export const handedOver = (shares: readonly Share[], fromId: StaffId, toId: StaffId): Share[] =>
  shares.map(({ staffId, sharePercent }) => ({ staffId: staffId === fromId ? toId : staffId, sharePercent }));
