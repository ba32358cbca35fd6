import { DomainError } from '#shared/kernel/app-error';
import type { CommandCx } from '../kernel/handlers';
import { defineCommand } from '../kernel/handlers';
import { products } from '../product/repository';
import { repairCards } from '../repair-card/repository';
import { serviceCalls } from '../service-call/repository';
import { voucherById } from './queries';
import { serviceVouchers } from './repository';
import { addVisit, moveVoucher, openVoucher } from './steps';
import { voucherVisit, type ServiceVoucherRow } from './table';
import { asc, eq } from 'drizzle-orm';
import { written } from '../kernel/written';

const shown = (cx: CommandCx, v: ServiceVoucherRow) => written(voucherById(cx.tx, cx.site, cx.today, v.id));
const asSeen = (cx: CommandCx, input: { voucherId: ServiceVoucherRow['id']; rev?: number | undefined }): ServiceVoucherRow => {
  const row = serviceVouchers.get(cx.tx, input.voucherId);
  return { ...row, rev: input.rev ?? row.rev };
};

/** 建憑證 for a product that has none yet (B2). */
export const openVoucherCommand = defineCommand('serviceVoucher.open', (input, cx) => {
  const held = serviceVouchers.activeOf(cx.tx, input.productId);
  if (held) throw new DomainError('VOUCHER_HELD', { voucherNo: held.voucherNo, holder: '' });
  return shown(cx, openVoucher(cx, products.get(cx.tx, input.productId), input.openedOn));
});
/** Out of its pocket for a call; the clerk holds it until the chief hands it on (C2). */
export const pullVoucher = defineCommand('serviceVoucher.pull', (input, cx) =>
  shown(cx, moveVoucher(cx, asSeen(cx, input), 'pull', { callId: input.callId, holderId: cx.actor.staffId })),
);
/** 歸檔 (C2). */
export const fileVoucher = defineCommand('serviceVoucher.file', (input, cx) => {
  const row = asSeen(cx, input);
  if (row.status === 'WITH_DEVICE')
    throw new DomainError('TRANSITION_REFUSED', { entity: 'ServiceVoucher', from: row.status, event: 'file' });
  return shown(cx, moveVoucher(cx, row, 'file', input.at === undefined ? {} : { at: input.at }));
});
/** The technician brings it to the accountant the same day (S0§10). */
export const voucherToAccounting = defineCommand('serviceVoucher.toAccounting', (input, cx) =>
  shown(cx, moveVoucher(cx, asSeen(cx, input), 'toAccounting')),
);
export const declareVoucherLost = defineCommand('serviceVoucher.declareLost', (input, cx) =>
  shown(cx, moveVoucher(cx, asSeen(cx, input), 'lose', { reason: input.reason })),
);

/** Open work goes on with the new number; otherwise a call waits for ever for a voucher that is lost. */
function replaceOnOpenWork(cx: CommandCx, lost: ServiceVoucherRow, next: ServiceVoucherRow): void {
  const call = serviceCalls.openOfProduct(cx.tx, lost.productId);
  if (call?.voucherId === lost.id) {
    serviceCalls.update(cx.tx, call.id, call.rev, { voucherId: next.id }, cx.now);
    cx.changed('serviceCall', call.id);
  }
  const card = repairCards.openOfProduct(cx.tx, lost.productId);
  if (card?.voucherId === lost.id) {
    repairCards.update(cx.tx, card.id, card.rev, { voucherId: next.id }, cx.now);
    cx.changed('repairCard', card.id);
  }
}

/** A new number with the history copied; the old one stays blocked for ever (C2). */
export const reissueVoucher = defineCommand('serviceVoucher.reissue', (input, cx) => {
  const lost = moveVoucher(cx, asSeen(cx, input), 'reissue');
  const next = openVoucher(cx, products.get(cx.tx, lost.productId), lost.openedOn);
  const history = cx.tx.select().from(voucherVisit).where(eq(voucherVisit.voucherId, lost.id)).orderBy(asc(voucherVisit.visitNo)).all();
  for (const visit of history) addVisit(cx, { ...visit, voucherId: next.id });
  replaceOnOpenWork(cx, lost, next);
  cx.audit({
    event: 'VoucherReissued',
    entity: 'serviceVoucher',
    entityId: next.id,
    facts: { voucherNo: next.voucherNo, replaces: lost.voucherNo, visits: history.length },
  });
  return shown(cx, next);
});
