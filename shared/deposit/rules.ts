import { DomainError } from '../kernel/app-error';

type Held = Readonly<{ balanceMinor: number }>;

/** What goes back is held (B9): never more than the rest. Answers how much that is. */
export function refundOf({ balanceMinor }: Held, amountMinor: number | undefined): number {
  const refundMinor = amountMinor ?? balanceMinor;
  if (refundMinor > balanceMinor || refundMinor === 0) throw new DomainError('AMOUNT_TOO_HIGH', { maxMinor: balanceMinor });
  return refundMinor;
}

/** 抵付: each deposit pays for its own device, and nobody pays twice: as much as the device costs, as much as the slip still brings. */
export function usesOf(charges: readonly number[], heldMinor: readonly number[], balanceMinor: number): number[] {
  let restMinor = balanceMinor;
  return charges.map((charge, i) => {
    const useMinor = Math.max(0, Math.min(charge, heldMinor[i] ?? 0, restMinor));
    restMinor -= useMinor;
    return useMinor;
  });
}

/** What is left to pay of a charge after the deposit. */
export const afterDeposit = (chargeMinor: number, heldMinor: number): number => Math.max(0, chargeMinor - heldMinor);
