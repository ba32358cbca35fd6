import { expect, it } from 'vitest';
import { site } from '../site';
import { PLANTED, plantedIn } from './planted';

const { name, address, phone, note, latinName } = PLANTED;

it('tells versions, counts and switches, and nothing that anybody typed (quality S28)', async () => {
  const s = site();
  const manager = s.person('manager');
  const { settings } = await manager.ask('setup.site', {});
  await manager.ask('setup.updateSite', {
    name: latinName,
    address,
    phone,
    complaintPhone: phone,
    settings: {
      ...settings,
      suburbanDistricts: [address],
      shelves: ['A-01'],
      paperProfiles: { quote: { printer: latinName, paper: 'A5', copies: 1 } },
    },
  });
  await s.person('clerk').ask('customer.create', { name, phones: [{ number: phone }], address, note, privacyConsent: true });
  const facts = await manager.ask('support.facts', {});
  expect(plantedIn(Buffer.from(JSON.stringify(facts)))).toEqual([]);
  expect(JSON.stringify(facts)).not.toContain('台北服務站');
  expect(facts.tables.find(({ table }) => table === 'customer')).toEqual({ table: 'customer', rows: 1 });
  expect(facts.migrations.map(({ name: is }) => is)).toContain('0001_start');
  expect(facts.consistency.length).toBeGreaterThan(5);
});

it.each(['clerk', 'chief', 'technician', 'accountant', 'warehouse'] as const)('is not for the %s', async (post) =>
  expect(await site().person(post).invoke('support.facts', {})).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } }),
);
