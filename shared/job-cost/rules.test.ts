import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BEARERS, type Bearer } from './bearers';
import { labourCost, rateOn } from './rates';
import { addBorne, borneBy, costLines, noneBorne, type EarlierPart, type JobFacts, type PartFact } from './rules';

const psu: PartFact = {
  key: 'p1',
  text: '電源板',
  sku: 'P-PSU-TV',
  qty: 1,
  oldSerial: null,
  newSerial: null,
  valueMinor: 900,
  earlier: null,
};
const warranty: JobFacts = {
  region: 'TW',
  type: 'C',
  typeReason: null,
  reworkOfNo: null,
  contract: null,
  intakeOn: '2027-01-20',
  isFaultOfPart: true,
  quotedParts: [],
  parts: [psu],
  outside: [],
  work: [{ minutes: 60, on: '2027-01-21' }],
  trips: [{ on: '2027-01-20', nth: 0, of: 1 }],
  rates: [],
  decisions: [],
};
const rework = { ...warranty, reworkOfNo: 'RC-2026-000005', typeReason: 'rework RC-2026-000005' };
const before: EarlierPart = { cardNo: 'RC-2026-000005', fittedOn: '2026-11-27', guaranteeDays: 90, supplier: '大明電子' };
const contract = {
  ctNo: 'CT-2026-000010',
  partsPolicy: 'discount' as const,
  isLabourFree: true,
  isTravelFree: true,
  isVisitIncluded: true,
};
const underContract: JobFacts = { ...warranty, type: 'B', contract };

/** Who bears part, labour, travel. */
const bearers = (job: JobFacts): Bearer[] => costLines(job).map((l) => l.bearer);
const codes = (job: JobFacts): string[][] => costLines(job).map((l) => l.reasons.map((r) => r.code));

describe('who bears part, labour and travel', () => {
  it.each<[string, JobFacts, Bearer[]]>([
    ['paid', { ...warranty, type: 'A' }, ['customer', 'customer', 'customer']],
    ['maker warranty', warranty, ['maker', 'maker', 'maker']],
    ['rework (F12: the rework account)', rework, ['centre', 'centre', 'centre']],
    ['free by somebody’s word', { ...warranty, typeReason: '老客戶' }, ['goodwill', 'goodwill', 'goodwill']],
    ['contract, part charged (F3)', underContract, ['customer', 'contract', 'contract']],
    [
      'contract, parts in it',
      { ...underContract, contract: { ...contract, partsPolicy: 'included' } },
      ['contract', 'contract', 'contract'],
    ],
    [
      'contract, visits used up',
      { ...underContract, contract: { ...contract, isVisitIncluded: false } },
      ['customer', 'customer', 'customer'],
    ],
    [
      'contract, travel charged',
      { ...underContract, contract: { ...contract, isTravelFree: false } },
      ['customer', 'contract', 'customer'],
    ],
    ['contract by hand', { ...underContract, contract: null, typeReason: '合同補簽' }, ['contract', 'contract', 'contract']],
    ['a part the customer agreed to pay', { ...warranty, quotedParts: ['電源板'] }, ['customer', 'maker', 'maker']],
    ['our own part failed in its guarantee', { ...rework, parts: [{ ...psu, earlier: before }] }, ['supplier', 'centre', 'centre']],
  ])('%s', (_name, job, expected) => expect(bearers(job)).toEqual(expected));
});

describe('the guarantee of a part', () => {
  const with_ = (earlier: EarlierPart | null, change: Partial<JobFacts> = {}): JobFacts => ({
    ...rework,
    ...change,
    parts: [{ ...psu, earlier }],
  });
  it.each<[string, JobFacts, Bearer, string]>([
    ['its last day', with_(before, { intakeOn: '2027-02-25' }), 'supplier', 'partGuarantee'],
    ['a day later', with_(before, { intakeOn: '2027-02-26' }), 'centre', 'partGuaranteeOver'],
    ['no supplier is known: it stays on the rework account', with_({ ...before, supplier: null }), 'centre', 'partGuaranteeNobody'],
    ['the user broke it', with_(before, { isFaultOfPart: false }), 'centre', 'rework'],
    ['another part', with_(null), 'centre', 'rework'],
  ])('%s', (_name, job, bearer, code) => {
    const [part] = costLines(job);
    expect(part?.bearer).toBe(bearer);
    expect(part?.reasons.map((r) => r.code)).toContain(code);
  });
});

describe('the bill of an outside repairer', () => {
  const outside = [{ key: 'o1', text: '精修社 B-7', amountMinor: 1200 }];
  const only = { parts: [], work: [], trips: [], outside };
  it.each<[string, JobFacts, Bearer]>([
    ['paid work', { ...warranty, ...only, type: 'A' }, 'customer'],
    ['maker warranty', { ...warranty, ...only }, 'maker'],
    ['rework', { ...rework, ...only }, 'centre'],
    ['contract with free labour', { ...underContract, ...only }, 'contract'],
    ['contract that charges labour', { ...underContract, ...only, contract: { ...contract, isLabourFree: false } }, 'customer'],
  ])('%s', (_name, job, bearer) => {
    expect(costLines(job)).toMatchObject([{ key: 'o1', kind: 'outside', text: '精修社 B-7', qty: 1, costMinor: 1200, bearer }]);
    expect(borneBy(costLines(job))).toEqual({ ...noneBorne(), [bearer]: 1200 });
  });
});

