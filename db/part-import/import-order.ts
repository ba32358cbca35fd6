import type { Currency } from '#shared/kernel/money';
import type { Language, Region } from '#shared/kernel/region';
import type { PartId } from '#shared/kernel/ids';
import type { Encoding, ImportCounts, ImportPreview, RowProblem, Separator } from '#shared/part-import/schema';
import type { Mapping } from '#shared/part-import/fields';
import type { PartRow } from '../part/table';

/** How a file is read: as the person said, or as it seems to be. */
export type Reading = Readonly<{ encoding: Encoding | null; separator: Separator | null; mapping: Mapping | null }>;
export type ImportSite = Readonly<{ code: string; region: Region; language: Language; currency: Currency; today: string }>;
/** What the thread is told: the file, the books, and what to make of it. */
export type ImportOrder = Readonly<{
  task: 'look' | 'rows' | 'problems';
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
export type FreshPart = Readonly<{ line: number; columns: Columns; barcodes: readonly string[]; priceMinor: number | null }>;
export type RenewedPart = Readonly<{
  line: number;
  id: PartId;
  rev: number;
  patch: Partial<Columns>;
  /** Null: as they were. */
  barcodes: readonly string[] | null;
  priceMinor: number | null;
}>;

export type Looked = Readonly<{ preview: ImportPreview; problems: readonly RowProblem[] }>;
export type ReadParts = Readonly<{
  sha: string;
  counts: ImportCounts;
  fresh: readonly FreshPart[];
  renewed: readonly RenewedPart[];
  /** How far the books went when they were read: what changed since makes the reading worthless. */
  booksAt: number;
}>;
export type ImportAnswer = Readonly<{ looked: Looked } | { parts: ReadParts } | { saved: number }>;
