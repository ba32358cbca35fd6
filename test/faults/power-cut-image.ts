import type { FileName, Operation } from './write-trace';

const SECTOR = 512;
const TORN = 0.3;
type Contents = { bytes: Buffer; length: number };

/** The files as a disk may hold them after a power cut: everything up to the last sync of each, then a random half of the rest, some of it torn. */
export function imageAt(
  operations: readonly Operation[],
  cut: number,
  before: Buffer,
  random: () => number,
): Readonly<Record<FileName, Buffer | null>> {
  return { db: fileAt(operations, cut, 'db', before, random), wal: fileAt(operations, cut, 'wal', null, random) };
}

function fileAt(operations: readonly Operation[], cut: number, name: FileName, before: Buffer | null, random: () => number): Buffer | null {
  const isOurs = (o: Operation) => o.kind !== 'ack' && o.file === name;
  let synced = -1;
  for (let i = cut - 1; i >= 0 && synced < 0; i -= 1) {
    const o = operations[i];
    if (o?.kind === 'sync' && o.file === name) synced = i;
  }
  let file: Contents | null = before === null ? null : { bytes: Buffer.from(before), length: before.length };
  for (let i = 0; i < cut; i += 1) {
    const o = operations[i];
    if (o === undefined || !isOurs(o)) continue;
    if (o.kind === 'create') file ??= { bytes: Buffer.alloc(1 << 16), length: 0 };
    else if (o.kind === 'remove') file = null;
    else if (file !== null && (o.kind === 'write' || o.kind === 'truncate')) {
      if (i < synced) apply(file, o);
      else if (random() < 0.5) {
        if (o.kind === 'write' && o.bytes.length > SECTOR && random() < TORN) tear(file, o, random);
        else apply(file, o);
      }
    }
  }
  return file === null ? null : file.bytes.subarray(0, file.length);
}

type Change = Extract<Operation, { kind: 'write' | 'truncate' }>;
function apply(file: Contents, o: Change): void {
  const end = o.kind === 'write' ? o.offset + o.bytes.length : o.size;
  if (end > file.bytes.length) file.bytes = Buffer.concat([file.bytes.subarray(0, file.length)], Math.max(end, file.bytes.length * 2));
  if (o.kind === 'truncate') {
    file.bytes.fill(0, Math.min(o.size, file.length));
    file.length = o.size;
    return;
  }
  o.bytes.copy(file.bytes, o.offset);
  file.length = Math.max(file.length, end);
}

/** Only some sectors of a page reached the disk. */
function tear(file: Contents, o: Extract<Change, { kind: 'write' }>, random: () => number): void {
  for (let at = 0; at < o.bytes.length; at += SECTOR)
    if (random() < 0.5) apply(file, { ...o, offset: o.offset + at, bytes: o.bytes.subarray(at, at + SECTOR) });
}
