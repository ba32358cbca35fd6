import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clipText, fitLines, lettersOf, wrapText } from './wrap-text';

const columns = (text: string): number => lettersOf(text).reduce((n, l) => n + (l.length === 1 && l.charCodeAt(0) < 0x250 ? 1 : 2), 0);
const wrap = (text: string, room: number): string[] => wrapText(text, () => room, columns);

it.each([
  ['電源板燒毀，已更換。', 10, ['電源板燒', '毀，已更換。'.slice(0, 4), '換。']],
  ['（保固內）維修', 8, ['（保固', '內）維修']],
  ['replace the board', 8, ['replace', 'the', 'board']],
  ['P-PSU-TV-0000000000', 8, ['P-PSU-', 'TV-', '00000000', '00']],
  ['一\n二', 8, ['一', '二']],
  ['', 8, ['']],
])('%s in %i columns', (text, room, lines) => expect(wrap(text, room)).toEqual(lines));

it('never begins a line with a mark, never ends one with a bracket, and loses nothing', () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('維', '修', '，', '。', '（', '）', 'a', 'B', '-', ' ', '👨‍👩‍👧', '𠮷')),
      fc.integer({ min: 12, max: 40 }),
      (all, room) => {
        const text = all.join('');
        const lines = wrap(text, room);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(columns(line)).toBeLessThanOrEqual(room);
        // A row of marks longer than a line has to break somewhere, and a blank before a mark was typed on purpose.
        const isBroken = / [，。）]|[，。（）a-zA-Z-]{5}/.test(text) || /[，。（）a-zA-Z-]{5}/.test(text.replaceAll(' ', ''));
        expect(isBroken ? [] : lines.slice(1).filter((line) => /^[，。）]/.test(line))).toEqual([]);
      },
    ),
  ));

it('keeps a family of several code points whole', () => expect(clipText('👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 4, columns)).toBe('👨‍👩‍👧…'));
it('says by an ellipsis that a text goes on', () => {
  expect(fitLines('財團法人國立臺灣大學', 2, () => 8, columns)).toEqual(['財團法人', '國立臺…']);
  expect(fitLines('維修 BOARD of TV', 2, () => 10, columns)).toEqual(['維修 BOARD', 'of TV']);
  expect(fitLines('E782-M9N55-0000477', 2, () => 9, columns)).toEqual(['E782-', 'M9N55-0…']);
  expect(fitLines('短', 2, () => 8, columns)).toEqual(['短']);
  expect(fitLines('長', 0, () => 8, columns)).toEqual([]);
});
