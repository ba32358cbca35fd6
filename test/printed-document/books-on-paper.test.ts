import { expect, it } from 'vitest';
import type { RawInput } from '#shared/contract/contract';
import { BOOK_LINES } from '#shared/printed-document/book-schema';
import { FormSheetPaper } from '#shared/printed-document/models/form-sheet';
import { pageOf } from '#shared/printed-document/paper';
import { at, bench, refusal } from '../bench';
import { warehouse } from '../stock/warehouse';

type Input = RawInput<'printedDocument.book'>;
type Desk = Readonly<{ ask: ReturnType<typeof bench>['clerk']['ask'] }>;
const rowsOf = (paper: FormSheetPaper): readonly (readonly string[])[] =>
  paper.blocks.flatMap((block) => (block.as === 'table' ? block.rows : []));
const factsOf = (paper: FormSheetPaper): Readonly<Record<string, string>> =>
  Object.fromEntries(paper.blocks.flatMap((block) => (block.as === 'fields' ? block.fields.map((f) => [f.label, f.value]) : [])));
const shown = async (desk: Desk, wanted: Input['wanted'], language: Input['language'] = 'zh-TW') => {
  const { model, lines, hasMore } = await desk.ask('printedDocument.book', { language, wanted });
  const paper = FormSheetPaper.parse(model);
  return { rows: rowsOf(paper), facts: factsOf(paper), head: paper.head, lines, hasMore };
};

async function called() {
  const b = bench();
  const register = (name: string, phone: string) =>
    b.clerk.ask('serviceCall.register', {
      customer: {
        new: { name, phones: [{ number: phone }], address: '台北市大安區和平東路二段101號5樓', privacyConsent: true },
      },
      product: { new: { deviceClass: 'washer', brand: 'SAMPO', model: 'ES-H14F', serial: `W-${phone.slice(0, 4)}` } },
      symptom: '漏水',
    });
  await register('陳美玲', '0912345678');
  b.goTo('2026-11-24', '10:00');
  await register('林大同', '0922333444');
  return b;
}

it('叫修登記簿: the lines of the view and the days, in the order of the book, telephones masked, and the moment it was printed (B3)', async () => {
  const b = await called();
  const all = await shown(b.clerk, { book: 'calls', filter: { view: 'all' } });
  expect(all.rows.map((row) => row[0])).toEqual(['SC-2026-000001\n115-11-23 09:30\n電話', 'SC-2026-000002\n115-11-24 10:00\n電話']);
  expect(all.rows[0]).toContain('陳美玲\n0912-***-678');
  expect(JSON.stringify(all.rows)).not.toContain('345');
  expect(all.facts).toEqual({ 叫修期間: '全部', 列印時間: '115-11-24 10:00', 筆數: '2 筆' });
  const days = { from: '2026-11-24', to: '2026-11-24' };
  const one = await shown(b.clerk, { book: 'calls', filter: { view: 'open', zone: 'urban' }, ...days });
  expect(one.rows.map((row) => row[0])).toEqual(['SC-2026-000002\n115-11-24 10:00\n電話']);
  expect(one.facts).toMatchObject({ 叫修期間: '115-11-24 – 115-11-24', 篩選: '未結、市區' });
  const found = await shown(b.clerk, { book: 'calls', filter: { view: 'all', text: '陳美玲' } }, 'en');
  expect([found.head.title, found.lines, found.facts['Filter']]).toEqual(['Call register', 1, '陳美玲']);
  expect(b.bugs).toEqual([]);
});

it('goes through the print queue across an A4, each print a paper of its own; nothing is not printed, nor the wrong way round', async () => {
  const b = await called();
  const print = (over: object = {}) =>
    b.clerk.invoke('printedDocument.printBook', {
      language: 'zh-TW',
      wanted: { book: 'calls', filter: { view: 'all' }, ...over },
    });
  const job = await print();
  expect(job).toMatchObject({
    ok: true,
    value: { documentNo: 'SCB-2026-11-24-100000', kind: 'call-register', status: 'QUEUED', paper: 'A4' },
  });
  expect(pageOf('call-register', 'A4')).toEqual({ widthMm: 297, heightMm: 210 });
  b.goTo('2026-11-24', '10:01');
  expect(await print()).toMatchObject({ value: { documentNo: 'SCB-2026-11-24-100100' } });
  expect(await refusal(b, () => print({ from: '2026-11-25' }))).toBe('BOOK_EMPTY');
  expect(await refusal(b, () => print({ from: '2026-11-25', to: '2026-11-24' }))).toBe('DATE_ORDER');
  expect(b.bugs).toEqual([]);
});

it('says when a book is too long for one paper, and does not print it', async () => {
  const b = await called();
  const columns = (b.sqlite.prepare('pragma table_info(service_call)').all() as { name: string }[]).map((c) => c.name);
  const copied = columns.map((c) => (c === 'id' ? `printf('00000000-0000-7000-8000-%012d', n)` : c === 'call_no' ? `'X-' || n` : c));
  b.sqlite.exec(`with recursive more(n) as (select 1 union all select n + 1 from more where n < ${BOOK_LINES})
    insert into service_call (${columns.join(', ')}) select ${copied.join(', ')} from service_call, more where call_no = 'SC-2026-000001'`);
  const wanted = { book: 'calls', filter: { view: 'all' } } as const;
  expect(await shown(b.clerk, wanted)).toMatchObject({ lines: BOOK_LINES, hasMore: true });
  expect(await refusal(b, () => b.clerk.invoke('printedDocument.printBook', { language: 'en', wanted }))).toBe('BOOK_LONG');
  expect(await shown(b.clerk, { ...wanted, from: '2026-11-24' })).toMatchObject({ lines: 1, hasMore: false });
});

