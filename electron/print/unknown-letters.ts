/** What takes no ink, or only says how the letter before it looks. */
const NO_INK = /[\p{Cc}\p{Cf}\p{Z}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/u;

/** The number of a letter in a frame as wide as a letter, in two lines: what stands there on every machine, and can be looked up. */
function frame(point: number): string {
  const digits = point.toString(16).toUpperCase();
  const half = digits.length > 4 ? 3 : 2;
  const padded = digits.padStart(half * 2, '0');
  return `<span class="p-rare">${padded.slice(0, half)}<br/>${padded.slice(half)}</span>`;
}

/**
 * A page of HTML in which letters that no bundled font has are frames with their number: a font of the machine would draw them on one
 * PC and leave them out on the next (decision 049). Only words are changed, never tags.
 */
export function framed(html: string, has: (point: number) => boolean): string {
  const start = html.indexOf('<body');
  const words = html.slice(start).replaceAll(/<[^>]*>|[^<\u0000-\u007F]/gu, (part) => {
    const point = part.codePointAt(0) ?? 0;
    return part.startsWith('<') || has(point) || NO_INK.test(part) ? part : frame(point);
  });
  return html.slice(0, start) + words;
}
