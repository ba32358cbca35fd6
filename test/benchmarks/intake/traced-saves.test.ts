import { describe, expect, test } from 'vitest';
import { savesIn } from './traced-saves';

const FILE = '/x/counterbook.sqlite';
const ACKS = '/x/acks';
const ack = `7 write(9<${ACKS}>, "ACK\\n", 4) = 4`;
const sync = (file: string): string => `7 fdatasync(21<${file}>) = 0`;
const frame = (place: number): string => `7 pwrite64(21<${FILE}-wal>, "\\0, 1, 2"..., 4096, ${place}) = 4096`;
const trace = (...lines: readonly string[]): string => [ack, ...lines, ack].join('\n');

describe('a save in a recording', () => {
  test('has its syncs and the bytes of its log', () => {
    expect(savesIn(trace(frame(4152), frame(8272), sync(`${FILE}-wal`)), FILE, ACKS)).toEqual([
      { syncs: 1, walBytes: 8192, hasCheckpoint: false },
    ]);
  });

  test('has every sync, of any file and by any thread, once', () => {
    const lines = [sync('/x/other'), `8 fsync(21<${FILE}-wal> <unfinished ...>`, '8 <... fsync resumed>) = 0'];
    expect(savesIn(trace(...lines), FILE, ACKS)).toMatchObject([{ syncs: 2 }]);
  });

  test.each([
    ['writes the database', `7 pwrite64(20<${FILE}>, "x"..., 4096, 0) = 4096`],
    ['begins the log anew', `7 pwrite64(21<${FILE}-wal>, "7"..., 32, 0 <unfinished ...>`],
  ])('stands beside a checkpoint when it %s', (_, line) => {
    expect(savesIn(trace(line, sync(FILE)), FILE, ACKS)).toMatchObject([{ hasCheckpoint: true }]);
  });

  test('begins and ends with an acknowledgement', () => {
    expect(savesIn([sync(FILE), ack, sync(FILE), ack, sync(FILE)].join('\n'), FILE, ACKS)).toHaveLength(1);
  });
});
