import type { Ratio } from '../kernel/money';
import type { Region } from '../kernel/region';
import type { ChargeLine } from '../quote/schema';

/** CN: `small` 小規模納稅人 pay the simplified rate; TW knows one scheme at this counter (D6). */
export const TAX_SCHEMES = ['general', 'small'] as const;
export type TaxScheme = (typeof TAX_SCHEMES)[number];
/** Repair and its parts, or other services 其他服務; they are accounted apart (D6). */
export const TAX_CLASSES = ['goods', 'services'] as const;
export type TaxClass = (typeof TAX_CLASSES)[number];
/** Rates are hundredths of a percent: 1300 is 13 %. */
export type Rates = Readonly<{ scheme: TaxScheme } & Record<TaxClass, number>>;
/** What a centre wrote down for itself from a day on; a rate left open is that of the law on the day. */
export type OwnRates = Readonly<{ fromOn: string; scheme: TaxScheme; goods: number | null; services: number | null }>;

type LawRow = Readonly<{ region: Region; scheme: TaxScheme; from: string } & Record<TaxClass, number>>;
/** The law (P5, P6, D6). A new rate is a new row with its first day, so that an old slip is reckoned as it was. */
const LAW: readonly LawRow[] = [
  { region: 'TW', scheme: 'general', from: '1986-04-01', goods: 500, services: 500 },
  { region: 'CN', scheme: 'general', from: '2018-05-01', goods: 1600, services: 600 },
  { region: 'CN', scheme: 'general', from: '2019-04-01', goods: 1300, services: 600 },
  { region: 'CN', scheme: 'small', from: '2014-07-01', goods: 300, services: 300 },
];

export const schemesOf = (region: Region): readonly TaxScheme[] => (region === 'CN' ? TAX_SCHEMES : ['general']);

/** What the law says on a day. */
export function lawRates(region: Region, scheme: TaxScheme, on: string): Rates {
  const row = LAW.findLast((r) => r.region === region && r.scheme === scheme && r.from <= on);
  if (row === undefined) throw new Error(`no tax rate for ${region} ${scheme} on ${on}`);
  return { scheme, goods: row.goods, services: row.services };
}

/** The rates of a centre on a day (D6): the last row it wrote for that day, else the law. `own` in the order it was written. */
export function ratesOn(region: Region, own: readonly OwnRates[], on: string): Rates {
  const row = own.toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : a.fromOn > b.fromOn ? 1 : 0)).findLast((r) => r.fromOn <= on);
  const scheme = row?.scheme ?? 'general';
  const law = lawRates(region, scheme, on);
  return { scheme, goods: row?.goods ?? law.goods, services: row?.services ?? law.services };
}

/** The way to the customer and a broken loaner are priced with the repair; looking at it and keeping it are services (decision 053). */
const CLASS_OF: Readonly<Record<Exclude<ChargeLine['kind'], 'discount'>, TaxClass>> = {
  labour: 'goods',
  travel: 'goods',
  part: 'goods',
  loaner: 'goods',
  inspection: 'services',
  storage: 'services',
};
/** A discount is no supply of its own: it lowers what it is taken from. */
export const taxClassOf = (kind: ChargeLine['kind']): TaxClass | null => (kind === 'discount' ? null : CLASS_OF[kind]);

export const ratioOf = (hundredths: number): Ratio => ({ num: hundredths, den: 10_000 });
/** 13, 1.5: as it is read and typed. */
export const percentText = (hundredths: number): string => String(hundredths / 100);
