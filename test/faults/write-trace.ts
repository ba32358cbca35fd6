import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** What a process did to its files, in order, as strace saw it. */
export type FileName = 'db' | 'wal';
export type Operation =
  | Readonly<{ kind: 'create' | 'sync' | 'remove'; file: FileName }>
  | Readonly<{ kind: 'write'; file: FileName; offset: number; bytes: Buffer }>
  | Readonly<{ kind: 'truncate'; file: FileName; size: number }>
  | Readonly<{ kind: 'ack'; id: string; no: string }>;

/** Everything that a power cut can tear apart; `-xx` writes every byte as hex, so nothing has to be guessed. */
export const STRACE = [
  'strace',
  '-f',
  '-qq',
  '-xx',
  '-s',
  '1000000',
  '-e',
  'trace=openat,close,pwrite64,write,ftruncate,fsync,fdatasync,unlink',
  '-o',
];

const bytesOf = (hex: string): Buffer => Buffer.from(hex.replaceAll('\\x', ''), 'hex');
const textOf = (hex: string): string => bytesOf(hex).toString('utf8');

/** Reads a recording of one database `file` and its file of acknowledgements. */
export async function readTrace(trace: string, file: string, ackFile: string): Promise<Operation[]> {
  const known = new Map<string, FileName | 'ack'>([
    [file, 'db'],
    [`${file}-wal`, 'wal'],
    [ackFile, 'ack'],
  ]);
  const open = new Map<string, FileName | 'ack'>();
  const pending = new Map<string, string>();
  const operations: Operation[] = [];
  const databaseAt = (fd: string): FileName | undefined => {
    const name = open.get(fd);
    return name === 'ack' ? undefined : name;
  };
  const take = (call: string): void => {
    const opened = /^openat\([^,]+, "([^"]*)", .*\) = (\d+)/.exec(call);
    if (opened) {
      const name = known.get(textOf(opened[1] ?? ''));
      if (name === undefined) return void open.delete(opened[2] ?? '');
      open.set(opened[2] ?? '', name);
      if (name !== 'ack') operations.push({ kind: 'create', file: name });
      return;
    }
    const [, verb, fd = '', rest = ''] = /^(\w+)\((\d+)(.*)$/.exec(call) ?? [];
    const target = databaseAt(fd);
    if (verb === 'close') open.delete(fd);
    else if (verb === 'write' && open.get(fd) === 'ack') {
      const [word, id = '', no = ''] = textOf(/^, "([^"]*)"/.exec(rest)?.[1] ?? '')
        .trim()
        .split(' ');
      if (word === 'ACK') operations.push({ kind: 'ack', id, no });
    } else if (target === undefined) return;
    else if (verb === 'pwrite64') {
      const [, hex = '', offset = '0'] = /^, "([^"]*)", \d+, (\d+)\)/.exec(rest) ?? [];
      operations.push({ kind: 'write', file: target, offset: Number(offset), bytes: bytesOf(hex) });
    } else if (verb === 'ftruncate') operations.push({ kind: 'truncate', file: target, size: Number(/^, (\d+)\)/.exec(rest)?.[1]) });
    else if (verb === 'fsync' || verb === 'fdatasync') operations.push({ kind: 'sync', file: target });
  };
  for await (const line of createInterface({ input: createReadStream(trace, 'latin1') })) {
    const [, pid = '', text = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    if (text.endsWith('<unfinished ...>')) {
      pending.set(pid, text.slice(0, -'<unfinished ...>'.length).trimEnd());
      continue;
    }
    const resumed = /^<\.\.\. \w+ resumed>\s?(.*)$/.exec(text);
    const call = resumed ? (pending.get(pid) ?? '') + (resumed[1] ?? '') : text;
    const removed = /^unlink\("([^"]*)"\)\s+= 0/.exec(call);
    const gone = removed ? known.get(textOf(removed[1] ?? '')) : undefined;
    if (gone !== undefined && gone !== 'ack') operations.push({ kind: 'remove', file: gone });
    else take(call);
  }
  return operations;
}
