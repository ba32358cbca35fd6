import { localDateOf } from '#shared/kernel/business-date';
import type { ReadDb } from '../kernel/connection';
import type { LongCx, QueryName } from '../kernel/handlers';
import { asOfOneMoment } from '../kernel/rows';
import { readSite } from '../kernel/site-context';
import { readMonths } from '../month-report/queries';
import { stockOnDayTotal } from '../stock/queries';

/** What is read for long; the order crosses to a thread, so it holds nothing but data. */
const LONG = { 'monthReport.read': readMonths, 'stock.onDayTotal': stockOnDayTotal } satisfies Partial<Record<QueryName, unknown>>;
export type LongName = keyof typeof LONG;
export type LongOrder = Readonly<{ name: LongName; input: unknown; now: string }>;
type Read = (input: unknown, cx: LongCx) => unknown;

/** One answer from one moment of the file. Who may ask was decided before (`atTheDoor`). */
export function runLongQuery(db: ReadDb, { name, input, now }: LongOrder): unknown {
  const read = LONG[name] as Read;
  return asOfOneMoment(db, () => {
    const site = readSite(db);
    return read(input, { db, site, now, today: localDateOf(now, site?.region ?? 'TW') });
  });
}
