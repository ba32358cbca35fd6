import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readTrace } from './write-trace';

const hex = (text: string): string => [...Buffer.from(text)].map((b) => `\\x${b.toString(16).padStart(2, '0')}`).join('');

it('reads what strace wrote, also when another thread came between', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'counterbook-trace-'));
  const trace = path.join(folder, 'trace');
  writeFileSync(
    trace,
    [
      `11 openat(AT_FDCWD, "${hex('/d/x.db')}", O_RDWR|O_CREAT, 0644) = 20`,
      `11 openat(AT_FDCWD, "${hex('/d/other')}", O_RDONLY) = 21`,
      `11 openat(AT_FDCWD, "${hex('/d/ack')}", O_WRONLY) = 22`,
      `11 pwrite64(20, "${hex('page')}", 4, 4096 <unfinished ...>`,
      `12 write(21, "${hex('noise')}", 5) = 5`,
      '11 <... pwrite64 resumed>)       = 4',
      '11 fdatasync(20)                 = 0',
      `11 write(22, "${hex('ACK id-1 CR-2026-000001\n')}", 24) = 24`,
      `11 write(22, "${hex('TRY id-2 2\n')}", 11) = 11`,
      '11 ftruncate(20, 100)            = 0',
      '11 close(20)                     = 0',
      `11 pwrite64(20, "${hex('gone')}", 4, 0) = 4`,
      `11 unlink("${hex('/d/x.db-wal')}")  = 0`,
      `11 unlink("${hex('/d/x.db-journal')}") = -1 ENOENT (No such file or directory)`,
    ].join('\n'),
  );
  expect(await readTrace(trace, '/d/x.db', '/d/ack')).toEqual([
    { kind: 'create', file: 'db' },
    { kind: 'write', file: 'db', offset: 4096, bytes: Buffer.from('page') },
    { kind: 'sync', file: 'db' },
    { kind: 'ack', id: 'id-1', no: 'CR-2026-000001' },
    { kind: 'truncate', file: 'db', size: 100 },
    { kind: 'remove', file: 'wal' },
  ]);
  rmSync(folder, { recursive: true });
});
