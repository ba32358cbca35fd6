import { describe, expect, it } from 'vitest';
import { newId } from '#db/kernel/new-id';
import type { RawInput } from '#shared/contract/contract';
import { START, site } from '../site';

const MEI = { name: '陳美玲', noPhone: true, privacyConsent: true };
const CALL: RawInput<'serviceCall.register'> = {
  customer: { new: { name: '郭志偉', phones: [{ number: '0928765432' }], address: '台北市大安區復興南路一段390號', privacyConsent: true } },
  product: { new: { deviceClass: 'tv', brand: 'CHIMEI', model: 'TV-43A', serial: 'TA43-07715' } },
  symptom: '無電源，指示燈不亮',
};
const DAY_MS = 86_400_000;

describe('a draft', () => {
  it('is its author’s alone, and is there when he comes back', async () => {
    const s = site();
    const [mei, hua] = [s.person('clerk'), s.person('clerk')];
    await mei.ask('draft.save', { form: 'customer:new', requestId: newId(), input: MEI });
    expect(await hua.ask('draft.get', { form: 'customer:new' })).toBeNull();
    expect(await hua.ask('draft.list', {})).toEqual([]);
    const own = { ...MEI, name: '許文傑' };
    await hua.ask('draft.save', { form: 'customer:new', requestId: newId(), input: own });
    expect(await mei.ask('draft.get', { form: 'customer:new' })).toMatchObject({ input: MEI });
    expect(await hua.ask('draft.get', { form: 'customer:new' })).toMatchObject({ input: own });
    await hua.ask('draft.discard', { form: 'customer:new' });
    expect(await mei.ask('draft.get', { form: 'customer:new' })).toMatchObject({ input: MEI });
  });

  it.each([
    ['a passcode', { passcode: 'pq-4471' }],
    ['a PIN', { pin: '384751', newPin: '384752' }],
    ['ID digits, deep inside', { collector: [{ idLast4: '4321' }] }],
  ])('never holds %s', async (_name, secret) => {
    const s = site();
    const clerk = s.person('clerk');
    await clerk.ask('draft.save', { form: 'counter-intake', requestId: newId(), input: { note: '摔過', ...secret } });
    const kept = JSON.stringify(await clerk.ask('draft.get', { form: 'counter-intake' }));
    expect(kept).toContain('摔過');
    for (const word of ['4471', '384751', '384752', '4321']) expect(kept).not.toContain(word);
  });

  it('ends with the command that uses it, and a last key that comes late does not bring it back', async () => {
    const s = site();
    const clerk = s.person('clerk');
    const requestId = newId();
    const keep = (input: unknown) => clerk.ask('draft.save', { form: 'customer:new', requestId, input });
    await keep(MEI);
    expect(await clerk.invoke('customer.create', MEI, requestId)).toMatchObject({ ok: true });
    expect(await clerk.ask('draft.list', {})).toEqual([]);
    await keep({ ...MEI, note: '晚到的字' });
    expect(await clerk.ask('draft.list', {})).toEqual([]);
  });

  it('outlives a refusal, and saves with the same request id once it is corrected', async () => {
    const s = site();
    const clerk = s.person('clerk');
    const requestId = newId();
    await clerk.ask('draft.save', { form: 'customer:new', requestId, input: MEI });
    expect(await clerk.invoke('customer.create', { ...MEI, privacyConsent: false }, requestId)).toMatchObject({ ok: false });
    expect(await clerk.ask('draft.get', { form: 'customer:new' })).toMatchObject({ requestId, input: MEI });
    expect(await clerk.invoke('customer.create', MEI, requestId)).toMatchObject({ ok: true });
    expect(await clerk.ask('draft.get', { form: 'customer:new' })).toBeNull();
  });

  it('whose answer was lost is answered again: one call, one number', async () => {
    const s = site();
    const clerk = s.person('clerk');
    const requestId = newId();
    await clerk.ask('draft.save', { form: 'service-call', requestId, input: CALL });
    const lost = await clerk.invoke('serviceCall.register', CALL, requestId); // committed; the window died before it heard
    const before = s.rows();
    expect(await clerk.invoke('serviceCall.register', CALL, requestId)).toEqual(lost);
    expect(s.rows()).toEqual(before);
    expect(await clerk.ask('draft.list', {})).toEqual([]);
  });
});

describe('the clock of the PC is changed between typing and saving', () => {
  it.each([
    ['an hour forward', DAY_MS / 24],
    ['a day forward', DAY_MS],
    ['a year forward', 400 * DAY_MS],
    ['an hour back', -DAY_MS / 24],
    ['a day back', -DAY_MS],
  ])('%s: the draft stays as it is, and is saved', async (_name, byMs) => {
    const s = site();
    const clerk = s.person('clerk');
    const requestId = newId();
    await clerk.ask('draft.save', { form: 'service-call', requestId, input: CALL });
    s.clock.set(Date.parse(START) + byMs);
    expect(await clerk.ask('draft.get', { form: 'service-call' })).toMatchObject({ requestId, input: CALL });
    expect(await clerk.invoke('serviceCall.register', CALL, requestId)).toMatchObject({ ok: true });
    expect(await clerk.ask('draft.list', {})).toEqual([]);
  });

  it('back before the last number: refused, the draft stays, and saves when the clock is right again (E26)', async () => {
    const s = site();
    const clerk = s.person('clerk');
    await clerk.ask('serviceCall.register', {
      ...CALL,
      product: { new: { deviceClass: 'tv', brand: 'CHIMEI', model: 'TV-43A', serial: 'TA43-09999' } },
    });
    const requestId = newId();
    await clerk.ask('draft.save', { form: 'service-call', requestId, input: CALL });
    s.clock.set(Date.parse(START) - DAY_MS);
    const before = s.rows();
    expect(await clerk.invoke('serviceCall.register', CALL, requestId)).toMatchObject({
      ok: false,
      error: { code: 'CLOCK_BEFORE_LAST' },
    });
    expect(s.rows()).toEqual(before);
    expect(await clerk.ask('draft.get', { form: 'service-call' })).toMatchObject({ requestId, input: CALL });
    s.clock.set(Date.parse(START) + 1);
    expect(await clerk.invoke('serviceCall.register', CALL, requestId)).toMatchObject({ ok: true, value: { callNo: 'SC-2026-000002' } });
    expect(await clerk.ask('draft.list', {})).toEqual([]);
  });
});
