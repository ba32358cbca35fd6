import type { Language } from '../../kernel/region';
import { buildChargeSlip } from '../build/charge-slip';
import { buildCollectionReceipt } from '../build/collection-receipt';
import { buildIntakeSlip, type IntakeDeviceFact } from '../build/intake-slip';
import { buildLossStatement } from '../build/loss-statement';
import { buildQuote } from '../build/quote';
import { buildRepairTags } from '../build/repair-tag';
import { buildReturnSlip } from '../build/return-slip';
import { buildServiceVoucher, type VisitFact } from '../build/service-voucher';
import type { PaperDocument } from '../models/paper-document';
import { formDocuments } from './form-samples';
import { bookDocuments } from './book-samples';
import { cashDocuments, creditSlip } from './cash-samples';
import { purchaseDocuments } from './purchase-samples';
import { loanDocuments } from './loan-samples';
import { unclaimedDocuments } from './unclaimed-samples';
import { makerDocuments } from './maker-samples';
import { AT, factsFor, linesIn, LONG_NAME, TYPED, typedIn, type SampleOptions } from './sample-facts';
import { freeLabels, storeDocuments, testPage } from './store-samples';

/** As many as one intake takes (B4). */
const MOST_DEVICES = 20;

function voucher(o: SampleOptions): PaperDocument {
  const { of, customer, product, money } = factsFor(o);
  const visit = (no: number, over: Partial<VisitFact>): VisitFact => ({
    no,
    arrivedAt: '2024-09-14T06:00:00.000Z',
    leftAt: '2024-09-14T06:35:00.000Z',
    type: 'C',
    fault: '脫水不平衡',
    action: '調整腳座、校正水平',
    parts: [],
    minutes: 35,
    chargeMinor: 0,
    technician: '李俊傑',
    signer: '陳美玲',
    ...over,
  });
  const visits = [
    visit(1, {}),
    visit(2, {
      arrivedAt: '2025-08-02T02:20:00.000Z',
      leftAt: '2025-08-02T03:10:00.000Z',
      type: 'A',
      fault: '進水慢',
      action: '清洗進水閥濾網',
      minutes: 50,
      chargeMinor: money(700),
    }),
    visit(3, {
      arrivedAt: '2026-11-23T03:10:00.000Z',
      leftAt: AT,
      type: 'A',
      fault: TYPED,
      action: '更換排水管，試水 20 分鐘無滲漏',
      parts: [{ text: 'P-HOSE-01 排水管', qty: 1 }],
      minutes: 55,
      chargeMinor: money(880),
    }),
  ];
  const more = Array.from({ length: linesIn(o, 0, 11, 27) }, (_, i) =>
    visit(i + 4, { fault: '螢幕閃爍'.repeat(i === 2 ? 30 : 2), signer: i === 5 ? LONG_NAME : '陳美玲' }),
  );
  return buildServiceVoucher(
    typedIn(o, {
      ...of('SV-2026-000031'),
      customer,
      product,
      zone: { zone: 'urban', hours: 6 },
      purchasedOn: '2024-03-02',
      proof: '發票 AB-12345678',
      warrantyUntil: '2025-03-02',
      basis: 'A',
      contract: null,
      reckoning: { fromOn: '2024-03-03', months: 12, extendedDays: 0 },
      visits: o.long === true ? [...visits, ...more] : visits,
      guaranteeDays: 90,
    }),
  );
}

function receipt(o: SampleOptions): PaperDocument {
  const { of, customer, product, accessories, exterior, technician } = factsFor(o);
  const device = {
    product,
    accessories,
    exterior,
    photos: 3,
    declaredMinor: null,
    shelf: 'B-03',
    cardNo: 'RC-2026-000005',
    ledgerNo: 'DL-2026-000044',
  };
  return buildCollectionReceipt(
    typedIn(o, {
      ...of('CR-2026-000001', '2026-11-23T07:30:00.000Z'),
      ...(o.rare === true && { version: 2 }),
      customer,
      callNo: 'SC-2026-000105',
      voucherNo: 'SV-2026-000045',
      reason: '電源板故障需攜回',
      estReadyOn: '2026-11-27',
      devices: Array.from({ length: linesIn(o, 1, 3, MOST_DEVICES) }, () => device),
      feeMinor: factsFor(o).money(300),
      unclaimedDays: 30,
      technician,
      signer: customer.name,
    }),
  );
}

