import { hostname } from 'node:os';
import type { Notice } from '#shared/contract/contract';
import type { Domain } from '#shared/kernel/domains';
import type { LogFacts } from '#shared/log/log-entry';
import { openSpoiledWatch } from './cancel-spoiled';
import { drawRaster } from './draw-raster';
import { openDrawerChannel } from './drawer-channel';
import { engineJobs, type AskEngine } from './engine-jobs';
import { groundOf, printDevice, reachBytes, systemQueue } from './print-device';
import { paperToPdf } from './print-pdf';
import { startPrintQueue } from './print-queue';
import { printToQueue } from './print-to-queue';
import { openPrintWindow, type PrintWindow } from './print-window';
import { streamLanguage } from './printer-stream';
import { serveSheets } from './sheet-scheme';

export type Printing = Readonly<{
  /** For preview and saving: `paperToPdf(window, …)`. */
  window: PrintWindow;
  /** What waits is printed, and the drawer opens, when something changed or the engine came back. */
  onNotice(notice: Notice): void;
  /** With the last page window: a hidden window would keep the program from ending. */
  close(): void;
}>;
type Start = Readonly<{
  ask: AskEngine;
  dataDir: string;
  /** Where the built page keeps its font pieces: dist/renderer/fonts. */
  fontsFolder: string;
  report(event: string, facts: LogFacts): void;
}>;

const KICKS_AT_ONCE = 50;
/** So long after the start the page stands; then the window of the papers is made ready, so that the first one finds everything read. */
const WARM_AFTER_MS = 3_000;
async function makeReady(window: PrintWindow, ask: AskEngine, report: Start['report']): Promise<void> {
  try {
    const { site } = await ask('setup.status', {});
    if (site !== null) await (await import('./warm-up')).warmUp(window, site.language);
  } catch (error) {
    report('print.notWarm', { error });
  }
}

/** Images above the centre's limit go while nobody waits: some minutes after the start, and once a day. */
const TRIM_AFTER_MS = 240_000;
const TRIM_EVERY_MS = 86_400_000;
const trimImages = async (ask: AskEngine, report: Start['report']): Promise<void> => {
  try {
    while ((await ask('printJob.trimImages', {})).isMore) await sleep(1_000);
  } catch (error) {
    report('print.imagesNotTrimmed', { error });
  }
};

const sleep = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/**
 * Once, after 'ready': the sheets' scheme, the warm window and the worker of the print queue. What a crash left SPOOLED becomes
 * UNCERTAIN first (E12). Call `onNotice` with every notice of the engine.
 */
export function startPrinting({ ask, dataDir, fontsFolder, report }: Start): Printing {
  serveSheets(fontsFolder);
  const window = openPrintWindow();
  const ground = groundOf(dataDir, (error) => report('print.refused', { error }), sleep);
  const device = printDevice(ground, {
    pdf: (task) => paperToPdf(window, task),
    print: (task, name) => printToQueue(window, task, name),
    streams: async () => ({ encoders: (await import('./encoders')).ENCODERS, draw: drawRaster(window) }),
  });
  const queue = startPrintQueue({
    jobs: engineJobs(ask),
    device,
    queue: systemQueue,
    sleep,
    report,
  });
  const spoiled = openSpoiledWatch({ spoiled: () => ask('printJob.spoiled', {}), queue: systemQueue, report });
  const warming = setTimeout(() => void makeReady(window, ask, report), WARM_AFTER_MS);
  void ask('printJob.recover', {})
    .catch((error: unknown) => report('print.notRecovered', { error }))
    .finally(() => queue.wake());
  const drawer = openDrawerChannel({
    workstation: hostname(),
    kicks: (after) => ask('cashDrawer.kicks', { after, limit: KICKS_AT_ONCE }),
    printer: async () => (await ask('printer.list', {})).find((p) => p.isActive && p.device.drawerPin !== null)?.device ?? null,
    send: async (printer, name, bytes) => {
      const line = await reachBytes(printer, name, ground);
      await line.send({ language: streamLanguage(printer) ?? 'pdf', bytes });
    },
    report,
  });
  const trimming = setInterval(() => void trimImages(ask, report), TRIM_EVERY_MS);
  trimming.unref();
  setTimeout(() => void trimImages(ask, report), TRIM_AFTER_MS).unref();
  return {
    window,
    onNotice(notice) {
      const isUp = notice.kind !== 'changed' && notice.state === 'up';
      const hasChanged = (domains: readonly Domain[]): boolean =>
        notice.kind === 'changed' && domains.some((d) => notice.domains.includes(d));
      if (isUp || hasChanged(['printJob'])) {
        void spoiled.wake();
        queue.wake();
      }
      if (isUp || hasChanged(['cashDrawer', 'billing', 'deposit'])) void drawer.wake();
    },
    close: () => {
      clearTimeout(warming);
      clearInterval(trimming);
      queue.stop();
      window.close();
    },
  };
}
