import { toInstant } from '#shared/kernel/business-date';
import { DENOMINATIONS } from '#shared/cash-drawer/denominations';
import type { CashCount } from '#shared/cash-drawer/schema';
import type { Stage } from './stage';

const FLOAT_MINOR = 3000;

/** The pieces that make an amount, the largest first. */
function piecesOf(amountMinor: number): CashCount {
  let rest = amountMinor;
  return DENOMINATIONS.TW.flatMap(({ minor }) => {
    const pieces = Math.floor(rest / minor);
    rest -= pieces * minor;
    return pieces > 0 ? [{ minor, pieces }] : [];
  });
}

/** The drawer of the counter on one day: counted and opened in the morning; in the evening counted, closed, and the day with it. */
export function planCashDesk({ centre, timeline }: Stage, on: string): void {
  timeline.at(
    Date.parse(toInstant(on, '09:00', 'TW')),
    async () => void (await centre.clerk('cashDrawer.open', { count: piecesOf(FLOAT_MINOR) })),
  );
  timeline.at(Date.parse(toInstant(on, '18:40', 'TW')), async () => {
    const drawer = await centre.clerk('cashDrawer.here', {});
    if (drawer === null) return;
    const { lines } = await centre.chief('cashDrawer.day', { on });
    const cash = lines.filter((l) => l.method === 'cash' && l.cashier === drawer.openedBy);
    const taken = cash.reduce((sum, l) => sum + l.takenMinor - l.refundedMinor, 0);
    await centre.clerk('cashDrawer.count', { sessionId: drawer.id, count: piecesOf(FLOAT_MINOR + taken) });
    await centre.accountant('cashDrawer.closeDay', { on });
  });
}

/** 訂金: the jobs in hand whose price was agreed have paid something in; their promise is the nearest first. */
export function planDeposits({ centre, timeline }: Stage, on: string): void {
  timeline.at(Date.parse(toInstant(on, '11:00', 'TW')), async () => {
    const { cards } = await centre.clerk('repairCard.list', { view: 'bench', limit: 200 });
    for (const { id, status } of cards)
      if (status === 'APPROVED' || status === 'WAIT_PART' || status === 'REPAIRING')
        await centre.clerk('deposit.take', { cardId: id, payments: [{ amountMinor: 300 }] });
  });
}
