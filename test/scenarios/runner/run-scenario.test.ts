import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runScenario, type StepReport } from './run-scenario';
import type { Step } from './scenario-file';

const FIXTURE = path.join(import.meta.dirname, '..', 'fixtures', 'TW.yaml');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'run-scenario-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function run(...steps: Step[]) {
  const reports: StepReport[] = [];
  const placed = steps.map((step, i) => ({ step, place: `test:${i + 1}` }));
  const scenario = { title: 'test', fixture: FIXTURE, clock: '2026-11-23T09:30', series: {}, steps: placed };
  const { failed } = await runScenario(scenario, { folder, dataKey: Buffer.alloc(32, 7), report: (step) => reports.push(step) });
  return { failed, reports };
}
const read = (name: string): Step => ({ as: 'clerk', do: 'customer.match', with: { text: '0911222333' }, expect: [{ name }] });

it('keeps what was saved through a restart and a crash, and signs everybody in again', async () => {
  const create: Step = {
    as: 'clerk',
    do: 'customer.create',
    with: { name: '王小明', phones: [{ number: '0911-222-333' }], privacyConsent: true },
    save: 'wang',
  };
  const rename: Step = {
    at: '10:00',
    as: '林佳蓉',
    do: 'customer.update',
    with: { customerId: '$wang.id', name: '王大明' },
    expect: { name: '王大明' },
  };
  const { failed, reports } = await run(create, { restart: true }, read('王小明'), rename, { crash: true }, read('王大明'));
  expect(failed).toBeNull();
  expect(reports.map((r) => `${r.time} ${r.who} ${r.what}`)).toEqual([
    '09:30 林佳蓉 customer.create',
    '09:30  restart',
    '09:30 林佳蓉 customer.match',
    '10:00 林佳蓉 customer.update',
    '10:00  crash',
    '10:00 林佳蓉 customer.match',
  ]);
});

it.each<[string, Step, RegExp]>([
  ['an answer that differs', { as: 'clerk', do: 'serviceCall.counts', expect: { open: 1 } }, /^open\n +expected +1\n +got +0$/],
  ['a refusal', { as: 'clerk', do: 'staff.deactivate', with: { staffId: '$staff.T01.id', reason: '離職' } }, /^refused: NOT_ALLOWED/],
  ['no refusal', { as: 'clerk', do: 'serviceCall.counts', fails: 'NOT_ALLOWED' }, /should be refused with NOT_ALLOWED/],
  ['another refusal', { as: 'nobody', do: 'serviceCall.counts', fails: 'NOT_ALLOWED' }, /expected +"NOT_ALLOWED"\n +got +"NOT_SIGNED_IN"/],
  ['a name that was never saved', { as: 'clerk', do: 'serviceCall.byId', with: { id: '$call.id' } }, /nothing was saved as call/],
  ['a stranger', { as: 'T09', do: 'serviceCall.counts' }, /nobody of the fixture is T09/],
  ['no time', { at: 'noon' }, /noon is no time/],
])('stops at %s', async (_case, step, complaint) => {
  const { failed, reports } = await run(step, { at: '10:00' });
  expect(reports).toHaveLength(1);
  expect(failed?.place).toBe('test:1');
  expect(failed?.complaints[0]).toMatch(complaint);
});
