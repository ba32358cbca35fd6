import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const LIBS = '/usr/lib';
const NAME = 'libfaketimeMT.so.1';

/** libfaketime of Debian: it answers the questions for the time of one program. */
function library(): string | null {
  if (process.platform !== 'linux' || !existsSync(LIBS)) return null;
  return (
    readdirSync(LIBS)
      .map((folder) => path.join(LIBS, folder, 'faketime', NAME))
      .find((file) => existsSync(file)) ?? null
  );
}
/** Why the clock cannot be changed for one program here; null: it can. */
export const wallClockMissing = (): string | null => (library() === null ? 'libfaketime is not installed' : null);

/** What stands in front of a program so that it reads its clock from `file`; the time that runs since the start goes on as it is. */
export const withWallClock = (file: string): readonly string[] => [
  'env',
  `LD_PRELOAD=${library() ?? ''}`,
  `FAKETIME_TIMESTAMP_FILE=${file}`,
  'FAKETIME_NO_CACHE=1',
  'FAKETIME_DONT_FAKE_MONOTONIC=1',
];
/** Somebody sets the clock of the PC: so far from the right time. */
export const setWallClock = (file: string, seconds: number): void => writeFileSync(file, `${seconds < 0 ? '' : '+'}${seconds}`);
