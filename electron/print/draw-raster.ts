import { nativeImage, type BrowserWindow } from 'electron';
import type { Raster } from '#shared/printer/raster';
import { rasterOf } from './dots';
import type { DrawRaster } from './encode';
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
async function dotsOfPage(shown: BrowserWindow, widthDots: number, dpi: number): Promise<Raster> {
  const inspector = shown.webContents.debugger;
  const scale = dpi / CSS_DPI;
  const width = Math.ceil(widthDots / scale);
  inspector.attach('1.3');
  try {
    const screen = { width, height: 600, deviceScaleFactor: scale, mobile: false };
    await inspector.sendCommand('Emulation.setDeviceMetricsOverride', screen);
    const { root } = (await inspector.sendCommand('DOM.getDocument', { depth: 0 })) as { root: { nodeId: number } };
    const { nodeId } = (await inspector.sendCommand('DOM.querySelector', { nodeId: root.nodeId, selector: 'body' })) as { nodeId: number };
    const { model } = (await inspector.sendCommand('DOM.getBoxModel', { nodeId })) as { model: { height: number } };
    const heightDots = Math.round(model.height * scale);
    const { data } = (await inspector.sendCommand('Page.captureScreenshot', {
      format: 'png',
      captureBeyondViewport: true,
      clip: { x: 0, y: 0, width, height: Math.ceil(model.height), scale: 1 },
    })) as { data: string };
    const image = nativeImage.createFromBuffer(Buffer.from(data, 'base64'));
    return dotsOf(image.toBitmap(), image.getSize(), widthDots, heightDots);
  } finally {
    inspector.detach();
  }
}

/** Dots of a piece of a paper, drawn by the window of the sheets off the screen, with the bundled fonts (issue 5 line 1). */
export const drawRaster =
  (window: PrintWindow): DrawRaster =>
  async (html, widthDots, dpi) => {
    const { pieceHtml } = await loadSheets();
    return window.withDrawn(pieceHtml(html), (shown) => dotsOfPage(shown, widthDots, dpi));
  };
