import electronLog from 'electron-log/node';
import path from 'node:path';
import { redact } from './redact';

export type LogLevel = 'info' | 'warn' | 'error';
/** `event` is a constant word of the program; everything that varies is a fact. */
export type LogEntry = Readonly<{ level: LogLevel; event: string; facts?: Readonly<Record<string, unknown>>; stack?: string }>;
export type Log = (entry: LogEntry) => void;

const MAX_BYTES = 5_000_000; // then counterbook.old.log

/** One JSON object a line in <data folder>/logs, nothing on the terminal; personal data is taken out before it is written. */
export function openLog(dataDir: string): { log: Log; file: string } {
  const file = path.join(dataDir, 'logs', 'counterbook.log');
  const logger = electronLog.create({ logId: 'counterbook' });
  logger.transports.console.level = false;
  logger.transports.file.resolvePathFn = () => file;
  logger.transports.file.maxSize = MAX_BYTES;
  logger.transports.file.format = ({ data }) => data.map(String);
  const log: Log = ({ level, event, facts = {}, stack }) => {
    const about = redact({ ...facts, ...(stack === undefined ? {} : { stack }) }) as Record<string, unknown>;
    logger[level](JSON.stringify({ at: new Date().toISOString(), level, event, ...about }));
  };
  return { log, file };
}
