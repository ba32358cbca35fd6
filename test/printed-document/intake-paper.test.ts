import { expect, it } from 'vitest';
import { IntakeSlipPaper } from '#shared/printed-document/models/intake-slip';
import { bench } from '../bench';

it('the intake slip says what the clerk was shown and saw: proof, purchase, moisture, the IMEI of the system (B4)', async () => {
  const b = bench();
  const exterior = { screen: 'ok' as const };
  const fields = async () => {
    const row = b.sqlite
      .prepare<[], { model: string }>("select model from printed_document where kind = 'intake-slip' order by seq, made_at desc")
      .get();
    const paper = IntakeSlipPaper.parse(JSON.parse(row?.model ?? '{}'));
    return Object.fromEntries(paper.devices[0]?.fields.map((f) => [f.label, f.value]) ?? []);
  };
  await b.takeOne();
  expect(await fields()).toMatchObject({ 憑證: '未出示', 受潮: '未檢' });
  expect(await fields()).not.toHaveProperty('系統 IMEI');
  b.goTo('2026-11-24', '09:00');
  await b.takeOne({
    product: { new: { deviceClass: 'phone', brand: 'SAMPO', model: 'Nova-X', imei1: '490154203237518' } },
    exterior,
    imeiLabel: '490154203237518',
    imeiSystem: '490154203237518',
    proofSeen: { invoice: true, card: false, no: 'AB-12345678' },
    purchaseOn: '2024-03-02',
    moisture: 'labelChanged',
  });
  expect(await fields()).toMatchObject({
    憑證: '發票 AB-12345678',
    購買日: '113-03-02',
    受潮: '標籤變色',
    '系統 IMEI': '490154203237518',
  });
  expect(b.bugs).toEqual([]);
});
