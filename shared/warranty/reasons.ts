/** One step of the reckoning, as the "why?" panel lists it; words: shared/messages/<language>/warranty.ts. */
export type WarrantyReasonParams = {
  /** 民法 120: day 1 is the day after the sale. */
  startsDayAfterSale: { saleOn: string; startOn: string };
  /** 換貨: the period began anew. */
  restartedByExchange: { startOn: string };
  proofSeen: Record<never, never>;
  noProof: Record<never, never>;
  /** Without proof the ex-factory date counts, CN phone: plus 90 days. */
  exFactoryPlus90: { exFactoryOn: string; days: number; startOn: string };
  exFactoryCounts: { exFactoryOn: string; startOn: string };
  exFactoryNeeded: Record<never, never>;
  purchaseDateNeeded: Record<never, never>;
  monthsUnknown: Record<never, never>;
  months: { months: number; until: string };
  repairDaysExtend: { days: number; until: string };
  restShift: { from: string; to: string };
  refundUntil: { until: string };
  exchangeUntil: { until: string };
  repairOnly: Record<never, never>;
  codeMismatch: Record<never, never>;
  userDamage: Record<never, never>;
  inWarranty: { until: string; daysLeft: number };
  /** 待料: days since it was sent in, and what the law says of them. */
  partsDay: { on: string; dayNo: number };
  partsLimit: { days: number; from: string };
  partsExchange: Record<never, never>;
  partsNotFree: Record<never, never>;
  partsNotWaiting: Record<never, never>;
  partsNoRule: Record<never, never>;
  /** 累計修理: days of all free repairs together, where the province counts them. */
  repairEarlier: { days: number };
  sumLimit: { days: number; from: string };
  sumExchange: Record<never, never>;
  sumOver: Record<never, never>;
  expired: { until: string; intakeOn: string };
};
export type WarrantyReasonCode = keyof WarrantyReasonParams;
export type WarrantyReason = { code: WarrantyReasonCode; params: Record<string, string | number> };

export const because = <C extends WarrantyReasonCode>(code: C, params: WarrantyReasonParams[C]): WarrantyReason => ({ code, params });
