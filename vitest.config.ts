import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const room = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

export default defineConfig({
  cacheDir: 'node_modules/.vitest',
  resolve: {
    alias: {
      '#shared': room('shared'),
      '#db': room('db'),
      '#electron': room('electron'),
      '#renderer': room('renderer'),
      '#test': room('test'),
    },
  },
  test: { include: ['{shared,db,electron,renderer,test}/**/*.test.{ts,tsx}'], maxWorkers: 2, testTimeout: 20_000 },
});
