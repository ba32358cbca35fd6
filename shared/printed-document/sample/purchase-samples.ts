import { buildBagLabel } from '../build/bag-label';
import { buildGoodsReceipt, buildPurchaseOrder, buildRequisition, buildSupplierReturn } from '../build/purchase';
import type { PaperDocument } from '../models/paper-document';
import { factsFor, linesIn, LONG_NAME, typedIn, type SampleOptions } from './sample-facts';

const ID = '0193b0f0-0000-7000-8000-000000000001' as never;
const AT = '2026-11-26T02:12:00.000Z';
const LONG_PART = '進紙輪組 PRT-220 用（左右各一，含離合器、彈簧與墊片，原廠包裝）';

/** The papers of the warehouse: three lines as in the design, or so many that they fill pages. */
export function purchaseDocuments(o: SampleOptions): PaperDocument[] {
  const { of, money, cn, technician, product } = factsFor(o);
  const supplier = o.long === true ? LONG_NAME : cn ? '大通零件行（福州）' : '大通零件行';
  const keeper = cn ? '吴文彬' : '吳文彬';
  const part = (n: number) =>
    [
      { partId: ID, sku: 'P-FAN-220', name: cn ? '散热风扇' : '散熱風扇', spec: '220mm 12V', unit: 'piece' as const },
      { partId: ID, sku: 'P-ROL-220', name: o.long === true ? LONG_PART : cn ? '进纸轮组' : '進紙輪組', spec: null, unit: 'set' as const },
      { partId: ID, sku: 'P-HOSE-01', name: '排水管', spec: 'ES-H14F', unit: 'strip' as const },
    ][n % 3] as { partId: never; sku: string; name: string; spec: string | null; unit: 'piece' };
  const count = o.long === true ? 30 : 3;
  const quotes = (priceMinor: number) =>
    [supplier, cn ? '宏达电子' : '宏達電子', '立明'].map((name, i) => ({
      supplierId: ID,
      supplier: name,
      priceMinor: priceMinor + money([0, -20, 15][i] ?? 0),
      quotedOn: '2026-11-25',
      note: null,
      isCheapest: i === 1,
      isChosen: i === 0,
    }));
  const rows = Array.from({ length: count }, (_, i) => ({
    id: ID,
    lineNo: i + 1,
    ...part(i),
    qty: i + 2,
    price: money([780, 260, 120][i % 3] ?? 0),
  }));
  const amount = (r: (typeof rows)[number]) => r.qty * r.price;
  const totalMinor = rows.reduce((sum, r) => sum + amount(r), 0);
  const requisition = buildRequisition(
    typedIn(o, {
      ...of('PR-2026-000009', AT),
      requisition: {
        id: ID,
        prNo: 'PR-2026-000009',
        status: 'SUBMITTED',
        reason: 'reorderPoint',
        department: 'warehouse',
        requesterId: ID,
        requester: keeper,
        requestedAt: AT,
        needBy: '2026-12-01',
        submittedAt: AT,
        approver: null,
        approvedAt: null,
        endReason: null,
        note: o.long === true ? LONG_NAME : null,
        chiefMinor: cn ? 200_000 : 10_000,
        totalMinor,
        post: 'chief',
        lines: rows.map((r, i) => ({
          ...r,
          qtyApproved: 0,
          qtyOrdered: 0,
          qtyReceived: 0,
          qtyCancelled: 0,
          onHand: i,
          onOrder: 0,
          reserved: 0,
          supplierId: ID,
          supplier,
          priceMinor: r.price,
          amountMinor: amount(r),
          quotes: i % 3 === 0 ? quotes(r.price) : [],
          quoteReason: i % 3 === 0 ? '明天就到' : null,
          cardId: null,
          callId: null,
          jobNo: i === 0 ? 'RC-2026-000024' : null,
        })),
        rev: 2,
      },
    }),
  );
  const order = buildPurchaseOrder(
    typedIn(o, {
      ...of('PO-2026-000003', AT),
      order: {
        id: ID,
        poNo: 'PO-2026-000003',
        status: 'SENT',
        supplierId: ID,
        supplier,
        supplierPhone: '02-2311-0000',
        sentAt: AT,
        sentBy: keeper,
        dueOn: '2026-12-01',
        isOverdue: false,
        carrier: null,
        trackingNo: null,
        closeAskedBy: null,
        closeAskedById: null,
        closeReason: null,
        told: null,
        toldTo: null,
        note: null,
        totalMinor,
        lines: rows.map((r) => ({
          ...r,
          isSerialised: false,
          supplierCode: `DT-${r.sku}`,
          barcodes: [],
          bin: 'A-12',
          over: 0,
          qtyReceived: 0,
          qtyCancelled: 0,
          qtyOpen: r.qty,
          priceMinor: r.price,
          amountMinor: amount(r),
          prNo: 'PR-2026-000009',
          jobNo: null,
        })),
        receipts: [],
        rev: 1,
      },
    }),
  );
  const receipt = buildGoodsReceipt(
    typedIn(o, {
      ...of('GR-2026-000003', AT),
      receipt: {
        id: ID,
        grNo: 'GR-2026-000003',
        status: 'POSTED',
        orderId: ID,
        poNo: 'PO-2026-000003',
        supplierId: ID,
        supplier,
        deliveryNo: 'DT-88123',
        receivedBy: keeper,
        receivedAt: AT,
        voidReason: null,
        note: null,
        totalMinor,
        lines: rows.map((r, i) => ({
          ...r,
          orderLineId: ID,
          delivered: r.qty,
          accepted: i === 1 ? r.qty - 1 : r.qty,
          rejected: i === 1 ? 1 : 0,
          rejectReason: i === 1 ? ('damaged' as const) : null,
          priceMinor: r.price,
          orderedPriceMinor: r.price,
          priceReason: null,
          amountMinor: amount(r),
          bin: 'A-12',
          serials: i === 0 ? ['FAN2201', 'FAN2202'] : [],
        })),
        waiting: [],
        rev: 1,
      },
    }),
  );
  const returned = buildSupplierReturn(
    typedIn(o, {
      ...of('VR-2026-000001', AT),
      returned: {
        id: ID,
        vrNo: 'VR-2026-000001',
        status: 'POSTED',
        supplier,
        supplierPhone: '02-2311-0000',
        sentAt: AT,
        sentBy: keeper,
        reason: '破損',
        voidReason: null,
        totalMinor: money(260),
        lines: Array.from({ length: linesIn(o, 1, 1) }, (_, n) => ({
          lineNo: n + 1,
          ...part(1),
          qty: 1,
          valueMinor: money(260),
          serials: ['ROL2207'],
        })),
        rev: 1,
      },
    }),
  );
  const { site, language } = of('');
  const label = buildBagLabel(
    typedIn(o, {
      site,
      language,
      number: 'RC-2026-000024',
      isJob: true,
      sku: 'P-FAN-220',
      part: o.long === true ? LONG_PART : part(0).name,
      unit: 'piece',
      qty: 1,
      technician: technician.name,
      device: product.label,
      siNo: 'SI-2026-000031',
      promisedOn: '2026-12-02',
      bin: 'C-09',
    }),
  );
  return [requisition, order, receipt, returned, label];
}
