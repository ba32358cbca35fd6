import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { canonicalJson, sha256 } from '../kernel/canonical-json';
import type { Keys } from '../kernel/keys';

/** How far the trail went, the hash it ended with, and whether the program was then closed: nothing may follow. */
const Anchor = z.object({ rows: z.int().min(1), head: z.string(), at: z.string(), isClosed: z.boolean() });
export type Anchor = z.infer<typeof Anchor>;
const Signed = Anchor.extend({ signature: z.string() });

export type AnchorFile = Readonly<{ read(): Anchor | 'none' | 'forged'; write(anchor: Anchor): void }>;

/**
 * The head of the audit trail outside the database, signed with the centre's data key: whoever changes the database and reckons
 * its chain anew cannot sign the new head, and an old copy of the database does not reach the head (quality S19, decision 013).
 * The file is named after the key, so it belongs to the data wherever its folder lies.
 */
export function anchorFile(folder: string, keys: Keys): AnchorFile {
  const file = path.join(folder, `audit-${sha256(keys.pepper('audit-anchor')).slice(0, 16)}.json`);
  const signatureOf = (anchor: Anchor): string => keys.pepper(`audit-anchor ${canonicalJson(anchor)}`);
  return {
    read() {
      let text: string;
      try {
        text = readFileSync(file, 'utf8');
      } catch {
        return 'none';
      }
      const { signature, ...anchor } = parse(text) ?? { signature: '', rows: 0, head: '', at: '', isClosed: false };
      return signature === signatureOf(anchor) ? anchor : 'forged';
    },
    write(anchor) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const partial = `${file}.partial`;
      const handle = openSync(partial, 'w', 0o600);
      writeSync(handle, JSON.stringify({ ...anchor, signature: signatureOf(anchor) }));
      fsyncSync(handle); // an empty file after a power cut would look like a forged one
      closeSync(handle);
      renameSync(partial, file);
    },
  };
}

function parse(text: string): z.infer<typeof Signed> | null {
  try {
    return Signed.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
