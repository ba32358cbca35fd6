import { z } from 'zod';

const id = <B extends string>() => z.uuid().brand<B>();

/** Branded ids: a customer's id cannot be passed where a card's is wanted. UUIDv7, made in the engine. */
export const StaffId = id<'StaffId'>();
export type StaffId = z.infer<typeof StaffId>;
export const CustomerId = id<'CustomerId'>();
export type CustomerId = z.infer<typeof CustomerId>;
export const ProductId = id<'ProductId'>();
export type ProductId = z.infer<typeof ProductId>;
export const ServiceCallId = id<'ServiceCallId'>();
export type ServiceCallId = z.infer<typeof ServiceCallId>;
export const ServiceVoucherId = id<'ServiceVoucherId'>();
export type ServiceVoucherId = z.infer<typeof ServiceVoucherId>;
export const VoucherVisitId = id<'VoucherVisitId'>();
export type VoucherVisitId = z.infer<typeof VoucherVisitId>;
export const CounterIntakeId = id<'CounterIntakeId'>();
export type CounterIntakeId = z.infer<typeof CounterIntakeId>;
export const CollectionReceiptId = id<'CollectionReceiptId'>();
export type CollectionReceiptId = z.infer<typeof CollectionReceiptId>;
export const ReceiptLineId = id<'ReceiptLineId'>();
export type ReceiptLineId = z.infer<typeof ReceiptLineId>;
export const CustodyStayId = id<'CustodyStayId'>();
export type CustodyStayId = z.infer<typeof CustodyStayId>;
export const RepairCardId = id<'RepairCardId'>();
export type RepairCardId = z.infer<typeof RepairCardId>;
export const QuoteId = id<'QuoteId'>();
export type QuoteId = z.infer<typeof QuoteId>;
export const BillId = id<'BillId'>();
export type BillId = z.infer<typeof BillId>;
export const PaymentId = id<'PaymentId'>();
export type PaymentId = z.infer<typeof PaymentId>;
export const DrawerSessionId = id<'DrawerSessionId'>();
export type DrawerSessionId = z.infer<typeof DrawerSessionId>;
export const TurnInId = id<'TurnInId'>();
export type TurnInId = z.infer<typeof TurnInId>;
export const ReceivableId = id<'ReceivableId'>();
export type ReceivableId = z.infer<typeof ReceivableId>;
export const PrintedDocumentId = id<'PrintedDocumentId'>();
export type PrintedDocumentId = z.infer<typeof PrintedDocumentId>;
export const PrintJobId = id<'PrintJobId'>();
export type PrintJobId = z.infer<typeof PrintJobId>;
export const PhotoId = id<'PhotoId'>();
export type PhotoId = z.infer<typeof PhotoId>;
export const PartId = id<'PartId'>();
export type PartId = z.infer<typeof PartId>;
export const SupplierId = id<'SupplierId'>();
export type SupplierId = z.infer<typeof SupplierId>;
export const StockPlaceId = id<'StockPlaceId'>();
export type StockPlaceId = z.infer<typeof StockPlaceId>;
export const StockMovementId = id<'StockMovementId'>();
export type StockMovementId = z.infer<typeof StockMovementId>;
export const PartSerialId = id<'PartSerialId'>();
export type PartSerialId = z.infer<typeof PartSerialId>;
export const StockIssueId = id<'StockIssueId'>();
export type StockIssueId = z.infer<typeof StockIssueId>;
export const StockIssueLineId = id<'StockIssueLineId'>();
export type StockIssueLineId = z.infer<typeof StockIssueLineId>;
export const StockReturnId = id<'StockReturnId'>();
export type StockReturnId = z.infer<typeof StockReturnId>;
export const SiteCode = z
  .string()
  .regex(/^[A-Z0-9]{3}$/)
  .brand<'SiteCode'>();
export type SiteCode = z.infer<typeof SiteCode>;
