import { addDays } from '../kernel/business-date';
import { allocate } from '../kernel/money';
import type { Region, ServiceType } from '../kernel/region';
import type { PartsPolicy } from '../maintenance-contract/rules';
import { BEARERS, since, type Bearer, type CostKind, type CostReason } from './bearers';
import { labourCost, rateOn, type CostRate } from './rates';

/** A part of the same kind that we fitted into this device before. */
export type EarlierPart = Readonly<{ cardNo: string; fittedOn: string; guaranteeDays: number; supplier: string | null }>;
export type PartFact = Readonly<{
  key: string;
  text: string;
  sku: string | null;
  qty: number;
  oldSerial: string | null;
  newSerial: string | null;
  /** What the parts ledger issued it at; null: it was never in stock. */
  valueMinor: number | null;
  earlier: EarlierPart | null;
}>;
export type ContractFact = Readonly<{
  ctNo: string;
  partsPolicy: PartsPolicy;
  isLabourFree: boolean;
  isTravelFree: boolean;
  /** The visit is one of those the contract includes. */
  isVisitIncluded: boolean;
}>;
/** What the chief decided about a line, in the order it was written; the last counts. */
export type BearerDecision = Readonly<{ key: string; bearer: Bearer; reason: string; by: string; at: string }>;
export type JobFacts = Readonly<{
  region: Region;
  type: ServiceType;
  typeReason: string | null;
  /** Number of the job it is the rework of (E5). */
  reworkOfNo: string | null;
  contract: ContractFact | null;
  /** The day the device came in, or the customer called (E20, E21). */
  intakeOn: string;
  /** The part itself failed, not its user or the weather (cause code). */
  isFaultOfPart: boolean;
  /** Names of parts in the quote the customer accepted. */
  quotedParts: readonly string[];
  parts: readonly PartFact[];
  /** 外修: bills of outside repairers, without what was taken back. */
  outside: readonly Readonly<{ key: string; text: string; amountMinor: number }>[];
  work: readonly Readonly<{ minutes: number; on: string }>[];
  /** Days of the visits; a trip that brought back several devices is shared by them, this one is the `nth`. */
  trips: readonly Readonly<{ on: string; nth: number; of: number }>[];
  rates: readonly CostRate[];
  decisions: readonly BearerDecision[];
}>;

export type CostLine = {
  key: string;
  kind: CostKind;
  text: string;
  sku: string | null;
  qty: number;
  oldSerial: string | null;
  newSerial: string | null;
  costMinor: number;
  bearer: Bearer;
  /** Who would bear it by the rules alone. */
  derived: Bearer;
  reasons: CostReason[];
  decision: { reason: string; by: string; at: string } | null;
  /** Goodwill nobody has signed for. */
  isUnsigned: boolean;
};
type Judged = Readonly<{ bearer: Bearer; reasons: CostReason[] }>;

/** Who bears the job as a whole: A the customer, B the contract, C the maker, the centre itself (rework) or its goodwill. */
function bearerOfJob({ type, typeReason, reworkOfNo, contract, intakeOn }: JobFacts): Judged {
  if (type === 'A') return { bearer: 'customer', reasons: [since('paidJob', {})] };
  if (type === 'B')
    return {
      bearer: 'contract',
      reasons: [contract ? since('contractCovers', { ctNo: contract.ctNo }) : since('contractByHand', { reason: typeReason ?? '' })],
    };
  if (reworkOfNo !== null) return { bearer: 'centre', reasons: [since('rework', { cardNo: reworkOfNo })] };
  if (typeReason !== null) return { bearer: 'goodwill', reasons: [since('freeByHand', { reason: typeReason })] };
  return { bearer: 'maker', reasons: [since('makerWarranty', { on: intakeOn })] };
}

/** Labour or travel: a contract may leave it to the customer, or its visits are used up (B19). */
function bearerOfWork(job: JobFacts, whole: Judged, isFree: boolean): Judged {
  const { contract } = job;
  if (job.type !== 'B' || contract === null || (isFree && contract.isVisitIncluded)) return whole;
  const { ctNo } = contract;
  return { bearer: 'customer', reasons: [isFree ? since('contractUsedUp', { ctNo }) : since('contractCharges', { ctNo })] };
}

