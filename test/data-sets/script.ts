import type { RawInput } from '#shared/contract/contract';
import { addWorkingMinutes, type WorkingCalendar } from '#shared/kernel/working-hours';
import { isoFromMs } from '#shared/kernel/fields';
import type { Random } from '#db/demo/random';
import { known, type PlannedDevice, type Post, type Stage, type Step, type Work } from './life';
import { DAY_MS, WRITTEN_MS } from './moments';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const HOURS = [
  { from: '09:00', to: '12:00' },
  { from: '13:00', to: '18:00' },
];
/** Open every day of the week and of the year: a life may begin on any day and its due times stay as they are. */
export const EVERY_DAY: WorkingCalendar = { week: [HOURS, HOURS, HOURS, HOURS, HOURS, HOURS, HOURS], closedDays: [], openDays: [] };
export const SHELVES = [
  'A-01',
  'A-02',
  'A-03',
  'A-04',
  'A-05',
  'A-06',
  'B-01',
  'B-02',
  'B-03',
  'B-04',
  'B-05',
  'B-06',
  'C-01',
  'C-02',
  'C-03',
  'C-04',
] as const;

type About = Readonly<{ visit: number; device: number; plan: PlannedDevice; random: Random; customer: NewCustomer }>;
type NewCustomer = (stage: Stage) => RawInput<'customer.create'>;

/** Writes down the steps of one visit, one after the other, always in opening hours. */
export class VisitScript {
  readonly visit: number;
  readonly device: number;
  readonly plan: PlannedDevice;
  readonly random: Random;
  readonly shelf: string;
  readonly steps: Step[] = [];
  readonly work: Work[] = [];
  readonly #about: About;
  #ms: number;

  constructor(about: About, startMs: number) {
    this.#about = about;
    this.visit = about.visit;
    this.device = about.device;
    this.plan = about.plan;
    this.random = about.random;
    this.shelf = about.random.pick(SHELVES);
    this.#ms = startMs;
  }
  now(): number {
    return this.#ms;
  }
  day(): number {
    return Math.floor(this.#ms / DAY_MS);
  }
  /** So many minutes of opening hours later; never on the stroke of an hour, where a second more would be another hour. */
  later(min: number, max: number): void {
    for (let minutes = this.random.int(min, max); ; minutes += 3) {
      const ms = Date.parse(addWorkingMinutes(isoFromMs(WRITTEN_MS + this.#ms), minutes, EVERY_DAY, 'TW')) - WRITTEN_MS;
      if (ms % HOUR_MS === 0) continue;
      this.#ms = ms;
      return;
    }
  }
  /** So many minutes on the clock: a technician at work does not look up. */
  stay(min: number, max: number): void {
    this.#pass(this.random.int(min, max));
  }
  #pass(minutes: number): void {
    this.#ms += minutes * MINUTE_MS;
    if (this.#ms % HOUR_MS === 0) this.#ms += MINUTE_MS;
  }
  step(post: Post, play: (stage: Stage) => Promise<unknown>, beginsCall = false): void {
    this.steps.push({ ms: this.#ms, post, beginsCall, play });
    this.#pass(1);
  }
  /** The papers just made come out of the printer. */
  print(count = 1): void {
    for (let n = 0; n < count; n += 1)
      this.step('system', async (stage) => stage.ask('printJob.confirmed', { jobId: stage.queuedPaper() as never }));
  }
  books(work: Work): void {
    this.work.push(work);
  }
  customer(stage: Stage): RawInput<'serviceCall.register'>['customer'] {
    const { customer } = stage.memory;
    return customer === null ? { new: this.#about.customer(stage) } : { id: customer };
  }
  product(stage: Stage): RawInput<'serviceCall.register'>['product'] {
    const id = stage.memory.products[this.device];
    if (id !== undefined) return { id };
    const { kind, soldDaysBefore } = this.plan;
    const code = known(stage.word(`code${this.device}`));
    return {
      new: {
        deviceClass: kind.deviceClass,
        brand: stage.word(`brand${this.device}`),
        model: stage.word(`model${this.device}`),
        serial: kind.deviceClass === 'phone' ? null : code,
        imei1: kind.deviceClass === 'phone' ? code : null,
        purchaseOn: soldDaysBefore === null ? null : stage.on(-soldDaysBefore),
        proofType: soldDaysBefore === null ? 'none' : 'invoice',
        proofNo: soldDaysBefore === null ? null : stage.word(`proof${this.device}`),
      },
    };
  }
}
