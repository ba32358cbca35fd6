import { beforeEach, describe, expect, it } from 'vitest';
import { buying, errorOf, type Buying } from './buying';

let b: Buying;
beforeEach(async () => {
  b = await buying();
});
const other = (name: string) => b.keeper.ask('part.addSupplier', { name });
const papers = () =>
  b.sqlite.prepare("select model from printed_document where kind = 'requisition' order by seq").pluck().all() as string[];

describe('三家比價 (B12, P17)', () => {
  it('the cheapest is marked; a dearer one needs its reason, and the paper is printed again with the quotes on it', async () => {
    const fan = await b.bought('P-FAN', 780);
    const [second, third] = [await other('宏達電子'), await other('立明')];
    const pr = await b.keeper.ask('purchase.request', { lines: [{ partId: fan.id, qty: 4 }] });
    const quotes = [
      { supplierId: b.supplier.id, priceMinor: 780, note: '現貨' },
      { supplierId: second.id, priceMinor: 740 },
      { supplierId: third.id, priceMinor: 800, quotedOn: '2026-11-20' },
    ];
    const ask = { requisitionId: pr.id, lineId: b.line(pr.lines).id, quotes };
    const dearer = await b.keeper.invoke('purchase.quote', { ...ask, supplierId: b.supplier.id });
    expect(errorOf(dearer)).toEqual({ code: 'LINES_WRONG', params: { count: 1, lines: '1:P-FAN:dearer' } });
    expect(papers()).toHaveLength(1);
    const chosen = await b.keeper.ask('purchase.quote', { ...ask, supplierId: b.supplier.id, reason: '明天就到' });
    expect(chosen).toMatchObject({
      status: 'SUBMITTED',
      totalMinor: 3120,
      lines: [{ supplier: '大通零件行', priceMinor: 780, quoteReason: '明天就到' }],
    });
    expect(b.line(chosen.lines).quotes.map((q) => [q.supplier, q.priceMinor, q.quotedOn, q.isCheapest, q.isChosen])).toEqual([
      ['大通零件行', 780, '2026-11-23', false, true],
      ['宏達電子', 740, '2026-11-23', true, false],
      ['立明', 800, '2026-11-20', false, false],
    ]);
    const [, again = ''] = papers();
    for (const text of ['宏達電子', '740', '明天就到']) expect(again).toContain(text);
    // The cheapest needs no reason, and takes the one of before away
    const cheap = await b.keeper.ask('purchase.quote', { ...ask, supplierId: second.id, reason: '明天就到' });
    expect(cheap).toMatchObject({ totalMinor: 2960, lines: [{ supplier: '宏達電子', priceMinor: 740, quoteReason: null }] });
    expect(b.faults()).toEqual([]);
  });

  it.each([
    [
      'one supplier twice',
      'quoteTwice',
      (own: string) => ({ quotes: [1, 2].map((n) => ({ supplierId: own, priceMinor: n })), supplierId: own }),
    ],
    [
      'somebody who was not asked',
      'notQuoted',
      (own: string, far: string) => ({ quotes: [{ supplierId: far, priceMinor: 1 }], supplierId: own }),
    ],
  ])('%s is refused', async (_name, wrong, of) => {
    const fan = await b.bought('P-FAN', 780);
    const far = await other('遠方');
    const pr = await b.keeper.ask('purchase.request', { lines: [{ partId: fan.id, qty: 1 }] });
    const input = of(b.supplier.id, far.id) as { quotes: { supplierId: typeof far.id; priceMinor: number }[]; supplierId: typeof far.id };
    const answer = await b.keeper.invoke('purchase.quote', { requisitionId: pr.id, lineId: b.line(pr.lines).id, ...input });
    expect(errorOf(answer)).toMatchObject({ code: 'LINES_WRONG', params: { lines: `1:P-FAN:${wrong}` } });
  });

  it('completes a draft of the bench; what is decided is compared no more; only the warehouse asks suppliers', async () => {
    const fan = await b.newPart('P-FAN');
    const draft = await b.wang.ask('purchase.request', { lines: [{ partId: fan.id, qty: 1 }] });
    expect(draft.status).toBe('DRAFT');
    const ask = {
      requisitionId: draft.id,
      lineId: b.line(draft.lines).id,
      quotes: [{ supplierId: b.supplier.id, priceMinor: 90 }],
      supplierId: b.supplier.id,
    };
    expect(errorOf(await b.chief.invoke('purchase.quote', ask))?.code).toBe('NOT_ALLOWED');
    await b.keeper.ask('purchase.quote', ask);
    // Another price than the quoted one is none of theirs
    const bent = { requisitionId: draft.id, lines: [{ lineId: b.line(draft.lines).id, priceMinor: 70 }] };
    expect(errorOf(await b.keeper.invoke('purchase.submit', bent))?.params).toMatchObject({ lines: '1:P-FAN:notQuoted' });
    expect(await b.keeper.ask('purchase.submit', { requisitionId: draft.id })).toMatchObject({ status: 'SUBMITTED', totalMinor: 90 });
    await b.chief.ask('purchase.approve', { requisitionId: draft.id });
    expect(errorOf(await b.keeper.invoke('purchase.quote', ask))).toMatchObject({ code: 'TRANSITION_REFUSED', params: { event: 'quote' } });
  });
});

describe('核准權限 of the centre (B12)', () => {
  it('counts from its day, for who decides from then on; a day that is over stays as it was', async () => {
    const fan = await b.bought('P-FAN', 1000);
    const ask = (qty: number) => b.keeper.ask('purchase.request', { lines: [{ partId: fan.id, qty }] });
    const dear = await ask(12);
    expect(dear).toMatchObject({ post: 'manager', chiefMinor: 10_000 });
    await b.manager.ask('purchase.setLimit', { chiefMinor: 20_000, fromOn: '2026-11-25' });
    expect(errorOf(await b.chief.invoke('purchase.approve', { requisitionId: dear.id }))?.code).toBe('LIMIT_OF_POST');
    b.clock.set(b.clock.nowMs() + 2 * 86_400_000);
    expect(await b.keeper.ask('purchase.requisition', { id: dear.id })).toMatchObject({ post: 'chief', chiefMinor: 20_000 });
    await b.chief.ask('purchase.approve', { requisitionId: dear.id });
    await b.manager.ask('purchase.setLimit', { chiefMinor: 500 });
    expect(await ask(1)).toMatchObject({ post: 'manager' });
    expect(errorOf(await b.manager.invoke('purchase.setLimit', { chiefMinor: 1, fromOn: '2026-11-24' }))?.code).toBe('DATE_ORDER');
    expect((await b.chief.ask('purchase.limits', {})).map((l) => [l.fromOn, l.chiefMinor])).toEqual([
      ['2026-11-25', 500],
      ['2026-11-25', 20_000],
    ]);
  });

  it('is the manager’s, who types the PIN again; nothing that was set is changed or deleted', async () => {
    expect(errorOf(await b.chief.invoke('purchase.setLimit', { chiefMinor: 1 }))?.code).toBe('NOT_ALLOWED');
    b.manager.session.pinAtMs = null;
    expect(errorOf(await b.manager.invoke('purchase.setLimit', { chiefMinor: 1 }))?.code).toBe('PIN_NEEDED');
    const again = b.person('manager');
    await again.ask('purchase.setLimit', { chiefMinor: 1 });
    for (const bent of ['update approval_limit set chief_minor = 9', 'delete from approval_limit'])
      expect(() => b.sqlite.exec(bent)).toThrow('append-only');
  });
});
