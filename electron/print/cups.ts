import { existsSync } from 'node:fs';
import { request } from 'node:http';
import { userInfo } from 'node:os';
import { IPP, ippRequest, readIppAnswer, type IppAnswer, type IppValue } from './ipp';
import type { JobState, SystemQueue } from './print-ports';

const SOCKETS = ['/run/cups/cups.sock', '/var/run/cups/cups.sock', '/private/var/run/cupsd'];
const ASK_MS = 5_000;

/** Carries one IPP message to the print server of this machine. */
export type IppPost = (path: string, body: Uint8Array) => Promise<Uint8Array>;

/** Over the server's socket where there is one, otherwise port 631 of this machine. */
export const localCups: IppPost = (path, body) =>
  new Promise((resolve, reject) => {
    const socketPath = SOCKETS.find((s) => existsSync(s));
    const asked = request(
      {
        ...(socketPath === undefined ? { host: '127.0.0.1', port: 631 } : { socketPath }),
        path,
        method: 'POST',
        timeout: ASK_MS,
        headers: { host: 'localhost', 'content-type': 'application/ipp', 'content-length': body.length },
      },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', reject);
        answer.on('end', () =>
          answer.statusCode === 200 ? resolve(Buffer.concat(parts)) : reject(new Error(`CUPS answered ${answer.statusCode}`)),
        );
      },
    );
    asked.on('timeout', () => asked.destroy(new Error('CUPS did not answer')));
    asked.on('error', reject);
    asked.end(body);
  });

/** RFC 8011 job-state: 3 pending, 4 held, 5 processing, 6 stopped, 7 canceled, 8 aborted, 9 completed. */
export function jobStateOf(state: number | null): JobState {
  if (state === 9) return 'done';
  if (state === 7 || state === 8) return 'failed';
  return state === 5 ? 'printing' : 'waiting';
}

/** Jobs of CUPS by name and by id. A job's name is shown to its owner only, so the owner asks. */
export function cupsQueue(post: IppPost = localCups, user: string = userInfo().username): SystemQueue {
  const ask = async (printer: string, operation: number, more: readonly (readonly [string, IppValue])[]): Promise<IppAnswer> => {
    const path = `/printers/${encodeURIComponent(printer)}`;
    const body = ippRequest(operation, [
      ['attributes-charset', { tag: 'charset', values: ['utf-8'] }],
      ['attributes-natural-language', { tag: 'language', values: ['en'] }],
      ['printer-uri', { tag: 'uri', values: [`ipp://localhost${path}`] }],
      ...more,
    ]);
    return readIppAnswer(await post(path, body));
  };
  const asUser: readonly [string, IppValue] = ['requesting-user-name', { tag: 'name', values: [user] }];
  const wanted: readonly [string, IppValue] = ['requested-attributes', { tag: 'keyword', values: ['job-id', 'job-name', 'job-state'] }];
  return {
    async jobIds(printer, name) {
      const { jobs } = await ask(printer, IPP.getJobs, [asUser, wanted, ['which-jobs', { tag: 'keyword', values: ['all'] }]]);
      return jobs.flatMap((j) => (j.name === name && j.id !== null ? [j.id] : []));
    },
    async stateOf(printer, jobId) {
      const answer = await ask(printer, IPP.getJobAttributes, [['job-id', { tag: 'integer', values: [jobId] }], asUser, wanted]);
      const job = answer.jobs[0];
      return answer.status === IPP.notFound || job === undefined ? 'gone' : jobStateOf(job.state);
    },
  };
}
