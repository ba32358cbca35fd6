// Step 3: an Electron to run on. First one that is already here, then Electron's own download, then the offline runtime.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureOfflineRuntime } from './offline-runtime.mjs';
import { CACHE, MODULES, NODE } from './places.mjs';
import { read } from './run.mjs';
import { say } from './say.mjs';

const ELECTRON = join(MODULES, 'electron');
const EXECUTABLE = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform] ?? 'electron';
const PROBE_MS = 5_000;
const DOWNLOAD_MS = 15 * 60_000;
const DAY_MS = 24 * 3_600_000;

const at = (folder, kind) => ({
  folder,
  executable: join(folder, EXECUTABLE),
  kind,
  version: readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, ''),
});
const isComplete = (folder) => existsSync(join(folder, EXECUTABLE)) && existsSync(join(folder, 'version'));

function alreadyHere(wanted) {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override && isComplete(override)) return at(override, 'override');
  const own = join(ELECTRON, 'dist');
  return isComplete(own) && at(own, 'own').version === wanted ? at(own, 'own') : null;
}

async function answers(url) {
  try {
    const response = await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(PROBE_MS) });
    return response.status < 400;
  } catch {
    return false;
  }
}

/** Asks the download host first: a machine that cannot reach it is told in seconds, a slow line gets its time. */
async function download(wanted) {
  const failed = join(CACHE, `electron-${wanted}-not-downloaded`);
  if (existsSync(failed) && Date.now() - statSync(failed).mtimeMs < DAY_MS) return false;
  const mirror = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/download/';
  const reached = process.env.HTTPS_PROXY || process.env.https_proxy || (await answers(`${mirror}v${wanted}/SHASUMS256.txt`));
  if (reached) {
    say(`Downloading Electron ${wanted} (about 120 MB)`);
    const isDone = await read(NODE, [join(ELECTRON, 'install.js')], { timeout: DOWNLOAD_MS }).then(
      () => true,
      () => false,
    );
    if (isDone) return true;
  }
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(failed, 'Electron could not be downloaded; tried again after a day, or when this file is deleted.\n');
  return false;
}

/** Answers { folder, executable, kind: 'override' | 'own' | 'offline', version } and prints which one is in use. */
export async function ensureElectron() {
  const wanted = JSON.parse(readFileSync(join(ELECTRON, 'package.json'), 'utf8')).version;
  let runtime = alreadyHere(wanted);
  if (runtime === null && (await download(wanted))) runtime = alreadyHere(wanted);
  if (runtime === null) runtime = at(await ensureOfflineRuntime(wanted), 'offline');
  const origin = {
    override: 'from ELECTRON_OVERRIDE_DIST_PATH',
    own: 'its own download',
    offline: 'offline runtime, for development and tests only',
  }[runtime.kind];
  say(`Electron ${runtime.version} (${origin}): ${runtime.folder}`);
  return runtime;
}
