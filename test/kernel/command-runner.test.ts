import { describe, expect, it } from 'vitest';
import { newId } from '#db/kernel/new-id';
import { site } from '../site';

const MEI = { name: '陳美玲', noPhone: true, privacyConsent: true };

describe('a request id', () => {
  it('gives the first answer again and writes nothing twice', async () => {
    const s = site();
    const clerk = s.person('clerk');
    const id = newId();
    const first = await clerk.invoke('customer.create', MEI, id);
    const before = s.rows();
    const second = await clerk.invoke('customer.create', MEI, id);
    expect(second).toEqual(first);
    expect(s.rows()).toEqual(before);
    expect(s.count('customer')).toBe(1);
  });

  it.each([
    ['another input', 'clerk', { ...MEI, name: '陳美' }],
    ['another person', 'other', MEI],
  ])('with %s is refused', async (_name, who, input) => {
    const s = site();
    const people = { clerk: s.person('clerk'), other: s.person('clerk') };
    const id = newId();
    await people.clerk.invoke('customer.create', MEI, id);
    const before = s.rows();
    expect(await people[who as 'clerk' | 'other'].invoke('customer.create', input, id)).toMatchObject({
      ok: false,
      error: { code: 'REQUEST_REUSED' },
    });
    expect(s.rows()).toEqual(before);
  });

  it('of a refused command may be used again', async () => {
    const s = site();
    const clerk = s.person('clerk');
    const id = newId();
    expect(await clerk.invoke('customer.create', { ...MEI, privacyConsent: false }, id)).toMatchObject({
      ok: false,
      error: { code: 'CONSENT_NEEDED' },
    });
    expect(await clerk.invoke('customer.create', MEI, id)).toMatchObject({ ok: true });
  });
});

describe('the door', () => {
  it.each([
    ['nobody', [], 'NOT_SIGNED_IN'],
    ['the wrong post', ['technician'], 'NOT_ALLOWED'],
  ] as const)('refuses %s and writes nothing', async (_name, posts, code) => {
    const s = site();
    const who = posts.length === 0 ? s.connect() : s.person(...posts);
    const before = s.rows();
    expect(await who.invoke('customer.create', MEI)).toMatchObject({ ok: false, error: { code } });
    expect(s.rows()).toEqual(before);
  });

  it('shuts on a leaver at once', async () => {
    const s = site();
    const manager = s.person('manager');
    const clerk = s.person('clerk');
    await manager.ask('staff.deactivate', { staffId: clerk.id, reason: '離職' });
    expect(await clerk.invoke('customer.create', MEI)).toMatchObject({ ok: false, error: { code: 'NOT_SIGNED_IN' } });
  });

  it('lets a manager do what the chief does, and nothing else of others', async () => {
    const s = site();
    const manager = s.person('manager');
    const unknown = newId();
    expect(await manager.invoke('repairCard.pass', { cardId: unknown as never })).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    });
    expect(await manager.invoke('repairCard.startDiagnosis', { cardId: unknown as never })).toMatchObject({
      ok: false,
      error: { code: 'NOT_ALLOWED' },
    });
  });

  it('names the field of a bad input and never repeats its value', async () => {
    const clerk = site().person('clerk');
    const answer = await clerk.invoke('customer.create', { ...MEI, name: '王'.repeat(61) });
    expect(answer).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID', params: { issues: 'name:tooLong 60' } } });
  });
});

it('freezes each changed row in the change log as it stands after the command', async () => {
  const s = site();
  const clerk = s.person('clerk');
  const mei = await clerk.ask('customer.create', MEI);
  await clerk.ask('customer.update', { customerId: mei.id, name: '陳美鈴' });
  const log = s.sqlite
    .prepare("select rev, json_extract(body, '$.name') as name from change_log where domain = 'customer' order by seq")
    .all();
  expect(log).toEqual([
    { rev: 1, name: '陳美玲' },
    { rev: 2, name: '陳美鈴' },
  ]);
});

it('tells the screens only after the commit, and nothing after a refusal', async () => {
  const s = site();
  const clerk = s.person('clerk');
  await clerk.invoke('customer.create', { ...MEI, privacyConsent: false });
  expect(s.notices).toEqual([]);
  await clerk.ask('customer.create', MEI);
  expect(s.notices).toContain('customer');
});

it('refuses an old screen', async () => {
  const clerk = site().person('clerk');
  const mei = await clerk.ask('customer.create', MEI);
  await clerk.ask('customer.update', { customerId: mei.id, rev: mei.rev, name: '陳美鈴' });
  expect(await clerk.invoke('customer.update', { customerId: mei.id, rev: mei.rev, name: '陳' })).toMatchObject({
    ok: false,
    error: { code: 'STALE_ROW' },
  });
});
