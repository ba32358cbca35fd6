import { z } from 'zod';
import { isFormPaper, LABEL_PAPERS, PAPER_SIZES, PAPERS, TIE_ON_CARD, type PageSize, type Paper } from './paper-size';

export * from './paper-size';

/** The papers of the house. Each has a model, a builder and a sheet of the same name. */
export const PAPER_KINDS = [
  'service-voucher', // SV 服務憑證
  'intake-slip', // IN + CR 送修受理單兼領取收據 (decisions 4)
  'collection-receipt', // CR 客戶商品領取收據, goods carried back from the customer's home
  'loss-statement', // 領取收據遺失具結書 (E1)
  'repair-tag', // 修護吊牌, one for each device and one for each accessory bag
  'quote', // QT 報價單
  'charge-slip', // BL 收費單
  'return-slip', // 商品還件單
  'day-close', // 日結表
  'turn-in', // TI 技術員繳款單
  'statement', // 貨款徵詢函
  'requisition', // PR 零件請購單
  'purchase-order', // PO 訂購單
  'goods-receipt', // GR 驗收入庫單
  'supplier-return', // VR 退供應商單
  'bag-label', // 料袋標籤: which job the part is for
  'old-part-label', // OP 舊件袋標籤
  'free-label', // 自由標籤, for a thing without a job
  'pack-list', // PK 舊件裝箱單
  'warranty-claim', // WC 保固索賠單
  'stock-issue', // SI 領料單
  'stock-return', // SR 退料單
  'pick-list', // 揀料單
  'count-sheet', // ST 盤點表
  'difference-report', // ST 盤點差異表
  'bin-label', // 儲位標籤
  'deposit-receipt', // 訂金、押金收據
  'refund-slip', // 退款單
  'credit-slip', // CS 折讓單
  'loan-agreement', // LN 備用機借用單
  'loan-settlement', // LN 備用機歸還結算單
  'loan-reminder', // LN 備用機催還通知
  'test-page', // 測試頁 of a printer, no paper of a customer
  'unclaimed-notice', // NT 逾期未取通知
  'disposal-record', // 處分紀錄
  'repair-card', // RC 修護卡 of the bench, without prices
  'technician-day', // TR 技術員工作日報表
  'chief-day', // CHR 服務主任日報表
  'exchange-order', // RX 退換貨單
  'price-list', // 收費標準表, for the wall
  'call-register', // 叫修登記簿 (B3)
  'goods-ledger', // 客戶商品進出登記簿 (B6)
  'part-card', // 零件帳卡 (B11)
  'receivable-ledger', // 應收帳款 (B28)
  'customer-pocket', // 客戶資料袋封面 (B1)
  'inspection-certificate', // IC 檢測鑑定單
  'maintenance-contract', // CT 商品保養合同書
  'expiry-notice', // NT 保養到期通知書
  'survey-list', // SU 叫修調查卡
  'opinion-card', // SU 客戶意見調查卡
  'complaint-form', // CP 客戶投訴處理表
  'complaint-statistics', // 投訴案件統計表
  'delivery-order', // DO 送貨單、安裝派工單
] as const;
export const PaperKind = z.enum(PAPER_KINDS);
export type PaperKind = z.infer<typeof PaperKind>;

/** Papers of business that the program does not do yet: laid out and previewed, and nothing prints them (decision 055). */
const AHEAD_KINDS = [
  'inspection-certificate',
  'maintenance-contract',
  'expiry-notice',
  'survey-list',
  'opinion-card',
  'complaint-form',
  'complaint-statistics',
  'delivery-order',
] as const satisfies readonly PaperKind[];
type Unrouted = 'test-page' | (typeof AHEAD_KINDS)[number];
const isOfCentre = (kind: PaperKind): kind is Exclude<PaperKind, 'test-page'> => kind !== 'test-page';
const isRouted = (kind: PaperKind): kind is Exclude<PaperKind, Unrouted> =>
  isOfCentre(kind) && !AHEAD_KINDS.some((ahead) => ahead === kind);
/** The kinds that a centre may change the look of. */
export const TEMPLATE_KINDS = PAPER_KINDS.filter(isOfCentre);
/** The kinds that a centre says the printer of; a test page goes to the printer that is tried. */
export const ROUTED_KINDS = PAPER_KINDS.filter(isRouted);
/** Made because somebody asked for the paper itself: printed at once, whatever the event of its kind says. */
export const ASKED_KINDS: readonly PaperKind[] = [
  'service-voucher',
  'statement',
  'pick-list',
  'count-sheet',
  'bin-label',
  'test-page',
  'repair-card',
  'technician-day',
  'chief-day',
  'exchange-order',
  'price-list',
  'call-register',
  'goods-ledger',
  'part-card',
  'receivable-ledger',
  'customer-pocket',
  'free-label',
];

