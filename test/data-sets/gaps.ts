import { addDays, addMonths, daysBetween } from '#shared/kernel/business-date';
import { ID, readId } from './ids';
import type { LifePlan, LifeWords, StaffMember } from './life';
import { marksOf } from './marks';
import { DAY_MS, dayNumber, localDay, WRITTEN_MS } from './moments';
import type { DayForm, DayFrom, Gapped, Slot } from './slots';

const escaped = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
const DAY = String.raw`\d{4}-\d{2}-\d{2}`;
const NUMBER = String.raw`[A-Z]{2}-\d{4}-\d{6}`;
/** Everything in a row that depends on the customer, in the order in which it is looked for. */
const PATTERNS = {
  code: `CB1:TP1-${NUMBER}:[0-9A-F]{8}`,
  begins: String.raw`(?<=CB2:TP1-${NUMBER}:\d{1,4}:)[0-9A-F]{12}`,
  number: String.raw`\b${NUMBER}\b`,
  running: String.raw`(?<="running":")\d{6}(?=")`,
  series: String.raw`(?<="series":")[A-Z]{2}-\d{4}-(?=")`,
  moment: String.raw`${DAY}T\d{2}:\d{2}:\d{2}\.\d{3}Z`,
  daysLeft: String.raw`(?<="daysLeft":)\d+(?=,"until":"${DAY}")|(?<="until":"${DAY}","daysLeft":)\d+`,
  longDay: String.raw`\d{4} 年 \d{1,2} 月 \d{1,2} 日(?:（[日一二三四五六]）)?`,
  id: ID,
  day: DAY,
  monthDay: String.raw`(?<![\d-])\d{2}-\d{2}(?= \d{2}:\d{2})|(?<=約 )\d{2}-\d{2}`,
  customerNo: String.raw`\bC\d{6}\b`,
  hash: String.raw`(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])`,
} as const;
type Kind = keyof typeof PATTERNS;
const WARRANTY_MONTHS = 12;
/** Repairs lengthen a warranty by less than this. */
const LONGEST_EXTENSION = 120;

/** Finds the gaps in what one recorded life has written. */
export class GapFinder {
  readonly slots: Slot[] = [];
  /** Texts whose hash stands in the rows. */
  readonly hashed = new Map<string, Gapped>();
  readonly #byKey = new Map<string, number>();
  readonly #pattern: RegExp;
  readonly #marks: ReadonlyMap<string, { key: string; form: Slot & { is: 'word' } extends { form: infer F } ? F : never }>;
  readonly #staff: ReadonlyMap<string, Slot>;
  readonly #soldDays: readonly number[];
  readonly #plan: LifePlan;
  readonly #life: number;
  readonly #numbers: readonly string[];

