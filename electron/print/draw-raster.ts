import { nativeImage, type BrowserWindow } from 'electron';
import type { Raster } from '#shared/printer/raster';
import { rasterOf } from './dots';
import type { DrawRaster } from './encode';
import { inspected } from './inspected';
import { loadSheets } from './print-pdf';
import type { PrintWindow } from './print-window';

const CSS_DPI = 96;
/** Darker than the middle is black: a head has no grey. */
const MIDDLE = 128;

/** Pixels of four bytes (blue, green, red, alpha) as dots. What the picture lacks at its edges is white. */
function dotsOf(pixels: Uint8Array, picture: Readonly<{ width: number; height: number }>, widthDots: number, heightDots: number): Raster {
  const lightAt = (at: number): number => 0.114 * (pixels[at] ?? 255) + 0.587 * (pixels[at + 1] ?? 255) + 0.299 * (pixels[at + 2] ?? 255);
  const isIn = (x: number, y: number): boolean => x < picture.width && y < picture.height;
  return rasterOf(widthDots, heightDots, (x, y) => isIn(x, y) && lightAt((y * picture.width + x) * 4) < MIDDLE);
}

/** The loaded page at the head's own resolution, by the inspector: the window itself runs no script. */
const dotsOfPage = (shown: BrowserWindow, widthDots: number, dpi: number): Promise<Raster> =>
  inspected(shown, async (ask) => {
    const scale = dpi / CSS_DPI;
    const width = Math.ceil(widthDots / scale);
    await ask('Emulation.setDeviceMetricsOverride', { width, height: 600, deviceScaleFactor: scale, mobile: false });
    const { root } = await ask<{ root: { nodeId: number } }>('DOM.getDocument', { depth: 0 });
    const { nodeId } = await ask<{ nodeId: number }>('DOM.querySelector', { nodeId: root.nodeId, selector: 'body' });
    const { model } = await ask<{ model: { height: number } }>('DOM.getBoxModel', { nodeId });
    const heightDots = Math.round(model.height * scale);
    const { data } = await ask<{ data: string }>('Page.captureScreenshot', {
      format: 'png',
      captureBeyondViewport: true,
      clip: { x: 0, y: 0, width, height: Math.ceil(model.height), scale: 1 },
    });
    const image = nativeImage.createFromBuffer(Buffer.from(data, 'base64'));
    return dotsOf(image.toBitmap(), image.getSize(), widthDots, heightDots);
  });

/** Dots of a piece of a paper, drawn by the window of the sheets off the screen, with the bundled fonts (issue 5 line 1). */
export const drawRaster =
  (window: PrintWindow): DrawRaster =>
  async (html, widthDots, dpi) => {
    const { pieceHtml } = await loadSheets();
    return window.withDrawn(pieceHtml(html), (shown) => dotsOfPage(shown, widthDots, dpi));
  };