it('says why, line by line', () => {
  expect(codes(rework)).toEqual([['rework'], ['rework'], ['rework']]);
  expect(codes({ ...warranty, parts: [{ ...psu, sku: null, valueMinor: null }] })[0]).toEqual(['makerWarranty', 'notFromStock']);
  expect(costLines({ ...rework, parts: [{ ...psu, earlier: before }] })[0]?.reasons).toEqual([
    { code: 'partGuarantee', params: { sku: 'P-PSU-TV', cardNo: 'RC-2026-000005', until: '2027-02-25', supplier: '大明電子' } },
  ]);
});

it('the chief’s last word counts, and what the rules said stays', () => {
  const decisions = [
    { key: 'p1', bearer: 'goodwill' as const, reason: '客訴', by: '陳建宏', at: '2027-01-22T01:00:00.000Z' },
    { key: 'labour', bearer: 'maker' as const, reason: '原廠同意', by: '陳建宏', at: '2027-01-22T02:00:00.000Z' },
    { key: 'p1', bearer: 'supplier' as const, reason: '供應商認了', by: '陳建宏', at: '2027-01-22T03:00:00.000Z' },
  ];
  const [part, labour, travel] = costLines({ ...rework, decisions });
  expect(part).toMatchObject({ bearer: 'supplier', derived: 'centre', decision: { reason: '供應商認了' }, isUnsigned: false });
  expect(labour).toMatchObject({ bearer: 'maker', derived: 'centre' });
  expect(travel).toMatchObject({ bearer: 'centre', decision: null });
});

it('goodwill nobody signed for is told apart', () => {
  const decisions = [{ key: 'p1', bearer: 'goodwill' as const, reason: '老客戶', by: '陳建宏', at: '2027-01-22T01:00:00.000Z' }];
  expect(costLines({ ...warranty, typeReason: '老客戶', decisions }).map((l) => l.isUnsigned)).toEqual([false, true, true]);
});

describe('amounts', () => {
  const rates = [
    { fromOn: '2026-06-01', hourMinor: 600, tripMinor: 250 },
    { fromOn: '2027-01-01', hourMinor: 700, tripMinor: 300 },
    { fromOn: '2027-01-01', hourMinor: 660, tripMinor: 280 },
  ];
  it.each([
    ['2026-05-31', 480, 200],
    ['2026-06-01', 600, 250],
    ['2027-01-01', 660, 280],
  ])('the rate of %s', (on, hourMinor, tripMinor) => expect(rateOn(rates, 'TW', on)).toMatchObject({ hourMinor, tripMinor }));
  it('minutes at the rate of an hour, rounded once', () => {
    expect(labourCost(105, { fromOn: '', hourMinor: 480, tripMinor: 0 })).toBe(840);
    expect(labourCost(1, { fromOn: '', hourMinor: 480, tripMinor: 0 })).toBe(8);
  });
  it('part, labour, travel and their sum', () => {
    const lines = costLines({ ...rework, rates });
    expect(lines.map((l) => [l.kind, l.qty, l.costMinor])).toEqual([
      ['part', 1, 900],
      ['labour', 60, 660],
      ['travel', 1, 280],
    ]);
    expect(borneBy(lines)).toEqual({ ...noneBorne(), centre: 1840 });
  });
  it('devices that came together share the trip to the last coin', () => {
    const share = (nth: number) => costLines({ ...warranty, trips: [{ on: '2027-01-20', nth, of: 3 }] }).at(-1)?.costMinor ?? 0;
    expect([share(0), share(1), share(2)]).toEqual([66, 67, 67]);
  });
  it('nothing done, nothing borne', () => expect(costLines({ ...warranty, parts: [], work: [], trips: [] })).toEqual([]));
});

it('property: what is borne is what it cost, whoever decides what, and a decision moves only its line', () => {
  const part = fc.record({ key: fc.constantFrom('p1', 'p2', 'p3'), valueMinor: fc.integer({ min: 0, max: 100_000 }) });
  const decision = fc.record({ key: fc.constantFrom('p1', 'labour', 'travel'), bearer: fc.constantFrom(...BEARERS) });
  fc.assert(
    fc.property(
      fc.constantFrom('A' as const, 'B' as const, 'C' as const),
      fc.uniqueArray(part, { selector: (p) => p.key }),
      fc.integer({ min: 0, max: 500 }),
      fc.array(decision, { maxLength: 4 }),
      (type, parts, minutes, decisions) => {
        const job: JobFacts = {
          ...warranty,
          type,
          parts: parts.map((p) => ({ ...psu, ...p })),
          work: [{ minutes, on: '2027-01-21' }],
          decisions: decisions.map((d) => ({ ...d, reason: '—', by: '—', at: '' })),
        };
        const lines = costLines(job);
        const borne = borneBy(lines);
        expect(BEARERS.reduce((sum, b) => sum + borne[b], 0)).toBe(lines.reduce((sum, l) => sum + l.costMinor, 0));
        expect(addBorne(borne, noneBorne())).toEqual(borne);
        const untouched = lines.filter((l) => !decisions.some((d) => d.key === l.key));
        expect(untouched.every((l) => l.bearer === l.derived)).toBe(true);
      },
    ),
  );
});
