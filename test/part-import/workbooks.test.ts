import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Workbook } from '#electron/list-export/workbook';
import { closeDesk, lookAt, openDesk } from './list-desk';

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
