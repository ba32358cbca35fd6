import type { DayReport } from '../../cash-drawer/schema';
import { buildCreditSlip } from '../build/credit-slip';
import { buildDayClose } from '../build/day-close';
import { buildDepositReceipt } from '../build/deposit-receipt';
import { buildRefundSlip } from '../build/refund-slip';
import { buildStatement } from '../build/statement';
import { buildTurnIn } from '../build/turn-in';
import type { PaperDocument } from '../models/paper-document';
import { factsFor, linesIn, typedIn, type SampleOptions } from './sample-facts';

/** 日結表: two cashiers, a drawer that agrees and one that is short. */
function dayClose(o: SampleOptions): PaperDocument {
  const { of, money, cn } = factsFor(o);
  const [clerk, accountant] = cn ? ['林佳蓉', '黄淑芬'] : ['林佳蓉', '黃淑芬'];
  const drawer: DayReport['drawers'][number] = {
    id: '0193b0f0-0000-7000-8000-000000000001' as never,
    workstation: 'COUNTER-1',
    status: 'CLOSED',
    openedAt: '2026-11-23T00:55:00.000Z',
    openedBy: clerk ?? '',
    floatMinor: money(3000),
    countedAt: '2026-11-23T10:05:00.000Z',
    countedById: null,
    countedBy: clerk ?? '',
    countedMinor: money(9050),
    expectedMinor: money(9050),
    differenceMinor: 0,
    reason: null,
    confirmedAt: null,
    confirmedBy: null,
    rev: 2,
  };
  const short = {
    ...drawer,
    workstation: 'COUNTER-2',
    openedBy: accountant ?? '',
    expectedMinor: money(2250),
    countedMinor: money(2150),
    differenceMinor: 0 - money(100),
    reason: cn ? '找错一张百元钞' : '找錯一張百元鈔',
    confirmedBy: '陳建宏',
  };
  const line = (cashier: string | undefined, method: DayReport['lines'][number]['method'], count: number, taken: number, refunded = 0) => ({
    cashier: cashier ?? '',
    method,
    count,
    takenMinor: money(taken),
    refundedMinor: money(refunded),
  });
  const lines = [
    line(clerk, 'cash', 6, 6350, 300),
    line(clerk, 'card', 2, 4500),
    line(clerk, 'mobile', 1, 880),
    line(accountant, 'transfer', 3, 12_600),
  ];
  return buildDayClose(
    typedIn(o, {
      ...of('DC-2026-11-23', '2026-11-23T10:20:00.000Z'),
      report: {
        on: '2026-11-23',
        lines: Array.from({ length: linesIn(o, 1, 6, 8) }, () => lines).flat(),
        drawers: [drawer, short],
        deposits: { takenMinor: money(1000), usedMinor: money(500), refundedMinor: money(300) },
        isCashHidden: false,
        withTechniciansMinor: money(880),
        closedAt: '2026-11-23T10:20:00.000Z',
        closedBy: accountant ?? '',
      },
    }),
  );
}

/** 繳款單: F1 and a second slip, a note short. */
function turnIn(o: SampleOptions): PaperDocument {
  const { of, customer, money, technician } = factsFor(o);
  const slip = (n: number, minor: number) => ({
    paymentId: `0193b0f0-0000-7000-8000-00000000000${n}` as never,
    paymentNo: `PM-2026-00000${n}`,
    billId: `0193b0f0-0000-7000-8000-00000000001${n}` as never,
    billNo: `BL-2026-00010${n}`,
    customerName: customer.name,
    invoiceNo: n === 1 ? 'AB12345678' : null,
    mailedOn: n === 1 ? '2026-11-23' : null,
    amountMinor: minor,
    at: '2026-11-23T04:05:00.000Z',
  });
  return buildTurnIn(
    typedIn(o, {
      ...of('TI-2026-000020', '2026-11-23T09:40:00.000Z'),
      turnIn: {
        id: '0193b0f0-0000-7000-8000-000000000009' as never,
        turnInNo: 'TI-2026-000020',
        status: 'COUNTED',
        technicianId: '0193b0f0-0000-7000-8000-000000000008' as never,
        technician: technician.name,
        expectedMinor: money(1480),
        countedMinor: money(1380),
        differenceMinor: 0 - money(100),
        reason: '找錯一張百元鈔',
        receivedAt: '2026-11-23T09:40:00.000Z',
        receivedBy: '黃淑芬',
        confirmedAt: null,
        confirmedBy: null,
        bills: [slip(1, money(880)), slip(2, money(600)), ...Array.from({ length: linesIn(o, 0, 0, 28) }, () => slip(3, 0))],
        rev: 1,
      },
    }),
  );
}

