// Step 1: the packages of package-lock.json, with the project's own Node among them.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MODULES, NODE, ROOT } from './places.mjs';
import { run } from './run.mjs';
import { CannotGoOn, say } from './say.mjs';

const STAMP = join(MODULES, '.counterbook-lock');
const lockSha = () =>
  createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');

/** Installed by someone's own `npm ci` counts too: npm writes its hidden lock file after it is done. */
function isInstalled() {
  if (!existsSync(NODE) || !existsSync(join(MODULES, '.package-lock.json'))) return false;
  if (existsSync(STAMP)) return readFileSync(STAMP, 'utf8') === lockSha();
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
  const have = JSON.parse(readFileSync(join(MODULES, '.package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional }]) => path === '' || optional || have[path]?.version === version);
}

export async function ensureNodeModules() {
  if (!isInstalled()) {
    say('Installing the packages of package-lock.json (npm ci, one to two minutes)');
    const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    if (code !== 0)
      throw new CannotGoOn(
        'The packages could not be installed: `npm ci` failed (its message is above); is the npm registry within reach?',
      );
    if (!existsSync(NODE))
      throw new CannotGoOn(
        '`npm ci` left out the Node 24 binary of the package "node": allow its install script (npm install-scripts approve node).',
      );
  }
  writeFileSync(STAMP, lockSha());
  say('Packages are installed');
}
