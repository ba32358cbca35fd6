import { MOST_CELL, MOST_COLUMNS, type Separator } from './schema';

export type TableRow = Readonly<{ line: number; cells: string[] }>;
export type CsvFault = Readonly<{ code: 'quoteOpen' | 'cellTooLarge'; line: number }>;

/** What makes a file unreadable from here on; the line is where it began. */
export class CsvError extends Error {
  override readonly name = 'CsvError';
  readonly fault: CsvFault;
  constructor(fault: CsvFault) {
    super(`${fault.code} ${fault.line}`);
    this.fault = fault;
  }
}

const QUOTE = 34;
const CR = 13;
const LF = 10;

/**
 * RFC 4180 as files really are: any of three line ends and a mixture of them, breaks and separators inside quotes, a quote in the middle
 * of a cell is a quote. Takes the text in pieces. A quote that is never closed is told by the line it stands in, not as one giant cell.
 */
export class CsvReader {
  private rest = '';
  private line = 1;
  private readonly separator: number;
  constructor(separator: Separator) {
    this.separator = separator.charCodeAt(0);
  }

  /** The rows that are whole by now. */
  push(text: string): TableRow[] {
    return this.read(this.rest + text, false);
  }

  /** The last row, which may have no line end. */
  end(): TableRow[] {
    return this.read(this.rest, true);
  }

  private read(text: string, isEnd: boolean): TableRow[] {
    const rows: TableRow[] = [];
    let at = 0;
    while (at < text.length) {
      const row = this.row(text, at, isEnd);
      if (row === null) break;
      if (row.cells.length > 1 || row.cells[0] !== '') rows.push({ line: this.line, cells: row.cells });
      this.line += row.breaks + 1;
      at = row.next;
    }
    this.rest = text.slice(at);
    return rows;
  }

  /** One row from here; null: its end has not come yet. */
  private row(text: string, from: number, isEnd: boolean): { cells: string[]; next: number; breaks: number } | null {
    const cells: string[] = [];
    let breaks = 0;
    let at = from;
    for (;;) {
      let value = '';
      if (text.charCodeAt(at) === QUOTE) {
        const end = this.closing(text, at, breaks);
        if (end < 0 && isEnd) throw new CsvError({ code: 'quoteOpen', line: this.line + breaks });
        if (end < 0 || (end === text.length - 1 && !isEnd)) return null;
        value = text.slice(at + 1, end).replaceAll('""', '"');
        breaks += breaksIn(value);
        at = end + 1;
      }
      const plainEnd = this.plainEnd(text, at);
      if (plainEnd - at > MOST_CELL || value.length > MOST_CELL) throw new CsvError({ code: 'cellTooLarge', line: this.line + breaks });
      if (plainEnd === text.length && !isEnd) return null;
      if (cells.length <= MOST_COLUMNS) cells.push(plainEnd > at ? value + text.slice(at, plainEnd) : value);
      const code = text.charCodeAt(plainEnd);
      at = plainEnd + 1;
      if (code === this.separator) continue;
      if (code === CR && at === text.length && !isEnd) return null; // the other half of the line end may follow
      if (code === CR && text.charCodeAt(at) === LF) at += 1;
      return { cells, next: at, breaks };
    }
  }

  private closing(text: string, open: number, breaks: number): number {
    let at = text.indexOf('"', open + 1);
    while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
    if ((at < 0 ? text.length : at) - open > 2 * MOST_CELL) throw new CsvError({ code: 'quoteOpen', line: this.line + breaks });
    return at;
  }

  private plainEnd(text: string, from: number): number {
    let at = from;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === this.separator || code === LF || code === CR) return at;
    }
    return at;
  }
}

function breaksIn(value: string): number {
  let count = 0;
  for (let at = 0; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    if (code === LF || (code === CR && value.charCodeAt(at + 1) !== LF)) count += 1;
  }
  return count;
}

/** A first line `sep=;` says it itself; else the sign that the first line has most of, outside quotes. */
export function guessSeparator(text: string): Readonly<{ separator: Separator; isSaid: boolean }> {
  const said = /^sep=([,;\t])(?:\r|\n|$)/i.exec(text)?.[1];
  if (said !== undefined) return { separator: said as Separator, isSaid: true };
  const first = (text.replaceAll(/"[^"]*"/g, '').split(/[\r\n]/, 1)[0] ?? '').slice(0, 100_000);
  const count = (sign: Separator): number => first.split(sign).length;
  const [separator] = ([',', ';', '\t'] as const).toSorted((a, b) => count(b) - count(a));
  return { separator: separator ?? ',', isSaid: false };
}
