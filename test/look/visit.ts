import { errors, type Page } from '@playwright/test';
import type { Output, RawInput, RouteOf } from '#shared/contract/contract';
import type { Messages } from '#shared/messages/catalogue';

/** What a screen's opening steps may use. */
export type Visit = Readonly<{
  page: Page;
  /** The words of the set's language: screens are found by what stands on them. */
  words: Messages;
  /** Goes to an address of the page, such as /calls?form=new. */
  to: (address: string) => Promise<void>;
  /** Asks the engine as the page would; for the ids in addresses. */
  ask: <R extends RouteOf<'query' | 'command'>>(name: R, input: RawInput<R>) => Promise<Output<R>>;
}>;

export function visitOf(page: Page, words: Messages): Visit {
  return {
    page,
    words,
    to: async (address) => {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, address);
      await page.waitForURL((url) => url.hash === `#${address}`);
    },
    ask: async (name, input) => {
      const answer = await page.evaluate(([route, raw]) => window.api?.invoke(route as 'today.overview', raw as Record<string, never>), [
        name as string,
        input as unknown,
      ] as const);
      if (!answer?.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer?.error)}`);
      return answer.value as Output<typeof name>;
    },
  };
}

const SETTLE_MS = 8_000;
/** The grey bars come only after 200 ms of waiting, so a page that is alike for less is not yet still. */
const QUIET_MS = 230;
const LOOK_MS = 40;

/** Until nothing is loading, moving or still coming: fonts are there, and the page has looked the same for a while. */
export async function untilStill(page: Page): Promise<void> {
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached', timeout: SETTLE_MS });
  await page.evaluate(() => document.fonts.ready.then(() => Reflect.deleteProperty(window, 'lookedLike')));
  await page.waitForFunction(() => document.getAnimations().every((a) => a.playState !== 'running'), undefined, { timeout: SETTLE_MS });
  await page.waitForFunction(looksStill, QUIET_MS, { timeout: SETTLE_MS, polling: LOOK_MS }).catch((error: unknown) => {
    if (!(error instanceof errors.TimeoutError)) throw error; // something ticks for ever: seen long enough
  });
}

/** Runs in the page: has it looked the same since so long ago, with nothing on its way? */
function looksStill(quietMs: number): boolean {
  const now = `${document.body.innerHTML.length} ${document.body.scrollHeight}`;
  const isComing = document.querySelector('[aria-busy="true"], .bars') !== null;
  const before = Reflect.get(window, 'lookedLike') as Readonly<{ look: string; since: number }> | undefined;
  const since = before?.look === now && !isComing ? before.since : performance.now();
  Reflect.set(window, 'lookedLike', { look: now, since });
  return performance.now() - since >= quietMs;
}

/** Faults that a machine can see: the page scrolls as a whole, or a word's key stands where its text should be. */
export const faultsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    const faults: string[] = [];
    if (scrollWidth > innerWidth) faults.push(`is ${scrollWidth - innerWidth} px too wide`);
    if (scrollHeight > innerHeight) faults.push(`is ${scrollHeight - innerHeight} px too high`);
    const keys = document.body.innerText.match(/\b[a-z]+[A-Za-z]*\.[a-z][A-Za-z]+\.[A-Za-z.]+\b/g);
    if (keys) faults.push(`shows keys instead of words: ${[...new Set(keys)].slice(0, 3).join(', ')}`);
    return faults;
  });
