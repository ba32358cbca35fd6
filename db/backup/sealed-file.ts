import { createHash, randomBytes } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { DomainError } from '#shared/kernel/app-error';
import { CHUNK, FORMAT, Header, MAGIC, MAX_HEADER, type PhraseCost } from './header';
import { diskFailure } from './room';
import { keyFor, openChunk, sealChunk, TAG, unwrap, wrap } from './seal';

/** The recovery phrase as the computer keeps it: the key made of it, and how it was made. */
export type PhraseKey = Readonly<{ id: string; madeAt: string; salt: string; cost: PhraseCost; key: Buffer }>;
export type SealFacts = Omit<z.input<typeof Header>, 'format' | 'chunk' | 'salt' | 'device' | 'phrase' | 'dataKey'>;
type Head = Readonly<{ header: Header; headerSha: Buffer; bodyAt: number; bytes: number }>;

const sha = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();
const chunksOf = (size: number): number => Math.max(1, Math.ceil(size / CHUNK));

function readAt(handle: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let got = 0;
  while (got < length) {
    const n = readSync(handle, bytes, got, length - got, at + got);
    if (n === 0) break;
    got += n;
  }
  return bytes.subarray(0, got);
}

export function withFile<T>(file: string, flags: 'r' | 'wx', act: (handle: number) => T): T {
  const handle = openSync(file, flags, 0o600);
  try {
    return act(handle);
  } finally {
    closeSync(handle);
  }
}

/** SHA-256 of a file, read back from the disk in pieces. */
export const fileSha = (file: string): string =>
  withFile(file, 'r', (handle) => {
    const hash = createHash('sha256');
    for (let at = 0; ; at += CHUNK) {
      const piece = readAt(handle, at, CHUNK);
      if (piece.length === 0) return hash.digest('hex');
      hash.update(piece);
    }
  });

/** Seals a database into one file: head, its hash, then chunks of 1 MiB (AES-256-GCM). Returns what was written, to be read back. */
export function writeSealed(
  plain: string,
  target: string,
  facts: SealFacts,
  keys: Readonly<{ dataKey: Buffer; phrase: PhraseKey | null }>,
): Readonly<{ bytes: number; sha: string }> {
  const fileKey = randomBytes(32);
  const salt = randomBytes(32);
  const { phrase } = keys;
  const header: z.input<typeof Header> = {
    ...facts,
    format: FORMAT,
    chunk: CHUNK,
    salt: salt.toString('base64'),
    device: wrap(keyFor(keys.dataKey, salt, 'device'), fileKey),
    phrase:
      phrase === null
        ? null
        : {
            id: phrase.id,
            madeAt: phrase.madeAt,
            salt: phrase.salt,
            cost: phrase.cost,
            wrapped: wrap(keyFor(phrase.key, salt, 'phrase'), fileKey),
          },
    dataKey: wrap(keyFor(fileKey, salt, 'data key'), keys.dataKey),
  };
  const head = Buffer.from(JSON.stringify(Header.parse(header)), 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.length);
  const headerSha = sha(head);
  const chunkKey = keyFor(fileKey, salt, 'chunks');
  const hash = createHash('sha256');
  let bytes = 0;
  return withFile(target, 'wx', (out) => {
    const put = (piece: Buffer): void => {
      for (let done = 0; done < piece.length;) done += writeSync(out, piece, done);
      hash.update(piece);
      bytes += piece.length;
    };
    put(Buffer.concat([MAGIC, length, head, headerSha]));
    withFile(plain, 'r', (from) => {
      const count = chunksOf(facts.size);
      for (let i = 0; i < count; i += 1) put(sealChunk(chunkKey, i, i === count - 1, headerSha, readAt(from, i * CHUNK, CHUNK)));
    });
    return { bytes, sha: hash.digest('hex') };
  });
}

