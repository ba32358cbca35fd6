import { describe, expect, it } from 'vitest';
import { site } from '../site';

const MEI = { name: '陳美玲', phones: [{ number: '0912-345-678' }], privacyConsent: true, address: '台北市大安區和平東路二段101號5樓' };

describe('customer.create', () => {
  it('writes the pocket with its number, stored phone and zone', async () => {
    const s = site();
    const clerk = s.person('clerk');
    await s.person('manager').ask('setup.updateSite', { settings: { suburbanDistricts: ['淡水區'] } });
    expect(await clerk.ask('customer.create', MEI)).toMatchObject({
      customerNo: 'C000001',
      phones: [{ number: '0912345678', extension: null, label: null }],
      zone: 'urban',
      consentAt: '2026-11-23T01:30:00.000Z',
      visits: 0,
      owedMinor: 0,
      rev: 1,
    });
    expect(
      await clerk.ask('customer.create', {
        ...MEI,
        name: '永豐食品',
        kind: 'company',
        taxId: '53212539',
        address: '新北市淡水区中山路1号',
      }),
    ).toMatchObject({
      customerNo: 'C000002',
      zone: 'suburban',
      taxId: '53212539',
    });
    expect(s.notices).toContain('customer');
  });

  it.each([
    ['no consent', { ...MEI, privacyConsent: false }, 'CONSENT_NEEDED'],
    ['no phone', { ...MEI, phones: [] }, 'PHONE_NEEDED'],
    ['a broken phone', { ...MEI, phones: [{ number: '09x' }] }, 'PHONE_INVALID'],
    ['a wrong tax id', { ...MEI, taxId: '12345678' }, 'TAX_ID_INVALID'],
    ['credit by a clerk', { ...MEI, creditLimitMinor: 20000 }, 'NOT_ALLOWED'],
    ['no name', { ...MEI, name: '　' }, 'INPUT_INVALID'],
  ])('%s leaves nothing behind', async (_name, input, code) => {
    const s = site();
    const before = s.rows();
    const clerk = s.person('clerk');
    expect(await clerk.invoke('customer.create', input)).toMatchObject({ ok: false, error: { code } });
    expect(s.rows()).toEqual({ ...before, staff: 1, change_log: 2 });
  });
});

it('updates, sets credit, and refuses an old screen', async () => {
  const s = site();
  const clerk = s.person('clerk');
  const mei = await clerk.ask('customer.create', MEI);
  expect(
    await clerk.ask('customer.update', { customerId: mei.id, rev: 1, name: '陳美伶', phones: [{ number: '0912345678/0987654321' }] }),
  ).toMatchObject({
    name: '陳美伶',
    phones: [{ number: '0912345678' }, { number: '0987654321' }],
    address: MEI.address,
    rev: 2,
  });
  expect((await clerk.ask('customer.match', { text: '陈美伶' })).map((m) => m.why)).toEqual(['name']);
  expect(await clerk.ask('customer.match', { text: '陳美玲' })).toEqual([]);
  const before = s.rows();
  expect(await clerk.invoke('customer.update', { customerId: mei.id, rev: 1, name: 'x' })).toMatchObject({
    ok: false,
    error: { code: 'STALE_ROW' },
  });
  expect(await clerk.invoke('customer.setCredit', { customerId: mei.id, creditLimitMinor: 1, termDays: 1 })).toMatchObject({
    ok: false,
    error: { code: 'NOT_ALLOWED' },
  });
  expect(s.rows()).toEqual(before);
  expect(await s.person('manager').ask('customer.setCredit', { customerId: mei.id, creditLimitMinor: 20000, termDays: 30 })).toMatchObject({
    creditLimitMinor: 20000,
    termDays: 30,
  });
});

