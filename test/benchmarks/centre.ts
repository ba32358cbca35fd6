import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { keyFromFile } from '#db/data-key';
import { buildDemo } from '#db/demo/build-demo';
import { openCentre } from '#db/demo/centre';
import { openEngine, type Connection, type Engine } from '#db/host';
import type { Output, RawInput, RouteOf } from '#shared/contract/contract';

export const KEY = Buffer.alloc(32, 7);
export const fileIn = (folder: string): string => path.join(folder, 'counterbook.sqlite');

type Place = Partial<Pick<Parameters<typeof openEngine>[0], 'dataKey' | 'clock' | 'longWorker' | 'importReader' | 'importWriter'>>;
export const engineOn = (file: string, place: Place = {}): Promise<Engine> =>
  openEngine({ file, dataKey: KEY, keyStore: 'file', ...place });

/** A centre with its people and nothing else. */
export async function emptyCentre(file: string): Promise<void> {
  const engine = await engineOn(file);
  await openCentre(engine);
  await engine.close();
}

type Ask = <R extends RouteOf<'command' | 'query'>>(name: R, input: RawInput<R>) => Promise<Output<R>>;

/** What a route answers; a refusal ends the run, so that nothing is timed that did not happen. */
export const asker =
  (connection: Pick<Connection, 'invoke'>): Ask =>
  async (name, input) => {
    const answer = await connection.invoke(name, input);
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
    return answer.value as never;
  };

/** Signed in as somebody with that post, by the PIN that everybody of the data has. */
export async function signedIn(engine: Engine, post: string, pin: string): Promise<Ask> {
  const ask = asker(engine.connect('bench'));
  const staff = await ask('staff.signInList', {});
  const person = staff.find((s) => s.posts.some((p) => p === post));
  if (person === undefined) throw new Error(`nobody is ${post} here`);
  await ask('staff.signIn', { staffId: person.id, pin });
  return ask;
}

/** A data folder as the program expects it, with people and no work. */
export async function emptyFolder(dataDir: string): Promise<void> {
  mkdirSync(dataDir, { recursive: true });
  const { key } = keyFromFile(path.join(dataDir, 'data.key'), false);
  const engine = await engineOn(fileIn(dataDir), { dataKey: key });
  await openCentre(engine);
  await engine.close();
}

/** A data folder as the program expects it, with a month of the demo centre in it. */
export async function demoFolder(dataDir: string): Promise<void> {
  mkdirSync(dataDir, { recursive: true });
  const { key } = keyFromFile(path.join(dataDir, 'data.key'), false);
  await buildDemo({ file: fileIn(dataDir), dataKey: key, keyStore: 'file' }, () => undefined);
}
