import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export type LogLine = Readonly<Record<string, unknown>>;

/** The lines of the program's log so far; of one event, if it is named. */
export function logged(dataDir: string, event?: string): readonly LogLine[] {
  const file = path.join(dataDir, 'logs', 'counterbook.log');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LogLine)
    .filter((line) => event === undefined || line['event'] === event);
}
