import { cleanScan } from '../numbering/scan-text';

/** `TP1` and `CR-2026-000001` → `TP1-CR-2026-000001`: what Code 128 and QR carry (B0, decisions 2). */
export const siteNumberOf = (siteCode: string, number: string): string => `${siteCode}-${number}`;

/** FNV-1a, 32 bits: tells a misread or hand-made code from one of ours. It is a check sum, not a secret. */
function sealOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0').toUpperCase();
}

/** `CB1:TP1-CR-2026-000001:A18E03D4`, capitals only so that QR stays in its small alphanumeric mode (design §6.5). */
export const paperCodeOf = (siteNumber: string): string => `CB1:${siteNumber}:${sealOf(siteNumber)}`;

/** So many characters of the hash stand in the code: the whole is 37, one less than the QR of 25 modules holds (decision 048). */
const BEGINS = 12;
const FROZEN = /^CB2:([A-Z0-9-]+):(\d{1,4}):([0-9A-F]{12})$/;

/** Which paper exactly: its number, which version of it, and how the hash of what stands on it begins. */
type FrozenCode = Readonly<{ siteNumber: string; seq: number; begins: string }>;

/** `CB2:TP1-CR-2026-000001:1:9F8E7D6C5B4A`: leads back to exactly the paper that was signed (decision 048). */
export const frozenCodeOf = (siteNumber: string, seq: number, hash: string): string =>
  `CB2:${siteNumber}:${seq}:${hash.slice(0, BEGINS).toUpperCase()}`;

/** Null when the code names a thing (the short form, a bar code), not one paper. */
export function frozenIn(scanned: string): FrozenCode | null {
  const [, siteNumber, seq, begins] = FROZEN.exec(cleanScan(scanned).toUpperCase()) ?? [];
  return siteNumber === undefined || begins === undefined ? null : { siteNumber, seq: Number(seq), begins: begins.toLowerCase() };
}

/** The site-number inside a scanned QR of either form, or null when the code is not ours or was misread. */
export function siteNumberInCode(scanned: string): string | null {
  const frozen = frozenIn(scanned);
  if (frozen !== null) return frozen.siteNumber;
  const [mark, siteNumber, seal] = scanned.trim().toUpperCase().split(':');
  if (mark !== 'CB1' || siteNumber === undefined || seal !== sealOf(siteNumber)) return null;
  return siteNumber;
}
