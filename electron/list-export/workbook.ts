import zlib, { constants, deflateRawSync } from 'node:zlib';
import { neutralCell } from '#shared/kernel/sheet-cell';
import type { ExportRow } from '#shared/list-export/routes';

const CRC = Array.from({ length: 256 }, (_zero, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});
function crcByTable(bytes: Uint8Array, before = 0): number {
  let value = ~before;
  for (const byte of bytes) value = (value >>> 8) ^ (CRC[(value ^ byte) & 0xff] ?? 0);
  return ~value >>> 0;
}
/** zlib's own is younger (20.15) than the oldest Node we run on, and ten times as quick. */
const crc32 = (zlib as Partial<typeof zlib>).crc32 ?? crcByTable;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const PIECE = 256 * 1024;
/** 1980-01-01: the same list is the same file, byte by byte. */
const NO_DATE = 0x00210000;

/** Most cells hold nothing of this. */
const SPECIAL = /[&<>"_\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/;
const xml = (text: string): string => (SPECIAL.test(text) ? escaped(text) : text);
const escaped = (text: string): string =>
  text
    .replaceAll(/_(?=x[0-9A-F]{4}_)/g, '_x005F_') // what looks like Excel's own escape is none
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(
      /[\u0000-\u0008\u000B\u000C\u000D\u000E-\u001F\uFFFE\uFFFF]/g,
      (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
const cellXml = (cell: ExportRow[number]): string => {
  if (cell === null || cell === '') return '<c/>';
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
  return `<c t="inlineStr"><is><t xml:space="preserve">${xml(neutralCell(cell))}</t></is></c>`;
};

type Part = { name: string; crc: number; packed: number; size: number; at: number };

/** A workbook of one sheet, written as it comes: each text cell is typed as text, so nothing in it is ever a formula (quality S9). */
export class Workbook {
  private readonly write: (bytes: Uint8Array) => void;
  private readonly parts: Part[] = [];
  private at = 0;
  private waiting = '';
  private sheet: Part;

  constructor(write: (bytes: Uint8Array) => void, title: string) {
    this.write = write;
    const name = xml(
      title
        .replaceAll(/[[\]:*?/\\]/g, ' ')
        .slice(0, 31)
        .trim() || 'List',
    );
    this.whole(
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    );
    this.whole(
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    );
    this.whole(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    );
    this.whole(
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    );
    this.sheet = this.begin('xl/worksheets/sheet1.xml');
    this.waiting = `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`;
  }

  add(rows: readonly ExportRow[]): void {
    for (const row of rows) this.waiting += `<row>${row.map(cellXml).join('')}</row>`;
    if (this.waiting.length > PIECE) this.flush(false);
  }

  end(): void {
    this.waiting += '</sheetData></worksheet>';
    this.flush(true);
    this.close(this.sheet);
    this.contents();
  }

  /** Each piece is packed by itself; deflate streams that end on a full flush stand one behind the other. */
  private flush(isLast: boolean): void {
    const bytes = Buffer.from(this.waiting);
    this.waiting = '';
    const packed = deflateRawSync(bytes, { level: 1, finishFlush: isLast ? constants.Z_FINISH : constants.Z_FULL_FLUSH });
    this.sheet.crc = crc32(bytes, this.sheet.crc);
    this.sheet.size += bytes.length;
    this.sheet.packed += packed.length;
    this.put(packed);
  }

  private put(bytes: Uint8Array): void {
    this.write(bytes);
    this.at += bytes.length;
  }

  private whole(name: string, content: string): void {
    const part = this.begin(name);
    const bytes = Buffer.from(HEAD + content);
    const packed = deflateRawSync(bytes);
    Object.assign(part, { crc: crc32(bytes), size: bytes.length, packed: packed.length });
    this.put(packed);
    this.close(part);
  }

  /** Sizes follow the contents (bit 3); names are UTF-8 (bit 11). */
  private begin(name: string): Part {
    const part = { name, crc: 0, packed: 0, size: 0, at: this.at };
    this.parts.push(part);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(0x0808, 6);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(NO_DATE, 10);
    head.writeUInt16LE(name.length, 26);
    this.put(Buffer.concat([head, Buffer.from(name)]));
    return part;
  }

  private close({ crc, packed, size }: Part): void {
    const tail = Buffer.alloc(16);
    tail.writeUInt32LE(0x08074b50, 0);
    tail.writeUInt32LE(crc, 4);
    tail.writeUInt32LE(packed, 8);
    tail.writeUInt32LE(size, 12);
    this.put(tail);
  }

  private contents(): void {
    const from = this.at;
    for (const { name, crc, packed, size, at } of this.parts) {
      const entry = Buffer.alloc(46);
      entry.writeUInt32LE(0x02014b50, 0);
      entry.writeUInt16LE(20, 4);
      entry.writeUInt16LE(20, 6);
      entry.writeUInt16LE(0x0808, 8);
      entry.writeUInt16LE(8, 10);
      entry.writeUInt32LE(NO_DATE, 12);
      entry.writeUInt32LE(crc, 16);
      entry.writeUInt32LE(packed, 20);
      entry.writeUInt32LE(size, 24);
      entry.writeUInt16LE(name.length, 28);
      entry.writeUInt32LE(at, 42);
      this.put(Buffer.concat([entry, Buffer.from(name)]));
    }
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(this.parts.length, 8);
    end.writeUInt16LE(this.parts.length, 10);
    end.writeUInt32LE(this.at - from, 12);
    end.writeUInt32LE(from, 16);
    this.put(end);
  }
}
