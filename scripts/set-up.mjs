// Makes a fresh clone ready, on a machine with nothing but Node 20 and npm. Each step is skipped when it is done already.
//   node scripts/set-up.mjs [--tests]
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './set-up/build.mjs';
import { ensureElectron } from './set-up/electron-runtime.mjs';
import { ensureNodeModules } from './set-up/node-modules.mjs';
import { launch, say } from './set-up/say.mjs';
import { ensureSqliteAddon } from './set-up/sqlite-addon.mjs';
import { ensureSystemLibraries } from './set-up/system-libraries.mjs';

/**
 * `electron: false` leaves out what only Electron needs (the loopback host, scenarios, checks).
 * Answers the runtime ({ executable, folder, kind }) and the environment that the built program needs on it.
 */
export async function setUp({ electron = true, forTests = false, build = true } = {}) {
  await ensureNodeModules();
  if (electron || forTests) await ensureSystemLibraries({ forTests });
  const runtime = electron ? await ensureElectron() : null;
  const env = runtime?.kind === 'offline' ? { COUNTERBOOK_SQLITE_ADDON: await ensureSqliteAddon() } : {};
  if (build) await ensureBuilt();
  return { runtime, env };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await launch(async () => {
    await setUp({ forTests: process.argv.includes('--tests') });
    say('Ready: npm start, npm test');
  });
}
