import {
  IconAlertTriangle,
  IconArchive,
  IconArrowBackUp,
  IconArrowsExchange,
  IconBolt,
  IconBuildingStore,
  IconCalculator,
  IconCash,
  IconCheck,
  IconChecks,
  IconCircleDashed,
  IconCoins,
  IconEyeQuestion,
  IconFileAlert,
  IconFileCheck,
  IconFileOff,
  IconFileX,
  IconFolder,
  IconHourglass,
  IconHourglassEmpty,
  IconHourglassHigh,
  IconMessageCheck,
  IconMessageQuestion,
  IconMessageX,
  IconMoon,
  IconPackage,
  IconPrinter,
  IconPrinterOff,
  IconProgress,
  IconRecycle,
  IconRepeat,
  IconRubberStamp,
  IconSend,
  IconTool,
  IconToolsOff,
  IconTruck,
  IconUser,
  IconUserCheck,
  IconUserX,
  IconVersions,
  IconX,
  type Icon,
} from '@tabler/icons-react';
import type { ReceivableStatus } from '#shared/receivable/states';
import type { DayReportStatus } from '#shared/day-report/states';
import type { TurnInStatus } from '#shared/turn-in/states';
import type { DrawerStatus } from '#shared/cash-drawer/states';
import type { BillStatus, PaymentStatus } from '#shared/billing/states';
import type { ReceiptStatus } from '#shared/collection-receipt/states';
import type { CustodyState } from '#shared/custody/states';
import type { LoanerStatus, LoanStatus } from '#shared/loaner/states';
import type { ClaimStatus } from '#shared/claim/states';
import type { OldPartStatus, PackStatus } from '#shared/old-part/states';
import type { PrintJobStatus } from '#shared/print-job/states';
import type { QuoteStatus } from '#shared/quote/states';
import type { CardStatus } from '#shared/repair-card/states';
import type { CallStatus } from '#shared/service-call/states';
import type { IssueStatus, ReturnStatus } from '#shared/stock-issue/states';
import type { MoveStatus } from '#shared/stock/move-sheet';
import type { ScrapStatus } from '#shared/stock/scrap';
import type { StocktakeStatus } from '#shared/stocktake/states';
import type { OrderStatus, RequisitionStatus, SlipStatus } from '#shared/purchase/states';
import type { VoucherStatus } from '#shared/service-voucher/states';
import type { StatusTone } from '../style/theme';

/** Every status by the thing it belongs to. `mark` are verdicts that are no status of their own. */
export type Statuses = {
  serviceCall: CallStatus;
  serviceVoucher: VoucherStatus;
  custody: CustodyState;
  repairCard: CardStatus;
  collectionReceipt: ReceiptStatus;
  quote: QuoteStatus;
  billing: BillStatus;
  cashDrawer: DrawerStatus;
  turnIn: TurnInStatus;
  dayReport: DayReportStatus;
  receivable: ReceivableStatus;
  payment: PaymentStatus;
  loan: LoanStatus;
  loaner: LoanerStatus;
  printJob: PrintJobStatus;
  oldPart: OldPartStatus;
  oldPartPack: PackStatus;
  claim: ClaimStatus;
  stockIssue: IssueStatus;
  stockReturn: ReturnStatus;
  stocktake: StocktakeStatus;
  purchaseRequisition: RequisitionStatus;
  purchaseOrder: OrderStatus;
  goodsReceipt: SlipStatus;
  supplierReturn: SlipStatus;
  scrapSlip: ScrapStatus;
  stockMove: MoveStatus;
  mark: 'REWORK' | 'CARRIED_OVER' | 'RETURN_REPAIR' | 'OVERDUE';
};
export type StatusOwner = keyof Statuses;
type Look = readonly [StatusTone, Icon];

