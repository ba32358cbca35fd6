import { describe, expect, it } from 'vitest';
import { RepairTagPaper } from '#shared/printed-document/models/repair-tag';
import { bench, refusal } from '../bench';

type Row = Readonly<{ document_no: string; model: string; seq: number }>;

function labelBench() {
  const b = bench();
  const labels = () =>
    b.sqlite
      .prepare<[], Row>("select document_no, model, seq from printed_document where kind = 'free-label' order by seq")
      .all()
      .map((row) => RepairTagPaper.parse(JSON.parse(row.model)));
  return { b, labels };
}

describe('a label without a job (users-ask 36, decision 068)', () => {
  it('is out at once, as many as were asked for, numbered n/m, name and telephone masked', async () => {
    const { b, labels } = labelBench();
    const answer = await b.clerk.ask('printedDocument.printLabel', {
      title: '充電器 HUAWEI',
      person: '郭志偉',
      phone: '0928-765-432',
      text: '待估，下午來問',
      place: 'A-07',
      count: 2,
    });
    expect(answer).toEqual({ documentNo: 'LB-2026-11-23-0930', labels: 2 });
    expect(labels()).toMatchObject([
      { title: '充電器 HUAWEI', person: '郭○偉', phone: '0928-***-432', text: '待估，下午來問', shelf: 'A-07', count: '1/2' },
      { count: '2/2', barcode: 'TP1-LB-2026-11-23-0930' },
    ]);
    expect(JSON.stringify(labels())).not.toMatch(/郭志偉|0928-?765-?432/);
    const jobs = await b.clerk.ask('printJob.list', { limit: 9 });
    expect(jobs.map((job) => [job.kind, job.status, job.paper])).toEqual([
      ['free-label', 'QUEUED', '60x40'],
      ['free-label', 'QUEUED', '60x40'],
    ]);
    expect(b.bugs).toEqual([]);
  });

  it('needs nothing but a word, writes nothing but papers, and is no version of the one before', async () => {
    const { b, labels } = labelBench();
    const before = b.rows();
    await b.wang.ask('printedDocument.printLabel', { title: '報廢' });
    await b.wang.ask('printedDocument.printLabel', { title: '報廢' });
    expect(labels()).toMatchObject([
      { title: '報廢', person: '', phone: '', text: '', shelf: '', count: '1/1' },
      { title: '報廢', count: '1/1' },
    ]);
    expect(b.sqlite.prepare("select max(seq) from printed_document where kind = 'free-label'").pluck().get()).toBe(1);
    const after = b.rows();
    for (const table of ['number_register', 'repair_card', 'custody_stay', 'customer']) expect(after[table]).toBe(before[table]);
    expect(await refusal(b, () => b.clerk.invoke('printedDocument.printLabel', { title: ' ' }))).toBe('INPUT_INVALID');
    expect(await refusal(b, () => b.clerk.invoke('printedDocument.printLabel', { title: 'x', count: 21 }))).toBe('INPUT_INVALID');
    expect(await refusal(b, () => b.accountant.invoke('printedDocument.printLabel', { title: 'x' }))).toBe('NOT_ALLOWED');
  });
});
