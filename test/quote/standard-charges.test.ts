import { expect, it } from 'vitest';
import type { Input } from '#shared/contract/contract';
import { FormSheetPaper } from '#shared/printed-document/models/form-sheet';
import { bench, refusal } from '../bench';

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
  expect(await shown({ language: 'zh-TW' })).toEqual([
    ['L-01', '電視檢修工資', '工資', '800'],
    ['T-01', '市區出勤', '出勤費', '300'],
  ]);
  expect(await shown({ language: 'en', on: '2026-12-01' })).toEqual([['L-01', '電視檢修工資', 'Labour', '850']]);
  expect(await shown({ language: 'en', on: '2026-11-22' })).toEqual([]);
  expect(await refusal(b, () => b.li.invoke('quote.printPriceList', { language: 'zh-TW' }))).toBe('NOT_ALLOWED');
  const job = await b.clerk.ask('quote.printPriceList', { language: 'en', on: '2026-12-01' });
  expect(job).toMatchObject({ documentNo: 'PL-2026-12-01-EN', kind: 'price-list', status: 'QUEUED', paper: 'A4' });
  const stored = read((await b.li.ask('printedDocument.model', { id: job.documentId }))?.model);
  expect(stored.head).toMatchObject({ title: 'Price list', number: 'PL-2026-12-01-EN' });
  expect(rows(stored)).toEqual([['L-01', '電視檢修工資', 'Labour', '850']]);
  expect(b.bugs).toEqual([]);
});
