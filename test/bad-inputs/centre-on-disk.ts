import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildDemo } from '#db/demo/build-demo';
import { openEngine, type Connection } from '#db/host';
import { settableClock } from '#db/kernel/clock';
import type { LogEntry } from '#shared/log/log-entry';

const NOW = Date.parse('2026-11-23T01:30:00.000Z');
const DEMO_PIN = '246813';

/** The demo centre in a file, its engine as the shell opens it, and a second reader that sees whether anything was written. */
export async function centreOnDisk() {
  const folder = mkdtempSync(path.join(tmpdir(), 'bad-inputs-'));
  const file = path.join(folder, 'counterbook.sqlite');
  const log: LogEntry[] = [];
  const options = { file, dataKey: Buffer.alloc(32, 7), keyStore: 'file' as const, log: (entry: LogEntry) => void log.push(entry) };
  await buildDemo({ ...options, clock: settableClock(NOW, false) }, () => undefined);
  const engine = await openEngine({ ...options, clock: settableClock(NOW, false) });
  const reader = new Database(file, { readonly: true });
  const ids = [
    ...idsIn(reader, [
      'customer',
      'product',
      'service_call',
      'repair_card',
      'custody_stay',
      'collection_receipt',
      'quote',
      'bill',
      'staff',
    ]),
  ];
  return {
    engine,
    reader,
    ids,
    /** Every line of the log so far. */
    log: (): readonly LogEntry[] => log,
    /** Bugs in the log: a refusal is none. */
    bugs: () => log.filter((entry) => entry.level === 'error'),
    /** Changes whenever somebody else wrote. */
    version: () => reader.pragma('data_version', { simple: true }) as number,
    close: async () => {
      reader.close();
      await engine.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
export type CentreOnDisk = Awaited<ReturnType<typeof centreOnDisk>>;

function idsIn(reader: Database.Database, tables: readonly string[]): Set<string> {
  return new Set(tables.flatMap((table) => reader.prepare(`select id from ${table} order by id desc limit 12`).pluck().all() as string[]));
}

/** Signs in whoever holds the post of manager, and confirms the PIN, so that no door is closed for that reason. */
export async function signInManager(connection: Connection): Promise<void> {
  const current = await connection.invoke('staff.current', {});
  if (current.ok && current.value !== null) return;
  const list = await connection.invoke('staff.signInList', {});
  const people = (list.ok ? list.value : []) as { id: string; posts: string[] }[];
  const manager = people.find((p) => p.posts.includes('manager'));
  const answer = await connection.invoke('staff.signIn', { staffId: manager?.id, pin: DEMO_PIN });
  if (!answer.ok) throw new Error(`cannot sign in: ${answer.error.code}`);
}
