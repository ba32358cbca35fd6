import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Output, RawInput } from '#shared/contract/contract';
import { DEVICE_SHEETS } from '#shared/product/device-class';
import { openEngine, type Engine } from '#db/host';
import { openLogFile } from '#db/log-file';
import { settableClock } from '#db/kernel/clock';
import { openDatabase } from '#db/kernel/connection';
import { newId } from '#db/kernel/new-id';
import { START } from '../site';

/** What must never be found, in any file, in any form: a passcode, the ID digits of a proxy, and every PIN. */
const SECRETS = {
  passcode: 'Planted-Passcode-7Q4',
  draftPasscode: 'Drafted-Passcode-9Z8',
  idDigits: 'Q7Z9',
  managerPin: '730258',
  clerkPin: '907314',
  technicianPin: '615093',
  wrongPin: '264805',
} as const;
const at = (on: string, time: string): string => `${on}T${time}:00+08:00`;

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'planted-'))));
afterEach(() => rmSync(folder, { recursive: true }));
const dataDir = () => path.join(folder, 'data');

/** A shop with its log, its key and its anchor; every command may be asked by its name. */
async function shop(key = Buffer.alloc(32, 7)) {
  const { log } = openLogFile(dataDir());
  const clock = settableClock(Date.parse(START), false);
  const engine = await openEngine({
    file: path.join(dataDir(), 'counterbook.sqlite'),
    dataKey: key,
    keyStore: 'file',
    anchorDir: path.join(folder, 'keys'),
    clock,
    log,
  });
  return { engine, clock, window: window(engine) };
}
const window = (engine: Engine) => () => {
  const connection = engine.connect('PC1');
  const ask = async (name: string, input: object, requestId: string = newId()): Promise<unknown> => {
    const result = await connection.invoke(name, input, requestId);
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
    return result.value;
  };
  return { connection, ask };
};

/** The sealed passcodes, as they lie in the column. */
function sealedIn(file: string): string[] {
  const { sqlite } = openDatabase(file, { readonly: true });
  const sealed = sqlite.prepare('select sealed from device_secret where sealed is not null').pluck().all() as string[];
  sqlite.close();
  return sealed;
}
const bytesFound = (texts: readonly string[]): string[] =>
  filesOf(dataDir()).filter((file) => texts.some((text) => readFileSync(file).includes(Buffer.from(text))));

/** A phone with a passcode comes in, and a second one is half typed. */
async function intake({ window: open }: Awaited<ReturnType<typeof shop>>) {
  const manager = open();
  await manager.ask('setup.firstRun', {
    siteName: '台北服務站',
    siteCode: 'TP1',
    region: 'TW',
    language: 'zh-TW',
    managerName: '周文雄',
    pin: SECRETS.managerPin,
  });
  const add = (name: string, posts: string[], pin: string) =>
    manager.ask('staff.add', { name, posts, pin }) as Promise<Output<'staff.add'>>;
  const clerkRow = await add('林佳蓉', ['clerk'], SECRETS.clerkPin);
  const technician = await add('李俊傑', ['technician', 'chief'], SECRETS.technicianPin);
  const clerk = open();
  await clerk.ask('staff.signIn', { staffId: clerkRow.id, pin: SECRETS.wrongPin });
  await clerk.ask('staff.signIn', { staffId: clerkRow.id, pin: SECRETS.clerkPin });
  const input: RawInput<'counterIntake.receive'> = {
    customer: { new: { name: '郭志偉', phones: [{ number: '0928765430' }], privacyConsent: true } },
    devices: [
      {
        product: { new: { deviceClass: 'tv', brand: 'CHIMEI', model: 'TV-43A', serial: 'TA43-07711' } },
        faultReported: '無電源',
        hasNoAccessories: true,
        shelf: 'B-01',
        passcode: SECRETS.passcode,
        exterior: Object.fromEntries(DEVICE_SHEETS.tv.conditionItems.map((item) => [item, 'ok' as const])),
        type: 'A',
        typeReason: '保固外',
      },
    ],
    promisedAt: at('2026-11-30', '18:00'),
    inspectionFeeMinor: 0,
    isDataLossAccepted: true,
    signature: { kind: 'signed', name: '郭志偉' },
  };
  const taken = (await clerk.ask('counterIntake.receive', input)) as Output<'counterIntake.receive'>;
  const devices = input.devices.map((device) => ({ ...device, passcode: SECRETS.draftPasscode }));
  await clerk.ask('draft.save', {
    form: 'intake',
    requestId: newId(),
    input: { ...input, devices, collector: { kind: 'proxy', idLast4: SECRETS.idDigits } },
  });
  const bench = open();
  await bench.ask('staff.signIn', { staffId: technician.id, pin: SECRETS.technicianPin });
  const [device] = taken.devices;
  if (device === undefined) throw new Error('no device was taken in');
  expect(await bench.ask('repairCard.revealPasscode', { cardId: device.cardId })).toEqual({ outcome: 'shown', passcode: SECRETS.passcode });
  await expect(clerk.ask('counterIntake.receive', { ...input, promisedAt: 'x' })).rejects.toThrow('INPUT_INVALID'); // a refusal is logged too
  return { clerk, bench, taken, device };
}

/** Every file below the folder: database, WAL, shared memory, log, anchor, and what SQLite left lying. */
const filesOf = (from: string): string[] =>
  readdirSync(from, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(from, name))
    .filter((file) => statSync(file).isFile());