/** Colour and icon; the word is in messages `status`. Within one owner every icon differs, so a black-and-white screen loses nothing. */
export const STATUS_LOOK: { readonly [O in StatusOwner]: Readonly<Record<Statuses[O], Look>> } = {
  serviceCall: {
    NEW: ['plain', IconCircleDashed],
    DISPATCHED: ['work', IconUserCheck],
    ARRIVED: ['work', IconUser],
    FIXED: ['good', IconCheck],
    CARRIED: ['work', IconPackage],
    WAIT_PART: ['part', IconHourglass],
    NO_ENTRY: ['ask', IconUserX],
    RESCHEDULED: ['ask', IconRepeat],
    CLOSED: ['done', IconRubberStamp],
    CANCELLED: ['done', IconX],
  },
  serviceVoucher: {
    FILED: ['done', IconFolder],
    PULLED: ['plain', IconArchive],
    OUT: ['work', IconUserCheck],
    AT_ACCOUNTING: ['work', IconCalculator],
    WITH_DEVICE: ['plain', IconPackage],
    LOST: ['bad', IconFileAlert],
    REISSUED: ['done', IconVersions],
  },
  custody: {
    IN_TRANSIT: ['work', IconTruck],
    IN_CUSTODY: ['plain', IconPackage],
    AT_VENDOR: ['away', IconBuildingStore],
    READY: ['good', IconCheck],
    OUT: ['done', IconRubberStamp],
    ABANDONED: ['bad', IconAlertTriangle],
    DISPOSED: ['done', IconRecycle],
    REVERSED: ['done', IconArrowBackUp],
  },
  repairCard: {
    OPEN: ['plain', IconCircleDashed],
    DIAGNOSING: ['work', IconProgress],
    QUOTED: ['ask', IconMessageQuestion],
    APPROVED: ['good', IconMessageCheck],
    REFUSED: ['done', IconMessageX],
    REPAIRING: ['work', IconTool],
    WAIT_PART: ['part', IconHourglass],
    OUTSOURCED: ['away', IconBuildingStore],
    REPAIRED: ['work', IconEyeQuestion],
    PASSED: ['good', IconCheck],
    UNREPAIRABLE: ['bad', IconToolsOff],
    CLOSED: ['done', IconRubberStamp],
    CANCELLED: ['done', IconX],
  },
  collectionReceipt: {
    ISSUED: ['plain', IconFileCheck],
    RETURNED_VOID: ['done', IconRubberStamp],
    REPLACED: ['done', IconArrowsExchange],
    LOST_DECLARED: ['bad', IconFileAlert],
    VOID_LOST: ['done', IconFileOff],
    CANCELLED_VOID: ['done', IconFileX],
    DISPOSED_VOID: ['done', IconRecycle],
  },
  quote: {
    SENT: ['ask', IconMessageQuestion],
    ACCEPTED: ['good', IconMessageCheck],
    REFUSED: ['bad', IconMessageX],
    EXPIRED: ['part', IconHourglassEmpty],
    SUPERSEDED: ['done', IconVersions],
    VOID: ['done', IconRubberStamp],
  },
  billing: {
    ISSUED: ['ask', IconCash],
    PART_PAID: ['part', IconCoins],
    PAID: ['good', IconChecks],
    VOID: ['done', IconRubberStamp],
  },
  receivable: {
    OPEN: ['ask', IconCash],
    PART_PAID: ['part', IconCoins],
    PAID: ['good', IconChecks],
    DISPUTED: ['bad', IconMessageQuestion],
    WRITTEN_OFF: ['done', IconX],
    VOID: ['done', IconRubberStamp],
  },
  loan: {
    LENT: ['work', IconSend],
    DUE: ['ask', IconHourglass],
    EXTENDED: ['part', IconRepeat],
    RETURNED: ['good', IconArrowBackUp],
    LOST: ['bad', IconX],
  },
  loaner: {
    AVAILABLE: ['good', IconCheck],
    LENT: ['work', IconSend],
    RETURNED: ['ask', IconEyeQuestion],
    IN_REPAIR: ['part', IconTool],
    LOST: ['bad', IconX],
  },
  dayReport: {
    SUBMITTED: ['ask', IconEyeQuestion],
    SENT_BACK: ['bad', IconX],
    CHECKED: ['good', IconCheck],
  },
  turnIn: {
    COUNTED: ['ask', IconEyeQuestion],
    BOOKED: ['good', IconCheck],
  },
  cashDrawer: {
    OPEN: ['work', IconCash],
    COUNTED: ['ask', IconEyeQuestion],
    CLOSED: ['done', IconCheck],
  },
  payment: {
    TAKEN_BY_TECH: ['part', IconUser],
    TURNED_IN: ['ask', IconEyeQuestion],
    BOOKED: ['good', IconCheck],
    REVERSED: ['done', IconArrowBackUp],
  },
  printJob: {
    QUEUED: ['plain', IconHourglassHigh],
    SPOOLED: ['work', IconSend],
    CONFIRMED: ['good', IconPrinter],
    FAILED: ['bad', IconPrinterOff],
    UNCERTAIN: ['part', IconEyeQuestion],
  },
  oldPart: {
    DUE: ['ask', IconHourglass],
    RECEIVED: ['plain', IconPackage],
    PACKED: ['part', IconArchive],
    SENT: ['away', IconTruck],
    CREDITED: ['good', IconChecks],
    REJECTED: ['bad', IconMessageX],
    SCRAPPED: ['done', IconRecycle],
    GIVEN_TO_CUSTOMER: ['done', IconUser],
    MISSING: ['bad', IconAlertTriangle],
    CANCELLED: ['done', IconX],
  },
  oldPartPack: {
    PACKED: ['part', IconArchive],
    SENT: ['away', IconTruck],
    CANCELLED: ['done', IconX],
  },
  claim: {
    DRAFT: ['plain', IconCircleDashed],
    SUBMITTED: ['away', IconSend],
    APPROVED: ['good', IconCheck],
    PART_APPROVED: ['part', IconCoins],
    REJECTED: ['bad', IconMessageX],
    SETTLED: ['done', IconChecks],
    VOID: ['done', IconX],
  },
  stockIssue: {
    DRAFT: ['ask', IconMessageQuestion],
    APPROVED: ['part', IconHourglass],
    ISSUED: ['work', IconUserCheck],
    SETTLED: ['done', IconRubberStamp],
    CANCELLED: ['done', IconX],
  },
  stockReturn: {
    DRAFT: ['part', IconHourglass],
    RECEIVED: ['done', IconRubberStamp],
    CANCELLED: ['done', IconX],
    VOID: ['done', IconArrowBackUp],
  },
  stocktake: {
    OPEN: ['work', IconProgress],
    COUNTED: ['ask', IconMessageQuestion],
    APPROVED: ['part', IconHourglass],
    POSTED: ['done', IconRubberStamp],
    REVERSED: ['done', IconArrowBackUp],
    CANCELLED: ['done', IconX],
  },
  purchaseRequisition: {
    DRAFT: ['plain', IconCircleDashed],
    SUBMITTED: ['ask', IconMessageQuestion],
    APPROVED: ['good', IconMessageCheck],
    REJECTED: ['bad', IconMessageX],
    ORDERED: ['away', IconTruck],
    PARTIAL: ['part', IconHourglass],
    RECEIVED: ['good', IconPackage],
    CLOSED: ['done', IconRubberStamp],
    CANCELLED: ['done', IconX],
  },
  purchaseOrder: {
    SENT: ['away', IconTruck],
    PARTIAL: ['part', IconHourglass],
    RECEIVED: ['done', IconRubberStamp],
    CLOSED: ['done', IconX],
  },
  goodsReceipt: { POSTED: ['good', IconCheck], VOID: ['done', IconX] },
  supplierReturn: { POSTED: ['away', IconTruck], VOID: ['done', IconX] },
  scrapSlip: {
    DRAFT: ['ask', IconMessageQuestion],
    POSTED: ['done', IconRecycle],
    CANCELLED: ['done', IconX],
    VOID: ['done', IconArrowBackUp],
  },
  stockMove: { POSTED: ['done', IconCheck], VOID: ['done', IconX] },
  mark: {
    REWORK: ['bad', IconArrowBackUp],
    CARRIED_OVER: ['part', IconMoon],
    RETURN_REPAIR: ['part', IconRepeat],
    OVERDUE: ['bad', IconBolt],
  },
};
