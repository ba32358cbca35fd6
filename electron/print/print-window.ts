import { BrowserWindow } from 'electron';
import { SAFE_PREFERENCES } from '../window/safe-preferences';
import { inspected } from './inspected';
import { printSession, withSheet } from './sheet-scheme';

const LOAD_MS = 15_000;
const MM_PER_PX = 25.4 / 96;

/** Loads a sheet and lends the window for the length of `use`. */
type Lend = <T>(html: string, use: (window: BrowserWindow) => Promise<T>) => Promise<T>;
/** One warm hidden window for all sheets, one sheet at a time: sandboxed and without script, so a document can never run code. */
export type PrintWindow = Readonly<{
  withLoaded: Lend;
  /** The same for what is taken as dots: a hidden window shows no pixels, so this one draws off the screen. Opened when first asked for. */
  withDrawn: Lend;
  close(): void;
}>;

function open(isOffscreen: boolean): BrowserWindow {
  return new BrowserWindow({
    show: false,
    width: 1000,
    height: 1400,
    webPreferences: { ...SAFE_PREFERENCES, javascript: false, webgl: false, session: printSession(), offscreen: isOffscreen },
  });
}

/**
 * Every letter has its font: a busy machine may still be reading one when the sheet has been loaded, and its words would be missing on paper.
 * The inspector asks; the sheet itself runs no script.
 */
const lettersRead = (window: BrowserWindow): Promise<void> =>
  inspected(window, async (ask) => {
    await ask('HeapProfiler.collectGarbage'); // the process stays from sheet to sheet and would keep what it laid out, 4 MB each
    await ask('Runtime.evaluate', { expression: 'document.fonts.ready.then(() => null)', awaitPromise: true });
  });

/** A promise that gives up, so that a hung window cannot stop the queue. */
function within<T>(work: Promise<T>, ms: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took longer than ${ms} ms`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

export function openPrintWindow(): PrintWindow {
  const [sheets, dots] = [warmWindow(false), warmWindow(true)];
  return {
    withLoaded: sheets.withLoaded,
    withDrawn: dots.withLoaded,
    close: () => {
      sheets.close();
      dots.close();
    },
  };
}

function warmWindow(isOffscreen: boolean): Readonly<{ withLoaded: Lend; close(): void }> {
  let window: BrowserWindow | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const current = (): BrowserWindow => {
    if (window === null || window.isDestroyed() || window.webContents.isCrashed()) {
      window?.destroy();
      window = open(isOffscreen);
    }
    return window;
  };
  const load = async <T>(html: string, use: (w: BrowserWindow) => Promise<T>): Promise<T> =>
    withSheet(html, async (url) => {
      const lent = current();
      try {
        await within(lent.loadURL(url), LOAD_MS, 'loading a sheet');
        await within(lettersRead(lent), LOAD_MS, 'reading the fonts of a sheet');
      } catch (error) {
        window = null; // the next sheet gets a fresh one
        setImmediate(() => lent.destroy());
        throw error;
      }
      return use(lent);
    });
  return {
    withLoaded: (html, use) => {
      const turn = last.then(() => load(html, use));
      last = turn.catch(() => undefined); // who asked for this sheet has its error; the next sheet only waits for its turn
      return turn;
    },
    close: () => window?.destroy(),
  };
}

/** Length of the longest loaded slip in whole millimetres, by the inspector: the window itself runs no script. */
export const measureSlip = (window: BrowserWindow): Promise<number> =>
  inspected(window, async (ask) => {
    await ask('Emulation.setEmulatedMedia', { media: 'print' });
    const { root } = await ask<{ root: { nodeId: number } }>('DOM.getDocument', { depth: 0 });
    const found = await ask<{ nodeIds: number[] }>('DOM.querySelectorAll', { nodeId: root.nodeId, selector: 'article' });
    let longest = 0;
    for (const nodeId of found.nodeIds) {
      const { model } = await ask<{ model: { height: number } }>('DOM.getBoxModel', { nodeId });
      longest = Math.max(longest, model.height);
    }
    return Math.ceil(longest * MM_PER_PX) + 1;
  });
