import { PAYMENT_METHODS, type PaymentInput, type PaymentMethod } from './schema';

/** What a person typed beside each way of paying; cash is what was put on the desk. Null: it is not an amount. */
export type Given = Readonly<Record<PaymentMethod, Readonly<{ minor: number | null; reference: string | null }>>>;
export type Settlement = Readonly<{
  payments: readonly PaymentInput[];
  changeMinor: number;
  /** What stays owed. */
  restMinor: number;
  /** Why nothing can be booked. `tooMuch`: a card is never charged more than what is owed; only cash has change. */
  missing: 'amount' | 'tooMuch' | null;
}>;
const NOTHING = { payments: [], changeMinor: 0 };

/** 收款: what is booked of what was given. Other ways first, cash for the rest; more cash than that is change (B9). */
export function settle(dueMinor: number, given: Given): Settlement {
  const refused = (missing: Settlement['missing']): Settlement => ({ ...NOTHING, restMinor: dueMinor, missing });
  if (PAYMENT_METHODS.some((m) => given[m].minor === null)) return refused('amount');
  const others = PAYMENT_METHODS.filter((m) => m !== 'cash').map((method) => ({ method, ...given[method] }));
  const otherMinor = others.reduce((sum, p) => sum + (p.minor ?? 0), 0);
  if (otherMinor > dueMinor) return refused('tooMuch');
  const tenderedMinor = given.cash.minor ?? 0;
  const cashMinor = Math.min(tenderedMinor, dueMinor - otherMinor);
  const payments: PaymentInput[] = [
    ...(cashMinor > 0 ? [{ method: 'cash' as const, amountMinor: cashMinor, tenderedMinor, reference: null }] : []),
    ...others.flatMap(({ method, minor, reference }) =>
      minor === null || minor === 0 ? [] : [{ method, amountMinor: minor, tenderedMinor: null, reference }],
    ),
  ];
  if (payments.length === 0) return refused('amount');
  return { payments, changeMinor: tenderedMinor - cashMinor, restMinor: dueMinor - otherMinor - cashMinor, missing: null };
}

/** One payment over several slips, in their order; what was tendered and its change stand on the last one that takes cash. */
export function spread(payments: readonly PaymentInput[], balances: readonly number[]): readonly (readonly PaymentInput[])[] {
  const left = payments.map((p) => ({ ...p }));
  const shares = balances.map((balance) => {
    let open = balance;
    const share: PaymentInput[] = [];
    for (const p of left) {
      const amountMinor = Math.min(open, p.amountMinor);
      if (amountMinor === 0) continue;
      share.push({ method: p.method, amountMinor, tenderedMinor: null, reference: p.reference });
      p.amountMinor -= amountMinor;
      open -= amountMinor;
    }
    return share;
  });
  const cash = payments.find((p) => p.method === 'cash');
  const last = shares.findLast((share) => share.some((p) => p.method === 'cash'));
  if (cash?.tenderedMinor == null || last === undefined) return shares;
  const changeMinor = cash.tenderedMinor - cash.amountMinor;
  return shares.map((share) =>
    share === last ? share.map((p) => (p.method === 'cash' ? { ...p, tenderedMinor: p.amountMinor + changeMinor } : p)) : share,
  );
}
