import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { checkConsistency } from '#db/consistency/check-consistency';
import { openCentre } from '#db/demo/centre';
import { openEngine } from '#db/host';
import { openDatabase } from '#db/kernel/connection';
import type { Log } from '#shared/log/log-entry';

export const DATA_KEY = Buffer.alloc(32, 5);
/** The person at the counter of `openCentre`. */
export const CLERK = '林佳蓉';
export const PROMISED_AT = '2031-03-03T09:00:00.000Z';

/** What an engine under test complains about. */
export const tellTrouble: Log = (entry) => void (entry.level === 'error' && process.stderr.write(`${JSON.stringify(entry)}\n`));

/** A centre with its people and no work yet: every fault starts from a copy of it. */
export async function makeCentreFile(folder: string): Promise<string> {
  const file = path.join(folder, 'centre', 'counterbook.sqlite');
  const engine = await openEngine({ file, dataKey: DATA_KEY, keyStore: 'file', log: tellTrouble });
  await openCentre(engine);
  await engine.close();
  return file;
}

export function copyTo(file: string, folder: string, name: string): string {
  const copy = path.join(folder, name, 'counterbook.sqlite');
  mkdirSync(path.dirname(copy), { recursive: true });
  copyFileSync(file, copy);
  return copy;
}

export type Acknowledged = ReadonlyMap<string, string>;

/** Opens a file as the program would and asks what is in it: what was acknowledged and is gone, and what contradicts itself (`null`: not now). */
export function lookInto(file: string, acknowledged: Acknowledged, depth: 'quick' | 'full' | null) {
  const { sqlite } = openDatabase(file);
  try {
    const find = sqlite.prepare<[string], string>("select json_extract(answer, '$.receiptNo') from command_request where id = ?").pluck();
    const lost = [...acknowledged].filter(([id, receiptNo]) => find.get(id) !== receiptNo);
    const intakes = sqlite.prepare<[], number>('select count(*) from counter_intake').pluck().get() ?? 0;
    return { lost, intakes, violations: depth === null ? [] : checkConsistency(sqlite, { depth }).violations };
  } finally {
    sqlite.close();
  }
}
