import { buildRepairCard } from '../build/repair-card';
import type { PaperDocument } from '../models/paper-document';
import { dayDocuments } from './day-samples';
import { officeDocuments } from './office-samples';
import { AT, factsFor, LONG_NAME, TYPED, typedIn, type SampleOptions } from './sample-facts';

/** 修護卡: one that was just opened, to be written on, and one that passed; at their nastiest with thirty parts. */
function repairCards(o: SampleOptions): PaperDocument[] {
  const { of, customer, product, accessories, technician, cn } = factsFor(o);
  const isLong = o.long === true;
  const open = {
    ...of('RC-2026-000005', '2026-11-23T09:05:00.000Z'),
    customer,
    product,
    accessories,
    dlNo: 'DL-2026-000044',
    receiptNo: 'CR-2026-000001',
    voucherNo: 'SV-2026-000045',
    callNo: 'SC-2026-000105',
    reworkOfNo: isLong ? 'RC-2026-000002' : null,
    isVip: isLong,
    type: 'A' as const,
    shelf: 'B-03',
    promisedAt: '2026-11-27T10:00:00.000Z',
    fault: isLong ? TYPED.repeat(6) : TYPED,
    diagnosis: null,
    cause: null,
    quote: null,
    technicians: [],
    work: [],
    parts: [],
    testResult: null,
    repairedAt: null,
    inspected: null,
    daysInRepair: null,
  };
  const part = (n: number) => ({
    sku: n === 0 ? 'P-PSU-TV' : `PRT-220-${n}`,
    text: n === 0 ? '電源板' : `進紙輪組（左右各一，含離合器、彈簧與墊片，原廠包裝）第 ${n} 組`,
    qty: 1,
    oldPart: 'returned' as const,
    oldSerial: n % 2 === 0 ? `PSU-77-${n}` : null,
    newSerial: n % 2 === 0 ? `PSU-88-2026-${n}` : null,
  });
  const work = (n: number) => ({
    technician: n === 2 ? LONG_NAME : technician.name,
    startAt: '2026-11-25T01:30:00.000Z',
    endAt: '2026-11-25T03:15:00.000Z',
    minutes: 105,
  });
  return [
    buildRepairCard(typedIn(o, open)),
    buildRepairCard(
      typedIn(o, {
        ...open,
        printedAt: '2026-11-26T08:10:00.000Z',
        diagnosis: isLong ? '電源板燒毀，濾波電容鼓起，主板供電不穩，'.repeat(8) : '電源板燒毀',
        cause: 'part',
        quote: { no: 'QT-2026-000009', isAccepted: true },
        technicians: [
          { name: technician.name, sharePercent: isLong ? 60 : 100 },
          ...(isLong ? [{ name: LONG_NAME, sharePercent: 40 }] : []),
        ],
        work: Array.from({ length: isLong ? 12 : 1 }, (_, n) => work(n)),
        parts: Array.from({ length: isLong ? 30 : 1 }, (_, n) => part(n)),
        testResult: '連續開機 2 小時正常',
        repairedAt: AT,
        inspected: { at: '2026-11-26T08:00:00.000Z', by: cn ? '陈建宏' : '陳建宏' },
        daysInRepair: 3,
      }),
    ),
  ];
}

/** Papers of the forms that are made of blocks. */
export const formDocuments = (o: SampleOptions): PaperDocument[] => [...repairCards(o), ...dayDocuments(o), ...officeDocuments(o)];
