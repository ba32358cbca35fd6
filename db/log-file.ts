import electronLog from 'electron-log/node';
import path from 'node:path';
import { nowIso, systemClock } from './kernel/clock';
import { lineOf, type Log } from '#shared/log/log-entry';

const MAX_BYTES = 5_000_000; // then counterbook.old.log, and the one before that is gone
const MOST_A_MINUTE = 300;
const MINUTE_MS = 60_000;

/** Lets so many lines of one event through in a minute, and says afterwards how many were left out. Errors are always written. */
function withoutFloods(write: Log, nowMs: () => number): Log {
  const seen = new Map<string, { from: number; count: number }>();
  return (entry) => {
    if (entry.level === 'error') return write(entry);
    const now = nowMs();
    const known = seen.get(entry.event);
    if (known === undefined || now - known.from >= MINUTE_MS) {
      const left = known === undefined ? 0 : known.count - MOST_A_MINUTE;
      seen.set(entry.event, { from: now, count: 1 });
      if (left > 0) write({ level: 'warn', event: 'log.leftOut', facts: { about: entry.event, count: left } });
      return write(entry);
    }
    known.count += 1;
    if (known.count <= MOST_A_MINUTE) write(entry);
  };
}

/** <data folder>/logs/counterbook.log: one JSON object a line, for its owner only, at most twice five megabytes; nothing on the terminal. */
export function openLogFile(dataDir: string, clock = systemClock): { log: Log; file: string } {
  const file = path.join(dataDir, 'logs', 'counterbook.log');
  const logger = electronLog.create({ logId: 'counterbook' });
  logger.transports.console.level = false;
  logger.transports.file.resolvePathFn = () => file;
  logger.transports.file.maxSize = MAX_BYTES;
  logger.transports.file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' };
  logger.transports.file.format = ({ data }) => data.map(String);
  const log = withoutFloods(
    (entry) => logger[entry.level](lineOf(entry, nowIso(clock))),
    () => clock.nowMs(),
  );
  return { log, file };
}
