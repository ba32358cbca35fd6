import { DomainError } from '#shared/kernel/app-error';
import { sharesOf } from '#shared/repair-card/rules';
import { goTogether, handedOver } from '#shared/staff/leaving';
import { custodyStays } from '../custody/repository';
import { moveCustody, withTechnician } from '../custody/steps';
import { defineCommand } from '../kernel/handlers';
import { changeCard } from '../repair-card/bench-steps';
import { receivables } from '../receivable/repository';
import { changeCollector } from '../receivable/steps';
import { repairCards } from '../repair-card/repository';
import { serviceCalls } from '../service-call/repository';
import { moveCall } from '../service-call/steps';
import { serviceVouchers } from '../service-voucher/repository';
import { moveVoucher } from '../service-voucher/steps';
import { holdingsOf } from './holdings';
import { staffRows } from './repository';
import { requirePresent, requireTechnician, staffName } from './steps';

/** 交接 (E8): each thing goes to a colleague with its entry; whatever is not with the leaver is refused as a whole. */
export const handOverHoldings = defineCommand('staff.handOver', ({ staffId, toId, stayIds, cardIds, receivableIds, ...chosen }, cx) => {
  const from = staffRows.get(cx.tx, staffId);
  const held = holdingsOf(cx.tx, cx.site.language, staffId);
  const { callIds, voucherIds } = goTogether(held, chosen);
  const isTechnical = cardIds.length + callIds.length > 0;
  const to = isTechnical ? requireTechnician(cx.tx, toId, cx.today) : requirePresent(cx.tx, toId, cx.today);
  const own = (entity: string, list: readonly Readonly<{ id: string }>[], ids: readonly string[]): void => {
    for (const id of ids) if (!list.some((h) => h.id === id)) throw new DomainError('NOT_FOUND', { entity, id });
  };
  own('ServiceVoucher', held.vouchers, voucherIds);
  own('CustodyStay', held.devices, stayIds);
  own('RepairCard', held.cards, cardIds);
  own('ServiceCall', held.calls, callIds);
  own('Receivable', held.receivables, receivableIds);
  const reason = from.name;
  for (const id of stayIds) moveCustody(cx, custodyStays.get(cx.tx, id), 'move', { where: withTechnician(to.id, to.name), reason });
  for (const id of voucherIds) moveVoucher(cx, serviceVouchers.get(cx.tx, id), 'handOver', { holderId: to.id, reason });
  for (const id of callIds) {
    const call = serviceCalls.get(cx.tx, id);
    const trace = { event: 'StaffHandedOver', reason, facts: { technician: to.name } };
    moveCall(cx, call, call.rev, 'handOver', { technicianId: to.id }, trace);
  }
  for (const id of receivableIds) changeCollector(cx, receivables.get(cx.tx, id), to);
  for (const id of cardIds) {
    const shares = sharesOf(handedOver(repairCards.technicians(cx.tx, id), staffId, toId));
    repairCards.setTechnicians(cx.tx, id, shares);
    const technicians = shares.map((s) => `${staffName(cx.tx, s.staffId)} ${s.sharePercent}`).join(', ');
    changeCard(cx, repairCards.get(cx.tx, id), {}, { event: 'TechniciansAssigned', reason, facts: { technicians } });
  }
  cx.audit({
    event: 'StaffHandedOver',
    entity: 'staff',
    entityId: staffId,
    facts: {
      name: from.name,
      takenBy: to.name,
      devices: stayIds.length,
      cards: cardIds.length,
      vouchers: voucherIds.length,
      calls: callIds.length,
      receivables: receivableIds.length,
    },
  });
  cx.changed('staff', staffId);
  return holdingsOf(cx.tx, cx.site.language, staffId);
});
