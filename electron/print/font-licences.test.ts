import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FONT_LICENCES, FONT_PACKAGES } from './font-licences';

const used = (file: string): string[] =>
  [...new Set(Array.from(readFileSync(file, 'utf8').matchAll(/@fontsource\/([\w-]+)/g), ([, name]) => name ?? ''))].toSorted();

it.each(['package.json', 'renderer/style/style.ts', 'electron/print/print-fonts.ts'])('every font that %s names has its licence', (file) =>
  expect(used(file)).toEqual([...FONT_PACKAGES]),
);
it.each(FONT_LICENCES)('$from is the licence whose text goes with the font as $fileName', ({ from }) =>
  expect(readFileSync(from, 'utf8')).toMatch(/SIL OPEN FONT LICENSE Version 1\.1[^]*PERMISSION & CONDITIONS/),
);
it('the program puts them beside its fonts', () => expect(readFileSync('LICENSE', 'utf8')).toContain('-OFL.txt'));
