import { randomBytes, randomInt } from 'node:crypto';
import { copyFileSync, readFileSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CHUNK, MAGIC } from '#db/backup/header';
import { keyFor, nonceOf } from '#db/backup/seal';
import { fileSha, keysOf, readHead, unseal, writeSealed } from '#db/backup/sealed-file';
import { inspect } from '#db/backup/rehearse';
import { makePhraseFor } from './recovery-phrase';
import { openDatabase } from '#db/kernel/connection';
import { centreOnDisk, emptyFolder, filesIn, removeFolders, START, VERSION, type Folder } from './centre-on-disk';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 }); // files, keys and threads on a machine that may be busy

const CENTRE = { id: '01890a5d-ac96-774b-bcce-b302099a8057', code: 'TP1' };
let centre: Folder;
let backup: string;
let bytes: Buffer;
beforeAll(async () => {
  centre = await centreOnDisk();
  backup = centre.make();
  bytes = readFileSync(backup);
});
afterAll(removeFolders);

/** What a rehearsal of these bytes is refused with; everything in the data folder must be as it was. */
async function refusalOf(content: Buffer | null, change: Parameters<Folder['rehearsal']>[1] = {}, name = 'chosen.cbk'): Promise<unknown> {
  const stick = emptyFolder().dataDir;
  const chosen = path.join(stick, name);
  if (content !== null) writeFileSync(chosen, content);
  const before = filesIn(centre.dataDir);
  const refused = await centre.rehearsal(chosen, change).then(
    () => 'accepted',
    (e: unknown) => (e as { app?: { code: string } }).app?.code ?? e,
  );
  expect(filesIn(centre.dataDir)).toEqual(before);
  return refused;
}
const flipped = (at: number, mask = 1 << randomInt(8)): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ mask;
  return copy;
};
const bodyAt = () => readHead(backup).bodyAt;

describe('each of these is refused before anything is replaced', () => {
  it.each<[string, () => Buffer | null, string]>([
    ['a file that is not there: the stick was pulled out', () => null, 'BACKUP_UNREACHABLE'],
    ['an empty file', () => Buffer.alloc(0), 'BACKUP_NOT_ONE'],
    ['a photo', () => Buffer.from('ffd8ffe000104a464946', 'hex'), 'BACKUP_NOT_ONE'],
    ['a database', () => readFileSync(centre.file), 'BACKUP_NOT_ONE'],
    ['random bytes', () => randomBytes(100_000), 'BACKUP_NOT_ONE'],
    ['only the mark', () => MAGIC, 'BACKUP_CUT'],
    ['cut in the head', () => bytes.subarray(0, 200), 'BACKUP_CUT'],
    ['cut in the body', () => bytes.subarray(0, bodyAt() + 50_000), 'BACKUP_CUT'],
    ['one byte short', () => bytes.subarray(0, -1), 'BACKUP_CUT'],
    ['one byte more', () => Buffer.concat([bytes, Buffer.from([0])]), 'BACKUP_DAMAGED'],
    ['twice over', () => Buffer.concat([bytes, bytes]), 'BACKUP_DAMAGED'],
    [
      'a length of four gigabytes in the head',
      () => Buffer.concat([MAGIC, Buffer.from('ffffffff', 'hex'), bytes.subarray(12)]),
      'BACKUP_DAMAGED',
    ],
    [
      'two pieces of the body swapped',
      () => {
        const first = bytes.subarray(bodyAt(), bodyAt() + 40);
        const copy = Buffer.from(bytes);
        bytes.copy(copy, bodyAt(), bodyAt() + 40, bodyAt() + 80);
        first.copy(copy, bodyAt() + 40);
        return copy;
      },
      'BACKUP_DAMAGED',
    ],
    ['the body of another backup under this head', () => Buffer.concat([bytes.subarray(0, bodyAt()), otherBody()]), 'BACKUP_DAMAGED'],
  ])('%s', async (_case, content, code) => expect(await refusalOf(content())).toBe(code));
});

/** A second backup of the same data: same size, other keys. */
function otherBody(): Buffer {
  const other = centre.make({ now: '2026-11-24T01:30:00.000Z' });
  const body = readFileSync(other).subarray(readHead(other).bodyAt);
  unlinkSync(other);
  return body;
}

