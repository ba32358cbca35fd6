import { describe, expect, it } from 'vitest';
import { hashOfPaper } from '#db/printed-document/freeze';
import { frozenIn, paperCodeOf, siteNumberInCode } from '#shared/printed-document/paper-code';
import { bench } from '../bench';

type Row = Readonly<{ id: string; kind: string; document_no: string; seq: number; hash: string; model: string }>;
const CARD = { deviceClass: 'washer', model: 'ES-H14F', serial: 'H14F-220931' } as const;

/** A call with its voucher printed twice: once before and once after the visit. */
async function twoVouchers() {
  const b = bench();
  const customer = {
    new: { name: '陳美玲', phones: [{ number: '0912345678' }], address: '台北市大安區和平東路二段101號', privacyConsent: true },
  };
  const call = await b.clerk.ask('serviceCall.register', { customer, product: { new: CARD }, channel: 'phone', symptom: '漏水' });
  await b.chief.ask('serviceCall.dispatch', { callId: call.id, rev: call.rev, technicianId: b.li.id });
  const voucherId = (await b.clerk.ask('serviceCall.byId', { id: call.id }))?.voucherId;
  if (!voucherId) throw new Error('no voucher');
  await b.clerk.ask('printedDocument.printVoucher', { voucherId });
  const papers = () => b.sqlite.prepare<[], Row>('select * from printed_document order by made_at, seq').all();
  const codeOf = (row: Row | undefined) => (JSON.parse(row?.model ?? '{}') as { head: { qr: string } }).head.qr;
  return { b, voucherId, papers, codeOf };
}

describe('a signed paper is frozen (issue line 7)', () => {
  it('its QR names number, version and hash, and leads back to exactly that paper', async () => {
    const { b, papers, codeOf } = await twoVouchers();
    const [row] = papers();
    const code = codeOf(row);
    expect(code).toBe(`CB2:TP1-${row?.document_no}:1:${row?.hash.slice(0, 12).toUpperCase()}`);
    expect(code.length).toBeLessThanOrEqual(38); // a QR of 25 modules, level M
    expect(await b.clerk.ask('printedDocument.byCode', { code })).toMatchObject({
      verdict: 'fits',
      seq: 1,
      paper: { id: row?.id },
      newer: null,
    });
    expect(await b.clerk.ask('printedDocument.byCode', { code: `]Q1${code.toLowerCase()}\r` })).toMatchObject({ paper: { id: row?.id } });
  });

  it('a change makes a new version; the old one stays as it was, and scanning it says so', async () => {
    const { b, voucherId, papers, codeOf } = await twoVouchers();
    const [old] = papers();
    b.clock.set(Date.parse('2026-11-24T01:30:00.000Z'));
    await b.clerk.ask('printedDocument.printVoucher', { voucherId });
    const [first, second] = papers();
    expect(first).toEqual(old);
    expect(second?.seq).toBe(2);
    const scanned = await b.clerk.ask('printedDocument.byCode', { code: codeOf(first) });
    expect(scanned).toMatchObject({ verdict: 'fits', seq: 1, paper: { id: first?.id }, newer: { id: second?.id, seq: 2 } });
    expect(await b.clerk.ask('printedDocument.byCode', { code: codeOf(second) })).toMatchObject({ seq: 2, newer: null });
  });

  it('says when the paper is not the stored one, and when the stored one was changed in the file', async () => {
    const { b, papers, codeOf } = await twoVouchers();
    const [row] = papers();
    const code = codeOf(row);
    const forged = code.slice(0, -1) + (code.endsWith('0') ? '1' : '0');
    expect(await b.clerk.ask('printedDocument.byCode', { code: forged })).toMatchObject({
      verdict: 'otherContent',
      paper: { id: row?.id },
    });
    expect(await b.clerk.ask('printedDocument.byCode', { code: code.replace(':1:', ':7:') })).toBeNull();
    expect(await b.clerk.ask('printedDocument.byCode', { code: code.replace('TP1', 'KH1') })).toBeNull();
    expect(() => b.sqlite.prepare("update printed_document set model = '{}'").run()).toThrow('append-only');
    b.sqlite.exec('drop trigger printed_document_no_update');
    b.sqlite.prepare("update printed_document set model = replace(model, '陳美玲', '陳美鈴')").run();
    expect(await b.clerk.ask('printedDocument.byCode', { code })).toMatchObject({ verdict: 'damaged' });
  });

  it('the search and the scan of every page take both forms for the thing', async () => {
    const { b, papers, codeOf } = await twoVouchers();
    const [row] = papers();
    const code = codeOf(row);
    const thing = { kind: 'voucher', number: row?.document_no };
    for (const scan of [code, paperCodeOf(`TP1-${row?.document_no}`), `TP1-${row?.document_no}`])
      expect(await b.clerk.ask('search.scan', { code: scan })).toMatchObject(thing);
    expect((await b.clerk.ask('search.find', { text: code })).map((f) => f.title)).toContain(row?.document_no);
    expect(siteNumberInCode(code)).toBe(`TP1-${row?.document_no}`);
    expect(frozenIn(paperCodeOf(`TP1-${row?.document_no}`))).toBeNull();
  });

  it('every stored paper has the hash of its own words, a label keeps the short code', async () => {
    const b = bench();
    await b.takeOne();
    const rows = b.sqlite.prepare<[], Row>('select * from printed_document').all();
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) {
      const model = JSON.parse(row.model) as { head?: { qr: string }; qr?: string };
      expect(hashOfPaper(model)).toBe(row.hash);
      expect(model.head?.qr ?? model.qr).toMatch(row.kind === 'repair-tag' ? /^CB1:/ : /^CB2:/);
    }
  });
});
