import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';

/** A line of a paper as another program reads it: its page, and where it begins, in half millimetres. */
export type PlacedLine = Readonly<{ page: number; y: number; x: number; text: string }>;
export type ReadPaper = Readonly<{ sizes: readonly string[]; lines: readonly PlacedLine[]; right: number; bottom: number }>;

const POINT_MM = 25.4 / 72;
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };
const halves = (points: string | undefined): number => Math.round(Number(points) * POINT_MM * 2) / 2;
const plain = (text: string): string => text.replaceAll(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);

/** Sizes of the pages, and every line with its place. */
export function readPaper(pdf: string): ReadPaper {
  const html = execFileSync('pdftotext', ['-bbox-layout', pdf, '-'], { maxBuffer: 64 * 1024 * 1024 }).toString();
  const lines: PlacedLine[] = [];
  let [right, bottom] = [0, 0];
  const pages = html.split('<page ').slice(1);
  for (const [i, page] of pages.entries())
    for (const [, x, y, xMax, yMax, body = ''] of page.matchAll(
      /<line xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^]*?)<\/line>/g,
    )) {
      const words = [...body.matchAll(/<word [^>]*>([^]*?)<\/word>/g)].map(([, word = '']) => plain(word));
      lines.push({ page: i + 1, y: halves(y), x: halves(x), text: words.join(' ') });
      [right, bottom] = [Math.max(right, halves(xMax)), Math.max(bottom, halves(yMax))];
    }
  const sizes = pages.map((page) => {
    const [, width, height] = /^width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? [];
    return `${Math.round(halves(width))}×${Math.round(halves(height))}`;
  });
  return { sizes, lines: lines.toSorted((a, b) => a.page - b.page || a.y - b.y || a.x - b.x), right, bottom };
}

/** The fonts in a PDF, and whether each is embedded. */
export function fontsIn(pdf: string): readonly Readonly<{ name: string; isEmbedded: boolean }>[] {
  const rows = execFileSync('pdffonts', [pdf]).toString().split('\n').slice(2);
  return rows
    .filter((row) => row.trim() !== '')
    .map((row) => ({ name: row.slice(0, 36).trim(), isEmbedded: /\s(?:yes|no)\s/.exec(row.slice(36))?.[0].trim() === 'yes' }));
}

/** What a golden file says of one paper: of the hardest one every line, of the others the sizes, the extent and a hash of the words. */
export function goldenPart(name: string, read: ReadPaper, isWhole: boolean): string {
  const sizes = read.sizes.length > 1 && new Set(read.sizes).size === 1 ? `${read.sizes.length} × ${read.sizes[0]}` : read.sizes.join(' ');
  const hash = createHash('sha256').update(
    read.lines
      .map(({ page, text }) => `${page} ${text}`)
      .toSorted()
      .join('\n'),
  );
  const head = `== ${name}: ${sizes} mm, ${read.lines.length} lines to ${read.right},${read.bottom}, words ${hash.digest('hex').slice(0, 16)}\n`;
  return isWhole ? head + read.lines.map(({ page, y, x, text }) => `${page} ${y} ${x} ${text}\n`).join('') : head;
}

const HALF = 0.5;
const asNumber = /^\d+(?:\.\d+)?$/;

/** Where two parts of a golden file differ; numbers may be half a millimetre apart, where the rounding falls to the other side. */
export function differences(golden: string, found: string): readonly string[] {
  const [was, is] = [golden.trimEnd().split('\n'), found.trimEnd().split('\n')];
  const differ: string[] = [];
  for (let i = 0; i < Math.max(was.length, is.length); i++) {
    const [a, b] = [(was[i] ?? '').split(/[ ,]/), (is[i] ?? '').split(/[ ,]/)];
    const places = i === 0 ? a.length : 3;
    const isSame =
      a.length === b.length &&
      a.every(
        (word, n) =>
          word === b[n] ||
          (n < places && asNumber.test(word) && asNumber.test(b[n] ?? '') && Math.abs(Number(word) - Number(b[n])) <= HALF),
      );
    if (!isSame) differ.push(`- ${was[i] ?? ''}`, `+ ${is[i] ?? ''}`);
  }
  return differ;
}
