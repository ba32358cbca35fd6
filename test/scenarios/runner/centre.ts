import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { openEngine, type Connection, type Engine } from '#db/host';
import type { Clock } from '#db/kernel/clock';
import type { Result } from '#shared/kernel/result';
import type { Person } from './fixture-file';

export type Centre = Readonly<{
  /** Everybody who can be named by `as`. */
  people: readonly Person[];
  ids: Map<string, string>;
  /** Runs an operation through the same door as the screens, as a post or person, `system` or `nobody`. */
  run(as: string, operation: string, input: unknown, requestId: string): Promise<Result<unknown>>;
  personOf(as: string): Person | undefined;
  restart(): Promise<void>;
  crash(): Promise<void>;
  close(): Promise<void>;
  /** Stacks of bugs since the last question. */
  takeBugs(): string[];
}>;

type Place = Readonly<{ folder: string; dataKey: Buffer; clock: Clock; people: readonly Person[] }>;
const DATABASE = 'counterbook.sqlite';
/** What SQLite keeps of a database whose program died: the file and its write-ahead log. */
const SURVIVING = [DATABASE, `${DATABASE}-wal`] as const;

/** A centre on a database of its own; each person has a window of his own, signed in with his PIN at the first use. */
export async function openCentre({ folder, dataKey, clock, people }: Place): Promise<Centre> {
  mkdirSync(folder, { recursive: true });
  const bugs: string[] = [];
  const ids = new Map<string, string>();
  const windows = new Map<string, Connection>();
  const open = (): Promise<Engine> =>
    openEngine({
      file: path.join(folder, DATABASE),
      dataKey,
      keyStore: 'file',
      clock,
      log: ({ level, event, facts }) => {
        if (level === 'error') bugs.push(facts?.error instanceof Error ? (facts.error.stack ?? event) : event);
      },
    });
  let engine = await open();

  /** The print queue that the next step of the system is: that of the PC where somebody worked last. */
  let pc = 'PC-start';

  const personOf = (as: string): Person | undefined =>
    people.find((p) => p.key === as || p.staffNo === as || p.name === as) ?? people.find((p) => p.posts.some((post) => post === as));

  const windowOf = async (as: string): Promise<Connection> => {
    const person = personOf(as);
    const key = person?.key ?? as;
    if (person === undefined && as !== 'nobody') throw new Error(`nobody of the fixture is ${as}`);
    const held = windows.get(key);
    if (held !== undefined) return held;
    const connection = engine.connect(`PC-${key}`);
    windows.set(key, connection);
    const staffId = ids.get(key);
    if (person !== undefined && staffId !== undefined) {
      const answer = await connection.invoke('staff.signIn', { staffId, pin: person.pin });
      if (!answer.ok || (answer.value as { outcome?: unknown }).outcome !== 'signedIn') throw new Error(`${person.name} cannot sign in`);
    }
    return connection;
  };

  /** As the application of each PC does at its start: what was on its way to paper is in doubt now (E12). */
  const start = async (): Promise<void> => {
    windows.clear();
    engine = await open();
    for (const { key } of people) await engine.connect(`PC-${key}`).runAsSystem('printJob.recover', {});
  };

  return {
    people,
    ids,
    personOf,
    async run(as, operation, input, requestId) {
      if (as === 'system') return engine.connect(pc).runAsSystem(operation, input);
      const connection = await windowOf(as);
      pc = `PC-${personOf(as)?.key ?? as}`;
      const result = await connection.invoke(operation, input, requestId);
      const pin = personOf(as)?.pin;
      if (result.ok || result.error.code !== 'PIN_NEEDED' || pin === undefined) return result;
      await connection.invoke('staff.confirmPin', { pin }); // as the screens do: the PIN again, then the same request again
      return connection.invoke(operation, input, requestId);
    },
    async restart() {
      await engine.close();
      await start();
    },
    async crash() {
      const wreck = path.join(folder, 'wreck');
      mkdirSync(wreck, { recursive: true });
      for (const file of SURVIVING) if (existsSync(path.join(folder, file))) copyFileSync(path.join(folder, file), path.join(wreck, file));
      await engine.close(); // lets go of the file; what closing wrote is thrown away with it
      for (const file of [...SURVIVING, `${DATABASE}-shm`]) rmSync(path.join(folder, file), { force: true });
      for (const file of SURVIVING) if (existsSync(path.join(wreck, file))) renameSync(path.join(wreck, file), path.join(folder, file));
      rmSync(wreck, { recursive: true });
      await start();
    },
    close: () => engine.close(),
    takeBugs: () => bugs.splice(0),
  };
}
