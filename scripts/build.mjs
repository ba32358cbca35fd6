// Builds every process of the program (Node 24): node scripts/build.mjs [--release] [--out DIR] [--no-renderer]
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { DIST, ROOT } from './set-up/places.mjs';

/** Entry → file, in the module system its host can load: a sandboxed preload and the shell want CommonJS. */
const BUNDLES = [
  ['electron/main.ts', 'electron/main.cjs'],
  ['electron/preload.ts', 'electron/preload.cjs'],
  ['electron/engine.ts', 'electron/engine.cjs'],
  ['db/consistency/worker.ts', 'electron/consistency-worker.cjs'],
  ['db/backup/worker-main.ts', 'electron/backup-worker.cjs'],
  ['db/part-import/worker.ts', 'electron/import-worker.cjs'],
  ['db/long-query/worker.ts', 'electron/long-worker.cjs'],
  ['electron/list-export/worker.ts', 'electron/list-worker.cjs'],
];
const DEVELOPMENT_BUNDLES = [
  ['db/loopback-main.ts', 'host/main.mjs'],
  ['db/backup/worker-main.ts', 'host/backup-worker.mjs'],
  ['db/consistency/worker.ts', 'host/consistency-worker.mjs'],
  ['db/part-import/worker.ts', 'host/import-worker.mjs'],
  ['db/long-query/worker.ts', 'host/long-worker.mjs'],
  ['test/scenarios/main.ts', 'scenario/main.mjs'],
  ['test/faults/main.ts', 'faults/main.mjs'],
  ['test/faults/child.ts', 'faults/child.mjs'],
];

const { values } = parseArgs({ options: { release: { type: 'boolean' }, out: { type: 'string' }, 'no-renderer': { type: 'boolean' } } });
const out = resolve(values.out ?? DIST);
const mode = values.release ? 'release' : 'production';

const buildBundle = ([entry, file]) =>
  build({
    configFile: join(ROOT, 'vite.node.config.ts'),
    root: ROOT,
    mode,
    logLevel: 'warn',
    build: {
      ssr: join(ROOT, entry),
      outDir: join(out, file, '..'),
      rolldownOptions: {
        output: {
          format: file.endsWith('.mjs') ? 'es' : 'cjs',
          entryFileNames: file.split('/').at(-1),
          // The shell alone is in pieces: what the first window does not need is read later (quality P1)
          ...(entry === 'electron/main.ts' ? { codeSplitting: true, chunkFileNames: '[name].cjs' } : {}),
        },
      },
    },
  });

// The tests ask which lines of the screens ran (test/e2e/dialog-sites.ts); the files themselves do not name their maps
const buildRenderer = () =>
  build({
    configFile: join(ROOT, 'vite.renderer.config.ts'),
    mode,
    logLevel: 'warn',
    build: { outDir: join(out, 'renderer'), sourcemap: values.release ? false : 'hidden' },
  });

for (const folder of ['electron', 'host', 'scenario', 'faults']) rmSync(join(out, folder), { recursive: true, force: true });
if (!values['no-renderer']) await buildRenderer();
for (const bundle of values.release ? BUNDLES : [...BUNDLES, ...DEVELOPMENT_BUNDLES]) await buildBundle(bundle);
