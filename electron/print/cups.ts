import { existsSync } from 'node:fs';
import { request } from 'node:http';
import { userInfo } from 'node:os';
import { queueTrouble } from '#shared/print-job/printer-trouble';
import { IPP, ippRequest, readIppAnswer, type IppAnswer, type IppJob, type IppValue } from './ipp';
import { PrinterRefusal, SheetInDoubt, type JobState, type SystemQueue } from './print-ports';
import type { Spool } from './ways/queue-way';

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
        agent: false, // a new connection for each: CUPS ends itself when it is idle, and one that was kept leads nowhere
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
function jobStateOf({ state, hasBegun }: Pick<IppJob, 'state' | 'hasBegun'>): JobState {
  if (state === 9) return 'done';
  if (state === 7 || state === 8) return hasBegun ? 'broken' : 'failed';
  return state === 5 ? 'printing' : 'waiting';
}

type Attributes = readonly (readonly [string, IppValue])[];
type Asked = Readonly<{ printer: string; operation: number; more: Attributes; document?: Uint8Array }>;
async function askQueue(post: IppPost, { printer, operation, more, document }: Asked): Promise<IppAnswer> {
  const path = `/printers/${encodeURIComponent(printer)}`;
  const head: Attributes = [
    ['attributes-charset', { tag: 'charset', values: ['utf-8'] }],
    ['attributes-natural-language', { tag: 'language', values: ['en'] }],
    ['printer-uri', { tag: 'uri', values: [`ipp://localhost${path}`] }],
  ];
  return readIppAnswer(await post(path, ippRequest(operation, [...head, ...more], document)));
}

/** Jobs of CUPS by name and by id. A job's name is shown to its owner only, so the owner asks. */
export function cupsQueue(post: IppPost = localCups, user: string = userInfo().username): SystemQueue {
  const ask = (printer: string, operation: number, more: Attributes) => askQueue(post, { printer, operation, more });
  const asUser: readonly [string, IppValue] = ['requesting-user-name', { tag: 'name', values: [user] }];
  const wanted: readonly [string, IppValue] = [
    'requested-attributes',
    { tag: 'keyword', values: ['job-id', 'job-name', 'job-state', 'time-at-processing'] },
  ];
  return {
    async jobIds(printer, name) {
      const { jobs } = await ask(printer, IPP.getJobs, [asUser, wanted, ['which-jobs', { tag: 'keyword', values: ['all'] }]]);
      return jobs.flatMap((j) => (j.name === name && j.id !== null ? [j.id] : []));
    },
    async stateOf(printer, jobId) {
      const answer = await ask(printer, IPP.getJobAttributes, [['job-id', { tag: 'integer', values: [jobId] }], asUser, wanted]);
      const job = answer.jobs[0];
      return answer.status === IPP.notFound || job === undefined ? 'gone' : jobStateOf(job);
    },
    async trouble(printer) {
      const state: readonly [string, IppValue] = [
        'requested-attributes',
        { tag: 'keyword', values: ['printer-state', 'printer-state-reasons', 'printer-is-accepting-jobs'] },
      ];
      const answer = await ask(printer, IPP.getPrinterAttributes, [state]);
      if (answer.status === IPP.notFound) return 'printerMissing';
      return queueTrouble(answer.printer);
    },
    async cancel(printer, jobId, name) {
      const which: readonly [string, IppValue] = ['job-id', { tag: 'integer', values: [jobId] }];
      const [job] = (await ask(printer, IPP.getJobAttributes, [which, asUser, wanted])).jobs;
      if (job?.name !== name || (job.state ?? CANCELED) >= CANCELED) return;
      const { status } = await ask(printer, IPP.cancelJob, [which, asUser]);
      if (status >= 0x0100 && status !== NOT_POSSIBLE) throw new Error(`IPP ${status}`);
    },
  };
}

const CANCELED = 7;
/** client-error-not-possible: it ended in between. */
const NOT_POSSIBLE = 0x0404;
const UNREACHED: readonly unknown[] = ['ECONNREFUSED', 'ENOENT', 'EACCES', 'EPERM'];
/** RFC 8011: these answers go away by themselves. server-error-service-unavailable, -not-accepting-jobs, -busy. */
const WELL_LATER: readonly number[] = [0x0502, 0x0506, 0x0507];
const RAW = 'application/vnd.cups-raw';

/** Bytes to a queue of CUPS as they are, whatever driver it has: one IPP request, which the server takes whole or not at all. */
export const cupsRaw =
  (post: IppPost = localCups, user: string = userInfo().username): Spool =>
  async (printer, name, { bytes }) => {
    const more: Attributes = [
      ['requesting-user-name', { tag: 'name', values: [user] }],
      ['job-name', { tag: 'name', values: [name] }],
      ['document-format', { tag: 'mimeType', values: [RAW] }],
    ];
    const answer = await askQueue(post, { printer, operation: IPP.printJob, more, document: bytes }).catch((error: unknown) => {
      const code = error instanceof Error && 'code' in error ? error.code : null;
      if (UNREACHED.includes(code)) throw new PrinterRefusal('printerUnreachable', 'no print server');
      throw new SheetInDoubt('the print server did not answer');
    });
    if (answer.status >= 0 && answer.status < 0x0100) return;
    if (answer.status === IPP.notFound) throw new PrinterRefusal('printerMissing', printer);
    throw new PrinterRefusal(WELL_LATER.includes(answer.status) ? 'printerNotReady' : 'printerRefused', `IPP ${answer.status}`);
  };
