/** Words from a column on. `columns`: the room they take there, twice their own when `isWide`. */
export type Segment = Readonly<{
  column: number;
  columns: number;
  text: string;
  isBold: boolean;
  isWide: boolean;
  align: 'left' | 'centre' | 'right';
  /** The side of a frame, from top to bottom of its line. */
  isSide: boolean;
}>;
/** A line of the printer's own letters. `isTight`: it touches the next one. */
export type SlipLine = Readonly<{ as: 'line'; segments: readonly Segment[]; isTall: boolean; isTight: boolean }>;

/** A picture as a data address, in the middle. */
export type SlipPicture = Readonly<{ as: 'picture'; image: string }>;

/** What a receipt printer does one after the other. */
export type SlipStep =
  | SlipLine
  | SlipPicture
  | Readonly<{ as: 'rule'; kind: 'thin' | 'double' | 'frameTop' | 'frame' | 'frameEnd' }>
  | Readonly<{ as: 'qr'; value: string }>
  | Readonly<{ as: 'bars'; value: string }>
  | Readonly<{ as: 'cut' }>;
