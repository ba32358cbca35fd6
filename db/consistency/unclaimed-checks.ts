import { FORMAL } from '#shared/unclaimed/rules';
import type { Check } from './violation';

const last = (of: string): string => `(select max(n.nt_no) from unclaimed_notice n where n.case_id = ${of})`;

/** Clocks of unclaimed goods against their goods, notices and money (D5, E3). Both zones are eight hours ahead. */
export const unclaimedChecks: readonly Check[] = [
  {
    code: 'unclaimedClock',
    sql: `select c.dl_no as no, c.status, s.state from unclaimed_case c join custody_stay s on s.id = c.stay_id
            where c.status = 'WAITING' and s.state not in ('READY', 'ABANDONED')
          union all select s.dl_no, s.state, null from custody_stay s
            where s.state = 'ABANDONED' and not exists (select 1 from unclaimed_case c where c.stay_id = s.id and c.status = 'WAITING')
          union all select c.dl_no, c.level, c.deadline_on from unclaimed_case c
            left join unclaimed_notice n on n.case_id = c.id and n.nt_no = ${last('c.id')}
            left join notice_delivery d on d.notice_id = n.id
            where c.level <> coalesce(n.level, 0) or c.deadline_on is not d.deadline_on
               or (select count(distinct m.level) from unclaimed_notice m where m.case_id = c.id) <> c.level`,
  },
  {
    code: 'disposalRecord',
    sql: `select s.dl_no as no, s.state from custody_stay s where (s.state = 'DISPOSED') <> exists
            (select 1 from disposal x join unclaimed_case c on c.id = x.case_id where c.stay_id = s.id and c.status = 'DISPOSED')
          union all select c.dl_no, x.way from disposal x join unclaimed_case c on c.id = x.case_id
            left join unclaimed_notice n on n.id = x.notice_id and n.case_id = c.id and n.level = ${FORMAL}
            left join notice_delivery d on d.notice_id = n.id
            where d.id is null or date(x.disposed_at, '+8 hours') <= d.deadline_on or x.is_data_wiped <> 1
               or (x.way = 'sold') <> (x.proceeds_minor > 0) or (x.deposit_id is not null) <> (x.proceeds_minor > 0)
               or x.used_minor > x.proceeds_minor
               or x.proceeds_minor <> (select coalesce(sum(max(e.amount_minor, 0)), 0) from deposit_entry e where e.deposit_id = x.deposit_id)
          union all select t.id, t.purpose from deposit t where t.purpose = 'sale' and not exists (select 1 from disposal x where x.deposit_id = t.id)`,
  },
];
