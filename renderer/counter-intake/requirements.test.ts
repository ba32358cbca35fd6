import { describe, expect, it } from 'vitest';
import { emptyDevice, emptyIntake, fromProduct, isUntouched, readDraft, type DeviceForm, type IntakeForm } from './intake-form';
import { receiveInput } from './receive-input';
import { missingOf, requirements, type Item } from './requirements';

const NOW = '2026-11-23T08:30:00.000Z';
const device = (patch: Partial<DeviceForm> = {}): DeviceForm => ({
  ...emptyDevice('a', 'A-05'),
  model: 'Nova-X',
  imeiLabel: '860123045678900',
  faultReported: '不開機',
  hasNoAccessories: true,
  ...patch,
});
const form = (patch: Partial<IntakeForm> = {}, ...devices: DeviceForm[]): IntakeForm => ({
  ...emptyIntake(device(), '2026-11-25 18:00', ''),
  name: '赵敏',
  phone: '0912345678',
  privacyConsent: true,
  isDataLossAccepted: true,
  signature: 'signed',
  ...(devices.length > 0 ? { devices } : {}),
  ...patch,
});
const missing = (f: IntakeForm, isPaid = false): Item[] =>
  missingOf(requirements(f, { region: 'TW', nowAt: NOW, isPaid: [isPaid] })).map((r) => r.item);

describe('必填', () => {
  it.each<[string, IntakeForm, Item[]]>([
    ['complete', form(), []],
    ['known customer is not asked for a phone', form({ customerId: 'x', phone: '', name: '', signer: '赵敏', privacyConsent: false }), []],
    ['no phone, and ticked', form({ phone: '', noPhone: true }), []],
    ['wrong phone', form({ phone: '12' }), ['phone']],
    ['privacy notice', form({ privacyConsent: false }), ['consent']],
    ['wrong check digit', form({}, device({ imeiLabel: '860123045678901' })), ['identifier']],
    ['device without an identifier', form({}, device({ imeiLabel: '', hasNoSerial: true })), []],
    ['silence about accessories', form({}, device({ hasNoAccessories: false })), ['accessories']],
    ['an unanswered part', form({}, device({ exterior: { screen: 'ok' } })), ['exterior']],
    ['proof without a date', form({}, device({ hasInvoice: true })), ['purchaseOn']],
    ['promise in the past', form({ promised: '2026-11-23 16:00' }), ['promised']],
    ['refusal without a witness', form({ signature: 'refusedToSign', refusal: '趕時間' }), ['signature']],
    ['another type without a reason', form({}, device({ type: 'B' })), ['typeReason']],
    ['the second device', form({}, device(), device({ key: 'b', model: '' })), ['model']],
  ])('%s', (_, f, expected) => expect(missing(f)).toEqual(expected));

  it('paid work needs an agreed fee, and 0 is one', () => {
    expect(missing(form(), true)).toEqual(['fee']);
    expect(missing(form({ fee: '0' }), true)).toEqual([]);
  });
});

describe('the command', () => {
  it('keeps the passcode of each device, and only there', () => {
    const f = form({}, device(), device({ key: 'b' }));
    const input = receiveInput(f, { b: '2580' }, 'TW');
    expect(input.devices.map((d) => d.passcode)).toEqual([null, '2580']);
    expect(JSON.stringify(f)).not.toContain('2580');
  });

  it('sends each device with its own photos', () => {
    const f = form({}, device({ photoIds: ['p1', 'p2'] }), device({ key: 'b', photoIds: ['p3'] }));
    expect(receiveInput(f, {}, 'TW').devices.map((d) => d.photoIds)).toEqual([['p1', 'p2'], ['p3']]);
  });

  it('says the moment in UTC, money in minor units, and leaves the type to the engine', () => {
    const input = receiveInput(form({ fee: '300' }), {}, 'TW');
    expect(input).toMatchObject({
      promisedAt: '2026-11-25T10:00:00.000Z',
      inspectionFeeMinor: 300,
      signature: { kind: 'signed', name: '赵敏' },
    });
    expect(input.devices[0]).not.toHaveProperty('type');
    expect(receiveInput(form({ fee: '300' }), {}, 'CN').inspectionFeeMinor).toBe(30_000);
  });

  it('a known product goes by its id', () => {
    const known = fromProduct({
      id: 'p',
      deviceClass: 'laptop',
      brand: 'Nova',
      model: 'NB-14P',
      serial: 'NB14P-1',
      proofType: 'invoice',
    } as Parameters<typeof fromProduct>[0]);
    expect(receiveInput(form({}, device(known)), {}, 'TW').devices[0]).toMatchObject({
      product: { id: 'p' },
      imeiLabel: null,
      proofSeen: { invoice: true },
    });
  });
});

describe('draft', () => {
  it('comes back as it was', () => expect(readDraft(JSON.parse(JSON.stringify(form())))).toEqual(form()));
  it('of an older shape is left alone', () => expect(readDraft({ name: '赵敏' })).toBeNull());
  it('an empty desk is untouched', () => {
    expect(isUntouched(emptyIntake(emptyDevice('a', 'A-05'), '2026-11-25 18:00', '300'))).toBe(true);
    expect(isUntouched(form())).toBe(false);
  });
});
