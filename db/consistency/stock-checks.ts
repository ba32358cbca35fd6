import type { Check } from './violation';

const OURS = `('warehouse', 'bin', 'technician', 'quarantine')`;
/** Plus and minus of every place, from the movements alone. */
const sides = `(select part_id, to_id as place_id, qty_milli as qty, value_minor as value from stock_movement
                union all select part_id, from_id, -qty_milli, -value_minor from stock_movement)`;

/** What each 退料單 moved of a line, and how much of it was taken back. */
const returned = `(select m.doc_no, m.issue_line_id, sum(m.qty_milli) as qty, sum(iif(r.seq is null, 0, m.qty_milli)) as back
                   from stock_movement m left join stock_movement r on r.reversal_of = m.id
                   where m.kind = 'return' and m.reversal_of is null group by m.doc_no, m.issue_line_id)`;

/** I3: the balance is what the movements add up to, a serialised quantity the count of its serials, and a slip what its movements say. */
export const stockChecks: readonly Check[] = [
  {
    code: 'stockBalance',
    sql: `select p.sku, l.code as place, coalesce(m.qty, 0) as moved, coalesce(b.qty_milli, 0) as kept
          from (select part_id, place_id from stock_balance union select part_id, place_id from ${sides}) k
          join part p on p.id = k.part_id join stock_place l on l.id = k.place_id and l.kind in ${OURS}
          left join (select part_id, place_id, sum(qty) as qty from ${sides} group by part_id, place_id) m on m.part_id = k.part_id and m.place_id = k.place_id
          left join stock_balance b on b.part_id = k.part_id and b.place_id = k.place_id
          where coalesce(m.qty, 0) <> coalesce(b.qty_milli, 0)`,
  },
  {
    code: 'stockStore',
    sql: `select p.sku, l.code as store, m.qty as moved, coalesce(v.qty_milli, 0) as kept, m.value as value, coalesce(v.value_minor, 0) as keptValue
          from (select s.part_id, l.store_id, sum(s.qty) as qty, sum(s.value) as value from ${sides} s
                join stock_place l on l.id = s.place_id and l.kind in ${OURS} group by s.part_id, l.store_id) m
          join part p on p.id = m.part_id join stock_place l on l.id = m.store_id
          left join stock_value v on v.part_id = m.part_id and v.store_id = m.store_id
          where m.qty <> coalesce(v.qty_milli, 0) or m.value <> coalesce(v.value_minor, 0)`,
  },
  {
    code: 'stockSerials',
    sql: `select p.sku, l.code as place, b.qty_milli as kept, count(s.id) as serials from stock_balance b
          join part p on p.id = b.part_id and p.is_serialised = 1 join stock_place l on l.id = b.place_id
          left join part_serial s on s.part_id = b.part_id and s.place_id = b.place_id
          group by b.part_id, b.place_id having b.qty_milli <> count(s.id) * 1000`,
  },
  {
    code: 'movementSerials',
    sql: `select p.sku, m.seq, m.qty_milli as qty, count(s.serial_id) as serials from stock_movement m
          join part p on p.id = m.part_id left join movement_serial s on s.movement_seq = m.seq
          where p.is_serialised = 1 or s.serial_id is not null group by m.seq
          having m.qty_milli <> count(s.serial_id) * 1000 or json_array_length(m.serials) <> count(s.serial_id)`,
  },
  {
    code: 'stockReversal',
    sql: `select r.seq, r.doc_no as no from stock_movement r left join stock_movement m on m.id = r.reversal_of
          where r.reversal_of is not null and (m.id is null or m.part_id <> r.part_id or m.qty_milli <> r.qty_milli or m.from_id <> r.to_id or m.to_id <> r.from_id)`,
  },
  {
    code: 'issueLines',
    sql: `select i.si_no as no, l.line_no as line, l.issued_milli as issued, l.used_milli as used, l.returned_milli as returned, l.lost_milli as lost from stock_issue_line l
          join stock_issue i on i.id = l.issue_id
          left join (select issue_line_id,
                            sum(case kind when 'issue' then iif(reversal_of is null, qty_milli, -qty_milli) else 0 end) as issued,
                            sum(case kind when 'use' then iif(reversal_of is null, qty_milli, -qty_milli) else 0 end) as used,
                            sum(case kind when 'return' then iif(reversal_of is null, qty_milli, -qty_milli) else 0 end) as returned,
                            sum(case kind when 'adjust' then iif(reversal_of is null, qty_milli, -qty_milli) else 0 end) as lost
                     from stock_movement where issue_line_id is not null group by issue_line_id) m on m.issue_line_id = l.id
          where l.issued_milli <> coalesce(m.issued, 0) or l.used_milli <> coalesce(m.used, 0) or l.returned_milli <> coalesce(m.returned, 0)
            or l.lost_milli <> coalesce(m.lost, 0)`,
  },
  {
    code: 'cardParts',
    sql: `select c.card_no as no, m.seq, m.qty_milli as moved, p.qty_milli as fitted from stock_movement m
          join repair_card c on c.id = m.card_id left join card_part p on p.movement_id = m.id
          where m.kind = 'use' and m.reversal_of is null and (p.id is null or p.card_id <> m.card_id or p.qty_milli <> m.qty_milli
            or exists (select 1 from stock_movement r where r.reversal_of = m.id) <> exists (select 1 from card_part b where b.reversal_of = p.id))
          union all select c.card_no, null, null, p.qty_milli from card_part p join repair_card c on c.id = p.card_id
          where p.movement_id is not null and not exists (select 1 from stock_movement m where m.id = p.movement_id and m.kind = 'use')`,
  },
  {
    code: 'visitParts',
    sql: `select v.id, j.key + 1 as line, json_extract(j.value, '$.qty') as fitted, m.qty_milli as moved from voucher_visit v, json_each(v.parts) j
          left join stock_movement m on m.id = json_extract(j.value, '$.movementId')
          where json_extract(j.value, '$.movementId') is not null and (m.id is null or m.kind <> 'use' or m.reversal_of is not null
            or m.call_id is not v.call_id or m.qty_milli <> round(json_extract(j.value, '$.qty') * 1000))`,
  },
  {
    code: 'issueReserved',
    sql: `select i.si_no as no, l.line_no as line, i.status, l.reserved_milli as reserved from stock_issue_line l join stock_issue i on i.id = l.issue_id
          where case i.status when 'APPROVED' then l.reserved_milli <> l.asked_milli when 'DRAFT' then l.reserved_milli > l.asked_milli else l.reserved_milli <> 0 end`,
  },
  {
    code: 'returnPosted',
    sql: `select s.sr_no as no, s.status, s.qty, m.qty as moved, m.back from
            (select r.sr_no, r.status, json_extract(j.value, '$.issueLineId') as line, sum(json_extract(j.value, '$.qtyMilli')) as qty
             from stock_return r, json_each(r.lines) j group by r.id, line) s
          left join ${returned} m on m.doc_no = s.sr_no and m.issue_line_id = s.line
          where case when s.status in ('RECEIVED', 'VOID') then m.qty is not s.qty or m.back <> iif(s.status = 'VOID', s.qty, 0) else m.qty is not null end
          union all select m.doc_no, null, null, m.qty, m.back from ${returned} m
          where not exists (select 1 from stock_return r, json_each(r.lines) j where r.sr_no = m.doc_no and json_extract(j.value, '$.issueLineId') = m.issue_line_id)`,
  },
  {
    code: 'scrapPosted',
    sql: `select s.sx_no as no, j.key + 1 as line, json_extract(j.value, '$.qtyMilli') as qty, m.qty_milli as moved
          from scrap_slip s, json_each(s.lines) j left join stock_movement m on m.id = json_extract(j.value, '$.movementId')
          where case when s.status in ('POSTED', 'VOID') then m.id is null or m.kind <> 'scrap' or m.qty_milli <> json_extract(j.value, '$.qtyMilli')
              or m.part_id <> json_extract(j.value, '$.partId') or m.doc_no <> s.sx_no
              or exists (select 1 from stock_movement r where r.reversal_of = m.id) <> (s.status = 'VOID')
            else json_extract(j.value, '$.movementId') is not null end
          union all select m.doc_no, m.seq, m.qty_milli, null from stock_movement m where m.doc_no like 'SX-%' and m.reversal_of is null
            and not exists (select 1 from scrap_slip s, json_each(s.lines) j where s.sx_no = m.doc_no and json_extract(j.value, '$.movementId') = m.id)`,
  },
  {
    code: 'movePosted',
    sql: `select s.mv_no as no, j.key + 1 as line, m.qty_milli as moved from stock_move s, json_each(s.lines) j left join stock_movement m on m.id = j.value
          where m.id is null or m.kind <> s.kind or m.doc_no <> s.mv_no or m.from_id <> s.from_id or m.to_id <> s.to_id
            or exists (select 1 from stock_movement r where r.reversal_of = m.id) <> (s.status = 'VOID')
          union all select m.doc_no, m.seq, m.qty_milli from stock_movement m where m.doc_no like 'MV-%' and m.reversal_of is null
            and not exists (select 1 from stock_move s, json_each(s.lines) j where s.mv_no = m.doc_no and j.value = m.id)`,
  },
  {
    code: 'stocktakePosted',
    sql: `select s.st_no as no, d.seq, d.qty_milli as qty, m.qty_milli as moved from stocktake_difference d join stocktake s on s.id = d.stocktake_id
          join part p on p.id = d.part_id left join stock_movement m on m.id = d.movement_id
          where d.is_current = 1 and case when s.status not in ('POSTED', 'REVERSED') or d.resolution <> 'post' then d.movement_id is not null
            when p.is_serialised = 1 then m.qty_milli > d.qty_milli or m.part_id <> d.part_id or m.doc_no <> s.st_no
            else m.id is null or m.qty_milli <> d.qty_milli or m.part_id <> d.part_id or m.doc_no <> s.st_no end
          union all select m.doc_no, m.seq, m.qty_milli, null from stock_movement m where m.doc_no like 'ST-%' and m.reversal_of is null
            and not exists (select 1 from stocktake_difference d where d.movement_id = m.id)`,
  },
];
