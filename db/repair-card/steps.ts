import { DomainError } from '#shared/kernel/app-error';
import { daysBetween, localDateOf } from '#shared/kernel/business-date';
import type { CollectionReceiptId, ContractId, RepairCardId, ServiceCallId, ServiceVoucherId } from '#shared/kernel/ids';
import type { ServiceType } from '#shared/kernel/region';
import { transition } from '#shared/kernel/state-machine';
import { cardTransitions, type CardEvent } from '#shared/repair-card/states';
import { guaranteeUntil } from '#shared/warranty/guarantee';
import { customerRow, mainPhone } from '../customer/steps';
import type { CustodyStayRow } from '../custody/table';
import type { CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { productLabel } from '../product/steps';
import type { ProductRow } from '../product/table';
import { foundAs, indexForSearch } from '../search/steps';
import { repairCards } from './repository';
import type { RepairCardRow } from './table';

type Opening = Readonly<{
  stay: CustodyStayRow;
  product: ProductRow;
  receiptId: CollectionReceiptId;
  voucherId: ServiceVoucherId | null;
  callId: ServiceCallId | null;
  type: ServiceType;
  typeReason: string | null;
  reworkOf: RepairCardId | null;
  contractId: ContractId | null;
  isVip?: boolean;
  faultReported: string;
  promisedAt: string | null;
  inspectionFeeMinor: number | null;
  at: string;
}>;

/** 修護卡 hung on the device at ledger entry (S0§11). One open card for each device. */
export function openCard(cx: CommandCx, o: Opening): RepairCardRow {
  const open = repairCards.openOfProduct(cx.tx, o.product.id);
  if (open) throw new DomainError('CARD_OPEN_FOR_DEVICE', { cardNo: open.cardNo });
  const card = repairCards.insert(cx.tx, {
    id: newId<RepairCardId>(),
    cardNo: cx.number('RC'),
    status: 'OPEN',
    type: o.type,
    typeReason: o.typeReason,
    reworkOf: o.reworkOf,
    contractId: o.contractId,
    priority: o.reworkOf ? 'rework' : o.isVip ? 'vip' : 'normal',
    stayId: o.stay.id,
    receiptId: o.receiptId,
    voucherId: o.voucherId,
    callId: o.callId,
    customerId: o.product.customerId,
    productId: o.product.id,
    faultReported: o.faultReported,
    promisedAt: o.promisedAt,
    inspectionFeeMinor: o.inspectionFeeMinor,
    openedAt: o.at,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  cx.audit({
    event: 'CardOpened',
    entity: 'repairCard',
    entityId: card.id,
    to: 'OPEN',
    facts: { cardNo: card.cardNo, type: o.type, dlNo: o.stay.dlNo },
  });
  cx.changed('repairCard', card.id);
  indexCard(cx, card, o.product, o.stay, []);
  return card;
}

/** One change of status with its trace; `event` decides, the table refuses (C4). */
export function moveCard(
  cx: CommandCx,
  card: RepairCardRow,
  event: CardEvent,
  patch: Parameters<typeof repairCards.update>[3] = {},
  trace: Readonly<{ event: string; reason?: string | null; facts?: Record<string, unknown> }> = { event: 'CardMoved' },
): RepairCardRow {
  const status = transition('RepairCard', cardTransitions, card.status, event);
  const moved = repairCards.update(cx.tx, card.id, card.rev, { ...patch, status }, cx.now);
  cx.audit({
    event: trace.event,
    entity: 'repairCard',
    entityId: card.id,
    from: card.status,
    to: status,
    reason: trace.reason ?? null,
    facts: { cardNo: card.cardNo, ...trace.facts },
  });
  foundAs(cx, 'job', card.id, status);
  cx.changed('repairCard', card.id);
  return moved;
}

/** At hand-over: PASSED, REFUSED and UNREPAIRABLE close; the repair guarantee begins (D5). A cancelled card stays cancelled. */
export function closeCardAtRelease(
  cx: CommandCx,
  card: RepairCardRow,
  { at, signer }: Readonly<{ at: string; signer: string | null }>,
): RepairCardRow {
  if (card.status === 'CANCELLED') return card;
  const on = localDateOf(at, cx.site.region);
  const until = card.status === 'PASSED' ? guaranteeUntil(on, cx.site.settings.repairGuaranteeDays, cx.site.settings.calendar) : null;
  return moveCard(cx, card, 'close', { closedAt: at, guaranteeUntil: until, signer }, { event: 'CardClosed' });
}

/** Nobody came for it: the job closes without a guarantee, which belongs to who has it in hand (D5). A cancelled card stays cancelled. */
export function endCardAtDisposal(cx: CommandCx, card: RepairCardRow, reason: string): void {
  if (card.status !== 'CANCELLED' && card.status !== 'CLOSED')
    moveCard(cx, card, 'close', { closedAt: cx.now }, { event: 'CardClosed', reason });
}

/** 在修日數: ready minus in, in calendar days; it extends the warranty (B7, D3). */
export const daysInRepair = (cx: CommandCx, stay: CustodyStayRow, readyAt: string): number =>
  daysBetween(localDateOf(stay.inAt ?? stay.openedAt, cx.site.region), localDateOf(readyAt, cx.site.region));

/** What a search for this job may type. */
export function indexCard(cx: CommandCx, card: RepairCardRow, product: ProductRow, stay: CustodyStayRow, notes: readonly string[]): void {
  const owner = customerRow(cx.tx, card.customerId);
  indexForSearch(cx, {
    kind: 'job',
    entityId: card.id,
    title: card.cardNo,
    detail: `${owner.name}　${productLabel(product)}　${card.faultReported}`,
    status: card.status,
    at: card.openedAt,
    fields: [
      { field: 'number', text: card.cardNo },
      { field: 'number', text: stay.dlNo },
      { field: 'name', text: owner.name },
      { field: 'phone', text: mainPhone(owner) ?? '' },
      { field: 'model', text: productLabel(product) },
      { field: 'serial', text: stay.serial ?? '' },
      { field: 'fault', text: card.faultReported },
      { field: 'diagnosis', text: card.diagnosis ?? '' },
      ...notes.map((text) => ({ field: 'note', text })),
    ],
  });
}
