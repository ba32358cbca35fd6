import { expect, it } from 'vitest';
import { windowsQueue } from './windows-spooler';

const spooler = (jobs: readonly object[]) => windowsQueue(() => Promise.resolve(JSON.stringify(jobs)));

it.each([
  ['Printing', 'printing'],
  ['Error, Printing', 'broken'],
  ['Error', 'failed'],
  ['Printed', 'done'],
  ['Normal', 'waiting'],
  ['PaperOut', 'waiting'],
] as const)('%s is %s', async (Status, expected) =>
  expect(await spooler([{ Id: 3, DocumentName: 'CR-2026-000001', Status }]).stateOf('P', 3)).toBe(expected),
);

it('a job that is gone has come out', async () => expect(await spooler([]).stateOf('P', 3)).toBe('gone'));
it('finds jobs by the document’s number', async () =>
  expect(await spooler([{ Id: 3, DocumentName: 'CR-2026-000001', Status: '' }]).jobIds('P', 'CR-2026-000001')).toEqual([3]));

it.each([
  ['Normal', null],
  ['Offline', 'printerUnreachable'],
  ['PaperOut, Offline', 'mediaEmpty'],
  ['Paused', 'printerPaused'],
  ['Paused, Error', 'printerNotReady'],
  ['PaperOut', null], // it still takes jobs
  ['Missing', 'printerMissing'],
] as const)('a queue whose state is %s', async (status, expected) =>
  expect(await windowsQueue(() => Promise.resolve(`${status}\r\n`)).trouble('P')).toBe(expected),
);

it('takes out the one job of that number and name', async () => {
  const asked: unknown[] = [];
  const queue = windowsQueue((line, printer, more) => {
    asked.push([line.includes('Remove-PrintJob'), printer, more]);
    return Promise.resolve('');
  });
  await queue.cancel('P', 3, 'CR-2026-000001');
  expect(asked).toEqual([[true, 'P', { COUNTERBOOK_JOB: '3', COUNTERBOOK_NAME: 'CR-2026-000001' }]]);
});
