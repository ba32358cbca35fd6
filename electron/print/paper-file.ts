import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const TRIES = 1000;
const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EEXIST';

/**
 * The file printer, for a centre without a printer: the sheet as a PDF under its number in the data folder's `paper`. A file that is
 * there is never written over. Returns the path.
 */
export async function writePaperFile(folder: string, name: string, pdf: Uint8Array): Promise<string> {
  await mkdir(folder, { recursive: true });
  const stem = name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-');
  for (let n = 1; n <= TRIES; n++) {
    const file = path.join(folder, n === 1 ? `${stem}.pdf` : `${stem}-${n}.pdf`);
    try {
      await writeFile(file, pdf, { flag: 'wx' });
      return file;
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  throw new Error(`${stem} has been printed to ${TRIES} files`);
}
