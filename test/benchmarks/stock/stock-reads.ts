import { randomFrom } from '#db/demo/random';
import { readSide, type ReadSide } from '../book/read-side';
import { blockOf, compare, compared } from '../measure';
import type { BenchRow } from '../row';

const A_BLOCK = 30;
const PAGE = 100;
const SEED = 5;

/** 零件帳卡: the same rows, columns and joins by one prepared statement, with the mark of a line that was reversed. */
const HISTORY = `select m.*, f.*, t.*, c.card_no, s.call_no, (select r.seq from stock_movement r where r.reversal_of = m.id) as reversed
  from stock_movement m join stock_place f on f.id = m.from_id join stock_place t on t.id = m.to_id
  left join repair_card c on c.id = m.card_id left join service_call s on s.id = m.call_id
  where m.part_id = ? order by m.seq desc limit ${PAGE}`;
const ON_HAND = `coalesce((select v.qty_milli from stock_value v join stock_place w on w.id = v.store_id and w.kind = 'warehouse' where v.part_id = p.id), 0)`;
const WITH = `coalesce((select sum(v.qty_milli) from stock_value v join stock_place w on w.id = v.store_id and w.kind = 'technician' where v.part_id = p.id), 0)`;
const PROMISED = `coalesce((select sum(l.reserved_milli) from stock_issue_line l where l.part_id = p.id and l.reserved_milli > 0), 0)`;
const PRICE = `(select r.price_minor from part_price r where r.part_id = p.id and r.region = 'TW' and r.from_on <= '2026-11-23' order by r.from_on desc, r.seq desc limit 1)`;
const LIST = `select p.*, b.code, ${ON_HAND} as on_hand, ${WITH} as held, ${PROMISED} as promised, ${PRICE} as price
  from part p left join stock_place b on b.id = p.home_bin_id where p.is_active = 1`;
const listFrom = `${LIST} and p.sku > ? order by p.sku limit ${PAGE}`;
const low = `${LIST} and p.order_at_milli > 0 and ${ON_HAND} - ${PROMISED} <= p.order_at_milli order by p.sku limit ${PAGE}`;
const lowCount = `select count(*) from part p where p.is_active = 1 and p.order_at_milli > 0 and ${ON_HAND} - ${PROMISED} <= p.order_at_milli`;

/** 建議補貨 in one statement: what is here, promised, asked for, ordered, requested, and used in ninety days, of every part with levels. */
const PROPOSAL = `select * from (
    select p.*, coalesce(h.qty, 0) - coalesce(r.qty, 0) - coalesce(d.qty, 0) + coalesce(o.qty, 0) + coalesce(q.qty, 0) as position,
           max(p.order_at_milli, coalesce(u.qty, 0) * coalesce(json_extract(p.suppliers, '$[0].leadDays'), 0) / 90) as level
    from part p
    left join (select v.part_id, sum(v.qty_milli) as qty from stock_value v join stock_place w on w.id = v.store_id and w.kind = 'warehouse' group by v.part_id) h on h.part_id = p.id
    left join (select part_id, sum(reserved_milli) as qty from stock_issue_line where reserved_milli > 0 group by part_id) r on r.part_id = p.id
    left join (select l.part_id, sum(l.asked_milli - l.reserved_milli) as qty from stock_issue i join stock_issue_line l on l.issue_id = i.id where i.status = 'DRAFT' group by l.part_id) d on d.part_id = p.id
    left join (select l.part_id, sum(l.qty_milli - l.received_milli - l.cancelled_milli) as qty from purchase_order_line l join purchase_order o on o.id = l.order_id and o.status in ('SENT', 'PARTIAL') group by l.part_id) o on o.part_id = p.id
    left join (select l.part_id, sum(l.qty_milli) as qty from requisition_line l join purchase_requisition r on r.id = l.requisition_id and r.status in ('DRAFT', 'SUBMITTED', 'APPROVED') group by l.part_id) q on q.part_id = p.id
    left join (select part_id, sum(iif(reversal_of is null, qty_milli, -qty_milli)) as qty from stock_movement where at >= ? and kind = 'use' group by part_id) u on u.part_id = p.id
    where p.is_active = 1 and (p.order_at_milli > 0 or p.fill_to_milli > 0)
  ) where position <= level order by sku limit ${PAGE}`;
