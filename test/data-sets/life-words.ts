import { randomFrom, type Random } from '#db/demo/random';
import { imeiCheckDigit } from '#shared/product/identifier';
import type { LifePlan, LifeWords, PlannedDevice } from './life';
import {
  BENCH_NOTES,
  COMPANIES,
  CONTACTS,
  CUSTOMER_NOTES,
  INTAKE_NOTES,
  REASONS,
  SIMPLIFIED,
  STREETS,
  toldFault,
  TRADITIONAL,
} from './words';

export const SEED = 20261123;
/** Spreads running numbers over a range without meeting twice: a prime that divides none of the ranges. */
const spread = (n: number, range: number): number => (n * 48_271 + 12_345_677) % range;
const DEVICES_PER_LIFE = 4;

const phoneOf = (life: number): string =>
  life % 7 === 3
    ? `1${3 + (life % 6)}${String(spread(life, 1_000_000_000)).padStart(9, '0')}`
    : `09${String(10_000_000 + spread(life, 79_999_999)).padStart(8, '0')}`;

function codeOf(life: number, d: number, device: PlannedDevice, random: Random): string {
  const n = life * DEVICES_PER_LIFE + d;
  if (device.kind.deviceClass === 'phone') {
    const first14 = `86${String(random.int(1, 9)).padStart(2, '0')}${random.int(10, 99)}0${random.int(1, 9)}${String(spread(n, 1_000_000)).padStart(6, '0')}`;
    return `${first14}${imeiCheckDigit(first14)}`;
  }
  const letter = (): string => random.pick(['A', 'B', 'C', 'D', 'F', 'G', 'H', 'K', 'M', 'N', 'P', 'R', 'T', 'V', 'W', 'X']);
  return `${device.kind.label}${random.int(10, 29)}-${letter()}${letter()}${String(spread(n, 100_000_000)).padStart(8, '0')}`;
}

/** All words of one customer: who he is, what he owns, what was wrong each time. The same for the same number of the life. */
export function lifeWords(plan: LifePlan, life: number): LifeWords {
  const random = randomFrom(SEED + life * 7919);
  const script = random.chance(0.25) ? SIMPLIFIED : TRADITIONAL;
  const words = new Map<string, string>();
  const person = `${random.pick(script.surnames)}${random.pick(script.given)}`;
  words.set('name', plan.isCompany ? `${random.pick(COMPANIES)}${random.pick(['', '一店', '二店', '大安店', '分公司'])}` : person);
  if (plan.isCompany) words.set('contact', random.pick(CONTACTS));
  words.set('phone', phoneOf(life));
  words.set(
    'address',
    `${random.pick(plan.isSuburban ? STREETS.suburban : STREETS.urban)}${random.int(1, 380)}號${random.int(2, 14)}樓${random.chance(0.3) ? `之${random.int(1, 6)}` : ''}`,
  );
  if (plan.hasNote) words.set('note', random.pick(CUSTOMER_NOTES));
  plan.devices.forEach((device, d) => {
    const [brand = '', model = ''] = random.pick(device.kind.models).split('/');
    words.set(`brand${d}`, brand);
    words.set(`model${d}`, model);
    words.set(`code${d}`, codeOf(life, d, device, random));
    words.set(`proof${d}`, `${random.pick(['AB', 'CD', 'GH', 'KX', 'RT'])}-${random.int(10_000_000, 99_999_999)}`);
  });
  plan.visits.forEach((visit, v) => {
    const kind = plan.devices[visit.device]?.kind;
    if (kind === undefined) throw new Error('a visit without its device');
    const fault = random.pick(kind.faults);
    words.set(`fault${v}`, toldFault(fault, random.pick, visit.isLongFault));
    words.set(`cure${v}`, random.pick(kind.cures));
    words.set(`part${v}`, random.pick(kind.parts));
    words.set(`found${v}`, `${words.get(`part${v}`)}損壞，量測異常`);
    words.set(`reason${v}`, random.pick(REASONS));
    words.set(`intakeNote${v}`, random.pick(INTAKE_NOTES));
    words.set(`benchNote${v}`, random.pick(BENCH_NOTES));
  });
  return words;
}
