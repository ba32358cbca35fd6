import type { FontSize } from '#shared/printed-document/models/look';
import { languageOf } from '#shared/printed-document/models/paper-document';
import { isRoll } from '#shared/printed-document/paper';
import { slipBlocks } from '#shared/printed-document/slip/slip-blocks';
import type { PrinterDevice } from '#shared/printer/device';
import type { Raster } from '#shared/printer/raster';
import type { Encode } from '../encode';
import { code128 } from './code-128';
import { encodable, encodeText } from './code-page';
import * as command from './commands';
import { drawLines, drawLogo } from './drawn-lines';
import { layOut } from './lay-out';
import { ruleRaster } from './rules';
import { LETTER, slipGrid, type SlipGrid } from './slip-grid';
import type { SlipLine, SlipStep } from './slip-step';

/** Dots clear at each side of bars, in modules (design §6.5). */
const CLEAR_MODULES = 20;
/** Without a cutter a slip is torn: so many lines bring its end out. */
const TEAR_LINES = 6;

const isDrawn = (line: SlipLine, { codePage }: PrinterDevice): boolean => line.segments.some((s) => !encodable(s.text, codePage));

/** A line in the printer's own letters: blanks up to each column, and every style off again at its end. */
function lineBytes(line: SlipLine, { codePage }: PrinterDevice): Uint8Array {
  const bytes: Uint8Array[] = [];
  const isTall = line.isTall;
  if (isTall) bytes.push(command.letterSize(false, true));
  let column = 0;
  for (const segment of line.segments.toSorted((a, b) => a.column - b.column)) {
    bytes.push(Buffer.alloc(Math.max(0, segment.column - column), ' '));
    if (segment.isBold) bytes.push(command.bold(true));
    if (segment.isWide) bytes.push(command.letterSize(true, isTall));
    bytes.push(encodeText(segment.text, codePage) ?? new Uint8Array());
    if (segment.isWide) bytes.push(command.letterSize(false, isTall));
    if (segment.isBold) bytes.push(command.bold(false));
    column = segment.column + segment.columns;
  }
  if (isTall) bytes.push(command.letterSize(false, false));
  bytes.push(command.LINE_FEED);
  return Buffer.concat(line.isTight ? [command.TIGHT_LINES, ...bytes, command.USUAL_LINES] : bytes);
}

function barBytes(value: string, grid: SlipGrid): Uint8Array {
  const code = code128(value);
  if (code === null || (code.modules + CLEAR_MODULES) * grid.barModule > grid.dots) return new Uint8Array();
  return Buffer.concat([command.centred(true), command.bars(code.data, grid.barHeight, grid.barModule), command.centred(false)]);
}

function rasterOf(step: SlipStep, drawn: ReadonlyMap<SlipStep, Raster>): Uint8Array {
  const raster = drawn.get(step);
  return raster === undefined ? new Uint8Array() : command.rasterBands(raster);
}

function stepBytes(step: SlipStep, device: PrinterDevice, grid: SlipGrid, drawn: ReadonlyMap<SlipStep, Raster>): Uint8Array {
  switch (step.as) {
    case 'line': {
      const raster = drawn.get(step);
      return raster === undefined ? lineBytes(step, device) : command.rasterBands(raster);
    }
    case 'picture':
      return rasterOf(step, drawn);
    case 'rule':
      return command.rasterBands(ruleRaster(step.kind, grid.dots, grid.columns * LETTER.across));
    case 'qr':
      // A blank line above and below keeps the QR clear.
      return Buffer.concat([
        command.LINE_FEED,
        command.centred(true),
        command.qr(step.value, grid.qrModule),
        command.centred(false),
        command.LINE_FEED,
      ]);
    case 'bars':
      return barBytes(step.value, grid);
    case 'cut':
      return device.hasCutter ? command.FEED_AND_CUT : command.feedLines(TEAR_LINES);
  }
}

/**
 * The centre's size of letters (issue line 5) on a printer that has one size: large is twice as high, small leaves out the room between
 * lines. The lines of frames stay, for they touch.
 */
const sized = (step: SlipStep, font: FontSize): SlipStep =>
  step.as !== 'line' || step.isTight || font === 'normal'
    ? step
    : font === 'large'
      ? { ...step, isTall: true }
      : { ...step, isTight: true };

/**
 * A slip for an ESC/POS printer, all parts one after the other: words in the printer's code page by its columns, a line with a letter
 * it does not have as dots, rules as dots, QR and bars by the printer itself, a cut after each part (decision 045). Nothing that was
 * typed can become a command: of texts only letters of the code page are sent.
 */
export const slipStream: Encode = async ({ document, marks, paper }, device, draw) => {
  if (!isRoll(paper)) throw new Error(`${document.kind} on ${paper} is not for a receipt printer`);
  const grid = slipGrid(paper, device);
  const font = ('head' in document ? document.head.look?.font : undefined) ?? 'normal';
  const steps = marks.flatMap((mark) => {
    const blocks = slipBlocks(document, { mark, roll: paper });
    if (blocks === null) throw new Error(`${document.kind} is not laid out for a roll`);
    return layOut(blocks, grid.columns).map((step) => sized(step, font));
  });
  const toDraw = steps.filter((s): s is SlipLine => s.as === 'line' && isDrawn(s, device));
  const drawn = new Map<SlipStep, Raster>(await drawLines(toDraw, languageOf(document), grid, draw));
  for (const step of steps) if (step.as === 'picture') drawn.set(step, await drawLogo(step, grid, draw));
  return Buffer.concat([
    command.INITIALISE,
    command.chineseMode(device.codePage !== 'none'),
    command.USUAL_LINES,
    command.printedWidth(grid.dots),
    ...steps.map((step) => stepBytes(step, device, grid, drawn)),
  ]);
};
