import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, randomBytes } from 'node:crypto';

/** What the engine does with its data key (decisions 8): seals single columns and peppers PINs. */
export type Keys = Readonly<{
  seal(plain: string): string;
  open(sealed: string): string;
  /** Keyed hash: whoever has only the file cannot guess short secrets from it. */
  pepper(text: string): string;
}>;

/** One data key of 32 bytes; each use gets a key of its own derived from it. */
export function keysFrom(dataKey: Buffer): Keys {
  if (dataKey.length !== 32) throw new Error('The data key must have 32 bytes');
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', dataKey, Buffer.alloc(0), `counterbook/${use}`, 32));
  const column = derive('column');
  const pin = createSecretKey(derive('pin'));
  return {
    seal(plain) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', column, iv);
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64');
    },
    open(sealed) {
      const raw = Buffer.from(sealed, 'base64');
      const decipher = createDecipheriv('aes-256-gcm', column, raw.subarray(0, 12));
      decipher.setAuthTag(raw.subarray(12, 28));
      return Buffer.concat([decipher.update(raw.subarray(28)), decipher.final()]).toString('utf8');
    },
    pepper: (value) => createHmac('sha256', pin).update(value).digest('base64'),
  };
}
