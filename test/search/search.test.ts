import { expect, it } from 'vitest';
import { paperCodeOf } from '#shared/printed-document/paper-code';
import { indexForSearch } from '#db/search/steps';
import type { CommandCx } from '#db/kernel/handlers';
import type { WriteTx } from '#db/kernel/connection';
import { newId } from '#db/kernel/new-id';
import { bench } from '../bench';
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
  expect((await find('cml'))[0]?.[2]).toBe('initials');
  expect((await find('chenmei'))[0]?.[2]).toBe('pinyin');
  expect(await find('102')).toEqual([['SC-2026-000102', 'NEW', 'number']]);
  expect(await find('" OR *')).toEqual([]);
  expect(await find('')).toEqual([]);
  expect(await clerk.ask('search.scan', { code: 'SC-2026-000102' })).toEqual({ kind: 'call', id: two, number: 'SC-2026-000102' });
  expect(await clerk.ask('search.scan', { code: ']C1TP1-SC-2026-000101' })).toMatchObject({ id: one });
  expect(await clerk.ask('search.scan', { code: paperCodeOf('TP1-SC-2026-000101') })).toMatchObject({ id: one });
  expect(await clerk.ask('search.scan', { code: 'KH1-SC-2026-000101' })).toBeNull();
  expect(await clerk.ask('search.scan', { code: 'SC-2026-000999' })).toBeNull();
});

it('gives each group its share and finds a scanned device', async () => {
  const s = site();
  const clerk = s.person('clerk');
  const owner = await clerk.ask('customer.create', { name: '陳美玲', phones: [{ number: '0912345678' }], privacyConsent: true });
  const phone = await clerk.ask('product.create', {
    customerId: owner.id,
    product: { deviceClass: 'phone', model: 'Nova-X', imei1: '860123045678900' },
  });
  for (let n = 1; n <= 30; n += 1) doc(s, `SC-2026-0001${String(n).padStart(2, '0')}`);
  const found = await clerk.ask('search.find', { text: '美玲', limit: 5 });
  expect(found.map((f) => f.kind)).toEqual(['customer', 'call', 'call', 'call', 'call']);
  expect(await clerk.ask('search.scan', { code: 'IMEI:860123045678900' })).toEqual({
    kind: 'product',
    id: phone.id,
    number: '860123045678900',
  });
});

it('finds notes, payments and old papers, and shows what is open before what is done', async () => {
  const b = bench();
  await b.openDrawer();
  const find = async (text: string) => (await b.clerk.ask('search.find', { text })).map((f) => [f.kind, f.status, f.why?.field]);
  const cardId = await b.takeOne();
  await b.li.ask('repairCard.addNote', { cardId, text: '拆機見水漬' });
  expect(await find('水渍')).toEqual([['job', 'OPEN', 'note']]);
  const quote = await b.quoted(cardId);
  expect(await find('水渍')).toEqual([['job', 'QUOTED', 'note']]);
  await b.clerk.ask('quote.refuse', { quoteId: quote.id, reason: 'tooDear' });
  const bill = await b.clerk.ask('billing.issue', { cardIds: [cardId] });
  const paid = await b.clerk.ask('billing.pay', { billId: bill.id, payments: [{ amountMinor: 300 }] });
  expect(await find(paid.payments[0]?.paymentNo ?? '')).toEqual([['bill', 'PAID', 'number']]);

  const register = async (serial: string) =>
    b.clerk.ask('serviceCall.register', {
      customer: { new: { name: '施淑貞', phones: [{ number: '0912345678' }], privacyConsent: true } },
      product: { new: { deviceClass: 'washer', model: 'ES-H14F', serial } },
      symptom: '脫水時漏水',
    });
  const open = await register('H14F-220931');
  b.goTo('2026-11-24', '10:00');
  const done = await register('H14F-220932');
  await b.clerk.ask('serviceCall.cancel', { callId: done.id, reason: '電話指導後已排除' });
  const calls = await b.clerk.ask('search.find', { text: '脱水' });
  expect(calls.map((f) => [f.title, f.status])).toEqual([
    [open.callNo, 'NEW'],
    [done.callNo, 'CANCELLED'],
  ]);
  expect(await find(done.voucherNo ?? '')).toEqual([['voucher', 'FILED', 'number']]);
});
