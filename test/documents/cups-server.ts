import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PPD = 'lsb/usr/cups-pdf/CUPS-PDF_opt.ppd';
const has = (file: string): boolean => ['/usr/sbin', '/usr/bin', '/sbin', '/bin'].some((dir) => existsSync(`${dir}/${file}`));

/** Why a real CUPS cannot be had here, or null. */
export function cupsMissing(): string | null {
  if (process.platform !== 'linux') return 'CUPS is tried on Linux only';
  if (process.getuid?.() !== 0) return 'setting up a print queue needs root';
  const missing = ['cupsd', 'lpadmin', 'lp'].filter((file) => !has(file));
  if (missing.length > 0) return `not installed: ${missing.join(', ')} (apt-get install cups)`;
  return existsSync('/usr/lib/cups/backend/cups-pdf') ? null : 'not installed: printer-driver-cups-pdf';
}

const isUp = (): boolean => {
  try {
    execFileSync('lpstat', ['-r'], { stdio: 'pipe' });
    return execFileSync('lpstat', ['-r']).toString().includes('is running');
  } catch {
    return false;
  }
};

/** Starts the print server where none runs. Returns how to end it. */
export async function openCupsServer(): Promise<() => void> {
  mkdirSync('/run/cups', { recursive: true });
  const server = isUp() ? null : spawn('/usr/sbin/cupsd', ['-f'], { stdio: 'ignore' });
  for (let tried = 0; tried < 50 && !isUp(); tried++) await sleep(100);
  return () => void server?.kill();
}

/** Why ippeveprinter cannot be had here, or null: it announces itself, so it wants D-Bus and Avahi. */
export const ippMissing = (): string | null => {
  const missing = ['ippeveprinter', 'avahi-daemon', 'dbus-daemon'].filter((file) => !has(file));
  return missing.length > 0 ? `not installed: ${missing.join(', ')}` : cupsMissing();
};

/** Somebody answers there; a socket that a killed server left behind is nobody. */
const answers = (place: string | number): Promise<boolean> =>
  new Promise((resolve) => {
    const knock = typeof place === 'string' ? connect(place) : connect(place, '127.0.0.1');
    const tell = (isThere: boolean) => (): void => {
      knock.destroy();
      resolve(isThere);
    };
    knock.once('connect', tell(true)).once('error', tell(false));
  });
/** A server that runs already, or one of ours; answers how to end it. */
async function serverAt(place: string | number, program: string, args: readonly string[]): Promise<() => void> {
  if (await answers(place)) return () => undefined;
  if (typeof place === 'string') {
    mkdirSync(path.dirname(place), { recursive: true });
    rmSync(place, { force: true });
  }
  const server = spawn(program, args, { stdio: 'ignore' });
  for (let tried = 0; tried < 50 && !(await answers(place)); tried++) await sleep(100);
  if (!(await answers(place))) throw new Error(`${program} does not come up`);
  return () => void server.kill();
}
/** An IPP printer at a port of this machine that keeps what it gets in a folder. Returns how to end it and what it needed. */
export async function openIppPrinter(port: number, folder: string): Promise<() => void> {
  const keeps = [
    '-k',
    '-d',
    folder,
    '-p',
    String(port),
    '-f',
    'application/pdf,application/octet-stream',
    '-r',
    'off',
    `Counterbook ${port}`,
  ];
  const ends = [
    await serverAt('/run/dbus/system_bus_socket', 'dbus-daemon', ['--system', '--nofork', '--nopidfile']),
    await serverAt('/run/avahi-daemon/socket', 'avahi-daemon', ['--no-chroot', '--no-drop-root']),
    await serverAt(port, 'ippeveprinter', keeps),
  ];
  return () => ends.toReversed().forEach((end) => end());
}

/** A queue that writes PDFs, on a print server. Returns how to take both away. */
export async function openCupsQueue(queue: string): Promise<() => void> {
  const close = await openCupsServer();
  execFileSync('lpadmin', ['-p', queue, '-E', '-v', 'cups-pdf:/', '-m', PPD], { stdio: 'pipe' });
  return () => {
    execFileSync('lpadmin', ['-x', queue], { stdio: 'pipe' });
    close();
  };
}

/** What a queue holds from here on stays in it, to be looked at, until `letGo`: a queue that is stopped is not handed anything (decision 047). */
export const holdJobs = (queue: string): void => void execFileSync('lpadmin', ['-p', queue, '-o', 'job-hold-until-default=indefinite']);
export function letGo(queue: string): void {
  execFileSync('lpadmin', ['-p', queue, '-o', 'job-hold-until-default=no-hold']);
  const held = execFileSync('lpstat', ['-W', 'not-completed', '-o', queue]).toString();
  for (const [, id = ''] of held.matchAll(/^\S+-(\d+)\s/gm)) execFileSync('lp', ['-i', id, '-H', 'resume']);
}
