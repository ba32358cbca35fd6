import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDemo } from '#db/demo/build-demo';
import { DEMO_PIN } from '#db/demo/centre';
import { openEngine, type Connection, type Engine } from '#db/host';
import { settableClock } from '#db/kernel/clock';
import type { Output, RawInput, RouteOf } from '#shared/contract/contract';

const folder = mkdtempSync(path.join(tmpdir(), 'counterbook-demo-'));
const options = {
  file: path.join(folder, 'demo.db'),
  dataKey: Buffer.alloc(32, 3),
  keyStore: 'file' as const,
  clock: settableClock(Date.parse('2026-11-23T16:30:00+08:00'), false),
};
let engine: Engine;
let desk: Connection;

async function ask<R extends RouteOf<'command' | 'query'>>(name: R, input: RawInput<R>): Promise<Output<R>> {
  const answer = await desk.invoke(name, input);
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
  return answer.value as Output<R>;
}

describe('the demo centre', () => {
  beforeAll(async () => {
    await buildDemo(options, () => undefined);
    engine = await openEngine(options);
    desk = engine.connect('test');
    const [first] = await ask('staff.signInList', {});
    if (first === undefined) throw new Error('the demo has nobody');
    await ask('staff.signIn', { staffId: first.id, pin: DEMO_PIN });
  }, 120_000);
  afterAll(async () => {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is consistent: custody, money, numbers, chain and search agree', async () => {
    const checks = await ask('audit.consistency', {});
    expect(checks.length).toBeGreaterThan(3);
    expect(checks.flatMap((c) => c.violations)).toEqual([]);
  });
  it('has no gap in any series', async () => {
    expect(await ask('numbering.gapReport', {})).toEqual([]);
  });
  it('shows a month of work in every state of the bench', async () => {
    const { total } = await ask('serviceCall.list', { view: 'all' });
    expect(total).toBeGreaterThan(40);
    const overview = await ask('today.overview', {});
    expect(overview.devicesHere).toBeGreaterThan(5);
    expect(overview.ready).toBeGreaterThan(0);
  });
  it('has old parts at each step of the way, a paid claim and a draft', async () => {
    const counts = await ask('oldPart.counts', {});
    expect(counts.due).toBeGreaterThan(0);
    expect(counts.here).toBeGreaterThan(0);
    expect(counts.packed).toBeGreaterThan(0);
    expect((await ask('oldPart.list', { view: 'all' })).map((o) => o.status)).toContain('CREDITED');
    expect((await ask('claim.list', { view: 'all' })).map((c) => c.status)).toEqual(['DRAFT', 'SETTLED']);
  });
  it("leaves the cashier something to do: a slip nobody paid, one to invoice first, cash in a technician's hands", async () => {
    const open = await ask('billing.list', { view: 'open' });
    expect(open.map((b) => b.decision).toSorted()).toEqual(expect.arrayContaining(['collect', 'invoiceFirst']));
    const toReceive = await ask('billing.list', { view: 'toReceive' });
    expect(toReceive.flatMap((b) => b.payments).some((p) => p.status === 'TAKEN_BY_TECH')).toBe(true);
  });
  it('gives every device that is here exactly one place and one holder', async () => {
    const { stays } = await ask('custody.ledger', { view: 'here', limit: 200 });
    expect(stays.every((s) => s.place !== '' && s.holder !== '')).toBe(true);
    expect(new Set(stays.map((s) => s.productId)).size).toBe(stays.length);
  });
});
