import { parentPort, workerData } from 'node:worker_threads';
import type { ExportKind, ExportRow } from '#shared/list-export/routes';
import { ListFile } from './list-file';

export type ListOrder = Readonly<{ target: string; kind: ExportKind; title: string; heads: readonly string[] }>;
/** Rows come as one text: a text goes from thread to thread in a quarter of the time of as many cells. */
export type ToList = Readonly<{ do: 'add'; rows: string } | { do: 'end' } | { do: 'remove' }>;
/** `rows`: how many are in it by now; null: it could not be written. */
export type FromList = Readonly<{ rows: number | null }>;

/** Entry of the thread that writes one list: the shell's own thread goes on serving windows and printers (quality P9). */
const tell = (message: FromList): void => parentPort?.postMessage(message);
const { target, kind, title, heads } = workerData as ListOrder;
let file: ListFile | null = null;
const attempt = (act: () => void): void => {
  try {
    act();
    tell({ rows: file?.rows ?? 0 });
  } catch {
    file?.remove();
    tell({ rows: null });
  }
};
attempt(() => {
  file = new ListFile(target, kind, title, heads);
});
parentPort?.on('message', (message: ToList) =>
  attempt(() => {
    if (message.do === 'add') file?.add(JSON.parse(message.rows) as ExportRow[]);
    else if (message.do === 'end') file?.end();
    else file?.remove();
  }),
);
