/** Who bears what a job costs us (issue line 14): the customer by his bill, or somebody else. */
export const BEARERS = ['customer', 'maker', 'contract', 'centre', 'goodwill', 'supplier'] as const;
export type Bearer = (typeof BEARERS)[number];
/** 零件, 外修, 工時, 車程. */
export const COST_KINDS = ['part', 'outside', 'labour', 'travel'] as const;
export type CostKind = (typeof COST_KINDS)[number];

/** One step of "who bears it and why"; words: shared/messages/<language>/job-cost.ts. */
export type CostReasonParams = {
  paidJob: Record<never, never>;
  /** The customer agreed to pay for this part although the job is free. */
  quoted: Record<never, never>;
  makerWarranty: { on: string };
  rework: { cardNo: string };
  /** C without a guarantee that runs: somebody said so, and nobody has signed for it yet. */
  freeByHand: { reason: string };
  contractByHand: { reason: string };
  contractCovers: { ctNo: string };
  contractCharges: { ctNo: string };
  /** All visits of the contract are used: labour and travel are paid. */
  contractUsedUp: { ctNo: string };
  partGuarantee: { sku: string; cardNo: string; until: string; supplier: string };
  partGuaranteeOver: { sku: string; cardNo: string; until: string };
  partGuaranteeNobody: { sku: string; cardNo: string };
  notFromStock: Record<never, never>;
};
export type CostReasonCode = keyof CostReasonParams;
export type CostReason = { code: CostReasonCode; params: Record<string, string | number> };
export const since = <C extends CostReasonCode>(code: C, params: CostReasonParams[C]): CostReason => ({ code, params });
