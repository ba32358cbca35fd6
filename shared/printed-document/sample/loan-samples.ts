import { buildLoanAgreement, buildLoanReminder, buildLoanSettlement, type LoanFacts } from '../build/loan';
import type { PaperDocument } from '../models/paper-document';
import { factsFor, typedIn, type SampleOptions } from './sample-facts';

/** 備用機: the agreement and the settlement of F10, and a reminder; with a long name the model is long too. */
export function loanDocuments(o: SampleOptions): PaperDocument[] {
  const { of, customer, product, accessories, money, cn } = factsFor(o);
  const facts = (issuedAt: string): LoanFacts => ({
    ...of('LN-2026-000004', issuedAt),
    customer,
    device: product,
    cardNo: 'RC-2026-000031',
    loaner: {
      label: o.long === true ? 'SAMSUNG Galaxy A15 5G 128GB 代用機，門市第二台，附原廠保護殼與玻璃貼' : 'SAMSUNG Galaxy A15',
      identifier: { kind: 'imei', value: '354678112004564' },
    },
    valueMinor: money(5990),
    conditionOut: cn ? '完好，屏幕无划痕' : '完好，螢幕無刮痕',
    accessories,
    depositMinor: money(500),
  });
  const agreement = buildLoanAgreement(
    typedIn(o, {
      ...facts('2026-09-27T02:00:00.000Z'),
      dueOn: '2026-10-11',
      isProvisional: true,
      returnDays: 14,
      extensionDays: 5,
    }),
  );
  const settlement = buildLoanSettlement(
    typedIn(o, {
      ...facts('2026-12-10T03:00:00.000Z'),
      lastOn: '2026-12-14',
      conditionIn: cn ? '屏幕玻璃裂' : '螢幕玻璃裂',
      areAccessoriesBack: true,
      deductionMinor: money(180),
      deductionReason: cn ? '屏幕玻璃裂' : '螢幕玻璃裂',
      billNo: 'BL-2026-000140',
      refundMinor: money(320),
      owedMinor: o.long === true ? money(120) : 0,
    }),
  );
  const reminder = buildLoanReminder(
    typedIn(o, {
      ...facts('2026-12-17T02:00:00.000Z'),
      lentAt: '2026-09-27T02:00:00.000Z',
      lastOn: '2026-12-14',
      late: { days: 3, times: o.long === true ? 12 : 2 },
    }),
  );
  return [agreement, settlement, reminder];
}
