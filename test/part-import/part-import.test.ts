import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tableHashes } from '../backup/centre-on-disk';
import {
  apply,
  ask,
  closeDesk,
  count,
  folder,
  HEAD,
  lend,
  look,
  lookAt,
  openDesk,
  refusal,
  saved,
  signedIn,
  sku,
  system,
  untilReading,
} from './list-desk';

beforeAll(openDesk);
afterAll(closeDesk);

describe('the trial says everything and writes nothing', () => {
  it('encoding, separator, heads, mapping, first rows, counts', async () => {
    const { preview } = await lookAt(`\uFEFF${HEAD}\r\n${sku()},顯示面板,片,,,,2,,"1,200"\r\n`);
    expect(preview).toMatchObject({
      encoding: 'utf-8',
      separator: ',',
      mapping: ['sku', 'nameTw', 'unit', 'barcodes', 'supplier', 'supplierPrice', 'orderAt', 'homeBin', 'price'],
      missing: [],
      counts: { rows: 1, fresh: 1, changed: 0, same: 0, bad: 0 },
      damagedLine: null,
    });
    expect(preview?.sample[0]?.slice(1, 3)).toEqual(['顯示面板', '片']);
  });

  it.each<[string, string, (text: string) => Buffer]>([
    ['utf-8', 'utf-8', (t) => Buffer.from(t)],
    ['utf-16le', 'utf-16le', (t) => Buffer.from(`\uFEFF${t}`, 'utf16le')],
    ['utf-16le', 'utf-16le without a mark', (t) => Buffer.from(t, 'utf16le')],
  ])('row 107: %s (%s)', async (encoding, _name, encode) => {
    expect((await lookAt(encode('料號,品名\nA-1,面板\n'))).preview).toMatchObject({ encoding, sample: [['A-1', '面板']] });
  });
  // 料號,品名 / A-1,面板 as a Windows of Taiwan and one of China save it
  const BIG5 = Buffer.from('aec6b8b92cab7ea6570a412d312cadb1aa4f0a', 'hex');
  const GB = Buffer.from('c1cfbac52cc6b7c3fb0a412d312cc3e6b0e50a', 'hex');
  it.each([
    ['big5', BIG5, '面板'],
    ['gb18030', GB, '面板'],
  ])('row 107: %s is seen by its head', async (encoding, bytes, name) => {
    expect((await lookAt(bytes)).preview).toMatchObject({ encoding, sample: [['A-1', name]] });
  });
  it('row 108: the wrong encoding shows its damage, and nothing is imported so', async () => {
    const { token, preview } = await lookAt(BIG5, { encoding: 'utf-8', mapping: ['sku', 'nameTw'] });
    expect(preview).toMatchObject({ damagedLine: 1 });
    expect(await refusal('partImport.apply', { token, existing: 'leave', isGoodOnly: true })).toBe('IMPORT_ENCODING_WRONG');
  });

  const WIDE = Buffer.from('\uFEFF料號,品名\nA-1,面板\n', 'utf16le');
  const UTF8 = Buffer.from('料號,品名\nA-1,面板\n');
  it.each([
    ['Big5 as UTF-16', BIG5, 'utf-16le'],
    ['Big5 as GB18030', BIG5, 'gb18030'],
    ['GB18030 as UTF-8', GB, 'utf-8'],
    ['GB18030 as Big5', GB, 'big5'],
    ['GB18030 as UTF-16', GB, 'utf-16le'],
    ['UTF-8 as Big5', UTF8, 'big5'],
    ['UTF-8 as GB18030', UTF8, 'gb18030'],
    ['UTF-16 as UTF-8', WIDE, 'utf-8'],
    ['UTF-16 as Big5', WIDE, 'big5'],
  ] as const)('row 108: %s is damaged or has no head we know, and is not imported', async (_name, bytes, encoding) => {
    const { token, preview, refusal: refused } = await lookAt(bytes, { encoding });
    expect(refused !== null || (preview !== null && (preview.damagedLine !== null || preview.missing.length > 0))).toBe(true);
    expect(await refusal('partImport.apply', { token, existing: 'leave', isGoodOnly: true })).not.toBe('done');
  });

  it.each<[string, string | Uint8Array, string]>([
    ['106 nothing', '', 'IMPORT_FILE_EMPTY'],
    ['106 only the mark', '\uFEFF', 'IMPORT_FILE_EMPTY'],
    ['111 an open quote', '料號,品名\nA-1,"面板\nA-2,面板\n', 'IMPORT_QUOTE_OPEN'],
    ['114 a head twice', '料號,品名,品名\nA,B,C\n', 'IMPORT_HEADER_TWICE'],
    ['114 a head missing', '料號,,品名\nA,B,C\n', 'IMPORT_HEADER_MISSING'],
    ['119 a giant cell', `料號,品名\nA,${'x'.repeat(2_000_000)}\n`, 'IMPORT_CELL_TOO_LARGE'],
    ['123 .xls', Buffer.from('d0cf11e0a1b11ae100000000', 'hex'), 'IMPORT_FILE_XLS'],
    ['123 a zip that is none', Buffer.from('504b030400000000', 'hex'), 'IMPORT_FILE_DAMAGED'],
  ])('%s is refused', async (_name, content, code) => expect((await lookAt(content)).refusal?.code).toBe(code));
  it('106: only a head is a list of nothing; __proto__ is nobody’s column', async () => {
    expect((await lookAt('料號,品名,__proto__\n')).preview).toMatchObject({ counts: { rows: 0 }, mapping: ['sku', 'nameTw', null] });
  });
  it('125: a folder, and a file that is gone', async () => {
    const place = path.join(folder.dataDir, 'a folder.csv');
    mkdirSync(place);
    expect((await look(await lend(place))).refusal?.code).toBe('IMPORT_FILE_UNREACHABLE');
    expect((await look(await lend(path.join(folder.dataDir, 'gone.csv')))).refusal?.code).toBe('IMPORT_FILE_UNREACHABLE');
  });
  it('112, 113: line ends of every kind; a short and a long row are told by their line', async () => {
    const { token, preview } = await lookAt('料號,品名,售價\rQ-1,一,1\r\nQ-2,二\nQ-3,三,3,4\nQ-4,四,4');
    expect(preview?.counts).toMatchObject({ rows: 4, fresh: 2, bad: 2 });
    expect((await ask('partImport.problems', { token, from: 0 })).map((p) => [p.line, p.code])).toEqual([
      [3, 'rowShort'],
      [4, 'rowLong'],
    ]);
  });
  it('columns that were not guessed are asked for, and can be said', async () => {
    const { token, preview } = await lookAt('甲,乙\nM-1,面板\n');
    expect(preview).toMatchObject({ missing: ['sku', 'name'], counts: { fresh: 0 } });
    expect(await refusal('partImport.apply', { token, existing: 'leave', isGoodOnly: false })).toBe('IMPORT_COLUMN_NEEDED');
    expect((await look(token, { mapping: ['sku', 'nameTw'] })).preview).toMatchObject({ missing: [], counts: { fresh: 1 } });
  });
  it('changes no row of the business', async () => {
    const quiet = ({ command_request: _asked, ...rest }: Record<string, string>) => rest;
    const before = quiet(tableHashes(folder.file));
    await lookAt(`${HEAD}\n${sku()},面板,片,,,,,,\n`);
    expect(quiet(tableHashes(folder.file))).toEqual(before);
  });
});

