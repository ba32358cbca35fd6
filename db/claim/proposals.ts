import { makerOfBrand } from '#shared/maker/rules';
import { localDateOf, monthAfter, toInstant } from '#shared/kernel/business-date';
import type { ProductId, RepairCardId, VoucherVisitId } from '#shared/kernel/ids';
import { timesQuantity } from '#shared/kernel/money';
import { milliOf, qtyOf } from '#shared/kernel/quantity';
import { liveOf } from '#shared/repair-card/rules';
import type { CommandCx } from '../kernel/handlers';
import { textQuery } from '../kernel/rows';
import { makerRates, makers } from '../maker/repository';
import type { MakerRow } from '../maker/table';
import { oldParts } from '../old-part/repository';
import { partOfLine } from '../old-part/steps';
import type { OldPartRow } from '../old-part/table';
import type { PartRow } from '../part/table';
import { products } from '../product/repository';
import { identifierOf } from '../product/steps';
import { cardParts, repairCards } from '../repair-card/repository';
import { serviceCalls } from '../service-call/repository';
import { visitParts } from '../service-voucher/part-steps';
import { serviceVouchers } from '../service-voucher/repository';
import { stockMovements } from '../stock/repository';
import type { ClaimLineRow } from './table';

/** What the books say of a line; what was typed on it stands above this. */
export type Proposed = Omit<
  ClaimLineRow,
  'id' | 'claimId' | 'lineNo' | 'round' | 'answer' | 'approvedMinor' | 'answerReason' | 'settledMinor' | 'isLive'
>;

// A job one of whose lines was left out is looked at again; the key of the line decides.
const mayBeClaimed = (column: string, of: string): string =>
  `(not exists (select 1 from claim_line l where l.${column} = ${of})
    or exists (select 1 from claim_line l where l.${column} = ${of} and l.is_live = 0))`;
/** Free work that is over: repaired, inspected and handed over; our own rework is ours to bear (E5). */
const finishedCards = textQuery<[RepairCardId, string | null]>(
  `select c.id, p.brand from repair_card c join product p on p.id = c.product_id
   where c.type = 'C' and c.status = 'CLOSED' and c.closed_at < ? and c.inspected_at is not null and c.rework_of is null
     and ${mayBeClaimed('card_id', 'c.id')} order by c.closed_at`,
);
const finishedVisits = textQuery<[VoucherVisitId, string | null]>(
  `select v.id, p.brand from voucher_visit v join service_call s on s.id = v.call_id join product p on p.id = s.product_id
   where v.type = 'C' and v.left_at < ? and v.result = 'FIXED' and s.status = 'CLOSED' and s.rework_of is null
     and ${mayBeClaimed('visit_id', 'v.id')} order by v.left_at`,
);

const MOST_LINES = 500;
/** Work of this maker that is over before the month is, in the order it was finished. */
export function proposedLines(cx: CommandCx, maker: MakerRow, period: string): Proposed[] {
  const before = toInstant(`${monthAfter(period)}-01`, '00:00', cx.site.region);
  const known = makers.all(cx.tx);
  const ours = ([, brand]: readonly [string, string | null]): boolean => makerOfBrand(known, brand)?.id === maker.id;
  return [
    ...finishedCards(cx.tx, before)
      .filter(ours)
      .flatMap(([id]) => linesOfCard(cx, maker, id)),
    ...finishedVisits(cx.tx, before)
      .filter(ours)
      .flatMap(([id]) => linesOfVisit(cx, maker, id)),
  ].slice(0, MOST_LINES);
}

type Work = Pick<Proposed, 'cardId' | 'visitId' | 'callId' | 'workNo' | 'doneOn' | 'faultCode' | 'signer'> &
  Readonly<{ key: string; productId: ProductId; wentOut: boolean }>;
type Exchange = Pick<Proposed, 'sku' | 'partText' | 'qty' | 'newSerial' | 'partCreditMinor'> &
  Readonly<{ key: string; old: OldPartRow | undefined }>;

