import { expect, it } from 'vitest';
import { DEVICE_SHEETS } from '#shared/product/device-class';
import { at, bench, refusal } from '../bench';
import { jpegOf } from '../jpeg';

type Bench = ReturnType<typeof bench>;
const shoot = async (b: Bench, no: number) =>
  (await b.clerk.ask('photo.add', { jpegBase64: jpegOf(400, 300, no).toString('base64'), width: 400, height: 300 })).id;
const tv = (serial: string, photoIds: string[]) => ({
  product: { new: { deviceClass: 'tv' as const, brand: 'CHIMEI', model: 'TV-43A', serial } },
  faultReported: '無電源',
  hasNoAccessories: true,
  shelf: 'B-01',
  exterior: Object.fromEntries(DEVICE_SHEETS.tv.conditionItems.map((item) => [item, 'ok' as const])),
  photoIds,
});
const intake = (...devices: ReturnType<typeof tv>[]) => ({
  customer: { new: { name: '郭志偉', noPhone: true, privacyConsent: true } },
  devices,
  promisedAt: at('2026-11-30', '18:00'),
  inspectionFeeMinor: 300,
  isDataLossAccepted: true,
  signature: { kind: 'signed' as const, name: '郭志偉' },
});

it('two devices of one intake get their own photos (B4)', async () => {
  const b = bench();
  const [front, back, other] = [await shoot(b, 1), await shoot(b, 2), await shoot(b, 3)];
  const view = await b.clerk.ask('counterIntake.receive', intake(tv('TA43-1', [front, back]), tv('TA43-2', [other]), tv('TA43-3', [])));
  const shown = await Promise.all(view.devices.map((d) => b.li.ask('photo.ofOwner', { ownerId: d.stayId })));
  expect(shown.map((photos) => photos.map((p) => p.id).toSorted())).toEqual([[front, back].toSorted(), [other], []]);
});

it('one photo cannot show two devices', async () => {
  const b = bench();
  const one = await shoot(b, 1);
  const both = intake(tv('TA43-1', [one]), tv('TA43-2', [one]));
  expect(await refusal(b, () => b.clerk.invoke('counterIntake.receive', both))).toBe('NOT_FOUND');
});
