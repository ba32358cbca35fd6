import { DomainError } from '#shared/kernel/app-error';
import { milliOf, qtyOf } from '#shared/kernel/quantity';
import { amountOf, assertMayApprove } from '#shared/purchase/rules';
import { asSeen } from '../kernel/as-seen';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { chiefLimit } from './limits';
import { orderLines, requisitionLines, requisitions } from './repository';
import { moveRequisition } from './steps';
import type { RequisitionRow } from './table';
import { requisitionNow } from './views';

/** Who decides on what it costs; less is agreed to by leaving lines out (B12, C7). */
function assertDecides(cx: CommandCx, row: RequisitionRow, totalMinor: number): void {
  assertMayApprove({
    chiefMinor: chiefLimit(cx.tx, cx.site, cx.today),
    totalMinor,
    requesterId: row.requesterId,
    actorId: cx.actor.staffId,
    posts: cx.actor.roles,
    isSinglePersonSite: cx.site.settings.isSinglePersonSite,
  });
}

export const approveRequisition = defineCommand('purchase.approve', (input, cx) => {
  const row = asSeen('PurchaseRequisition', requisitions.get(cx.tx, input.requisitionId), input.rev);
  const agreed = requisitionLines.of(cx.tx, row.id).map((line) => {
    const own = input.lines.find((l) => l.lineId === line.id);
    return { line, approved: own === undefined ? line.qty : milliOf(own.qty) };
  });
  for (const { line, approved } of agreed) if (approved > line.qty) throw new DomainError('QTY_TOO_HIGH', { max: qtyOf(line.qty) });
  if (agreed.every(({ approved }) => approved === 0)) throw new DomainError('INPUT_INVALID', { issues: 'lines:needed' });
  assertDecides(
    cx,
    row,
    agreed.reduce((sum, { line, approved }) => sum + amountOf(approved, line.priceMinor ?? 0), 0),
  );
  const moved = moveRequisition(
    cx,
    row,
    'approve',
    { approverId: cx.actor.staffId, approvedAt: cx.now },
    { event: 'RequisitionApproved', facts: { lines: agreed.filter(({ approved }) => approved > 0).length } },
  );
  for (const { line, approved } of agreed) requisitionLines.set(cx.tx, line.id, { approved });
  return requisitionNow(cx, moved);
});

export const rejectRequisition = defineCommand('purchase.reject', (input, cx) => {
  const row = asSeen('PurchaseRequisition', requisitions.get(cx.tx, input.requisitionId), input.rev);
  assertDecides(cx, row, 0);
  const moved = moveRequisition(
    cx,
    row,
    'reject',
    { approverId: cx.actor.staffId, approvedAt: cx.now, endReason: input.reason },
    { event: 'RequisitionRejected', reason: input.reason },
  );
  return requisitionNow(cx, moved);
});

/** 撤銷: by the requester or the chief, while nothing is ordered; the sheet keeps its number (C7, P17). */
export const cancelRequisition = defineCommand('purchase.cancel', (input, cx) => {
  const row = asSeen('PurchaseRequisition', requisitions.get(cx.tx, input.requisitionId), input.rev);
  const isChief = cx.actor.roles.includes('chief') || cx.actor.roles.includes('manager');
  if (row.requesterId !== cx.actor.staffId && !isChief) throw new DomainError('NOT_ALLOWED', { route: 'purchase.cancel' });
  const lines = requisitionLines.of(cx.tx, row.id);
  const isOrdered = lines.some((l) => orderLines.ofRequisitionLine(cx.tx, l.id).length > 0);
  if (isOrdered) throw new DomainError('TRANSITION_REFUSED', { entity: 'PurchaseRequisition', from: 'ORDERED', event: 'cancel' });
  const moved = moveRequisition(cx, row, 'cancel', { endReason: input.reason }, { event: 'RequisitionCancelled', reason: input.reason });
  cx.voidNumber(row.prNo, input.reason);
  return requisitionNow(cx, moved);
});
