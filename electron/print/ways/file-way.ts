import { mkdir } from 'node:fs/promises';
import { writePaperFile } from '../paper-file';
import { PrinterRefusal, type PrintLine } from '../print-ports';

const refusal = (): PrinterRefusal => new PrinterRefusal('fileUnwritable', 'the folder does not take it');

/** The file printer: a sheet or its bytes as one file under its number. What could not be written whole is not left behind. */
export async function reachFile(folder: string, name: string): Promise<PrintLine> {
  await mkdir(folder, { recursive: true }).catch(() => {
    throw refusal();
  });
  return {
    async send({ language, bytes }) {
      await writePaperFile(folder, name, bytes, language).catch(() => {
        throw refusal();
      });
      return { kind: 'done' };
    },
    close: () => undefined,
  };
}
