import type { Currency } from '#shared/kernel/money';
import type { Language, Region } from '#shared/kernel/region';
import type { PartId } from '#shared/kernel/ids';
import type { Encoding, ImportPreview, RowProblem, Separator } from '#shared/part-import/schema';
import type { Mapping } from '#shared/part-import/fields';
import type { PartRow } from '../part/table';
import type { Piece } from './open-table';

/** How a file is read: as the person said, or as it seems to be. */
export type Reading = Readonly<{ encoding: Encoding | null; separator: Separator | null; mapping: Mapping | null }>;
export type ImportSite = Readonly<{ code: string; region: Region; language: Language; currency: Currency; today: string }>;
/** What the thread is told: the file, the books, and what to make of it. */
export type ImportOrder = Readonly<{
  task: 'look' | 'problems';
  path: string;
  name: string;
  reading: Reading;
  site: ImportSite;
  /** The database in use, which is only read. */
  database: string;
  addon: string | undefined;
  /** For `problems`: where they are written, and in which language. */
  target: string | null;
  language: Language;
}>;

type Columns = Omit<PartRow, 'id' | 'rev' | 'siteCode' | 'createdAt' | 'updatedAt' | 'isActive'>;
/** A part as it will be written: new with everything, known with what differs. */
export type FreshPart = Readonly<{ columns: Columns; barcodes: readonly string[]; priceMinor: number | null }>;
export type RenewedPart = Readonly<{
  id: PartId;
  rev: number;
  patch: Partial<Columns>;
  /** Null: as they were. */
  barcodes: readonly string[] | null;
  priceMinor: number | null;
}>;

/** `booksAt`: how far the books went when they were read; what changed since makes the reading worthless. */
export type Looked = Readonly<{ preview: ImportPreview; problems: readonly RowProblem[]; booksAt: number }>;
export type ImportAnswer = Readonly<{ looked: Looked } | { saved: number }>;
/** A list that was looked at, opened once more to be written. */
export type ReadyList = Readonly<{ name: string; site: ImportSite; looked: Looked; bytes: number; pieces: Iterable<Piece> }>;
