import { expect, it } from 'vitest';
import { FormSheetPaper } from '#shared/printed-document/models/form-sheet';
import { at, bench } from '../bench';

it('the repair card is printed as it stands: hours and parts that count, no price (B7)', async () => {
  const b = bench();
  const cardId = await b.takeOne({ type: 'C', typeReason: '保固內' });
  b.goTo('2026-11-25', '09:00');
  await b.diagnose(cardId);
  await b.li.ask('repairCard.startRepair', { cardId });
  b.goTo('2026-11-25', '14:00');
  const written = await b.li.ask('repairCard.recordWork', { cardId, startAt: at('2026-11-25', '09:10'), endAt: at('2026-11-25', '09:20') });
  await b.li.ask('repairCard.reverseWork', { cardId, workId: written.work[0]?.id ?? '', reason: '記錯' });
  await b.li.ask('repairCard.recordWork', { cardId, startAt: at('2026-11-25', '09:30'), endAt: at('2026-11-25', '11:15') });
  await b.li.ask('repairCard.addPart', { cardId, text: '電源板', sku: 'P-PSU-TV', qty: 1, priceMinor: 1450, oldPart: 'returned' });
  const print = await b.li.ask('printedDocument.printCard', { cardId });
  expect(print).toMatchObject({ status: 'QUEUED', paper: 'A5', copyNo: 0 });
  const [paper] = (await b.clerk.ask('printedDocument.ofEntity', { entityIds: [cardId] })).filter((p) => p.kind === 'repair-card');
  const stored = await b.clerk.ask('printedDocument.model', { id: paper?.id ?? print.documentId });
  const card = FormSheetPaper.parse(stored?.model);
  const tables = card.blocks.flatMap((block) => (block.as === 'table' ? [block.rows] : []));
  expect(tables[0]).toEqual([[expect.any(String), '11-25 09:30', '11-25 11:15', '105']]);
  expect(tables[1]).toEqual([['電源板\nP-PSU-TV', '1', '還客戶', '']]);
  const text = JSON.stringify(card);
  expect(text).toContain('電源板燒毀');
  expect(text).not.toMatch(/1,?450|NT\$/);
  expect(text).not.toContain('0928765');

  b.goTo('2026-11-25', '16:00');
  await b.li.ask('repairCard.finishRepair', { cardId, testResult: '連續開機2小時正常' });
  await b.chief.ask('repairCard.pass', { cardId });
  const again = await b.chief.ask('printedDocument.printCard', { cardId });
  const later = FormSheetPaper.parse((await b.clerk.ask('printedDocument.model', { id: again.documentId }))?.model);
  expect(later.signs[1]?.name).toContain('11-25 16:00');
  expect(later.blocks.some((block) => block.as === 'table' && block.blanks > 0)).toBe(false);
});
