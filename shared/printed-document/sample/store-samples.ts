import { buildBinLabels } from '../build/bin-label';
import { buildCountSheet, buildDifferenceReport, buildPickList } from '../build/count-paper';
import { buildFreeLabels } from '../build/free-label';
import { buildStockIssue, buildStockReturn } from '../build/stock-slip';
import { buildTestPage } from '../build/test-page';
import { deviceOf } from '../../printer/models';
import type { PaperDocument } from '../models/paper-document';
import type { DifferenceView } from '../../stocktake/schema';
import { factsFor, linesIn, LONG_NAME, TYPED, typedIn, type SampleOptions } from './sample-facts';

const REQUESTED = '2026-11-23T02:10:00.000Z';
const names = (o: SampleOptions) => {
  const { cn } = factsFor(o);
  const long = o.long === true;
  return {
    psu: long ? `電源板 ${LONG_NAME}` : cn ? '电源板' : '電源板',
    note: long ? '急件，今日下午三點前備妥，放在發料窗口左側的藍色箱內' : null,
    hose: cn ? '排水管' : '排水管',
    keeper: { name: cn ? '孙丽' : '吳文彬', no: 'W01' },
    chief: { name: cn ? '何伟' : '陳建宏', no: 'H01' },
  };
};
const times = <T>(o: SampleOptions, n: number, rows: readonly T[]): readonly T[] =>
  o.long === true ? Array.from({ length: n }, () => rows).flat() : rows;

/** 領料單 of B14: a board for a job and hoses. */
function issue(o: SampleOptions): PaperDocument {
  const { of, money, technician } = factsFor(o);
  const n = names(o);
  return buildStockIssue(
    typedIn(o, {
      ...of('SI-2026-000016'),
      requester: technician,
      requestedAt: REQUESTED,
      approver: n.chief,
      jobNo: 'RC-2026-000005',
      jobModel: 'TV-43A',
      note: n.note,
      lines: times(o, 15, [
        { bin: 'B-02', sku: 'P-PSU-TV', name: n.psu, spec: '43"', unit: 'piece' as const, qty: 1, valueMinor: money(900) },
        { bin: 'A-12', sku: 'P-HOSE-01', name: n.hose, spec: null, unit: 'strip' as const, qty: 2, valueMinor: money(240) },
      ]),
    }),
  );
}

function returned(o: SampleOptions): PaperDocument {
  const { of, money, technician } = factsFor(o);
  const n = names(o);
  const line = {
    bin: 'A-12',
    siNo: 'SI-2026-000016',
    unit: 'strip' as const,
    sku: 'P-HOSE-01',
    name: n.hose,
    qty: 1,
    valueMinor: money(120),
  };
  return buildStockReturn(
    typedIn(o, {
      ...of('SR-2026-000003', '2026-11-23T09:20:00.000Z'),
      issuedBy: n.keeper,
      requester: technician,
      requestedAt: REQUESTED,
      note: n.note,
      lines: Array.from({ length: linesIn(o, 1, 1, 15) }, () => [
        { ...line, jobNo: 'RC-2026-000005', condition: 'good' as const },
        { ...line, jobNo: null, condition: 'defective' as const },
      ]).flat(),
    }),
  );
}

function pickList(o: SampleOptions): PaperDocument {
  const { of, technician } = factsFor(o);
  const n = names(o);
  const line = { siNo: 'SI-2026-000016', jobNo: 'RC-2026-000005', requester: technician.name };
  return buildPickList(
    typedIn(o, {
      ...of('PICK-2026-11-23-1205'),
      lines: times(o, 20, [
        { ...line, bin: 'A-12', sku: 'P-HOSE-01', name: n.hose, unit: 'strip' as const, qty: 2 },
        { ...line, bin: null, sku: 'P-PSU-TV', name: n.psu, unit: 'piece' as const, qty: 1 },
      ]),
    }),
  );
}

