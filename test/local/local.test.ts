import { expect, it } from 'vitest';
import { newId } from '#db/kernel/new-id';
import type { PhotoId } from '#shared/kernel/ids';
import { jpegOf } from '../jpeg';
import { site } from '../site';

it('keeps drafts for their author, without passcodes', async () => {
  const s = site();
  const clerk = s.person('clerk');
  const requestId = newId<string>();
  await clerk.ask('draft.save', {
    form: 'intake',
    requestId,
    input: { customer: { name: '陳' }, devices: [{ passcode: '2580', proxy: { idLast4: '1234' } }] },
  });
  await clerk.ask('draft.save', { form: 'intake', requestId, input: { devices: [{ passcode: '2580', shelf: 'B-03' }] } });
  expect(await clerk.ask('draft.get', { form: 'intake' })).toEqual({
    form: 'intake',
    requestId,
    input: { devices: [{ shelf: 'B-03' }] },
    updatedAt: '2026-11-23T01:30:00.000Z',
  });
  expect(await clerk.ask('draft.list', {})).toEqual([{ form: 'intake', requestId, updatedAt: '2026-11-23T01:30:00.000Z' }]);
  expect(await s.person('clerk').ask('draft.get', { form: 'intake' })).toBeNull();
  await clerk.ask('draft.discard', { form: 'intake' });
  expect(await clerk.ask('draft.get', { form: 'intake' })).toBeNull();
  expect(s.sqlite.prepare('select group_concat(input_sha || answer) from command_request').pluck().get()).not.toContain('2580');
  expect([s.count('audit_entry'), s.count('change_log')]).toEqual([0, 3]);
});

it('keeps what a person set for himself', async () => {
  const s = site();
  const clerk = s.person('clerk');
  await clerk.ask('preference.set', { key: 'columns', value: ['a'] });
  await clerk.ask('preference.set', { key: 'columns', value: ['a', 'b'] });
  expect(await clerk.ask('preference.get', { key: 'columns' })).toEqual({ value: ['a', 'b'] });
  expect(await s.person('clerk').ask('preference.get', { key: 'columns' })).toBeNull();
});

it('keeps the bytes of a photo once, and only of a photo', async () => {
  const s = site();
  const clerk = s.person('clerk');
  const jpeg = jpegOf(10, 10).toString('base64');
  const add = (jpegBase64: string, ownerId: string | null = null) =>
    clerk.invoke('photo.add', { jpegBase64, width: 10, height: 10, ownerId });
  expect(await add(jpeg)).toMatchObject({ ok: true, value: { ownerId: null, takenBy: '員工1' } });
  expect(await add(jpeg)).toMatchObject({ ok: true });
  expect([s.count('photo'), s.count('photo_bytes')]).toEqual([2, 1]);
  expect(await clerk.ask('photo.bytes', { id: s.sqlite.prepare('select id from photo limit 1').pluck().get() as PhotoId })).toEqual({
    jpegBase64: jpeg,
  });
  const before = s.rows();
  expect(await add(Buffer.alloc(120, 65).toString('base64'))).toMatchObject({ ok: false, error: { code: 'PHOTO_INVALID' } });
  expect(await add(jpeg, newId<string>())).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  expect(s.rows()).toEqual(before);
});

it('changes settings and names what changed', async () => {
  const s = site();
  const manager = s.person('manager');
  expect(
    await manager.ask('setup.updateSite', { phone: '02-2712-8800', settings: { autoLockMinutes: 10, repairGuaranteeDays: 90 } }),
  ).toMatchObject({ phone: '02-2712-8800', settings: { autoLockMinutes: 10, quoteValidDays: 7 }, rev: 2 });
  expect((await manager.ask('audit.list', {}))[0]).toMatchObject({ event: 'CentreChanged', facts: { fields: 'phone autoLockMinutes' } });
  expect(await s.person('clerk').invoke('setup.updateSite', { phone: '1' })).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } });
  expect(Object.values(await manager.ask('today.overview', {})).every((n) => n === 0)).toBe(true);
});
