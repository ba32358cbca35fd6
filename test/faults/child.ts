import { openSync, writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { backupBeforeMigration } from '#db/backup/before-migration';
import { DEMO_PIN } from '#db/demo/centre';
import { openEngine, type Connection } from '#db/host';
import { systemClock } from '#db/kernel/clock';
import { keysFrom } from '#db/kernel/keys';
import { openFile } from '#db/kernel/open-file';
import { newId } from '#db/kernel/new-id';
import type { Output, RawInput } from '#shared/contract/contract';
import { DEVICE_SHEETS } from '#shared/product/device-class';
import { CLERK, DATA_KEY, PROMISED_AT } from './centre-file';
import { countStatements, killAtStatement, killInMigration, weakenSynchronous } from './fail-point';
import { CLOCK_JUMPS } from './clock-jumps';
import { printPapers } from './print-child';
import { allMigrations } from './test-migrations';
import { setWallClock } from './wall-clock';

/** The process that is to be killed: the real engine on a real file, through the same door as the screens. */
const { values: args } = parseArgs({
  options: {
    mode: { type: 'string' },
    file: { type: 'string' },
    from: { type: 'string', default: '1' },
    count: { type: 'string', default: '1000000' },
    again: { type: 'string' },
    ack: { type: 'string' },
    at: { type: 'string' },
    when: { type: 'string', default: 'before' },
    synchronous: { type: 'string' },
    clock: { type: 'string' },
    printer: { type: 'string', default: '' },
    tray: { type: 'string', default: '' },
    nth: { type: 'string', default: '1' },
  },
});
const file = args.file ?? '';
const out = args.ack === undefined ? 1 : openSync(args.ack, 'a');
const say = (...words: readonly (string | number)[]): void => void writeSync(out, `${words.join(' ')}\n`);

const exterior = Object.fromEntries(DEVICE_SHEETS.tv.conditionItems.map((item) => [item, 'ok' as const]));
/** The n-th intake is always the same, so that it can be sent again after a crash. */
const intakeOf = (n: number): RawInput<'counterIntake.receive'> => ({
  customer: { new: { name: `郭志偉${n}`, phones: [{ number: `09${String(28_000_000 + n)}` }], privacyConsent: true } },
  devices: [
    {
      product: { new: { deviceClass: 'tv', brand: 'CHIMEI', model: 'TV-43A', serial: `TA43-${String(100_000 + n)}` } },
      faultReported: `無電源，第 ${n} 件`,
      hasNoAccessories: true,
      shelf: `B-${n % 40}`,
      exterior,
      passcode: '2580',
      type: 'A',
      typeReason: '保固外',
    },
  ],
  promisedAt: PROMISED_AT,
  inspectionFeeMinor: 300,
  isDataLossAccepted: true,
  signature: { kind: 'signed', name: '郭志偉' },
});

async function deskOf(): Promise<Connection> {
  say('OPENING');
  const engine = await openEngine({ file, dataKey: DATA_KEY, keyStore: 'file' });
  const desk = engine.connect('PC1');
  const people = await desk.invoke('staff.signInList', {});
  const clerk = people.ok ? (people.value as Output<'staff.signInList'>).find((person) => person.name === CLERK) : undefined;
  const signedIn = await desk.invoke('staff.signIn', { staffId: clerk?.id, pin: DEMO_PIN });
  if (!signedIn.ok) throw new Error(`the clerk is not let in: ${JSON.stringify(signedIn.error)}`);
  return desk;
}

async function receive(desk: Connection, requestId: string, n: number): Promise<void> {
  say('TRY', requestId, n);
  const answer = await desk.invoke('counterIntake.receive', intakeOf(n), requestId);
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.error)}`);
  say('ACK', requestId, (answer.value as Output<'counterIntake.receive'>).receiptNo);
}

/** Intakes one after the other until somebody ends it; what was under way at the last end comes first, with its own request id. */
async function intakes(): Promise<void> {
  const desk = await deskOf();
  say('READY');
  const [again, n] = args.again?.split('/') ?? [];
  if (again !== undefined) await receive(desk, again, Number(n));
  const from = Number(args.from);
  for (let i = from; i < from + Number(args.count); i += 1) await receive(desk, newId(), i);
}

/** One intake that ends at a statement of its own; without `at` it says how many it has. */
async function oneIntake(): Promise<void> {
  const desk = await deskOf();
  const counted = args.at === undefined ? countStatements() : () => 0;
  if (args.at !== undefined) killAtStatement(Number(args.at), args.when === 'after' ? 'after' : 'before');
  await receive(desk, args.again ?? newId(), Number(args.from));
  say('STATEMENTS', counted());
}

/** An intake after each jump of the clock; what is refused is said, and the next jump comes. */
async function jumps(): Promise<void> {
  const desk = await deskOf();
  for (const [n, [seconds]] of CLOCK_JUMPS.entries()) {
    setWallClock(args.clock ?? '', seconds);
    const requestId = newId();
    const answer = await desk.invoke('counterIntake.receive', intakeOf(n + 1), requestId);
    if (answer.ok) say('ACK', requestId, (answer.value as Output<'counterIntake.receive'>).receiptNo);
    else say(answer.error.code === 'CLOCK_BEFORE_LAST' ? answer.error.code : 'OTHER', JSON.stringify(answer.error));
  }
  process.exit(0);
}

/** Some intakes, and their papers to a printer, from the start of the program on. */
async function prints(): Promise<void> {
  const desk = await deskOf();
  const from = Number(args.from);
  const takeWork = async () => {
    for (let i = from; i < from + Number(args.count); i += 1) await receive(desk, newId(), i);
  };
  await printPapers({ desk, say, printer: args.printer, tray: args.tray, point: args.at ?? 'never', nth: Number(args.nth) }, takeWork);
  process.exit(0);
}

/** Brings a file to the schema of the test's own migrations. */
function migrateFile(): void {
  if (args.at !== undefined) killInMigration(Number(args.at));
  const place = { file, addon: undefined, clock: systemClock, version: '9.9.9' };
  const opened = openFile({
    ...place,
    migrations: allMigrations(),
    beforeMigration: (sqlite) => backupBeforeMigration(sqlite, { ...place, dataKey: DATA_KEY, keys: keysFrom(DATA_KEY) }),
  });
  say('MIGRATED', opened.applied.length);
  opened.close();
}

/** Has the file open, or says why not. */
async function hold(): Promise<void> {
  await openEngine({ file, dataKey: DATA_KEY, keyStore: 'file' });
  say('HOLDING');
  setInterval(() => undefined, 60_000);
}

if (args.synchronous !== undefined) weakenSynchronous(args.synchronous);
const modes: Readonly<Record<string, () => unknown>> = { intakes, oneIntake, prints, jumps, migrate: migrateFile, hold };
try {
  await modes[args.mode ?? '']?.();
} catch (error) {
  const refusal = (error as { app?: unknown }).app;
  say('REFUSED', JSON.stringify(refusal ?? String(error)));
  process.exit(1);
}
