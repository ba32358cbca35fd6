import { expect, it } from 'vitest';
import type { RawInput } from '#shared/contract/contract';
import { site } from '../site';

type NewProduct = RawInput<'product.create'>['product'];
const PHONE: NewProduct = { deviceClass: 'phone', model: 'Nova-X', imei1: '860123045678900' };
const WASHER: NewProduct = {
  deviceClass: 'washer',
  brand: 'SAMPO',
  model: 'ES-H14F',
  serial: 'h14f-220931',
  purchaseOn: '2024-03-02',
  proofType: 'invoice',
};

async function withOwner(region: 'TW' | 'CN' = 'TW') {
  const s = site(region);
  const clerk = s.person('clerk');
  const owner = await clerk.ask('customer.create', { name: '陳美玲', noPhone: true, privacyConsent: true });
  return { s, clerk, owner };
}

it('stores identifiers in one form and knows the device again', async () => {
  const { s, clerk, owner } = await withOwner();
  const washer = await clerk.ask('product.create', { customerId: owner.id, product: WASHER });
  expect(washer).toMatchObject({ serial: 'H14F-220931', identifier: 'H14F-220931', customerName: '陳美玲', hasNoSerial: false });
  const again = await clerk.ask('product.create', {
    customerId: owner.id,
    product: { ...WASHER, serial: ' H14F-220931', dealer: '大同店' },
  });
  expect(again).toMatchObject({ id: washer.id, dealer: '大同店', rev: 2 });
  const buyer = await clerk.ask('customer.create', { name: '郭志偉', noPhone: true, privacyConsent: true });
  const second = await clerk.ask('product.create', { customerId: buyer.id, product: WASHER });
  expect(second.id).not.toBe(washer.id);
  expect((await clerk.ask('product.byIdentifier', { identifier: 'h14f-220931' })).map((p) => p.id)).toEqual([second.id, washer.id]);
  const phone = await clerk.ask('product.create', { customerId: owner.id, product: { ...PHONE, imei1: '86012304567890' } });
  expect(phone.identifier).toBe('860123045678900');
  expect(
    await clerk.ask('product.create', { customerId: owner.id, product: { deviceClass: 'other', model: '電鍋', serial: 'N/A' } }),
  ).toMatchObject({ serial: null, hasNoSerial: true, identifier: null });
  expect(await clerk.ask('product.models', { text: 'h14' })).toEqual([{ brand: 'SAMPO', model: 'ES-H14F', deviceClass: 'washer' }]);
  expect(await clerk.ask('product.update', { productId: phone.id, rev: 1, serial: 'ab-1234' })).toMatchObject({
    serial: 'AB-1234',
    identifier: '860123045678900',
    rev: 2,
  });
  expect(s.notices).toContain('product');
});

it.each<[string, NewProduct, string]>([
  ['a washer without serial', { ...WASHER, serial: null }, 'IDENTIFIER_NEEDED'],
  ['a phone with a serial alone', { ...PHONE, imei1: null, serial: 'AB12345' }, 'IDENTIFIER_NEEDED'],
  ['a wrong check digit', { ...PHONE, imei1: '860123045678901' }, 'IMEI_CHECK_DIGIT'],
  ['what Excel left', { ...PHONE, imei1: '8.60123E+14' }, 'SPOILT_BY_EXCEL'],
  ['a short serial', { ...WASHER, serial: 'AB1' }, 'SERIAL_INVALID'],
  ['a sale tomorrow', { ...WASHER, purchaseOn: '2026-11-24' }, 'DATE_IN_FUTURE'],
  ['sold before it was made', { ...WASHER, exFactoryOn: '2024-03-03' }, 'DATE_ORDER'],
])('%s leaves nothing behind', async (_name, product, code) => {
  const { s, clerk, owner } = await withOwner();
  const before = s.rows();
  expect(await clerk.invoke('product.create', { customerId: owner.id, product })).toMatchObject({ ok: false, error: { code } });
  expect(s.rows()).toEqual(before);
});

it('reckons the warranty of a known device and of what is being typed (F1, F9)', async () => {
  const { clerk, owner } = await withOwner();
  const washer = await clerk.ask('product.create', { customerId: owner.id, product: WASHER });
  expect(await clerk.ask('product.warranty', { productId: washer.id })).toMatchObject({ verdict: 'out', until: '2025-03-03' });
  const cn = await withOwner('CN');
  expect(await cn.clerk.ask('product.warranty', { deviceClass: 'phone', exFactoryOn: '2025-11-15', hasProof: false })).toMatchObject({
    verdict: 'in',
    startsOn: '2026-02-13',
    entitlement: ['repair'],
  });
});
