import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { JobState, PrintFailure, SystemQueue } from './print-ports';

/** Runs a PowerShell line; names of people's choice go in the environment, where nothing in them can become a command. */
export type PowerShell = (line: string, printer: string, more?: Readonly<Record<string, string>>) => Promise<string>;
export const powerShellArgs = (line: string): readonly string[] => ['-NoProfile', '-NonInteractive', '-Command', line];
export const runPowerShell: PowerShell = async (line, printer, more = {}) => {
  const done = await promisify(execFile)('powershell.exe', powerShellArgs(line), {
    env: { ...process.env, COUNTERBOOK_PRINTER: printer, ...more },
    timeout: 10_000,
    windowsHide: true,
  });
  return done.stdout;
};
const LIST =
  '[Console]::OutputEncoding=[Text.Encoding]::UTF8; ConvertTo-Json -Compress @(Get-PrintJob -PrinterName $env:COUNTERBOOK_PRINTER | Select-Object Id,DocumentName,@{n="Status";e={"$($_.JobStatus)"}})';
const STATE =
  '$p = Get-Printer -Name $env:COUNTERBOOK_PRINTER -ErrorAction SilentlyContinue; if ($p) { "$($p.PrinterStatus)" } else { "Missing" }';
const CANCEL =
  'Get-PrintJob -PrinterName $env:COUNTERBOOK_PRINTER | Where-Object { "$($_.Id)" -eq $env:COUNTERBOOK_JOB -and $_.DocumentName -eq $env:COUNTERBOOK_NAME } | Remove-PrintJob';
/** Offline and paused jobs are held by the spooler for as long as it takes; here they wait, where the clerk sees them. */
function troubleIn(status: string): PrintFailure | null {
  if (status.startsWith('Missing')) return 'printerMissing';
  if (!/Offline|Paused|NotAvailable/i.test(status)) return null;
  return REASONS.find(([words]) => words.test(status))?.[1] ?? 'printerNotReady';
}
const REASONS: readonly (readonly [RegExp, PrintFailure])[] = [
  [/PaperOut/i, 'mediaEmpty'],
  [/PaperJam/i, 'mediaJam'],
  [/DoorOpen/i, 'coverOpen'],
  [/NoToner/i, 'inkEmpty'],
  [/OutputBinFull/i, 'outputFull'],
  [/Offline|NotAvailable/i, 'printerUnreachable'],
  [/^Paused$/i, 'printerPaused'],
];
type Job = Readonly<{ id: number; name: string; status: string }>;

function jobsIn(json: string): readonly Job[] {
  const read: unknown = json.trim() === '' ? [] : JSON.parse(json);
  if (!Array.isArray(read)) return [];
  return read.flatMap((j: unknown) => {
    if (typeof j !== 'object' || j === null || !('Id' in j) || typeof j.Id !== 'number') return [];
    const name = 'DocumentName' in j && typeof j.DocumentName === 'string' ? j.DocumentName : '';
    return [{ id: j.Id, name, status: 'Status' in j && typeof j.Status === 'string' ? j.Status : '' }];
  });
}

function stateIn(status: string): JobState {
  if (/Error|Deleted|Blocked/i.test(status)) return /Printing/i.test(status) ? 'broken' : 'failed';
  if (/Printed|Complete/i.test(status)) return 'done';
  return /Printing/i.test(status) ? 'printing' : 'waiting';
}

/** Windows keeps a job only until it is printed: one that is gone has come out (decisions 11). */
export function windowsQueue(powerShell: PowerShell = runPowerShell): SystemQueue {
  const jobs = async (printer: string): Promise<readonly Job[]> => jobsIn(await powerShell(LIST, printer));
  return {
    jobIds: async (printer, name) => (await jobs(printer)).filter((j) => j.name === name).map((j) => j.id),
    stateOf: async (printer, jobId) => {
      const job = (await jobs(printer)).find((j) => j.id === jobId);
      return job === undefined ? 'gone' : stateIn(job.status);
    },
    trouble: async (printer) => troubleIn((await powerShell(STATE, printer)).trim()),
    cancel: async (printer, jobId, name) =>
      void (await powerShell(CANCEL, printer, { COUNTERBOOK_JOB: String(jobId), COUNTERBOOK_NAME: name })),
  };
}
