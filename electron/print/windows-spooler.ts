import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { JobState, SystemQueue } from './print-ports';

/** Runs a PowerShell line with the printer's name in the environment, where nothing in it can become a command. */
export type PowerShell = (line: string, printer: string) => Promise<string>;
const run: PowerShell = async (line, printer) => {
  const done = await promisify(execFile)('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', line], {
    env: { ...process.env, COUNTERBOOK_PRINTER: printer },
    timeout: 10_000,
    windowsHide: true,
  });
  return done.stdout;
};
const LIST =
  '[Console]::OutputEncoding=[Text.Encoding]::UTF8; ConvertTo-Json -Compress @(Get-PrintJob -PrinterName $env:COUNTERBOOK_PRINTER | Select-Object Id,DocumentName,@{n="Status";e={"$($_.JobStatus)"}})';
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
  if (/Error|Deleted|Blocked/i.test(status)) return 'failed';
  if (/Printed|Complete/i.test(status)) return 'done';
  return /Printing/i.test(status) ? 'printing' : 'waiting';
}

/** Windows keeps a job only until it is printed: one that is gone has come out (decisions 11). */
export function windowsQueue(powerShell: PowerShell = run): SystemQueue {
  const jobs = async (printer: string): Promise<readonly Job[]> => jobsIn(await powerShell(LIST, printer));
  return {
    jobIds: async (printer, name) => (await jobs(printer)).filter((j) => j.name === name).map((j) => j.id),
    stateOf: async (printer, jobId) => {
      const job = (await jobs(printer)).find((j) => j.id === jobId);
      return job === undefined ? 'gone' : stateIn(job.status);
    },
  };
}
