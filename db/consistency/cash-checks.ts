import type { Check } from './violation';

const held = (account: string, holder: string): string =>
  `(select coalesce(sum(e.amount_minor), 0) from money_entry e where e.account = '${account}' and e.holder_id = ${holder})`;
const movedInto = (session: string): string =>
  `(select coalesce(sum(e.amount_minor), 0) from money_entry e where e.account = 'drawer' and e.holder_id = ${session} and e.event = 'DrawerMoved')`;
const cashOf = (session: string): string =>
  `((select coalesce(sum(p.amount_minor), 0) from payment p where p.drawer_session_id = ${session})
    + (select coalesce(sum(d.amount_minor), 0) from deposit_entry d where d.drawer_session_id = ${session}))`;
const paidIn = '(select coalesce(sum(n.amount_minor), 0) from deposit_entry n where n.deposit_id = d.id)';
const usedOf = '(select coalesce(sum(p.amount_minor), 0) from payment p where p.deposit_id = d.id)';

/** The ledger of money against itself: it sums to zero, and an empty drawer is empty (issue lines 11 and 13). */
export const cashChecks: readonly Check[] = [
  {
    code: 'moneyNotZero',
    sql: `select sum(amount_minor) as sum from money_entry having coalesce(sum(amount_minor), 0) <> 0`,
  },
  {
    code: 'drawerContents',
    sql: `select s.workstation as drawer, s.opened_at, s.status from drawer_session s
          where case s.status when 'CLOSED' then ${held('drawer', 's.id')} <> 0
                              else ${held('drawer', 's.id')} <> s.float_minor + ${cashOf('s.id')} + ${movedInto('s.id')} end
             or (s.status <> 'OPEN' and s.expected_minor is not s.float_minor + ${cashOf('s.id')} + ${movedInto('s.id')})`,
  },
  {
    code: 'drawerCounts',
    sql: `select s.workstation as drawer, s.opened_at from drawer_session s
          where s.counted_minor is not (select c.counted_minor from drawer_count c where c.session_id = s.id and c.kind = 'close' order by c.seq desc limit 1)
             or s.float_minor is not (select c.counted_minor from drawer_count c where c.session_id = s.id and c.kind = 'open')
          union all select c.session_id, c.at from drawer_count c
            where c.counted_minor <> (select coalesce(sum(json_extract(j.value, '$.minor') * json_extract(j.value, '$.pieces')), 0) from json_each(c.count) j)`,
  },
  {
    code: 'technicianCash',
    sql: `select s.staff_no as technician from staff s where ${held('technician', 's.id')}
            <> (select coalesce(sum(p.amount_minor), 0) from payment p where p.status = 'TAKEN_BY_TECH' and p.taken_by = s.id)`,
  },
  {
    code: 'turnInTotals',
    sql: `select t.turn_in_no as no, t.status from turn_in t
          where t.expected_minor <> (select coalesce(sum(p.amount_minor), 0) from payment p where p.turn_in_id = t.id)
             or exists (select 1 from payment p where p.turn_in_id = t.id and p.status <> 'REVERSED'
                        and p.status <> case t.status when 'BOOKED' then 'BOOKED' else 'TURNED_IN' end)`,
  },
  {
    code: 'depositBalance',
    sql: `select d.id as deposit, d.balance_minor as balance from deposit d where d.balance_minor < 0 or d.balance_minor <> ${paidIn} - ${usedOf}
          union all select p.payment_no, p.amount_minor from payment p where (p.method = 'deposit') <> (p.deposit_id is not null)`,
  },
  {
    code: 'loanerStates',
    sql: `select l.identifier as loaner, l.status from loaner l where (l.status = 'LENT') <> exists
            (select 1 from loan n where n.loaner_id = l.id and n.status in ('LENT', 'DUE', 'EXTENDED'))
          union all select n.ln_no, n.status from loan n where n.status = 'RETURNED' and n.is_data_wiped <> 1`,
  },
  {
    code: 'receivableStatus',
    sql: `select r.ar_no as no, r.status, b.status as bill from receivable r join bill b on b.id = r.bill_id
          where case r.status when 'VOID' then b.status <> 'VOID' when 'PAID' then b.status <> 'PAID'
                              when 'WRITTEN_OFF' then b.written_off_minor <= 0 or b.gross_minor <> b.paid_minor + b.written_off_minor
                              when 'OPEN' then b.status in ('VOID', 'PAID') or b.gross_minor - b.paid_minor < r.amount_minor
                              when 'PART_PAID' then b.status <> 'PART_PAID' or b.gross_minor - b.paid_minor >= r.amount_minor
                              else b.status in ('VOID', 'PAID') end
          union all select b.bill_no, b.status, null from bill b where b.written_off_minor <> 0
            and not exists (select 1 from receivable r where r.bill_id = b.id and r.write_off_reason is not null)`,
  },
];

/** The ledger against every document, one by one: as many look-ups as there are bills and journals. */
export const cashHistoryChecks: readonly Check[] = [
  {
    code: 'moneyJournals',
    sql: `select journal_id as journal, sum(amount_minor) as sum from money_entry group by journal_id having sum(amount_minor) <> 0`,
  },
  {
    code: 'moneyBills',
    sql: `select b.bill_no as no, b.status from bill b
          where ${held('receivable', 'b.id')} <> case b.status when 'VOID' then 0 else b.gross_minor - b.paid_minor - b.written_off_minor end`,
  },
  {
    code: 'moneyDeposits',
    sql: `select d.id as deposit, d.balance_minor as balance from deposit d where ${held('deposit', 'd.id')} <> 0 - d.balance_minor`,
  },
];
