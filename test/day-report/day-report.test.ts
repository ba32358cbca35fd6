import { expect, it } from 'vitest';
import type { Input } from '#shared/contract/contract';
import { FormSheetPaper } from '#shared/printed-document/models/form-sheet';
import { at, bench, refusal } from '../bench';

const ON = '2026-11-25';
/** An hour and three quarters at the bench, 09:30 to 11:15. */
async function aDay() {
  const b = bench();
  const cardId = await b.takeOne({ type: 'C', typeReason: '保固內' });
  b.goTo(ON, '09:00');
  await b.diagnose(cardId);
  await b.li.ask('repairCard.startRepair', { cardId });
  b.goTo(ON, '17:30');
  await b.li.ask('repairCard.recordWork', { cardId, startAt: at(ON, '09:30'), endAt: at(ON, '11:15') });
  const known = (await b.li.ask('dayReport.mine', { on: ON })).lines[0];
  const inside = { type: 'D' as const, from: '13:00', to: '14:00', note: '零件整理' };
  const send = (over: Partial<Input<'dayReport.submit'>> = {}) => ({
    on: ON,
    km: [{ source: known?.source ?? '', km: 6.5 }],
    own: [inside],
    ...over,
  });
  return { b, known, inside, send };
}

it('a day is sent in with kilometres and work inside the house, is checked by another person, and then locked (B21)', async () => {
  const { b, known, inside, send } = await aDay();
  expect(known).toMatchObject({ type: 'C', minutes: 105, km: null });
  expect(await refusal(b, () => b.chief.invoke('dayReport.submit', send()))).toBe('NOT_ALLOWED');
  expect(await refusal(b, () => b.li.invoke('dayReport.submit', send({ on: '2026-11-26' })))).toBe('DATE_IN_FUTURE');
  const own = (over: object) => send({ own: [{ ...inside, ...over } as never] });
  expect(await refusal(b, () => b.li.invoke('dayReport.submit', own({ from: '11:00', to: '12:00' })))).toBe('DAY_LINES_OVERLAP');
  expect(await refusal(b, () => b.li.invoke('dayReport.submit', own({ type: 'A' })))).toBe('DAY_REF_NEEDED');
  expect(await refusal(b, () => b.li.invoke('dayReport.submit', own({ type: 'A', ref: 'SC-2026-999999' })))).toBe('DAY_REF_UNKNOWN');
  expect(await refusal(b, () => b.li.invoke('dayReport.submit', own({ from: '17:00', to: '17:31' })))).toBe('TIME_ORDER');
  expect(await refusal(b, () => b.li.invoke('dayReport.submit', own({ from: '00:00', to: '09:00' })))).toBe('DAY_TOO_LONG');
  const sent = await b.li.ask('dayReport.submit', send());
  expect(sent).toMatchObject({
    status: 'SUBMITTED',
    lines: [
      { km: 6.5, minutes: 105 },
      { ref: null, type: 'D', minutes: 60 },
    ],
  });
  const one = { dayReportId: sent.id as never, rev: sent.rev };
  expect(await refusal(b, () => b.li.invoke('dayReport.check', one))).toBe('NOT_ALLOWED');
  expect((await b.chief.ask('dayReport.ofDay', { on: ON })).missing).toEqual(['員工4']);
  const back = await b.chief.ask('dayReport.sendBack', { ...one, reason: '公里不對' });
  expect(back).toMatchObject({ status: 'SENT_BACK', sentBackReason: '公里不對' });
  expect((await b.chief.ask('dayReport.ofDay', { on: ON })).missing).toHaveLength(2);
  expect(await b.li.ask('dayReport.mine', { on: ON })).toMatchObject({
    sentBackReason: '公里不對',
    lines: [{ km: 6.5 }, { note: '零件整理' }],
  });
  const again = await b.li.ask('dayReport.submit', send({ km: [{ source: known?.source ?? '', km: 8 }] }));
  expect(again).toMatchObject({ id: sent.id, status: 'SUBMITTED', sentBackReason: null });
  expect(await refusal(b, () => b.chief.invoke('dayReport.check', one))).toBe('STALE_ROW');
  const checked = await b.chief.ask('dayReport.check', { dayReportId: sent.id as never, rev: again.rev });
  expect(checked).toMatchObject({ status: 'CHECKED', checkedBy: '員工2' });
  expect(await refusal(b, () => b.li.invoke('dayReport.submit', send()))).toBe('TRANSITION_REFUSED');
  expect(() => b.sqlite.prepare("update day_report set lines = '[]'").run()).toThrow('checked: day_report');
  expect(b.bugs).toEqual([]);
});

it('nobody checks his own day, except where he is alone', async () => {
  const { b, send } = await aDay();
  const sent = await b.li.ask('dayReport.submit', send());
  await b.manager.ask('staff.update', { staffId: b.li.id, posts: ['technician', 'chief'] });
  const one = { dayReportId: sent.id as never };
  expect(await refusal(b, () => b.li.invoke('dayReport.check', one))).toBe('SECOND_PERSON_NEEDED');
  await b.manager.ask('setup.updateSite', { settings: { isSinglePersonSite: true } });
  expect(await b.li.ask('dayReport.check', one)).toMatchObject({ status: 'CHECKED' });
  expect(b.bugs).toEqual([]);
});

it('the papers show what was sent in and who checked it; the chief’s sums are those of the reports (B21, B22)', async () => {
  const { b, send } = await aDay();
  const sent = await b.li.ask('dayReport.submit', send());
  await b.chief.ask('dayReport.check', { dayReportId: sent.id as never });
  const stored = async (documentId: string) =>
    FormSheetPaper.parse((await b.clerk.ask('printedDocument.model', { id: documentId as never }))?.model);
  const rows = (paper: FormSheetPaper) => paper.blocks.flatMap((block) => (block.as === 'table' ? [block.rows] : []));
  const own = await stored((await b.li.ask('printedDocument.printTechnicianDay', { on: ON })).documentId);
  expect(rows(own)[0]?.map((row) => row.slice(1))).toMatchObject([
    ['C', '09:30', '11:15', '105', '6.5', expect.any(String)],
    ['D', '13:00', '14:00', '60', '', '零件整理'],
  ]);
  expect(own.blocks.find((block) => block.as === 'table')).toMatchObject({ blanks: 0 });
  expect(own.signs[1]?.name).toMatch(/^員工2\n11-25 17:30$/);
  const chief = await stored((await b.chief.ask('printedDocument.printChiefDay', { on: ON })).documentId);
  expect(rows(chief)[0]?.at(-1)?.slice(1)).toEqual(['0', '0', '105', '60', '165']);
  expect(b.bugs).toEqual([]);
});
