import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { makeDataSet } from '#test/data-sets/make-data-set';
import { NOW } from '../book/read-side';
import { fileIn } from '../centre';
import type { BenchOptions, DataSet } from '../row';

/** A data folder for the program with a copy of the data set, and the words that set its clock to the end of the data. */
export async function bookFolder(
  { folder, set, say }: BenchOptions,
  name: string,
  which: DataSet = set,
): Promise<Readonly<{ dataDir: string; args: readonly string[] }>> {
  const { file, keyFile } = await makeDataSet(which, undefined, say);
  const dataDir = path.join(folder, name);
  mkdirSync(dataDir, { recursive: true });
  copyFileSync(file, fileIn(dataDir));
  copyFileSync(keyFile, path.join(dataDir, 'data.key'));
  return { dataDir, args: ['--clock', NOW] };
}
