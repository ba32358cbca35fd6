import { expect, it } from 'vitest';
import { at, bench } from '../bench';

const D2 = '2026-11-24';

it('deposits, receivables, loans and contracts go with the pocket and come back with it; the ledger of money does not move', async () => {
  const b = bench();
  const [billed, held] = await b.takeIn(2);
  if (billed === undefined || held === undefined) throw new Error('no cards');
  await b.openDrawer([{ minor: 1000, pieces: 3 }]);
  const card = await b.clerk.ask('repairCard.byId', { id: billed });
  if (card === null) throw new Error('no card');
  const { customerId, productId } = card;
  const into = await b.clerk.ask('customer.create', { name: '郭志偉', phones: [{ number: '0911222333' }], privacyConsent: true });
  await b.manager.ask('customer.setCredit', { customerId, creditLimitMinor: 9000, termDays: 30 });
  await b.clerk.ask('deposit.take', { cardId: held, payments: [{ amountMinor: 700 }] });
  await b.clerk.ask('loaner.add', { model: 'Nova-Lite', identifier: '354678112004564', valueMinor: 3000 });
  await b.clerk.ask('loaner.lend', { cardId: held, scanned: '354678112004564', conditionOut: '完好', payments: [{ amountMinor: 500 }] });
  await b.manager.ask('maintenanceContract.register', {
    customerId,
    productIds: [productId],
    startsOn: '2026-12-01',
    endsOn: '2027-11-30',
    visitsIncluded: 2,
    partsPolicy: 'charged',
    isLabourFree: true,
    isTravelFree: true,
  });
  await b.accepted(billed);
  b.goTo(D2, '17:00');
  await b.repaired(billed, at(D2, '09:00'), at(D2, '10:00'));
  await b.chief.ask('repairCard.pass', { cardId: billed });
  const bill = await b.clerk.ask('billing.issue', { cardIds: [billed] });
  await b.clerk.ask('receivable.open', { billId: bill.id });

  const ledger = () =>
    b.sqlite.prepare('select account, holder_id, sum(amount_minor) from money_entry group by 1, 2 order by 1, 2').raw().all();
  const ofWhom = () =>
    ['deposit', 'receivable', 'loan', 'maintenance_contract', 'bill'].map((table) =>
      b.sqlite.prepare(`select distinct customer_id from ${table}`).pluck().all(),
    );
  const sum = () => b.sqlite.prepare('select sum(amount_minor) from money_entry').pluck().get();
  const sound = async () => (await b.chief.ask('audit.consistency', {})).flatMap((c) => c.violations);
  const before = ledger();

  const merge = await b.clerk.ask('customer.merge', { fromId: customerId, intoId: into.id });
  expect(ofWhom()).toEqual(Array.from({ length: 5 }, () => [into.id]));
  expect(ledger()).toEqual(before);
  expect(sum()).toBe(0);
  expect(await b.clerk.ask('receivable.list', { customerId: into.id })).toMatchObject([{ balanceMinor: 2250 }]);
  expect(await b.clerk.ask('maintenanceContract.ofCustomer', { customerId: into.id })).toHaveLength(1);
  expect(await sound()).toEqual([]);

  await b.clerk.ask('customer.undoMerge', { mergeId: merge.id });
  expect(ofWhom()).toEqual(Array.from({ length: 5 }, () => [customerId]));
  expect(ledger()).toEqual(before);
  expect(await sound()).toEqual([]);
  expect(b.bugs).toEqual([]);
});
