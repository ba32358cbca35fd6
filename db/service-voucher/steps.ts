import { DomainError } from '#shared/kernel/app-error';
import type { ServiceCallId, StaffId, VoucherVisitId } from '#shared/kernel/ids';
import { transition } from '#shared/kernel/state-machine';
import { voucherTransitions, type VoucherEvent } from '#shared/service-voucher/states';
import type { CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import type { ProductRow } from '../product/table';
import { identifierOf, productLabel } from '../product/steps';
import { foundAs, indexForSearch } from '../search/steps';
import { customerRow } from '../customer/steps';
import { serviceVouchers } from './repository';
import type { ServiceVoucherRow, voucherVisit, VoucherVisitRow } from './table';

type Move = Readonly<{ holderId?: StaffId | null; callId?: ServiceCallId | null; isSigned?: boolean; at?: string; reason?: string }>;

/** Opens the voucher of a product (B2); one active voucher for each. */
export function openVoucher(cx: CommandCx, product: ProductRow, openedOn: string = cx.today): ServiceVoucherRow {
  const voucher = serviceVouchers.insert(cx.tx, {
    id: newId(),
    voucherNo: cx.number('SV'),
    status: 'FILED',
    holderId: null,
    productId: product.id,
    customerId: product.customerId,
    callId: null,
    openedOn,
    isSigned: true,
    movedAt: cx.now,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  serviceVouchers.appendEntry(cx.tx, {
    voucherId: voucher.id,
    fromStatus: null,
    toStatus: 'FILED',
    holderId: null,
    at: cx.now,
    by: cx.actor.staffId,
  });
  cx.audit({
    event: 'VoucherOpened',
    entity: 'serviceVoucher',
    entityId: voucher.id,
    to: 'FILED',
    facts: { voucherNo: voucher.voucherNo },
  });
  cx.changed('serviceVoucher', voucher.id);
  indexForSearch(cx, {
    kind: 'voucher',
    entityId: voucher.id,
    title: voucher.voucherNo,
    detail: `${productLabel(product)}　${customerRow(cx.tx, product.customerId).name}`,
    status: voucher.status,
    at: cx.now,
    fields: [
      { field: 'number', text: voucher.voucherNo },
      { field: 'serial', text: identifierOf(product) ?? '' },
    ],
  });
  return voucher;
}
/** The product's voucher, opened when it has none. */
export const findOrOpenVoucher = (cx: CommandCx, product: ProductRow): ServiceVoucherRow =>
  serviceVouchers.activeOf(cx.tx, product.id) ?? openVoucher(cx, product);

/** One move of a voucher (C2): status, holder and entry in one. FILED asks for a signed errand; every other place for a holder. */
export function moveVoucher(cx: CommandCx, voucher: ServiceVoucherRow, event: VoucherEvent, move: Move = {}): ServiceVoucherRow {
  const status = transition('ServiceVoucher', voucherTransitions, voucher.status, event);
  const isSigned = move.isSigned ?? voucher.isSigned;
  if (status === 'FILED' && !isSigned) throw new DomainError('VISIT_UNSIGNED', { voucherNo: voucher.voucherNo });
  const holderId = status === 'FILED' || status === 'LOST' || status === 'REISSUED' ? null : (move.holderId ?? voucher.holderId);
  const at = move.at ?? cx.now;
  const moved = serviceVouchers.update(
    cx.tx,
    voucher.id,
    voucher.rev,
    {
      status,
      holderId,
      isSigned,
      movedAt: at,
      callId: status === 'FILED' ? null : move.callId === undefined ? voucher.callId : move.callId,
    },
    cx.now,
  );
  serviceVouchers.appendEntry(cx.tx, {
    voucherId: voucher.id,
    fromStatus: voucher.status,
    toStatus: status,
    holderId,
    at,
    by: cx.actor.staffId,
    reason: move.reason ?? null,
  });
  cx.audit({
    event: 'VoucherMoved',
    entity: 'serviceVoucher',
    entityId: voucher.id,
    from: voucher.status,
    to: status,
    reason: move.reason ?? null,
    facts: { voucherNo: voucher.voucherNo },
  });
  foundAs(cx, 'voucher', voucher.id, status);
  cx.changed('serviceVoucher', voucher.id);
  return moved;
}

type NewVisit = Omit<typeof voucherVisit.$inferInsert, 'id' | 'visitNo' | 'siteCode' | 'createdAt' | 'updatedAt' | 'rev'>;
/** A visit line on the voucher; signed, or refused with a witness, it makes the voucher ready for its pocket. */
export function addVisit(cx: CommandCx, visit: NewVisit): VoucherVisitRow {
  return serviceVouchers.appendVisit(cx.tx, {
    ...visit,
    id: newId<VoucherVisitId>(),
    visitNo: serviceVouchers.nextVisitNo(cx.tx, visit.voucherId),
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
}
