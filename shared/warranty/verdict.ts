import { addDays, addMonths, daysBetween } from '../kernel/business-date';
import type { Region } from '../kernel/region';
import { nextOpenDay, type WorkingCalendar } from '../kernel/working-hours';
import type { DeviceClass, Verdict } from '../product/schema';
import { because, type WarrantyReason } from './reasons';
import { familyOf, ladderOf, warrantyMonthsOf, type LadderRow, type Remedy, type WarrantyFamily } from './rules-table';

export type WarrantyFacts = Readonly<{
  region: Region;
  deviceClass: DeviceClass;
  /** Only for goods whose rules are not those of their class. */
  family?: WarrantyFamily | undefined;
  /** The day of sale; without proof it is only what the customer says. */
  purchaseOn?: string | null | undefined;
  exFactoryOn?: string | null | undefined;
  /** Invoice or warranty card seen. */
  proof: boolean;
  /** What the product's own card grants; left out: the rule table. */
  warrantyMonths?: number | null | undefined;
  /** Calendar days spent in repair before this intake; they extend the period. */
  repairDays: number;
  /** The verdict is that of the intake day, even if the period ends during the repair (E20). */
  intakeOn: string;
  calendar: WorkingCalendar;
  /** Label and system IMEI differ and the chief has not overridden it (E17). */
  codeMismatch: boolean;
  userDamage: boolean;
  /** The day of an exchange: the period began anew (D3). */
  restartedOn?: string | null | undefined;
}>;

export type WarrantyVerdict = {
  verdict: Verdict;
  /** Last free day; null while unknown. */
  until: string | null;
  /** Day 1. */
  startsOn: string | null;
  /** Days since the sale; null without a day of sale. */
  dayNo: number | null;
  entitlement: Remedy[];
  reasons: WarrantyReason[];
};

/** Where the period is counted from, and what it can give at most. */
type Start = Readonly<{ from: string; startsOn: string; saleOn: string | null; atMost: readonly Remedy[] | null; isCertain: boolean }>;

/** 保固判定 (D3, D4; F1, F6, F7, F9): the verdict with every step of the reckoning. */
export function warrantyVerdict(facts: WarrantyFacts): WarrantyVerdict {
  const reasons: WarrantyReason[] = [];
  const ladder = ladderOf(facts.region, facts.family ?? familyOf(facts.deviceClass));
  const dayNo = facts.purchaseOn == null ? null : daysBetween(facts.purchaseOn, facts.intakeOn);
  const start = startOf(facts, ladder, reasons);
  if (start === null) {
    const isRefused = !facts.proof && ladder.withoutProof.length === 0;
    return { ...blocked(facts, isRefused ? 'refused' : 'pending', reasons), until: null, startsOn: null, dayNo, entitlement: [], reasons };
  }

  const months = facts.warrantyMonths ?? warrantyMonthsOf(facts.region, facts.deviceClass, start.from);
  if (months === null) {
    reasons.push(because('monthsUnknown', {}));
    return { ...blocked(facts, 'pending', reasons), until: null, startsOn: start.startsOn, dayNo, entitlement: [], reasons };
  }
  const until = endOf(start.from, months, facts.repairDays, facts.calendar, reasons);
  const known = { until, startsOn: start.startsOn, dayNo, reasons };
  if (facts.intakeOn > until) {
    reasons.push(because('expired', { until, intakeOn: facts.intakeOn }));
    return { ...known, verdict: 'out', entitlement: [] };
  }
  const { verdict } = blocked(facts, start.isCertain ? 'in' : 'pending', reasons);
  if (verdict !== 'in') return { ...known, verdict, entitlement: [] };
  reasons.push(because('inWarranty', { until, daysLeft: daysBetween(facts.intakeOn, until) }));
  return { ...known, verdict, entitlement: entitlementOf(facts, ladder, start, reasons) };
}

/** User damage and codes that differ end the free repair, whatever the dates say (D3). */
function blocked(facts: WarrantyFacts, otherwise: Verdict, reasons: WarrantyReason[]): { verdict: Verdict } {
  if (facts.codeMismatch) reasons.push(because('codeMismatch', {}));
  if (facts.userDamage) reasons.push(because('userDamage', {}));
  return { verdict: facts.codeMismatch || facts.userDamage ? 'refused' : otherwise };
}

