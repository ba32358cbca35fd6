import { cleanScan } from './scan-text';

// prettier-ignore
/** Every numbered document (B0). Day reports TR and CHR are keyed by date and take no number. */
export const PREFIXES = [
  'SC', 'SV', 'IN', 'CR', 'DL', 'RC', 'QT', 'BL', 'PM', 'TI', 'PR', 'PO', 'GR', 'VR', 'SX', 'MV', 'SI', 'SR', 'ST', 'LN', 'OP', 'PK', 'IC', 'RX', 'WC', 'CT', 'NT', 'SU', 'CP', 'DO', 'AR', 'CS',
] as const;
export type Prefix = (typeof PREFIXES)[number];
/** Kept for books that the program does not keep yet. */
const LATER = ['IC', 'SU', 'CP', 'DO'] as const;
export type Series = Exclude<Prefix, (typeof LATER)[number]>;
/** The series in which the program issues numbers. */
export const SERIES: readonly Series[] = PREFIXES.filter((prefix): prefix is Series => !(LATER as readonly string[]).includes(prefix));
export type DocumentNumber = Readonly<{ site: string | null; prefix: Prefix; year: number; running: number }>;

const MAX_RUNNING = 999_999;
const isPrefix = (text: string): text is Prefix => (PREFIXES as readonly string[]).includes(text);

/** 單據號碼 as people read it: `SC-2026-000101`. */
export function formatDocumentNumber(prefix: Prefix, year: number, running: number): string {
  if (!Number.isInteger(running) || running < 1 || running > MAX_RUNNING) throw new Error(`running number out of range: ${running}`);
  return `${prefix}-${String(year).padStart(4, '0')}-${String(running).padStart(6, '0')}`;
}

/** Reads both forms, typed or scanned; anything else, also half a scan, is null (quality 4.8, rows 140 to 151). */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  const match = /^(?:([A-Z0-9]{3})-)?([A-Z]{2})-(\d{4})-(\d{6})$/.exec(cleanScan(text).toUpperCase());
  if (match === null) return null;
  const prefix = match[2] ?? '';
  const running = Number(match[4]);
  if (!isPrefix(prefix) || running === 0) return null;
  return { site: match[1] ?? null, prefix, year: Number(match[3]), running };
}

/** The plain number of a scan at this centre; null when it is none or belongs to another centre. */
export function documentNumberAt(text: string, siteCode: string): string | null {
  const parsed = parseDocumentNumber(text);
  if (parsed === null || (parsed.site !== null && parsed.site !== siteCode)) return null;
  return formatDocumentNumber(parsed.prefix, parsed.year, parsed.running);
}
