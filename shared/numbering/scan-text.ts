/** AIM symbology identifier that scanners may put in front: `]C1` Code 128, `]Q3` QR. */
const AIM = /^(?:\][A-Za-z][0-9A-Za-z]\s*)+/;
const CONTROL = /[\p{Cc}\p{Cf}]/gu;
const MAX_SCAN = 200;

/** What most codes are made of already. */
const PLAIN = /^[\w:/.-]*$/;

/** What a scanner or an IME made of a barcode, as it was meant: no control characters, half width, plain hyphens, no AIM prefix (quality 4.8). */
export function cleanScan(text: string): string {
  const start = text.slice(0, MAX_SCAN);
  if (PLAIN.test(start)) return start;
  return start
    .normalize('NFKC')
    .replace(CONTROL, '')
    .trim()
    .replace(AIM, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .trim();
}
