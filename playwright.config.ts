import { defineConfig } from '@playwright/test';

const report = process.env['COUNTERBOOK_REPORT'];

/** What opens every page and dialog and reads each as axe does: half of the time of all, and no printer and no clock in it. */
const EVERY_SCREEN = ['**/dialogs.e2e.ts', '**/screens.e2e.ts'];
/** What a person waits for is measured here: nothing else runs beside them. */
const MEASURED = ['**/keystrokes.e2e.ts', '**/print-ports.e2e.ts', '**/print-cups.e2e.ts', '**/answer-first.e2e.ts'];

type Desk = Readonly<{ name: string; testMatch: string[]; testIgnore?: string[] }>;
/** The built program; when all is done, the size of its messages is looked at. */
const atTheDesk = (project: Desk) => [
  { ...project, testDir: 'test/e2e', teardown: `${project.name}-messages` },
  { name: `${project.name}-messages`, testDir: 'test/e2e', testMatch: 'messages.after.ts' },
];

/** One program at a time: the windows of a run share the display and the printers. `npm test` has two runs side by side, on two displays. */
export default defineConfig({
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ...(report === undefined ? [] : [['json', { outputFile: report }] as const])],
  projects: [
    ...atTheDesk({ name: 'app', testMatch: ['**/*.e2e.ts'], testIgnore: ['**/package/**', ...EVERY_SCREEN, ...MEASURED] }),
    ...atTheDesk({ name: 'every-screen', testMatch: EVERY_SCREEN }),
    ...atTheDesk({ name: 'measured', testMatch: MEASURED }),
    { name: 'package', testDir: 'test/e2e/package', testMatch: '**/*.e2e.ts' },
    { name: 'faults', testDir: 'test/faults', testMatch: '**/*.fault.ts', timeout: 120_000 },
    { name: 'golden', testDir: 'test/golden-papers', testMatch: '**/*.golden.ts', timeout: 300_000 },
    { name: 'look', testDir: 'test/look', testMatch: '**/*.look.ts', timeout: 300_000 },
  ].map((project) => ({ ...project, outputDir: `test-results/playwright/${project.name}` })),
});
