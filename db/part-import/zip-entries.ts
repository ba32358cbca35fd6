import { createInflateRaw } from 'node:zlib';
import { DomainError } from '#shared/kernel/app-error';

/** What a workbook of 200,000 parts unpacks to, twice over; a bomb is stopped here while it is unpacked, whatever it says of itself. */
const MOST_UNPACKED = 600 * 1024 * 1024;
/** Up to here anything may unpack; beyond it no honest sheet is so many times as large as its file (a list of one word is sixty times). */
const FREE = 64 * 1024 * 1024;
const MOST_TIMES = 200;
const MOST_ENTRIES = 2_000;
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

type Entry = Readonly<{ method: number; flags: number; packed: number; unpacked: number; at: number }>;
const damaged = (): DomainError => new DomainError('IMPORT_FILE_DAMAGED');

/** The table of contents of a zip file. */
export function zipEntries(bytes: Buffer): ReadonlyMap<string, Entry> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END) throw damaged();
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw damaged();
  const entries = new Map<string, Entry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw damaged();
    const name = bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28));
    entries.set(name, {
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  const total = [...entries.values()].reduce((sum, entry) => sum + entry.unpacked, 0);
  if (total > MOST_UNPACKED) throw new DomainError('IMPORT_FILE_BOMB');
  return entries;
}

/** The contents of one entry, in pieces. `onRead` is told how many packed bytes have been read. */
export async function* unpacked(bytes: Buffer, entry: Entry, onRead: (packed: number) => void = () => undefined): AsyncGenerator<Buffer> {
  if ((entry.flags & 1) === 1) throw new DomainError('IMPORT_FILE_PASSWORD');
  if (entry.at + 30 > bytes.length || bytes.readUInt32LE(entry.at) !== LOCAL) throw damaged();
  const from = entry.at + 30 + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28);
  const packed = bytes.subarray(from, from + entry.packed);
  if (packed.length < entry.packed || (entry.method !== STORED && entry.method !== DEFLATED)) throw damaged();
  if (entry.method === STORED) {
    yield packed;
    return;
  }
  const inflate = createInflateRaw({ chunkSize: 256 * 1024 });
  inflate.end(packed);
  let size = 0;
  try {
    for await (const piece of inflate as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > MOST_UNPACKED || (size > FREE && size > MOST_TIMES * packed.length)) throw new DomainError('IMPORT_FILE_BOMB');
      onRead(inflate.bytesWritten);
      yield piece;
    }
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw damaged();
  }
}
