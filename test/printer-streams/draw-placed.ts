import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { Window, type HTMLElement } from 'happy-dom';
import type { DrawRaster } from '#electron/print/encode';
import { darkDots } from '../printer-decoder/dots';
import { familyOf } from '../printer-decoder/letters';

const UNITS: Readonly<Record<string, number>> = { in: 1, mm: 1 / 25.4, pt: 1 / 72, px: 1 / 96 };
/** Where a line of Noto Sans stands about the middle of its height. */
const BASELINE = 0.436;
/** What the style sheets say of the words that have a place (renderer/documents/sheet.css, label.css). */
const USUAL_PT = 9;
const USUAL_LINE = 1.2;

type Words = Readonly<{ size: number; line: number; isBold: boolean; align: string; scale: number; origin: string }>;
type Box = Readonly<{ x: number; y: number; width: number }>;
type Sheet = Readonly<{ context: SKRSContext2D; dpi: number }>;

function lengthOf(value: string, dpi: number): number | null {
  const [, figure, unit = ''] = /^(-?[\d.]+)(in|mm|pt|px)?$/.exec(value.trim()) ?? [];
  return figure === undefined ? null : Number(figure) * (UNITS[unit] ?? 0) * dpi;
}

const styleOf = (element: HTMLElement): ReadonlyMap<string, string> =>
  new Map(
    (element.getAttribute('style') ?? '').split(';').flatMap((pair) => {
      const [name, value] = pair.split(/:(.*)/s);
      return name === undefined || value === undefined ? [] : [[name.trim(), value.trim()] as const];
    }),
  );

function wordsIn(element: HTMLElement, style: ReadonlyMap<string, string>, around: Words, dpi: number): Words {
  const size = lengthOf(style.get('font-size') ?? '', dpi) ?? around.size;
  const line = lengthOf(style.get('line-height') ?? '', dpi) ?? (size === around.size ? around.line : size * USUAL_LINE);
  const weight = style.get('font-weight');
  const scale = /scaleX\(([\d.]+)\)/.exec(style.get('transform') ?? '')?.[1];
  return {
    size,
    line,
    isBold: weight === undefined ? around.isBold || element.tagName === 'B' : Number(weight) >= 600,
    align: style.get('text-align') ?? around.align,
    scale: Number(scale ?? 1),
    origin: style.get('transform-origin') ?? 'left',
  };
}

function drawText({ context }: Sheet, text: string, box: Box, words: Words): void {
  const letters = Array.from(text).map((letter) => {
    const family = familyOf(letter, words.isBold);
    context.font = `${words.isBold ? 700 : 400} ${words.size}px ${family ?? 'none'}`;
    return {
      letter,
      font: context.font,
      isKnown: family !== null,
      width: family === null ? words.size : context.measureText(letter).width,
    };
  });
  const natural = letters.reduce((sum, { width }) => sum + width, 0);
  const drawn = natural * words.scale;
  const spare = words.align === 'right' ? box.width - drawn : words.align === 'center' ? (box.width - drawn) / 2 : 0;
  const moved = words.origin === 'right' ? -drawn : words.origin === 'center' ? -drawn / 2 : spare;
  context.save();
  context.translate(box.x + moved, box.y + words.line / 2 + BASELINE * words.size);
  context.scale(words.scale, 1);
  for (const { letter, font, isKnown, width } of letters) {
    context.font = font;
    if (isKnown) context.fillText(letter, 0, 0);
    else context.strokeRect(1, -words.size * 0.8, width - 2, words.size * 0.8);
    context.translate(width, 0);
  }
  context.restore();
}

/** An element at its place, and what is in it; answers how high it is. */
function place(sheet: Sheet, element: HTMLElement, around: Box, outer: Words): number {
  const { context, dpi } = sheet;
  const style = styleOf(element);
  const of = (name: string): number | null => lengthOf(style.get(name) ?? '', dpi);
  const [width, height] = [of('width'), of('height')];
  const box = { x: around.x + (of('left') ?? 0), y: around.y + (of('top') ?? 0), width: width ?? around.width };
  const words = wordsIn(element, style, outer, dpi);
  context.save();
  if (style.get('overflow') === 'hidden' && width !== null && height !== null) {
    context.beginPath();
    context.rect(box.x, box.y, width, height);
    context.clip();
  }
  if (style.get('background') === '#000') context.fillRect(box.x, box.y, width ?? 0, height ?? 0);
  for (const child of element.childNodes) {
    if (child.nodeType === child.TEXT_NODE) drawText(sheet, child.textContent, box, words);
    else if (child.nodeType === child.ELEMENT_NODE) place(sheet, child as HTMLElement, box, words);
  }
  context.restore();
  return height ?? 0;
}

/**
 * Stands in for the hidden window in tests without Electron: every text at the place, in the size and squeezed as the piece of HTML says,
 * from the bundled fonts, the same on every machine. It knows what encoders use and nothing else: places, sizes, weights, scales, clips.
 */
export const drawPlaced: DrawRaster = (html, widthDots, dpi) => {
  const { document } = new Window();
  document.body.innerHTML = html.replaceAll(/<style>[^]*?<\/style>/g, '');
  const pieces = [...document.body.children] as HTMLElement[];
  const heightOf = (piece: HTMLElement): number => lengthOf(styleOf(piece).get('height') ?? '', dpi) ?? 0;
  const heightDots = Math.max(1, Math.round(pieces.reduce((sum, piece) => sum + heightOf(piece), 0)));
  const canvas = createCanvas(widthDots, heightDots);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, widthDots, heightDots);
  context.fillStyle = '#000';
  const size = USUAL_PT * (UNITS['pt'] ?? 0) * dpi;
  const usual: Words = { size, line: size * USUAL_LINE, isBold: false, align: 'left', scale: 1, origin: 'left' };
  let y = 0;
  for (const piece of pieces) y += place({ context, dpi }, piece, { x: 0, y, width: widthDots }, usual);
  return Promise.resolve(darkDots(context.getImageData(0, 0, widthDots, heightDots)));
};
