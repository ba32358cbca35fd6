import { describe, expect, it } from 'vitest';
import { BurstWatcher } from '#renderer/kernel/scan-burst';
import { scanProblem } from '#shared/numbering/scan-problem';
import { cleanScan } from '#shared/numbering/scan-text';
import { warehouse } from '../stock/warehouse';
import { desk, reasonOf } from './desk';

const PIECE = { deviceClass: 'tv' as const, model: 'TV-43A', serial: 'TA43-07715' };
/** A centre with the call SC-2026-000001. */
async function withCall() {
  const d = desk();
  const call = await d.clerk.ask('serviceCall.register', {
    customer: { new: { name: '郭志偉', noPhone: true, privacyConsent: true } },
    product: { new: PIECE },
    symptom: '無電源',
  });
  return { d, call };
}

/** quality 4.8: number, what the scanner sends, what it opens, what the window says when it opens nothing. */
const ROWS: readonly (readonly [no: number, text: string, opens: 'call' | null, problem?: string])[] = [
  [140, 'SC-2026-000001', 'call'],
  [141, 'sc-2026-000001', 'call'],
  [141, 'SC－2026－000001', 'call'],
  [141, 'ＳＣ－２０２６－０００００１', 'call'],
  [142, 'SC-2026-000001\r', 'call'],
  [142, ']C1SC-2026-000001', 'call'],
  [142, ']C1TP1-SC-2026-000001\r\n', 'call'],
  [143, 'FZ1-SC-2026-000001', null, 'otherCentre'],
  [145, 'SC-2026-000999', null],
  [147, 'http://evil/', null],
  [147, 'javascript:alert(1)', null],
  [148, 'A'.repeat(4000), null, 'tooLong'],
  [148, `SC-2026-000001${'A'.repeat(4000)}`, null, 'tooLong'],
  [151, 'SC-2026-0000', null, 'cut'],
  [151, 'SC-2026-0001', null, 'cut'],
  [151, 'TP1-SC-20', null, 'cut'],
];

describe.each(ROWS.map(([no, text, opens, problem = null]) => ({ no, text, opens, problem })))(
  '4.8 row $no $text',
  ({ text, opens, problem }) => {
    it(`opens ${opens ?? 'nothing'}${problem === null ? '' : `, ${problem}`}`, async () => {
      const { d, call } = await withCall();
      const before = d.fingerprint();
      const found = problem === 'tooLong' ? null : await d.clerk.ask('search.scan', { code: text });
      expect(found && { kind: found.kind, id: found.id }).toEqual(opens === null ? null : { kind: 'call', id: call.id });
      expect(scanProblem(text, d.code)?.code ?? null).toBe(problem);
      expect(d.fingerprint(), 'a scan writes nothing').toBe(before);
    });
  },
);

it('4.8 row 143 names the centre', () => expect(scanProblem('FZ1-SC-2026-000001', 'TP1')).toEqual({ code: 'otherCentre', site: 'FZ1' }));

it('4.8 row 144: a void document opens, and is shown as void', async () => {
  const { d, call } = await withCall();
  await d.clerk.ask('serviceCall.cancel', { callId: call.id, reason: '客戶不修了' });
  const found = await d.clerk.ask('search.scan', { code: call.callNo });
  expect(found).toMatchObject({ kind: 'call', id: call.id });
  expect(await d.clerk.ask('serviceCall.byId', { id: call.id })).toMatchObject({ status: 'CANCELLED' });
});

it('4.8 row 146: the EAN of a part finds the part; one that is not in the books finds nothing', async () => {
  const w = await warehouse();
  const hose = await w.newPart('P-HOSE-01', { barcodes: ['4712345678904'] });
  const scan = async (sent: string) => (await w.keeper.ask('part.byCode', { code: cleanScan(sent) }))?.part.id ?? null;
  expect([await scan('4712345678904'), await scan(']E04712345678904\r')]).toEqual([hose.id, hose.id]);
  expect(await scan('4712345678911')).toBeNull();
});

it('4.8 row 148: the engine refuses a code of 4,000 characters', async () => {
  const { d } = await withCall();
  expect(await d.clerk.invoke('search.scan', { code: 'A'.repeat(4000) })).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID' } });
});

it('4.8 row 149: two scans within 50 ms are two texts, in order', () => {
  const watcher = new BurstWatcher();
  let at = 1_000;
  const scans: string[] = [];
  for (const key of [...Array.from('SC-2026-000001'), 'Enter', ...Array.from('RC-2026-000002'), 'Enter']) {
    const verdict = watcher.press({ key, code: '', hasModifier: false, isRepeat: false, at: (at += 1.6) });
    if (verdict.kind === 'scan') scans.push(verdict.text);
  }
  expect(at - 1_000).toBeLessThan(50);
  expect(scans).toEqual(['SC-2026-000001', 'RC-2026-000002']);
});

it('4.8 row 142: what a scanner adds is stripped, and what it adds to nothing leaves nothing', () => {
  expect([cleanScan(']C1SC-2026-000101\r'), cleanScan(']Q3'), cleanScan('\u001B\u0007')]).toEqual(['SC-2026-000101', '', '']);
});

it('4.8 row 152: another device than the receipt’s is an incident, and is not handed over', async () => {
  const d = desk();
  await d.takeOne();
  const [stay] = await d.clerk.ask('custody.inState', { state: 'IN_CUSTODY' });
  if (!stay) throw new Error('nothing is in custody');
  const scan = await d.clerk.ask('custody.scanForRelease', { receiptId: stay.receiptId, scanned: 'XX-99999' });
  expect(scan).toMatchObject({ outcome: 'refused', scanned: 'XX-99999', expected: [stay.serial] });
  const fate = await d.attempt('custody.release', {
    receiptId: stay.receiptId,
    devices: [{ stayId: stay.id, scanned: 'XX-99999', areAccessoriesBack: true }],
    collector: { kind: 'owner' },
    isReceiptSurrendered: true,
    isVoucherSigned: true,
  });
  expect([fate.outcome, reasonOf(fate)]).toEqual(['R', 'SERIAL_MISMATCH']);
});
