import { expect, it } from 'vitest';
import { site } from '../site';

async function withTrail() {
  const s = site();
  const clerk = s.person('clerk');
  const mei = await clerk.ask('customer.create', { name: '陳美玲', noPhone: true, privacyConsent: true });
  for (const name of ['甲', '乙', '丙', '丁']) await clerk.ask('customer.update', { customerId: mei.id, name });
  return { s, clerk, mei };
}

it('tells the story of an entity, newest first', async () => {
  const { s, clerk, mei } = await withTrail();
  expect((await clerk.ask('audit.story', { entityIds: [mei.id] })).map((a) => [a.seq, a.event, a.by])).toEqual([
    [5, 'CustomerChanged', '員工1'],
    [4, 'CustomerChanged', '員工1'],
    [3, 'CustomerChanged', '員工1'],
    [2, 'CustomerChanged', '員工1'],
    [1, 'CustomerOpened', '員工1'],
  ]);
  const chief = s.person('chief');
  expect((await chief.ask('audit.list', { before: 4, event: 'CustomerChanged', limit: 1 })).map((a) => a.seq)).toEqual([3]);
  expect(await clerk.invoke('audit.list', {})).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } });
  expect(await clerk.ask('audit.verify', {})).toMatchObject({ rows: 5, brokenAt: null });
});

it.each([
  ['a changed row', "update audit_entry set facts = '{}' where seq = 3", 3],
  ['a row taken out', 'delete from audit_entry where seq = 3', 4],
  [
    'swapped rows',
    'update audit_entry set seq = 99 where seq = 3; update audit_entry set seq = 3 where seq = 4; update audit_entry set seq = 4 where seq = 99',
    3,
  ],
  [
    'a row put in',
    "insert into audit_entry select 6, at, staff_id, staff_name, workstation, event, entity, entity_id, from_state, to_state, reason, facts, hash, 'x' from audit_entry where seq = 5",
    6,
  ],
])('finds %s (S19)', async (_name, statement, brokenAt) => {
  const { s, clerk } = await withTrail();
  s.sqlite.exec(`drop trigger audit_entry_no_update; drop trigger audit_entry_no_delete; ${statement}`);
  expect(await clerk.ask('audit.verify', {})).toMatchObject({ brokenAt });
});

it.each(['update audit_entry set reason = 1', 'delete from audit_entry where seq = 1'])(
  'the file itself refuses: %s',
  async (statement) => {
    const { s } = await withTrail();
    expect(() => s.sqlite.exec(statement)).toThrow(/append-only/);
  },
);

it('names what contradicts itself', async () => {
  const { s, clerk, mei } = await withTrail();
  expect((await clerk.ask('audit.consistency', {})).filter((c) => c.violations.length > 0)).toEqual([]);
  s.sqlite.prepare('delete from search_doc where entity_id = ?').run(mei.id);
  s.sqlite.prepare('update customer set rev = 9').run();
  const found = Object.fromEntries((await clerk.ask('audit.consistency', {})).map((c) => [c.check, c.violations]));
  expect(found.searchMissing).toEqual([`customer C000001 ${mei.id}`]);
  expect(found.searchIndex).toEqual(['search_index 0 1']);
  expect(found.changeLogBehind).toEqual([`customer ${mei.id} 9`]);
});
