import react from '@vitejs/plugin-react';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import preset from 'postcss-preset-mantine';
import { defineConfig, type Plugin } from 'vite';
import { FONT_LICENCES } from './electron/print/font-licences.ts';
import { rareFaces } from './electron/print/rare-faces.ts';

/** The font packages name woff2 and woff for every piece; the runtime knows woff2, so the copies stay out of the build. */
const woff2Only: Plugin = {
  name: 'woff2-only',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('@fontsource')) return null;
    const pieces = id.includes('noto-sans-jp') ? rareFaces(code) : code; // the papers take the same (electron/print/print-fonts.ts)
    return pieces.replaceAll(/, url\([^)]+\.woff\) format\('woff'\)/g, '');
  },
};

/** The text of each font's licence lies beside the font, and so in every package of the program. */
const fontLicences: Plugin = {
  name: 'font-licences',
  apply: 'build',
  generateBundle() {
    for (const { from, fileName } of FONT_LICENCES)
      this.emitFile({ type: 'asset', fileName, source: readFileSync(fileURLToPath(new URL(from, import.meta.url)), 'utf8') });
  },
};

/** The page's first module reads all others by a late import (renderer/main.tsx): their files are named in the page, so nobody waits for it. */
const startAhead: Plugin = {
  name: 'start-ahead',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const isStart = (name: string): boolean => name.endsWith('renderer/app/start.tsx');
      const first = Object.values(bundle).find((file) => file.type === 'chunk' && isStart(file.facadeModuleId ?? ''));
      const files = new Set<string>();
      const sheets = new Set<string>();
      const add = (name: string): void => {
        const file = bundle[name];
        if (file?.type !== 'chunk' || files.has(name)) return;
        files.add(name);
        file.viteMetadata?.importedCss.forEach((sheet) => sheets.add(sheet));
        file.imports.forEach(add);
      };
      add(first?.fileName ?? '');
      if (files.size === 0) throw new Error('the chunk of renderer/app/start.tsx is missing');
      return {
        html,
        tags: [
          ...[...files]
            .filter((name) => !html.includes(name))
            .map((name) => ({
              tag: 'link',
              attrs: { rel: 'modulepreload', crossorigin: true, href: `/${name}` },
              injectTo: 'head' as const,
            })),
          ...[...sheets].map((name) => ({
            tag: 'link',
            attrs: { rel: 'stylesheet', crossorigin: true, href: `/${name}` },
            injectTo: 'head' as const,
          })),
        ],
      };
    },
  },
};

export default defineConfig({
  root: fileURLToPath(new URL('renderer', import.meta.url)),
  cacheDir: fileURLToPath(new URL('node_modules/.vite', import.meta.url)),
  plugins: [woff2Only, fontLicences, startAhead, react()],
  resolve: { tsconfigPaths: true },
  css: { postcss: { plugins: [preset()] } },
  server: { port: 5173, strictPort: true },
  build: {
    target: 'chrome130',
    outDir: '../dist/renderer',
    emptyOutDir: true,
    assetsInlineLimit: 0, // the page CSP allows no data: fonts
    chunkSizeWarningLimit: 2_000, // read from disk, not from a network
    rolldownOptions: {
      output: {
        // fonts keep their names: the sheets to be printed ask for the same files (electron/window/bundled-fonts.ts)
        assetFileNames: (asset) => (asset.names[0]?.endsWith('.woff2') ? 'fonts/[name][extname]' : 'assets/[name]-[hash][extname]'),
      },
    },
  },
});
