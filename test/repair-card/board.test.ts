import { describe, expect, it } from 'vitest';
import { at, bench, refusal } from '../bench';

const D2 = '2026-11-24';

describe('the bench', () => {
  it('shows rework first, then VIP, then by promise, page by page, with the neighbours of a card', async () => {
    const b = bench();
    const [late, vip, early, rework] = await b.takeIn(4);
    if (!late || !vip || !early || !rework) throw new Error('no cards');
    await b.clerk.ask('repairCard.setPromise', { cardId: early, promisedAt: at(D2, '12:00') });
    await b.clerk.ask('repairCard.setPriority', { cardId: vip, priority: 'vip' });
    b.sqlite.prepare("update repair_card set priority = 'rework' where id = ?").run(rework);
    const order = (cards: readonly { id: string }[]) => cards.map((c) => c.id);
    const first = await b.li.ask('repairCard.list', { limit: 3 });
    expect(first.total).toBe(4);
    expect(order(first.cards)).toEqual([rework, vip, early]);
    const rest = await b.li.ask('repairCard.list', { after: { cardNo: first.cards[2]?.cardNo ?? '' } });
    expect(order(rest.cards)).toEqual([late]);
    expect(await b.li.ask('repairCard.neighbours', { id: vip })).toEqual({ previous: rework, next: early });
    expect(await b.li.ask('repairCard.neighbours', { id: late })).toEqual({ previous: early, next: null });
    b.goTo(D2, '12:01');
    expect((await b.li.ask('repairCard.list', { text: '無電源' })).cards.filter((c) => c.isPromiseMissed)).toHaveLength(1);
    expect(order((await b.li.ask('repairCard.list', { view: 'all' })).cards)).toEqual([rework, early, vip, late]);
  });
  it('shows each person his own, what waits, what is to be inspected and what is ready', async () => {
    const b = bench();
    const [quoted, ready, inspect] = await b.takeIn(3);
    if (!quoted || !ready || !inspect) throw new Error('no cards');
    b.goTo(D2, '18:00');
    await b.quoted(quoted);
    for (const [i, cardId] of [ready, inspect].entries()) {
      await b.accepted(cardId);
      await b.repaired(cardId, at(D2, `1${i}:00`), at(D2, `1${i}:30`));
    }
    await b.chief.ask('repairCard.pass', { cardId: ready });
    const view = async (v: 'mine' | 'waiting' | 'toInspect' | 'ready' | 'bench') =>
      (await b.li.ask('repairCard.list', { view: v })).cards.map((c) => c.id);
    expect(await view('waiting')).toEqual([quoted]);
    expect(await view('toInspect')).toEqual([inspect]);
    expect(await view('ready')).toEqual([ready]);
    expect((await view('mine')).toSorted()).toEqual([quoted, inspect].toSorted());
    expect((await b.wang.ask('repairCard.list', { view: 'mine' })).cards).toEqual([]);
  });
});

it('finds a card by either form of its number, and the cards of a receipt; refuses an old screen', async () => {
  const b = bench();
  const [first] = await b.takeIn(2);
  if (!first) throw new Error('no card');
  const card = await b.li.ask('repairCard.byId', { id: first });
  expect((await b.li.ask('repairCard.byNo', { cardNo: `TP1-${card?.cardNo}` }))?.id).toBe(first);
  expect(await b.li.ask('repairCard.byNo', { cardNo: 'FZ1-RC-2026-000001' })).toBeNull();
  expect(await b.li.ask('repairCard.ofReceipt', { receiptId: card?.receiptId ?? '' })).toHaveLength(2);
  await b.clerk.ask('repairCard.addNote', { cardId: first, text: '客戶急用' });
  expect(await refusal(b, () => b.clerk.invoke('repairCard.addNote', { cardId: first, rev: card?.rev ?? 0, text: '舊畫面' }))).toBe(
    'STALE_ROW',
  );
});

it('what hangs on a card, a board or a bill is read through an index', async () => {
  const b = bench();
  const [cardId] = await b.takeIn(2);
  if (!cardId) throw new Error('no card');
  await b.quoted(cardId);
  await b.chief.ask('repairCard.cancel', { cardId, reason: '客戶取回' });
  const bill = await b.clerk.ask('billing.issue', { cardIds: [cardId] });
  for (const ask of [
    () => b.li.ask('repairCard.byId', { id: cardId }),
    () => b.li.ask('repairCard.list', { text: '無' }),
    () => b.li.ask('billing.byId', { id: bill.id }),
  ]) {
    await b.record<Promise<unknown>>(ask);
    for (const statement of b.seen.filter((sql) => /^\s*select/i.test(sql))) {
      const plan = b.sqlite
        .prepare(`explain query plan ${statement}`)
        .all(...Array.from({ length: statement.split('?').length - 1 }, () => null)) as { detail: string }[];
      const scans = plan
        .map((step) => step.detail)
        .filter((step) => step.startsWith('SCAN') && !/USING|CONSTANT ROW|SCAN (site|staff)\b/.test(step));
      expect(scans).toEqual([]);
    }
  }
});
