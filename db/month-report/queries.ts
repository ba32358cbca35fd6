import { RECORDED_METHODS, type RecordedMethod } from '#shared/billing/schema';
import type { Output } from '#shared/contract/contract';
import { monthAfter, toInstant } from '#shared/kernel/business-date';
import { SERVICE_TYPES, type ServiceType } from '#shared/kernel/region';
import { monthsBetween } from '#shared/month-report/months';
import type { MonthView } from '#shared/month-report/schema';
import type { Account } from '#shared/money-ledger/accounts';
import type { MovementKind } from '#shared/stock/schema';
import type { ReadDb } from '../kernel/connection';
import { defineLongQuery } from '../kernel/handlers';
import { textQuery } from '../kernel/rows';
import { requireSite } from '../kernel/site-context';

const calls = textQuery<[ServiceType, number, number]>(
  `select type_guess, count(*), count(closed_at) from service_call where called_at >= ? and called_at < ? group by type_guess`,
);
const money = textQuery<[Account, number]>(`select account, sum(amount_minor) from money_entry where at >= ? and at < ? group by account`);
const paid = textQuery<[RecordedMethod, number]>(
  `select method, sum(amount_minor) from payment where site_code = ? and at >= ? and at < ? group by method`,
);
/** By kind, and by whether the difference place is where it came from: only there a kind goes both ways, and a reversal swaps the sides. */
const movements = textQuery<[MovementKind, 0 | 1, number]>(
  `select kind, from_id = ?, sum(iif(reversal_of is null or kind = 'adjust', value_minor, -value_minor)) from stock_movement where at >= ? and at < ? group by 1, 2`,
);
const heldNow = textQuery<[Account, number]>(
  `select account, sum(amount_minor) from money_entry where account in ('receivable', 'deposit') group by account`,
);
const stockNow = textQuery<[number]>(`select coalesce(sum(value_minor), 0) from stock_value`);
const differencePlace = textQuery<[string]>(`select id from stock_place where kind = 'difference'`);

type Flows = Omit<MonthView['stock'], 'openingMinor' | 'closingMinor'>;
/** What came in or went out at cost; between two places of ours nothing is gained or lost. */
function flowsOf(db: ReadDb, from: string, to: string, difference: string): Flows {
  const flows: Record<keyof Flows, number> = {
    takenOverMinor: 0,
    boughtMinor: 0,
    usedMinor: 0,
    sentBackMinor: 0,
    scrappedMinor: 0,
    countedMinor: 0,
  };
  const plus: Partial<Record<MovementKind, keyof Flows>> = { opening: 'takenOverMinor', receipt: 'boughtMinor' };
  const minus: Partial<Record<MovementKind, keyof Flows>> = { use: 'usedMinor', supplierReturn: 'sentBackMinor', scrap: 'scrappedMinor' };
  for (const [kind, isFound, value] of movements(db, difference, from, to)) {
    const [into, out] = [plus[kind], minus[kind]];
    if (into) flows[into] += value;
    if (out) flows[out] -= value;
    if (kind === 'adjust') flows.countedMinor += isFound === 1 ? value : -value;
  }
  return flows;
}
const totalOf = (flows: Flows): number => Object.values(flows).reduce((sum, minor) => sum + minor, 0);

/**
 * 月報表 (quality P6): each month from its own rows by the indexes on time; what stood at its end is what stands now less what came
 * later, so that no ledger is summed from its beginning.
 */
export const readMonths = defineLongQuery('monthReport.read', ({ from, to }, { db, site, today }): Output<'monthReport.read'> => {
  const { code, region } = requireSite(site);
  const start = (month: string): string => toInstant(`${month}-01`, '00:00', region);
  const difference = differencePlace(db)[0]?.[0] ?? '';
  const now = new Map(heldNow(db));
  let [receivable, deposit, stock] = [now.get('receivable') ?? 0, now.get('deposit') ?? 0, stockNow(db)[0]?.[0] ?? 0];
  const laterFrom = start(monthAfter(to, 1));
  const later = new Map(money(db, laterFrom, '9999'));
  receivable -= later.get('receivable') ?? 0;
  deposit -= later.get('deposit') ?? 0;
  stock -= totalOf(flowsOf(db, laterFrom, '9999', difference));
  const newestFirst = monthsBetween(from, to).toReversed();
  return newestFirst
    .map((month): MonthView => {
      const [since, until] = [start(month), start(monthAfter(month, 1))];
      const made = calls(db, since, until);
      const entries = new Map(money(db, since, until));
      const byMethod = new Map(paid(db, code, since, until));
      const flows = flowsOf(db, since, until, difference);
      const ends = { receivableMinor: receivable, depositMinor: 0 - deposit, closingMinor: stock };
      receivable -= entries.get('receivable') ?? 0;
      deposit -= entries.get('deposit') ?? 0;
      stock -= totalOf(flows);
      return {
        month,
        calls: recordOf(SERVICE_TYPES, (type) => made.find(([t]) => t === type)?.[1] ?? 0),
        callsClosed: made.reduce((sum, [, , closed]) => sum + closed, 0),
        netMinor: 0 - (entries.get('revenue') ?? 0),
        taxMinor: 0 - (entries.get('tax') ?? 0),
        writtenOffMinor: entries.get('writtenOff') ?? 0,
        paidMinor: recordOf(RECORDED_METHODS, (method) => byMethod.get(method) ?? 0),
        receivableMinor: ends.receivableMinor,
        depositMinor: ends.depositMinor,
        stock: { openingMinor: stock, ...flows, closingMinor: ends.closingMinor },
      };
    })
    .filter(({ month }) => `${month}-01` <= today)
    .toReversed();
});

const recordOf = <K extends string>(keys: readonly K[], value: (key: K) => number): Record<K, number> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, number>;
