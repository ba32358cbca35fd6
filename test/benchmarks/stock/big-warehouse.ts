import { DEMO_PIN } from '#db/demo/centre';
import { openDatabase, type Sqlite } from '#db/kernel/connection';
import { emptyCentre, engineOn, signedIn } from '../centre';

/** quality.md 1.1: two million movements of twenty thousand parts; a short run has a fiftieth of them. */
export type Size = Readonly<{ parts: number; movementsOfEach: number; bins: number }>;
export const WHOLE: Size = { parts: 20_000, movementsOfEach: 100, bins: 20 };
export const SHORT: Size = { parts: 20_000, movementsOfEach: 4, bins: 20 };

const OPENED = 1_000;
const COST = 100;
const id = (kind: string, n: string): string => `printf('0190a1b2-c3d4-7${kind}-8000-%012x', ${n})`;
const UUID_ROOM = 1_000;
/** So many parts, the last ones, are below their levels. */
const LOW = 60;

/** A row of a table like one that is there, with some columns of its own. */
function like(sqlite: Sqlite, table: string, own: Readonly<Record<string, string>>): string {
  const columns = sqlite.prepare(`select name from pragma_table_info('${table}')`).pluck().all() as string[];
  const taken = columns.filter((c) => c !== 'seq');
  return `insert into ${table} (${taken.map((c) => `"${c}"`).join(', ')}) select ${taken.map((c) => own[c] ?? `m."${c}"`).join(', ')}`;
}

/**
 * A warehouse with years of movements: every part was opened with a thousand pieces, and since then one piece at a time went to
 * a technician and onto a card. The rows are those that the commands write; the engine's own check of the books must accept them.
 */
export async function bigWarehouse(file: string, { parts, movementsOfEach, bins }: Size, say: (text: string) => void): Promise<void> {
  await emptyCentre(file);
  const engine = await engineOn(file);
  const manager = await signedIn(engine, 'manager', DEMO_PIN);
  await manager('stock.addBins', { from: 'Z-001', to: `Z-${String(bins).padStart(3, '0')}` });
  const model = await manager('part.create', { sku: 'MODEL', nameTw: '排水管', orderAt: 3, fillTo: 10, priceMinor: 180 });
  await manager('stock.open', { partId: model.id, qty: OPENED, valueMinor: OPENED * COST, serials: [] });
  await engine.close();

  const { sqlite } = openDatabase(file);
  sqlite.pragma('synchronous = OFF');
  const numbers = `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${parts})`;
  const bin = `(select id from stock_place where code = printf('Z-%03d', 1 + i % ${bins}))`;
  const technician = `(select id from stock_place where kind = 'technician' order by id limit 1)`;
  technicianPlace(sqlite);
  const inOne = sqlite.transaction((work: () => void) => work());
  inOne(() => {
    sqlite.exec(
      `${numbers} ${like(sqlite, 'part', { id: id('001', 'i'), sku: `printf('Q-%05d', i)`, words: `lower(printf('Q-%05d 排水管', i))`, home_bin_id: bin, order_at_milli: `iif(i > ${parts - LOW}, ${2 * OPENED * 1000}, m.order_at_milli)`, fill_to_milli: `iif(i > ${parts - LOW}, ${3 * OPENED * 1000}, m.fill_to_milli)` })} from n cross join part m where m.id = '${model.id}'`,
    );
    sqlite.exec(
      `${numbers} ${like(sqlite, 'part_price', { id: id('002', 'i'), part_id: id('001', 'i') })} from n cross join part_price m where m.part_id = '${model.id}'`,
    );
  });
  const opening = `stock_movement m where m.part_id = '${model.id}'`;
  const used = (k: number): number => Math.floor(k / 2); // pieces gone from the shelf after line k
  for (let k = 1; k <= movementsOfEach; k += 1) {
    const isIssue = k % 2 === 0;
    const own: Record<string, string> = {
      id: id('003', `i * ${UUID_ROOM} + ${k}`),
      part_id: id('001', 'i'),
      at: `strftime('%Y-%m-%dT%H:%M:%fZ', '2021-11-23', '+${Math.floor((k - 1) * (1820 / movementsOfEach))} days', '+' || i || ' seconds')`,
      to_id: bin,
      doc_no: 'null', // these opened before openings had sheets of their own (migration 0028)
    };
    if (k > 1) {
      const [left, gone] = [OPENED - used(k), used(k)];
      Object.assign(own, {
        kind: isIssue ? `'issue'` : `'use'`,
        from_id: isIssue ? bin : technician,
        to_id: isIssue ? technician : `(select id from stock_place where kind = 'customer')`,
        qty_milli: '1000',
        value_minor: String(COST),
        from_qty_after: isIssue ? String(left * 1000) : '0',
        from_value_after: isIssue ? String(left * COST) : '0',
        to_qty_after: isIssue ? '1000' : 'null',
        to_value_after: isIssue ? String(COST) : 'null',
        doc_no: `printf('SI-2026-%06d', ${gone})`,
      });
    }
    inOne(() => sqlite.exec(`${numbers} ${like(sqlite, 'stock_movement', own)} from n cross join ${opening}`));
    if (k % 20 === 0) say(`${(k * parts).toLocaleString('en')} movements`);
  }
  const left = OPENED - used(movementsOfEach);
  const held = used(movementsOfEach) - Math.floor((movementsOfEach - 1) / 2);
  inOne(() => {
    sqlite.exec(`${numbers} insert into stock_balance select ${id('001', 'i')}, ${bin}, ${left * 1000} from n`);
    sqlite.exec(
      `${numbers} insert into stock_value select ${id('001', 'i')}, (select id from stock_place where kind = 'warehouse'), ${left * 1000}, ${left * COST} from n`,
    );
    if (held > 0) {
      sqlite.exec(`${numbers} insert into stock_balance select ${id('001', 'i')}, ${technician}, ${held * 1000} from n`);
      sqlite.exec(`${numbers} insert into stock_value select ${id('001', 'i')}, ${technician}, ${held * 1000}, ${held * COST} from n`);
    }
  });
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
  sqlite.close();
  await mustAgree(file);
}

/** A technician is a place; the engine makes it with his first slip. */
function technicianPlace(sqlite: Sqlite): void {
  const own = {
    id: id('004', '1'),
    code: `'T-BENCH'`,
    kind: `'technician'`,
    parent_id: 'null',
    store_id: id('004', '1'),
    staff_id: `(select id from staff where posts like '%"technician"%' limit 1)`,
  };
  sqlite.exec(`${like(sqlite, 'stock_place', own)} from stock_place m where m.kind = 'warehouse'`);
}

/** The books must agree, or what is measured on them says nothing. */
async function mustAgree(file: string): Promise<void> {
  const engine = await engineOn(file);
  const manager = await signedIn(engine, 'manager', DEMO_PIN);
  const wrong = await manager('stock.check', {});
  await engine.close();
  if (wrong.length > 0) throw new Error(`the big warehouse contradicts itself: ${JSON.stringify(wrong.slice(0, 3))}`);
}