function intake(o: SampleOptions): PaperDocument {
  const { of, customer, product, accessories, exterior, money, cn } = factsFor(o);
  const device = (n: number): IntakeDeviceFact => ({
    product,
    fault: TYPED,
    accessories: n === 1 ? accessories : [],
    exterior,
    photos: n === 1 ? 2 : 0,
    proof: n === 1 ? { invoice: true, card: true, no: 'AB-12345678' } : { invoice: false, card: false, no: null },
    purchasedOn: n === 1 ? '2024-03-02' : null,
    moisture: n === 1 ? 'none' : 'labelChanged',
    imeiSystem: cn && n === 1 ? '860123045678900' : null,
    verdict: n === 1 ? 'out' : 'refused',
    verdictReason: n === 1 ? null : '內外碼不符',
    shelf: `A-0${n}`,
    cardNo: `RC-2026-00000${n + 4}`,
    ledgerNo: `DL-2026-00004${n}`,
    voucherNo: `SV-2026-00004${n}`,
  });
  return buildIntakeSlip(
    typedIn(o, {
      ...of('CR-2026-000009'),
      ...(o.rare === true && { version: 2 }),
      intakeNo: 'IN-2026-000005',
      customer,
      devices: Array.from({ length: linesIn(o, 1, 3, MOST_DEVICES) }, (_, n) => device(n + 1)),
      promisedAt: '2026-11-25T10:00:00.000Z',
      feeMinor: money(300),
      estimateMinor: null,
      backupAcknowledged: true,
      unclaimedDays: 30,
      signer: null,
    }),
  );
}

function quote(o: SampleOptions): PaperDocument {
  const { of, customer, product, money } = factsFor(o);
  const line = (i: number) => ({
    kind: 'part' as const,
    text: i === 0 ? '電源板 P-PSU-TV' : `進紙輪組 PRT-220 用（左右各一，含離合器、彈簧與墊片，原廠包裝）第 ${i} 組`,
    qty: 1,
    priceMinor: money(1450),
    amountMinor: money(1450),
  });
  return buildQuote(
    typedIn(o, {
      ...of('QT-2026-000009', '2026-11-24T02:10:00.000Z'),
      version: 1,
      cardNo: 'RC-2026-000005',
      customer,
      product,
      fault: TYPED,
      diagnosis: '電源板燒毀',
      lines: [
        ...Array.from({ length: linesIn(o, 1, 16) }, (_, i) => line(i)),
        { kind: 'labour', text: '檢修工資', qty: 1, priceMinor: money(800), amountMinor: money(800) },
      ],
      grossMinor: money(2250),
      taxMinor: money(107),
      netMinor: money(2143),
      validUntil: '2026-12-01',
    }),
  );
}

