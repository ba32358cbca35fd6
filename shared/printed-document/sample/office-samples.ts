import { buildComplaintForm, buildComplaintStatistics } from '../build/complaint';
import { buildContract, buildExpiryNotice } from '../build/contract';
import { buildDeliveryOrder } from '../build/delivery-order';
import { buildPriceList } from '../build/price-list';
import { buildOpinionCard, buildSurveyList } from '../build/survey';
import type { PaperDocument } from '../models/paper-document';
import { factsFor, LONG_NAME, TYPED, typedIn, type SampleOptions } from './sample-facts';

function contracts(o: SampleOptions): PaperDocument[] {
  const { of, customer, product, money, cn } = factsFor(o);
  const place = cn ? '二楼机房' : '二樓機房';
  const units = Array.from({ length: o.long === true ? 30 : 2 }, (_, n) => ({
    product,
    place: n === 3 ? LONG_NAME : place,
  }));
  const rep = cn ? '刘芳' : '林佳蓉';
  return [
    buildContract(
      typedIn(o, {
        ...of('CT-2026-000010', '2025-12-20T02:00:00.000Z'),
        customer,
        contact: cn ? '林经理' : '林經理',
        taxId: '53212539',
        rep,
        startsOn: '2026-01-01',
        endsOn: '2026-12-31',
        previousNo: o.long === true ? 'CT-2025-000004' : null,
        units,
        feeMinor: money(12_600),
        taxMinor: money(600),
        payTermDays: 30,
        instalments: o.long === true ? ['2026-01-31', '2026-07-31'].map((dueOn) => ({ dueOn, amountMinor: money(6300) })) : [],
        responseHours: { urban: 6, suburban: 7 },
        visits: 4,
        visitMonths: 3,
        parts: o.long === true ? 'discount' : 'included',
        partsDiscountPercent: 10,
      }),
    ),
    buildExpiryNotice(
      typedIn(o, {
        ...of('NT-2026-000020', '2026-11-30T02:00:00.000Z'),
        customer,
        contractNo: 'CT-2026-000010',
        endsOn: '2026-12-31',
        noticeOn: '2026-11-30',
        rep,
        units,
        renewalFeeMinor: money(12_600),
      }),
    ),
  ];
}

function priceList(o: SampleOptions): PaperDocument {
  const { of, money, cn } = factsFor(o);
  const charge = (code: string, name: string, kind: 'labour' | 'travel' | 'inspection' | 'storage', yuan: number) => ({
    code,
    name,
    kind,
    priceMinor: money(yuan),
  });
  const more = Array.from({ length: o.long === true ? 30 : 0 }, (_, n) =>
    charge(`L-${10 + n}`, n === 3 ? LONG_NAME : cn ? '打印机保养' : '印表機保養', 'labour', 100 * n),
  );
  return buildPriceList(
    typedIn(o, {
      ...of(`PL-2026-11-23-${cn ? 'CN' : 'TW'}`),
      on: '2026-11-23',
      charges: [
        charge('I-01', cn ? '检测费' : '檢測費', 'inspection', 300),
        charge('L-01', o.long === true ? TYPED : cn ? '电视维修工时' : '電視檢修工資', 'labour', 800),
        ...more,
        charge('S-01', cn ? '保管费（每日）' : '保管費（每日）', 'storage', 50),
        charge('T-01', cn ? '市区上门' : '市區出勤', 'travel', 250),
      ],
      guaranteeDays: 90,
      parts: Array.from({ length: o.long === true ? 30 : 2 }, (_, n) => ({
        sku: `P-TV-${101 + n}`,
        name: n === 3 ? LONG_NAME : cn ? '电源板' : '電源板',
        priceMinor: money(1200 + 10 * n),
      })),
    }),
  );
}

function surveys(o: SampleOptions): PaperDocument[] {
  const { of, customer, product, technician } = factsFor(o);
  const isLong = o.long === true;
  return [
    buildSurveyList(
      typedIn(o, {
        ...of('SU-2026-000210', '2026-11-24T01:00:00.000Z'),
        on: '2026-11-23',
        calls: Array.from({ length: isLong ? 30 : 2 }, (_, n) => ({
          surveyNo: `SU-2026-000${210 + n}`,
          callNo: `SC-2026-000${101 + n}`,
          customer,
          product: product.label,
          fault: n === 1 ? '螢幕閃爍'.repeat(isLong ? 12 : 1) : TYPED,
          technician: technician.name,
          outcome: '完修',
        })),
      }),
    ),
    buildOpinionCard(
      typedIn(o, {
        ...of('SU-2026-000210', '2026-11-24T01:00:00.000Z'),
        customer,
        product,
        callNo: 'SC-2026-000101',
        visitOn: '2026-11-23',
        technician: technician.name,
        grades: isLong ? { attitude: 4, skill: 4, arrival: 3, promises: 4 } : null,
        suggestion: isLong ? TYPED.repeat(12) : null,
        complaint: isLong ? TYPED.repeat(12) : null,
      }),
    ),
  ];
}

