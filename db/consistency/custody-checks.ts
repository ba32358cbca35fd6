import { HELD_STATES } from '#shared/custody/states';
import type { Check } from './violation';

const held = HELD_STATES.map((s) => `'${s}'`).join(', ');

/** I3 of the goods: one stay, one place and one holder for each device that is here, and the entries say the same. */
export const custodyChecks: readonly Check[] = [
  {
    code: 'custodyProjection',
    sql: `select s.dl_no as no from custody_stay s
          left join custody_entry e on e.seq = (select max(seq) from custody_entry where stay_id = s.id)
          where e.seq is null or e.to_state <> s.state or e.place_kind <> s.place_kind or e.place <> s.place or e.holder <> s.holder
             or e.holder_id is not s.holder_id`,
  },
  {
    code: 'openStays',
    sql: `select group_concat(dl_no, ' ') as no from custody_stay where closed_at is null group by product_id having count(*) > 1`,
  },
  {
    code: 'serialTwice',
    sql: `select serial, group_concat(dl_no, ' ') as no from custody_stay where closed_at is null and serial is not null group by serial having count(*) > 1`,
  },
  { code: 'closedStays', sql: `select dl_no as no, state from custody_stay where (closed_at is null) <> (state in (${held}))` },
  { code: 'heldNowhere', sql: `select dl_no as no from custody_stay where state in (${held}) and (trim(place) = '' or trim(holder) = '')` },
  {
    code: 'openCards',
    sql: `select group_concat(card_no, ' ') as no from repair_card where status not in ('CLOSED', 'CANCELLED') group by stay_id having count(*) > 1`,
  },
];

/** Every entry in order: too many rows for the moment after a crash. */
export const custodyHistoryChecks: readonly Check[] = [
  {
    code: 'custodySteps',
    sql: `select s.dl_no as no, e.seq from
            (select stay_id, seq, from_state, lag(to_state) over (partition by stay_id order by seq) as was from custody_entry) e
          join custody_stay s on s.id = e.stay_id where e.from_state is not e.was`,
  },
  {
    code: 'custodyAudit',
    sql: `select s.dl_no as no from custody_stay s where (select count(*) from custody_entry e where e.stay_id = s.id)
            <> (select count(*) from audit_entry a where a.entity_id = s.id and a.event in ('CustodyOpened', 'CustodyMoved'))`,
  },
  {
    code: 'passcodeKept',
    sql: `select s.dl_no as no from device_secret d join custody_stay s on s.id = d.stay_id where d.sealed is not null and s.state in ('OUT', 'DISPOSED')`,
  },
  {
    code: 'voucherProjection',
    sql: `select v.voucher_no as no from service_voucher v
          left join voucher_entry e on e.seq = (select max(seq) from voucher_entry where voucher_id = v.id)
          where e.seq is null or e.to_status <> v.status or e.holder_id is not v.holder_id`,
  },
  {
    code: 'voucherSteps',
    sql: `select v.voucher_no as no, e.seq from
            (select voucher_id, seq, from_status, lag(to_status) over (partition by voucher_id order by seq) as was from voucher_entry) e
          join service_voucher v on v.id = e.voucher_id where e.from_status is not e.was`,
  },
  {
    code: 'voucherAudit',
    sql: `select v.voucher_no as no from service_voucher v where (select count(*) from voucher_entry e where e.voucher_id = v.id)
            <> (select count(*) from audit_entry a where a.entity_id = v.id and a.event in ('VoucherOpened', 'VoucherMoved'))`,
  },
  {
    code: 'voucherHolders',
    sql: `select voucher_no as no, status from service_voucher where (status = 'FILED' and holder_id is not null) or (status = 'OUT' and holder_id is null)`,
  },
];
