import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const TRIES = 1000;
const LONGEST = 80;
const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EEXIST';

/** A name of ours for the file, whatever the text: no folder, no device of Windows, no hidden file, not too long (quality S10). */
function stemOf(name: string): string {
  const plain = name
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^\.+/, '')
    .slice(0, LONGEST);
  return /^(?:con|prn|aux|nul|com\d|lpt\d)?(?:\.|$)/i.test(plain) ? `paper-${plain}` : plain;
}

/**
 * The file printer, for a centre without a printer: the sheet as a PDF, or bytes of a printer's language, under its number in the data
 * folder's `paper`. A file that is there is never written over, and none is left half. Returns the path.
 */
export async function writePaperFile(folder: string, name: string, bytes: Uint8Array, ending = 'pdf'): Promise<string> {
  await mkdir(folder, { recursive: true });
  const stem = stemOf(name);
  for (let n = 1; n <= TRIES; n++) {
    const file = path.join(folder, n === 1 ? `${stem}.${ending}` : `${stem}-${n}.${ending}`);
    try {
      await writeFile(file, bytes, { flag: 'wx' });
      return file;
    } catch (error) {
      if (isTaken(error)) continue;
      await rm(file, { force: true }).catch(() => undefined); // what went wrong with the paper is told, not what is left of it
      throw error;
    }
  }
  throw new Error(`${stem} has been printed to ${TRIES} files`);
}
