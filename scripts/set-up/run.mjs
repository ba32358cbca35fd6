// Child processes: the only place of the scripts that starts any.
import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { BIN, NODE, ROOT } from './places.mjs';

const environment = (more) => ({ ...process.env, PATH: `${BIN}${delimiter}${process.env.PATH}`, ...more });

/** Runs to the end and answers the exit code (a signal counts as 1). The child's output goes to the terminal. */
export function run(command, args, { cwd = ROOT, env = {}, stdio = 'inherit' } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: environment(env), stdio, shell: process.platform === 'win32' && command === 'npm' });
    const pass = (signal) => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, pass);
    child.on('error', reject);
    child.on('close', (code) => {
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, pass);
      resolve(code ?? 1);
    });
  });
}

/** The same on the project's own Node. */
export const runNode = (args, options) => run(NODE, args, options);

/** Runs quietly and answers what the child wrote; fails with its last lines (`tail` of them). */
export function read(command, args, { cwd = ROOT, env = {}, timeout = 0, tail = 8 } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: environment(env), timeout, stdio: ['ignore', 'pipe', 'pipe'] });
    const out = [];
    const err = [];
    child.stdout.on('data', (chunk) => out.push(chunk));
    child.stderr.on('data', (chunk) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve(Buffer.concat(out).toString('utf8'));
      const last = Buffer.concat([...out, ...err])
        .toString('utf8')
        .trim()
        .split('\n')
        .slice(-tail)
        .join('\n');
      reject(new Error(`${command} ${args[0] ?? ''} ended with ${code}: ${last}`));
    });
  });
}
