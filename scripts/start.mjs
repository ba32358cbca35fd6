// npm start [-- --demo] [-- --data DIR]: everything a fresh clone needs, then the program.
import { join } from 'node:path';
import { setUp } from './set-up.mjs';
import { DIST, ROOT } from './set-up/places.mjs';
import { run, runNode } from './set-up/run.mjs';
import { launch, say } from './set-up/say.mjs';

const words = process.argv.slice(2);
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Chromium refuses to start its sandbox as root; nobody else gets this switch. */
const forRoot = process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [];

await launch(async () => {
  if (hasDisplay) {
    const { runtime, env } = await setUp();
    say('Opening Counterbook');
    return run(runtime.executable, [...forRoot, ROOT, ...words], { env });
  }
  await setUp({ electron: false });
  say('There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set), so the same screens are served to a browser on this machine');
  return runNode([join(DIST, 'host', 'main.mjs'), ...words]);
});
