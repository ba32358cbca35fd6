import { Worker } from 'node:worker_threads';
import type { Domain } from '#shared/kernel/domains';
import type { Result } from '#shared/kernel/result';
import type { ImportProgress } from '#shared/part-import/schema';
import type { SessionState } from '../kernel/session';
import type { Looked, Reading } from './import-order';
import { orTooLarge, SMALL, type Running } from './import-reader';
import type { Tell } from './import-task';
import type { WriteTurn } from '../kernel/write-turn';

/** One call of `partImport.apply` as it came in at the door. */
export type WriteCall = Readonly<{
  input: unknown;
  requestId: string;
  workstation: string;
  session: SessionState;
  dataKey: Uint8Array;
  nowMs: number;
  turn: WriteTurn;
}>;
export type WriteOrder = Omit<WriteCall, 'turn'> &
  Readonly<{ token: string; path: string; reading: Reading; looked: Looked; database: string; addon: string | undefined }>;
/** What came of it, and which windows are to hear of it. */
export type Written = Readonly<{ result: Result<unknown>; domains: readonly Domain[] }>;
/** `ended`: the thread has closed the file, some time after its answer. */
type Writing = Running<Written> & Readonly<{ ended: Promise<void> }>;
export type ImportWriter = (order: WriteOrder & Pick<WriteCall, 'turn'>, tell: Tell) => Writing;

/** `asks`: it would like to begin its transaction. `over`: that one has ended, in whichever way. */
export type FromWriter = Readonly<{ progress?: ImportProgress; asks?: true; over?: true; written?: Written }>;
/** Two words both threads see. WISH is asked for between slices; the thread sleeps on TURN until it may begin. */
export const WISH = 0;
export const TURN = 1;
export const GO_ON = 0;
export const GIVE_WAY = 1;
export const STOP = 2;
const TURNS = 2;

/** In a thread of its own with a connection of its own, from the built file. A stop is heard between two slices and undoes everything. */
export const threadedWriter =
  (entry: string): ImportWriter =>
  ({ turn, ...order }, tell) => {
    const words = new Int32Array(new SharedArrayBuffer(TURNS * Int32Array.BYTES_PER_ELEMENT));
    const worker = new Worker(entry, { workerData: { write: order, words }, resourceLimits: SMALL });
    let [free, hasEnded] = [(): void => undefined, false];
    const begin = async (): Promise<void> => {
      free = await turn.take(() => void Atomics.compareExchange(words, WISH, GO_ON, GIVE_WAY));
      if (hasEnded) free();
      Atomics.store(words, TURN, 1);
      Atomics.notify(words, TURN);
    };
    const answer = new Promise<Written>((resolve, reject) => {
      worker.on('message', ({ progress, asks, over, written }: FromWriter) => {
        if (progress) tell(progress);
        if (asks) void begin();
        if (over) free();
        if (written) resolve(written);
      });
      worker.once('error', (error) => reject(orTooLarge(error)));
      worker.once('exit', (code) => reject(new Error(`the import thread ended with ${code}`))); // after an answer this changes nothing
    });
    const ended = new Promise<void>((resolve) => {
      worker.once('exit', () => {
        hasEnded = true;
        free();
        resolve();
      });
    });
    return { answer, ended, stop: () => void Atomics.store(words, WISH, STOP) };
  };
