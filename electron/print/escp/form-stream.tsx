import { renderToStaticMarkup } from 'react-dom/server';
import sheetCss from '#renderer/documents/sheet.css?raw';
import { HTML_LANG } from '#shared/messages/languages';
import { carbonSheetOf } from '#shared/printed-document/carbon-sheet';
import { isFormPaper } from '#shared/printed-document/paper';
import { lettersOf } from '#shared/printed-document/wrap-text';
import type { PrinterDevice } from '#shared/printer/device';
import type { Raster } from '#shared/printer/raster';
import { drawnTestPage } from '../drawn-test-page';
import type { DrawRaster, Encode } from '../encode';
import { encodable, encodeText } from '../escpos/code-page';
import { barPins, begin, bold, CHINESE_OFF, CHINESE_ON, CR_LF, FORM_FEED, goTo, lineDots, pins, pitch } from './escp-commands';
import { hasLogo, LOGO, LOGO_HIGH } from './form-look';
import { FORM_LINES, formPages, type FormPage } from './form-page';
import type { Segment } from './form-table';
import { isPlainLetter, PINS, type Pitch } from './pitch';

const DPI = 180;
const LINE_DOTS = 30;
/** Rows of pins that touch: each line but the last is as high as the pins, the last makes up for it. */
const highIn = (strokes: number, n: number): number => (n < strokes - 1 ? PINS : strokes * LINE_DOTS - (strokes - 1) * PINS);
const BAR_STROKES = 2;
type Kind = 'plain' | 'chinese' | 'drawn';
type Run = { kind: Kind; x: number; letters: string[] };

/** A text as runs of one kind: the printer's alphabet, its Chinese characters, and what it has no letters for. */
function runsOf({ x, text, pitch: own }: Segment, codePage: PrinterDevice['codePage']): readonly Run[] {
  const runs: Run[] = [];
  let at = x;
  for (const letter of lettersOf(text.replaceAll(/\s/g, (c) => (c === '\u3000' ? c : ' ')))) {
    const isPlain = isPlainLetter(letter);
    const kind: Kind = isPlain ? 'plain' : letter.length === 1 && encodable(letter, codePage) ? 'chinese' : 'drawn';
    const last = runs.at(-1);
    if (last?.kind === kind) last.letters.push(letter);
    else runs.push({ kind, x: at, letters: [letter] });
    at += isPlain ? own.letter : own.wide;
  }
  return runs;
}

/** Letters that are drawn, each once, one below the other: a single picture for a whole paper. */
type Pictures = ReadonlyMap<string, number>;
const keyOf = (letter: string, isBold: boolean): string => `${isBold ? 'b' : 'r'}${letter}`;

function picturesOf(pages: readonly FormPage[], codePage: PrinterDevice['codePage']): Pictures {
  const places = new Map<string, number>();
  for (const segment of pages.flatMap((p) => p.lines.flat()))
    for (const run of runsOf(segment, codePage))
      if (run.kind === 'drawn')
        for (const letter of run.letters) {
          const key = keyOf(letter, segment.isBold);
          if (!places.has(key) && letter !== '\u3000') places.set(key, places.size);
        }
  return places;
}

async function drawPictures(pictures: Pictures, lang: string, draw: DrawRaster): Promise<Raster | null> {
  if (pictures.size === 0) return null;
  const inch = (dots: number): string => `${dots / DPI}in`;
  const cells = renderToStaticMarkup(
    <div className="p-sheet" lang={lang} style={{ width: inch(PINS), height: inch(PINS * pictures.size) }}>
      {Array.from(pictures, ([key, n]) => (
        <div
          key={key}
          style={{
            position: 'absolute',
            left: 0,
            top: inch(n * PINS),
            width: inch(PINS),
            height: inch(PINS),
            fontSize: inch(/\p{Extended_Pictographic}/u.test(key) ? 18 : PINS - 1),
            lineHeight: inch(PINS),
            fontWeight: key.startsWith('b') ? 700 : 400,
            textAlign: 'center',
            overflow: 'hidden',
            whiteSpace: 'pre',
          }}
        >
          {key.slice(1)}
        </div>
      ))}
    </div>,
  );
  return draw(`<style>${sheetCss}</style>${cells}`, PINS, DPI);
}

