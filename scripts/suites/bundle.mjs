// One bundle of a test program, as Vite makes the program's own: node scripts/suites/bundle.mjs ENTRY FOLDER mjs|cjs
import { basename, join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../set-up/places.mjs';

const [entry, outDir, kind] = process.argv.slice(2);
await build({
  configFile: join(ROOT, 'vite.node.config.ts'),
  root: ROOT,
  logLevel: 'warn',
  build: {
    ssr: join(ROOT, entry),
    outDir,
    rolldownOptions: {
      output: { format: kind === 'mjs' ? 'es' : 'cjs', entryFileNames: `${basename(entry).replace(/\.tsx?$/, '')}.${kind}` },
    },
  },
});
