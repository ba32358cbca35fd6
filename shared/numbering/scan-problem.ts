import { parseDocumentNumber, PREFIXES } from './document-number';
import { cleanScan } from './scan-text';

/** Longer than any label or paper of ours; a QR with 4,000 characters is somebody else's (quality 4.8, row 148). */
export const MOST_SCANNED = 200;
export type ScanProblem = Readonly<{ code: 'tooLong' | 'cut' } | { code: 'otherCentre'; site: string }>;

const CUT = new RegExp(`^(?:[A-Z0-9]{3}-)?(?:${PREFIXES.join('|')})-(?:\\d{1,3}|\\d{4}(?:-\\d{0,5})?)$`);

/** Why a scan that was not found cannot be one of ours (rows 143, 148 and 151); null: it is simply not in the books. */
export function scanProblem(text: string, siteCode: string): ScanProblem | null {
  if (text.length > MOST_SCANNED) return { code: 'tooLong' };
  const number = parseDocumentNumber(text);
  if (number !== null && number.site !== null && number.site !== siteCode) return { code: 'otherCentre', site: number.site };
  return CUT.test(cleanScan(text).toUpperCase()) ? { code: 'cut' } : null;
}
