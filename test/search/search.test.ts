import { expect, it } from 'vitest';
import { paperCodeOf } from '#shared/printed-document/paper-code';
import { indexForSearch } from '#db/search/steps';
import type { CommandCx } from '#db/kernel/handlers';
import type { WriteTx } from '#db/kernel/connection';
import { newId } from '#db/kernel/new-id';
import { site, START } from '../site';

const doc = (s: ReturnType<typeof site>, title: string, status: string | null = null, entityId = newId<string>()) => {
  const cx = { tx: s.db as unknown as WriteTx, site: { code: 'TP1' } } as CommandCx;
  indexForSearch(cx, {
    kind: 'call',
    entityId,
    title,
    detail: '陳美玲　ES-H14F',
    status,
    at: START,
    fields: [
      { field: 'number', text: title },
      { field: 'name', text: '陳美玲' },
      { field: 'fault', text: '脫水時漏水' },
      { field: 'phone', text: '' },
    ],
  });
  return entityId;
};

it('finds a call by any crumb, says which field, and forgets what was replaced', async () => {
  const s = site();
  const clerk = s.person('clerk');
  const one = doc(s, 'SC-2026-000101', 'NEW');
  const two = doc(s, 'SC-2026-000102', 'NEW');
  doc(s, 'SC-2026-000101', 'CLOSED', one);
  expect(s.count('search_doc')).toBe(2);
  const find = async (text: string) => (await clerk.ask('search.find', { text })).map((f) => [f.title, f.status, f.why?.field]);
  expect(await find('SC-2026-000101')).toEqual([['SC-2026-000101', 'CLOSED', 'number']]);
  expect(await find('TP1-SC-2026-000102')).toEqual([['SC-2026-000102', 'NEW', 'number']]);
  expect(await find('漏水')).toHaveLength(2);
  expect((await find('脱水'))[0]).toEqual(['SC-2026-000102', 'NEW', 'fault']);
  expect((await find('cml'))[0]?.[2]).toBe('name');
  expect(await find('102')).toEqual([['SC-2026-000102', 'NEW', 'number']]);
  expect(await find('" OR *')).toEqual([]);
  expect(await find('')).toEqual([]);
  expect(await clerk.ask('search.scan', { code: 'SC-2026-000102' })).toEqual({ kind: 'call', id: two, number: 'SC-2026-000102' });
  expect(await clerk.ask('search.scan', { code: ']C1TP1-SC-2026-000101' })).toMatchObject({ id: one });
  expect(await clerk.ask('search.scan', { code: paperCodeOf('TP1-SC-2026-000101') })).toMatchObject({ id: one });
  expect(await clerk.ask('search.scan', { code: 'KH1-SC-2026-000101' })).toBeNull();
  expect(await clerk.ask('search.scan', { code: 'SC-2026-000999' })).toBeNull();
});

it('gives each kind its share and finds a scanned device', async () => {
  const s = site();
  const clerk = s.person('clerk');
  const owner = await clerk.ask('customer.create', { name: '陳美玲', phones: [{ number: '0912345678' }], privacyConsent: true });
  const phone = await clerk.ask('product.create', {
    customerId: owner.id,
    product: { deviceClass: 'phone', model: 'Nova-X', imei1: '860123045678900' },
  });
  for (let n = 1; n <= 30; n += 1) doc(s, `SC-2026-0001${String(n).padStart(2, '0')}`);
  const found = await clerk.ask('search.find', { text: '美玲', limit: 5 });
  expect(found.map((f) => f.kind)).toEqual(['call', 'call', 'call', 'call', 'customer']);
  expect(await clerk.ask('search.scan', { code: 'IMEI:860123045678900' })).toEqual({
    kind: 'product',
    id: phone.id,
    number: '860123045678900',
  });
});