/** 貨款徵詢函: F2, a charge and a part payment. */
function statement(o: SampleOptions): PaperDocument {
  const { of, customer, money } = factsFor(o);
  const charge = { at: '2026-12-02T07:10:00.000Z', documentNo: 'BL-2026-000131', billNo: 'BL-2026-000131', amountMinor: money(2400) };
  const paid = { at: '2026-12-10T02:00:00.000Z', documentNo: 'PM-2026-000118', billNo: 'BL-2026-000102', amountMinor: 0 - money(3000) };
  const lines = o.long === true ? Array.from({ length: linesIn(o, 0, 20) }, () => charge) : [charge, paid];
  return buildStatement(
    typedIn(o, {
      ...of('C000123-2026-12-31', '2026-12-31T09:00:00.000Z'),
      customer,
      from: '2026-12-01',
      to: '2026-12-31',
      openingMinor: money(6300),
      lines,
      closingMinor: lines.reduce((sum, l) => sum + l.amountMinor, money(6300)),
    }),
  );
}

/** 訂金收據: part in cash, part by card. */
function depositReceipt(o: SampleOptions): PaperDocument {
  const { of, customer, product, money } = factsFor(o);
  return buildDepositReceipt(
    typedIn(o, {
      ...of('PM-2026-000301', '2026-11-23T02:05:00.000Z'),
      customer,
      product,
      cardNo: 'RC-2026-000021',
      lines: [
        { no: 'PM-2026-000301', method: 'cash', reference: null, amountMinor: money(600) },
        { no: 'PM-2026-000302', method: 'card', reference: '4321', amountMinor: money(400) },
      ],
      heldMinor: money(1500),
    }),
  );
}

/** 退款單: F19, the deposit of a cancelled job; and a payment of a slip. */
function refundSlips(o: SampleOptions): PaperDocument[] {
  const { of, customer, money, cn } = factsFor(o);
  const why = cn ? '客户取消维修' : '客戶取消維修';
  const deposit = buildRefundSlip(
    typedIn(o, {
      ...of('PM-2026-000303', '2026-11-26T02:00:00.000Z'),
      customer,
      about: { kind: 'deposit', no: 'RC-2026-000021', paymentNo: null },
      line: { no: 'PM-2026-000303', method: 'cash', reference: null, amountMinor: money(1000) },
      restMinor: money(500),
      reason: why,
    }),
  );
  const payment = buildRefundSlip(
    typedIn(o, {
      ...of('PM-2026-000310', '2026-11-26T02:10:00.000Z'),
      customer,
      about: { kind: 'bill', no: 'BL-2026-000131', paymentNo: 'PM-2026-000118' },
      line: { no: 'PM-2026-000310', method: 'transfer', reference: '12345', amountMinor: money(2250) },
      restMinor: money(2250),
      reason: why,
    }),
  );
  return [deposit, payment];
}

/** 折讓單: a slip of the period before. */
export function creditSlip(o: SampleOptions): PaperDocument {
  const { of, customer, money, cn } = factsFor(o);
  const taxes = cn
    ? [
        { rate: 1300, grossMinor: money(2000), taxMinor: money(230), netMinor: money(1770) },
        { rate: 600, grossMinor: money(250), taxMinor: money(14), netMinor: money(236) },
      ]
    : [{ rate: 500, grossMinor: money(2250), taxMinor: money(107), netMinor: money(2143) }];
  const lines = [
    { text: cn ? '检修工时' : '檢修工資', qty: 1, amountMinor: money(2000) },
    { text: cn ? '检测费' : '檢測費', qty: 1, amountMinor: money(250) },
  ];
  return buildCreditSlip(
    typedIn(o, {
      ...of('CS-2026-000001', '2026-11-23T02:10:00.000Z'),
      customer,
      buyerTaxId: cn ? '91350100M000100Y43' : '53212539',
      billNo: 'BL-2026-000131',
      billedOn: '2026-10-12',
      invoice: { no: cn ? '26352000000012345678' : 'AB12345678', on: '2026-10-12' },
      lines: Array.from({ length: linesIn(o, 1, 8, 15) }, () => lines).flat(),
      taxes,
      grossMinor: money(2250),
      taxMinor: taxes.reduce((sum, x) => sum + x.taxMinor, 0),
      netMinor: taxes.reduce((sum, x) => sum + x.netMinor, 0),
      why: 'periodOver',
      reason: cn ? '客户退货' : '客戶退貨',
    }),
  );
}

/** The papers of the cash desk. */
export const cashDocuments = (o: SampleOptions): PaperDocument[] => [
  dayClose(o),
  turnIn(o),
  statement(o),
  depositReceipt(o),
  ...refundSlips(o),
];
