import { addDays, toInstant } from '#shared/kernel/business-date';
import type { GoodsReceiptId, PartId, PurchaseOrderId, StaffId } from '#shared/kernel/ids';
import { qtyOf } from '#shared/kernel/quantity';
import { differenceOf, differencesOf, type PriceDifference } from '#shared/purchase/price-difference';
import { defineQuery } from '../kernel/handlers';
import { textQuery } from '../kernel/rows';
import { requireSite, type SiteContext } from '../kernel/site-context';
import { partName } from '../part/queries';
import { parts } from '../part/repository';
import { staffName } from '../staff/steps';

/** Receipts of the period by their own index; what is void cost nothing. */
const DIFFERENT = `from goods_receipt r join goods_receipt_line g on g.receipt_id = r.id
   join purchase_order_line l on l.id = g.order_line_id join purchase_order o on o.id = l.order_id
   where r.status <> 'VOID' and g.price_minor <> l.price_minor and r.received_at >= ? and r.received_at < ?`;
type Row = [
  number,
  string,
  string,
  string,
  PurchaseOrderId,
  string,
  PartId,
  number,
  number,
  number,
  string | null,
  StaffId,
  GoodsReceiptId,
];
const page = textQuery<Row>(
  `select g.seq, r.gr_no, r.received_at, o.po_no, o.id, (select name from supplier where id = o.supplier_id), g.part_id, g.accepted_milli,
          l.price_minor, g.price_minor, g.price_reason, r.received_by, r.id ${DIFFERENT} and (r.received_at, r.id, g.seq) < (?, ?, ?)
   order by r.received_at desc, r.id desc, g.seq desc limit ?`,
);
const priced = textQuery<[number, number, number]>(`select g.accepted_milli, l.price_minor, g.price_minor ${DIFFERENT}`);
const period = ({ from, to }: Readonly<{ from: string; to: string }>, { region }: SiteContext): readonly [string, string] => [
  toInstant(from, '00:00', region),
  toInstant(addDays(to, 1), '00:00', region),
];

const LAST = '\u{10FFFF}';
/** 進貨價差, the newest first: what came at another price than it was ordered for, and why (B13). */
export const priceDifferences = defineQuery('purchase.priceDifferences', ({ after, limit, ...days }, { db, site }): PriceDifference[] => {
  const centre = requireSite(site);
  return page(
    db,
    ...period(days, centre),
    after?.receivedAt ?? LAST,
    after?.receiptId ?? LAST,
    after?.seq ?? Number.MAX_SAFE_INTEGER,
    limit,
  ).map(
    ([
      seq,
      grNo,
      receivedAt,
      poNo,
      orderId,
      supplier,
      partId,
      acceptedMilli,
      orderedPriceMinor,
      priceMinor,
      reason,
      receivedBy,
      receiptId,
    ]) => {
      const part = parts.get(db, partId);
      return {
        seq,
        receiptId,
        grNo,
        receivedAt,
        poNo,
        orderId,
        supplier,
        partId,
        sku: part.sku,
        name: partName(part, centre.language),
        unit: part.unit,
        qty: qtyOf(acceptedMilli),
        orderedPriceMinor,
        priceMinor,
        differenceMinor: priceMinor - orderedPriceMinor,
        amountMinor: differenceOf({ acceptedMilli, orderedPriceMinor, priceMinor }),
        reason,
        receivedBy: staffName(db, receivedBy),
      };
    },
  );
});

/** What they come to in the period: the sum of the list, line by line. */
export const priceDifferenceTotals = defineQuery('purchase.priceDifferenceTotals', (days, { db, site }) =>
  differencesOf(
    priced(db, ...period(days, requireSite(site))).map(([acceptedMilli, orderedPriceMinor, priceMinor]) => ({
      acceptedMilli,
      orderedPriceMinor,
      priceMinor,
    })),
  ),
);
