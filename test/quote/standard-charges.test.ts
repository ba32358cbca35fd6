import { expect, it } from 'vitest';
import type { Input, RawInput } from '#shared/contract/contract';
import { FormSheetPaper } from '#shared/printed-document/models/form-sheet';
import { PRICE_LIST_PARTS } from '#shared/quote/schema';
import { bench, refusal } from '../bench';
import { warehouse } from '../stock/warehouse';

it('a price of the centre counts from its day, is replaced and ended; never for a day that is over', async () => {
  const b = bench();
  const set = (over: object = {}) => ({ code: 'l-01', name: '電視檢修工資', priceMinor: 800, ...over });
  expect(await refusal(b, () => b.clerk.invoke('quote.setStandardCharge', set()))).toBe('NOT_ALLOWED');
  expect(await b.accountant.ask('quote.setStandardCharge', set())).toMatchObject([
    { code: 'L-01', name: '電視檢修工資', kind: 'labour', priceMinor: 800, fromOn: '2026-11-23', isToday: true },
  ]);
  expect(await refusal(b, () => b.manager.invoke('quote.setStandardCharge', set({ fromOn: '2026-11-22' })))).toBe('DATE_ORDER');
  await b.manager.ask('quote.setStandardCharge', set({ code: 'L-01', priceMinor: 850, fromOn: '2026-12-01' }));
  await b.manager.ask('quote.setStandardCharge', set({ code: 'T-01', name: '市區出勤', kind: 'travel', priceMinor: 300 }));
  const list = async () => (await b.li.ask('quote.standardCharges', {})).map((c) => [c.code, c.priceMinor, c.isToday]);
  expect(await list()).toEqual([
    ['L-01', 850, false],
    ['L-01', 800, true],
    ['T-01', 300, true],
  ]);
  b.goTo('2026-12-01', '09:00');
  await b.manager.ask('quote.setStandardCharge', set({ code: 't-01', name: '市區出勤', kind: 'travel', priceMinor: null }));
  expect(await list()).toEqual([
    ['L-01', 850, true],
    ['L-01', 800, false],
    ['T-01', null, true],
    ['T-01', 300, false],
  ]);
  expect(b.bugs).toEqual([]);
});

it('the sheet for the wall has the prices of its day, in the language that was chosen, and goes through the print queue (P9 art. 5)', async () => {
  const b = bench();
  expect(await refusal(b, () => b.clerk.invoke('quote.printPriceList', { language: 'zh-TW' }))).toBe('PRICE_LIST_EMPTY');
  const set = (over: object) => b.manager.ask('quote.setStandardCharge', { code: 'L-01', name: '電視檢修工資', priceMinor: 800, ...over });
  await set({});
  await set({ code: 'T-01', name: '市區出勤', kind: 'travel', priceMinor: 300 });
  await set({ priceMinor: 850, fromOn: '2026-12-01' });
  await set({ code: 'T-01', name: '市區出勤', kind: 'travel', priceMinor: null, fromOn: '2026-12-01' });
  const read = (model: unknown) => FormSheetPaper.parse(model);
  const rows = (paper: FormSheetPaper) => paper.blocks.flatMap((block) => (block.as === 'table' ? block.rows : []));
  const shown = async (input: Input<'quote.priceList'>) => rows(read((await b.li.ask('quote.priceList', input)).model));
  expect(await shown({ language: 'zh-TW', partText: null })).toEqual([
    ['L-01', '電視檢修工資', '工資', '800'],
    ['T-01', '市區出勤', '出勤費', '300'],
  ]);
  expect(await shown({ language: 'en', partText: null, on: '2026-12-01' })).toEqual([['L-01', '電視檢修工資', 'Labour', '850']]);
  expect(await shown({ language: 'en', partText: null, on: '2026-11-22' })).toEqual([]);
  expect(await refusal(b, () => b.li.invoke('quote.printPriceList', { language: 'zh-TW' }))).toBe('NOT_ALLOWED');
  const job = await b.clerk.ask('quote.printPriceList', { language: 'en', on: '2026-12-01' });
  expect(job).toMatchObject({ documentNo: 'PL-2026-12-01-EN', kind: 'price-list', status: 'QUEUED', paper: 'A4' });
  const stored = read((await b.li.ask('printedDocument.model', { id: job.documentId }))?.model);
  expect(stored.head).toMatchObject({ title: 'Price list', number: 'PL-2026-12-01-EN' });
  expect(rows(stored)).toEqual([['L-01', '電視檢修工資', 'Labour', '850']]);
  expect(b.bugs).toEqual([]);
});

