import path from 'node:path';
import { DEMO_PIN } from '#db/demo/centre';
import { typedIntake } from '../intake/typed-intake';
import { emptyFolder } from '../centre';
import { median, quantile } from '../measure';
import { counted, round, type BenchOptions, type BenchRow } from '../row';
import { BENCHMARKS, launch, ROOT } from './launch';
import { fillIntake, inPage, saveByClick, signIn } from './page-scripts';

const BARE_PAGE = path.join(BENCHMARKS, 'bare.html');
const INTAKES = 25;
const WARM_UP = 3;
const BARE_CALLS = 200;
const FRAME_MS = 1000 / 60;

const bareCalls = inPage(`const times = []; for (let i = 0; i < ${BARE_CALLS}; i += 1) { const from = performance.now();
  await window.bare.invoke(); times.push(performance.now() - from); } return times;`);

/** What stands in the fields of the intake page: a new customer with a phone. */
function fieldsOf(i: number): Readonly<Record<'name' | 'phone' | 'imei' | 'model' | 'fault', string>> {
  const { customer, devices } = typedIntake(i);
  const [device] = devices;
  if (!('new' in customer) || device === undefined || !('new' in device.product)) throw new Error('a new customer brings a new device');
  const text = (value: unknown): string => String(value);
  return {
    name: text(customer.new.name),
    phone: text(customer.new.phones?.[0]?.number),
    imei: text(device.imeiLabel),
    model: text(device.product.new.model),
    fault: text(device.faultReported),
  };
}

/** P4: click on "save" → "saved" on the screen. `rawMs`: what the raw twin of the same save took in this run. */
export async function saveInWindow({ folder }: BenchOptions, rawMs: number): Promise<BenchRow> {
  const dataDir = path.join(folder, 'p4-window');
  await emptyFolder(dataDir);
  const app = launch({ app: ROOT, dataDir, startScript: signIn('業務員', DEMO_PIN) });
  await app.started();
  await app.ask({ act: 'bareOpen', page: BARE_PAGE });
  const bareMs = median((await app.ask({ act: 'barePage', page: BARE_PAGE, script: bareCalls })) as number[]);
  await app.ask({ act: 'front' });
  const times: number[] = [];
  for (let i = 0; i < WARM_UP + INTAKES; i += 1) {
    await app.inPage(fillIntake(fieldsOf(i)));
    const ms = (await app.inPage(saveByClick)) as number;
    if (i >= WARM_UP) times.push(ms);
  }
  await app.quit();
  const limitMs = rawMs + 2 * bareMs + 2 * FRAME_MS;
  const row = counted({
    operation: 'P4 click to "saved"',
    value: median(times) / limitMs,
    atMost: 1,
    held: 5,
    note: `raw save ${rawMs.toFixed(1)} ms, two bare invokes of ${bareMs.toFixed(2)} ms and two frames`,
  });
  return { ...row, n: times.length, p50Ms: round(median(times)), p95Ms: round(quantile(times, 0.95)), limitMs: round(limitMs) };
}