/** Kinds made when somebody asks, which a PC may have with the save of what they belong to (B7). */
export const OFFERED_KINDS: readonly PaperKind[] = ['repair-card'];

/** Papers a kind is laid out for, the default first (decisions 11, D7). */
const LAID_OUT: Readonly<Record<PaperKind, readonly [Paper, ...Paper[]]>> = {
  'service-voucher': ['A4'],
  'intake-slip': ['80mm', '58mm', 'A5'],
  'collection-receipt': ['80mm', '58mm', 'A5', '241x140'], // a third has no room for terms and four boxes
  'loss-statement': ['A5'],
  'repair-tag': [...LABEL_PAPERS, TIE_ON_CARD],
  quote: ['A5'],
  'charge-slip': ['80mm', '58mm', 'A5'],
  'return-slip': ['A5'],
  'day-close': ['A5', 'A4'],
  'turn-in': ['A5', '80mm', '58mm'],
  statement: ['A5'],
  requisition: ['241x140', '241x93', 'A4', 'A5'],
  'purchase-order': ['241x140', '241x93', 'A4', 'A5'],
  'goods-receipt': ['241x140', '241x93', 'A4', 'A5'],
  'supplier-return': ['241x140', '241x93', 'A4', 'A5'],
  'bag-label': LABEL_PAPERS,
  'old-part-label': LABEL_PAPERS,
  'free-label': LABEL_PAPERS,
  'pack-list': ['241x140', '241x93', 'A4', 'A5'],
  'warranty-claim': ['241x140', '241x93', 'A4', 'A5'],
  'stock-issue': ['241x140', '241x93', 'A4', 'A5'],
  'stock-return': ['241x140', '241x93', 'A4', 'A5'],
  'pick-list': ['A4'],
  'count-sheet': ['A4'],
  'difference-report': ['A4'],
  'bin-label': LABEL_PAPERS,
  'deposit-receipt': ['A5', '80mm', '58mm'],
  'refund-slip': ['A5', '80mm', '58mm'],
  'credit-slip': ['A5'],
  'loan-agreement': ['A5'],
  'loan-settlement': ['A5'],
  'loan-reminder': ['A5'],
  'test-page': PAPERS, // whatever its printer takes
  'unclaimed-notice': ['A5'],
  'disposal-record': ['A5'],
  'repair-card': ['A5', 'A4'],
  'technician-day': ['A4', 'A5'],
  'chief-day': ['A4'],
  'exchange-order': ['A5', 'A4'],
  'price-list': ['A4'],
  'call-register': ['A4'],
  'goods-ledger': ['A4'],
  'part-card': ['A4'],
  'receivable-ledger': ['A4'],
  'customer-pocket': ['A4'],
  'inspection-certificate': ['A4', 'A5'],
  'maintenance-contract': ['A4'],
  'expiry-notice': ['A5', 'A4'],
  'survey-list': ['A4'],
  'opinion-card': ['A5', 'A4'],
  'complaint-form': ['A4'],
  'complaint-statistics': ['A4'],
  'delivery-order': ['241x140', 'A4', 'A5'],
};
export const defaultPaper = (kind: PaperKind): Paper => LAID_OUT[kind][0];

/** Books on paper, whose columns need the long side of an A4. */
const WIDE_KINDS: readonly PaperKind[] = ['call-register', 'goods-ledger', 'part-card', 'receivable-ledger'];

/** An A5 receipt lies on its side: the stub is torn off at the left. */
const withStub = (kind: PaperKind, paper: Paper): boolean => paper === 'A5' && (kind === 'intake-slip' || kind === 'collection-receipt');
/** So does a paper of the warehouse: its table is wide. */
const isAcross = (kind: PaperKind, paper: Paper): boolean => withStub(kind, paper) || (paper === 'A5' && isStoreSheet(kind));
const isStoreSheet = (kind: PaperKind): boolean => kind !== 'test-page' && LAID_OUT[kind].includes('241x140');
/** Registers have many columns. */
const isAcrossA4 = (kind: PaperKind, paper: Paper): boolean => paper === 'A4' && WIDE_KINDS.includes(kind);
/** A tag or label, which also goes on a sheet of labels. */
export const isLabel = (kind: PaperKind): boolean => kind !== 'test-page' && LAID_OUT[kind].includes('60x40');

/** The page a kind is laid out on. */
export function pageOf(kind: PaperKind, paper: Paper): PageSize {
  if (paper === 'A4-2up' && isAcross(kind, 'A5')) return PAPER_SIZES.A4; // one above the other
  if (isAcrossA4(kind, paper)) return PAPER_SIZES['A4-2up'];
  return isAcross(kind, paper) ? { widthMm: 210, heightMm: 148 } : PAPER_SIZES[paper];
}

