import type { Notice } from '#shared/contract/contract';
import type { ErrorParams } from '#shared/kernel/app-error';
import type { Result } from '#shared/kernel/result';
import type { LogEntry } from '#shared/log/log-entry';

/** What the engine process needs to open the data. `sqliteAddon` and `clockOffsetMs` are null in everything users install. */
export type OpenOrder = Readonly<{
  file: string;
  dataKey: Uint8Array;
  keyStore: 'os' | 'file';
  /** Where the head of the audit trail is kept; null: nowhere (tests with a key file of their own). */
  anchorDir: string | null;
  version: string;
  demo: boolean;
  clockOffsetMs: number | null;
  sqliteAddon: string | null;
}>;

export type ToEngine = Readonly<
  | { kind: 'open'; order: OpenOrder }
  | { kind: 'connect'; connection: number; workstation: string }
  | { kind: 'disconnect'; connection: number }
  | { kind: 'invoke'; id: number; connection: number; name: string; input: unknown; requestId: string | undefined }
  | { kind: 'system'; id: number; name: string; input: unknown }
  | { kind: 'close' }
>;

/** Why the data was not opened: a code of the words in messages/start-up, never an empty database instead. */
export type Refusal = Readonly<{ code: string; params: ErrorParams }>;

export type FromEngine = Readonly<
  | { kind: 'opened' }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'answer'; id: number; result: Result<unknown> }
  | { kind: 'notice'; notice: Notice }
  | { kind: 'log'; entry: LogEntry }
  | { kind: 'backingUp' }
  | { kind: 'closed' }
>;