it('whole chunks swapped, left out or repeated do not open', () => {
  const folder = emptyFolder().dataDir;
  const at = (name: string) => path.join(folder, name);
  const dataKey = randomBytes(32);
  const size = 2 * CHUNK + 5;
  writeFileSync(at('plain'), randomBytes(size));
  const facts = {
    madeAt: START,
    kind: 'manual' as const,
    version: VERSION,
    centre: CENTRE,
    migrations: [],
    chain: { rows: 0, head: null },
  };
  writeSealed(at('plain'), at('sealed'), { ...facts, size, sha: fileSha(at('plain')) }, { dataKey, phrase: null });
  const head = readHead(at('sealed'));
  const whole = readFileSync(at('sealed'));
  const chunk = (i: number) => whole.subarray(head.bodyAt + i * (CHUNK + 16), head.bodyAt + (i + 1) * (CHUNK + 16));
  const fileKey = keysOf(head.header, { dataKey })?.fileKey ?? Buffer.alloc(32);
  const opens = (order: readonly number[]): boolean => {
    const name = order.join('');
    writeFileSync(at(name), Buffer.concat([whole.subarray(0, head.bodyAt), ...order.map(chunk)]));
    try {
      unseal(at(name), readHead(at(name)), fileKey, at(`${name}.plain`));
      return true;
    } catch {
      return false;
    }
  };
  const orders = [
    [0, 1, 2],
    [1, 0, 2],
    [0, 0, 2],
    [0, 2],
    [0, 1, 1],
    [0, 1, 2, 2],
  ];
  expect(orders.map(opens)).toEqual([true, false, false, false, false, false]);
});

it('a flip of each of 1,000 random bytes is refused (S22)', async () => {
  const accepted: number[] = [];
  const unexpected: unknown[] = [];
  const before = filesIn(centre.dataDir);
  const stick = emptyFolder().dataDir;
  const chosen = path.join(stick, 'chosen.cbk');
  // The first bytes hold everything that is not sealed in chunks; they get half of the flips.
  const places = Array.from({ length: 1000 }, (_, i) => randomInt(i % 2 === 0 ? bodyAt() : bytes.length));
  for (const at of places) {
    writeFileSync(chosen, flipped(at));
    const answer = await centre.rehearsal(chosen).then(
      () => accepted.push(at),
      (e: unknown) => (e as { app?: { code: string } }).app?.code,
    );
    if (!['BACKUP_NOT_ONE', 'BACKUP_CUT', 'BACKUP_DAMAGED'].includes(String(answer))) unexpected.push([at, answer]);
  }
  expect({ accepted, unexpected }).toEqual({ accepted: [], unexpected: [] });
  expect(filesIn(centre.dataDir)).toEqual(before);
}, 240_000);

it('a backup of another centre is refused, with the right phrase too', async () => {
  const other = await centreOnDisk();
  const { sqlite } = openDatabase(other.file);
  sqlite.prepare("update site set site_code = 'KH2', id = '01890a5d-ac96-774b-bcce-b302099a8057'").run();
  sqlite.close();
  const { phrase, key } = await makePhraseFor();
  const foreign = readFileSync(other.make({ phrase: key }));
  expect(await refusalOf(foreign)).toBe('BACKUP_OTHER_CENTRE');
  expect(await refusalOf(foreign, { phrase })).toBe('BACKUP_OTHER_CENTRE');
});

it('a centre that only has the same code is another centre', async () => {
  const other = await centreOnDisk();
  const { sqlite } = openDatabase(other.file);
  sqlite.prepare("update site set id = '01890a5d-ac96-774b-bcce-b302099a8057'").run();
  sqlite.close();
  expect(await refusalOf(readFileSync(other.make()))).toBe('BACKUP_OTHER_CENTRE');
});

it('a backup of a newer program is refused and says which version is needed (R12)', async () => {
  const newer = await centreOnDisk();
  const { sqlite } = openDatabase(newer.file);
  const [columns] = [sqlite.prepare("select count(*) from pragma_table_info('applied_migration')").pluck().get() as number];
  sqlite.prepare(`insert into applied_migration values ('9999_future', 'x', '2027-01-01'${columns > 3 ? ", '2.0.0'" : ''})`).run();
  sqlite.close();
  expect(await refusalOf(readFileSync(newer.make({ version: '2.0.0' })))).toBe('BACKUP_NEWER');
});

