import { expect, it } from 'vitest';
import type { RawInput } from '#shared/contract/contract';
import { PaperDocument } from '#shared/printed-document/models/paper-document';
import { site } from '../site';

type Device = NonNullable<RawInput<'counterIntake.receive'>['devices']>[number];
const laptop = (n: number, more: Partial<Device>): Device => ({
  product: { new: { deviceClass: 'laptop', model: `NB-${n}`, serial: `NB14P-55302${n}` } },
  faultReported: '無法開機',
  exterior: { screen: 'ok' },
  shelf: `A-0${n}`,
  ...more,
});

it.each([
  ['one with its bag', [laptop(1, { accessories: [{ name: '變壓器' }] })], ['NB-1 1/2', '配件袋 2/2']],
  ['two', [laptop(1, { hasNoAccessories: true }), laptop(2, { hasNoAccessories: true })], ['NB-1 1/2', 'NB-2 2/2']],
  [
    'two, the first with a bag',
    [laptop(1, { accessories: [{ name: '變壓器' }] }), laptop(2, { hasNoAccessories: true })],
    ['NB-1 1/3', '配件袋 2/3', 'NB-2 3/3'],
  ],
] as const)('tags of an intake are numbered over all that came, phone masked: %s', async (_, devices, expected) => {
  const s = site();
  await s.person('clerk').ask('counterIntake.receive', {
    customer: { new: { name: '許文傑', phones: [{ number: '0933-222-111' }], privacyConsent: true } },
    devices: [...devices],
    promisedAt: '2026-11-25T18:00+08:00',
    inspectionFeeMinor: 300,
    isDataLossAccepted: true,
    signature: { kind: 'signed', name: '許文傑' },
  });
  const stored = s.sqlite.prepare("select model from printed_document where kind = 'repair-tag' order by rowid").pluck().all() as string[];
  const tags = stored.flatMap((model) => {
    const doc = PaperDocument.parse(JSON.parse(model));
    return doc.kind === 'repair-tag' ? [doc] : [];
  });
  expect(tags.map((t) => `${/NB-\d|配件袋/.exec(t.title)?.[0]} ${t.count}`)).toEqual(expected);
  for (const tag of tags) expect(tag.phone).toBe('0933-***-111');
});
