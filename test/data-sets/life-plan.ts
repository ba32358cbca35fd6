import { randomFrom, type Random } from '#db/demo/random';
import type { LifePlan, PlannedDevice, PlannedVisit, Post, Step, Work } from './life';
import { SEED } from './life-words';
import { DAY_MS } from './moments';
import { VisitScript } from './script';
import { carriedBack, onThePhone, paidAtTheDoor, setRight } from './visits-at-home';
import { overTheCounter } from './visits-on-bench';
import { AT_COUNTER, AT_HOME } from './words';

const PLANS = 40;
export const TECHNICIANS = 16;
const technician = (n: number): Post => `technician${n}`;

/** Old, or of unknown age, at every visit; a young one is seen once, on the first day, well inside its warranty.
 * Sales and ends of warranties lie months apart, so that no day means two things. */
function devicesOf(random: Random): PlannedDevice[] {
  const atHome = random.int(1, 3);
  const hasYoung = atHome > 1 && random.chance(0.5);
  return Array.from({ length: atHome + 1 }, (_, d): PlannedDevice => {
    const isAtCounter = d === atHome;
    const age = d === 0 && hasYoung ? random.int(20, 250) : 600 + d * 700 + random.int(0, 120);
    return { kind: random.pick(isAtCounter ? AT_COUNTER : AT_HOME), soldDaysBefore: random.chance(0.15) ? null : age, isAtCounter };
  });
}

/** One customer's years with the centre: calls, now and then a device over the counter, months apart. */
function lifePlan(n: number, nextAtBench: () => number): LifePlan {
  const random = randomFrom(SEED + n * 104_729);
  const isCompany = random.chance(0.12);
  const isSuburban = random.chance(0.25);
  const hasNote = random.chance(0.3);
  const devices = devicesOf(random);
  const counterDevice = devices.length - 1;
  const visits: PlannedVisit[] = [];
  const steps: Step[] = [];
  const work: Work[] = [];
  let dayMs = 0;
  const calls = random.int(5, 10);
  const counterAt = random.chance(0.15) ? random.int(0, calls) : -1;
  for (let c = 0; c <= calls; c += 1) {
    const isCounter = c === counterAt;
    if (c === calls && !isCounter) break;
    const device = isCounter ? counterDevice : c === 0 || counterDevice === 1 ? 0 : random.int(1, counterDevice - 1);
    const visit = visits.push({ device, isLongFault: random.chance(0.35) }) - 1;
    const about = {
      visit,
      device,
      plan: devices[device] as PlannedDevice,
      random,
      customer: (stage: Parameters<Step['play']>[0]) => ({
        kind: isCompany ? ('company' as const) : ('person' as const),
        name: stage.word('name'),
        contact: isCompany ? stage.word('contact') : null,
        phones: [{ number: stage.word('phone') }],
        address: stage.word('address'),
        note: hasNote ? stage.word('note') : null,
        privacyConsent: true,
      }),
    };
    const s = new VisitScript(about, dayMs + openMinute(random) * 60_000);
    const number = random.int(0, TECHNICIANS - 1);
    if (isCounter) {
      const bench = nextAtBench();
      overTheCounter(s, technician(bench), bench);
    } else playCall(s, number, random, nextAtBench);
    steps.push(...s.steps);
    work.push(...s.work);
    dayMs = Math.ceil(s.now() / DAY_MS) * DAY_MS + random.int(3, 120) * DAY_MS;
  }
  return { isCompany, isSuburban, hasNote, devices, visits, steps, work };
}

/** How calls end: most on the phone, most others on the spot, few on the bench (docs/decisions). */
function playCall(s: VisitScript, number: number, random: Random, nextAtBench: () => number): void {
  const luck = random.next();
  if (luck < 0.72) onThePhone(s);
  else if (luck < 0.94 || isYoung(s)) setRight(s, technician(number));
  else if (luck < 0.99) paidAtTheDoor(s, technician(number));
  else {
    const bench = nextAtBench();
    carriedBack(s, technician(bench), bench);
  }
}

/** Repaired free of charge: the warranty pays. */
const isYoung = (s: VisitScript): boolean => (s.plan.soldDaysBefore ?? 600) < 600;
/** A minute in opening hours, never on the stroke of an hour. */
const openMinute = (random: Random): number => random.pick([9, 9, 10, 10, 11, 13, 14, 14, 15, 16]) * 60 + random.int(2, 57);

/** All plans; work at the bench goes round among the technicians, or one of them would have no hour left in a million calls. */
export function allPlans(): LifePlan[] {
  let bench = 0;
  const next = (): number => {
    bench += 1;
    return bench % TECHNICIANS;
  };
  return Array.from({ length: PLANS }, (_, n) => lifePlan(n, next));
}
