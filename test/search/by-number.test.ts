import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS } from '#db/consistency/document-kinds';
import type { CustomerId, MakerId, OldPartId, PartId, ProductId, StockPlaceId } from '#shared/kernel/ids';
import { paperCodeOf } from '#shared/printed-document/paper-code';
import { NUMBERED_KINDS } from '#shared/search/schema';
import { live, someDay } from '../ledgers/day';
import { world, type World } from '../ledgers/world';

const DAYS = 8;
const OF_EACH = 3;
const FIRST = 5;
const KINDS = DOCUMENT_KINDS.map((kind) => [`${kind.prefix} ${kind.table}`, kind] as const);

let w: World;
/** Some numbers of each table, the newest first. */
const numbersOf = ({ table, no }: (typeof DOCUMENT_KINDS)[number]): string[] =>
  w.sqlite.prepare(`select ${no} from ${table} order by ${no} desc limit ?`).pluck().all(OF_EACH) as string[];
const one = <T>(sql: string): T => w.sqlite.prepare(sql).get() as T;

/** Random days of warehouse and cash desk, and the five papers that they do not make or hardly ever. */
beforeAll(async () => {
  w = await world();
  for (const rounds of fc.sample(someDay, { numRuns: DAYS, seed: 5 })) await live(w, rounds, new Map());
  const old = one<{ id: OldPartId; maker: MakerId }>("select id, maker_id as maker from old_part where status = 'RECEIVED'");
  await w.keeper.ask('oldPart.pack', { makerId: old.maker, oldPartIds: [old.id] });
  const there = one<{ partId: PartId; placeId: StockPlaceId }>(
    `select b.part_id as partId, b.place_id as placeId from stock_balance b join stock_place p on p.id = b.place_id
     join part t on t.id = b.part_id where p.kind = 'bin' and t.is_serialised = 0 and b.qty_milli >= 1000`,
  );
  await w.keeper.ask('stock.scrap', { lines: [{ ...there, qty: 1 }], reason: 'faulty', bearer: 'centre' });
  const { id, owner } = one<{ id: ProductId; owner: CustomerId }>('select id, customer_id as owner from product');
  await w.manager.ask('maintenanceContract.register', {
    customerId: owner,
    productIds: [id],
    startsOn: '2027-01-01',
    endsOn: '2027-12-31',
    visitsIncluded: 2,
    partsPolicy: 'charged',
    isLabourFree: true,
    isTravelFree: true,
  });
  w.sqlite
    .exec(`insert into exchange_order (id, rx_no, card_id, old_product_id, old_identifier, new_identifier, day_no, agreed_on, agreed_by,
      site_code, created_at, updated_at)
    select 'a' || substr(id, 2), 'RX-2026-000001', id, product_id, 'old', 'NEW-1', 40, '2027-01-20', (select id from staff limit 1), site_code, opened_at, opened_at
    from repair_card limit 1;
    insert into bill_credit (id, credit_no, bill_id, why, is_original_back, gross_minor, tax_minor, net_minor, reason, at, by, site_code, created_at, updated_at)
    select 'b' || substr(id, 2), 'CS-2026-000099', id, 'periodOver', 0, gross_minor, tax_minor, net_minor, 'x', issued_at, (select id from staff limit 1), site_code,
      issued_at, issued_at
    from bill limit 1;
    insert into number_series (site_code, prefix, year, next) values ('TP1', 'RX', 2026, 2), ('TP1', 'CS', 2026, 100)`);
}, 120_000);

const foundBy = async (text: string) => (await w.clerk.ask('search.find', { text, limit: 20 })).slice(0, FIRST);

it('there is at least one paper of each kind', () => {
  expect(KINDS.filter(([, kind]) => numbersOf(kind).length === 0).map(([name]) => name)).toEqual([]);
});

describe.each(KINDS)('%s', (_name, kind) => {
  it('is found by its number, however it is written, and opened by its bar code', async () => {
    const missed: string[] = [];
    for (const no of numbersOf(kind)) {
      const [prefix = '', year = '', six = ''] = no.split('-');
      const wanted = (await w.clerk.ask('search.scan', { code: no }))?.id;
      for (const text of [no, no.toLowerCase(), `TP1-${no}`, `${prefix}${Number(six)}`, `${prefix}${six}`, `${prefix}${year}${six}`])
        if (wanted === undefined || !(await foundBy(text)).some((f) => f.id === wanted)) missed.push(text);
      for (const code of [`TP1-${no}`, `]C1TP1-${no}`, paperCodeOf(`TP1-${no}`), `${no}\r`])
        if (wanted === undefined || (await w.clerk.ask('search.scan', { code }))?.id !== wanted) missed.push(`scan ${code}`);
      if ((await w.clerk.ask('search.scan', { code: `KH1-${no}` })) !== null) missed.push('of another centre');
    }
    expect(missed).toEqual([]);
  });
});

it('what was typed in full stands first, and says why', async () => {
  const [no = ''] = w.sqlite.prepare('select po_no from purchase_order').pluck().all() as string[];
  const [first] = await foundBy(no);
  expect(first).toMatchObject({ kind: 'purchaseOrder', title: no, why: { field: 'number', text: no } });
});

it('a statement is found by the customer’s number and the last day of its period', async () => {
  const { id } = one<{ id: CustomerId }>('select customer_id as id from receivable');
  const { documentNo } = await w.accountant.ask('receivable.statement', { customerId: id, from: '2027-01-01', to: '2027-01-31' });
  for (const text of [documentNo, documentNo.toLowerCase()])
    expect(await foundBy(text)).toMatchObject([{ kind: 'statement', id, title: documentNo }]);
  expect(await foundBy(documentNo.replace('-31', '-30'))).toEqual([]);
});

it.each(['SI-2026-999999', 'si999999', 'si', 'zz12', 'SI-2026-000000', `si${'1'.repeat(200)}`.slice(0, 200)])(
  '%s finds nothing',
  async (text) => expect((await foundBy(text)).filter(({ kind }) => (NUMBERED_KINDS as readonly string[]).includes(kind))).toEqual([]),
);