/** The head of a backup. Refuses what is none, what is cut or longer than it says, what is damaged, and what a newer program made. */
export function readHead(file: string): Head {
  const name = path.basename(file);
  try {
    return withFile(file, 'r', (handle) => {
      const { size: bytes } = fstatSync(handle);
      const start = readAt(handle, 0, MAGIC.length + 4);
      if (!start.subarray(0, MAGIC.length).equals(MAGIC)) throw new DomainError('BACKUP_NOT_ONE', { name });
      if (start.length < MAGIC.length + 4) throw new DomainError('BACKUP_CUT', { name });
      const length = start.readUInt32BE(MAGIC.length);
      if (length > MAX_HEADER) throw new DomainError('BACKUP_DAMAGED', { name });
      const bodyAt = start.length + length + 32;
      if (bytes < bodyAt) throw new DomainError('BACKUP_CUT', { name });
      const head = readAt(handle, start.length, length);
      const headerSha = sha(head);
      if (!headerSha.equals(readAt(handle, start.length + length, 32))) throw new DomainError('BACKUP_DAMAGED', { name });
      const header = parseHeader(head, name);
      const whole = bodyAt + header.size + chunksOf(header.size) * TAG;
      if (bytes !== whole) throw new DomainError(bytes < whole ? 'BACKUP_CUT' : 'BACKUP_DAMAGED', { name });
      return { header, headerSha, bodyAt, bytes };
    });
  } catch (error) {
    throw diskFailure(error, file);
  }
}

function parseHeader(head: Buffer, name: string): Header {
  let raw: unknown;
  try {
    raw = JSON.parse(head.toString('utf8'));
  } catch {
    throw new DomainError('BACKUP_DAMAGED', { name });
  }
  const { format, version } = (raw ?? {}) as { format?: unknown; version?: unknown };
  if (typeof format === 'number' && format > FORMAT) throw new DomainError('BACKUP_NEWER', { name, version: String(version).slice(0, 40) });
  const parsed = Header.safeParse(raw);
  if (!parsed.success) throw new DomainError('BACKUP_DAMAGED', { name });
  return parsed.data;
}

/** Opens the chunks into a plain database. Nothing may use it before this has returned: the last chunk and the hash speak for the whole. */
export function unseal(file: string, head: Head, fileKey: Buffer, target: string): void {
  const { header, headerSha, bodyAt } = head;
  const name = path.basename(file);
  const chunkKey = keyFor(fileKey, Buffer.from(header.salt, 'base64'), 'chunks');
  const count = chunksOf(header.size);
  const hash = createHash('sha256');
  try {
    withFile(target, 'wx', (out) =>
      withFile(file, 'r', (from) => {
        for (let i = 0; i < count; i += 1) {
          const length = Math.min(CHUNK, header.size - i * CHUNK) + TAG;
          const sealed = readAt(from, bodyAt + i * (CHUNK + TAG), length);
          if (sealed.length < length) throw new DomainError('BACKUP_CUT', { name });
          const plain = opened(() => openChunk(chunkKey, i, i === count - 1, headerSha, sealed), name);
          for (let done = 0; done < plain.length;) done += writeSync(out, plain, done);
          hash.update(plain);
        }
      }),
    );
  } catch (error) {
    throw diskFailure(error, file);
  }
  if (hash.digest('hex') !== header.sha) throw new DomainError('BACKUP_DAMAGED', { name });
}

function opened(act: () => Buffer, name: string): Buffer {
  try {
    return act();
  } catch {
    throw new DomainError('BACKUP_DAMAGED', { name });
  }
}

/** The file's key and the centre's data key, by this computer's key or by the key of the recovery phrase. */
export function keysOf(
  header: Header,
  by: Readonly<{ dataKey: Buffer } | { phraseKey: Buffer }>,
): Readonly<{ fileKey: Buffer; dataKey: Buffer }> | null {
  const salt = Buffer.from(header.salt, 'base64');
  const fileKey =
    'dataKey' in by
      ? unwrap(keyFor(by.dataKey, salt, 'device'), header.device)
      : header.phrase && unwrap(keyFor(by.phraseKey, salt, 'phrase'), header.phrase.wrapped);
  if (!fileKey) return null;
  const dataKey = unwrap(keyFor(fileKey, salt, 'data key'), header.dataKey);
  return dataKey && { fileKey, dataKey };
}
