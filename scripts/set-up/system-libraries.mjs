// Step 2: the system libraries that Electron and the tests of printing need, on Debian and its children.
import { existsSync } from 'node:fs';
import { read, run } from './run.mjs';
import { CannotGoOn, say } from './say.mjs';

// Newer Debian releases renamed some packages (t64); the first name that the system knows is taken.
const FOR_ELECTRON = [['libgtk-3-0', 'libgtk-3-0t64'], ['libnss3'], ['libasound2', 'libasound2t64'], ['libgbm1']];
const FOR_OFFLINE_RUNTIME = [['unzip'], ['gcc'], ['g++']];
const FOR_TESTS = [
  ['fonts-noto-cjk'],
  ['xvfb'],
  ['xauth'],
  ['dbus'],
  ['gnome-keyring'],
  ['cups'],
  ['cups-client'],
  ['cups-ipp-utils'],
  ['printer-driver-cups-pdf'],
  ['avahi-daemon'], // ippeveprinter announces itself with it
  ['poppler-utils'],
  ['strace'],
  ['libfaketime'],
];

async function isInstalled(name) {
  const status = await read('dpkg-query', ['-W', '-f', '${Status}', name]).catch(() => '');
  return status === 'install ok installed';
}

async function missing(groups) {
  const gaps = [];
  for (const names of groups) {
    const have = await Promise.all(names.map(isInstalled));
    if (!have.includes(true)) gaps.push(names);
  }
  return gaps;
}

/** The name this release of Debian has a candidate for: `apt-cache policy` says (none) for an empty shell of a package. */
async function nameHere(names) {
  for (const name of names) {
    const policy = await read('apt-cache', ['policy', name]).catch(() => '');
    if (/Candidate: (?!\(none\))/.test(policy)) return name;
  }
  return names[0];
}

/** `forTests` adds what only the test suites need (a virtual display, printing to CUPS, a keyring, reading PDFs). */
export const ensureSystemLibraries = ({ forTests }) =>
  ensure(forTests ? [...FOR_ELECTRON, ...FOR_TESTS] : FOR_ELECTRON, 'System libraries');

/** What unpacks the offline runtime and compiles the addon for it. */
export const ensureOfflineTools = () => ensure(FOR_OFFLINE_RUNTIME, 'Tools for the offline runtime');

async function ensure(groups, what) {
  if (process.platform !== 'linux') return;
  if (!existsSync('/usr/bin/dpkg-query')) return say(`${what}: not a Debian system, so they are taken as present`);
  const gaps = await missing(groups);
  if (gaps.length === 0) return say(`${what} are installed`);
  if (process.getuid() !== 0) {
    const names = await Promise.all(gaps.map(nameHere));
    throw new CannotGoOn(
      `${what} are missing and only root can install them: run \`sudo apt-get install -y ${names.join(' ')}\` and start again.`,
    );
  }
  say(`${what}: installing ${gaps.length} with apt-get`);
  const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 'ignore', 'inherit'] };
  await run('apt-get', ['update', '-qq'], quiet);
  const names = await Promise.all(gaps.map(nameHere));
  const code = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], quiet);
  if (code !== 0)
    throw new CannotGoOn(`${what} could not be installed: \`apt-get install -y ${names.join(' ')}\` failed (its message is above).`);
  say(`${what} are installed (${names.join(', ')})`);
}
