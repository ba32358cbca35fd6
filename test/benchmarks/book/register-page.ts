import { randomFrom } from '#db/demo/random';
import { makeDataSet } from '#test/data-sets/make-data-set';
import { blockOf, compare, compared } from '../measure';
import type { Bench, BenchOptions, BenchRow } from '../row';
import { readSide } from './read-side';

const PAGE = 100;
const A_BLOCK = 30;
const SEED = 2;

/** The page of the register as SQL: the same rows, the same columns, the same joins, by one prepared statement. */
const SELECT = `select c.*, p.device_class, t.name, k.name, v.voucher_no, v.status, h.name, r.receipt_no, w.card_no
  from service_call c join product p on p.id = c.product_id
  left join staff t on t.id = c.technician_id left join staff k on k.id = c.taken_by
  left join service_voucher v on v.id = c.voucher_id left join staff h on h.id = v.holder_id
  left join collection_receipt r on r.id = c.receipt_id left join repair_card w on w.id = c.rework_of`;
const newestFirst = (rows: number): string => `order by c.called_at desc, c.id desc limit ${rows}`;
export const pageOfRegister = (rows: number): string => `${SELECT} ${newestFirst(rows)}`;

type After = Readonly<{ calledAt: string; id: never }>;

async function run(options: BenchOptions): Promise<readonly BenchRow[]> {
  const { file } = await makeDataSet(options.set, undefined, options.say);
  const side = readSide(file);
  const { sqlite } = side;
  const first = sqlite.prepare(pageOfRegister(PAGE));
  const beyond = sqlite.prepare(`${SELECT} where (c.called_at, c.id) < (?, ?) ${newestFirst(PAGE)}`);
  const calls = sqlite.prepare('select count(*) from service_call').pluck().get() as number;
  const atRow = sqlite.prepare('select called_at as calledAt, id from service_call order by called_at desc, id desc limit 1 offset ?');
  const random = randomFrom(SEED);
  const places = Array.from({ length: A_BLOCK }, () => atRow.get(random.int(0, calls - PAGE - 1)) as After);
  const far = atRow.get(Math.floor(calls * 0.9)) as After;
  const place = (i: number): After => places[i % A_BLOCK] ?? far;
  const list = (after: After | null) => side.ask('serviceCall.list', { view: 'all', limit: PAGE, after });

  const asked = list(place(0)).calls.map((c) => c.id);
  const twin = (beyond.all(place(0).calledAt, place(0).id) as { id: never }[]).map((c) => c.id);
  if (JSON.stringify(asked) !== JSON.stringify(twin)) throw new Error('P2: the raw twin reads other rows, so its time says nothing');

  const firstPage = await compare({ limit: blockOf(A_BLOCK, () => first.all()), product: blockOf(A_BLOCK, () => list(null)) });
  const byKey = await compare({
    limit: blockOf(A_BLOCK, (i) => beyond.all(place(i).calledAt, place(i).id)),
    product: blockOf(A_BLOCK, (i) => list(place(i))),
  });
  const jump = await compare({ limit: blockOf(A_BLOCK, () => list(null)), product: blockOf(A_BLOCK, () => list(far)) });
  side.close();
  const set = `set ${options.set}, ${calls.toLocaleString('en')} calls`;
  return [
    compared(firstPage, {
      operation: 'P2 first page of the whole register',
      atMost: 3,
      note: `${PAGE} rows by raw SQL with the same joins; ${set}`,
    }),
    compared(byKey, { operation: 'P2 page by key at a random depth', atMost: 3, note: `the same by key; ${set}` }),
    compared(jump, { operation: 'P2 jump to 90 % of the register', atMost: 2, note: `its own first page; ${set}` }),
  ];
}

export const registerPage: Bench = { name: 'P2', isShort: true, run };
