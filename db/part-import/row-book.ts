import type { ImportField } from '#shared/part-import/fields';
import type { RowReason, ImportCounts, RowProblem } from '#shared/part-import/schema';

type Kind = 'fresh' | 'changed' | 'same' | 'bad';
type Seen = { line: number; kind: Kind };

/** Who said what first in a file, how each row ends, and every reason. A row that turns out to be a double was good until then. */
export class RowBook {
  readonly problems: RowProblem[] = [];
  /** Lines that were taken and must not be. */
  readonly dropped = new Set<number>();
  private readonly counts: Record<Kind, number> = { fresh: 0, changed: 0, same: 0, bad: 0 };
  private readonly skus = new Map<string, Seen>();
  private readonly barcodes = new Map<string, Seen>();
  rows = 0;

  refuse(line: number, field: ImportField | null, code: RowReason, value: string, limit?: number): void {
    this.problems.push({ line, field, code, value, ...(limit === undefined ? {} : { limit }) });
  }

  /** Tells both lines when another row has the same number or barcode (row 121). True: it is a double. */
  private double(seen: Map<string, Seen>, key: string, row: Seen, field: 'sku' | 'barcodes', code: 'skuTwice' | 'barcodeTwice'): boolean {
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, row);
      return false;
    }
    this.refuse(row.line, field, code, key, first.line);
    this.refuse(first.line, field, code, key, row.line);
    this.spoil(first);
    return true;
  }

  private spoil(row: Seen): void {
    if (row.kind === 'bad') return;
    this.counts[row.kind] -= 1;
    this.counts.bad += 1;
    row.kind = 'bad';
    this.dropped.add(row.line);
  }

  /** Enters a row; answers with its end, to be said once it is known. */
  enter(line: number, sku: string | null, barcodes: readonly string[]): (kind: Kind) => void {
    const row: Seen = { line, kind: 'bad' };
    this.counts.bad += 1;
    const isDouble = sku !== null && this.double(this.skus, sku, row, 'sku', 'skuTwice');
    const isDoubleCode = barcodes.filter((code) => this.double(this.barcodes, code, row, 'barcodes', 'barcodeTwice')).length > 0;
    return (kind) => {
      if (kind === 'bad' || isDouble || isDoubleCode) return;
      this.counts.bad -= 1;
      this.counts[kind] += 1;
      row.kind = kind;
    };
  }

  /** After the last row: a barcode that is the number of another part of the file would name two parts. */
  close(): void {
    for (const [code, row] of this.barcodes) {
      const named = this.skus.get(code.toUpperCase());
      if (named === undefined || named === row) continue;
      this.refuse(row.line, 'barcodes', 'barcodeTaken', code, named.line);
      this.spoil(row);
    }
    this.problems.sort((a, b) => a.line - b.line);
  }

  total(): ImportCounts {
    const { fresh, changed, same, bad } = this.counts;
    return { rows: this.rows, fresh, changed, same, bad };
  }
}