function charge(o: SampleOptions): PaperDocument {
  const { of, customer, product, money } = factsFor(o);
  return buildChargeSlip(
    typedIn(o, {
      ...of('BL-2026-000101'),
      customer,
      product,
      owner: o.long === true ? '陳美玲' : null,
      otherSlips: o.long === true ? ['BL-2026-000098', 'BL-2026-000099'] : [],
      toBillMinor: o.long === true ? money(1450) : 0,
      work: `排水管破裂，${TYPED}，更換排水管，試水 20 分鐘無滲漏`,
      lines: [
        ...Array.from({ length: linesIn(o, 0, 0, 27) }, (_, n) => ({ text: `零件第 ${n + 1} 項`, qty: 1, amountMinor: 0 })),
        { text: '檢修工資', qty: 1, amountMinor: money(500) },
        { text: '出勤費（市區）', qty: 1, amountMinor: money(200) },
        {
          text: o.long === true ? '排水管 P-HOSE-01 原廠加長型含管束、墊片與止漏膠帶（左右各一，附安裝說明）' : '排水管 P-HOSE-01',
          qty: 1,
          amountMinor: money(180),
        },
      ],
      grossMinor: money(880),
      taxMinor: money(42),
      netMinor: money(838),
      taxes: [],
      payments: [{ method: 'cash', amountMinor: money(880), tenderedMinor: money(1000), reference: null }],
      balanceMinor: 0,
      guarantee: { untilOn: '2027-02-21', days: 90 },
      parts: ['P-HOSE-01'],
      oldParts: 'returned',
      invoice: { no: 'AB-12345678', mailed: true },
      invoiceFirst: false,
      buyerTaxId: null,
    }),
  );
}

function returned(o: SampleOptions): PaperDocument {
  const { of, customer, product, accessories, money } = factsFor(o);
  const device = { product, work: '更換電源板，連續開機 2 小時正常', accessories };
  return buildReturnSlip(
    typedIn(o, {
      ...of('CR-2026-000001', '2026-11-27T07:20:00.000Z'),
      customer,
      pickedUpBy: o.long === true ? '許文傑' : customer.name,
      proxyRelation: o.long === true ? '配偶' : null,
      receiptLost: false,
      devices: Array.from({ length: linesIn(o, 1, 6, MOST_DEVICES) }, () => device),
      bills: [{ billNo: 'BL-2026-000102', grossMinor: money(2250) }],
      guarantee: { untilOn: '2027-02-25', days: 90 },
    }),
  );
}

function loss(o: SampleOptions): PaperDocument {
  const { of, customer, product, cn } = factsFor(o);
  return buildLossStatement(
    typedIn(o, {
      ...of('CR-2026-000001', '2026-11-27T07:20:00.000Z'),
      customer,
      receiptIssuedAt: '2026-11-23T07:30:00.000Z',
      devices: Array.from({ length: linesIn(o, 1, 3, MOST_DEVICES) }, () => product),
      identity: { by: 'idCard', last4: '4321' },
      approvedBy: { name: cn ? '陈建宏' : '陳建宏', no: 'H01' },
    }),
  );
}

function tags(o: SampleOptions): PaperDocument[] {
  const { of, customer, product, accessories } = factsFor(o);
  const { site, language } = of('');
  return buildRepairTags(
    typedIn(o, {
      site,
      language,
      cardNo: 'RC-2026-000005',
      product,
      customerName: customer.name,
      phone: customer.phone,
      fault: TYPED,
      promisedOn: '2026-11-27',
      type: 'A',
      shelf: 'B-03',
      bags: [accessories],
    }),
  );
}

/** One of every paper in a language, by the rules of a region (mainland for Simplified, Taiwan otherwise). */
export function sampleDocuments(language: Language, options: Omit<SampleOptions, 'language'> = {}): readonly PaperDocument[] {
  const o = { ...options, language };
  return [
    voucher(o),
    intake(o),
    receipt(o),
    loss(o),
    ...tags(o),
    quote(o),
    charge(o),
    returned(o),
    ...cashDocuments(o),
    ...purchaseDocuments(o),
    ...storeDocuments(o),
    ...loanDocuments(o),
    ...makerDocuments(o),
    testPage(o),
    ...unclaimedDocuments(o),
    creditSlip(o),
    ...formDocuments(o),
    ...freeLabels(o),
    ...bookDocuments(o),
  ];
}

/** The samples of one kind; a tag has one for the device and one for a bag. */
export const samplesOf = (
  kind: PaperDocument['kind'],
  language: Language,
  options: Omit<SampleOptions, 'language'> = {},
): PaperDocument[] => sampleDocuments(language, options).filter((document) => document.kind === kind);