/** The centre's logo at the left, its whole height in strokes of the pins. */
const drawLogo = (image: string, draw: DrawRaster): Promise<Raster> =>
  draw(
    renderToStaticMarkup(
      <div style={{ width: `${LOGO.widthDots / DPI}in`, height: `${LOGO_HIGH / DPI}in`, overflow: 'hidden' }}>
        <img src={image} alt="" style={{ height: '100%', maxWidth: '100%', objectFit: 'contain', objectPosition: 'left' }} />
      </div>,
    ),
    LOGO.widthDots,
    DPI,
  );

type Drawn = Readonly<{ places: Pictures; picture: Raster | null; logo: Raster | null }>;
function runBytes(run: Run, segment: Segment, codePage: PrinterDevice['codePage'], { places, picture }: Drawn): Uint8Array[] {
  if (run.kind !== 'drawn') {
    const bytes = encodeText(run.letters.join(''), codePage) ?? new Uint8Array();
    return [goTo(run.x), ...(run.kind === 'chinese' ? [CHINESE_ON, bytes, CHINESE_OFF] : [bytes])];
  }
  return run.letters.flatMap((letter, i) => {
    const place = places.get(keyOf(letter, segment.isBold));
    if (picture === null || place === undefined) return [];
    return [goTo(run.x + i * segment.pitch.wide), pins(picture, 0, place * PINS, PINS)];
  });
}

/** What is drawn on a line besides its texts, and how high the line is then. */
function strokeAt(n: number, { bars, logoAt }: FormPage, logo: Raster | null): Readonly<{ bytes: Uint8Array[]; high: number }> | null {
  const [ofLogo, ofBars] = [n - (logoAt ?? Infinity), n - (bars?.line ?? Infinity)];
  if (logo !== null && ofLogo >= 0 && ofLogo < LOGO.strokes)
    return { bytes: [goTo(0), pins(logo, 0, ofLogo * PINS, LOGO.widthDots)], high: highIn(LOGO.strokes, ofLogo) };
  if (bars !== null && ofBars >= 0 && ofBars < BAR_STROKES)
    return { bytes: [goTo(bars.x), barPins(bars.value)], high: highIn(BAR_STROKES, ofBars) };
  return null;
}

function pageBytes(page: FormPage, codePage: PrinterDevice['codePage'], drawn: Drawn): Uint8Array[] {
  const { lines } = page;
  const last = lines.findLastIndex((l) => l.length > 0);
  return lines.slice(0, last + 1).flatMap((line, n) => {
    let current: Pitch | null = null;
    const texts = line.flatMap((segment) => {
      const change = current === segment.pitch ? [] : [pitch(segment.pitch)];
      current = segment.pitch;
      const own = runsOf(segment, codePage).flatMap((run) => runBytes(run, segment, codePage, drawn));
      return [...change, ...(segment.isBold ? [bold(true), ...own, bold(false)] : own)];
    });
    const stroke = strokeAt(n, page, drawn.logo);
    return stroke === null ? [...texts, CR_LF] : [...texts, ...stroke.bytes, lineDots(stroke.high), CR_LF, lineDots(LINE_DOTS)];
  });
}

/** A picture from its top, one stroke of the pins below the other. */
function bandsOf(picture: Raster): Uint8Array[] {
  const strokes = Math.ceil(picture.heightDots / PINS);
  return [
    lineDots(PINS),
    ...Array.from({ length: strokes }, (_, n) => Buffer.concat([pins(picture, 0, n * PINS, picture.widthDots), CR_LF])),
  ];
}

/** Papers of the warehouse on carbon forms as ESC/P: the printer's own letters, each text at its measured place; form after form. */
export const formStream: Encode = async ({ document, marks, paper }, device, draw) => {
  const { codePage } = device;
  if (document.kind === 'test-page' && isFormPaper(paper))
    return Buffer.concat([begin(FORM_LINES[paper]), ...bandsOf(await drawnTestPage(document, paper, device, draw)), FORM_FEED]);
  const doc = carbonSheetOf(document);
  if (!isFormPaper(paper) || doc === null) throw new Error(`no form: ${document.kind} on ${paper}`);
  const pages = marks.flatMap((mark) => formPages(doc, mark, paper));
  const places = picturesOf(pages, codePage);
  const logo = hasLogo(doc.head) ? await drawLogo(doc.head.look?.logo ?? '', draw) : null;
  const drawn = { places, picture: await drawPictures(places, HTML_LANG[doc.head.language], draw), logo };
  return Buffer.concat([begin(FORM_LINES[paper]), ...pages.flatMap((page) => [...pageBytes(page, codePage, drawn), FORM_FEED])]);
};
