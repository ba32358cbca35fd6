import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
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

/** Starts the print server where none runs, and makes a queue that writes PDFs. Returns how to take both away. */
export async function openCupsQueue(queue: string): Promise<() => void> {
  mkdirSync('/run/cups', { recursive: true });
  const server = isUp() ? null : spawn('/usr/sbin/cupsd', ['-f'], { stdio: 'ignore' });
  for (let tried = 0; tried < 50 && !isUp(); tried++) await sleep(100);
  execFileSync('lpadmin', ['-p', queue, '-E', '-v', 'cups-pdf:/', '-m', PPD], { stdio: 'pipe' });
  return () => {
    execFileSync('lpadmin', ['-x', queue], { stdio: 'pipe' });
    server?.kill();
  };
}
