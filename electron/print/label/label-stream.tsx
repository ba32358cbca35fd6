import { renderToStaticMarkup } from 'react-dom/server';
import { LabelElements } from '#renderer/documents/label-sheet';
import labelCss from '#renderer/documents/label.css?raw';
import sheetCss from '#renderer/documents/sheet.css?raw';
import { HTML_LANG } from '#shared/messages/languages';
import { barWidths, qrDots } from '#shared/printed-document/bars';
import type { Label, LabelElement, LabelText } from '#shared/printed-document/label/element';
import { labelsOf } from '#shared/printed-document/label/labels';
import { languageOf } from '#shared/printed-document/models/paper-document';
import { PAPER_SIZES } from '#shared/printed-document/paper';
import type { PrinterDevice } from '#shared/printer/device';
import type { Raster } from '#shared/printer/raster';
import { drawnTestPage } from '../drawn-test-page';
import type { DrawRaster, Encode } from '../encode';
import { inkWithin, rasterOf, toDots, type DotBox } from '../dots';
import { isCode, isPlain, type LabelLanguage } from './label-language';
import { tspl } from './tspl';
import { zpl } from './zpl';

/** Two dots at 203 dpi, three at 300: a quarter of a millimetre (design §6.5). */
const BAR_DOTS = { 180: 2, 203: 2, 300: 3 } as const;

const boxOf = (e: LabelElement, dpi: number, downMm = 0): DotBox => ({
  x: toDots(e.xMm, dpi),
  y: toDots(e.yMm + downMm, dpi),
  width: toDots(e.widthMm, dpi),
  height: toDots(e.heightMm, dpi),
});

function barsRaster(value: string, module: number, height: number): Raster {
  const ends: number[] = [];
  for (const width of barWidths(value)) ends.push((ends.at(-1) ?? 0) + width);
  const isBar = (x: number): boolean => ends.findIndex((end) => x < end * module) % 2 === 0;
  return rasterOf((ends.at(-1) ?? 0) * module, height, isBar);
}
function qrRaster(value: string, module: number): Raster {
  const dots = qrDots(value);
  const side = (dots?.side ?? 0) * module;
  return rasterOf(side, side, (x, y) => dots?.isBlack(Math.floor(x / module), Math.floor(y / module)) ?? false);
}

/** Commands of an element without a text to draw; null: the printer has no letters for it. */
function drawn(e: LabelElement, language: LabelLanguage, dpi: PrinterDevice['dpi']): Uint8Array | null {
  const box = boxOf(e, dpi);
  switch (e.as) {
    case 'frame':
      return language.frame({ ...box, line: Math.max(2, toDots(e.lineMm, dpi)) });
    case 'bars': {
      const module = BAR_DOTS[dpi];
      return isCode(e.value)
        ? language.bars({ ...box, value: e.value, module })
        : language.raster(box, barsRaster(e.value, module, box.height));
    }
    case 'qr': {
      const module = Math.max(1, Math.floor((e.moduleMm * dpi) / 25.4 + 0.1));
      return isCode(e.value) ? language.qr({ ...box, value: e.value, module }) : language.raster(box, qrRaster(e.value, module));
    }
    case 'text':
      return isPlain(e.text) ? language.letters({ ...box, text: e.text, align: e.align }) : null;
  }
}

/** The texts a printer has no letters for, all labels one below the other, drawn at once: one window for a whole print. */
async function pictureOf(labels: readonly Label[], texts: readonly (readonly LabelText[])[], lang: string, dpi: number, draw: DrawRaster) {
  const [widthMm, heightMm] = [labels[0]?.widthMm ?? 0, labels[0]?.heightMm ?? 0];
  const sheets = texts.map((own) =>
    renderToStaticMarkup(
      <div className="p-sheet p-label" lang={lang} style={{ width: `${widthMm}mm`, height: `${heightMm}mm` }}>
        <LabelElements elements={own} />
      </div>,
    ),
  );
  return draw(`<style>${sheetCss}${labelCss}</style>${sheets.join('')}`, toDots(widthMm, dpi), dpi);
}

const languageFor = ({ language }: PrinterDevice): LabelLanguage => (language === 'zpl' ? zpl : tspl);

/** Labels as TSPL or ZPL, by the printer's language: its own letters, bars and QR; Chinese and rare letters as pictures of their lines. */
export const labelStream: Encode = async ({ document, marks, paper }, device, draw) => {
  if (document.kind === 'test-page') {
    const { widthMm, heightMm } = PAPER_SIZES[paper];
    const language = languageFor(device);
    const page = await drawnTestPage(document, paper, device, draw);
    return Buffer.concat([language.begin(widthMm, heightMm ?? 0, device.dpi), language.raster({ x: 0, y: 0 }, page), language.end()]);
  }
  const labels = marks.flatMap((mark) => labelsOf(document, mark, paper) ?? []);
  if (labels.length === 0) throw new Error(`no label: ${document.kind} on ${paper}`);
  const { dpi } = device;
  const language = languageFor(device);
  const plain = labels.map(({ elements }) => elements.map((e) => ({ e, bytes: drawn(e, language, dpi) })));
  const texts = plain.map((all) => all.flatMap(({ e, bytes }) => (bytes === null && e.as === 'text' ? [e] : [])));
  const picture = texts.some((own) => own.length > 0) ? await pictureOf(labels, texts, HTML_LANG[languageOf(document)], dpi, draw) : null;
  const parts = labels.flatMap(({ widthMm, heightMm }, n) => {
    const own = (plain[n] ?? []).map(({ e, bytes }) => {
      if (bytes !== null) return bytes;
      const downMm = n * heightMm;
      const ink = picture === null ? null : inkWithin(picture, boxOf(e, dpi, downMm));
      return ink === null ? new Uint8Array() : language.raster({ x: ink.x, y: ink.y - toDots(downMm, dpi) }, ink.raster);
    });
    return [language.begin(widthMm, heightMm, dpi), ...own, language.end()];
  });
  return Buffer.concat(parts);
};