/** A part that fails inside its own guarantee is borne by whoever sold it to us; without a known supplier the job's bearer keeps it. */
function bearerOfPart(job: JobFacts, whole: Judged, part: PartFact): Judged {
  if (job.type === 'A') return whole;
  if (job.quotedParts.includes(part.text)) return { bearer: 'customer', reasons: [since('quoted', {})] };
  const { contract } = job;
  if (job.type === 'B' && contract !== null && contract.partsPolicy !== 'included')
    return { bearer: 'customer', reasons: [since('contractCharges', { ctNo: contract.ctNo })] };
  const stock = part.valueMinor === null ? [since('notFromStock', {})] : [];
  if (part.earlier === null || part.sku === null || !job.isFaultOfPart) return { ...whole, reasons: [...whole.reasons, ...stock] };
  const { cardNo, fittedOn, guaranteeDays, supplier } = part.earlier;
  const until = addDays(fittedOn, guaranteeDays);
  const of = { sku: part.sku, cardNo };
  if (job.intakeOn > until) return { ...whole, reasons: [...whole.reasons, since('partGuaranteeOver', { ...of, until })] };
  if (supplier === null) return { ...whole, reasons: [...whole.reasons, since('partGuaranteeNobody', of)] };
  return { bearer: 'supplier', reasons: [since('partGuarantee', { ...of, until, supplier })] };
}

const shareOf = (minor: number, { nth, of }: JobFacts['trips'][number]): number => allocate(minor, Array<number>(of).fill(1))[nth] ?? 0;

/** 成本與負擔: what each part of a job cost us, who bears it, and why. */
export function costLines(job: JobFacts): CostLine[] {
  const whole = bearerOfJob(job);
  const line = (fact: Omit<CostLine, 'bearer' | 'derived' | 'reasons' | 'decision' | 'isUnsigned'>, judged: Judged): CostLine => {
    const decided = job.decisions.findLast((d) => d.key === fact.key) ?? null;
    const bearer = decided?.bearer ?? judged.bearer;
    return {
      ...fact,
      bearer,
      derived: judged.bearer,
      reasons: judged.reasons,
      decision: decided && { reason: decided.reason, by: decided.by, at: decided.at },
      isUnsigned: bearer === 'goodwill' && decided === null,
    };
  };
  const plain = { text: '', sku: null, oldSerial: null, newSerial: null };
  const minutes = job.work.reduce((sum, w) => sum + w.minutes, 0);
  const trips = job.trips.reduce((sum, t) => sum + 1 / t.of, 0);
  const parts = job.parts.map((part) => {
    const { valueMinor, earlier: _earlier, ...fact } = part;
    return line({ ...fact, kind: 'part', costMinor: valueMinor ?? 0 }, bearerOfPart(job, whole, part));
  });
  // Another's hands in place of ours: whoever bears our labour bears his bill.
  const outside = job.outside.map(({ key, text, amountMinor }) =>
    line(
      { ...plain, key, text, kind: 'outside', qty: 1, costMinor: amountMinor },
      bearerOfWork(job, whole, job.contract?.isLabourFree ?? true),
    ),
  );
  const labour = {
    ...plain,
    key: 'labour',
    kind: 'labour' as const,
    qty: minutes,
    costMinor: job.work.reduce((sum, w) => sum + labourCost(w.minutes, rateOn(job.rates, job.region, w.on)), 0),
  };
  const travel = {
    ...plain,
    key: 'travel',
    kind: 'travel' as const,
    qty: Math.round(trips * 1000) / 1000,
    costMinor: job.trips.reduce((sum, t) => sum + shareOf(rateOn(job.rates, job.region, t.on).tripMinor, t), 0),
  };
  return [
    ...parts,
    ...outside,
    ...(minutes > 0 ? [line(labour, bearerOfWork(job, whole, job.contract?.isLabourFree ?? true))] : []),
    ...(job.trips.length > 0 ? [line(travel, bearerOfWork(job, whole, job.contract?.isTravelFree ?? true))] : []),
  ];
}

export type Borne = Record<Bearer, number>;
const NOTHING: Borne = { customer: 0, maker: 0, contract: 0, centre: 0, goodwill: 0, supplier: 0 };
/** Sums by bearer. */
export const borneBy = (lines: readonly Pick<CostLine, 'bearer' | 'costMinor'>[]): Borne =>
  lines.reduce<Borne>((sums, l) => ({ ...sums, [l.bearer]: sums[l.bearer] + l.costMinor }), { ...NOTHING });
export const addBorne = (a: Borne, b: Borne): Borne => Object.fromEntries(BEARERS.map((who) => [who, a[who] + b[who]])) as Borne;
export const noneBorne = (): Borne => ({ ...NOTHING });
