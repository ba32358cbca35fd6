import { addDays, toInstant } from '#shared/kernel/business-date';
import { DEFAULT_CALENDAR, isOpenDay } from '#shared/kernel/working-hours';
import type { CardStatus } from '#shared/repair-card/states';
import type { Stage } from './stage';

const POOL = [
  { model: 'SAMSUNG Galaxy A15', identifier: '354678112004564', valueMinor: 5990 },
  { model: 'SAMSUNG Galaxy A15', identifier: '490154203237518', valueMinor: 5990 },
  { model: 'SAMSUNG Galaxy A05', identifier: '860123045678900', valueMinor: 3990 },
  { model: 'CHIMEI 代用電視 24 吋', kind: 'serial' as const, identifier: 'LT24-0001', valueMinor: 4500 },
];
const AT_WORK: readonly string[] = ['APPROVED', 'REPAIRING', 'WAIT_PART'] satisfies CardStatus[];

/** 備用機: one is long overdue, one is due soon, one is with the owner of a job in hand, and one came back the same day. */
export function planLoaners({ centre, timeline }: Stage, today: string): void {
  /** Lends to a job that is being repaired, so that its owner is told one day; nothing when there is none at that hour. */
  const lend = async (identifier: string) => {
    const { cards } = await centre.clerk('repairCard.list', { view: 'bench', limit: 200 });
    for (const card of cards.filter((c) => AT_WORK.includes(c.status))) {
      const before = await centre.clerk('loaner.ofCard', { cardId: card.id });
      if (before.some((l) => l.returnedAt === null)) continue;
      return centre.clerk('loaner.lend', {
        cardId: card.id,
        scanned: identifier,
        conditionOut: '完好，螢幕無刮痕',
        accessories: [{ name: '充電線' }],
        payments: [{ amountMinor: 500 }],
      });
    }
    return null;
  };
  const onDay = (daysAgo: number, work: () => Promise<void>): void => {
    const on = addDays(today, 0 - daysAgo);
    if (isOpenDay(on, DEFAULT_CALENDAR)) timeline.at(Date.parse(toInstant(on, '11:10', 'TW')), work);
  };
  const [overdue, due, out, back] = POOL.map((p) => p.identifier);
  timeline.at(Date.parse(toInstant(addDays(today, -27), '11:05', 'TW')), async () => {
    for (const loaner of POOL) await centre.clerk('loaner.add', loaner);
  });
  for (const daysAgo of [26, 25, 24, 23]) onDay(daysAgo, () => lendOnce(overdue));
  for (const daysAgo of [10, 9, 7, 6]) onDay(daysAgo, () => lendOnce(due));
  onDay(0, () => lendOnce(out));
  onDay(0, async () => {
    const loan = back === undefined ? null : await lend(back);
    if (loan === null) return;
    await centre.clerk('loaner.takeBack', {
      loanId: loan.id,
      scanned: loan.identifier,
      conditionIn: '完好',
      areAccessoriesBack: true,
      isDataWiped: true,
    });
  });

  /** On the first of these days on which a job is at work. */
  async function lendOnce(identifier: string | undefined): Promise<void> {
    if (identifier === undefined) return;
    const found = await centre.clerk('loaner.find', { scanned: identifier });
    if (found?.loaner.status === 'AVAILABLE') await lend(identifier);
  }
}