describe('every reason in one list (R19)', () => {
  it('rows against the books: supplier, bin, barcode, doubles in the file', async () => {
    const taken = await ask('part.create', { sku: sku(), nameTw: '有條碼', barcodes: ['471-TAKEN'] });
    const [a, b, c, d, e] = [sku(), sku(), sku(), sku(), sku()];
    const rows = [
      `${a},面板,片,,沒有這家,10,,,`,
      `${b},面板,片,,,,,Z-99,`,
      `${c},面板,片,471-TAKEN,,,,,`,
      `${d},面板,片,,,,,,`,
      `${d},面板,片,,,,,,`,
      `${e},,片,,,,,,`,
      `,面板,桶,,,,1.0005,,1.5`,
    ];
    const { token, preview } = await lookAt([HEAD, ...rows].join('\n'));
    expect(preview?.counts).toEqual({ rows: 7, fresh: 0, changed: 0, same: 0, bad: 7 });
    const problems = await ask('partImport.problems', { token, from: 0 });
    expect(problems.map((p) => [p.line, p.field, p.code])).toEqual([
      [2, 'supplier', 'supplierUnknown'],
      [3, 'homeBin', 'binUnknown'],
      [4, 'barcodes', 'barcodeTaken'],
      [5, 'sku', 'skuTwice'],
      [6, 'sku', 'skuTwice'],
      [7, 'nameTw', 'nameNeeded'],
      [8, 'unit', 'unitUnknown'],
      [8, 'orderAt', 'notAQuantity'],
      [8, 'price', 'moneyDecimals'],
      [8, 'sku', 'needed'],
    ]);
    expect(problems[2]?.value).toContain(taken.sku);
    expect(problems[3]?.limit).toBe(6);
    expect(problems[4]?.limit).toBe(5);
  });
});

