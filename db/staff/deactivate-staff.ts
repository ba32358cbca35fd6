import { and, count, eq, gt, inArray } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import { HELD_STATES } from '#shared/custody/states';
import type { StaffId } from '#shared/kernel/ids';
import { OPEN_CARD_STATUSES } from '#shared/repair-card/states';
import { payment } from '../billing/table';
import { custodyStay } from '../custody/table';
import { defineCommand } from '../kernel/handlers';
import type { ReadDb } from '../kernel/connection';
import { cardTechnician, repairCard } from '../repair-card/table';
import { serviceVoucher } from '../service-voucher/table';
import { stockBalance, stockPlace } from '../stock/table';
import { stockIssue } from '../stock-issue/table';
import { assertNotLastManager } from './last-manager';
import { staffPins, staffRows } from './repository';
import { staffView } from './views';

type Holdings = Readonly<Record<'vouchers' | 'devices' | 'cards' | 'payments' | 'slips' | 'parts', number>>;
/** What is still with a person: vouchers, devices, cards on the bench, cash not yet booked, slips not settled and parts in the van (E8). */
function holdings(db: ReadDb, id: StaffId): Holdings {
  const n = (row: { n: number } | undefined) => row?.n ?? 0;
  return {
    vouchers: n(db.select({ n: count() }).from(serviceVoucher).where(eq(serviceVoucher.holderId, id)).get()),
    devices: n(
      db
        .select({ n: count() })
        .from(custodyStay)
        .where(and(eq(custodyStay.holderId, id), inArray(custodyStay.state, [...HELD_STATES])))
        .get(),
    ),
    cards: n(
      db
        .select({ n: count() })
        .from(cardTechnician)
        .innerJoin(repairCard, eq(repairCard.id, cardTechnician.cardId))
        .where(and(eq(cardTechnician.staffId, id), inArray(repairCard.status, [...OPEN_CARD_STATUSES])))
        .get(),
    ),
    payments: n(
      db
        .select({ n: count() })
        .from(payment)
        .where(and(eq(payment.status, 'TAKEN_BY_TECH'), eq(payment.takenBy, id)))
        .get(),
    ),
    slips: n(
      db
        .select({ n: count() })
        .from(stockIssue)
        .where(and(eq(stockIssue.requesterId, id), eq(stockIssue.status, 'ISSUED')))
        .get(),
    ),
    parts: n(
      db
        .select({ n: count() })
        .from(stockBalance)
        .innerJoin(stockPlace, eq(stockPlace.id, stockBalance.placeId))
        .where(and(eq(stockPlace.staffId, id), gt(stockBalance.qty, 0)))
        .get(),
    ),
  };
}

/** A leaver (E8): nothing of the house may be with him; he can no longer sign in, his name stays on the papers. */
export const deactivateStaff = defineCommand('staff.deactivate', ({ staffId, reason }, cx) => {
  const row = staffRows.get(cx.tx, staffId);
  assertNotLastManager(cx.tx, row);
  const held = holdings(cx.tx, staffId);
  if (Object.values(held).some((n) => n > 0)) throw new DomainError('STAFF_HOLDS_GOODS', held);
  const left = staffRows.update(cx.tx, staffId, row.rev, { isActive: false }, cx.now);
  cx.audit({ event: 'StaffLeft', entity: 'staff', entityId: staffId, reason, facts: { name: left.name } });
  cx.changed('staff', staffId);
  return staffView(left, staffPins.find(cx.tx, staffId), cx.uptimeMs);
});