it('進出登記簿: where each device is, with its papers; by the days it came (B6)', async () => {
  const b = bench();
  await b.takeOne();
  b.goTo('2026-11-24', '10:00');
  await b.takeOne();
  const { rows, head } = await shown(b.chief, { book: 'custody', filter: { view: 'here' } });
  expect(head).toMatchObject({ title: '客戶商品進出登記簿', note: '服表 004' });
  expect(rows).toEqual([
    [
      'DL-2026-000001\n115-11-23 09:30',
      expect.stringContaining('CR-2026-000001/1\nRC-2026-000001'),
      '郭志偉1\n0928-***-431',
      expect.stringContaining('TA43-07711'),
      '客戶',
      '無附件',
      expect.stringContaining('在庫\nB-01'),
      '',
      '',
      '',
    ],
    expect.arrayContaining(['DL-2026-000002\n115-11-24 10:00']),
  ]);
  const later = await shown(b.chief, { book: 'custody', filter: { view: 'all' }, from: '2026-11-24' });
  expect(later.rows.map((row) => row[0])).toEqual(['DL-2026-000002\n115-11-24 10:00']);
  const none = await shown(b.chief, { book: 'custody', filter: { view: 'all' }, to: '2026-11-22' });
  expect(none.lines).toBe(0);
  expect(b.bugs).toEqual([]);
});

it('應收帳款: what is owed with its sum, by the day of payment (B28)', async () => {
  const b = bench();
  const cardId = await b.takeOne();
  await b.accepted(cardId);
  b.goTo('2026-11-24', '17:00');
  await b.repaired(cardId, at('2026-11-24', '09:00'), at('2026-11-24', '10:00'));
  await b.chief.ask('repairCard.pass', { cardId });
  const bill = await b.clerk.ask('billing.issue', { cardIds: [cardId] });
  await b.manager.ask('customer.setCredit', { customerId: bill.customerId, creditLimitMinor: 5000, termDays: 30 });
  await b.clerk.ask('receivable.open', { billId: bill.id });
  const { rows, facts } = await shown(b.accountant, { book: 'receivables', view: 'open' });
  expect(rows.map((row) => [row[1], ...row.slice(3, 9)])).toEqual([
    ['郭志偉1', '115-12-24', '2,250', '0', '2,250', '未到期', '未收'],
    ['合計（NT$）', '', '2,250', '0', '2,250', '', ''],
  ]);
  expect(facts).toMatchObject({ 篩選: '未收', 到期期間: '全部' });
  expect((await shown(b.accountant, { book: 'receivables', view: 'open', to: '2026-12-23' })).lines).toBe(0);
  expect(b.bugs).toEqual([]);
});

it('零件帳卡: the oldest line first, with what was carried over into these days (B11)', async () => {
  const w = await warehouse();
  const part = await w.stocked('P-1', 10, 1000);
  w.clock.set(Date.parse(at('2026-11-25', '10:00')));
  const bins = { fromId: w.bin('A-01'), toId: w.bin('A-02') };
  await w.keeper.ask('stock.transfer', { ...bins, lines: [{ partId: part.id, qty: 4 }] });
  const card = await shown(w.keeper, { book: 'partCard', partId: part.id });
  expect(card.rows.map((row) => [row[1], ...row.slice(4, 9)])).toEqual([
    ['承前結存', '', '', '', '0', '0'],
    ['期初', '10', '+10', '1,000', '10', '1,000'],
    ['移倉', '4', '0', '0', '10', '1,000'],
  ]);
  expect(card.head.number).toBe('PCB-P-1-2026-11-25-100000');
  const later = await shown(w.keeper, { book: 'partCard', partId: part.id, from: '2026-11-25' });
  expect(later.rows.map((row) => [row[1], row[3], row[7], row[8]])).toEqual([
    ['承前結存', '', '10', '1,000'],
    ['移倉', 'A-01 → A-02', '10', '1,000'],
  ]);
  expect(w.bugs).toEqual([]);
});

it('資料袋封面: whose pocket it is and what it holds; a new cover is the next version of the first (B1)', async () => {
  const b = bench();
  await b.takeOne();
  const { customerId } = (await b.clerk.ask('custody.ledger', {})).stays[0] ?? { customerId: '' };
  const wanted = { book: 'pocket', customerId } as const;
  const { rows, facts } = await shown(b.clerk, wanted);
  expect(facts).toMatchObject({ 客戶: '郭志偉1　C000001', 電話: '0928-765-431', 類別: '個人' });
  expect(rows).toEqual([['電視\nCHIMEI TV-43A', 'TA43-07711', '', '未出示', '', expect.stringContaining('SV-2026-000001')]]);
  const print = () => b.clerk.ask('printedDocument.printBook', { language: 'zh-TW', wanted });
  const [first, second] = [await print(), await print()];
  expect([first.documentNo, second.documentNo]).toEqual(['CP-C000001', 'CP-C000001']);
  const qrOf = async (id: string) =>
    FormSheetPaper.parse((await b.clerk.ask('printedDocument.model', { id: id as typeof first.documentId }))?.model).head.qr;
  expect(await b.clerk.ask('printedDocument.byCode', { code: await qrOf(first.documentId) })).toMatchObject({
    verdict: 'fits',
    newer: { id: second.documentId, seq: 2 },
  });
  expect(b.bugs).toEqual([]);
});
