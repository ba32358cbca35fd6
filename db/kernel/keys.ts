import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, randomBytes } from 'node:crypto';

/** What the engine does with its data key (decisions 8): seals single columns and peppers PINs. */
export type Keys = Readonly<{
  seal(plain: string): string;
  open(sealed: string): string;
  /** The same for bytes, with a key of their own: what was printed. */
  sealBytes(plain: Uint8Array): Buffer;
  openBytes(sealed: Uint8Array): Buffer;
  /** Keyed hash: whoever has only the file cannot guess short secrets from it. */
  pepper(text: string): string;
}>;

const IV = 12;
const TAG_END = 28;
function sealedWith(key: Buffer, plain: Uint8Array): Buffer {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}
function openedWith(key: Buffer, sealed: Uint8Array): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV));
  decipher.setAuthTag(sealed.subarray(IV, TAG_END));
  return Buffer.concat([decipher.update(sealed.subarray(TAG_END)), decipher.final()]);
}

/** One data key of 32 bytes; each use gets a key of its own derived from it. */
export function keysFrom(dataKey: Buffer): Keys {
  if (dataKey.length !== 32) throw new Error('The data key must have 32 bytes');
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', dataKey, Buffer.alloc(0), `counterbook/${use}`, 32));
  const column = derive('column');
  const image = derive('print-image');
  const pin = createSecretKey(derive('pin'));
  return {
    seal: (plain) => sealedWith(column, Buffer.from(plain, 'utf8')).toString('base64'),
    open: (sealed) => openedWith(column, Buffer.from(sealed, 'base64')).toString('utf8'),
    sealBytes: (plain) => sealedWith(image, plain),
    openBytes: (sealed) => openedWith(image, sealed),
    pepper: (value) => createHmac('sha256', pin).update(value).digest('base64'),
  };
}
