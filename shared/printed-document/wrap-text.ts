/** Width of a text in whatever a paper is measured: millimetres, or columns of letters. */
export type Measure = (text: string) => number;
/** Room of the n-th line, the first is 0. */
export type RoomOf = (line: number) => number;

/** Marks that never begin a line, and brackets that never end one (line-break: strict). */
const NO_START = /^[、。，．：；！？…‥・ー～」』】〉》〕｝）〗％,.:;!?)\]}%'"’”]/u;
const NO_END = /[「『【〈《〔｛（〖([{‘“]$/u;
const WORD = /^[\u0021-\u024F\u1E00-\u1EFF\u2010-\u2015]+$/u;
const BLANK = /^[\s\u3000]+$/u;
const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** What a reader sees as one letter: a picture of several code points is never cut. */
export const lettersOf = (text: string): string[] => Array.from(letters.segment(text), (s) => s.segment);

/** Pieces that stay together: words of the alphabet, and a Chinese character with the mark that clings to it. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const letter of lettersOf(text)) {
    const last = pieces.at(-1);
    const isJoined =
      last !== undefined &&
      !BLANK.test(letter) &&
      !BLANK.test(last) &&
      (NO_START.test(letter) || NO_END.test(last) || (WORD.test(letter) && WORD.test(last)));
    if (isJoined) pieces[pieces.length - 1] = last + letter;
    else pieces.push(letter);
  }
  return pieces;
}

/** Breaks a text into lines that fit: at blanks and between Chinese characters; a word longer than a line at its strokes, then anywhere. */
export function wrapText(text: string, roomOf: RoomOf, measure: Measure): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    const end = () => {
      lines.push(line.trimEnd());
      line = '';
    };
    const fits = (more: string): boolean => measure((line + more).trimEnd()) <= roomOf(lines.length);
    for (const piece of piecesOf(paragraph)) {
      if (line === '' && BLANK.test(piece) && lines.length > 0) continue;
      if (fits(piece)) {
        line += piece;
        continue;
      }
      if (line !== '') end();
      if (BLANK.test(piece)) continue;
      for (const part of fits(piece) ? [piece] : piece.split(/(?<=[-/])/)) {
        if (line !== '' && !fits(part)) end();
        for (const letter of fits(part) ? [part] : lettersOf(part)) {
          if (line !== '' && !fits(letter)) end();
          line += letter;
        }
      }
    }
    end();
  }
  return lines;
}

/** As much of a text as fits on one line; what is left out shows as an ellipsis. */
export function clipText(text: string, room: number, measure: Measure): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  if (measure(plain) <= room) return plain;
  const kept = lettersOf(plain);
  while (kept.length > 0 && measure(`${kept.join('')}…`) > room) kept.pop();
  return kept.length === 0 ? '' : `${kept.join('').trimEnd()}…`;
}

/** What of a text comes after its first lines, with its own blanks. */
export function after(text: string, lines: readonly string[]): string {
  const used = lines.join('').replaceAll(/\s/g, '').length;
  let at = 0;
  for (let seen = 0; seen < used; at++) if (/\S/.test(text.charAt(at))) seen += 1;
  return text.slice(at);
}

/** Not more than so many lines; the last one ends in an ellipsis when the text goes on. */
export function fitLines(text: string, most: number, roomOf: RoomOf, measure: Measure): string[] {
  if (most < 1 || text === '') return [];
  const lines = wrapText(text, roomOf, measure);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  kept[most - 1] = clipText(after(text, lines.slice(0, most - 1)), roomOf(most - 1), measure);
  return kept;
}