/** As `strings` would find it: the bytes themselves, in UTF-8 and UTF-16, and the usual codings of them. */
function hitsIn(from: string): string[] {
  const forms = Object.entries(SECRETS).flatMap(([name, text]) => {
    const bytes = Buffer.from(text);
    const codings =
      text.length < 6
        ? [bytes]
        : [
            bytes,
            Buffer.from(text, 'utf16le'),
            Buffer.from(bytes.toString('base64').replace(/=+$/, '')),
            Buffer.from(bytes.toString('hex')),
          ];
    return codings.map((form) => [name, form] as const);
  });
  return filesOf(from).flatMap((file) => {
    const content = readFileSync(file);
    return forms.filter(([, form]) => content.includes(form)).map(([name]) => `${path.basename(file)}: ${name}`);
  });
}

describe('secrets at rest (S20, choice A)', () => {
  it('are in no file while an intake is being typed', async () => {
    const s = await shop();
    await intake(s);
    const names = filesOf(folder).map((file) => path.basename(file));
    expect(names).toEqual(
      expect.arrayContaining(['counterbook.sqlite', 'counterbook.sqlite-wal', 'counterbook.sqlite-shm', 'counterbook.log']),
    );
    expect(hitsIn(folder)).toEqual([]);
    await s.engine.close();
    expect(hitsIn(folder)).toEqual([]);
  });

  it('are in no file that a crash leaves behind, nor after the next start', async () => {
    const s = await shop();
    await intake(s);
    const wreck = path.join(folder, 'wreck');
    cpSync(dataDir(), wreck, { recursive: true }); // as the disk is when the program dies now
    expect(hitsIn(wreck)).toEqual([]);
    await s.engine.close();
    rmSync(dataDir(), { recursive: true });
    cpSync(wreck, dataDir(), { recursive: true });
    const again = await shop();
    await again.engine.close();
    expect(hitsIn(folder)).toEqual([]);
  });

  it('the search would find them: names and phones do stand in the file', async () => {
    const s = await shop();
    await intake(s);
    const wal = readFileSync(path.join(dataDir(), 'counterbook.sqlite-wal'));
    for (const told of ['郭志偉', 'TA43-07711']) expect(wal.includes(Buffer.from(told))).toBe(true);
    await s.engine.close();
  });

  it('without the key the passcode stays closed; with it it opens', async () => {
    const s = await shop();
    const { device } = await intake(s);
    await s.engine.close();
    const stranger = await shop(Buffer.alloc(32, 9));
    const list = (await stranger.window().ask('staff.signInList', {})) as Output<'staff.signInList'>;
    const technician = list.find((p) => p.name === '李俊傑');
    const bench = stranger.window();
    // With another key no PIN is right either: the pepper does not lie in the file.
    expect(await bench.ask('staff.signIn', { staffId: technician?.id, pin: SECRETS.technicianPin })).toMatchObject({ outcome: 'refused' });
    await stranger.engine.close();
    const own = await shop();
    const again = own.window();
    await again.ask('staff.signIn', { staffId: technician?.id, pin: SECRETS.technicianPin });
    expect(await again.ask('repairCard.revealPasscode', { cardId: device.cardId })).toMatchObject({ passcode: SECRETS.passcode });
    await own.engine.close();
  });

  it('the digits on a loss statement are sealed in the stored paper, and drawn on the sheet', async () => {
    const s = await shop();
    const { bench, taken } = await intake(s);
    await bench.ask('collectionReceipt.declareLost', {
      receiptId: taken.receiptId,
      identity: { name: '郭志偉', isPhoneConfirmed: false, idLast4: SECRETS.idDigits },
      isStatementSigned: true,
    });
    const papers = (await bench.ask('printedDocument.ofEntity', { entityIds: [taken.receiptId] })) as Output<'printedDocument.ofEntity'>;
    const statement = papers.find((paper) => paper.kind === 'loss-statement');
    expect(JSON.stringify(await bench.ask('printedDocument.model', { id: statement?.id }))).toContain(SECRETS.idDigits);
    const waiting = await bench.connection.runAsSystem('printJob.next', {});
    expect(JSON.stringify(waiting)).not.toContain('⟦');
    expect(hitsIn(folder)).toEqual([]);
    await s.engine.close();
    expect(hitsIn(folder)).toEqual([]);
  });
});

describe('erased at hand-over (S21)', () => {
  it('the sealed passcode is in no page of the live file and not in the WAL, and the next copy has none', async () => {
    const s = await shop();
    const { clerk, bench, taken, device } = await intake(s);
    const sealed = sealedIn(path.join(dataDir(), 'counterbook.sqlite'));
    expect(sealed).toHaveLength(1);
    expect(bytesFound(sealed)).not.toEqual([]); // it is there before
    s.clock.set(Date.parse(START) + 60_000);
    await bench.ask('repairCard.cancel', { cardId: device.cardId, reason: '客戶取回' });
    await clerk.ask('custody.release', {
      receiptId: taken.receiptId,
      devices: [{ stayId: device.stayId, scanned: 'TA43-07711', areAccessoriesBack: true }],
      collector: { kind: 'proxy', name: '郭大明', relation: '子', idLast4: SECRETS.idDigits, hasProxyForm: true },
      isReceiptSurrendered: true,
      isVoucherSigned: true,
    });
    expect(await bench.ask('repairCard.revealPasscode', { cardId: device.cardId })).toEqual({ outcome: 'refused', reason: 'erased' });
    await s.engine.close(); // checkpoint
    expect(existsSync(path.join(dataDir(), 'counterbook.sqlite-wal'))).toBe(false);
    expect(bytesFound(sealed)).toEqual([]);
    expect(hitsIn(folder)).toEqual([]);
  });
});