function complaints(o: SampleOptions): PaperDocument[] {
  const { of, customer, money, cn } = factsFor(o);
  const chief = cn ? '陈建宏' : '陳建宏';
  const isLong = o.long === true;
  const clock = (dueAt: string, at: string | null) => ({ dueAt, at });
  const zero = { general: 0, serious: 0, malicious: 0 };
  return [
    buildComplaintForm(
      typedIn(o, {
        ...of('CP-2026-000015'),
        receivedAt: '2026-11-23T04:05:00.000Z',
        channel: 'forwarded',
        customer,
        relatedNo: 'RC-2026-000005',
        category: 'quality',
        severity: 'serious',
        content: isLong ? `${TYPED}，修好三天又壞，兩次打電話都沒有人回，`.repeat(14) : TYPED,
        demand: isLong ? '免費再修，並賠償請假一天的損失。'.repeat(8) : '免費再修',
        owner: chief,
        escalatedTo: '總部',
        firstResponse: clock('2026-11-23T08:05:00.000Z', '2026-11-23T05:00:00.000Z'),
        answer: clock('2026-11-24T04:05:00.000Z', isLong ? '2026-11-24T03:00:00.000Z' : null),
        report: clock('2026-11-25T04:05:00.000Z', null),
        close: clock('2026-12-08T10:00:00.000Z', null),
        facts: isLong ? '技術員更換電源板後未做老化測試即交件。'.repeat(12) : null,
        cause: isLong ? '未依檢修程序測試，責任在技術員。'.repeat(8) : null,
        action: isLong ? '重新檢修，免收費用；全站重申測試兩小時。'.repeat(8) : null,
        compensationMinor: isLong ? money(500) : null,
        satisfied: isLong ? 'partly' : null,
      }),
    ),
    buildComplaintStatistics(
      typedIn(o, {
        ...of('CP-2026-11', '2026-12-01T02:00:00.000Z'),
        month: '2026-11',
        counts: {
          attitude: { general: 2, serious: 0, malicious: 0 },
          quality: { general: 3, serious: 1, malicious: 0 },
          speed: { general: 4, serious: 0, malicious: 0 },
          charge: { general: 1, serious: 0, malicious: 1 },
          part: zero,
          other: zero,
        },
        byPerson: Array.from({ length: isLong ? 30 : 2 }, (_, n) => ({ name: n === 1 ? customer.name : `王志明 ${n + 1}`, count: n + 1 })),
        firstOnTimePercent: 91.7,
        answeredOnTimePercent: 83.3,
        closedOnTimePercent: 100,
        meanHours: 52,
        reopened: 1,
        compensationMinor: money(500),
      }),
    ),
  ];
}

function delivery(o: SampleOptions): PaperDocument {
  const { of, customer, money, cn } = factsFor(o);
  const isLong = o.long === true;
  return buildDeliveryOrder(
    typedIn(o, {
      ...of('DO-2026-000011', '2026-11-23T06:00:00.000Z'),
      kind: 'both',
      customer,
      floor: '8',
      hasLift: true,
      sourceNo: 'SO-88123',
      slot: { from: '2026-11-24T06:00:00.000Z', to: '2026-11-24T08:00:00.000Z' },
      confirmed: { at: '2026-11-23T06:20:00.000Z', by: cn ? '刘芳' : '林佳蓉' },
      crew: cn ? '大安电器行' : '大安電器行',
      bought: { on: '2026-11-20', shop: cn ? '大安电器行' : '大安電器行', invoiceNo: 'AB-12345678' },
      items: Array.from({ length: isLong ? 30 : 1 }, (_, n) => ({
        model: n === 2 ? '變頻分離式冷暖空調 室外機含防鏽架與加長銅管組' : 'AC-35VX',
        serial: `IN-2026-${7700 + n}`,
        outdoorSerial: `OUT-2026-${8800 + n}`,
        qty: 1,
      })),
      materials: [{ text: '支架', qty: 1, amountMinor: money(450) }],
    }),
  );
}

/** 合同, 調查, 投訴, 送貨: papers whose business comes later; and 收費標準表. */
export const officeDocuments = (o: SampleOptions): PaperDocument[] => [
  ...contracts(o),
  ...surveys(o),
  ...complaints(o),
  delivery(o),
  priceList(o),
];
