import { describe, expect, it } from 'vitest';
import { settableClock } from '#db/kernel/clock';
import { openDatabase } from '#db/kernel/connection';
import { bundledMigrations, migrate } from '#db/kernel/migrate';
import type { RawInput } from '#shared/contract/contract';
import { at, bench, refusal } from '../bench';
import { START } from '../site';

const D2 = '2026-11-24';
const MIXED: RawInput<'quote.send'>['lines'] = [
  { kind: 'labour', text: '检修工时', unitPriceMinor: 20_000 },
  { kind: 'inspection', text: '检测', unitPriceMinor: 10_000 },
  { kind: 'discount', text: '老客户', unitPriceMinor: 1500 },
];
async function billed(region: 'TW' | 'CN', rates?: RawInput<'billing.setTaxRates'>) {
  const b = bench(region);
  const cardId = await b.takeOne();
  b.goTo(D2, '18:00');
  if (rates) await b.manager.ask('billing.setTaxRates', rates);
  const quote = await b.accepted(cardId, MIXED);
  await b.repaired(cardId, at(D2, '09:00'), at(D2, '10:00'));
  await b.chief.ask('repairCard.pass', { cardId });
  const bill = await b.clerk.ask('billing.issue', { cardIds: [cardId] });
  return { b, quote, bill };
}
const sound = async (b: ReturnType<typeof bench>) => (await b.chief.ask('audit.consistency', {})).flatMap((c) => c.violations);

describe('several rates on one slip (D6)', () => {
  it('the mainland: repair 13 %, other services 6 %, a discount on both; the quote says the same', async () => {
    const { b, bill, quote } = await billed('CN');
    const taxes = [
      { rate: 1300, grossMinor: 19_000, taxMinor: 2186, netMinor: 16_814 },
      { rate: 600, grossMinor: 9500, taxMinor: 538, netMinor: 8962 },
    ];
    expect(bill).toMatchObject({ grossMinor: 28_500, taxMinor: 2724, netMinor: 25_776, taxes });
    expect(quote).toMatchObject({ grossMinor: 28_500, taxMinor: 2724, netMinor: 25_776 });
    const models = b.sqlite.prepare("select model from printed_document where kind = 'charge-slip'").pluck().all().join();
    expect(models).toContain('税率 13%：190.00，内含税 21.86。');
    expect(models).toContain('税率 6%：95.00，内含税 5.38。');
    expect(await sound(b)).toEqual([]);
  });
  it('a small taxpayer pays 3 % of all; Taiwan has one rate', async () => {
    const small = await billed('CN', { scheme: 'small' });
    expect(small.bill.taxes).toEqual([{ rate: 300, grossMinor: 28_500, taxMinor: 830, netMinor: 27_670 }]);
    expect((await billed('TW')).bill.taxes).toEqual([{ rate: 500, grossMinor: 28_500, taxMinor: 1357, netMinor: 27_143 }]);
  });
});

describe('稅率 of the centre', () => {
  it('counts from its day; a slip keeps what it was issued with', async () => {
    const { b, bill } = await billed('CN');
    await b.manager.ask('billing.setTaxRates', { scheme: 'small', goods: 100, services: 100, fromOn: '2026-12-01' });
    expect((await b.clerk.ask('billing.taxRates', {})).today).toEqual({ scheme: 'general', goods: 1300, services: 600 });
    b.goTo('2026-12-01', '09:00');
    expect(await b.clerk.ask('billing.taxRates', {})).toMatchObject({
      today: { scheme: 'small', goods: 100, services: 100 },
      own: [{ fromOn: '2026-12-01', scheme: 'small' }],
    });
    expect((await b.clerk.ask('billing.byId', { id: bill.id }))?.taxes).toEqual(bill.taxes);
  });
  it('is the manager’s, never for a day that is over, and Taiwan knows no small taxpayer', async () => {
    const b = bench('TW');
    expect(await refusal(b, () => b.accountant.invoke('billing.setTaxRates', { goods: 0 }))).toBe('NOT_ALLOWED');
    expect(await refusal(b, () => b.manager.invoke('billing.setTaxRates', { goods: 0, fromOn: '2026-11-22' }))).toBe('DATE_ORDER');
    expect(await refusal(b, () => b.manager.invoke('billing.setTaxRates', { scheme: 'small' }))).toBe('INPUT_INVALID');
    expect(await refusal(b, () => b.manager.invoke('billing.setTaxRates', { goods: 3001 }))).toBe('INPUT_INVALID');
  });
});

it('a slip of before has one part, at the rate it was issued with', () => {
  const { sqlite } = openDatabase(':memory:');
  const clock = settableClock(Date.parse(START), false);
  const all = bundledMigrations();
  const before = all.findIndex((m) => m.name.startsWith('0019'));
  migrate(sqlite, all.slice(0, before), clock, () => undefined);
  sqlite.pragma('foreign_keys = off');
  sqlite.exec(
    `insert into bill (id, bill_no, status, customer_id, customer_name, type, gross_minor, tax_num, tax_den, tax_minor, net_minor, decision,
       invoice_kind, paid_minor, issued_at, issued_by, site_code, created_at, updated_at)
     select 'b', 'BL-1', 'ISSUED', id, '陳美玲', 'A', 105, 5, 100, 5, 100, 'collect', 'none', 0, '', 's', 'TP1', '', '' from
       (select 'c' as id);
     insert into customer (id, customer_no, kind, name, name_key, phones, no_phone, zone, marketing_ok, site_code, created_at, updated_at)
        values ('c', 'C1', 'person', '陳美玲', '', '[]', 1, 'urban', 0, 'TP1', '', '')`,
  );
  migrate(sqlite, all, clock, () => undefined);
  expect(sqlite.prepare('select bill_id, rate, gross_minor, tax_minor, net_minor from bill_tax').raw().all()).toEqual([
    ['b', 500, 105, 5, 100],
  ]);
});
