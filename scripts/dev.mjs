// npm run dev: the screens by Vite's server with hot reload, in the real shell. Shell and engine are built at the start.
import { join } from 'node:path';
import { setUp } from './set-up.mjs';
import { NODE, ROOT } from './set-up/places.mjs';
import { run, runNode } from './set-up/run.mjs';
import { CannotGoOn, launch, say } from './set-up/say.mjs';

const ADDRESS = 'http://localhost:5173/';
const forRoot = process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [];

async function untilServed() {
  for (let tries = 0; tries < 100; tries += 1) {
    const served = await fetch(ADDRESS).catch(() => null);
    if (served?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new CannotGoOn(`Vite's server did not answer at ${ADDRESS}; is another program using the port?`);
}

await launch(async () => {
  const { runtime, env } = await setUp({ build: false });
  if ((await runNode([join(ROOT, 'scripts', 'build.mjs'), '--no-renderer'])) !== 0) return 1;
  const vite = run(NODE, [join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js'), '--config', 'vite.renderer.config.ts']);
  await untilServed();
  say(`Opening Counterbook on ${ADDRESS}; close its window to stop`);
  const code = await run(runtime.executable, [...forRoot, ROOT, ...process.argv.slice(2)], {
    env: { ...env, COUNTERBOOK_DEV_SERVER: ADDRESS },
  });
  process.kill(process.pid, 'SIGTERM'); // to Vite, through run()
  await vite;
  return code;
});
