import { defineConfig } from '@playwright/test';

const report = process.env['COUNTERBOOK_REPORT'];

/** One program at a time: the windows share the display, the printers and two cores. */
export default defineConfig({
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  outputDir: 'test-results/playwright',
  reporter: [['list'], ...(report === undefined ? [] : [['json', { outputFile: report }] as const])],
  projects: [
    { name: 'app', testDir: 'test/e2e', testMatch: '**/*.e2e.ts', testIgnore: '**/package/**', teardown: 'messages' },
    { name: 'messages', testDir: 'test/e2e', testMatch: 'messages.after.ts' },
    { name: 'package', testDir: 'test/e2e/package', testMatch: '**/*.e2e.ts' },
    { name: 'faults', testDir: 'test/faults', testMatch: '**/*.fault.ts', timeout: 120_000 },
    { name: 'golden', testDir: 'test/golden-papers', testMatch: '**/*.golden.ts', timeout: 300_000 },
    { name: 'look', testDir: 'test/look', testMatch: '**/*.look.ts', timeout: 300_000 },
  ],
});
