import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Connection, Engine } from '#db/host';
import { DEMO_PIN } from '#db/demo/centre';
import type { Input, Output, RawInput, RouteName } from '#shared/contract/contract';
import type { Result } from '#shared/kernel/result';
import { centreOnDisk, removeFolders, type Folder } from '../backup/centre-on-disk';

/** A centre on disk with its manager at the desk, and files that are lent to the engine. */
export let folder: Folder;
let engine: Engine;
let pc: Connection;
export let system: Connection;

export async function signedIn(name: string): Promise<Connection> {
  const connection = engine.connect('PC1');
  const people = (await connection.invoke('staff.signInList', {})) as Result<Output<'staff.signInList'>>;
  const person = people.ok ? people.value.find((p) => p.name === name) : undefined;
  await connection.invoke('staff.signIn', { staffId: person?.id, pin: DEMO_PIN });
  return connection;
}
const askOn = async <R extends RouteName>(connection: Connection, name: R, input: RawInput<R>): Promise<Output<R>> => {
  const result = await connection.invoke(name, input);
  if (!result.ok) throw new Error(`${name} ${JSON.stringify(result.error)}`);
  return result.value as Output<R>;
};
export const ask = <R extends RouteName>(name: R, input: RawInput<R>): Promise<Output<R>> => askOn(pc, name, input);
export const refusal = async <R extends RouteName>(name: R, input: RawInput<R>): Promise<string> => {
  const result = await pc.invoke(name, input);
  return result.ok ? 'done' : result.error.code;
};

export const saved = (name: string, content: string | Uint8Array): string => {
  const file = path.join(folder.dataDir, name);
  writeFileSync(file, content);
  return file;
};
export const lend = async (file: string): Promise<string> => {
  const lent = (await system.runAsSystem('partImport.lend', { path: file })) as Result<{ token: string }>;
  if (!lent.ok) throw new Error('not lent');
  return lent.value.token;
};
type Reading = Partial<Omit<RawInput<'partImport.look'>, 'token'>>;
export async function look(token: string, reading: Reading = {}): Promise<Output<'partImport.state'>> {
  await ask('partImport.look', { token, ...reading });
  for (;;) {
    const state = await ask('partImport.state', { token });
    if (state.preview !== null || state.refusal !== null) return state;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
export const lookAt = async (content: string | Uint8Array, reading: Reading = {}, name = 'parts.csv') => {
  const token = await lend(saved(name, content));
  return { token, ...(await look(token, reading)) };
};
export const apply = (token: string, existing: Input<'partImport.apply'>['existing'] = 'leave', isGoodOnly = false) =>
  pc.invoke('partImport.apply', { token, existing, isGoodOnly }) as Promise<Result<Output<'partImport.apply'>>>;
/** Until the first rows are read; it takes turns with the reading. */
export async function untilReading(token: string): Promise<void> {
  for (let turn = 0; turn < 1_000 && ((await ask('partImport.state', { token })).progress?.rows ?? 0) === 0; turn += 1)
    await new Promise((resolve) => setImmediate(resolve));
}
export const count = async (): Promise<number> => (await ask('part.list', { limit: 200 })).length;

export async function openDesk(): Promise<void> {
  folder = await centreOnDisk();
  engine = await folder.open();
  pc = await signedIn('周文雄');
  system = engine.connect('system');
}
export async function closeDesk(): Promise<void> {
  await engine.close();
  removeFolders();
}

export const HEAD = '料號,品名,單位,條碼,供應商,進價,訂購點,儲位,售價';
let n = 0;
/** A number that no row of any test has had. */
export const sku = (): string => `T-${String((n += 1)).padStart(4, '0')}`;