describe('the import', () => {
  let one = '';
  let two = '';
  let good = '';
  beforeEach(() => {
    [one, two] = [sku(), sku()];
    good = `${HEAD}\n${one},"面板, 43 吋",片,47${one},大同料件,88,2,,"1,200"\n${two},=1+1,個,,,,,,\n`;
  });
  beforeAll(async () => {
    await ask('part.addSupplier', { name: '大同料件' });
  });

  it('writes parts with everything they have, and one line of the audit trail; the second time nothing', async () => {
    const before = await count();
    const { token } = await lookAt(good, {}, '零件.csv');
    expect(await apply(token)).toEqual({ ok: true, value: { rows: 2, fresh: 2, changed: 0, same: 0, bad: 0 } });
    expect(await count()).toBe(before + 2);
    const found = await ask('part.byCode', { code: `47${one}` });
    expect(found?.part).toMatchObject({
      sku: one,
      nameTw: '面板, 43 吋',
      unit: 'sheet',
      priceMinor: 1200,
      orderAt: 2,
      suppliers: [{ name: '大同料件', priceMinor: 88 }],
    });
    expect((await ask('part.byCode', { code: two }))?.part.nameTw).toBe('=1+1');
    expect((await ask('part.list', { text: '43 吋' })).map((p) => p.sku)).toContain(one);
    const [line] = await ask('audit.list', { limit: 1 });
    expect(line).toMatchObject({ event: 'PartsImported', facts: { file: '零件.csv', fresh: 2, changed: 0 } });

    const again = await lookAt(good);
    expect(again.preview?.counts).toEqual({ rows: 2, fresh: 0, changed: 0, same: 2, bad: 0 });
    expect(await apply(again.token, 'renew')).toMatchObject({ ok: true, value: { fresh: 0, changed: 0, same: 2 } });
    expect(await count()).toBe(before + 2);
  });

  it('leaves parts alone, or renews them in the columns of the file', async () => {
    await apply((await lookAt(good)).token);
    const other = `料號,售價,訂購點,規格\n${one},1500,,43" LED\n`;
    const left = await lookAt(other, { mapping: ['sku', 'price', 'orderAt', 'spec'] });
    expect(left.preview?.missing).toEqual(['name']);
    const named = `料號,品名,售價,訂購點,規格\n${one},,1500,,43" LED\n`;
    const { token, preview } = await lookAt(named);
    expect(preview?.counts).toMatchObject({ fresh: 0, changed: 1 });
    expect(await apply(token, 'leave')).toMatchObject({ ok: true, value: { changed: 0, same: 1 } });
    expect((await ask('part.byCode', { code: one }))?.part).toMatchObject({ priceMinor: 1200, spec: null });
    expect(await apply((await lookAt(named)).token, 'renew')).toMatchObject({ ok: true, value: { changed: 1 } });
    expect((await ask('part.byCode', { code: one }))?.part).toMatchObject({
      priceMinor: 1500,
      spec: '43" LED',
      orderAt: 2,
      nameTw: '面板, 43 吋',
      barcodes: [`47${one}`],
    });
  });

  it('all or nothing, or the good rows only', async () => {
    const before = await count();
    const { token, preview } = await lookAt(`${good}${sku()},面板,桶,,,,,,\n`);
    expect(preview?.counts).toMatchObject({ fresh: 2, bad: 1 });
    expect(await refusal('partImport.apply', { token, existing: 'leave', isGoodOnly: false })).toBe('IMPORT_BAD_ROWS');
    expect(await count()).toBe(before);
    expect(await apply(token, 'leave', true)).toMatchObject({ ok: true, value: { fresh: 2, bad: 1 } });
    expect(await count()).toBe(before + 2);
  });

  it('the bad rows are saved with their reasons, corrected and fed back', async () => {
    const bad = sku();
    const { token } = await lookAt(`${HEAD}\n${bad},=面板,桶,,,,,,\n${sku()},好的,個,,,,,,\n`);
    const target = path.join(folder.dataDir, 'bad.csv');
    expect(await system.runAsSystem('partImport.writeProblems', { token, path: target, language: 'zh-TW' })).toMatchObject({
      ok: true,
      value: { rows: 1 },
    });
    const text = readFileSync(target, 'utf8');
    expect(text).toBe(`\uFEFF不能收的原因,${HEAD}\r\n單位: 沒有「桶」這個單位,${bad},'=面板,桶,,,,,,\r\n`);
    const again = await lookAt(text.replace(',桶,', ',盒,'));
    expect(again.preview?.counts).toMatchObject({ rows: 1, fresh: 1, bad: 0 });
    expect(await apply(again.token)).toMatchObject({ ok: true });
    expect((await ask('part.byCode', { code: bad }))?.part).toMatchObject({ nameTw: '=面板', unit: 'box' });
  });

  it('is refused for another file than was looked at, for a part changed meanwhile, and for whoever may not', async () => {
    const file = saved('changing.csv', good);
    const token = await lend(file);
    await look(token);
    writeFileSync(`${file}.new`, good.replace('1,200', '9,200'));
    renameSync(`${file}.new`, file);
    expect(await refusal('partImport.apply', { token, existing: 'leave', isGoodOnly: false })).toBe('IMPORT_FILE_CHANGED');
    expect(await refusal('partImport.apply', { token, existing: 'leave', isGoodOnly: false })).toBe('IMPORT_NOT_LOOKED_AT');
    expect(await refusal('partImport.state', { token: 'A'.repeat(24) })).toBe('IMPORT_GONE');
    const many = Array.from({ length: 20_000 }, (_row, at) => `L-${at},長長的清單,片,,,,,,\n`).join('');
    const meanwhile = await lend(saved('meanwhile.csv', good + many));
    await look(meanwhile);
    await ask('part.create', { sku: sku(), nameTw: '看過以後' }); // so it is read once more, against the books of now
    const applying = apply(meanwhile);
    await untilReading(meanwhile);
    await ask('part.create', { sku: sku(), nameTw: '同時' });
    expect(await applying).toMatchObject({ ok: false, error: { code: 'IMPORT_PARTS_CHANGED' } });
    const clerk = await signedIn('林佳蓉');
    expect(await clerk.invoke('partImport.look', { token: meanwhile })).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } });
    expect(await (await signedIn('周文雄')).invoke('partImport.lend', { path: '/etc/passwd' })).toMatchObject({
      ok: false,
      error: { code: 'NOT_ALLOWED' },
    });
  });

  it('is stopped while it reads, and nothing is written', async () => {
    const many = Array.from({ length: 20_000 }, (_row, at) => `S-${at},長長的清單,片,,,,,,\n`).join('');
    const token = await lend(saved('stopped.csv', good + many));
    await look(token);
    await ask('part.create', { sku: sku(), nameTw: '看過以後' });
    const before = await count();
    const applying = apply(token);
    await untilReading(token);
    await ask('partImport.cancel', { token });
    expect(await applying).toMatchObject({ ok: false, error: { code: 'IMPORT_CANCELLED' } });
    expect(await count()).toBe(before);
  });

  it('the books agree afterwards', async () => {
    expect(await ask('stock.check', {})).toMatchObject({});
  });
});
