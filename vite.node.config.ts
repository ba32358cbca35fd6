import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

/** One bundle for each process: `--mode release` takes out every hook of the tests (decisions 13). */
export default defineConfig(({ mode }) => ({
  configFile: false,
  resolve: { tsconfigPaths: true },
  define: { COUNTERBOOK_RELEASE: JSON.stringify(mode === 'release'), 'process.env.NODE_ENV': '"production"' },
  ssr: { noExternal: true, external: ['electron', 'better-sqlite3', '@node-rs/argon2', ...builtinModules] },
  build: {
    ssr: true,
    target: 'node20',
    emptyOutDir: false,
    minify: false,
    sourcemap: false,
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: false } },
  },
}));
