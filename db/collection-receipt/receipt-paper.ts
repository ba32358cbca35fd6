import { localDateOf } from '#shared/kernel/business-date';
import { buildCollectionReceipt } from '#shared/printed-document/build/collection-receipt';
import type { AccessoryFact } from '#shared/printed-document/build/facts';
import { buildLossStatement } from '#shared/printed-document/build/loss-statement';
import { buildRepairTags, tagsOf } from '#shared/printed-document/build/repair-tag';
import { buildReturnSlip } from '#shared/printed-document/build/return-slip';
import { exteriorWords } from '#shared/counter-intake/exterior-words';
import { bills } from '../billing/repository';
import { customerRow } from '../customer/steps';
import { custodyStays } from '../custody/repository';
import type { CustodyStayRow } from '../custody/table';
import type { CommandCx } from '../kernel/handlers';
import { sealWord } from '../kernel/sealed-words';
import { accessoryFacts, customerFact, paperFactsBase, paperLanguage, paperSite, productFact, storePaper } from '../printed-document/steps';
import { products } from '../product/repository';
import type { ProductRow } from '../product/table';
import { repairCards } from '../repair-card/repository';
import type { RepairCardRow } from '../repair-card/table';
import { serviceVouchers } from '../service-voucher/repository';
import { staffName } from '../staff/steps';
import { collectionReceipts } from './repository';
import type { CollectionReceiptRow, ReceiptLineRow } from './table';

/** Days after the ready notice until the centre stops being custodian (D5, contract term). */
const UNCLAIMED_DAYS = 30;

/** 領取收據 for goods carried back, or for the rest of a replaced receipt (B5). `version`: of one whose contents were corrected. */
export function printCollectionReceipt(cx: CommandCx, receipt: CollectionReceiptRow, version: number | null = null): void {
  const owner = customerRow(cx.tx, receipt.customerId);
  const language = paperLanguage(cx, owner);
  const lines = collectionReceipts.lines(cx.tx, receipt.id);
  const firstVoucher = lines[0] ? serviceVouchers.activeOf(cx.tx, lines[0].productId) : undefined;
  const document = buildCollectionReceipt({
    ...paperFactsBase(cx, receipt.receiptNo, language, receipt.issuedAt),
    ...(version !== null && { printedAt: cx.now, version }),
    customer: { ...customerFact(owner), address: receipt.address },
    callNo: receipt.callId === null ? null : receipt.sourceNo,
    voucherNo: firstVoucher?.voucherNo ?? null,
    reason: receipt.reason,
    estReadyOn: receipt.estReadyOn,
    devices: lines.map((line) => {
      const stay = custodyStays.get(cx.tx, line.stayId);
      return {
        product: productFact(products.get(cx.tx, line.productId)),
        accessories: accessoryFacts(line.accessories),
        exterior: exteriorWords(language, line.exterior),
        photos: 0,
        declaredMinor: line.declaredValueMinor,
        shelf: stay.placeKind === 'shelf' ? stay.place : null,
        cardNo: repairCards.ofStay(cx.tx, stay.id)?.cardNo ?? null,
        ledgerNo: stay.dlNo,
      };
    }),
    feeMinor: receipt.inspectionFeeMinor,
    unclaimedDays: UNCLAIMED_DAYS,
    technician: { name: staffName(cx.tx, receipt.issuedBy), no: '' },
    signer: receipt.signer,
  });
  storePaper(cx, { document, documentNo: receipt.receiptNo, entityId: receipt.id });
}
/** The new receipt of a part collection or a corrected release is printed at once (E6). */
export const printReplacement = printCollectionReceipt;

type Tagged = Readonly<{ stay: CustodyStayRow; card: RepairCardRow; line: ReceiptLineRow | undefined; product: ProductRow }>;
/** One bag for all that came with a device. */
const bagsOf = (line: ReceiptLineRow | undefined): AccessoryFact[][] =>
  line && line.accessories.length > 0 ? [accessoryFacts(line.accessories)] : [];

