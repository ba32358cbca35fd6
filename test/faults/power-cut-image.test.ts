import { expect, it } from 'vitest';
import { randomFrom } from '#db/demo/random';
import { imageAt } from './power-cut-image';
import type { Operation } from './write-trace';

const page = (sign: string): Buffer => Buffer.alloc(4096, sign);
const write = (file: 'db' | 'wal', offset: number, sign: string): Operation => ({ kind: 'write', file, offset, bytes: page(sign) });
const dice = () => randomFrom(7).next;
const never = () => 0.99;

it('keeps what was synced and may lose what was not', () => {
  const operations: Operation[] = [
    { kind: 'create', file: 'wal' },
    write('wal', 0, 'a'),
    { kind: 'sync', file: 'wal' },
    write('wal', 4096, 'b'),
  ];
  expect(imageAt(operations, 4, page('d'), never)).toEqual({ db: page('d'), wal: page('a') });
  expect(imageAt(operations, 2, page('d'), never).wal).toEqual(Buffer.alloc(0));
  expect(imageAt(operations, 4, page('d'), () => 0.4).wal).toEqual(Buffer.concat([page('a'), page('b')]));
});

it('a sync of one file says nothing about the other', () => {
  const operations: Operation[] = [
    { kind: 'create', file: 'wal' },
    write('db', 0, 'x'),
    write('wal', 0, 'a'),
    { kind: 'sync', file: 'wal' },
  ];
  expect(imageAt(operations, 4, page('d'), never)).toEqual({ db: page('d'), wal: page('a') });
});

it('tears pages into sectors', () => {
  const operations: Operation[] = [{ kind: 'create', file: 'wal' }, ...Array.from({ length: 200 }, (_, i) => write('wal', i * 4096, 'a'))];
  const wal = imageAt(operations, operations.length, page('d'), dice()).wal ?? Buffer.alloc(0);
  const torn = Array.from({ length: Math.floor(wal.length / 4096) }, (_, i) => wal.subarray(i * 4096, (i + 1) * 4096)).filter(
    (p) => p.includes(0) && p.includes('a'),
  );
  expect(torn.length).toBeGreaterThan(10);
  expect(
    torn.every((p) => Array.from({ length: 8 }, (_, k) => p.subarray(k * 512, (k + 1) * 512)).every((s) => s.every((b) => b === s[0]))),
  ).toBe(true);
});

it('cuts, and removes what was removed', () => {
  const operations: Operation[] = [
    { kind: 'create', file: 'wal' },
    write('wal', 0, 'a'),
    { kind: 'truncate', file: 'wal', size: 100 },
    { kind: 'sync', file: 'wal' },
    { kind: 'remove', file: 'wal' },
  ];
  expect(imageAt(operations, 4, page('d'), never).wal).toEqual(Buffer.alloc(100, 'a'));
  expect(imageAt(operations, 5, page('d'), never).wal).toBeNull();
});
