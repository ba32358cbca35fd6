import sheetCss from '#renderer/documents/sheet.css?raw';
import { HTML_LANG } from '#shared/messages/languages';
import type { Language } from '#shared/kernel/region';
import type { Raster } from '#shared/printer/raster';
import type { DrawRaster } from '../encode';
import { LETTER, type SlipGrid } from './slip-grid';
import type { Segment, SlipLine, SlipPicture } from './slip-step';

/** Lines of one picture: a page that is too high is not drawn. */
const LINES_AT_ONCE = 120;
const SIDE_DOTS = 2;
const heightOf = (line: SlipLine): number => LETTER.high * (line.isTall ? 2 : 1) + (line.isTight ? 0 : LETTER.lead);

const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

const PICTURE = /\p{Extended_Pictographic}/u;
/** At most so many ems wide: letters of the bundled fonts are wider than the printer's. */
function emsOf(text: string): number {
  let ems = 0;
  for (const letter of text) {
    if (letter > '~') ems += PICTURE.test(letter) ? 1.3 : 1;
    else if (/[mwMW@%&]/.test(letter)) ems += 0.98;
    else ems += /[A-Z]/.test(letter) ? 0.78 : 0.64;
  }
  return ems;
}

function segmentHtml(segment: Segment, line: SlipLine, { dpi }: SlipGrid): string {
  const dots = (n: number): string => `${(n / dpi).toFixed(5)}in`;
  const { column, columns, text, isBold, isWide, align, isSide } = segment;
  const high = heightOf(line);
  const left = column * LETTER.across;
  const room = columns * LETTER.across;
  if (isSide)
    return `<i style="position:absolute;background:#000;top:0;left:${dots(left + (LETTER.across - SIDE_DOTS) / 2)};width:${dots(SIDE_DOTS)};height:${dots(high)}"></i>`;
  const size = LETTER.high * (line.isTall ? 2 : 1);
  const natural = emsOf(text) * size;
  const usual = (isWide ? 2 : 1) / (line.isTall ? 2 : 1);
  const scale = Math.min(usual, room / natural);
  const [at, move] = align === 'left' ? [left, '0'] : align === 'right' ? [left + room, '-100%'] : [left + room / 2, '-50%'];
  // The box is moved first and then narrowed about the point it stands at.
  const origin = align === 'left' ? 'left' : align === 'right' ? 'right' : 'center';
  return (
    `<span style="position:absolute;top:0;left:${dots(at)};white-space:pre;font-size:${dots(size)};line-height:${dots(high)};` +
    `font-weight:${isBold ? 700 : 400};transform-origin:${origin};transform:translateX(${move}) scaleX(${scale.toFixed(4)})">${escaped(text)}</span>`
  );
}

const lineHtml = (line: SlipLine, grid: SlipGrid): string => line.segments.map((s) => segmentHtml(s, line, grid)).join('');

/** Rows of a picture; what is missing at its end is white. */
function slice({ rows }: Raster, grid: SlipGrid, top: number, heightDots: number): Raster {
  const across = Math.ceil(grid.dots / 8);
  const own = new Uint8Array(across * heightDots);
  own.set(rows.subarray(top * across, (top + heightDots) * across));
  return { widthDots: grid.dots, heightDots, rows: own };
}

/**
 * Lines whose letters the printer does not have, as dots: all of a print in one picture, each different line once. The map is by the
 * line itself.
 */
export async function drawLines(
  lines: readonly SlipLine[],
  language: Language,
  grid: SlipGrid,
  draw: DrawRaster,
): Promise<ReadonlyMap<SlipLine, Raster>> {
  const drawn = new Map<SlipLine, Raster>();
  const alike = new Map<string, { html: string; high: number; own: SlipLine[] }>();
  for (const line of lines) {
    const [html, high] = [lineHtml(line, grid), heightOf(line)];
    const kept = alike.get(`${high} ${html}`);
    if (kept === undefined) alike.set(`${high} ${html}`, { html, high, own: [line] });
    else kept.own.push(line);
  }
  const different = [...alike.values()];
  const dots = (n: number): string => `${(n / grid.dpi).toFixed(5)}in`;
  for (let from = 0; from < different.length; from += LINES_AT_ONCE) {
    const batch = different.slice(from, from + LINES_AT_ONCE);
    let height = 0;
    const places = batch.map((one) => {
      const top = height;
      height += one.high;
      return { ...one, top };
    });
    const body = places
      .map(
        (p) =>
          `<div style="position:absolute;left:0;overflow:hidden;top:${dots(p.top)};width:${dots(grid.dots)};height:${dots(p.high)}">${p.html}</div>`,
      )
      .join('');
    const picture = await draw(
      `<style>${sheetCss}</style><article class="p-sheet" lang="${HTML_LANG[language]}" style="text-autospace:no-autospace;width:${dots(grid.dots)};height:${dots(height)}">${body}</article>`,
      grid.dots,
      grid.dpi,
    );
    for (const { own, top, high } of places) for (const line of own) drawn.set(line, slice(picture, grid, top, high));
  }
  return drawn;
}

const LOGO_IN = 12 / 25.4;
/** The centre's logo in the middle of the roll, as high as on a sheet. */
export const drawLogo = ({ image }: SlipPicture, grid: SlipGrid, draw: DrawRaster): Promise<Raster> =>
  draw(
    `<article style="width:${(grid.dots / grid.dpi).toFixed(5)}in;height:${LOGO_IN.toFixed(5)}in;text-align:center;overflow:hidden">` +
      `<img src="${escaped(image)}" alt="" style="height:100%;max-width:100%;object-fit:contain"></article>`,
    grid.dots,
    grid.dpi,
  );