  /** `numbers`: what the life has taken so far; it grows while the life goes on. */
  constructor(plan: LifePlan, words: LifeWords, technicians: readonly StaffMember[], life: number, numbers: readonly string[]) {
    this.#plan = plan;
    this.#life = life;
    this.#numbers = numbers;
    const marks = marksOf(words);
    this.#marks = new Map(marks.map(({ mark, key, form }) => [mark, { key, form }]));
    this.#staff = new Map(
      technicians.flatMap((member, n) =>
        (['id', 'name', 'no'] as const).map((part): [string, Slot] => [member[part], { is: 'technician', n, part }]),
      ),
    );
    const kinds = Object.entries(PATTERNS).map(([kind, source]) => `(?<${kind}>${source})`);
    this.#pattern = new RegExp(
      [
        `(?<mark>${marks.map((m) => escaped(m.mark)).join('|')})`,
        `(?<staff>${technicians.flatMap(({ id, name, no }) => [id, name, `(?<=（)${no}(?=）)`]).join('|')})`,
        ...kinds,
      ].join('|'),
      'gu',
    );
    this.#soldDays = plan.devices.flatMap((d) => (d.soldDaysBefore === null ? [] : [dayNumber(localDay(WRITTEN_MS)) - d.soldDaysBefore]));
  }

  /** The text with its gaps; a text without any comes back as it is. */
  gapped(text: string): string | Gapped {
    const pieces: (string | number)[] = [];
    let end = 0;
    for (const match of text.matchAll(this.#pattern)) {
      const slot = this.#slotOf(match, text);
      if (slot === null) continue;
      if (match.index > end) pieces.push(text.slice(end, match.index));
      pieces.push(this.#numberOf(slot));
      end = match.index + match[0].length;
    }
    if (pieces.length === 0) return text;
    if (end < text.length) pieces.push(text.slice(end));
    return pieces;
  }

  #numberOf(slot: Slot): number {
    const key = JSON.stringify(slot);
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const n = this.slots.push(slot) - 1;
    this.#byKey.set(key, n);
    return n;
  }

  #slotOf(match: RegExpExecArray, text: string): Slot | null {
    const groups = match.groups ?? {};
    const found = match[0];
    if (groups['mark'] !== undefined) {
      const mark = this.#marks.get(found);
      return mark ? { is: 'word', ...mark } : null;
    }
    if (groups['staff'] !== undefined) return this.#staff.get(found) ?? null;
    const kind = (Object.keys(PATTERNS) as Kind[]).find((k) => groups[k] !== undefined);
    switch (kind) {
      case 'code':
        return this.#number(found.slice(8, found.lastIndexOf(':')), 'code');
      case 'number':
        return this.#number(found, 'whole');
      case 'running':
      case 'series':
        return this.#number(this.#numbers.findLast((no) => no.startsWith('RC-')) ?? '', kind);
      case 'moment':
        return { is: 'moment', ms: Date.parse(found) - WRITTEN_MS };
      case 'daysLeft':
        return this.#daysLeft(Number(found), text.slice(Math.max(0, match.index - 40), match.index + 60));
      case 'longDay': {
        const [year = '', month = '', day = ''] = found.match(/\d+/g) ?? [];
        return this.#day(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, found.endsWith('）') ? 'week' : 'long');
      }
      case 'id': {
        const id = readId(found);
        if (id === null || id.life !== this.#life) return null;
        return { is: 'id', step: id.step, stepMs: this.#plan.steps[id.step]?.ms ?? 0, n: id.n };
      }
      case 'day':
        return this.#day(found, 'iso');
      case 'monthDay':
        return this.#day(this.#nearest(found), 'monthDay');
      case 'customerNo':
        return { is: 'customerNo' };
      case 'begins':
      case 'hash': {
        const of = this.hashed.get(found);
        return of === undefined ? null : { is: kind, of };
      }
      case undefined:
        return null;
    }
  }

  #number(no: string, form: 'whole' | 'code' | 'running' | 'series'): Slot | null {
    const nth = this.#numbers.lastIndexOf(no);
    return nth === -1 ? null : { is: 'number', nth, form };
  }

  /** A month and a day name the year nearest to the last steps: within the months after the life's step. */
  #nearest(monthDay: string): string {
    const last = this.slots.findLast((s) => s.is === 'moment');
    const at = localDay(WRITTEN_MS + (last?.is === 'moment' ? last.ms : 0));
    const years = [-1, 0, 1].map((y) => `${Number(at.slice(0, 4)) + y}-${monthDay}`);
    return years.toSorted((a, b) => Math.abs(daysBetween(at, a)) - Math.abs(daysBetween(at, b)))[0] ?? at;
  }

  #day(on: string, form: DayForm): Slot {
    return { is: 'day', from: this.#from(on), form };
  }
  /** The end of a warranty follows the months, every other day the days. */
  #from(on: string): DayFrom {
    for (const soldDay of this.#soldDays) {
      const end = addMonths(new Date(soldDay * DAY_MS).toISOString().slice(0, 10), WARRANTY_MONTHS);
      const extra = daysBetween(end, on);
      if (extra >= 0 && extra < LONGEST_EXTENSION && this.untils.has(on)) return { soldDay, months: WARRANTY_MONTHS, extra };
    }
    return { day: dayNumber(on) };
  }
  /** Days that are known to be the end of a warranty. */
  readonly untils = new Set<string>();

  #daysLeft(left: number, around: string): Slot | null {
    const until = /"until":"(\d{4}-\d{2}-\d{2})"/.exec(around)?.[1];
    if (until === undefined) return null;
    return { is: 'daysLeft', from: { day: dayNumber(addDays(until, -left)) }, to: this.#from(until) };
  }
}
