import { buildChiefDay, buildTechnicianDay, type DayLine } from '../build/day-report';
import { buildExchangeOrder } from '../build/exchange-order';
import { buildInspectionCertificate } from '../build/inspection-certificate';
import type { PaperDocument } from '../models/paper-document';
import { factsFor, LONG_NAME, TYPED, typedIn, type SampleOptions } from './sample-facts';

const ON = '2026-11-23';
/** Local time of the day as it is stored. */
const at = (hours: number, minutes: number): string => new Date(Date.UTC(2026, 10, 23, hours - 8, minutes)).toISOString();

function dayLines(o: SampleOptions): DayLine[] {
  const { customer } = factsFor(o);
  const line = (over: Partial<DayLine>): DayLine => ({
    ref: 'SC-2026-000101',
    type: 'A',
    startAt: at(11, 10),
    endAt: at(12, 5),
    minutes: 55,
    km: 6.5,
    note: '排水管破裂 → 更換',
    ...over,
  });
  const usual = [
    line({}),
    line({ ref: 'RC-2026-000005', startAt: at(13, 0), endAt: at(14, 35), minutes: 95, km: null, note: TYPED }),
    line({ type: 'B', ref: 'SC-2026-000103', startAt: at(14, 40), endAt: at(16, 10), minutes: 90, note: customer.name }),
    line({ type: 'C', ref: 'RC-2026-000007', startAt: at(16, 10), endAt: at(19, 10), minutes: 180, km: null }),
    line({ type: 'D', ref: null, startAt: at(8, 30), endAt: at(9, 30), minutes: 60, km: null, note: '零件整理' }),
  ];
  if (o.long !== true) return usual;
  return [
    ...usual,
    ...Array.from({ length: 25 }, (_, n) => line({ ref: `SC-2026-0002${10 + n}`, note: '螢幕閃爍'.repeat(n === 3 ? 20 : 2) })),
  ];
}

function dayReports(o: SampleOptions): PaperDocument[] {
  const { of, customer, technician, money, cn } = factsFor(o);
  const isLong = o.long === true;
  const counts = { done: 3, carriedBack: 1, waiting: 1, cashMinor: money(880) };
  const call = (n: number) => ({
    no: `SC-2026-00011${n}`,
    customer: n === 0 ? customer.name : cn ? '陈美玲' : '陳美玲',
    at: at(9, 30),
    technician: n === 1 ? technician.name : null,
  });
  const minutes = { A: 150, B: 90, C: 180, D: 60 };
  const people = Array.from({ length: isLong ? 30 : 2 }, (_, n) => ({
    name: n === 0 ? technician.name : n === 4 ? LONG_NAME : `王志明 ${n}`,
    minutes: n === 1 ? { A: 180, B: 0, C: 210, D: 90 } : minutes,
  }));
  return [
    buildTechnicianDay(
      typedIn(o, {
        ...of(`TR-${ON}-T02`, '2026-11-23T10:05:00.000Z'),
        on: ON,
        technician: technician.name,
        lines: dayLines(o),
        counts,
        submittedAt: '2026-11-23T10:05:00.000Z',
        checkedBy: `${cn ? '陈建宏' : '陳建宏'}\n11-23 18:20`,
      }),
    ),
    buildChiefDay(
      typedIn(o, {
        ...of(`CHR-${ON}`, '2026-11-23T10:30:00.000Z'),
        on: ON,
        technicians: people,
        missing: [cn ? '张志豪' : '張志豪'],
        undispatched: Array.from({ length: isLong ? 8 : 1 }, (_, n) => call(n)),
        overdue: isLong ? [call(1)] : [],
        counts,
      }),
    ),
  ];
}

function certificate(o: SampleOptions): PaperDocument {
  const { of, customer, product, technician, money, cn } = factsFor(o);
  return buildInspectionCertificate(
    typedIn(o, {
      ...of('IC-2026-000007', '2026-11-26T02:00:00.000Z'),
      customer,
      product,
      sourceNo: 'IN-2026-000005',
      soldOn: '2026-11-20',
      invoiceNo: 'AB-12345678',
      priceMinor: money(3299),
      dayNo: 6,
      repairs: 0,
      repairDays: 0,
      fault: 'power',
      cause: 'defect',
      findings: o.long === true ? `${TYPED}，更換電池與充電器後仍無法開機，電流為零，`.repeat(8) : TYPED,
      entitled: ['repair', 'exchange', 'refund'],
      choice: 'refund',
      tester: technician.name,
      chief: cn ? '陈建宏' : '陳建宏',
      validUntil: '2026-12-03',
    }),
  );
}

function exchanges(o: SampleOptions): PaperDocument[] {
  const { of, customer, product, money } = factsFor(o);
  const base = {
    customer,
    product,
    invoiceNo: 'AB-12345678',
    approvedBy: '周文雄',
    oldIdentifier: product.identifier?.value ?? '',
  };
  return [
    buildExchangeOrder(
      typedIn(o, {
        ...base,
        ...of('RX-2026-000003', '2026-11-23T06:00:00.000Z'),
        kind: 'exchange',
        basisNo: 'RC-2026-000021',
        waitedDays: 64,
        agreedOn: ON,
        newIdentifier: o.long === true ? 'E78234-M9N551203-000000047799X' : '354678112004564',
        handedOverOn: null,
        refund: null,
        returned: ['accessories', 'card'],
      }),
    ),
    buildExchangeOrder(
      typedIn(o, {
        ...base,
        ...of('RX-2026-000004', '2026-12-02T06:00:00.000Z'),
        kind: 'refund',
        basisNo: 'IC-2026-000007',
        waitedDays: null,
        agreedOn: '2026-12-02',
        newIdentifier: null,
        handedOverOn: null,
        refund: { priceMinor: money(1299), usedDays: 90, repairDays: 10, ratePercent: 0.5, feeMinor: money(520), refundMinor: money(779) },
        returned: ['accessories', 'gifts', 'invoice', 'card'],
      }),
    ),
  ];
}

/** 日報表, 退換貨單 and 檢測鑑定單. */
export const dayDocuments = (o: SampleOptions): PaperDocument[] => [...dayReports(o), ...exchanges(o), certificate(o)];
