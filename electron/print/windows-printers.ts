import type { FoundQueue, PrinterState } from '#shared/printer/schema';
import { runPowerShell, type PowerShell } from './windows-spooler';

const LIST =
  '[Console]::OutputEncoding=[Text.Encoding]::UTF8; ConvertTo-Json -Compress @(Get-Printer | Select-Object Name,PortName,DriverName,@{n="PrinterStatus";e={"$($_.PrinterStatus)"}})';

function stateIn(status: string): PrinterState {
  if (/Offline|NotAvailable|ServerUnknown/i.test(status)) return 'offline';
  if (/Paused|Error|PaperJam|PaperOut|DoorOpen|UserIntervention/i.test(status)) return 'stopped';
  return /Normal|Idle|Printing|Processing|Busy|Waiting|WarmingUp|PowerSave|TonerLow/i.test(status) ? 'ready' : 'unknown';
}
const textOf = (row: object, name: string): string => {
  const value: unknown = Reflect.get(row, name);
  return typeof value === 'string' ? value : '';
};

/** Port, driver and state of each queue, which Electron does not give on Windows. What cannot be read leaves the list as it is. */
export function withWindowsStates(queues: readonly FoundQueue[], json: string): FoundQueue[] {
  let rows: unknown = [];
  try {
    rows = JSON.parse(json);
  } catch {
    // an old PowerShell without Get-Printer: the names are known all the same
  }
  const known = Array.isArray(rows) ? rows.filter((row: unknown): row is object => typeof row === 'object' && row !== null) : [];
  return queues.map((queue) => {
    const row = known.find((one) => textOf(one, 'Name') === queue.name);
    if (row === undefined) return queue;
    return { ...queue, uri: textOf(row, 'PortName'), make: textOf(row, 'DriverName'), state: stateIn(textOf(row, 'PrinterStatus')) };
  });
}

export const askWindows = async (queues: readonly FoundQueue[], powerShell: PowerShell = runPowerShell): Promise<FoundQueue[]> =>
  withWindowsStates(queues, await powerShell(LIST, ''));
