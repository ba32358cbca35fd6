// npm run package [-- --test] [-- --linux AppImage …]: the application as users get it; without a target, a folder.
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setUp } from './set-up.mjs';
import { MODULES, ROOT } from './set-up/places.mjs';
import { runNode } from './set-up/run.mjs';
import { CannotGoOn, launch, say } from './set-up/say.mjs';

const OUT = join(ROOT, 'out');
const ADDON = join(OUT, 'test-addon');

/** The release build: the hooks of the tests are not in it, whichever runtime goes round it. */
async function buildRelease() {
  rmSync(join(OUT, 'build'), { recursive: true, force: true });
  const code = await runNode([join(ROOT, 'scripts', 'build.mjs'), '--release', '--out', join(OUT, 'build')]);
  if (code !== 0) throw new CannotGoOn('The program could not be built: its sources do not compile (the messages are above).');
}

async function pack(runtime, addon, { keepInspect, args }) {
  await buildRelease();
  const env = { COUNTERBOOK_ELECTRON_DIST: runtime.folder };
  if (addon !== undefined) {
    mkdirSync(ADDON, { recursive: true });
    copyFileSync(addon, join(ADDON, 'better_sqlite3.node'));
    env.COUNTERBOOK_TEST_ADDON = ADDON;
  }
  if (keepInspect) env.COUNTERBOOK_KEEP_INSPECT = '1';
  const code = await runNode([join(MODULES, 'electron-builder', 'cli.js'), '--config', 'electron-builder.config.cjs', ...args], { env });
  if (code !== 0) throw new CannotGoOn('electron-builder failed (its message is above); without network only the folder target works.');
}

/** The packaged application with the one switch that Playwright needs; answers its executable. */
export async function packageForTests(runtime, { COUNTERBOOK_SQLITE_ADDON } = {}) {
  await pack(runtime, COUNTERBOOK_SQLITE_ADDON, { keepInspect: true, args: ['--dir'] });
  const folders = { darwin: 'mac/Counterbook.app/Contents/MacOS/Counterbook', win32: 'win-unpacked/Counterbook.exe' };
  const executable = join(OUT, 'package-test', folders[process.platform] ?? 'linux-unpacked/counterbook');
  if (!existsSync(executable)) throw new Error(`electron-builder left no ${executable}`);
  return executable;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await launch(async () => {
    const words = process.argv.slice(2);
    const { runtime, env } = await setUp({ build: false });
    if (words.includes('--test')) return say(`Packaged for tests: ${await packageForTests(runtime, env)}`);
    const args = words.length > 0 ? words : ['--dir'];
    await pack(runtime, env.COUNTERBOOK_SQLITE_ADDON, { keepInspect: false, args });
    if (runtime.kind === 'offline') say('This package has the offline runtime in it: it is for trying out, not for users');
    say(`Packaged: ${join(OUT, env.COUNTERBOOK_SQLITE_ADDON === undefined ? 'package' : 'package-test')}`);
  });
}
