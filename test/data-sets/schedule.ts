import { randomFrom } from '#db/demo/random';
import type { LifePlan } from './life';
import { allPlans, TECHNICIANS } from './life-plan';
import { SEED } from './life-words';
import { DAY_MS, END_MS, WRITTEN_MS, YEARS_MS } from './moments';

export type Size = 'S' | 'M' | 'L' | number;
const CALLS = { S: 1_000, M: 100_000, L: 1_000_000 } as const;
export const callsOf = (size: Size): number => (typeof size === 'number' ? size : CALLS[size]);
const CALLS_PER_CUSTOMER = 5;
/** Lives that are in the middle of something when the data set ends. */
const OPEN_ENDS = 120;
const SPARE_TRIES = 200;
const SLOT_MS = 600_000;

/** One customer: which plan, moved by how much, by whose technicians in turn, and how many of its steps have happened. */
export type ScheduledLife = Readonly<{ plan: number; shiftMs: number; turn: number; steps: number }>;
type Growing = { -readonly [K in keyof ScheduledLife]: ScheduledLife[K] };
export type Schedule = Readonly<{ plans: readonly LifePlan[]; lives: readonly ScheduledLife[]; calls: number }>;

/** Who calls when: exactly so many calls and a fifth as many customers, whatever the size. */
export function schedule(size: Size): Schedule {
  const calls = callsOf(size);
  const customers = Math.max(1, Math.round(calls / CALLS_PER_CUSTOMER));
  const plans = allPlans();
  const random = randomFrom(SEED);
  const busy = new Set<number>();
  const firstMs = END_MS - (calls > CALLS.S ? YEARS_MS : YEARS_MS / 2);
  const lives: Growing[] = [];
  for (let life = 0; life < customers; life += 1) {
    const plan = random.int(0, plans.length - 1);
    const isOpenEnd = life % Math.max(5, Math.ceil(customers / OPEN_ENDS)) === 0;
    lives.push({ plan, ...freeTime(plans[plan] as LifePlan, isOpenEnd), steps: 0 });
  }
  function freeTime(plan: LifePlan, isOpenEnd: boolean): Pick<ScheduledLife, 'shiftMs' | 'turn'> {
    const pauses = isOpenEnd ? pausesOver(plan, END_MS) : [];
    for (let tries = 0; ; tries += 1) {
      const pause = pauses[random.int(0, pauses.length - 1)];
      const startMs = isOpenEnd && pause !== undefined ? END_MS - pause : firstMs + random.next() * (END_MS - 2 * DAY_MS - firstMs);
      const shiftMs = Math.floor((startMs - WRITTEN_MS) / DAY_MS) * DAY_MS + random.int(0, 54_000);
      const turn = random.int(0, TECHNICIANS - 1);
      if (isFree(plan, shiftMs, turn)) return { shiftMs, turn };
      if (tries > SPARE_TRIES) throw new Error('the technicians have no hour left');
    }
  }
  function isFree(plan: LifePlan, shiftMs: number, turn: number): boolean {
    const slots = plan.work.flatMap(({ technician, fromMs, toMs }) => {
      const first = Math.floor((shiftMs + fromMs) / SLOT_MS);
      const last = Math.ceil((shiftMs + toMs) / SLOT_MS);
      return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * TECHNICIANS + ((technician + turn) % TECHNICIANS));
    });
    if (slots.some((slot) => busy.has(slot))) return false;
    for (const slot of slots) busy.add(slot);
    return true;
  }
  trim(lives, plans, calls, random.next);
  return { plans, lives, calls };
}

/** Moments of a life after which its next step comes only on the other side of this hour of a day. */
function pausesOver({ steps }: LifePlan, endMs: number): number[] {
  const dayOf = (ms: number): number => Math.floor((WRITTEN_MS + ms - endMs) / DAY_MS);
  return steps.flatMap(({ ms }, n) => {
    const next = steps[n + 1];
    return next !== undefined && !next.beginsCall && dayOf(next.ms) > dayOf(ms) ? [ms] : [];
  });
}

/** Steps that lie before the end; then the last calls of some lives are taken away until the number is exact. */
function trim(lives: Growing[], plans: readonly LifePlan[], calls: number, next: () => number): void {
  let sum = 0;
  for (const life of lives) {
    const steps = plans[life.plan]?.steps ?? [];
    const open = steps.findIndex((s) => WRITTEN_MS + life.shiftMs + s.ms >= END_MS);
    life.steps = open === -1 ? steps.length : open;
    sum += callsWithin(steps, life.steps);
  }
  if (sum < calls) throw new Error(`${sum} calls are too few for ${calls}`);
  while (sum > calls) {
    const life = lives[Math.floor(next() * lives.length)];
    const steps = plans[life?.plan ?? 0]?.steps ?? [];
    const isInHand = steps[life?.steps ?? 0]?.beginsCall === false; // stays open, as it should
    if (life === undefined || isInHand || callsWithin(steps, life.steps) < 3) continue;
    const last = steps.slice(0, life.steps).findLastIndex((s) => s.beginsCall);
    life.steps = last;
    sum -= 1;
  }
}
const callsWithin = (steps: LifePlan['steps'], n: number): number => steps.slice(0, n).filter((s) => s.beginsCall).length;

/** Every step of every life in the order of time: life (from 0), step, moment. */
export function* inOrder(s: Schedule): Generator<readonly [life: number, step: number, ms: number]> {
  const heap = new EarliestFirst();
  const msOf = (life: number, step: number): number => {
    const l = s.lives[life];
    return WRITTEN_MS + (l?.shiftMs ?? 0) + (s.plans[l?.plan ?? 0]?.steps[step]?.ms ?? 0);
  };
  const at = new Uint16Array(s.lives.length);
  s.lives.forEach((l, life) => {
    if (l.steps > 0) heap.push(msOf(life, 0), life);
  });
  for (let top = heap.pop(); top !== null; top = heap.pop()) {
    const [ms, life] = top;
    const step = at[life] ?? 0;
    yield [life, step, ms];
    at[life] = step + 1;
    if (step + 1 < (s.lives[life]?.steps ?? 0)) heap.push(msOf(life, step + 1), life);
  }
}

/** A binary heap of moments; the same moment goes to the lower number. */
class EarliestFirst {
  readonly #items: (readonly [ms: number, life: number])[] = [];
  push(ms: number, life: number): void {
    const items = this.#items;
    let i = items.push([ms, life]) - 1;
    for (let up = (i - 1) >> 1; i > 0 && this.#isBefore(i, up); i = up, up = (i - 1) >> 1) this.#swap(i, up);
  }
  pop(): readonly [number, number] | null {
    const items = this.#items;
    const [top] = items;
    const last = items.pop();
    if (top === undefined || last === undefined) return null;
    if (items.length === 0) return top;
    items[0] = last;
    for (let i = 0; ;) {
      const left = 2 * i + 1;
      const right = left + 1;
      let first = i;
      if (left < items.length && this.#isBefore(left, first)) first = left;
      if (right < items.length && this.#isBefore(right, first)) first = right;
      if (first === i) return top;
      this.#swap(i, first);
      i = first;
    }
  }
  #isBefore(a: number, b: number): boolean {
    const [x, y] = [this.#items[a], this.#items[b]];
    if (x === undefined || y === undefined) return false;
    return x[0] < y[0] || (x[0] === y[0] && x[1] < y[1]);
  }
  #swap(a: number, b: number): void {
    const [x, y] = [this.#items[a], this.#items[b]];
    if (x === undefined || y === undefined) return;
    this.#items[a] = y;
    this.#items[b] = x;
  }
}
