import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Raster } from '#shared/printer/raster';
import { darkDots, isBlackAt } from './dots';
import { familyOf } from './letters';
import type { BoxItem, Page, TextItem } from './page';

const BASELINE = 0.86;

/** A letter that no bundled font has: a frame with its code point, never whatever the machine has installed. */
function drawUnknown(context: SKRSContext2D, width: number, height: number): void {
  context.fillRect(1, 1, width - 2, 1);
  context.fillRect(1, height - 2, width - 2, 1);
  context.fillRect(1, 1, 1, height - 2);
  context.fillRect(width - 2, 1, 1, height - 2);
}

function drawLetter(context: SKRSContext2D, letter: string, { height, isBold }: TextItem, cell: number): void {
  if (letter.trim() === '') return;
  const family = familyOf(letter, isBold);
  if (family === null) return drawUnknown(context, cell, height);
  context.font = `${isBold ? 700 : 400} ${height}px ${family}`;
  const natural = context.measureText(letter).width;
  const squeeze = Math.min(1, cell / Math.max(1, natural));
  context.save();
  context.translate((cell - natural * squeeze) / 2, 0);
  context.scale(squeeze, 1);
  context.fillText(letter, 0, height * BASELINE);
  context.restore();
}

const naturalWidth = (context: SKRSContext2D, letter: string, { height, isBold }: TextItem): number => {
  context.font = `${height}px ${familyOf(letter, isBold) ?? 'none'}`;
  return Math.max(1, context.measureText(letter).width);
};

function drawText(context: SKRSContext2D, item: TextItem): void {
  const letters = Array.from(item.text);
  const isUpright = item.turns % 2 === 0;
  const [width, height] = isUpright ? [item.width, item.height] : [item.height, item.width];
  const upright = { ...item, width, height };
  context.save();
  context.translate(item.x + item.width / 2, item.y + item.height / 2);
  context.rotate((item.turns * Math.PI) / 2);
  context.translate(-width / 2, -height / 2);
  if (item.isReversed) context.fillRect(0, 0, width, height);
  if (item.isUnderlined) context.fillRect(0, height - 2, width, 2);
  context.fillStyle = item.isReversed ? '#fff' : '#000';
  const natural = letters.map((letter) => item.cell ?? naturalWidth(context, letter, upright));
  const stretch = item.cell === null ? width / natural.reduce((sum, own) => sum + own, 0) : 1;
  for (const [i, letter] of letters.entries()) {
    const cell = (natural[i] ?? 0) * stretch;
    drawLetter(context, letter, upright, cell);
    context.translate(cell, 0);
  }
  context.restore();
}

function drawRaster(context: SKRSContext2D, x: number, y: number, raster: Raster): void {
  for (let row = 0; row < raster.heightDots; row++)
    for (let dot = 0; dot < raster.widthDots; dot++) {
      const first = dot;
      while (dot < raster.widthDots && isBlackAt(raster, dot, row)) dot++;
      if (dot > first) context.fillRect(x + first, y + row, dot - first, 1);
    }
}

function drawBox(context: SKRSContext2D, { x, y, width, height, border, isWhite }: BoxItem): void {
  context.fillStyle = isWhite ? '#fff' : '#000';
  if (border * 2 >= Math.min(width, height)) context.fillRect(x, y, width, height);
  else
    for (const [left, top, across, down] of [
      [x, y, width, border],
      [x, y + height - border, width, border],
      [x, y, border, height],
      [x + width - border, y, border, height],
    ] as const)
      context.fillRect(left, top, across, down);
}

/** The page as the printer would burn it: black dots, drawn with the program's bundled fonts in place of the printer's. */
export function drawPage(page: Page): Raster {
  const canvas = createCanvas(page.widthDots, Math.max(1, page.heightDots));
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const item of page.items) {
    context.fillStyle = '#000';
    if (item.kind === 'text') drawText(context, item);
    else if (item.kind === 'box') drawBox(context, item);
    else drawRaster(context, item.x, item.y, item.raster);
  }
  return darkDots(context.getImageData(0, 0, canvas.width, canvas.height));
}