/** 修護吊牌: one for each device, one for its accessory bag (decisions 4); numbered n/m over `lines`, all that the receipt names. */
export function printTags(
  cx: CommandCx,
  receipt: CollectionReceiptRow,
  ownerName: string,
  devices: readonly Tagged[],
  lines: readonly (ReceiptLineRow | undefined)[] = devices.map((d) => d.line),
): void {
  const counts = lines.map((line) => tagsOf(bagsOf(line)));
  for (const { stay, card, line, product } of devices) {
    const at = lines.findIndex((l) => l?.id === line?.id);
    const among = { before: counts.slice(0, at).reduce((sum, n) => sum + n, 0), of: counts.reduce((sum, n) => sum + n, 0) };
    const tags = buildRepairTags({
      site: paperSite(cx.site),
      language: cx.site.language,
      cardNo: card.cardNo,
      product: productFact(product),
      customerName: ownerName,
      phone: receipt.phone,
      fault: card.faultReported,
      promisedOn: card.promisedAt === null ? receipt.estReadyOn : localDateOf(card.promisedAt, cx.site.region),
      type: card.type,
      shelf: stay.place,
      bags: bagsOf(line),
      ...(at >= 0 && { among }),
    });
    for (const document of tags) storePaper(cx, { document, documentNo: card.cardNo, entityId: card.id });
  }
}

/** 領取收據遺失具結書 (E1). */
export function printLossStatement(
  cx: CommandCx,
  receipt: CollectionReceiptRow,
  identity: Readonly<{ isPhoneConfirmed: boolean; idLast4: string | null }>,
): void {
  const owner = customerRow(cx.tx, receipt.customerId);
  const document = buildLossStatement({
    ...paperFactsBase(cx, receipt.receiptNo, paperLanguage(cx, owner)),
    customer: customerFact(owner),
    receiptIssuedAt: receipt.issuedAt,
    devices: collectionReceipts.lines(cx.tx, receipt.id).map((l) => productFact(products.get(cx.tx, l.productId))),
    identity:
      identity.idLast4 !== null
        ? { by: 'idCard', last4: sealWord(cx.keys, identity.idLast4) }
        : { by: 'phone', phone: receipt.phone ?? '' },
    approvedBy: { name: cx.actor.name, no: '' },
  });
  storePaper(cx, { document, documentNo: receipt.receiptNo, entityId: receipt.id });
}

/** 商品還件單 (S0§12). */
export function printReturnSlip(
  cx: CommandCx,
  receipt: CollectionReceiptRow,
  r: Readonly<{ stays: readonly CustodyStayRow[]; collector: string; at: string }>,
): void {
  const owner = customerRow(cx.tx, receipt.customerId);
  const cards = r.stays.map((s) => repairCards.ofStay(cx.tx, s.id));
  const lines = r.stays.map((s) => collectionReceipts.lineOfStay(cx.tx, receipt.id, s.id));
  const until = cards.map((c) => c?.guaranteeUntil ?? null).find((g) => g !== null) ?? null;
  const document = buildReturnSlip({
    ...paperFactsBase(cx, receipt.receiptNo, paperLanguage(cx, owner), r.at),
    customer: customerFact(owner),
    pickedUpBy: r.collector,
    proxyRelation: lines.find((l) => l?.proxy)?.proxy?.relation ?? null,
    receiptLost: receipt.status === 'LOST_DECLARED',
    devices: r.stays.map((s, i) => ({
      product: productFact(products.get(cx.tx, s.productId)),
      work: cards[i]?.diagnosis ?? cards[i]?.faultReported ?? '',
      accessories: accessoryFacts(lines[i]?.accessories ?? []),
    })),
    // What somebody else pays is not the owner's to read.
    bills: bills
      .ofCards(
        cx.tx,
        cards.flatMap((c) => (c ? [c.id] : [])),
      )
      .filter((b) => b.customerId === receipt.customerId)
      .map((b) => ({ billNo: b.billNo, grossMinor: b.grossMinor })),
    guarantee: until === null ? null : { untilOn: until, days: cx.site.settings.repairGuaranteeDays },
  });
  storePaper(cx, { document, documentNo: receipt.receiptNo, entityId: receipt.id });
}
