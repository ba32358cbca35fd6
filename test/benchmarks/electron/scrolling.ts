import path from 'node:path';
import { DEMO_PIN } from '#db/demo/centre';
import { PAGE_ROWS } from '#renderer/kernel/book/book-pages';
import { median, quantile } from '../measure';
import { counted, round, type Bench, type BenchOptions, type BenchRow } from '../row';
import { bookFolder } from './book-folder';
import { BENCHMARKS, launch, ROOT } from './launch';
import { inPage, signIn } from './page-scripts';

const BARE_LIST = path.join(BENCHMARKS, 'bare-list.html');
const PAIRS = 3;
const FRAMES = 120;
const SLOW_FRAME_MS = 20;
const JUMP_MS = 100;
const LONGEST_TASK_MS = 50;
const MOST_ROWS = 60;
const WARM_PAGES = 12;

type Scrolled = Readonly<{ frames: readonly number[]; tasks: readonly number[]; rows: number; blankMs: number }>;

/**
 * Scrolls a box for some seconds, as a wheel does: frames, long tasks, rows drawn. Then one jump, and how long until rows stand
 * where nothing stood. The same text runs in the program and in the bare list.
 */
const scroll = (box: string, row: string): string =>
  inPage(`
  const box = await until(() => document.querySelector(${JSON.stringify(box)}));
  const rowsIn = () => [...box.querySelectorAll(${JSON.stringify(row)})];
  await until(() => rowsIn().length > 0);
  const tasks = [];
  const watch = new PerformanceObserver((list) => tasks.push(...list.getEntries().map((e) => e.duration)));
  watch.observe({ entryTypes: ['longtask'] });
  const frames = []; let most = 0; let last = await frame(); let at = 0;
  for (let i = 0; i < ${FRAMES}; i += 1) {
    at += 60; if (at > box.scrollHeight - box.clientHeight - 400) at = 0;
    box.scrollTop = at;
    const now = await frame(); frames.push(now - last); last = now;
    most = Math.max(most, rowsIn().length);
  }
  await frame();
  const from = performance.now();
  box.scrollTop = (box.scrollHeight - box.clientHeight) / 2;
  await until(() => { const b = box.getBoundingClientRect(); const y = b.top + b.height / 2;
    return rowsIn().some((r) => { const p = r.getBoundingClientRect(); return p.top <= y && p.bottom >= y && r.textContent.trim() !== ''; }); });
  const blankMs = performance.now() - from;
  watch.disconnect();
  return { frames, tasks, rows: most, blankMs };`);

/** Opens the whole register and reads so many pages that there is something to scroll through. */
const openRegister = inPage(`
  press('F3');
  await until(() => document.querySelector('.ledger [role=row]'));
  press('6');
  const box = await until(() => document.querySelector('.ledger'));
  for (let page = 0; page < ${WARM_PAGES}; page += 1) {
    const before = box.scrollHeight;
    const limit = performance.now() + 2000;
    let nudge = 0;
    await until(() => { box.scrollTop = box.scrollHeight - box.clientHeight - (nudge++ % 2); return box.scrollHeight > before || performance.now() > limit; });
  }
  box.scrollTop = 0;
  await frame();
  return document.querySelector('.ledger').getAttribute('aria-rowcount');`);

const slowShare = (frames: readonly number[]): number => frames.filter((ms) => ms > SLOW_FRAME_MS).length / Math.max(1, frames.length);

async function run(options: BenchOptions): Promise<readonly BenchRow[]> {
  const { dataDir, args } = await bookFolder(options, 'p7');
  const app = launch({ app: ROOT, dataDir, startScript: signIn('業務員', DEMO_PIN), args });
  await app.started();
  const loaded = Number(await app.inPage(openRegister)) - 1;
  if (loaded < PAGE_ROWS * 2) throw new Error(`P7: only ${loaded} lines to scroll through`);
  await app.ask({ act: 'bareOpen', page: BARE_LIST });
  const ours: Scrolled[] = [];
  const bare: Scrolled[] = [];
  for (let pair = 0; pair < PAIRS; pair += 1) {
    await app.ask({ act: 'bareFront', page: BARE_LIST });
    bare.push((await app.ask({ act: 'barePage', page: BARE_LIST, script: scroll('.ledger', '[role=row]') })) as Scrolled);
    await app.ask({ act: 'front' });
    ours.push((await app.inPage(scroll('.ledger', '[role=rowgroup] [role=row]'))) as Scrolled);
  }
  await app.quit();
  const frames = (all: readonly Scrolled[]): number[] => all.flatMap((s) => s.frames);
  const [f, b] = [frames(ours), frames(bare)];
  const longest = Math.max(0, ...ours.flatMap((s) => s.tasks));
  const drawn = Math.max(...ours.map((s) => s.rows));
  const blank = median(ours.map((s) => s.blankMs));
  const oneFrame = 1 / Math.max(1, f.length); // a list without any slow frame still allows one
  const ratio = slowShare(f) / Math.max(slowShare(b), oneFrame);
  const p95 = quantile(f, 0.95) / quantile(b, 0.95);
  const note = `${loaded} lines read of set ${options.set}, a bare virtual list of 1,000,000 in the same run`;
  const frameRow = (operation: string, value: number, atMost: number): BenchRow => ({
    operation,
    n: f.length,
    p50Ms: round(median(f)),
    p95Ms: round(quantile(f, 0.95)),
    limitMs: round(quantile(b, 0.95)),
    ratio: round(value),
    goal: `<= ${atMost}x`,
    met: value <= atMost,
    held: 2 * atMost,
    note,
  });
  return [
    frameRow('P7 scrolling the register, share of frames over 20 ms', ratio, 1.5),
    frameRow('P7 scrolling the register, p95 of a frame', p95, 1.05),
    counted({ operation: `P7 rows drawn, of ${MOST_ROWS}`, value: drawn / MOST_ROWS, atMost: 1, note: `${drawn} row elements at most` }),
    counted({
      operation: `P7 longest task, of ${LONGEST_TASK_MS} ms`,
      value: longest / LONGEST_TASK_MS,
      atMost: 1,
      note: `${longest.toFixed(0)} ms`,
    }),
    counted({ operation: `P7 no rows after a jump, of ${JUMP_MS} ms`, value: blank / JUMP_MS, atMost: 1, note: `${blank.toFixed(0)} ms` }),
  ];
}

export const scrolling: Bench = { name: 'P7', isShort: false, run };
