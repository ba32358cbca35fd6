import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { constants, deflateRawSync } from 'node:zlib';
import { Workbook } from '#electron/list-export/workbook';
import { apply, ask, closeDesk, lookAt, openDesk } from './list-desk';

beforeAll(openDesk);
afterAll(closeDesk);

function workbook(): Buffer {
  const pieces: Uint8Array[] = [];
  const book = new Workbook((bytes) => pieces.push(bytes), '零件');
  book.add([
    ['料號', '品名', '售價'],
    ['W-1', '=1+1', 1200],
    ['W-2', '面板', 19.989999999999998],
  ]);
  book.end();
  return Buffer.concat(pieces);
}
const named = (from: string, to: string): Buffer => Buffer.from(workbook().toString('latin1').replaceAll(from, to), 'latin1');
/** The table of contents says that the sheet is two gigabytes. */
function bomb(): Buffer {
  const bytes = workbook();
  bytes.writeUInt32LE(0x7fffffff, bytes.lastIndexOf('PK\u0001\u0002') + 24);
  return bytes;
}

describe('workbooks (quality 4.6, row 123)', () => {
  it('the first sheet is read, numbers as Excel shows them, nothing of it runs', async () => {
    const { preview } = await lookAt(workbook(), {}, 'parts.xlsx');
    expect(preview).toMatchObject({ encoding: null, sheet: '零件', mapping: ['sku', 'nameTw', 'price'], formulas: 0 });
    expect(preview?.sample).toEqual([
      ['W-1', "'=1+1", '1200'],
      ['W-2', '面板', '19.99'],
    ]);
    expect(preview?.counts).toMatchObject({ fresh: 1, bad: 1 });
  });

  it.each<[string, Buffer, string]>([
    ['with a macro', named('[Content_Types].xml', 'xl/x/vbaProject.bin'), 'IMPORT_FILE_MACRO'],
    [
      'with a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'IMPORT_FILE_PASSWORD',
    ],
    ['of the old kind', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'IMPORT_FILE_XLS'],
    ['larger than makes sense', bomb(), 'IMPORT_FILE_BOMB'],
    ['cut in half', workbook().subarray(0, 900), 'IMPORT_FILE_DAMAGED'],
    ['that is another zip', named('xl/workbook.xml', 'xl/otherone.xml'), 'IMPORT_FILE_UNKNOWN'],
  ])('%s: refused', async (_name, bytes, code) => expect((await lookAt(bytes, {}, 'parts.xlsx')).refusal?.code).toBe(code));
});

/** A workbook as another program writes it: a sheet of raw XML, with shared texts and styles. */
function foreign(sheet: string | Uint8Array, more: Readonly<Record<string, string>> = {}): Buffer {
  const files: Record<string, Buffer> = {
    'xl/workbook.xml': Buffer.from('<workbook><sheets><sheet name="清單" sheetId="1" r:id="rId1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': Buffer.from('<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'),
    ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, Buffer.from(text)])),
  };
  const packed = new Map(Object.entries(files).map(([name, bytes]) => [name, deflateRawSync(bytes)]));
  packed.set('xl/worksheets/sheet1.xml', typeof sheet === 'string' ? deflateRawSync(Buffer.from(sheet)) : Buffer.from(sheet));
  const [bodies, contents]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, bytes] of packed) {
    const [local, entry] = [Buffer.alloc(30), Buffer.alloc(46)];
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(bytes.length, 20);
    entry.writeUInt32LE(1_000, 24); // what it says of itself is not believed
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    bodies.push(local, Buffer.from(name), bytes);
    contents.push(entry, Buffer.from(name));
    at += 30 + name.length + bytes.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(packed.size, 10);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, ...contents, end]);
}
const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const sheetOf = (...rows: readonly string[]): string =>
  `<worksheet><sheetData>${rows.map((row) => `<row>${row}</row>`).join('')}</sheetData></worksheet>`;
const HEADS = text('料號') + text('品名') + text('條碼');

