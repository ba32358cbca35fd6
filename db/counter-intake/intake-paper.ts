import { buildIntakeSlip } from '#shared/printed-document/build/intake-slip';
import { exteriorWords } from '#shared/counter-intake/exterior-words';
import { collectionReceipts } from '../collection-receipt/repository';
import { printTags } from '../collection-receipt/receipt-paper';
import type { CollectionReceiptRow } from '../collection-receipt/table';
import { customerRow } from '../customer/steps';
import { custodyStays } from '../custody/repository';
import type { CommandCx } from '../kernel/handlers';
import {
  accessoryFacts,
  customerFact,
  paperFactsBase,
  paperLanguage,
  productFact,
  receiptTermsOf,
  storePaper,
} from '../printed-document/steps';
import { photos } from '../photo/repository';
import { products } from '../product/repository';
import { repairCards } from '../repair-card/repository';
import { serviceVouchers } from '../service-voucher/repository';
import { counterIntakes } from './repository';
import type { CounterIntakeRow } from './table';

const UNCLAIMED_DAYS = 30;

/** 送修受理單兼領取收據 for customer and shop, and the tags of devices and accessory bags (decisions 4). */
export function printIntake(cx: CommandCx, intake: CounterIntakeRow, receipt: CollectionReceiptRow): void {
  const owner = customerRow(cx.tx, intake.customerId);
  const language = paperLanguage(cx, owner);
  const devices = counterIntakes.devices(cx.tx, intake.id).map((device) => {
    const stay = custodyStays.get(cx.tx, device.stayId);
    const card = repairCards.get(cx.tx, device.cardId);
    return {
      device,
      stay,
      card,
      line: collectionReceipts.lineOfStay(cx.tx, receipt.id, stay.id),
      product: products.get(cx.tx, stay.productId),
    };
  });
  const document = buildIntakeSlip({
    ...paperFactsBase(cx, receipt.receiptNo, language, intake.receivedAt),
    ...receiptTermsOf(cx.site),
    intakeNo: intake.intakeNo,
    customer: customerFact(owner),
    devices: devices.map(({ device, stay, card, line, product }) => ({
      product: productFact(product),
      fault: device.faultReported,
      accessories: accessoryFacts(line?.accessories ?? []),
      exterior: exteriorWords(language, line?.exterior ?? 'ok'),
      photos: photos.countOf(cx.tx, stay.id),
      verdict: device.verdict,
      verdictReason: null,
      shelf: stay.place,
      cardNo: card.cardNo,
      ledgerNo: stay.dlNo,
      voucherNo: serviceVouchers.activeOf(cx.tx, product.id)?.voucherNo ?? '',
    })),
    promisedAt: intake.promisedAt,
    feeMinor: intake.inspectionFeeMinor,
    estimateMinor: intake.estCostMinor,
    backupAcknowledged: true,
    unclaimedDays: UNCLAIMED_DAYS,
    signer: intake.signer,
  });
  storePaper(cx, { document, documentNo: receipt.receiptNo, entityId: receipt.id });
  printTags(cx, receipt, devices);
}