/** Who keeps a sheet (第 n 聯). */
export const PARTS = [
  'original',
  'customer',
  'shop',
  'card',
  'accountant',
  'file',
  'technician',
  'returned',
  'requester',
  'warehouse',
  'buyer',
  'supplier',
  'seller',
  'unit',
  'crew',
  'maker',
] as const;
export const Part = z.enum(PARTS);
export type Part = z.infer<typeof Part>;

const KIND_PARTS: Readonly<Record<PaperKind, readonly [Part, ...Part[]]>> = {
  'service-voucher': ['original'],
  'intake-slip': ['customer', 'shop'],
  'collection-receipt': ['customer', 'shop'],
  'loss-statement': ['shop'],
  'repair-tag': ['original'],
  quote: ['customer', 'card'],
  'charge-slip': ['customer', 'accountant', 'file'],
  'return-slip': ['customer', 'shop'],
  'day-close': ['original'],
  'turn-in': ['technician', 'accountant'],
  statement: ['customer', 'returned'],
  requisition: ['warehouse', 'buyer', 'accountant', 'requester'],
  'purchase-order': ['supplier', 'buyer', 'accountant'],
  'goods-receipt': ['warehouse', 'accountant', 'buyer'],
  'supplier-return': ['supplier', 'warehouse', 'accountant'],
  'bag-label': ['original'],
  'old-part-label': ['original'],
  'free-label': ['original'],
  'pack-list': ['maker', 'returned', 'warehouse'],
  'warranty-claim': ['maker', 'returned', 'accountant'],
  'stock-issue': ['requester', 'accountant', 'warehouse'],
  'stock-return': ['requester', 'accountant', 'warehouse'],
  'pick-list': ['original'],
  'count-sheet': ['original'],
  'difference-report': ['original'],
  'bin-label': ['original'],
  'deposit-receipt': ['customer', 'accountant'],
  'refund-slip': ['customer', 'accountant'],
  'credit-slip': ['customer', 'accountant', 'file'],
  'loan-agreement': ['customer', 'shop'],
  'loan-settlement': ['customer', 'shop'],
  'loan-reminder': ['customer', 'shop'],
  'test-page': ['original'],
  'unclaimed-notice': ['customer', 'shop'],
  'disposal-record': ['shop', 'accountant'],
  'repair-card': ['original'],
  'technician-day': ['original'],
  'chief-day': ['original'],
  'exchange-order': ['customer', 'seller', 'file'],
  'price-list': ['original'],
  'call-register': ['original'],
  'goods-ledger': ['original'],
  'part-card': ['original'],
  'receivable-ledger': ['original'],
  'customer-pocket': ['original'],
  'inspection-certificate': ['customer', 'seller', 'file'],
  'maintenance-contract': ['customer', 'shop'],
  'expiry-notice': ['customer', 'shop'],
  'survey-list': ['original'],
  'opinion-card': ['original'],
  'complaint-form': ['unit', 'shop'],
  'complaint-statistics': ['original'],
  'delivery-order': ['customer', 'shop', 'crew', 'maker'],
};
/** Every part a kind has, in the order the paper travels (B2–B9). */
export const partsOf = (kind: PaperKind): readonly [Part, ...Part[]] => KIND_PARTS[kind];

/** Papers a kind may go to, the default first: those it is laid out for, two parts of A5 on one A4, and labels on a sheet (issue line 5). */
export const PAPER_CHOICES = Object.fromEntries(
  PAPER_KINDS.map((kind) => [
    kind,
    [
      ...LAID_OUT[kind],
      ...(LAID_OUT[kind].includes('A5') && KIND_PARTS[kind].length > 1 ? ['A4-2up'] : []),
      ...(isLabel(kind) ? ['A4-labels'] : []),
    ],
  ]),
) as unknown as Readonly<Record<PaperKind, readonly [Paper, ...Paper[]]>>;

/** The layout that is drawn on a paper: an A4 may carry several sheets of another. */
export const layoutOf = (paper: Paper): Exclude<Paper, 'A4-2up' | 'A4-labels'> =>
  paper === 'A4-2up' ? 'A5' : paper === 'A4-labels' ? '60x40' : paper;

/** The sheets to print: on A5 a receipt's stub is the shop's part, and carbon paper makes its copies itself, so one sheet is enough. */
export const partsToPrint = (kind: PaperKind, paper: Paper): readonly Part[] =>
  withStub(kind, paper) || isFormPaper(paper) ? [KIND_PARTS[kind][0]] : KIND_PARTS[kind];
