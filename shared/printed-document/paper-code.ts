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

/** The site-number inside a scanned QR, or null when the code is not ours or was misread. */
export function siteNumberInCode(scanned: string): string | null {
  const [mark, siteNumber, seal] = scanned.trim().toUpperCase().split(':');
  if (mark !== 'CB1' || siteNumber === undefined || seal !== sealOf(siteNumber)) return null;
  return siteNumber;
}
