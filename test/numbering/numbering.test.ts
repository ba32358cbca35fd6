import { expect, it } from 'vitest';
import { DOCUMENT_KINDS } from '#db/consistency/document-kinds';
import { numbers } from '#db/numbering/repository';
import type { WriteTx } from '#db/kernel/connection';
import { SERIES } from '#shared/numbering/document-number';
import { refusalOf } from '../refusal-of';
import { site } from '../site';

it('moves a series forward only, keeps it without gaps, and lets one number be earlier (E26)', async () => {
  const s = site();
  const manager = s.person('manager');
  const tx = s.db as unknown as WriteTx;
  const take = (at: string) => numbers.take(tx, { siteCode: 'TP1', prefix: 'SC', year: 2026, at, by: manager.id });
  expect(await manager.ask('numbering.setNext', { prefix: 'SC', next: 101 })).toEqual({ prefix: 'SC', year: 2026, next: 101 });
  expect([take('2026-11-23T02:00:00.000Z'), take('2026-11-23T02:00:00.000Z')]).toEqual(['SC-2026-000101', 'SC-2026-000102']);
  const before = s.rows();
  for (const next of [102, 5000]) {
    expect(await manager.invoke('numbering.setNext', { prefix: 'SC', next })).toMatchObject({
      ok: false,
      error: { code: 'SERIES_NOT_FORWARD', params: { prefix: 'SC', next: 103 } },
    });
  }
  expect(s.rows()).toEqual(before);
  expect(await s.person('clerk').invoke('numbering.setNext', { prefix: 'SC', next: 200 })).toMatchObject({
    ok: false,
    error: { code: 'NOT_ALLOWED' },
  });

  expect(refusalOf(() => take('2026-11-23T01:00:00.000Z'))).toBe('CLOCK_BEFORE_LAST');
  await manager.ask('numbering.allowEarlier', { prefix: 'SC', reason: '時鐘校正' });
  expect(take('2026-11-23T01:00:00.000Z')).toBe('SC-2026-000103');
  expect(await manager.ask('numbering.setNext', { prefix: 'SC', next: 106 })).toMatchObject({ next: 106 });
  expect(take('2026-11-23T03:00:00.000Z')).toBe('SC-2026-000106');
  expect(await manager.ask('numbering.gapReport', {})).toEqual([]);
  expect((await manager.ask('numbering.register', { prefix: 'SC' })).map((r) => [r.documentNo, r.state])).toEqual([
    ['SC-2026-000106', 'ISSUED'],
    ['SC-2026-000105', 'VOID'],
    ['SC-2026-000104', 'VOID'],
    ['SC-2026-000103', 'ISSUED'],
    ['SC-2026-000102', 'ISSUED'],
    ['SC-2026-000101', 'ISSUED'],
  ]);
  s.sqlite.exec('drop trigger number_register_no_delete; delete from number_register where n = 102');
  expect(await manager.ask('numbering.gapReport', {})).toEqual([{ prefix: 'SC', year: 2026, missing: [102] }]);
});

it('refuses a number of a year long gone, as a clock without its battery says it, and one after a clock that was years ahead (E26, quality R9)', async () => {
  const s = site();
  const manager = s.person('manager');
  const tx = s.db as unknown as WriteTx;
  const take = (at: string) => numbers.take(tx, { siteCode: 'TP1', prefix: 'IN', year: Number(at.slice(0, 4)), at, by: manager.id });
  expect(take('2026-11-23T02:00:00.000Z')).toBe('IN-2026-000001');
  const before = s.rows();
  for (const gone of ['2009-01-01T00:00:00.000Z', '2021-11-23T02:00:00.000Z', '2025-12-31T23:59:59.999Z'])
    expect(refusalOf(() => take(gone))).toBe('CLOCK_BEFORE_LAST');
  expect(s.rows()).toEqual(before);
  expect(take('2027-01-04T02:00:00.000Z')).toBe('IN-2027-000001');
  expect(refusalOf(() => take('2026-12-31T09:00:00.000Z'))).toBe('CLOCK_BEFORE_LAST');

  expect(take('2038-01-20T02:00:00.000Z')).toBe('IN-2038-000001');
  expect(refusalOf(() => take('2027-01-04T03:00:00.000Z'))).toBe('CLOCK_BEFORE_LAST');
  numbers.allowEarlier(tx, { siteCode: 'TP1', prefix: 'IN', year: 2027 });
  expect([take('2027-01-04T03:00:00.000Z'), take('2027-01-04T04:00:00.000Z')]).toEqual(['IN-2027-000002', 'IN-2027-000003']);
  expect(take('2038-01-20T02:00:00.000Z')).toBe('IN-2038-000002');
  numbers.allowEarlier(tx, { siteCode: 'TP1', prefix: 'IN', year: 2028 });
  expect(take('2028-02-29T02:00:00.000Z')).toBe('IN-2028-000001');
});

it('the register goes on behind a void number, a page at a time', async () => {
  const s = site();
  const manager = s.person('manager');
  const tx = s.db as unknown as WriteTx;
  for (const at of ['2026-12-31T02:00:00.000Z', '2026-12-31T02:01:00.000Z', '2027-01-04T02:00:00.000Z'])
    numbers.take(tx, { siteCode: 'TP1', prefix: 'GR', year: Number(at.slice(0, 4)), at, by: manager.id });
  numbers.void(tx, { siteCode: 'TP1', documentNo: 'GR-2026-000002', at: '2027-01-04T03:00:00.000Z', by: manager.id, reason: '作廢' });
  const whole = await manager.ask('numbering.register', { prefix: 'GR' });
  expect(whole.map((r) => [r.documentNo, r.state])).toEqual([
    ['GR-2027-000001', 'ISSUED'],
    ['GR-2026-000002', 'VOID'],
    ['GR-2026-000002', 'ISSUED'],
    ['GR-2026-000001', 'ISSUED'],
  ]);
  for (const [at, { year, n, state }] of whole.entries())
    expect(await manager.ask('numbering.register', { prefix: 'GR', after: { year, n, state }, limit: 1 })).toEqual(
      whole.slice(at + 1, at + 2),
    );
});

it('every series that a document takes its number from is offered, and no other', () => {
  expect([...SERIES].toSorted()).toEqual([...new Set(DOCUMENT_KINDS.map((kind) => kind.prefix))].toSorted());
});
