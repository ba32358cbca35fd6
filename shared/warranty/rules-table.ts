import type { Province } from '../kernel/province';
import type { Region } from '../kernel/region';
import type { DeviceClass } from '../product/schema';

/** Exchange rules differ by product family, not by class (D4). */
export type WarrantyFamily = 'phone' | 'pc' | 'general';
export type Remedy = 'refund' | 'exchange' | 'repair';

const FAMILIES: Partial<Readonly<Record<DeviceClass, WarrantyFamily>>> = { phone: 'phone', tablet: 'pc', laptop: 'pc', desktop: 'pc' };
export const familyOf = (deviceClass: DeviceClass): WarrantyFamily => FAMILIES[deviceClass] ?? 'general';

type MonthsRow = Readonly<{ region: Region; deviceClass: DeviceClass | 'any'; from: string; months: number }>;
/**
 * Free-repair months where the product itself states none (decisions 15). A new law is a new row with its date, never an edit:
 * a sale is judged by the row in force on its day. `other` goods in China have no row, so their verdict waits for the card.
 */
const MONTHS: readonly MonthsRow[] = [
  { region: 'TW', deviceClass: 'any', from: '1994-01-13', months: 12 },
  { region: 'CN', deviceClass: 'phone', from: '2001-11-15', months: 12 },
  { region: 'CN', deviceClass: 'tablet', from: '2002-09-01', months: 12 },
  { region: 'CN', deviceClass: 'laptop', from: '2002-09-01', months: 12 },
  { region: 'CN', deviceClass: 'desktop', from: '2002-09-01', months: 12 },
  { region: 'CN', deviceClass: 'printer', from: '2002-09-01', months: 12 },
  { region: 'CN', deviceClass: 'tv', from: '1995-08-25', months: 12 },
  { region: 'CN', deviceClass: 'washer', from: '1995-08-25', months: 12 },
  { region: 'CN', deviceClass: 'fridge', from: '1995-08-25', months: 12 },
  { region: 'CN', deviceClass: 'airConditioner', from: '1995-08-25', months: 12 },
  { region: 'CN', deviceClass: 'smallAppliance', from: '1995-08-25', months: 12 },
];

/** Months of free repair for a sale on a day, or null when no rule speaks. The exact class goes before `any`, the later row before the earlier. */
export function warrantyMonthsOf(region: Region, deviceClass: DeviceClass, soldOn: string): number | null {
  const inForce = MONTHS.filter((r) => r.region === region && r.from <= soldOn);
  const latest = (wanted: DeviceClass | 'any') =>
    inForce.filter((r) => r.deviceClass === wanted).sort((a, b) => (a.from < b.from ? 1 : -1))[0];
  return (latest(deviceClass) ?? latest('any'))?.months ?? null;
}

/** What the law of a region gives beyond free repair, and how a missing proof is read. */
export type LadderRow = Readonly<{
  /** Last day (after the sale day) for a refund and for an exchange; 0: the law gives none. */
  refundDays: number;
  exchangeDays: number;
  /** Without proof the period may start so many days after the ex-factory date; null: that date does not help. */
  exFactoryGraceDays: number | null;
  /** What is left without proof: with an ex-factory date, and with some other evidence of the day of sale. */
  withoutProof: readonly Remedy[];
}>;

const LADDER: Readonly<Record<Region, Readonly<Record<WarrantyFamily, LadderRow>>>> = {
  CN: {
    phone: { refundDays: 7, exchangeDays: 15, exFactoryGraceDays: 90, withoutProof: ['repair'] },
    pc: { refundDays: 7, exchangeDays: 15, exFactoryGraceDays: null, withoutProof: ['exchange', 'repair'] },
    general: { refundDays: 7, exchangeDays: 15, exFactoryGraceDays: null, withoutProof: [] },
  },
  // Taiwan has no statutory ladder for shop sales; makers take the ex-factory date where the proof is lost (D3, P7).
  TW: {
    phone: { refundDays: 0, exchangeDays: 0, exFactoryGraceDays: 0, withoutProof: ['repair'] },
    pc: { refundDays: 0, exchangeDays: 0, exFactoryGraceDays: 0, withoutProof: ['repair'] },
    general: { refundDays: 0, exchangeDays: 0, exFactoryGraceDays: 0, withoutProof: ['repair'] },
  },
};
export const ladderOf = (region: Region, family: WarrantyFamily): LadderRow => LADDER[region][family];

type DelayRow = Readonly<{ region: Region; family: WarrantyFamily; from: string; days: number }>;
/** Days without the part after which a device is exchanged (D4). A new law is a new row; Taiwan has none. */
const SHORTAGES: readonly DelayRow[] = [
  { region: 'CN', family: 'phone', from: '2001-11-15', days: 60 },
  { region: 'CN', family: 'pc', from: '2002-09-01', days: 60 },
  { region: 'CN', family: 'general', from: '1995-08-25', days: 90 },
];

/** Days of the repairer's own delay after which a device is exchanged (D4). The rule of general goods names none. */
const OWN_DELAYS: readonly DelayRow[] = [
  { region: 'CN', family: 'phone', from: '2001-11-15', days: 30 },
  { region: 'CN', family: 'pc', from: '2002-09-01', days: 30 },
];
const daysInForce = (rows: readonly DelayRow[], region: Region, family: WarrantyFamily, on: string): number | null =>
  rows.filter((r) => r.region === region && r.family === family && r.from <= on).toSorted((a, b) => (a.from < b.from ? 1 : -1))[0]?.days ??
  null;
/** 逾期修復天數: more days than these by our own delay give the right to an exchange; null: no rule on that day. */
export const ownDelayDaysOf = (region: Region, family: WarrantyFamily, sentInOn: string): number | null =>
  daysInForce(OWN_DELAYS, region, family, sentInOn);

/** 待料天數: more days than these since send-in give the right to an exchange; null: no rule on that day. */
export const shortageDaysOf = (region: Region, family: WarrantyFamily, sentInOn: string): number | null =>
  daysInForce(SHORTAGES, region, family, sentInOn);

type ProvinceRow = Readonly<{ province: Province; from: string; repairDays: number; loanerDays: number }>;
/** What a province rules for all goods in the place of the country (D4, P5): days of all free repairs of a device together, and until a loaner. */
const PROVINCIAL: readonly ProvinceRow[] = [{ province: 'zhejiang', from: '2017-05-01', repairDays: 35, loanerDays: 5 }];
export type Place = Readonly<{ region: Region; province?: Province | null | undefined }>;
/** 省的規定 in force on a day; null where the rules of the country stand. */
export const provincialRule = ({ region, province }: Place, on: string): Omit<ProvinceRow, 'province' | 'from'> | null =>
  region === 'CN'
    ? (PROVINCIAL.filter((r) => r.province === province && r.from <= on).toSorted((a, b) => (a.from < b.from ? 1 : -1))[0] ?? null)
    : null;

/** 備用機: a phone that is not repaired in so many days (D4); the country names no other goods. */
const LOANERS: readonly DelayRow[] = [{ region: 'CN', family: 'phone', from: '2001-11-15', days: 7 }];
/** 備用機天數: not repaired in so many days, the customer may ask for a loaner; null: no rule. */
export const loanerDaysOf = (place: Place, family: WarrantyFamily, sentInOn: string): number | null =>
  provincialRule(place, sentInOn)?.loanerDays ?? daysInForce(LOANERS, place.region, family, sentInOn);
