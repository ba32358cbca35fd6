import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Output } from '#shared/contract/contract';
import { auditHash, GENESIS } from '#db/audit/repository';
import { auditEntry } from '#db/audit/table';
import { openEngine } from '#db/host';
import { settableClock } from '#db/kernel/clock';
import { openDatabase, type Sqlite } from '#db/kernel/connection';
import { START } from '../site';

const FIRST = { siteName: '台北服務站', siteCode: 'TP1', region: 'TW', language: 'zh-TW', managerName: '周文雄', pin: '730258' } as const;
let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'anchor-'))));
afterEach(() => rmSync(folder, { recursive: true }));
const file = () => path.join(folder, 'data', 'counterbook.sqlite');
const keys = () => path.join(folder, 'keys');
const open = () =>
  openEngine({
    file: file(),
    dataKey: Buffer.alloc(32, 7),
    keyStore: 'file',
    anchorDir: keys(),
    clock: settableClock(Date.parse(START), false),
  });

/** One day at the counter: the program is started, does something, is closed; answers what the check says. */
async function aDay(does: (ask: (name: string, input: object) => Promise<unknown>) => Promise<void> = () => Promise.resolve()) {
  const engine = await open();
  const pc = engine.connect('PC1');
  const ask = async (name: string, input: object) => {
    const result = await pc.invoke(name, input);
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
    return result.value;
  };
  const status = (await ask('setup.status', {})) as Output<'setup.status'>;
  if (status.state === 'firstRun') await ask('setup.firstRun', FIRST);
  else {
    const [person] = (await ask('staff.signInList', {})) as Output<'staff.signInList'>;
    await ask('staff.signIn', { staffId: person?.id, pin: FIRST.pin });
  }
  await does(ask);
  const chain = (await ask('audit.verify', {})) as Output<'audit.verify'>;
  await engine.close();
  return chain;
}
const work = async (ask: (name: string, input: object) => Promise<unknown>) => {
  for (const name of ['甲', '乙', '丙', '丁']) await ask('customer.create', { name, noPhone: true, privacyConsent: true });
};

/** What a colleague does with the file while the program is closed. */
function tamper(act: (sqlite: Sqlite) => void): void {
  const { sqlite } = openDatabase(file());
  sqlite.exec('drop trigger audit_entry_no_update; drop trigger audit_entry_no_delete');
  act(sqlite);
  sqlite.close();
}

/** Reckons every hash anew, so that the chain fits together again. */
function rebuild(sqlite: Sqlite): void {
  const { db } = openDatabase(file());
  let prevHash = GENESIS;
  let seq = 0;
  for (const { seq: old, prevHash: _p, hash: _h, ...facts } of db.select().from(auditEntry).orderBy(auditEntry.seq).all()) {
    seq += 1;
    const hash = auditHash(prevHash, seq, facts);
    sqlite.prepare('update audit_entry set seq = ?, prev_hash = ?, hash = ? where seq = ?').run(seq, prevHash, hash, old);
    prevHash = hash;
  }
}

it('goes on over restarts and says nothing when nothing happened', async () => {
  await aDay(work);
  await aDay(work);
  expect(await aDay()).toMatchObject({ brokenAt: null, differed: [] });
  expect(readdirSync(keys())).toHaveLength(1);
});

it('finds a cut tail at the exact row', async () => {
  const before = await aDay(work);
  tamper((sqlite) => sqlite.exec(`delete from audit_entry where seq > ${before.rows - 2}`));
  expect(await aDay()).toMatchObject({
    brokenAt: null,
    differed: [{ seq: before.rows - 1, finding: 'cutBack', fromRow: before.rows - 1 }],
  });
  expect((await aDay()).differed).toHaveLength(1); // it stays to be read, and is not found twice
});

it.each([
  ['a row changed', "update audit_entry set facts = '{}' where seq = 3"],
  ['a row taken out', 'delete from audit_entry where seq = 3'],
  [
    'a row put in',
    `update audit_entry set seq = -seq where seq > 2; update audit_entry set seq = 1 - seq where seq < 0;
     insert into audit_entry select 3, at, staff_id, staff_name, workstation, event, entity, entity_id, from_state, to_state, reason, facts, 'x', 'x' from audit_entry where seq = 2`,
  ],
])('finds a chain that was reckoned anew after %s', async (_name, statement) => {
  await aDay(work);
  tamper((sqlite) => {
    sqlite.exec(statement);
    rebuild(sqlite);
  });
  const found = await aDay(work);
  expect(found.brokenAt).toBeNull(); // the chain itself fits: the anchor alone knows
  expect(found.differed).toHaveLength(1);
  expect(['rebuilt', 'cutBack']).toContain(found.differed[0]?.finding);
});

it('finds a line that was added while the program was closed', async () => {
  const before = await aDay(work);
  tamper((sqlite) => {
    sqlite.exec(
      `insert into audit_entry select seq + 1, at, staff_id, staff_name, workstation, event, entity, entity_id, from_state, to_state, reason, facts, 'x', 'x' from audit_entry where seq = ${before.rows}`,
    );
    rebuild(sqlite);
  });
  expect(await aDay()).toMatchObject({ brokenAt: null, differed: [{ finding: 'addedTo', fromRow: before.rows + 1 }] });
});

it('finds an old copy of the file put back', async () => {
  const before = await aDay(work);
  copyFileSync(file(), path.join(folder, 'copy'));
  await aDay(work);
  copyFileSync(path.join(folder, 'copy'), file());
  expect(await aDay()).toMatchObject({ brokenAt: null, differed: [{ finding: 'cutBack', fromRow: before.rows + 1 }] });
});

it.each([
  ['thrown away', () => rmSync(keys(), { recursive: true }), 'noAnchor'],
  [
    'written anew without the key',
    () => {
      const [name = ''] = readdirSync(keys());
      const anchor = JSON.parse(readFileSync(path.join(keys(), name), 'utf8')) as object;
      writeFileSync(path.join(keys(), name), JSON.stringify({ ...anchor, rows: 1 }));
    },
    'forgedAnchor',
  ],
  ['spoilt', () => writeFileSync(path.join(keys(), readdirSync(keys())[0] ?? ''), 'x'), 'forgedAnchor'],
])('says that the anchor was %s', async (_name, act, finding) => {
  await aDay(work);
  act();
  expect((await aDay()).differed).toMatchObject([{ finding, fromRow: 1 }]);
});

it('the anchor follows a second after a change, so a crash hides nothing that was anchored', async () => {
  await aDay();
  const engine = await open();
  const pc = engine.connect('PC1');
  const list = (await pc.invoke('staff.signInList', {})) as { value: Output<'staff.signInList'> };
  await pc.invoke('staff.signIn', { staffId: list.value[0]?.id, pin: FIRST.pin });
  const rowsKept = () => (JSON.parse(readFileSync(path.join(keys(), readdirSync(keys())[0] ?? ''), 'utf8')) as { rows: number }).rows;
  const before = rowsKept();
  await new Promise((resolve) => setTimeout(resolve, 1_300));
  expect(rowsKept()).toBe(before + 1);
  await engine.close();
});
