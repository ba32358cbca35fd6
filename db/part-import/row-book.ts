import type { ImportField } from '#shared/part-import/fields';
import type { RowReason, ImportCounts, RowProblem } from '#shared/part-import/schema';

const KINDS = ['bad', 'fresh', 'changed', 'same'] as const;
type Kind = (typeof KINDS)[number];

/**
 * Who said what first in a file, how each row ends, and every reason. A row that turns out to be a double was good until then.
 * A row is its place among the rows, a number: of a hundred thousand nothing else is kept (quality P13).
 */
export class RowBook {
  readonly problems: RowProblem[] = [];
  private readonly counts: Record<Kind, number> = { fresh: 0, changed: 0, same: 0, bad: 0 };
  private readonly lines: number[] = [];
  private readonly kinds: number[] = [];
  private readonly skus = new Map<string, number>();
  private readonly barcodes = new Map<string, number>();
  rows = 0;

  refuse(line: number, field: ImportField | null, code: RowReason, value: string, limit?: number): void {
    this.problems.push({ line, field, code, value, ...(limit === undefined ? {} : { limit }) });
  }

  private lineOf(row: number): number {
    return this.lines[row] ?? 0;
  }

  /** Tells both lines when another row has the same number or barcode (row 121). True: it is a double. */
  private double(
    seen: Map<string, number>,
    key: string,
    row: number,
    field: 'sku' | 'barcodes',
    code: 'skuTwice' | 'barcodeTwice',
  ): boolean {
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, row);
      return false;
    }
    this.refuse(this.lineOf(row), field, code, key, this.lineOf(first));
    this.refuse(this.lineOf(first), field, code, key, this.lineOf(row));
    this.settle(first, 'bad');
    return true;
  }

  private settle(row: number, kind: Kind): void {
    const was = KINDS[this.kinds[row] ?? 0] ?? 'bad';
    this.counts[was] -= 1;
    this.counts[kind] += 1;
    this.kinds[row] = KINDS.indexOf(kind);
  }

  /** Enters a row; answers with its end, to be said once it is known. */
  enter(line: number, sku: string | null, barcodes: readonly string[]): (kind: Kind) => void {
    const row = this.lines.push(line) - 1;
    this.kinds.push(0);
    this.counts.bad += 1;
    const isDouble = sku !== null && this.double(this.skus, sku, row, 'sku', 'skuTwice');
    const isDoubleCode = barcodes.filter((code) => this.double(this.barcodes, code, row, 'barcodes', 'barcodeTwice')).length > 0;
    return (kind) => {
      if (!isDouble && !isDoubleCode) this.settle(row, kind);
    };
  }

  /** After the last row: a barcode that is the number of another part of the file would name two parts. */
  close(): void {
    for (const [code, row] of this.barcodes) {
      const named = this.skus.get(code.toUpperCase());
      if (named === undefined || named === row) continue;
      this.refuse(this.lineOf(row), 'barcodes', 'barcodeTaken', code, this.lineOf(named));
      this.settle(row, 'bad');
    }
    this.problems.sort((a, b) => a.line - b.line);
  }

  total(): ImportCounts {
    const { fresh, changed, same, bad } = this.counts;
    return { rows: this.rows, fresh, changed, same, bad };
  }
}
