// Where things are. The cache lies outside node_modules, so that `npm ci` does not lose it.
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');
export const CACHE = join(process.env.COUNTERBOOK_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'counterbook'));
export const MODULES = join(ROOT, 'node_modules');
export const BIN = join(MODULES, '.bin');
/** The Node that every script runs on, whatever the system has (the npm package `node`). */
export const NODE = join(MODULES, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
export const DIST = join(ROOT, 'dist');
