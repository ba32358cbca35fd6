/** Between the benchmark and the probe inside the shell. */
export type Act =
  | Readonly<{ act: 'page'; script: string }>
  | Readonly<{ act: 'bareOpen' | 'bareFront'; page: string }>
  | Readonly<{ act: 'barePage'; page: string; script: string }>
  | Readonly<{ act: 'bareEngine'; file: string; sql: string }>
  | Readonly<{ act: 'front' | 'heap' | 'quit' }>;
export type Order = Act & Readonly<{ id: number }>;
export type Told =
  | Readonly<{ kind: 'mark'; name: string; atMs: number }>
  | Readonly<{ kind: 'started'; value: unknown }>
  | Readonly<{ kind: 'failed'; error: string }>
  | Readonly<{ kind: 'answer'; id: number; value: unknown }>
  | Readonly<{ kind: 'refusal'; id: number; error: string }>;

/** Asked of the engine's process; neither the engine nor the shell knows these words, so they pass them by. */
export const HEAP_OF_ENGINE = 'heap of the engine';
export type HeapOfEngine = Readonly<{ heapBytes: number }>;
