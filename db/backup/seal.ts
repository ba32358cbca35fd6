import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';

export const TAG = 16;
const LAST = 1;

/** A key for one use, derived from another; `salt` is the file's own, so no two files share one. */
export const keyFor = (key: Buffer, salt: Buffer, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, `counterbook/backup/${use}`, 32));

/** Counter and last mark: with a key of its own for each file no nonce comes twice, and no chunk can be moved, repeated or left out. */
export function nonceOf(index: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(index), 3);
  nonce[11] = isLast ? LAST : 0;
  return nonce;
}

export function sealChunk(key: Buffer, index: number, isLast: boolean, headerSha: Buffer, plain: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(index, isLast));
  cipher.setAAD(headerSha);
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Throws when a single bit, the place of the chunk or the header is not what was sealed. */
export function openChunk(key: Buffer, index: number, isLast: boolean, headerSha: Buffer, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(index, isLast));
  decipher.setAAD(headerSha);
  decipher.setAuthTag(sealed.subarray(-TAG));
  return Buffer.concat([decipher.update(sealed.subarray(0, -TAG)), decipher.final()]);
}

const NOTHING = Buffer.alloc(0);
/** A key wrapped with a key that is used for nothing else. */
export const wrap = (key: Buffer, secret: Buffer): string => sealChunk(key, 0, true, NOTHING, secret).toString('base64');
/** Null: this is not the key it was wrapped with. */
export function unwrap(key: Buffer, wrapped: string): Buffer | null {
  try {
    return openChunk(key, 0, true, NOTHING, Buffer.from(wrapped, 'base64'));
  } catch {
    return null;
  }
}
