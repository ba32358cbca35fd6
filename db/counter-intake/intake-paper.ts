import { buildIntakeSlip } from '#shared/printed-document/build/intake-slip';
import { exteriorWords } from '#shared/counter-intake/exterior-words';
import { printTags } from '../collection-receipt/receipt-paper';
import type { CollectionReceiptRow, ReceiptLineRow } from '../collection-receipt/table';
import type { CustodyStayRow } from '../custody/table';
import type { CustomerRow } from '../customer/table';
import type { CommandCx } from '../kernel/handlers';
import { accessoryFacts, customerFact, paperFactsBase, paperLanguage, productFact, storePaper } from '../printed-document/steps';
import type { ProductRow } from '../product/table';
import type { RepairCardRow } from '../repair-card/table';
import type { CounterIntakeRow, IntakeDeviceRow } from './table';

const UNCLAIMED_DAYS = 30;

/** One device of an intake with everything that was written about it. */
export type TakenIn = Readonly<{
  device: IntakeDeviceRow;
  stay: CustodyStayRow;
  card: RepairCardRow;
  line: ReceiptLineRow;
  product: ProductRow;
  /** How many were taken of it at the counter. */
  photos: number;
  voucherNo: string;
}>;
type Printed = Readonly<{ intake: CounterIntakeRow; receipt: CollectionReceiptRow; owner: CustomerRow; devices: readonly TakenIn[] }>;

/** 送修受理單兼領取收據 for customer and shop, and the tags of devices and accessory bags (decisions 4). */
export function printIntake(cx: CommandCx, printed: Printed): void {
  storeIntakePaper(cx, printed, null);
  printTags(cx, printed.receipt, printed.owner.name, printed.devices);
}

type Again = Readonly<{ version: number; promisedAt: string }>;
/** `again`: a later version of a paper whose contents were corrected (decision 067). */
export function storeIntakePaper(cx: CommandCx, { intake, receipt, owner, devices }: Printed, again: Again | null): void {
  const language = paperLanguage(cx, owner);
  const document = buildIntakeSlip({
    ...paperFactsBase(cx, receipt.receiptNo, language, intake.receivedAt),
    ...(again !== null && { printedAt: cx.now, version: again.version }),
    intakeNo: intake.intakeNo,
    customer: customerFact(owner),
    devices: devices.map(({ device, stay, card, line, product, photos, voucherNo }) => ({
      product: productFact(product),
      fault: device.faultReported,
      accessories: accessoryFacts(line.accessories),
      exterior: exteriorWords(language, line.exterior),
      photos,
      proof: device.proofSeen,
      purchasedOn: device.purchaseOn,
      moisture: device.moisture,
      imeiSystem: device.imeiSystem,
      verdict: device.verdict,
      verdictReason: null,
      shelf: stay.place,
      cardNo: card.cardNo,
      ledgerNo: stay.dlNo,
      voucherNo,
    })),
    promisedAt: again?.promisedAt ?? intake.promisedAt,
    feeMinor: intake.inspectionFeeMinor,
    estimateMinor: intake.estCostMinor,
    backupAcknowledged: true,
    unclaimedDays: UNCLAIMED_DAYS,
    signer: intake.signer,
  });
  storePaper(cx, { document, documentNo: receipt.receiptNo, entityId: receipt.id });
}
