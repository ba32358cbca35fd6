import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { DomainError } from '#shared/kernel/app-error';
import type { ExportRow, listExportRoutes } from '#shared/list-export/routes';
import type { z } from 'zod';
import type { FromList, ListOrder, ToList } from './worker';

type List = z.output<(typeof listExportRoutes)['listExport.record']['input']>['list'];
type Open = Readonly<{ worker: Worker; order: ListOrder; list: List }>;

/** Lists that are being written, each in a thread of its own. */
export class ExportDesk {
  private readonly open = new Map<string, Open>();
  private readonly entry: string;
  constructor(entry: string) {
    this.entry = entry;
  }

  /** The thread's next answer. */
  private async answer({ worker, order }: Open, message: ToList | null): Promise<number> {
    const rows = await new Promise<number | null>((resolve, reject) => {
      const onMessage = (answer: FromList): void => {
        worker.off('error', reject);
        resolve(answer.rows);
      };
      worker.once('message', onMessage).once('error', reject);
      if (message) worker.postMessage(message);
    });
    if (rows === null) throw new DomainError('FILE_NOT_WRITTEN', { file: order.target });
    return rows;
  }

  private get(token: string): Open {
    const open = this.open.get(token);
    if (open === undefined) throw new DomainError('NOT_FOUND', { entity: 'Export', id: token });
    return open;
  }

  private async drop(token: string): Promise<void> {
    const { worker, order } = this.get(token);
    this.open.delete(token);
    await worker.terminate();
    rmSync(`${order.target}.partial`, { force: true });
  }

  private async orDrop<T>(token: string, work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      await this.drop(token);
      throw error;
    }
  }

  async begin(list: List, order: ListOrder): Promise<string> {
    const token = randomBytes(18).toString('base64url');
    const open = { worker: new Worker(this.entry, { workerData: order }), order, list };
    this.open.set(token, open);
    await this.orDrop(token, this.answer(open, null));
    return token;
  }

  add(token: string, rows: readonly ExportRow[]): Promise<number> {
    return this.orDrop(token, this.answer(this.get(token), { do: 'add', rows: JSON.stringify(rows) }));
  }

  /** `record` before the file has its name: what cannot be written into the audit trail does not leave. */
  async end(token: string, record: (open: Open, rows: number) => Promise<unknown>): Promise<Readonly<{ path: string; rows: number }>> {
    const open = this.get(token);
    const rows = await this.orDrop(
      token,
      this.answer(open, { do: 'add', rows: '[]' }).then(async (count) => {
        await record(open, count);
        return this.answer(open, { do: 'end' });
      }),
    );
    await this.drop(token);
    return { path: open.order.target, rows };
  }

  cancel(token: string): Promise<void> {
    return this.drop(token);
  }
}