describe('the recovery phrase', () => {
  it('opens a backup on another computer, with the data key inside', async () => {
    const { phrase, key } = await makePhraseFor();
    const made = centre.make({ phrase: key, now: '2026-11-25T01:30:00.000Z' });
    const newPc = emptyFolder();
    const { dataKey, report } = await newPc.rehearsal(made, { phrase: phrase.toLowerCase().replaceAll('-', ' ') });
    expect(dataKey.equals(centre.dataKey)).toBe(true);
    expect(report).toMatchObject({ inUse: null, lost: [], inBackup: { centreCode: 'TP1', devicesInHouse: 5 } });
    unlinkSync(made);
  });

  it.each<[string, (right: string) => string | null, string]>([
    ['none', () => null, 'BACKUP_PHRASE_NEEDED'],
    ['another', () => '0000-0000-0000-0000-0000', 'BACKUP_PHRASE_WRONG'],
    ['one letter wrong', (right) => (right.endsWith('7') ? `${right.slice(0, -1)}8` : `${right.slice(0, -1)}7`), 'BACKUP_PHRASE_WRONG'],
    ['not a phrase', () => 'open sesame', 'BACKUP_PHRASE_WRONG'],
  ])('%s is refused on a computer that has another key', async (_case, typed, code) => {
    const { phrase, key } = await makePhraseFor();
    const content = readFileSync(centre.make({ phrase: key, now: '2026-11-25T01:30:00.000Z' }));
    expect(await refusalOf(content, { dataKey: randomBytes(32), phrase: typed(phrase) })).toBe(code);
  });

  it('is not needed on the computer that made it', () => {
    expect(inspect(backup, centre.dataKey)).toMatchObject({ needsPhrase: false, centreCode: 'TP1' });
    expect(inspect(backup, randomBytes(32))).toMatchObject({ needsPhrase: true });
  });
});

it('no nonce comes twice in a million chunks, and no two files share a key', () => {
  const nonces = new Set<string>();
  for (let i = 0; i < 1_000_000; i += 1) nonces.add(nonceOf(i, i === 999_999).toString('latin1'));
  expect(nonces.size).toBe(1_000_000);
  const made = Array.from({ length: 20 }, (_, i) => centre.make({ now: `2026-12-${String(i + 1).padStart(2, '0')}T01:30:00.000Z` }));
  const keys = made.map((file) => {
    const { header } = readHead(file);
    const fileKey = keysOf(header, { dataKey: centre.dataKey })?.fileKey;
    return keyFor(fileKey ?? Buffer.alloc(32), Buffer.from(header.salt, 'base64'), 'chunks').toString('hex');
  });
  expect(new Set(keys).size).toBe(20);
  for (const file of made) unlinkSync(file);
});

describe('names and paths of a file are never used as paths (S10)', () => {
  it.each([['../../x.cbk'.replaceAll('/', '_')], ['CON.cbk'], [`${'長'.repeat(70)}.cbk`], ['a b;$(x).cbk'], ['..cbk']])(
    '%s',
    async (name) => {
      const stick = emptyFolder().dataDir;
      const chosen = path.join(stick, name);
      copyFileSync(backup, chosen);
      const before = { ...filesIn(stick) };
      const { staged } = await centre.rehearsal(chosen);
      expect(staged).toBe(path.join(centre.dataDir, 'rehearsal', 'counterbook.sqlite'));
      expect(filesIn(stick)).toEqual(before);
    },
  );

  it.each(['../../evil', '..\\..\\evil', '/etc/passwd', 'C:\\x', 'TP1/..', 'x'.repeat(300)])(
    'a head whose centre is called %s is damaged',
    async (code) => {
      const forged = headNaming(code);
      expect(await refusalOf(forged)).toBe('BACKUP_DAMAGED');
    },
  );

  it('a link to a backup is read, and what it leads to stays', async () => {
    const stick = emptyFolder().dataDir;
    symlinkSync(backup, path.join(stick, 'link.cbk'));
    const { report } = await centre.rehearsal(path.join(stick, 'link.cbk'));
    expect(report.file.name).toBe('link.cbk');
    expect(readFileSync(backup).equals(bytes)).toBe(true);
  });
});

/** A head written by somebody who knows the format and not the key. */
function headNaming(code: string): Buffer {
  const { header } = readHead(backup);
  const head = Buffer.from(JSON.stringify({ ...header, centre: { ...header.centre, code } }));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.length);
  return Buffer.concat([MAGIC, length, head, sha256(head), bytes.subarray(bodyAt())]);
}
const sha256 = (content: Buffer): Buffer => {
  const file = path.join(emptyFolder().dataDir, 'head');
  writeFileSync(file, content);
  return Buffer.from(fileSha(file), 'hex');
};