describe('what other programs write (quality 4.6)', () => {
  it('row 124: of a formula its last value is taken, and it is said how many there are', async () => {
    const { preview } = await lookAt(
      foreign(
        sheetOf(
          HEADS,
          `${text('F-1')}<c t="str"><f>A2&amp;"x"</f><v>面板</v></c><c><f>1+1</f><v>2</v></c>`,
          `${text('F-2')}<c t="str"><f>cmd|' /C calc'!A0</f><v>#REF!</v></c>`,
        ),
      ),
      {},
      'parts.xlsx',
    );
    expect(preview).toMatchObject({ formulas: 3, counts: { rows: 2, fresh: 2 } });
    expect(preview?.sample).toEqual([
      ['F-1', '面板', '2'],
      ['F-2', '#REF!'],
    ]);
  });

  it('numbers kept as text, leading noughts, formats of noughts, dates and long numbers', async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="00000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>';
    const row = (sku: string, name: string, code: string): string => sku + name + code;
    const { token, preview } = await lookAt(
      foreign(
        sheetOf(
          HEADS,
          row(text('000123'), text('0042'), text('0471000000001')),
          row('<c s="1"><v>42</v></c>', '<c s="2"><v>46348</v></c>', '<c><v>4710000000012</v></c>'),
          row(text('Z-9'), text('長'), '<c><v>1.23456789012346E+19</v></c>'),
        ),
        { 'xl/styles.xml': styles },
      ),
      {},
      'parts.xlsx',
    );
    expect(preview?.sample).toEqual([
      ['000123', '0042', '0471000000001'],
      ['00042', '46348', '4710000000012'],
      ['Z-9', '長', '1.23456789012346e+19'],
    ]);
    expect(preview?.counts).toMatchObject({ fresh: 2, bad: 1 });
    expect((await ask('partImport.problems', { token, from: 0 })).map((p) => [p.line, p.field, p.code])).toEqual([
      [4, 'barcodes', 'spoilt'],
    ]);
    expect(await apply(token, 'leave', true)).toMatchObject({ ok: true, value: { fresh: 2 } });
    expect((await ask('part.byCode', { code: '0471000000001' }))?.part.sku).toBe('000123');
    expect((await ask('part.byCode', { code: '00042' }))?.part).toMatchObject({ nameTw: '46348', barcodes: ['4710000000012'] });
  });

  it('merged cells: only the first has the value; a head that was merged away is missing', async () => {
    const merged = (heads: string, row: string): Buffer =>
      foreign(sheetOf(heads, row).replace('</worksheet>', '<mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>'));
    expect((await lookAt(merged(HEADS, `${text('M-1')}${text('面板')}<c/>`), {}, 'parts.xlsx')).preview?.counts).toMatchObject({
      fresh: 1,
    });
    expect((await lookAt(merged(`${text('料號')}<c/>${text('品名')}`, text('M-2')), {}, 'parts.xlsx')).refusal).toMatchObject({
      code: 'IMPORT_HEADER_MISSING',
      params: { column: 2 },
    });
    expect((await lookAt(foreign(sheetOf(HEADS + text('品名'), text('M-3'))), {}, 'parts.xlsx')).refusal?.code).toBe('IMPORT_HEADER_TWICE');
  });

  it('row 123: a file that unpacks to far more than it weighs is stopped on the way, whatever it says of itself', async () => {
    const blank = deflateRawSync(Buffer.from(`<row/>${' '.repeat(900_000)}`), { finishFlush: constants.Z_FULL_FLUSH });
    const packed = Buffer.concat([
      deflateRawSync(Buffer.from('<worksheet><sheetData>'), { finishFlush: constants.Z_FULL_FLUSH }),
      ...Array.from({ length: 2_000 }, () => blank), // 1.8 GB
      deflateRawSync(Buffer.from('</sheetData></worksheet>')),
    ]);
    const bytes = foreign(packed);
    expect(bytes.length).toBeLessThan(3_000_000);
    expect((await lookAt(bytes, {}, 'parts.xlsx')).refusal?.code).toBe('IMPORT_FILE_BOMB');
  });
});

it('more rows than a list may have are refused with the limit, in a CSV and in a workbook (row 118)', { timeout: 60_000 }, async () => {
  const rows = `料號,品名\n${'L,面板\n'.repeat(200_001)}`;
  expect((await lookAt(rows)).refusal).toMatchObject({ code: 'IMPORT_FILE_TOO_LARGE', params: { max: 200_000 } });
  const some = foreign(`<worksheet><sheetData><row>${HEADS}</row><row r="1048577">${text('L')}</row></sheetData></worksheet>`);
  expect((await lookAt(some, {}, 'parts.xlsx')).refusal).toMatchObject({ code: 'IMPORT_FILE_TOO_LARGE', params: { max: 200_000 } });
});