const count = (o: SampleOptions) => ({
  scope: 'range' as const,
  scopeText: 'A-01 – A-12',
  openedBy: names(o).keeper.name,
  openedAt: '2026-11-23T01:30:00.000Z',
  counters: [names(o).keeper.name],
  note: names(o).note,
});
function sheet(o: SampleOptions): PaperDocument {
  const n = names(o);
  return buildCountSheet(
    typedIn(o, {
      ...factsFor(o).of('ST-2026-000002'),
      count: count(o),
      lines: times(o, 40, [
        { place: 'A-01', sku: 'P-PSU-TV', name: n.psu, spec: '43"', unit: 'piece' as const },
        { place: 'A-12', sku: 'P-HOSE-01', name: n.hose, spec: null, unit: 'strip' as const },
      ]),
    }),
  );
}
function differences(o: SampleOptions): PaperDocument {
  const { of, money, cn } = factsFor(o);
  const n = names(o);
  const base: DifferenceView = {
    id: '0193b0f0-0000-7000-8000-000000000021' as never,
    seq: 1,
    group: 'over',
    partId: null,
    sku: 'P-LCD-1',
    name: cn ? '屏幕总成' : '螢幕總成',
    unit: 'piece',
    isSerialised: false,
    placeId: '0193b0f0-0000-7000-8000-000000000022' as never,
    place: 'B-04',
    fromPlace: null,
    isWithTechnician: false,
    isWithoutSlip: false,
    placeKind: 'bin',
    slip: null,
    book: 0,
    counted: 1,
    recount: null,
    qty: 1,
    serials: [],
    code: null,
    valueMinor: money(1600),
    reason: cn ? '误领' : '誤領',
    resolution: 'post',
  };
  return buildDifferenceReport(
    typedIn(o, {
      ...of('ST-2026-000002', '2026-11-23T10:00:00.000Z'),
      issuedBy: { name: cn ? '陈静' : '周文雄', no: 'M01' },
      count: count(o),
      differences: times(o, 15, [
        base,
        { ...base, group: 'short', sku: 'P-PSU-TV', name: n.psu, book: 3, counted: 1, recount: 2, valueMinor: 0 - money(900) },
        { ...base, group: 'otherBin', sku: 'P-HOSE-01', name: n.hose, fromPlace: 'A-12', book: 0, counted: 3, qty: 3, valueMinor: 0 },
        {
          ...base,
          group: 'unknown',
          sku: null,
          name: null,
          unit: null,
          code: '4710000099999',
          book: null,
          counted: null,
          resolution: 'leave',
        },
      ]),
    }),
  );
}
function labels(o: SampleOptions): PaperDocument {
  const { site, language } = factsFor(o).of('');
  return buildBinLabels(
    typedIn(o, {
      site,
      language,
      bins: [
        { code: 'A-12', name: null },
        { code: 'RACK-03/LEVEL-2/B7', name: o.long === true ? LONG_NAME : names(o).hose },
      ],
    }),
  );
}

/** The papers of the warehouse. */
export const storeDocuments = (o: SampleOptions): PaperDocument[] => [
  issue(o),
  returned(o),
  pickList(o),
  sheet(o),
  differences(o),
  labels(o),
];

/** 自由標籤: two for a thing that nobody took in yet. */
export function freeLabels(o: SampleOptions): PaperDocument[] {
  const { of, customer, product } = factsFor(o);
  const { site, language } = of('');
  return buildFreeLabels(
    typedIn(o, {
      site,
      language,
      number: 'LB-2026-11-23-0920',
      title: product.label,
      person: customer.name,
      phone: customer.phone,
      text: `待估，${TYPED}`,
      place: 'A-07',
      madeOn: '2026-11-23',
      count: 2,
    }),
  );
}

/** Of no trade: whether a printer prints. */
export function testPage(o: SampleOptions): PaperDocument {
  const { site, language } = factsFor(o).of('');
  return buildTestPage(
    typedIn(o, {
      site,
      language,
      number: 'TEST-2026-4B5C-1',
      printer: o.long === true ? LONG_NAME : 'TM-T82III',
      device: deviceOf('escpos80', { way: 'tcp', address: '192.168.1.87:9100' }),
      paper: '80mm',
      printedAt: '2026-11-23T04:05:00.000Z',
      by: '周文雄',
    }),
  );
}
