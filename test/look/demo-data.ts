import { copyFileSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { startApp } from '../e2e/fixtures';

/** Monday afternoon in Taipei, the last day of the demo's month. */
export const CLOCK = '2026-11-23T16:30:00+08:00';
const FILES = ['counterbook.sqlite', 'data.key'] as const;
const KEPT = path.join('dist', 'seeds', 'demo');
const BUILT_MS = 180_000;

/** Puts the demo centre into a data folder. It is made by the program itself once for each build, then copied. */
export async function copyDemo(dataDir: string): Promise<void> {
  if (!existsSync(KEPT)) {
    const partial = `${KEPT}.partial`;
    rmSync(partial, { recursive: true, force: true });
    const app = await startApp(partial, CLOCK, ['--demo']);
    const page = await app.firstWindow();
    await page.getByText('誰在櫃台？').first().waitFor({ timeout: BUILT_MS });
    await app.close();
    renameSync(partial, KEPT);
  }
  mkdirSync(dataDir, { recursive: true });
  for (const file of FILES) copyFileSync(path.join(KEPT, file), path.join(dataDir, file));
  cpSync(path.join(KEPT, 'backups'), path.join(dataDir, 'backups'), { recursive: true });
}
