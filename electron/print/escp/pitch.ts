import { lettersOf } from '#shared/printed-document/wrap-text';

/** Widths of letters in 1/180 inch: of the alphabet, and of a Chinese character with the room right of it. */
export type Pitch = Readonly<{ cpi: 10 | 12 | 15 | 17; letter: number; wide: number }>;
export const PITCHES: Readonly<Record<Pitch['cpi'], Pitch>> = {
  10: { cpi: 10, letter: 18, wide: 36 },
  12: { cpi: 12, letter: 15, wide: 30 },
  15: { cpi: 15, letter: 12, wide: 24 },
  17: { cpi: 17, letter: 10.5, wide: 24 },
};
/** Pins of the head, which are the dots of a Chinese character. */
export const PINS = 24;

export const isPlainLetter = (letter: string): boolean => letter.length === 1 && letter >= ' ' && letter <= '~';
/** Width of a text of one line as the printer sets it. */
export const dotsOf = (text: string, { letter, wide }: Pitch): number =>
  lettersOf(text).reduce((dots, l) => dots + (isPlainLetter(l) ? letter : wide), 0);
/** The widest of the pitches, not wider than `usual`, in which a text that may not be broken fits; null when none does. */
export const pitchFor = (text: string, room: number, usual: Pitch): Pitch | null =>
  [PITCHES[10], PITCHES[12], PITCHES[15], PITCHES[17]].find((p) => p.cpi >= usual.cpi && dotsOf(text, p) <= room) ?? null;