/** One line for each exchange; labour and travel of the job stand on its first (B18). */
function linesOf(cx: CommandCx, maker: MakerRow, work: Work, exchanges: readonly Exchange[]): Proposed[] {
  const { key, productId, wentOut, ...facts } = work;
  const device = products.get(cx.tx, productId);
  const rate = makerRates.on(cx.tx, maker.id, device.deviceClass, work.doneOn);
  const alone: Exchange = { key: '-', sku: null, partText: null, qty: null, newSerial: null, partCreditMinor: null, old: undefined };
  return (exchanges.length === 0 ? [alone] : exchanges).map(({ key: part, old, ...swap }, i) => ({
    ...facts,
    ...swap,
    workKey: `${key}:${part}`,
    model: device.model,
    serial: identifierOf(device),
    oldPartId: old?.id ?? null,
    oldSerial: old?.oldSerial ?? null,
    labourMinor: i > 0 ? 0 : (rate?.labourMinor ?? null),
    travelMinor: i > 0 || !wentOut ? 0 : (rate?.travelMinor ?? null),
  }));
}

/** What the maker credits: his own price of the part, else what it cost us; unknown for a part that is not kept in stock. */
function creditOf(maker: MakerRow, part: PartRow | null, qtyMilli: number, costMinor: number | null): number | null {
  const listed = part?.suppliers.find((s) => s.supplierId === maker.supplierId)?.priceMinor ?? null;
  return listed === null ? costMinor : timesQuantity(listed, qtyOf(qtyMilli));
}

function linesOfCard(cx: CommandCx, maker: MakerRow, id: RepairCardId): Proposed[] {
  const card = repairCards.get(cx.tx, id);
  const work: Work = {
    key: card.id,
    cardId: card.id,
    visitId: null,
    callId: card.callId,
    workNo: card.cardNo,
    doneOn: localDateOf(card.closedAt ?? card.openedAt, cx.site.region),
    faultCode: card.causeCode,
    signer: card.signer,
    productId: card.productId,
    wentOut: card.callId !== null,
  };
  const exchanges = liveOf(cardParts.ofCard(cx.tx, card.id)).map((line): Exchange => {
    const part = partOfLine(cx, line);
    const cost = line.movementId === null ? null : stockMovements.get(cx.tx, line.movementId).valueMinor;
    return {
      key: line.id,
      sku: line.sku ?? line.text,
      partText: line.text,
      qty: line.qty,
      newSerial: line.newSerial,
      partCreditMinor: creditOf(maker, part, line.qty, cost),
      old: oldParts.ofCardPart(cx.tx, line.id),
    };
  });
  return linesOf(cx, maker, work, exchanges);
}

function linesOfVisit(cx: CommandCx, maker: MakerRow, id: VoucherVisitId): Proposed[] {
  const visit = serviceVouchers.visit(cx.tx, id);
  if (visit?.callId == null) return [];
  const call = serviceCalls.get(cx.tx, visit.callId);
  const work: Work = {
    key: visit.id,
    cardId: null,
    visitId: visit.id,
    callId: call.id,
    workNo: call.callNo,
    doneOn: localDateOf(visit.leftAt, cx.site.region),
    faultCode: null,
    signer: visit.signer,
    productId: call.productId,
    wentOut: true,
  };
  const back = oldParts.ofCall(cx.tx, call.id).filter((o) => o.status !== 'CANCELLED');
  const exchanges = visitParts(cx.tx, visit).flatMap((p, i): Exchange[] => {
    if (p.isTakenBack) return [];
    const part = partOfLine(cx, { movementId: null, sku: p.sku });
    const qtyMilli = milliOf(p.qty);
    return [
      {
        key: String(i),
        sku: p.sku ?? p.text,
        partText: p.text,
        qty: qtyMilli,
        newSerial: null,
        partCreditMinor: creditOf(maker, part, qtyMilli, null),
        old: back.find((o) => o.partId === part?.id),
      },
    ];
  });
  return linesOf(cx, maker, work, exchanges);
}
