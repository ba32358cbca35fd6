import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { DEMO_PIN } from '#db/demo/centre';
import { settableClock } from '#db/kernel/clock';
import { openDatabase, type Sqlite } from '#db/kernel/connection';
import { monthAfter, toInstant } from '#shared/kernel/business-date';
import { monthsBetween } from '#shared/month-report/months';
import { makeDataSet } from '#test/data-sets/make-data-set';
import { NOW } from '../book/read-side';
import { engineOn, fileIn, signedIn } from '../centre';
import { typedIntake } from '../intake/typed-intake';
import { blockOf, compare, compared, quantile, timed } from '../measure';
import { counted, type Bench, type BenchOptions, type BenchRow } from '../row';
import { bigWarehouse, SHORT, WHOLE } from '../stock/big-warehouse';

const TO = '2026-11';
const FIVE_YEARS_AGO = monthAfter(TO, -59);
const SAVES = 100;
const MB = 1024 * 1024;

/** The same sums of each month by raw statements on a connection of their own. */
function rawMonths(sqlite: Sqlite): (from: string) => void {
  const calls = sqlite.prepare(
    'select type_guess, count(*), count(closed_at) from service_call where called_at >= ? and called_at < ? group by type_guess',
  );
  const money = sqlite.prepare('select account, sum(amount_minor) from money_entry where at >= ? and at < ? group by account');
  const paid = sqlite.prepare(
    'select method, sum(amount_minor) from payment where site_code = (select site_code from site) and at >= ? and at < ? group by method',
  );
  const stock = sqlite.prepare(
    `select kind, from_id = (select id from stock_place where kind = 'difference'), sum(iif(reversal_of is null, value_minor, -value_minor))
     from stock_movement where at >= ? and at < ? group by 1, 2`,
  );
  const now = sqlite.prepare(
    `select (select sum(amount_minor) from money_entry where account = 'receivable'), (select sum(amount_minor) from money_entry where account = 'deposit'),
            (select sum(value_minor) from stock_value)`,
  );
  return (from) => {
    now.all();
    for (const month of monthsBetween(from, TO)) {
      const [since, until] = [month, monthAfter(month, 1)].map((m) => toInstant(`${m}-01`, '00:00', 'TW')) as [string, string];
      for (const statement of [calls, money, paid, stock]) statement.all(since, until);
    }
  };
}

type Place = Readonly<{ file: string; dataKey?: Buffer; about: string }>;
/** One month and five years, by the thread, against the raw sums; and what a save feels of it meanwhile. */
async function rowsOn({ file, about, ...place }: Place): Promise<readonly BenchRow[]> {
  const engine = await engineOn(file, {
    ...place,
    clock: settableClock(Date.parse(NOW), true),
    longWorker: path.join(import.meta.dirname, 'long-worker.mjs'),
  });
  const [manager, clerk] = [await signedIn(engine, 'manager', DEMO_PIN), await signedIn(engine, 'clerk', DEMO_PIN)];
  const { sqlite } = openDatabase(file, { readonly: true });
  const raw = rawMonths(sqlite);
  const read = (from: string) => manager('monthReport.read', { from, to: TO });
  await read(TO); // the thread is there
  const month = await compare({ limit: blockOf(5, () => raw(TO)), product: blockOf(5, () => read(TO)) });
  const years = await compare({ limit: blockOf(1, () => raw(FIVE_YEARS_AGO)), product: blockOf(1, () => read(FIVE_YEARS_AGO)), pairs: 5 });

  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5);
  await read(FIVE_YEARS_AGO);
  clearInterval(watch);

  let i = 0;
  const saves = async (): Promise<number[]> => {
    const times: number[] = [];
    for (let k = 0; k < SAVES; k += 1) {
      times.push(await timed(() => clerk('counterIntake.receive', typedIntake(i++))));
      await new Promise(setImmediate); // as between two messages of a window: the thread is heard
    }
    return times;
  };
  await saves();
  const idle = await saves();
  let isReading = true;
  let reports = 0;
  const reading = (async () => {
    for (; isReading; reports += 1) await read(FIVE_YEARS_AGO);
  })();
  const busy = await saves();
  isReading = false;
  await reading;
  sqlite.close();
  await engine.close();
  const [p95, idleP95] = [quantile(busy, 0.95), quantile(idle, 0.95)];
  return [
    compared(month, {
      operation: `P6 report of one month, ${about}`,
      atMost: 3,
      note: 'the same sums by raw SQL; the report by its thread',
    }),
    compared(years, { operation: `P6 report of five years, ${about}`, atMost: 2.5, note: 'sixty months of the same sums by raw SQL' }),
    counted({
      operation: `P6 save during reports, p95 against idle of 2, ${about}`,
      value: p95 / idleP95 / 2,
      atMost: 1,
      held: 2,
      note: `${p95.toFixed(1)} ms against ${idleP95.toFixed(1)} ms; ${reports} reports of five years meanwhile`,
    }),
    counted({
      operation: `P6 memory of a report, of 64 MB, ${about}`,
      value: Math.max(0, most - before) / MB / 64,
      atMost: 1,
      note: `${((most - before) / MB).toFixed(1)} MB`,
    }),
  ];
}

async function run({ folder, set, isShort, say }: BenchOptions): Promise<readonly BenchRow[]> {
  const own = path.join(folder, 'report');
  mkdirSync(own, { recursive: true });
  const data = await makeDataSet(set, undefined, say);
  const book = fileIn(own);
  copyFileSync(data.file, book);
  const size = isShort ? SHORT : WHOLE;
  const stock = path.join(own, 'stock.sqlite');
  await bigWarehouse(stock, size, say);
  return [
    ...(await rowsOn({ file: book, dataKey: data.dataKey, about: `${data.schedule.calls.toLocaleString('en')} calls` })),
    ...(await rowsOn({ file: stock, about: `${(size.parts * size.movementsOfEach).toLocaleString('en')} movements` })),
  ];
}

export const monthReport: Bench = { name: 'P6', isShort: true, run };