const NINETY_DAYS_MS = 90 * 24 * 3_600_000;

function partsOf({ sqlite }: ReadSide): readonly { id: never; sku: string }[] {
  const all = sqlite.prepare('select id, sku from part order by sku').all() as { id: never; sku: string }[];
  const random = randomFrom(SEED);
  return Array.from({ length: A_BLOCK }, () => all[random.int(0, all.length - PAGE - 1)] ?? { id: undefined as never, sku: '' });
}

/** A part's history and the stock list with live balances, against the raw statements. */
export async function stockReads(file: string, about: string): Promise<readonly BenchRow[]> {
  const side = readSide(file);
  const some = partsOf(side);
  const at = (i: number) => some[i % A_BLOCK] ?? { id: undefined as never, sku: '' };
  const [history, list, short, counted, proposal] = [HISTORY, listFrom, low, lowCount, PROPOSAL].map((text) => side.sqlite.prepare(text));
  const since = new Date(Date.now() - NINETY_DAYS_MS).toISOString();
  const mustBeSame = (own: readonly unknown[], raw: readonly unknown[] | undefined, what: string): void => {
    if (own.length !== raw?.length || own.length === 0) throw new Error(`${what}: the twin reads other rows, so its time says nothing`);
  };
  mustBeSame(side.ask('stock.history', { partId: at(0).id, before: null, limit: PAGE }), history?.all(at(0).id), 'history');
  mustBeSame(side.ask('part.list', { view: 'all', after: { sku: at(0).sku }, limit: PAGE }), list?.all(at(0).sku), 'stock list');
  mustBeSame(side.ask('purchase.short', { limit: PAGE }), proposal?.all(since), 'reorder proposal');
  const rows = [
    compared(
      await compare({
        limit: blockOf(A_BLOCK, (i) => history?.all(at(i).id)),
        product: blockOf(A_BLOCK, (i) => side.ask('stock.history', { partId: at(i).id, before: null, limit: PAGE })),
      }),
      { operation: 'Stock: history of a part', atMost: 3, note: `raw SQL with the same joins; ${about}` },
    ),
    compared(
      await compare({
        limit: blockOf(A_BLOCK, (i) => list?.all(at(i).sku)),
        product: blockOf(A_BLOCK, (i) => side.ask('part.list', { view: 'all', after: { sku: at(i).sku }, limit: PAGE })),
      }),
      { operation: 'Stock: list with live balances', atMost: 3, note: `raw SQL with the same columns; ${about}` },
    ),
    compared(
      await compare({
        limit: blockOf(3, () => short?.all()),
        product: blockOf(3, () => side.ask('part.list', { view: 'low', limit: PAGE })),
      }),
      { operation: 'Stock: what is low, of all parts', atMost: 3, note: `raw SQL with the same columns; ${about}` },
    ),
    compared(
      await compare({
        limit: blockOf(3, () => proposal?.all(since)),
        product: blockOf(3, () => side.ask('purchase.short', { limit: PAGE })),
      }),
      { operation: 'Stock: reorder proposal, of all parts', atMost: 3, note: `one statement with the same sums; ${about}` },
    ),
  ];
  rows.push(
    compared(
      await compare({
        limit: blockOf(3, () => counted?.all()),
        product: blockOf(3, () => side.ask('warehouse.counts', {})),
      }),
      { operation: 'Warehouse home: what stands in its four blocks', atMost: 3, note: `raw SQL that counts what is low; ${about}` },
    ),
    compared(
      await compare({
        limit: blockOf(3, () => short?.all()),
        product: blockOf(3, () => side.ask('warehouse.short', { limit: PAGE })),
      }),
      { operation: 'Warehouse home: a page of what is short', atMost: 3, note: `raw SQL with the same columns; ${about}` },
    ),
  );
  side.close();
  return rows;
}
