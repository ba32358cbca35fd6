import { describe, expect, it } from 'vitest';
import { FormSheetPaper } from '#shared/printed-document/models/form-sheet';
import { minutesOf, productivePercent } from '#shared/printed-document/build/day-report';
import { at, bench } from '../bench';

const ON = '2026-11-25';
async function aDay() {
  const b = bench();
  const cardId = await b.takeOne({ type: 'C', typeReason: '保固內' });
  b.goTo(ON, '09:00');
  await b.diagnose(cardId);
  await b.li.ask('repairCard.startRepair', { cardId });
  b.goTo(ON, '17:30');
  const wrong = await b.li.ask('repairCard.recordWork', { cardId, startAt: at(ON, '09:10'), endAt: at(ON, '09:20') });
  await b.li.ask('repairCard.reverseWork', { cardId, workId: wrong.work[0]?.id ?? '', reason: '記錯' });
  await b.li.ask('repairCard.recordWork', { cardId, startAt: at(ON, '09:30'), endAt: at(ON, '11:15') });
  const stored = async (documentId: string) =>
    FormSheetPaper.parse((await b.clerk.ask('printedDocument.model', { id: documentId as never }))?.model);
  const tables = (paper: FormSheetPaper) => paper.blocks.flatMap((block) => (block.as === 'table' ? [block.rows] : []));
  const facts = (paper: FormSheetPaper) => paper.blocks.flatMap((block) => (block.as === 'fields' ? block.fields.map((f) => f.value) : []));
  return { b, stored, tables, facts };
}

describe('day reports (B21, B22)', () => {
  it('a technician’s has the work that counts, with the sums by type', async () => {
    const { b, stored, tables } = await aDay();
    const print = await b.li.ask('printedDocument.printTechnicianDay', { on: ON });
    expect(print).toMatchObject({ status: 'QUEUED', paper: 'A4' });
    const paper = await stored(print.documentId);
    expect(paper.head.number).toMatch(/^TR-2026-11-25-/);
    const [lines, sums] = tables(paper);
    expect(lines?.map((row) => row.slice(1, 5))).toEqual([['C', '09:30', '11:15', '105']]);
    expect(sums).toEqual([['0', '0', '105', '0', '105']]);
  });

  it('somebody else’s is for the chief, and no day is reported before it is there', async () => {
    const { b } = await aDay();
    const others = { on: ON, technicianId: b.li.id };
    expect(await b.wang.invoke('printedDocument.printTechnicianDay', others)).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } });
    expect(await b.chief.ask('printedDocument.printTechnicianDay', others)).toMatchObject({ status: 'QUEUED' });
    const tomorrow = await b.li.invoke('printedDocument.printTechnicianDay', { on: '2026-11-26' });
    expect(tomorrow).toMatchObject({ ok: false, error: { code: 'DATE_IN_FUTURE' } });
  });

  it('the chief’s has the sums of all, who handed in none, and the calls that wait', async () => {
    const { b, stored, tables, facts } = await aDay();
    const customer = { new: { name: '陳美玲', phones: [{ number: '0912345678' }], address: '台北市大安區', privacyConsent: true } };
    const product = { new: { deviceClass: 'washer', model: 'ES-H14F', serial: 'H14F-220931' } } as const;
    const call = await b.clerk.ask('serviceCall.register', { customer, product, channel: 'phone', symptom: '漏水' });
    await b.li.ask('dayReport.submit', { on: ON });
    const paper = await stored((await b.chief.ask('printedDocument.printChiefDay', { on: ON })).documentId);
    const [minutes, undispatched] = tables(paper);
    expect(minutes?.at(-1)?.slice(1)).toEqual(['0', '0', '105', '0', '105']);
    expect(undispatched?.[0]?.slice(0, 2)).toEqual([call.callNo, '陳美玲']);
    const names = (await b.chief.ask('staff.list', {})).filter((p) => p.id === b.wang.id || p.id === b.li.id);
    const [wang, li] = [names.find((p) => p.id === b.wang.id), names.find((p) => p.id === b.li.id)];
    expect(facts(paper).some((text) => text.includes(wang?.name ?? '-'))).toBe(true);
    expect(facts(paper).some((text) => text === li?.name)).toBe(false);
  });

  it('a later day is no newer version of the same paper', async () => {
    const { b } = await aDay();
    await b.li.ask('printedDocument.printTechnicianDay', { on: '2026-11-24' });
    await b.li.ask('printedDocument.printTechnicianDay', { on: ON });
    const [row] = b.sqlite
      .prepare<[], { model: string }>("select model from printed_document where document_no like 'TR-2026-11-24%'")
      .all();
    const { head } = JSON.parse(row?.model ?? '{}') as { head: { qr: string } };
    expect(await b.li.ask('printedDocument.byCode', { code: head.qr })).toMatchObject({ verdict: 'fits', newer: null });
  });

  it('counts what F23 counts: 810 of 960 minutes on service are 84.4 %', () => {
    const all = { A: 330, B: 90, C: 390, D: 150 };
    expect(productivePercent(all)).toBe('84.4 %');
    expect(productivePercent(minutesOf([]))).toBe('');
    expect(
      minutesOf([
        { type: 'A', minutes: 150 },
        { type: 'A', minutes: 180 },
        { type: 'D', minutes: 60 },
      ]),
    ).toEqual({ A: 330, B: 0, C: 0, D: 60 });
  });
});
