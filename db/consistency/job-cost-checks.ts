import type { Check } from './violation';

/** Bills of outside repairers: each is of a trip of its own device, one counts for a trip, and what was taken back is nothing. */
export const jobCostChecks: readonly Check[] = [
  {
    code: 'outsideBills',
    sql: `select b.bill_no as no, b.vendor from outside_bill b
            where not exists (select 1 from repair_card c join custody_entry e on e.stay_id = c.stay_id
                              where c.id = b.card_id and e.id = b.trip_id and e.to_state = 'AT_VENDOR')
          union all select r.bill_no, r.vendor from outside_bill r left join outside_bill o on o.id = r.reversal_of
            where r.reversal_of is not null and (o.id is null or o.trip_id <> r.trip_id or o.amount_minor + r.amount_minor <> 0)
          union all select max(b.bill_no), max(b.vendor) from outside_bill b
            where b.reversal_of is null and not exists (select 1 from outside_bill r where r.reversal_of = b.id)
            group by b.trip_id having count(*) > 1`,
  },
];
