import { beforeAll, describe, expect, it } from 'vitest';
import type { RawInput } from '#shared/contract/contract';
import { DEVICE_SHEETS } from '#shared/product/device-class';
import { at, bench } from '../bench';

type Ledger = RawInput<'custody.ledger'>;
const LAPTOP = {
  exterior: Object.fromEntries(DEVICE_SHEETS.laptop.conditionItems.map((item) => [item, 'ok' as const])),
  product: { new: { deviceClass: 'laptop' as const, brand: 'HUAWEI', model: 'nova 9', serial: 'LT43-07715' } },
};

/** A counter with a television under diagnosis, a television just taken in, and a laptop. */
async function counter() {
  const b = bench();
  const numbers: Record<string, string> = {};
  const keep = async (name: string, cardId: Awaited<ReturnType<typeof b.takeOne>>) => {
    const card = await b.clerk.ask('repairCard.byId', { id: cardId });
    const stay = card && (await b.clerk.ask('custody.byId', { id: card.stayId }));
    if (stay === null) throw new Error('no stay');
    numbers[name] = stay.dlNo;
    return stay;
  };
  const diagnosed = await b.takeOne();
  await b.diagnose(diagnosed);
  await keep('diagnosed', diagnosed);
  await keep('waiting', await b.takeOne());
  await keep('laptop', await b.takeOne(LAPTOP));
  return { b, numbers };
}

describe('the filters of the in/out ledger', () => {
  let c: Awaited<ReturnType<typeof counter>>;
  beforeAll(async () => {
    c = await counter();
  });
  const found = async (input: Ledger) => {
    const { stays, total } = await c.b.clerk.ask('custody.ledger', input);
    expect(total).toBe(stays.length);
    return stays.map((s) => Object.entries(c.numbers).find(([, no]) => no === s.dlNo)?.[0] ?? '').toSorted();
  };

  const filters: readonly [string, Ledger, readonly string[]][] = [
    ['none', {}, ['diagnosed', 'laptop', 'waiting']],
    ['one class', { deviceClass: ['laptop'] }, ['laptop']],
    ['two classes', { deviceClass: ['laptop', 'tv'] }, ['diagnosed', 'laptop', 'waiting']],
    ['a class nobody brought', { deviceClass: ['fridge'] }, []],
    ['one status of the card', { cardStatus: ['DIAGNOSING'] }, ['diagnosed']],
    ['two statuses', { cardStatus: ['DIAGNOSING', 'OPEN'] }, ['diagnosed', 'laptop', 'waiting']],
    ['class and status together', { deviceClass: ['tv'], cardStatus: ['OPEN'] }, ['waiting']],
    ['an empty list is no filter', { deviceClass: [], cardStatus: [] }, ['diagnosed', 'laptop', 'waiting']],
    ['in the whole book', { view: 'all', deviceClass: ['tv'], cardStatus: ['OPEN'] }, ['waiting']],
    ['with words', { text: 'nova', deviceClass: ['tv'] }, []],
    ['by promise', { sort: 'promisedAt', cardStatus: ['OPEN'] }, ['laptop', 'waiting']],
  ];
  it.each(filters)('%s', async (_name, input, expected) => {
    expect(await found(input)).toEqual(expected);
  });

  it('the keeper: what one of our people has along, and nothing else', async () => {
    expect(await found({ holderId: c.b.wang.id })).toEqual([]);
    const { stays } = await c.b.clerk.ask('custody.ledger', { deviceClass: ['laptop'] });
    const [laptop] = stays;
    if (laptop?.cardId == null) throw new Error('no laptop');
    await c.b.accepted(laptop.cardId);
    c.b.goTo('2026-11-24', '18:00');
    await c.b.repaired(laptop.cardId, at('2026-11-24', '09:00'), at('2026-11-24', '10:00'));
    await c.b.chief.ask('repairCard.pass', { cardId: laptop.cardId });
    const ready = await c.b.clerk.ask('custody.byId', { id: laptop.id });
    await c.b.clerk.ask('custody.takeForDelivery', { stayId: laptop.id, rev: ready?.rev ?? 0, technicianId: c.b.wang.id });
    expect(await found({ view: 'all', holderId: c.b.wang.id })).toEqual(['laptop']);
    expect(await found({ view: 'all', holderId: c.b.wang.id, deviceClass: ['tv'] })).toEqual([]);
    expect(await found({ view: 'all', holderId: c.b.li.id })).toEqual([]);
  });
});