it('matches by any crumb and says why', async () => {
  const s = site();
  const clerk = s.person('clerk');
  const na = await clerk.ask('customer.create', { ...MEI, name: '歐陽娜娜', phones: [{ number: '0928765432' }] });
  const mei = await clerk.ask('customer.create', MEI);
  await clerk.ask('product.create', { customerId: mei.id, product: { deviceClass: 'phone', model: 'Nova-X', imei1: '860123045678900' } });
  const cases: [string, string, string][] = [
    ['0912345678', mei.id, 'phone'],
    ['+886 912 345 678', mei.id, 'phone'],
    ['5678', mei.id, 'phoneTail'],
    ['陈美', mei.id, 'name'],
    ['chenmeiling', mei.id, 'pinyin'],
    ['oynn', na.id, 'pinyin'],
    ['欧阳', na.id, 'name'],
    ['678900', mei.id, 'serial'],
    ['C000001', na.id, 'number'],
    ['和平東路', na.id, 'other'],
  ];
  const answers: (readonly [string, string, string | undefined])[] = [];
  for (const [text, id] of cases) answers.push([text, id, (await clerk.ask('customer.match', { text })).find((m) => m.id === id)?.why]);
  expect(answers).toEqual(cases);
  expect(await clerk.ask('customer.match', { text: '"* OR' })).toEqual([]);
  expect(await clerk.ask('customer.duplicates', { customerId: null, name: '陈美玲', phones: ['0928-765-432', 'x'] })).toMatchObject([
    { id: na.id, why: 'phone' },
    { id: mei.id, why: 'name' },
  ]);
  const page = await clerk.ask('customer.list', { limit: 1 });
  const rest = await clerk.ask('customer.list', { after: { name: page[0]?.name ?? '', id: page[0]?.id ?? mei.id }, limit: 5 });
  expect([...page, ...rest].map((m) => m.id).toSorted()).toEqual([na.id, mei.id].toSorted());
});

it('merges two pockets and takes them apart exactly', async () => {
  const s = site();
  const clerk = s.person('clerk');
  const from = await clerk.ask('customer.create', { ...MEI, phones: [{ number: '0912345678' }, { number: '0227128800' }] });
  const into = await clerk.ask('customer.create', MEI);
  const washer = await clerk.ask('product.create', {
    customerId: from.id,
    product: { deviceClass: 'washer', model: 'ES-H14F', serial: 'H14F-220931' },
  });
  expect(await clerk.invoke('customer.merge', { fromId: into.id, intoId: into.id })).toMatchObject({
    ok: false,
    error: { code: 'MERGE_SAME' },
  });

  const merge = await clerk.ask('customer.merge', { fromId: from.id, intoId: into.id });
  expect(merge).toMatchObject({
    from: { mergedInto: into.id },
    into: { phones: [{ number: '0912345678' }, { number: '0227128800' }] },
    isUndone: false,
  });
  expect(await clerk.ask('product.ofCustomer', { customerId: into.id })).toMatchObject([{ id: washer.id, rev: 2 }]);
  expect((await clerk.ask('customer.list', {})).map((m) => m.id)).toEqual([into.id]);
  expect((await clerk.ask('customer.match', { text: '陳美玲' })).map((m) => m.id)).toEqual([into.id]);

  expect(await clerk.ask('customer.undoMerge', { mergeId: merge.id })).toMatchObject({
    from: { mergedInto: null },
    into: { phones: [{ number: '0912345678' }] },
    isUndone: true,
  });
  expect(await clerk.ask('product.ofCustomer', { customerId: from.id })).toMatchObject([{ id: washer.id }]);
  expect(await clerk.ask('customer.merges', { customerId: from.id })).toMatchObject([{ id: merge.id, isUndone: true }]);
  const before = s.rows();
  expect(await clerk.invoke('customer.undoMerge', { mergeId: merge.id })).toMatchObject({
    ok: false,
    error: { code: 'MERGE_NOT_UNDOABLE' },
  });
  expect(s.rows()).toEqual(before);

  const again = await clerk.ask('customer.merge', { fromId: from.id, intoId: into.id });
  const third = await clerk.ask('customer.create', { ...MEI, name: '郭志偉' });
  await clerk.ask('customer.merge', { fromId: into.id, intoId: third.id });
  expect(await clerk.invoke('customer.undoMerge', { mergeId: again.id })).toMatchObject({
    ok: false,
    error: { code: 'MERGE_NOT_UNDOABLE' },
  });
  expect((await clerk.ask('audit.consistency', {})).filter((c) => c.violations.length > 0)).toEqual([]);
});
