import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { createRequire } from 'node:module';
import { faintEdges } from './faint-edges';

/** The builder brings axe anew for each look; one that is in the page already need not run a second time. */
const ofBuilder = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
const axeSource = `if (window.axe === undefined) { ${(ofBuilder('axe-core') as Readonly<{ source: string }>).source} }`;

async function found(page: Page, scope: string | undefined, rules?: string[]): Promise<readonly string[]> {
  // without the legacy mode axe opens a page of its own, and Electron gives none
  const builder = new AxeBuilder({ page, axeSource }).setLegacyMode().options({ resultTypes: ['violations'], preload: false });
  if (scope !== undefined) builder.include(scope);
  if (rules !== undefined) builder.withRules(rules);
  const { violations } = await builder.analyze();
  return violations
    .filter(({ impact }) => impact !== 'minor')
    .map(({ id, impact, nodes }) => {
      const first = nodes[0];
      return `${impact} ${id} ×${nodes.length}: ${first?.target.join(' ')} ${first?.any[0]?.message ?? first?.all[0]?.message ?? ''}`;
    });
}

/** What axe finds above minor, a line for each kind of fault: everything in light; in dark the colours, the rest is the same. Edges in both. */
export async function axeFaults(page: Page, scope?: string): Promise<readonly string[]> {
  const light = [...(await found(page, scope)), ...(await faintEdges(page, scope))];
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = [...(await found(page, scope, ['color-contrast'])), ...(await faintEdges(page, scope))];
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark.map((fault) => `dark: ${fault}`)];
}
