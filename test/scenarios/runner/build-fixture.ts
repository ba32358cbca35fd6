import { uuidv7 } from 'uuidv7';
import type { Centre } from './centre';
import type { Fixture } from './fixture-file';
import type { Names } from './references';

type Row = Readonly<{ id: string } & Record<string, unknown>>;
const named = (answer: unknown): Row => answer as Row;

/** Sets up the centre by running operations, as its manager would: site, staff, pockets, products, vouchers, series. */
export async function buildFixture(centre: Centre, fixture: Fixture, series: Readonly<Record<string, number>>): Promise<Names> {
  const run = async (as: string, operation: string, input: unknown): Promise<unknown> => {
    const answer = await centre.run(as, operation, input, uuidv7());
    if (answer.ok) return answer.value;
    throw new Error(`the fixture is refused: ${operation} ${JSON.stringify(answer.error)} ${centre.takeBugs().join('\n')}`);
  };
  const first = centre.personOf('manager');
  if (first === undefined) throw new Error('a centre needs a manager');

  // The first manager is signed in by the first run itself, on his own window.
  const { session } = (await run(first.key, 'setup.firstRun', { ...fixture.site, managerName: first.name, pin: first.pin })) as {
    session: { staffId: string };
  };
  centre.ids.set(first.key, session.staffId);
  if (Object.keys(fixture.settings).length > 0) await run(first.key, 'setup.updateSite', { settings: fixture.settings });
  const staff: Record<string, unknown> = {};
  for (const person of centre.people) {
    const { key, ...input } = person;
    if (person !== first) centre.ids.set(key, named(await run(first.key, 'staff.add', input)).id);
    const row = { id: centre.ids.get(key), ...input };
    for (const alias of [key, person.staffNo ?? key, person.name]) staff[alias] = row;
    for (const post of person.posts) staff[post] ??= row;
  }

  const customers: Record<string, Row> = {};
  for (const [key, customer] of Object.entries(fixture.customers)) {
    customers[key] = named(await run(first.key, 'customer.create', { privacyConsent: true, ...customer }));
  }
  const products: Record<string, Row> = {};
  const vouchers: Record<string, Row> = {};
  for (const [key, { owner, product, voucher }] of Object.entries(fixture.products)) {
    const customerId = customers[owner]?.id;
    if (customerId === undefined) throw new Error(`the product ${key} belongs to ${owner}, who is not in the fixture`);
    const made = named(await run(first.key, 'product.create', { customerId, product }));
    products[key] = made;
    if (voucher === undefined) continue;
    await run(first.key, 'numbering.setNext', { prefix: 'SV', next: voucher.no });
    vouchers[key] = named(await run(first.key, 'serviceVoucher.open', { productId: made.id, openedOn: voucher.openedOn }));
  }
  const parts = await stockedParts(fixture, (operation, input) => run(first.key, operation, input));
  for (const [prefix, next] of Object.entries(series)) await run(first.key, 'numbering.setNext', { prefix, next });
  return { staff, customers, products, vouchers, parts };
}

type Run = (operation: string, input: unknown) => Promise<unknown>;
/** Bins, parts and what lay in them when the centre began to use the program. */
async function stockedParts(fixture: Fixture, run: Run): Promise<Record<string, Row>> {
  for (const from of fixture.bins) await run('stock.addBins', { from });
  const places = (fixture.bins.length > 0 ? await run('stock.places', {}) : []) as readonly Readonly<{ id: string; code: string }>[];
  const parts: Record<string, Row> = {};
  for (const [key, { part, bin, stock }] of Object.entries(fixture.parts)) {
    const homeBinId = places.find((p) => p.code === bin)?.id ?? null;
    const made = named(await run('part.create', { ...part, homeBinId }));
    parts[key] = made;
    if (stock !== undefined) await run('stock.open', { partId: made.id, ...stock });
  }
  return parts;
}
