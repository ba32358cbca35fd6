import type { CardStatus } from '../repair-card/states';
import type { ReceiptStatus } from '../collection-receipt/states';
import type { CustodyState } from './states';
import type { GatePoint } from './schema';

export type GateFacts = Readonly<{
  custodyState: CustodyState;
  cardStatus: CardStatus | null;
  receiptStatus: ReceiptStatus;
  accessories: number;
  dueMinor: number;
  /** What is known so far at the counter; a screen that only looks leaves them out. */
  isReceiptSurrendered?: boolean;
  isScanned?: boolean;
  areAccessoriesBack?: boolean;
  /** The loaner lent for it is back, and its damage paid (B16, E24); left out: none was lent. */
  isLoanerBack?: boolean;
  isVoucherSigned?: boolean;
  hasProxyRight?: boolean;
}>;
export type GateState = 'done' | 'open' | 'missing';
export type GateAnswer = Readonly<{ point: GatePoint; state: GateState; overridePost: 'chief' | 'manager' | null }>;

/** Who may let a point pass with a reason (decisions 6). Null: nobody, the device itself is not ready. */
export const OVERRIDE_POST: Readonly<Record<GatePoint, 'chief' | 'manager' | null>> = {
  receipt: 'manager',
  inspection: 'chief',
  serial: 'chief',
  proxyForm: 'manager',
  accessories: 'chief',
  balance: 'manager',
  loaner: 'manager',
  voucher: 'manager',
  ready: null,
  cardOpen: null,
};

/** The bench is done with it: inspected, refused, unrepairable, cancelled, or closed before (a corrected release). */
const BENCH_DONE: readonly CardStatus[] = ['PASSED', 'REFUSED', 'UNREPAIRABLE', 'CANCELLED', 'CLOSED'];

/** 交件前檢查 (issue line 14, C3, C5): every point, in the order the counter works. `open`: still to do here; `missing`: stands in the way. */
export function gateOf(f: GateFacts): GateAnswer[] {
  const isBenchDone = f.cardStatus === null || BENCH_DONE.includes(f.cardStatus);
  const isReady = f.custodyState === 'READY' || f.custodyState === 'ABANDONED';
  const done = (is: boolean | undefined, otherwise: GateState): GateState => (is ? 'done' : otherwise);
  const state: Record<GatePoint, GateState> = {
    ready: done(isReady, 'missing'),
    cardOpen: done(isBenchDone, 'missing'),
    inspection: done(isBenchDone, 'missing'),
    receipt: done(f.isReceiptSurrendered || f.receiptStatus === 'LOST_DECLARED', 'open'),
    serial: done(f.isScanned, 'open'),
    proxyForm: done(f.hasProxyRight ?? true, 'missing'),
    accessories: done(f.areAccessoriesBack || f.accessories === 0, 'open'),
    balance: done(f.dueMinor <= 0, 'missing'),
    loaner: done(f.isLoanerBack ?? true, 'missing'),
    voucher: done(f.isVoucherSigned, 'open'),
  };
  const order: GatePoint[] = ['receipt', 'inspection', 'ready', 'serial', 'proxyForm', 'accessories', 'balance', 'loaner', 'voucher'];
  return order.map((point) => ({ point, state: state[point], overridePost: OVERRIDE_POST[point] }));
}

/** Points that still stand open, less those let pass. */
export const standingPoints = (gate: readonly GateAnswer[], passed: readonly GatePoint[]): GatePoint[] =>
  gate.filter((g) => g.state !== 'done' && !(passed.includes(g.point) && g.overridePost !== null)).map((g) => g.point);
