import type { Field, SignBox, Total } from '../models/blocks';

/** Words that stand together on a line; `isStrong` is bold. */
export type Run = Readonly<{ text: string; isStrong: boolean }>;

/**
 * A piece of a slip on a roll, from top to bottom. The sheet of the preview (renderer/documents/slip-sheet.tsx) and the bytes for a
 * receipt printer (electron/print/escpos) are both drawn from these and from nothing else, so they say the same.
 */
export type SlipBlock = Readonly<
  | { as: 'stamp'; word: string; line: string | null } // 補印, 副本 COPY n
  | { as: 'void'; word: string } // 作廢
  | { as: 'logo'; image: string } // a picture as a data address
  | { as: 'ownLines'; at: 'head' | 'foot'; lines: readonly string[] } // the centre's own, from its template
  | { as: 'site'; company: string; site: string; address: string; phones: readonly string[] }
  | { as: 'title'; title: string; number: string }
  | { as: 'pair'; left: string; right: string; size: 'small' | 'text' | 'strong' }
  | { as: 'text'; runs: readonly Run[]; isSmall: boolean }
  /** `isStacked`: the label stands above its value. */
  | { as: 'fields'; fields: readonly Field[]; isStacked: boolean }
  /** Of three columns: what, how many, how much. */
  | { as: 'table'; columns: readonly string[]; rows: readonly (readonly string[])[] }
  | { as: 'total'; total: Total }
  | { as: 'terms'; terms: readonly string[] }
  | { as: 'signs'; signs: readonly SignBox[] }
  | { as: 'boxed'; text: string }
  | { as: 'qr'; value: string; beside: readonly Run[] }
  | { as: 'bars'; value: string }
  | { as: 'rule' }
  | { as: 'doubleRule' }
  | { as: 'cut' }
>;

export const plain = (text: string): Run => ({ text, isStrong: false });
export const strong = (text: string): Run => ({ text, isStrong: true });