it('the sheet has the prices of parts where the centre wants them: of its region and the day, in the language that was chosen (P9 art. 5, B11)', async () => {
  const b = await warehouse();
  const part = (over: Partial<RawInput<'part.create'>>) =>
    b.keeper.ask('part.create', { sku: 'P-HOSE', nameTw: '排水管', unit: 'piece', ...over });
  const hose = await part({ nameEn: 'Hose', spec: '1 m', models: ['ES-H14F'], priceMinor: 180 });
  await part({ sku: 'P-FAN', nameTw: '風扇', priceMinor: 600 });
  await part({ sku: 'P-FREE', nameTw: '束帶' });
  await b.keeper.ask('part.setPrice', { partId: hose.id, region: 'TW', priceMinor: 200, fromOn: '2026-12-01' });
  await b.keeper.ask('part.setPrice', { partId: hose.id, region: 'CN', priceMinor: 9900 });
  const sheet = async (over: object) => {
    const { model, ...counts } = await b.wang.ask('quote.priceList', { language: 'zh-TW', withParts: true, ...over });
    return { ...counts, rows: FormSheetPaper.parse(model).blocks.flatMap((block) => (block.as === 'table' ? block.rows : [])) };
  };
  expect(await sheet({})).toEqual({
    services: 0,
    parts: 2,
    hasMoreParts: false,
    rows: [
      ['P-FAN', '風扇', '600'],
      ['P-HOSE', '排水管　1 m', '180'],
    ],
  });
  expect(await sheet({ language: 'en', on: '2026-12-01', partText: 'es-h14f' })).toMatchObject({ rows: [['P-HOSE', 'Hose　1 m', '200']] });
  expect(await sheet({ withParts: false })).toMatchObject({ parts: 0, rows: [] });
  expect(await sheet({ partText: '面板' })).toMatchObject({ parts: 0, rows: [] });
  const print = (over: object) => b.clerk.ask('quote.printPriceList', { language: 'zh-TW', withParts: true, ...over });
  expect(await print({})).toMatchObject({ documentNo: 'PL-2026-11-23-TW-P' });
  const numbers = [await print({ partText: 'ES-H14F' }), await print({ partText: 'es-h14f' }), await print({ partText: '風扇' })].map(
    (j) => j.documentNo,
  );
  expect(new Set(numbers).size).toBe(2); // a number is a sheet, however its words are written
  expect(b.faults()).toEqual([]);
});

it('more parts than a sheet carries are shown as far as they go and not printed', async () => {
  const b = await warehouse();
  for (let n = 0; n <= PRICE_LIST_PARTS; n += 1)
    await b.keeper.ask('part.create', { sku: `P-${n}`, nameTw: n < 2 ? '風扇' : '排水管', priceMinor: 180 });
  const wanted = { language: 'zh-TW', withParts: true } as const;
  expect(await b.clerk.ask('quote.priceList', wanted)).toMatchObject({ parts: PRICE_LIST_PARTS, hasMoreParts: true });
  expect(await refusal(b, () => b.clerk.invoke('quote.printPriceList', wanted))).toBe('PRICE_LIST_LONG');
  expect(await b.clerk.ask('quote.priceList', { ...wanted, partText: '風扇' })).toMatchObject({ parts: 2, hasMoreParts: false });
});