function startOf(facts: WarrantyFacts, ladder: LadderRow, reasons: WarrantyReason[]): Start | null {
  const saleOn = facts.purchaseOn ?? null;
  if (facts.restartedOn != null) {
    reasons.push(because('restartedByExchange', { startOn: facts.restartedOn }));
    return { from: facts.restartedOn, startsOn: facts.restartedOn, saleOn, atMost: null, isCertain: true };
  }
  reasons.push(facts.proof ? because('proofSeen', {}) : because('noProof', {}));
  if (facts.proof && saleOn === null) {
    reasons.push(because('purchaseDateNeeded', {}));
    return null;
  }
  if (saleOn !== null && facts.proof) return fromSale(saleOn, null, true, reasons);
  if (ladder.exFactoryGraceDays !== null && facts.exFactoryOn != null) return fromExFactory(facts.exFactoryOn, ladder, reasons);
  if (saleOn === null) {
    if (ladder.withoutProof.length > 0)
      reasons.push(ladder.exFactoryGraceDays === null ? because('purchaseDateNeeded', {}) : because('exFactoryNeeded', {}));
    return null;
  }
  // The customer's word: good enough to say "expired", never good enough for "free", except where the law takes other evidence (PC, D3).
  const takesOtherEvidence = ladder.exFactoryGraceDays === null && ladder.withoutProof.length > 0;
  const start = fromSale(saleOn, ladder.withoutProof, takesOtherEvidence, reasons);
  if (ladder.exFactoryGraceDays !== null) reasons.push(because('exFactoryNeeded', {}));
  return start;
}

function fromSale(saleOn: string, atMost: readonly Remedy[] | null, isCertain: boolean, reasons: WarrantyReason[]): Start {
  const startOn = addDays(saleOn, 1);
  reasons.push(because('startsDayAfterSale', { saleOn, startOn }));
  return { from: saleOn, startsOn: startOn, saleOn, atMost, isCertain };
}

function fromExFactory(exFactoryOn: string, ladder: LadderRow, reasons: WarrantyReason[]): Start {
  const days = ladder.exFactoryGraceDays ?? 0;
  const startOn = addDays(exFactoryOn, days);
  reasons.push(
    days > 0 ? because('exFactoryPlus90', { exFactoryOn, days, startOn }) : because('exFactoryCounts', { exFactoryOn, startOn }),
  );
  return { from: startOn, startsOn: startOn, saleOn: null, atMost: ladder.withoutProof, isCertain: true };
}

/** expiry = rest_shift(add_months(sale, m) + Σ repair days) (D3). */
function endOf(from: string, months: number, repairDays: number, calendar: WorkingCalendar, reasons: WarrantyReason[]): string {
  let until = addMonths(from, months);
  reasons.push(because('months', { months, until }));
  if (repairDays > 0) {
    until = addDays(until, repairDays);
    reasons.push(because('repairDaysExtend', { days: repairDays, until }));
  }
  const shifted = nextOpenDay(until, calendar);
  if (shifted !== until) reasons.push(because('restShift', { from: until, to: shifted }));
  return shifted;
}

/** 三包: refund to day 7, exchange to day 15, both with the rest shift; afterwards repair only (D4, F6, F7). */
function entitlementOf(facts: WarrantyFacts, ladder: LadderRow, start: Start, reasons: WarrantyReason[]): Remedy[] {
  const may: Remedy[] = [];
  const isWithin = (days: number, code: 'refundUntil' | 'exchangeUntil'): boolean => {
    if (days === 0 || start.saleOn === null) return false;
    const until = nextOpenDay(addDays(start.saleOn, days), facts.calendar);
    if (facts.intakeOn > until) return false;
    reasons.push(because(code, { until }));
    return true;
  };
  const allows = (remedy: Remedy): boolean => start.atMost === null || start.atMost.includes(remedy);
  if (allows('refund') && isWithin(ladder.refundDays, 'refundUntil')) may.push('refund');
  if (allows('exchange') && isWithin(ladder.exchangeDays, 'exchangeUntil')) may.push('exchange');
  if (may.length === 0) reasons.push(because('repairOnly', {}));
  return [...may, 'repair'];
}
