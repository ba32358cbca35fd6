import { app, screen } from 'electron';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { cpus, release, totalmem, uptime } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { SupportFacts } from '#shared/support/routes';

const NEWEST_LINES = 60;

/** Sizes only: a crash dump is a piece of memory, so none is ever put into a bundle. */
function crashDumps(): readonly number[] {
  try {
    const folder = app.getPath('crashDumps');
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.dmp'))
      .map((name) => statSync(path.join(folder, name)).size);
  } catch {
    return [];
  }
}

/** The machine as far as it explains a fault; not its name and not its user. */
function system() {
  return {
    platform: process.platform,
    release: release(),
    arch: process.arch,
    electron: process.versions.electron,
    chrome: process.versions['chrome'] ?? '',
    node: process.versions.node,
    isPackaged: app.isPackaged,
    locale: app.getLocale(),
    processors: cpus().length,
    memoryMb: Math.round(totalmem() / 1e6),
    runningForHours: Math.round(uptime() / 3600),
    screens: screen.getAllDisplays().map(({ size, scaleFactor }) => `${size.width}x${size.height}@${scaleFactor}`),
    processesMb: app.getAppMetrics().map(({ type, memory }) => `${type} ${Math.round(memory.workingSetSize / 1024)}`),
    crashDumpBytes: crashDumps(),
  };
}

/** Oldest first. The lines were cleaned when they were written (shared/log/log-entry.ts); what is no line of ours is left out. */
function logLines(logFile: string): readonly string[] {
  return [logFile.replace(/\.log$/, '.old.log'), logFile].flatMap((file) => {
    try {
      return readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('{"at":"'));
    } catch {
      return [];
    }
  });
}

export type SupportBundle = Readonly<{ head: readonly string[]; log: readonly string[] }>;
export type BundlePart = Readonly<{ part: 'engine' | 'system' | 'tables' | 'checks' | 'settings' | 'log'; items: number }>;

/** 支援包, a line of JSON for each part and each line of the log. */
export function collectBundle(facts: SupportFacts, logFile: string): SupportBundle {
  const { tables, consistency, settings, ...engine } = facts;
  const parts = { engine, system: system(), tables, checks: consistency, settings };
  return { head: Object.entries(parts).map(([part, is]) => JSON.stringify({ part, is })), log: logLines(logFile) };
}

export const partsOf = (facts: SupportFacts, { log }: SupportBundle): BundlePart[] => [
  { part: 'engine', items: facts.migrations.length },
  { part: 'system', items: 1 },
  { part: 'tables', items: facts.tables.length },
  { part: 'checks', items: facts.consistency.length },
  { part: 'settings', items: Object.keys(facts.settings).length },
  { part: 'log', items: log.length },
];
/** For reading before it is saved: everything but the older lines of the log. */
export const previewOf = ({ head, log }: SupportBundle): string => [...head, ...log.slice(-NEWEST_LINES)].join('\n');
export const bytesOf = ({ head, log }: SupportBundle): Uint8Array => gzipSync([...head, ...log, ''].join('\n'));
