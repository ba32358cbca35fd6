import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { takeIdsFrom } from '#db/kernel/new-id';
import { makeByRows } from './by-rows';
import { copyOfOpened, DATA_KEY, openCentre, type Centre } from './centre';
import { recordLife, type RecordedLife } from './record';
import { schedule, type Schedule, type Size } from './schedule';

/** A whole data set in a folder of its own. Copy the file before anything writes to it: the folder is shared by all runs. */
export type DataSet = Readonly<{
  /** `counterbook.sqlite`; beside it `data.key`, as `keyFromFile` reads it. */
  file: string;
  keyFile: string;
  dataKey: Buffer;
  schedule: Schedule;
  /** False when it lay there from an earlier run. */
  isNew: boolean;
}>;

const root = (): string => {
  let folder = import.meta.dirname;
  while (!existsSync(path.join(folder, 'package.json'))) folder = path.dirname(folder);
  return folder;
};
export const defaultDataFolder = (): string => path.join(root(), 'node_modules', '.cache', 'counterbook-data');

/** Everything that decides what is in a data set: the generator, the engine with its migrations, the shared rules. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const room of ['shared', 'db', 'test/data-sets'])
    for (const entry of readdirSync(path.join(root(), room), { recursive: true, withFileTypes: true }).toSorted((a, b) =>
      `${a.parentPath}/${a.name}` < `${b.parentPath}/${b.name}` ? -1 : 1,
    ))
      if (entry.isFile() && /\.(?:ts|sql)$/.test(entry.name) && !entry.name.endsWith('.test.ts'))
        hash.update(readFileSync(path.join(entry.parentPath, entry.name)));
  return hash.digest('hex').slice(0, 12);
}

/** Plays each plan once; what it leaves is what the rows of every customer with this plan are made from. */
export async function recordAll(centre: Pick<Centre, 'staff'>, openedFile: string, s: Schedule): Promise<RecordedLife[]> {
  const recorded: RecordedLife[] = [];
  for (const plan of s.plans) recorded.push(await recordLife(centre, openedFile, plan));
  return recorded;
}

/**
 * S (1 000 calls), M (100 000), L (1 000 000 calls of 200 000 customers), or so many calls: made by rows, or taken from the
 * cache while generator, engine and rules are the same (quality 1.1). Older makes of the same size are thrown away.
 */
export async function makeDataSet(
  size: Size,
  folder = defaultDataFolder(),
  progress: (text: string) => void = () => undefined,
): Promise<DataSet> {
  const s = schedule(size);
  const name = `${size}-${fingerprint()}`;
  const place = path.join(folder, name);
  const whole = (at: string): Omit<DataSet, 'isNew'> => ({
    file: path.join(at, 'counterbook.sqlite'),
    keyFile: path.join(at, 'data.key'),
    dataKey: DATA_KEY,
    schedule: s,
  });
  if (existsSync(place)) return { ...whole(place), isNew: false };
  mkdirSync(folder, { recursive: true });
  const partial = mkdtempSync(path.join(folder, 'making-'));
  try {
    const { file, keyFile } = whole(partial);
    const opened = path.join(partial, 'opened.sqlite');
    const centre = await openCentre(file);
    copyOfOpened(file, opened);
    await centre.engine.close();
    const recorded = await recordAll(centre, opened, s);
    takeIdsFrom();
    progress(`${s.plans.length} lives recorded, ${s.lives.length} to write`);
    for (const tail of ['', '-wal', '-shm']) rmSync(`${file}${tail}`, { force: true });
    copyFileSync(opened, file);
    makeByRows(file, s, recorded, (steps) => progress(`${steps} steps`));
    for (const left of readdirSync(partial)) if (left !== path.basename(file)) rmSync(path.join(partial, left), { recursive: true });
    writeFileSync(keyFile, DATA_KEY.toString('hex'), { mode: 0o600 });
    for (const old of readdirSync(folder)) if (old.startsWith(`${size}-`)) rmSync(path.join(folder, old), { recursive: true, force: true });
    renameSync(partial, place);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  return { ...whole(place), isNew: true };
}
