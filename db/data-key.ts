import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** The operating system's own keeper of secrets, as far as it is one. */
export type Vault = Readonly<{
  isSafe(): Promise<boolean>;
  /** Which keeper it is: the same system may have several (Linux: GNOME, KDE), and one cannot open what another sealed. */
  backend(): string;
  seal(text: string): Promise<Buffer>;
  open(sealed: Buffer): Promise<string>;
}>;
export type DataKey = Readonly<{ key: Buffer; keyStore: 'os' | 'file' }>;

type KeyErrorCode = 'KEY_MISSING' | 'KEY_UNREADABLE' | 'KEY_STORE_CHANGED';
/** The data cannot be opened without its key, and a new key would make it unreadable for good. */
export class KeyError extends Error {
  override readonly name = 'KeyError';
  readonly code: KeyErrorCode;
  constructor(code: KeyErrorCode, cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}

const Note = z.discriminatedUnion('store', [
  z.object({ store: z.literal('os'), sealed: z.string(), backend: z.string().optional() }),
  z.object({ store: z.literal('file'), id: z.uuid() }),
]);
const KEY_BYTES = 32;

/** Written whole or not at all, and on the disk before anything is encrypted with it. */
function writeSafely(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const partial = `${file}.partial`;
  const handle = openSync(partial, 'w', 0o600);
  writeSync(handle, text);
  fsyncSync(handle);
  closeSync(handle);
  chmodSync(partial, 0o600);
  renameSync(partial, file);
}

function keyFrom(hex: string): Buffer {
  const key = Buffer.from(hex.trim(), 'hex');
  if (key.length !== KEY_BYTES) throw new KeyError('KEY_UNREADABLE');
  return key;
}

/** The key in a file of its own, made on first use. For tests and the loopback host, which name the file (decisions 8). */
export function keyFromFile(file: string, hasData: boolean): DataKey {
  if (!existsSync(file)) {
    if (hasData) throw new KeyError('KEY_MISSING');
    writeSafely(file, randomBytes(KEY_BYTES).toString('hex'));
  }
  return { key: keyFrom(readFileSync(file, 'utf8')), keyStore: 'file' };
}

/**
 * One data key for each data folder (decisions 8). <data folder>/data-key.json says where it lies: sealed by the operating
 * system in the note itself, or in a file of `keyDir`, outside the data folder, so that a copied folder is not readable.
 */
export async function loadDataKey(place: { dataDir: string; keyDir: string; hasData: boolean }, vault: Vault): Promise<DataKey> {
  const noteFile = path.join(place.dataDir, 'data-key.json');
  if (!existsSync(noteFile)) {
    if (place.hasData) throw new KeyError('KEY_MISSING');
    return makeDataKey(noteFile, place.keyDir, vault);
  }
  const note = Note.parse(JSON.parse(readFileSync(noteFile, 'utf8')));
  if (note.store === 'file') return keyFromFile(path.join(place.keyDir, `${note.id}.key`), true);
  try {
    return { key: keyFrom(await vault.open(Buffer.from(note.sealed, 'base64'))), keyStore: 'os' };
  } catch (error) {
    const isOther = note.backend !== undefined && note.backend !== vault.backend();
    throw new KeyError(isOther ? 'KEY_STORE_CHANGED' : 'KEY_UNREADABLE', error);
  }
}

async function makeDataKey(noteFile: string, keyDir: string, vault: Vault): Promise<DataKey> {
  const key = randomBytes(KEY_BYTES);
  const { note, keyStore } = await noteOf(key, keyDir, vault);
  writeSafely(noteFile, note);
  return { key, keyStore };
}

/** What data-key.json says of a key: also of one that a restored backup brings along. A key file is written before the note that names it. */
export async function noteOf(key: Buffer, keyDir: string, vault: Vault): Promise<Readonly<{ note: string; keyStore: 'os' | 'file' }>> {
  if (await vault.isSafe()) {
    const sealed = (await vault.seal(key.toString('hex'))).toString('base64');
    return { note: JSON.stringify({ store: 'os', sealed, backend: vault.backend() }), keyStore: 'os' };
  }
  const id = randomUUID();
  writeSafely(path.join(keyDir, `${id}.key`), key.toString('hex'));
  return { note: JSON.stringify({ store: 'file', id }), keyStore: 'file' };
}
